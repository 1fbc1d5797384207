"""Dates that a page gets wrong: a day told with another year than everybody else's (S6).

Dates of pages are claims too. A single report that puts an act on the same day of another year than three or more
others is most likely a slip of the pen: it gets a conflict note, nothing is corrected. A date that a page gives itself
and that lies before what it tells of is furniture.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.record.claim import Claim
from onrecord.record.ids import ReportId
from onrecord.weighing.count_rivals import Contradiction, RivalState
from onrecord.weighing.day_span import day_of, span_of_edtf

MAJORITY = 2
"""Further reports that must agree on the year before a lone one is called a slip."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDate:
    """A report's own date that cannot be the day it was written: it tells of a later day."""

    report: ReportId
    own: str
    told: str


def date_slips(claims: Iterable[Claim]) -> tuple[Contradiction, ...]:
    """Find days that one report puts into another year than all others put them."""
    days: dict[tuple[str, str], dict[int, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        span = None if claim.when is None else span_of_edtf(claim.when.edtf)
        if span is not None and span.is_day and span.first is not None:
            days[claim.predicate, span.first.strftime("%m-%d")][span.first.year].append(claim)
    return tuple(found for _, years in sorted(days.items()) for found in _slips(years))


def own_date_conflicts(claims: Iterable[Claim], said: Mapping[ReportId, str | None]) -> tuple[OwnDate, ...]:
    """Find reports that date themselves before a day they tell of in the past."""
    found = set()
    for claim in claims:
        own = day_of(said.get(claim.report))
        told = None if claim.when is None or claim.when.inferred else span_of_edtf(claim.when.edtf)
        if own is None or told is None or own.last is None or told.first is None or own.last >= told.first:
            continue
        if claim.when is not None and claim.when.edtf is not None:
            found.add((claim.report, said[claim.report] or "", claim.when.edtf))
    return tuple(OwnDate(report=report, own=own, told=told) for report, own, told in sorted(found))


def _slips(years: Mapping[int, list[Claim]]) -> Iterable[Contradiction]:
    reports = {year: {claim.report for claim in claims} for year, claims in years.items()}
    main = max(sorted(reports), key=lambda year: len(reports[year]))
    for year in sorted(reports):
        # a year that a rule carried over may stand with the others; it is nobody's slip
        told = any(claim.when is not None and not claim.when.inferred for claim in years[year])
        if told and year != main and len(reports[year]) == 1 and len(reports[main]) >= MAJORITY:
            sides = sorted((*years[main], *years[year]), key=lambda claim: (claim.report, claim.id))
            yield Contradiction(
                kind="date", between=tuple(claim.id for claim in sides),
                reports=tuple(sorted({claim.report for claim in sides})), rule="S6", state=RivalState.OPEN,
                note=f"one report has {year}, {len(reports[main])} have {main}",
            )  # fmt: skip
