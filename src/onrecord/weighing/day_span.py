"""Stretches of days: how dates of different precision lie to each other. A difference of precision is no conflict."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from onrecord.record.edtf import is_edtf, parse_edtf


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySpan:
    """First and last day, both included; None is open."""

    first: date | None
    last: date | None

    def meets(self, other: "DaySpan") -> bool:
        """Say whether some day lies in both."""
        return _not_after(self.first, other.last) and _not_after(other.first, self.last)

    def holds(self, other: "DaySpan") -> bool:
        """Say whether the other lies wholly inside: the same or a more precise date."""
        starts = self.first is None or (other.first is not None and self.first <= other.first)
        return starts and (self.last is None or (other.last is not None and other.last <= self.last))

    @property
    def is_day(self) -> bool:
        """Say whether it is one day."""
        return self.first is not None and self.first == self.last


@lru_cache(maxsize=65536)
def span_of_edtf(text: str | None) -> DaySpan | None:
    """Give the days an EDTF date can mean; None where there is none, or it has no end at all."""
    if text is None or not is_edtf(text):
        return None
    parsed = parse_edtf(text)
    return (
        None
        if parsed.earliest is None and parsed.latest is None
        else DaySpan(first=parsed.earliest, last=parsed.latest)
    )


@lru_cache(maxsize=65536)
def day_of(text: str | None) -> DaySpan | None:
    """Give the days of a date a report gives itself: EDTF, or an instant of which the day counts."""
    return None if text is None else span_of_edtf(text.partition("T")[0])


def days_apart(one: DaySpan, two: DaySpan) -> int:
    """Give the fewest days between two stretches; 0 where they meet."""
    if one.meets(two):
        return 0
    early, late = (one, two) if _not_after(one.last, two.first) else (two, one)
    return (late.first - early.last).days if late.first is not None and early.last is not None else 0


def before(day: date) -> date | None:
    """Give the day before; None before the first day there is."""
    return None if day == date.min else day - timedelta(days=1)


def after(day: date) -> date | None:
    """Give the day after; None after the last day there is."""
    return None if day == date.max else day + timedelta(days=1)


def _not_after(one: date | None, two: date | None) -> bool:
    return one is None or two is None or one <= two
