"""Towns in the names of units: cases and adjectives taken off, then looked up by sound; never guessed by likeness."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from onrecord.identity.gazetteer import COUNTRIES, places_of
from onrecord.identity.place_sounds import place_key
from onrecord.identity.sounds import VOWELS

_FEWEST = 3
_NEIGHBOURS = frozenset(("AZ", "AM", "GE"))  # elsewhere only whole names of some length are taken for towns
_FEWEST_ABROAD = 5


@cache
def town_of(word: str, endings: tuple[str, ...]) -> str | None:
    """Give the official name of the one town a folded word may mean; None where there is none, or more than one."""
    for country in COUNTRIES:
        for stem, is_whole in _stems(word, endings):
            if country not in _NEIGHBOURS and (not is_whole or len(stem) < _FEWEST_ABROAD):
                continue
            found = _towns(country, is_whole=is_whole).get(place_key(stem), frozenset())
            if len(found) == 1:
                return next(iter(found))
    return None


def _stems(word: str, endings: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    """Give the word, then without each ending: as a whole name, then as one that lost its last vowel."""
    yield word, True
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _FEWEST:
            yield word.removesuffix(ending), True
            yield word.removesuffix(ending), False


@cache
def _towns(country: str, *, is_whole: bool) -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for place in places_of(country):
        own = {place_key(one) for one in (place.official, place.english, *(name for name, _ in place.named))}
        listed = {place_key(one) for one in place.spellings if one[:1].upper() == place.official[:1].upper()}
        for key in own | listed | {place_key(one) for one in place.spellings if not one.isascii()}:
            if is_whole:
                found[key].add(place.official)
            elif key[-1:] in VOWELS and len(key) > _FEWEST:
                found[key[:-1]].add(place.official)
    return {key: frozenset(places) for key, places in found.items() if key}
