"""A timeline with uncertain dates and two clocks: what is told to have happened, and when reports told it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from onrecord.record.claim import Claim
from onrecord.record.ids import ClaimId, ReportId
from onrecord.weighing.day_span import DaySpan, day_of, span_of_edtf
from onrecord.weighing.report_told import ReportTold


class Clock(StrEnum):
    """Which clock a row stands on."""

    VALID = "valid"
    SAID = "said"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """One dated thing. `edtf` is no more precise than the words; a row of the clock *said* is a report's own day."""

    edtf: str
    clock: Clock
    days: DaySpan
    reports: tuple[ReportId, ...]
    claims: tuple[ClaimId, ...] = ()


def timeline(claims: Iterable[Claim], reports: Iterable[ReportTold]) -> tuple[TimelineRow, ...]:
    """Lay out dated claims and dated reports: earliest day first, then the shorter stretch, then what is told."""
    rows = [*_valid(claims), *_said(reports)]
    return tuple(sorted(rows, key=_place))


def _valid(claims: Iterable[Claim]) -> Iterable[TimelineRow]:
    for claim in claims:
        edtf = None if claim.when is None or not claim.when.is_placed else claim.when.edtf
        span = span_of_edtf(edtf)
        if edtf is not None and span is not None:
            yield TimelineRow(edtf=edtf, clock=Clock.VALID, days=span, reports=(claim.report,), claims=(claim.id,))


def _said(reports: Iterable[ReportTold]) -> Iterable[TimelineRow]:
    for report in reports:
        edtf = None if report.published is None else report.published.partition("T")[0]
        span = day_of(report.published)
        if edtf is not None and span is not None:
            yield TimelineRow(edtf=edtf, clock=Clock.SAID, days=span, reports=(report.id,))


def _place(row: TimelineRow) -> tuple[str, str, str, Sequence[str], Sequence[str]]:
    first, last = row.days.first, row.days.last
    return (
        "0000" if first is None else first.isoformat(), "9999" if last is None else last.isoformat(), row.clock,
        row.reports, row.claims,
    )  # fmt: skip
