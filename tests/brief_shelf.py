"""A casebook in memory, with the real interface, that keeps count of what is fetched from it at once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from onrecord.identity.people.gathering import ReportText
from onrecord.identity.people.people import people
from onrecord.record.claim import Claim
from onrecord.record.entries import Link, Silence
from onrecord.record.ids import ClaimId, ReportId
from onrecord.record.layer import Coverage
from onrecord.releasing.shelf import Outcome
from onrecord.releasing.subject import FindingsInput, ReportView, Review
from onrecord.weighing.questions import is_part


@dataclass(slots=True)
class Fetched:
    """The most claims, and the most reports, that were asked for by their ids at once; and how often texts were."""

    claims: int = 0
    reports: int = 0
    texts: list[ReportId] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryShelf:
    """A casebook that fits in memory. A claim without a review is a proposal."""

    casebook: str
    as_of: str
    kept_reports: tuple[ReportView, ...]
    texts: Mapping[ReportId, str]
    kept_claims: tuple[Claim, ...]
    links: tuple[Link, ...] = ()
    reviews: Mapping[ClaimId, Review] = field(default_factory=lambda: MappingProxyType({}))
    silences: Mapping[ReportId, tuple[Silence, ...]] = field(default_factory=lambda: MappingProxyType({}))
    coverages: Mapping[ReportId, Coverage | None] = field(default_factory=lambda: MappingProxyType({}))
    fetched: Fetched = field(default_factory=Fetched, compare=False)

    def reports(self) -> Iterator[ReportView]:
        return iter(self.kept_reports)

    def views(self, ids: Sequence[ReportId]) -> Mapping[ReportId, ReportView]:
        self.fetched.reports = max(self.fetched.reports, len(ids))
        return {view.id: view for view in self.kept_reports if view.id in set(ids)}

    def outcome(self, report: ReportId) -> Outcome:
        own = {claim.id for claim in self.claims_of(report)}
        parts = frozenset(ClaimId(link.source) for link in self.links if is_part(link) and link.source in own)
        return Outcome(coverage=self.coverages.get(report), silences=self.silences.get(report, ()), parts=parts)

    def text(self, report: ReportView) -> str | None:
        self.fetched.texts.append(report.id)
        return self.texts.get(report.id)

    def claims_of(self, report: ReportId) -> tuple[Claim, ...]:
        return tuple(claim for claim in self.kept_claims if claim.report == report)

    def claims(self, ids: Sequence[ClaimId]) -> Mapping[ClaimId, Claim]:
        self.fetched.claims = max(self.fetched.claims, len(ids))
        return {claim.id: claim for claim in self.kept_claims if claim.id in set(ids)}

    def review_of(self, claim: ClaimId) -> Review:
        return self.reviews.get(claim, Review.PROPOSED)

    def for_findings(self) -> FindingsInput:
        return FindingsInput(
            casebook=self.casebook,
            reports=self.kept_reports,
            claims=self.kept_claims,
            links=self.links,
            reviews=self.reviews,
            people=people([self._text_of(report) for report in self.kept_reports]),
        )

    def _text_of(self, report: ReportView) -> ReportText:
        claims = tuple(
            claim
            for claim in self.kept_claims
            if claim.report == report.id and self.review_of(claim.id) is not Review.REJECTED
        )
        return ReportText(
            report=report.id,
            layer=report.layer or "",
            language=report.language,
            text=self.texts.get(report.id, ""),
            claims=claims,
        )
