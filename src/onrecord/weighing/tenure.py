"""When somebody held a post, as two ranges of days: C1 and C2.

C1  precise: true on every day of it; imprecise: true on at least one. `starts` and `ends` mark real edges, everything
    else is only the first or the last citation.
C2  A ceremony beats an appointment for the start, and the other date stays as a conflict. "Replacing Z" ends Z too.
"""

from dataclasses import dataclass
from datetime import date

from onrecord.record.when import Relation, When
from onrecord.weighing.day_span import DaySpan, after, before, day_of, span_of_edtf


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """The days of one citation of a post. Both ranges None: the report dates nothing."""

    precise: DaySpan | None = None
    imprecise: DaySpan | None = None
    starts: bool = False
    ends: bool = False
    is_context: bool = False


def tenure_of(when: When | None, said: str | None, *, is_former: bool = False, is_then: bool = False) -> Tenure:
    """Read the days a claim says a post was held; what is told in the present is true of the report's own day."""
    told = day_of(said)
    if is_former or (when is not None and when.relation is Relation.FORMERLY):
        return Tenure(imprecise=DaySpan(first=None, last=None if told is None else told.last), is_context=True)
    if when is None or when.edtf is None:
        return Tenure(is_context=True) if told is None or is_then else _as_of(told)
    span = span_of_edtf(when.edtf)
    return Tenure(is_context=True) if span is None else _dated(when.relation, span, told)


def _as_of(told: DaySpan) -> Tenure:
    return Tenure(precise=told if told.is_day else None, imprecise=told)


def _dated(relation: Relation, span: DaySpan, told: DaySpan | None) -> Tenure:
    end = None if told is None else told.last
    if relation is Relation.SINCE:
        return Tenure(precise=_from(span.last, end), imprecise=span, starts=True)
    if relation is Relation.FROM_TO:
        return Tenure(precise=span, imprecise=span, starts=True, ends=True)
    if relation is Relation.UNTIL:
        return Tenure(imprecise=span, ends=True)
    if relation is Relation.BEFORE:
        return Tenure(imprecise=DaySpan(first=None, last=None if span.first is None else before(span.first)))
    if relation is Relation.AFTER:
        return Tenure(imprecise=DaySpan(first=None if span.last is None else after(span.last), last=end))
    return Tenure(precise=span if span.is_day else None, imprecise=span)


def _from(last: date | None, end: date | None) -> DaySpan | None:
    """Give the days that are surely after a beginning told with an uncertain date."""
    first = None if last is None else after(last)
    return DaySpan(first=first, last=end) if first is not None and end is not None and first <= end else None
