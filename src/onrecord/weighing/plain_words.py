"""The words of a text as copies are matched: folded, without marks, with letter-splitting undone, at their places.

Letter-splitting puts dots, stars, commas or tatweel inside a word to slip past moderation; what was one word is one
word again, and its place is that of all its pieces.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

PIECE = re.compile(r"[^\W_]+(?:[\u0300-\u036f\u064b-\u065f\u0670\u0640][^\W_]*)*")
SPLITTERS = frozenset(".,*·،-_\u0640'’\u200b\u200c\u200d")
TATWEEL = "\u0640"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainWord:
    """A folded word and where it stands, in code points of the text, end excluded."""

    text: str
    start: int
    end: int


def plain_words(text: str, left_out: Iterable[tuple[int, int]] = ()) -> tuple[PlainWord, ...]:
    """Give the words of a text in order; those that begin in a stretch `left_out` are not given."""
    gaps = sorted(left_out)
    pieces: list[PlainWord] = []
    for found in PIECE.finditer(text):
        if any(start <= found.start() < end for start, end in gaps):
            continue
        piece = PlainWord(text=folded_word(found.group()), start=found.start(), end=found.end())
        if piece.text and pieces and _is_split(text, pieces[-1], piece):
            last = pieces.pop()
            piece = PlainWord(text=last.text + piece.text, start=last.start, end=piece.end)
        if piece.text:
            pieces.append(piece)
    return tuple(pieces)


def folded_word(word: str) -> str:
    """Fold a word: compatibility form, case, marks and tatweel stripped."""
    parts = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", word).casefold())
    return "".join(char for char in parts if char != TATWEEL and unicodedata.category(char) != "Mn")


def _is_split(text: str, last: PlainWord, piece: PlainWord) -> bool:
    """Say whether two pieces are one word taken apart: only splitters between them, and one of them a lone letter.

    Digits keep their points and commas, and a sentence that begins without a space after a full stop is no split.
    """
    between = text[last.end : piece.start]
    if not between or not SPLITTERS.issuperset(between) or last.text[-1].isdigit() or piece.text[0].isdigit():
        return False
    marked = TATWEEL in between or "*" in between or len(between) > 1
    return marked or min(_letters_after_last(text, last), len(piece.text)) == 1


def _letters_after_last(text: str, last: PlainWord) -> int:
    """Count the letters of the last piece behind its last splitter."""
    tail = text[last.start : last.end]
    return len(re.split(r"[.,*·،\-_\u0640'’]+", tail)[-1])
