"""Two lists about given names: short forms of a name, and names that look alike and are different ones.

Both are relations between names as they sound, so that one line serves several spellings; neither is carried on from
line to line. Neither ever decides: a nickname is a level of its own, and a known difference a warning.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib import resources

from onrecord.identity.letters import fold
from onrecord.identity.sounds import letter_script, symbols_of

Sounds = frozenset[str]


def is_nickname(left: str, right: str) -> bool:
    """Say whether one sounded part is listed as short for the other."""
    return right in _nicknames().get(left, ()) or left in _nicknames().get(right, ())


def full_forms(word: str) -> Sounds:
    """Give the full names that a sounded part is listed as short for."""
    return _nicknames().get(word, frozenset())


def is_known_different(left: str, right: str) -> bool:
    """Say whether two sounded parts are listed as two names that only look alike."""
    return left != right and right in _different().get(left, ())


@cache
def _nicknames() -> dict[str, Sounds]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for _, short, full in _rows("nicknames.tsv"):
        for word in short.split():
            found[_sound(word)].update(map(_sound, full.split()))
    return {short: frozenset(full - {short}) for short, full in found.items()}


@cache
def _different() -> dict[str, Sounds]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for _, names in _rows("different_names.tsv"):
        sounds = [frozenset(map(_sound, name.split("|"))) for name in names.split()]
        for one in sounds:
            for word in one:
                found[word].update(*(other for other in sounds if other.isdisjoint(one)))
    return {word: frozenset(others) for word, others in found.items()}


def _sound(word: str) -> str:
    letters = fold(word)
    return symbols_of(letters, letter_script(letters[0]) or "")


def _rows(file: str) -> Iterator[list[str]]:
    text = resources.files("onrecord.identity").joinpath(file).read_text("utf-8")
    return (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
