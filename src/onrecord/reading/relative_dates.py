"""Dates told from the report's own day: "yesterday", "last month", "on Friday", "three days ago", "in May".

Every rule is asked for the first and the last day the report date can be; where the answers differ, the words stay
words. So a report dated to a month resolves "last year" and not "yesterday".
"""

from collections.abc import Callable
from datetime import date, timedelta

from onrecord.reading.date_ends import Ends, day_text
from onrecord.record.edtf import parse_edtf

Rule = Callable[[date], Ends | None]
YEAR_FLOOR = 1000
HALF_YEAR = 6  # months


def resolve(rule: Rule, report_date: str | None) -> Ends | None:
    """Apply a rule to the report date; None when it is not known or not known finely enough."""
    if report_date is None:
        return None
    bounds = parse_edtf(report_date)
    if bounds.earliest is None or bounds.latest is None:
        return None
    first = rule(bounds.earliest)
    return first if first == rule(bounds.latest) else None


def named(word: str) -> Rule | None:
    """Give the rule of a relative word as the table names it; None for words that resolve to no date."""
    return RULES.get(word)


def weekday(number: int, *, is_last: bool) -> Rule:
    """Take the latest such day on or before the report; "last Friday" of a Friday is a week back."""

    def rule(day: date) -> Ends:
        back = (day.isoweekday() - number) % 7
        return _day(day - timedelta(days=7 if is_last and back == 0 else back))

    return rule


