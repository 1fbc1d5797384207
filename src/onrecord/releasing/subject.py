"""What a brief is made from: records only, already loaded."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from onrecord.record.claim import Claim
from onrecord.record.entries import Link, Silence
from onrecord.record.ids import ClaimId, ReportId
from onrecord.record.layer import Coverage, ReadState


class Review(StrEnum):
    """What people have said about a proposal so far; disputed where they differ."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """What a reader is told about one report. `text` is its text layer, None when it was not read."""

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
    text: str | None = None
    silences: tuple[Silence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefInput:
    """One casebook, as known on `as_of`. A claim without a review is a proposal."""

    casebook: str
    as_of: str
    reports: tuple[ReportView, ...]
    claims: tuple[Claim, ...]
    links: tuple[Link, ...] = ()
    reviews: Mapping[ClaimId, Review] = field(default_factory=lambda: MappingProxyType({}))
    with_sensitive: bool = False

    def review_of(self, claim: Claim) -> Review:
        return self.reviews.get(claim.id, Review.PROPOSED)
