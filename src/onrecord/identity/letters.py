"""Words of a name as written, with their offsets, and the folded form that the tables of sounds and words know."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from onrecord.identity.sounds import letter_script

_TICKS = "'`´‘’‛ʻʼʽʾʿʹʺ′׳״"
_MARKS = "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c7\u0610-\u061a\u064b-\u065f\u0670\u200c\u200d\u200e\u200f"
_WORD = re.compile(rf"(?:[^\W\d_]|[{_TICKS}{_MARKS}])+")
_UNHEARD = re.compile(rf"[{_TICKS}{_MARKS}ـ]")
_GERESH = re.compile(rf"(?<=[גזצץתד])[{_TICKS}]")
_HYPHENS = frozenset("-\u2010\u2011\u2012\u2013")
_COMMAS = frozenset(",،")
_TURKIC = frozenset("ƏəİığĞşŞ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One written word: offsets in code points into the name, folded letters, and what stands beside it."""

    letters: str
    start: int
    end: int
    group: int  # how many commas stand before it
    has_stop: bool
    is_tied: bool  # a hyphen ties it to the next word
    is_small: bool  # begins with a small letter, or the script has none

    @property
    def scripts(self) -> frozenset[str | None]:
        return _scripts_of(self.letters)


@lru_cache(maxsize=1 << 12)
def _scripts_of(letters: str) -> frozenset[str | None]:
    return frozenset(letter_script(letter) for letter in letters if letter != "׳")


def written_words(name: str) -> Iterator[Word]:
    """Give the words of a name in order. Compatibility forms are folded inside words only, so offsets hold."""
    is_turkic = not _TURKIC.isdisjoint(name)
    commas = [at for at, letter in enumerate(name) if letter in _COMMAS] if not _COMMAS.isdisjoint(name) else []
    for match in _WORD.finditer(name):
        letters = fold(match[0], is_turkic=is_turkic)
        if letters:
            after = name[match.end() : match.end() + 1]
            yield Word(
                letters=letters,
                start=match.start(),
                end=match.end(),
                group=bisect_left(commas, match.start()) if commas else 0,
                has_stop=after == ".",
                is_tied=after in _HYPHENS and after != "",
                is_small=not match[0][0].isupper(),
            )


def fold(word: str, *, is_turkic: bool = False) -> str:
    """Make a word's letters small and take off what is not heard; an undotted capital I is Turkic only if asked."""
    text = unicodedata.normalize("NFKC", word).replace("İ", "i")
    if is_turkic:
        text = text.replace("I", "ı")
    text = _GERESH.sub("\x00", unicodedata.normalize("NFC", text.lower()))
    text = _UNHEARD.sub("", text).replace("\x00", "׳")
    if text and letter_script(text[0]) == "Grek":
        text = "".join(one for one in unicodedata.normalize("NFD", text) if not unicodedata.combining(one))
    return text
