"""The pieces of a page's text: what a walk over the markup says, before zones are decided."""

import re
from dataclasses import dataclass
from enum import IntEnum

from onrecord.record.claim import Zone

_SPACE = re.compile(r"[ \t\r\n\f]+")
_EDGES = " \t\r\n\f"


class Gap(IntEnum):
    """What parts a piece from the one before it; of several the widest holds."""

    NONE = 0
    SPACE = 1
    CELL = 2
    LINE = 3
    BLOCK = 4


GAPS = {Gap.NONE: "", Gap.SPACE: " ", Gap.CELL: "\t", Gap.LINE: "\n", Gap.BLOCK: "\n\n"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What an element passes on to the text in it. `zone` is None where the main part decides.

    `block` numbers the nearest element that breaks lines, `parent` the one around that.
    """

    block: int = 0
    parent: int = 0
    zone: Zone | None = None
    heading: int = 0
    is_hidden: bool = False
    is_picture: bool = False
    is_kept: bool = False  # white space as written
    is_skipped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text without a break in it, and where it stood."""

    text: str
    gap: Gap
    around: Surroundings


class PieceWriter:
    """Collects running text into pieces; the walkers call it at every text and every break."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._words: list[str] = []
        self._around = Surroundings()
        self._gap = Gap.NONE

    def write(self, words: str, around: Surroundings) -> None:
        if around.is_skipped or not words:
            return
        if self._words and (around.zone, around.is_hidden) != (self._around.zone, self._around.is_hidden):
            self.part(Gap.SPACE)
        if not self._words:
            self._around = around
        self._words.append(words)

    def part(self, gap: Gap) -> None:
        """End the running piece; the next is parted from it by at least this gap."""
        text = "".join(self._words)
        self._words.clear()
        text = text.strip("\r\n") if self._around.is_kept else _SPACE.sub(" ", text).strip(_EDGES)
        if text:
            before = self._gap if self.pieces else Gap.NONE
            self.pieces.append(Piece(text=text, gap=before, around=self._around))
            self._gap = Gap.NONE
        self._gap = max(self._gap, gap)
