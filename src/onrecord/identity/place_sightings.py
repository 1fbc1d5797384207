"""Names of known places standing in a text, each spelling as the report wrote it, led to the place it may mean.

Only what lies very near to a name that the gazetteer has is taken, and only where one place is meant. A case ending
comes off where what is left lies nearer to a known name. Whose name a spelling is stays open here: see `places`.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from onrecord.identity.gazetteer import COUNTRIES, Place, places_of
from onrecord.identity.letters import fold
from onrecord.identity.place_sounds import place_key as sound_key
from onrecord.identity.places import resolve_place

NEAR = 25  # hundredths of a letter: a letter that the press writes otherwise, and no more
SHORTEST = 4
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[-'’ʼ\u0300-\u036f](?=[^\W\d_]))+")
_NEAR_SOUNDS = ("Aae", "Iiy", "Oo", "Uu", "xhX", "qgGk", "cJjZC", "Ss")  # all other changes cost more than NEAR
_ALIKE = str.maketrans({one: group[-1] for group in _NEAR_SOUNDS for one in group})
_FIFTH = 5  # one text in so many has to name a country before its places are looked for


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceSighting:
    """A known place named in a text: where, and the name without its case ending."""

    start: int
    end: int
    name: str
    place: Place


def place_key(place: Place) -> str:
    """Give the id of a known place; one without a number is known by its country and official name."""
    return f"geonames:{place.id}" if place.id is not None else f"{place.country}:{place.official}"


def place_sightings(text: str, language: str, country: str) -> tuple[PlaceSighting, ...]:
    """Find the known places of one country in a text, in its order."""
    return tuple(_sightings(text, language, country))


def _sightings(text: str, language: str, country: str) -> Iterator[PlaceSighting]:
    for match in _WORD.finditer(text):
        word = match[0]
        if len(word) >= SHORTEST and word[0].isupper():
            found = _nearest(word, language, country)
            if found is not None:
                name, place = found
                yield PlaceSighting(start=match.start(), end=match.start() + len(name), name=name, place=place)


@lru_cache(maxsize=1 << 16)
def _nearest(word: str, language: str, country: str) -> tuple[str, Place] | None:
    """Give the form of a word that lies nearest to one known place, the longest of equals."""
    best: tuple[int, int, str, Place] | None = None
    for form in _forms(word, language):
        if outline(form) not in _outlines(country):
            continue
        found = resolve_place(form, country)
        if found.place is not None and found.candidates[0].cost <= NEAR:
            one = found.candidates[0].cost, -len(form), form, found.place
            best = one if best is None or one[:2] < best[:2] else best
    return None if best is None else best[2:]


@lru_cache(maxsize=1 << 16)
def outline(spelling: str) -> str:
    """Give what two spellings share if they lie as near as NEAR: most words are settled by this alone."""
    return sound_key(spelling).translate(_ALIKE)


@cache
def _outlines(country: str) -> frozenset[str]:
    return frozenset(
        outline(spelling)
        for place in places_of(country)
        for spelling in (place.official, place.english, *(name for name, _ in place.named), *place.spellings)
    )


def _forms(word: str, language: str) -> Iterator[str]:
    yield word
    small = word.lower()
    if len(small) == len(word):
        for ending in _endings(language):
            if small.endswith(ending) and len(word) - len(ending) >= SHORTEST:
                yield word[: -len(ending)]


@cache
def _endings(language: str) -> tuple[str, ...]:
    found = {of: endings.split() for of, endings in _rows("place_endings.tsv")}
    return tuple(sorted(found.get(language, []), key=len))


def country_of(texts: Iterable[str]) -> str | None:
    """Give the country with a gazetteer that most of the texts name; None where fewer than a fifth name any."""
    counts, total = Counter[str](), 0
    for text in texts:
        counts.update(_countries_in(text))
        total += 1
    ranked = sorted(counts.items(), key=lambda item: (-item[1], COUNTRIES.index(item[0])))
    return ranked[0][0] if ranked and ranked[0][1] * _FIFTH >= total else None


def _countries_in(text: str) -> frozenset[str]:
    words = {fold(word) for word in _WORD.findall(text)}
    return frozenset(country for word in words for country in _named_countries(word))


@lru_cache(maxsize=1 << 16)
def _named_countries(word: str) -> tuple[str, ...]:
    return tuple(country for country, stems in _stems() if word.startswith(stems))


@cache
def _stems() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((country, tuple(map(fold, stems.split()))) for country, stems in _rows("country_words.tsv"))


def _rows(file: str) -> Iterator[tuple[str, str]]:
    text = resources.files("onrecord.identity").joinpath(file).read_text("utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            key, words = line.split("\t")
            yield key, words
