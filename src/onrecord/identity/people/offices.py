"""Ranks and offices beside a name, by code, so that a general is one in every language; told by how the words begin."""

import re
from functools import cache, lru_cache
from importlib import resources

from onrecord.identity.letters import fold

_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 3  # of one office
_SHORTEST = 4  # a word shorter than this has to stand whole
_NEAR = 4  # words before a name
_TURKIC = frozenset(("az", "tr", "kk", "ky"))
_GENITIVE = re.compile(r"[ıiuün][ıiuü]n$|[нтд][ыі]ң$")
_POSSESSIVE = re.compile(r"['’]s$|s['’]$")
_ENDING = 5  # letters that a case ending may have


def offices_in(words: str) -> tuple[str, ...]:
    """Give the codes of all ranks and offices in a stretch of text, in its order; longer ones before their parts."""
    found = [fold(word) for word in _WORD.findall(words)]
    codes, at = list[str](), 0
    while at < len(found):
        code, used = _office_at(found, at)
        codes += [] if code is None else [code]
        at += used
    return tuple(dict.fromkeys(codes))


def offices_beside(before: str, language: str) -> tuple[str, ...]:
    """Give the codes in the last words before a name; none of an office in the genitive, which is somebody else's."""
    words = [] if not before.strip() else re.findall(r"\S+", before)[-_NEAR:]
    own = words
    for at, word in enumerate(words):
        if _POSSESSIVE.search(word) or (language in _TURKIC and _GENITIVE.search(word.lower())):
            own = words[at + 1 :]
    return offices_in(" ".join(own))


@lru_cache(maxsize=1 << 15)
def is_office_word(word: str) -> bool:
    """Say whether a single word is a rank or an office, or a part of one."""
    return any(_begins(fold(piece), known) for piece in _WORD.findall(word) for known in _single_words())


def _office_at(words: list[str], at: int) -> tuple[str | None, int]:
    for count in range(_MOST_WORDS, 0, -1):
        some = tuple(words[at : at + count])
        for known, code in _offices().get(count, {}).items():
            if len(some) == count and all(map(_begins, some, known)):
                return code, count
    return None, 1


def _begins(word: str, known: str) -> bool:
    if len(known) < _SHORTEST:
        return word == known
    return word.startswith(known) and len(word) - len(known) <= _ENDING


@cache
def _offices() -> dict[int, dict[tuple[str, ...], str]]:
    found: dict[int, dict[tuple[str, ...], str]] = {}
    for code, words in _rows():
        for word in words.split():
            pieces = tuple(map(fold, word.split("-")))
            found.setdefault(len(pieces), {}).setdefault(pieces, code)
    return found


@cache
def _single_words() -> frozenset[str]:
    return frozenset(piece for known in _offices().values() for pieces in known for piece in pieces if len(piece) > 2)


def _rows() -> tuple[tuple[str, str], ...]:
    text = resources.files("onrecord.identity.people").joinpath("offices.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return tuple((code, words) for code, words in rows)
