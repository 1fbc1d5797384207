"""Who is said to have held which post: one posting a person, unit and role, with every citation of it (C2, C3, C7)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from onrecord.record.ids import ClaimId, ReportId
from onrecord.weighing.day_span import DaySpan
from onrecord.weighing.tenure import Tenure


class Grade(StrEnum):
    """How surely a hop or holder is known for a day (C5); the surest first."""

    CITED_ON_DAY = "cited on the day"
    CITED_FOR_PERIOD = "cited for the period"
    INFERRED = "inferred between citations"
    IMPRECISE = "imprecise, may cover the day"
    CONTEXT = "context only"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One claim about a post. `is_ceremony`: the claim tells of taking office; `ended_by`: who replaced the holder."""

    person: str
    role: str
    unit: str | None
    tenure: Tenure
    claim: ClaimId
    report: ReportId
    rank: str | None = None
    is_ceremony: bool = False
    is_appointment: bool = False
    replaces: str | None = None
    is_separate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """One person in one role of one unit. `notes` are conflicts told in words; nothing is refused."""

    person: str
    role: str
    unit: str | None
    citations: tuple[Citation, ...]
    ended_by: tuple[Citation, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def claims(self) -> tuple[ClaimId, ...]:
        return tuple(citation.claim for citation in (*self.citations, *self.ended_by))

    @property
    def start(self) -> Citation | None:
        """The citation that tells the beginning: a ceremony beats an appointment (C2)."""
        starting = [c for c in self.citations if c.tenure.starts or c.is_ceremony or c.is_appointment]
        return min(starting, key=lambda c: (not c.is_ceremony, _first(c.tenure), c.claim), default=None)


def postings_of(citations: Iterable[Citation]) -> tuple[Posting, ...]:
    """Join citations: one person in one unit and role is one posting unless a report says otherwise (C3)."""
    told = sorted(set(citations), key=lambda c: (c.person, c.unit or "", c.role, _first(c.tenure), c.claim))
    groups: dict[tuple[str, str, str, str], list[Citation]] = {}
    for citation in told:
        own = citation.claim if citation.is_separate else ""
        groups.setdefault((citation.person, citation.unit or "", citation.role, own), []).append(citation)
    return tuple(_posting(group, told) for _, group in sorted(groups.items()))


def grade_on(posting: Posting, day: date) -> Grade | None:
    """Say how surely a posting covers a day; None where it does not."""
    ends = [c.tenure for c in posting.ended_by]
    if any(end.imprecise is not None and end.imprecise.last is not None and end.imprecise.last < day for end in ends):
        return None
    return tenure_grade(tuple(citation.tenure for citation in posting.citations), day)


def tenure_grade(tenures: Sequence[Tenure], day: date) -> Grade | None:
    """Grade citations of one thing for a day (C5); stretches between two of them are inferred, never cited (C3)."""
    here = DaySpan(first=day, last=day)
    if any(t.precise is not None and t.precise.holds(here) for t in tenures):
        return Grade.CITED_ON_DAY if any(t.precise == here for t in tenures) else Grade.CITED_FOR_PERIOD
    if _between(tenures, day):
        return Grade.INFERRED
    if any(t.imprecise is not None and t.imprecise.meets(here) and not t.is_context for t in tenures):
        return Grade.IMPRECISE
    return Grade.CONTEXT if any(t.is_context and _may(t, here) for t in tenures) else None


def post_conflicts(postings: Iterable[Posting]) -> tuple[tuple[Posting, Posting], ...]:
    """Find pairs of posts of one person that different reports tell for overlapping times (C7)."""
    told = tuple(postings)
    return tuple(
        (one, two)
        for at, one in enumerate(told)
        for two in told[at + 1 :]
        if one.person == two.person and one.role != two.role and _rival(one, two)
    )


def _rival(one: Posting, two: Posting) -> bool:
    first, second = ({c.report for c in posting.citations} for posting in (one, two))
    nested = set(one.role.split()) <= set(two.role.split()) or set(two.role.split()) <= set(one.role.split())
    return not nested and not first & second and _overlap(one, two)


def _overlap(one: Posting, two: Posting) -> bool:
    return any(_meet(a.tenure, b.tenure) for a in one.citations for b in two.citations)


def _meet(one: Tenure, two: Tenure) -> bool:
    first, second = one.imprecise or one.precise, two.imprecise or two.precise
    return first is not None and second is not None and not (one.is_context or two.is_context) and first.meets(second)


def _posting(group: list[Citation], told: list[Citation]) -> Posting:
    first = group[0]
    ended_by = tuple(c for c in told if c.replaces == first.person and (c.unit, c.role) == (first.unit, first.role))
    posting = Posting(person=first.person, role=first.role, unit=first.unit, citations=tuple(group), ended_by=ended_by)
    start = posting.start
    others = [c for c in group if c.is_appointment and start is not None and start.is_ceremony]
    return replace(posting, notes=tuple(f"another claim dates the start by the appointment: {c.claim}" for c in others))


def _between(tenures: Sequence[Tenure], day: date) -> bool:
    spans = [t.precise or t.imprecise for t in tenures if not t.is_context]
    earlier = any(span is not None and span.last is not None and span.last < day for span in spans)
    return earlier and any(span is not None and span.first is not None and span.first > day for span in spans)


def _may(tenure: Tenure, here: DaySpan) -> bool:
    return tenure.imprecise is None or tenure.imprecise.meets(here)


def _first(tenure: Tenure) -> str:
    span = tenure.precise or tenure.imprecise
    return "9999" if span is None or span.first is None else span.first.isoformat()
