"""Footnote numbers, handed out in the order in which the page first needs them."""

from array import array
from collections.abc import Iterable, Mapping, Sequence


class Numbering:
    """The footnote number of each claim, from 1, and back: eight bytes a claim."""

    def __init__(self, runs: Iterable[Sequence[int]], cleared: Mapping[int, tuple[int, ...]], claims: int) -> None:
        """Number the claims of all lines, each line's own before those of its remark.

        Args:
            runs: The claims of each line, in the order of the page.
            cleared: The claims that the remark of a line speaks of, by the line's claims.
            claims: How many claims there are.
        """
        self._notes = array("I", bytes(4 * claims))
        self._claims = array("I")
        for run in runs:
            for claim in (*run, *cleared.get(run[0], ())):
                self._take(claim)

    def __len__(self) -> int:
        return len(self._claims)

    def note(self, claim: int) -> int:
        """Give the footnote number of a claim."""
        return self._notes[claim]

    def notes(self, claims: Iterable[int]) -> tuple[int, ...]:
        return tuple(self._notes[claim] for claim in claims)

    def claims(self, first: int, count: int) -> Sequence[int]:
        """Give the claims of some footnotes that follow each other, beginning with number `first`."""
        return self._claims[first - 1 : first - 1 + count]

    def _take(self, claim: int) -> None:
        if self._notes[claim] == 0:
            self._claims.append(claim)
            self._notes[claim] = len(self._claims)
