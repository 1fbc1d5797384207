"""Posts in English: the words of a post in any language that is read, word by word, in their order."""

import re
import tomllib
from functools import cache
from importlib import resources

from onrecord.weighing.plain_words import folded_word

WORD = re.compile(r"[^\W_]+")
LONGEST = 2
Phrase = tuple[str, ...]


def role_label(words: str) -> str | None:
    """Give the English label of a post, None where none of its words is known: `qərargah rəisi` is "staff chief"."""
    folded = [folded_word(word) for word in WORD.findall(words)]
    found: list[str] = []
    at = 0
    while at < len(folded):
        size, label = _longest(folded[at : at + LONGEST])
        if label is not None:
            found.append(label)
        at += size
    return " ".join(dict.fromkeys(found)) or None


def said_role(words: str) -> str:
    """Give the English label, then the words where they differ."""
    label = role_label(words)
    return words if label is None or label == words.casefold() else f"{label} ({words})"


def _longest(words: list[str]) -> tuple[int, str | None]:
    for size in range(len(words), 0, -1):
        label = next((label for phrase, label in _phrases() if _begins(words[:size], phrase)), None)
        if label is not None:
            return size, label
    return 1, None


def _begins(words: list[str], phrase: Phrase) -> bool:
    return len(words) == len(phrase) and all(w.startswith(p) for w, p in zip(words, phrase, strict=True))


@cache
def _phrases() -> tuple[tuple[Phrase, str], ...]:
    place = resources.files("onrecord.weighing") / "role_words.toml"
    table = tomllib.loads(place.read_text("utf-8"))["label"]
    return tuple(
        (tuple(folded_word(word) for word in WORD.findall(phrase)), label)
        for label, phrases in table.items()
        for phrase in phrases
    )
