"""Days of the week: "on Friday", "last Friday", "Friday to Sunday", told from the report's own day.

Source: lexicons/dates.toml, relative.weekday. A plan told outright ("will rule on Friday") is of the next such day.
"""

from dataclasses import dataclass

from onrecord.reading.date_ends import Ends
from onrecord.reading.date_plans import is_future, is_plan, is_plan_behind, is_told_as_done
from onrecord.reading.date_points import DAY, HYPHENS
from onrecord.reading.date_spans import THROUGH
from onrecord.reading.lexicon import Lexicon
from onrecord.reading.relative_dates import resolve, weekday, weekday_ahead
from onrecord.reading.tokens import Token

FEAST = frozenset(("black", "good", "bloody", "easter", "holy", "palm", "ash"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekday:
    """A day of the week up to token `stop`; no ends where it does not resolve, as in a pair "Friday to Sunday"."""

    stop: int
    ends: Ends | None = None
    is_pair: bool = False


def weekday_at(
    tokens: tuple[Token, ...], at: int, lexicon: Lexicon, report_date: str | None, *, is_open: bool
) -> Weekday | None:
    """Read a day of the week; `is_open` leaves it unresolved where it may be to come (behind "by" or "until")."""
    asked = tokens[at].folded if tokens[at].folded in ("last", "this", "past") else ""
    name = at + 1 if asked else at
    number = _number(tokens, name, lexicon)
    before = tokens[at - 1].folded if at else ""
    if number is None or before == "next" or before in FEAST:
        return None
    if _number(tokens, name + 2, lexicon) is not None and tokens[name + 1].folded in THROUGH | HYPHENS:
        return Weekday(stop=name + 3, is_pair=True)
    is_open = is_open and not is_told_as_done(tokens, at, name + 1)
    if is_open or asked == "this" or _has_number(tokens, name + 1):
        return Weekday(stop=name + 1)
    if is_future(tokens, at) or is_plan_behind(tokens, at, name + 1):
        is_told = asked == "" and is_plan(tokens, at, name + 1)
        return Weekday(stop=name + 1, ends=resolve(weekday_ahead(number), report_date) if is_told else None)
    return Weekday(stop=name + 1, ends=resolve(weekday(number, is_last=asked == "last"), report_date))


def _number(tokens: tuple[Token, ...], at: int, lexicon: Lexicon) -> int | None:
    if at >= len(tokens) or not tokens[at].is_capital or len(tokens[at].text) < 6:
        return None
    number = lexicon.single("weekday").get(tokens[at].folded)
    return None if number is None else int(number)


def _has_number(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a day of the month follows, which may contradict: "Friday, the 12th"."""
    while at < len(tokens) and tokens[at].folded in (",", "the"):
        at += 1
    return at < len(tokens) and DAY.fullmatch(tokens[at].folded) is not None
