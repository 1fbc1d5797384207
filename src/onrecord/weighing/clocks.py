"""Three clocks: when a thing held in the world, when it was said, when the casebook recorded it.

One table, three questions: what stands today about a day, what had been said by a day, what the casebook said on a day.
A later act supersedes an earlier one and never deletes it (S1).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from onrecord.weighing.day_span import DaySpan, day_of


class Clocked(Protocol):
    """What has a place on all three clocks. `recorded` is an instant; None: the casebook does not say when."""

    @property
    def valid(self) -> DaySpan | None: ...
    @property
    def said(self) -> str | None: ...
    @property
    def recorded(self) -> str | None: ...


C = TypeVar("C", bound=Clocked)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What surely held on a day and what possibly did: always listed apart."""

    certain: tuple[Clocked, ...]
    possible: tuple[Clocked, ...]


def said_by(items: Iterable[C], day: date) -> tuple[C, ...]:
    """Keep what had surely been said by the end of a day; what gives no date had not surely been."""
    return tuple(item for item in items if _is_by(day_of(item.said), day))


def recorded_by(items: Iterable[C], day: date) -> tuple[C, ...]:
    """Keep what the casebook had recorded by the end of a day: equal to the casebook cut on that day."""
    return tuple(item for item in items if _is_by(day_of(item.recorded), day))


def true_on(items: Iterable[C], day: date) -> Answer:
    """Say what held on a day: certain where the date is that day or told of every day, possible where it may be."""
    here = DaySpan(first=day, last=day)
    told = [item for item in items if item.valid is not None and item.valid.meets(here)]
    certain = tuple(item for item in told if item.valid is not None and item.valid.is_day)
    return Answer(certain=certain, possible=tuple(item for item in told if item not in certain))


def _is_by(span: DaySpan | None, day: date) -> bool:
    return span is not None and span.last is not None and span.last <= day