def ago(amount: int, unit: str) -> Rule:
    """Count back; weeks, months and years are about."""

    def rule(day: date) -> Ends | None:
        if unit in ("day", "week"):
            days = amount * (7 if unit == "week" else 1)
            return _day(day - timedelta(days=days)) if days < day.toordinal() - 1 else None
        months = day.year * 12 + day.month - 1 - amount * (12 if unit == "year" else 1)
        if months // 12 < YEAR_FLOOR:
            return None
        return _year(months // 12) if unit == "year" else _month(months // 12, months % 12 + 1)

    return rule


def bare_month(month: int) -> Rule:
    """Take the latest such month that ended before the report; the report's own month stays open."""

    def rule(day: date) -> Ends | None:
        if month == day.month:
            return None
        return _month(day.year if month < day.month else day.year - 1, month)

    return rule


def bare_day(month: int, number: int) -> Rule:
    """Take the latest such day on or before the report."""

    def rule(day: date) -> Ends | None:
        for year in (day.year, day.year - 1):
            found = _valid(year, month, number)
            if found is not None and found <= day:
                return _day(found)
        return None

    return rule


def month_ahead(month: int) -> Rule:
    """Take the next such month of a plan, unless it is half a year away or more; the report's own month stays open."""

    def rule(day: date) -> Ends | None:
        distance = (month - day.month) % 12
        year = day.year + (month < day.month)
        return _month(year, month) if 0 < distance < HALF_YEAR else None

    return rule


def day_ahead(month: int, number: int) -> Rule:
    """Take the next such day of a plan, unless it is half a year away or more."""

    def rule(day: date) -> Ends | None:
        for year in (day.year, day.year + 1):
            found = _valid(year, month, number)
            if found is not None and day < found < day + timedelta(days=HALF_YEAR * 30):
                return _day(found)
        return None

    return rule


def weekday_ahead(number: int) -> Rule:
    """Take the next such day of a plan; the report's own weekday may be today or in a week and stays open."""

    def rule(day: date) -> Ends | None:
        ahead = (number - day.isoweekday()) % 7
        return _day(day + timedelta(days=ahead)) if ahead else None

    return rule


def named_decade(tens: int) -> Rule:
    """Take the latest decade of that name that is over; one that has begun again stays open."""

    def rule(day: date) -> Ends | None:
        if day.year % 100 // 10 == tens:
            return None
        century = day.year // 100 - (tens > day.year % 100 // 10)
        return f"{century:02d}{tens}X", f"{century:02d}{tens}X"

    return rule


def _valid(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _week(day: date) -> Ends:
    monday = day - timedelta(days=day.weekday())
    return day_text(monday), day_text(monday + timedelta(days=6))


def _month_before(day: date) -> Ends:
    return _month(day.year - 1, 12) if day.month == 1 else _month(day.year, day.month - 1)


def _day(day: date) -> Ends:
    return day_text(day), day_text(day)


def _month(year: int, month: int) -> Ends:
    return f"{year:04d}-{month:02d}", f"{year:04d}-{month:02d}"


def _year(year: int) -> Ends:
    return f"{year:04d}", f"{year:04d}"


def _weekend(day: date) -> Ends:
    monday = day - timedelta(days=day.weekday())
    return day_text(monday - timedelta(days=2)), day_text(monday - timedelta(days=1))


def in_past(word: str) -> Rule | None:
    """Give the rule of "this weekend" or "this summer" where something is told as done in it: the last one begun."""
    return PAST_RULES.get(word)


def _this_weekend(day: date) -> Ends | None:
    """Give the weekend of a report written on it; on a weekday it may be the last or the next."""
    saturday = day - timedelta(days=day.isoweekday() - 6)
    return (day_text(saturday), day_text(saturday + timedelta(days=1))) if day.isoweekday() > 5 else None


def _season(code: int, last_month: int, *, is_last: bool) -> Rule:
    """Take the season of the report's year, or with "last" the latest that was over before the report."""

    def rule(day: date) -> Ends:
        year = day.year - (is_last and day.month <= last_month)
        return f"{year:04d}-{code}", f"{year:04d}-{code}"

    return rule


def span_back(amount: int, unit: str) -> Rule:
    """Reach back from the report: "the past three years" begin in the month three years before it."""

    def rule(day: date) -> Ends | None:
        back = ago(amount, unit if unit in ("day", "week") else "month")
        if unit == "year":
            back = ago(amount * 12, "month")
        first = back(day)
        return None if first is None else (first[0], day_text(day))

    return rule


def _season_begun(code: int, first_month: int) -> Rule:
    def rule(day: date) -> Ends:
        year = day.year - (day.month < first_month)
        return f"{year:04d}-{code}", f"{year:04d}-{code}"

    return rule


PAST_RULES: dict[str, Rule] = {
    "this_weekend": lambda day: _this_weekend(day) or _weekend(day),
    "this_spring": _season_begun(21, 3),
    "this_summer": _season_begun(22, 6),
}
RULES: dict[str, Rule] = {
    "today": _day,
    "yesterday": lambda day: _day(day - timedelta(days=1)),
    "day_before_yesterday": lambda day: _day(day - timedelta(days=2)),
    "tomorrow": lambda day: _day(day + timedelta(days=1)),
    "last_weekend": _weekend,
    "this_weekend": _this_weekend,
    "last_spring": _season(21, 5, is_last=True),
    "last_summer": _season(22, 8, is_last=True),
    "last_autumn": _season(23, 11, is_last=True),
    "this_spring": _season(21, 5, is_last=False),
    "this_summer": _season(22, 8, is_last=False),
    "this_week": _week,
    "last_week": lambda day: _week(day - timedelta(days=7)),
    "next_week": lambda day: _week(day + timedelta(days=7)),
    "this_month": lambda day: _month(day.year, day.month),
    "last_month": _month_before,
    "next_month": lambda day: _month(day.year + day.month // 12, day.month % 12 + 1),
    "this_year": lambda day: _year(day.year),
    "last_year": lambda day: _year(day.year - 1),
    "before_last_week": lambda day: _week(day - timedelta(days=14)),
    "before_last_month": lambda day: _month_before(day.replace(day=1) - timedelta(days=1)),
    "before_last_year": lambda day: _year(day.year - 2),
    "next_year": lambda day: _year(day.year + 1),
}
