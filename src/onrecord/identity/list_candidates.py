"""Which rows of two lists are worth comparing: those that share a key of name, birth, or day with age or place."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from onrecord.identity.blocking import block_keys
from onrecord.identity.list_agreement import names_of, years
from onrecord.record.list_row import Field, ListRow

MOST_IN_BLOCK = 2_000
"""Pairs of one key; a key that more share tells nobody apart and is left out, and that is said."""
_MOST_KEYS = 8


def candidate_pairs(old: Sequence[ListRow], new: Sequence[ListRow]) -> tuple[frozenset[tuple[int, int]], int]:
    """Give pairs of places in the two lists that share a key, and how many keys were too common to be followed."""
    blocks: dict[str, list[int]] = {}
    for place, row in enumerate(old):
        for key in row_keys(row):
            blocks.setdefault(key, []).append(place)
    met: dict[str, list[int]] = {}
    for place, row in enumerate(new):
        for key in row_keys(row):
            if key in blocks:
                met.setdefault(key, []).append(place)
    pairs: set[tuple[int, int]] = set()
    too_common = 0
    for key, places in met.items():
        if len(places) * len(blocks[key]) > MOST_IN_BLOCK:
            too_common += 1
        else:
            pairs.update((one, other) for one in blocks[key] for other in places)
    return frozenset(pairs), too_common


def row_keys(row: ListRow) -> frozenset[str]:
    """Give the keys of a row."""
    return frozenset((*_name_keys(row), *_other_keys(row)))


def _name_keys(row: ListRow) -> Iterator[str]:
    """Give the keys of whole names and of every two parts; a name of one part gives its own."""
    for name in names_of(row):
        yield f"name {' '.join(sorted(name.casefold().replace(',', ' ').split()))}"
        keys = [key for key in block_keys(name) if key.startswith(("first:", "vowel:"))][:_MOST_KEYS]
        yield from ((f"parts {one} {other}" for one, other in combinations(keys, 2)) if len(keys) > 1 else keys)


def _other_keys(row: ListRow) -> Iterator[str]:
    born, day, age = row.value(Field.BORN), row.value(Field.DATE), row.value(Field.AGE)
    place = row.value(Field.PLACE)
    if born is not None and len(born) > 4:
        yield f"born {born}"
    if day is not None and age is not None:
        yield f"day {day} age {years(age)[0]}"
    if day is not None and place is not None:
        yield f"day {day} place {place.casefold()}"
