"""What a speaker is by the words it is called with, where the reader told no kind: court, prosecutor, relatives."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from onrecord.weighing.plain_words import folded_word

OPENING = 2
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """What a body or group is: its word, its class in `findings/1`, and the concept it answers to, if any."""

    word: str
    group: str
    under: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Phrase:
    words: tuple[str, ...]
    whole: bool

    def stands_in(self, words: tuple[str, ...]) -> bool:
        size = len(self.words)
        return any(self._fits(words[at : at + size]) for at in range(len(words) - size + 1))

    def _fits(self, found: tuple[str, ...]) -> bool:
        *first, last = zip(self.words, found, strict=True)
        is_end = last[0] == last[1] if self.whole else last[1].startswith(last[0])
        return is_end and all(mine == theirs for mine, theirs in first)


@lru_cache(maxsize=65536)
def concept_of(*texts: str) -> Concept | None:
    """Give the first concept whose words stand in the texts; None where none does, or where a source is hidden."""
    words = tuple(folded_word(word) for text in texts for word in WORD.findall(text))
    if is_hidden(*texts):
        return None
    near = {word[:OPENING] for word in words}
    found = (rank for opening in near for rank, phrase in _by_opening().get(opening, ()) if phrase.stands_in(words))
    rank = min(found, default=None)
    return None if rank is None else _table()[rank][0]


@lru_cache(maxsize=65536)
def is_hidden(*texts: str) -> bool:
    """Say whether the words themselves keep the speaker in the shadow: "a source", "informed sources"."""
    words = tuple(folded_word(word) for text in texts for word in WORD.findall(text))
    return any(phrase.stands_in(words) for phrase in _hidden())


def is_official(text: str) -> bool:
    """Say whether a sentence gives official numbers: "by official data"."""
    words = tuple(folded_word(word) for word in WORD.findall(text))
    return any(phrase.stands_in(words) for phrase in _phrases(tuple(_file()["official"]["words"])))


@cache
def _table() -> tuple[tuple[Concept, tuple[_Phrase, ...]], ...]:
    return tuple(
        (Concept(word=word, group=str(told["class"]), under=told.get("under")), _phrases(told["words"]))
        for word, told in _file()["concept"].items()
    )


@cache
def _by_opening() -> Mapping[str, tuple[tuple[int, _Phrase], ...]]:
    """Look phrases up by the first letters of their first word: most words of a casebook begin none of them."""
    found: dict[str, list[tuple[int, _Phrase]]] = {}
    for rank, (_, phrases) in enumerate(_table()):
        for phrase in phrases:
            found.setdefault(phrase.words[0][:OPENING], []).append((rank, phrase))
    return {opening: tuple(some) for opening, some in found.items()}


@cache
def _hidden() -> tuple[_Phrase, ...]:
    return _phrases(_file()["hidden"]["words"])


def _phrases(entries: Iterable[str]) -> tuple[_Phrase, ...]:
    return tuple(
        _Phrase(words=tuple(folded_word(w) for w in WORD.findall(entry)), whole=entry.startswith("="))
        for entry in entries
    )


@cache
def _file() -> dict[str, Any]:  # TOML: its shape is that of the data file beside
    place = resources.files("onrecord.weighing") / "speaker_words.toml"
    return tomllib.loads(place.read_text("utf-8"))
