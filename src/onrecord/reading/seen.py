"""What a machine saw in a picture: words with their boxes and how sure it was of each; and how they are written down.

The machine itself is a callable that `actions` passes in: this room starts no program.
"""

from collections.abc import Callable
from dataclasses import dataclass

from onrecord.reading.draft import LayerWriter
from onrecord.reading.encoding import clean
from onrecord.reading.limits import SCAN_WORDS
from onrecord.reading.reasons import Reason
from onrecord.record.layer import WordBox

_COLUMNS = 12
_WORD_LEVEL = "5"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenWord:
    """A word, the numbers of its block, paragraph and line, its box in pixels, and per cent of sureness."""

    text: str
    block: int
    paragraph: int
    line: int
    left: int
    top: int
    width: int
    height: int
    sure: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """The words of one page in reading order, by which languages' letters they were read, or why none came."""

    words: tuple[SeenWord, ...] = ()
    languages: tuple[str, ...] = ()
    reason: Reason | None = None


See = Callable[[bytes, int], Seen]
"""Takes a picture's bytes and the number of the page in it, from 0."""


def parse_table(table: str) -> tuple[SeenWord, ...]:
    """Read the table of words that tesseract prints (twelve columns, parted by tabs); other lines are passed by."""
    rows = (line.split("\t", _COLUMNS - 1) for line in table.split("\n"))
    words = (_word(row) for row in rows if len(row) == _COLUMNS and row[0] == _WORD_LEVEL)
    return tuple(word for word in words if word is not None)[:SCAN_WORDS]


def _word(row: list[str]) -> SeenWord | None:
    text = clean(" ".join(row[11].split()))
    try:
        _, _, block, paragraph, line, _, left, top, width, height = map(int, row[:10])
        sure = float(row[10])
    except ValueError:
        return None
    if not text or not 0 <= sure <= 100 or min(left, top, width, height) < 0:
        return None
    return SeenWord(
        text=text, block=block, paragraph=paragraph, line=line, left=left, top=top, width=width, height=height,
        sure=int(sure),
    )  # fmt: skip


def sureness(seen: Seen) -> float:
    """Give the mean sureness of the letters, in per cent; 0 where nothing was seen."""
    letters = sum(len(word.text) for word in seen.words)
    return sum(word.sure * len(word.text) for word in seen.words) / letters if letters else 0.0


def write_seen(writer: LayerWriter, seen: Seen, page: int) -> None:
    """Write the words of a page, counted from 1: lines as lines, an empty line between paragraphs."""
    start, before = writer.length, None
    for word in seen.words:
        if before is not None:
            writer.write(_gap(before, word))
        place = writer.length
        writer.write(word.text)
        writer.see(
            WordBox(
                start=place, end=place + len(word.text), page=page, left=word.left, top=word.top, width=word.width,
                height=word.height, sure=word.sure,
            )
        )  # fmt: skip
        before = word
    writer.place(f"page {page}", start, writer.length)
    writer.place(f"seen in a picture, {'+'.join(seen.languages)}", start, writer.length)


def _gap(before: SeenWord, word: SeenWord) -> str:
    if (before.block, before.paragraph) != (word.block, word.paragraph):
        return "\n\n"
    return "\n" if before.line != word.line else " "
