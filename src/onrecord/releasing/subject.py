"""What a brief and the findings speak of: reports as a reader is told about them, and what people said of claims."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from onrecord.identity.people.people import NOBODY, People
from onrecord.record.claim import Claim
from onrecord.record.entries import Link
from onrecord.record.ids import ClaimId, ReportId
from onrecord.record.layer import Coverage, ReadState
from onrecord.weighing.account import Account


class Review(StrEnum):
    """What people have said about a proposal so far; disputed where they differ."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """What a reader is told about one report. `layer` names its text layer (SHA-256), None when it was not read.

    `coverage` is None also where nobody asked for it.
    """

    id: ReportId
    title: str | None
    outlet: str | None
    published: str | None
    language: str
    address: str | None
    file: str
    sha256: str
    size: int
    read: ReadState
    coverage: Coverage | None = None
    captures: int = 1
    layer: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingsInput:
    """One casebook, already loaded. A claim without a review is a proposal; without an account nobody weighed it."""

    casebook: str
    reports: tuple[ReportView, ...]
    claims: tuple[Claim, ...]
    links: tuple[Link, ...] = ()
    reviews: Mapping[ClaimId, Review] = field(default_factory=lambda: MappingProxyType({}))
    people: People = NOBODY
    account: Account | None = None

    def review_of(self, claim: Claim) -> Review:
        return self.reviews.get(claim.id, Review.PROPOSED)
