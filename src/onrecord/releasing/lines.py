"""Lines of a brief: claims with the same sentence in one line, with all their footnotes.

Several reports under one line are several reports and nothing more: whether they have one source is not said here.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.record.claim import Claim
from onrecord.record.ids import ClaimId, ReportId
from onrecord.releasing.notes import Note, note_of
from onrecord.releasing.pieces import Piece
from onrecord.releasing.sentences import Sentence, merged, sentence
from onrecord.releasing.subject import ReportView, Review

WEAKEST = (Review.PROPOSED, Review.DISPUTED, Review.ACCEPTED, Review.REJECTED)
Hidden = Mapping[ReportId, tuple[tuple[int, int], ...]]


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


@dataclass(slots=True, kw_only=True)
class Desk:
    """Composes lines and hands out footnote numbers in the order of the page. The one thing here that changes."""

    reports: Mapping[ReportId, ReportView]
    reviews: Mapping[ClaimId, Review]
    hidden: Hidden
    cleared: Mapping[ClaimId, tuple[Claim, ...]] = field(default_factory=dict)
    taken: dict[ClaimId, Note] = field(default_factory=dict)

    def lines(self, claims: Iterable[Claim]) -> tuple[Line, ...]:
        """Compose the lines of some claims, earliest publication first."""
        groups: dict[tuple[object, ...], list[tuple[Claim, Sentence]]] = {}
        for claim in sorted(claims, key=self._order):
            said = sentence(claim, language=self._report(claim).language, outlet=self._report(claim).outlet)
            groups.setdefault((said.key, self._clearing(claim)), []).append((claim, said))
        return tuple(self._line(group) for group in groups.values())

    def number(self, claim: Claim) -> int:
        """Give the footnote number of a claim, taking the next one at its first use."""
        if claim.id not in self.taken:
            report, number = self._report(claim), len(self.taken) + 1
            spans = self.hidden.get(claim.report, ())
            self.taken[claim.id] = note_of(claim, report, self._review(claim), number, spans)
        return self.taken[claim.id].number

    @property
    def notes(self) -> tuple[Note, ...]:
        return tuple(self.taken.values())

    def _line(self, group: Sequence[tuple[Claim, Sentence]]) -> Line:
        claims = [claim for claim, _ in group]
        clearing = self.cleared.get(claims[0].id, ())
        reviews = {self._review(claim) for claim in claims}
        return Line(
            pieces=merged([said for _, said in group]).pieces,
            claims=tuple(claim.id for claim in claims),
            notes=tuple(self.number(claim) for claim in claims),
            reports=len({claim.report for claim in claims}),
            review=next(state for state in WEAKEST if state in reviews),
            remark="Reported elsewhere as cleared, acquitted or not prosecuted" if clearing else None,
            remark_notes=tuple(self.number(claim) for claim in clearing),
        )

    def _clearing(self, claim: Claim) -> tuple[ClaimId, ...]:
        return tuple(found.id for found in self.cleared.get(claim.id, ()))

    def _report(self, claim: Claim) -> ReportView:
        return self.reports[claim.report]

    def _review(self, claim: Claim) -> Review:
        return self.reviews.get(claim.id, Review.PROPOSED)

    def _order(self, claim: Claim) -> tuple[str, str, int, int, str]:
        published = self._report(claim).published or "9999"
        return published, claim.report, claim.quote.start, claim.quote.end, claim.id
