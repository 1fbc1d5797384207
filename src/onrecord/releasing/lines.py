"""Lines of a brief: claims with the same sentence in one line, with all their footnotes.

Several reports under one line are several reports and nothing more: whether they have one source is not said here.
"""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.record.ids import ClaimId
from onrecord.releasing.pieces import Piece
from onrecord.releasing.placements import Placements
from onrecord.releasing.subject import Review

WEAKEST = (Review.PROPOSED, Review.DISPUTED, Review.ACCEPTED, Review.REJECTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One sentence, the claims it stands on, their footnote numbers, and in how many reports it stands."""

    pieces: tuple[Piece, ...]
    claims: tuple[ClaimId, ...]
    notes: tuple[int, ...]
    reports: int
    review: Review
    remark: str | None = None
    remark_notes: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


class Gathered:
    """Which claims share a line, by their numbers, in the order of the page: a few bytes a claim."""

    def __init__(self, numbers: Sequence[int], placements: Placements, cleared: Mapping[int, tuple[int, ...]]) -> None:
        """Gather the claims of one group; `numbers` ascend."""
        runs: dict[tuple[bytes, tuple[int, ...]], list[int]] = {}
        for number in numbers:
            runs.setdefault((placements.key(number), cleared.get(number, ())), []).append(number)
        self._claims = array("I", (number for run in runs.values() for number in run))
        self._lengths = array("I", map(len, runs.values()))

    def __len__(self) -> int:
        return len(self._lengths)

    def __iter__(self) -> Iterator[Sequence[int]]:
        start = 0
        for length in self._lengths:
            yield self._claims[start : start + length]
            start += length


def weakest(reviews: set[Review]) -> Review:
    """Give the review of a line: it stands no firmer than the least reviewed of its claims."""
    return next(state for state in WEAKEST if state in reviews)
