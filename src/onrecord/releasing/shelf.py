"""Where a brief takes reports and claims from: a few at a time, so that a large casebook needs no large memory."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from onrecord.record.claim import Claim
from onrecord.record.entries import Silence
from onrecord.record.ids import ClaimId, ReportId
from onrecord.record.layer import Coverage
from onrecord.releasing.subject import ReportView, Review

BATCH = 200
"""A shelf is never asked for more claims or reports by their ids than this at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How the reading of one report went.

    `parts` are the claims whose number counts a part of another claim's group; coverage is None before any reading.
    `private` are the places of the text that name who wrote to whom.
    """

    coverage: Coverage | None = None
    silences: tuple[Silence, ...] = ()
    parts: frozenset[ClaimId] = frozenset()
    private: tuple[tuple[int, int], ...] = ()


class Shelf(Protocol):
    """One casebook as it stands on `as_of`: it must not change while a brief is made from it."""

    @property
    def casebook(self) -> str:
        """What people call it."""
        ...

    @property
    def as_of(self) -> str:
        """The moment it is known on."""
        ...

    def reports(self) -> Iterator[ReportView]:
        """Give every report once, in any order, without its coverage."""
        ...

    def views(self, ids: Sequence[ReportId]) -> Mapping[ReportId, ReportView]:
        """Give some reports, without their coverage."""
        ...

    def outcome(self, report: ReportId) -> Outcome:
        """Say how the reading of one report went."""
        ...

    def text(self, report: ReportView) -> str | None:
        """Give the text layer of a report; None where there is none, or its bytes are not here."""
        ...

    def claims_of(self, report: ReportId) -> tuple[Claim, ...]:
        """Give all claims of one report, in any order; equal ones once."""
        ...

    def claims(self, ids: Sequence[ClaimId]) -> Mapping[ClaimId, Claim]:
        """Give some claims."""
        ...

    def review_of(self, claim: ClaimId) -> Review:
        """Say what people have said of a claim so far."""
        ...
