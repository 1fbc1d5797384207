"""EDTF, level 1 and sets: dates that say no more than the words.

Own parser: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, seasons 21-24, unspecified digits (`201X`, `20XX`, `2017-XX`,
`2017-05-XX`, `2017-05-2X`), an unknown year (`XXXX-05-07`, both ends open), the marks `?`, `~`, `%`, intervals with
open (`..`) or unknown (empty) ends, and the sets `[a,b]` (one of) and `{a,b}` (all of), whose members may be ranges
`a..b`. A mark adds no width.

Source: Library of Congress, Extended Date/Time Format specification (2019), levels 0-2; the subset is ours.
"""

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from onrecord.errors import Misuse

DATE = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|XXXX)(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|[0-3]X|XX))?)?(?P<mark>[?~%]?)"
)
LETTERS = re.compile(r"[0-9X?~%./,{}\[\]-]{1,40}")
# Northern hemisphere; winter runs into the next year and is therefore read widely.
SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (1, 14)}
Bounds = tuple[date | None, date | None]
KEPT = 4_096  # expressions whose days are remembered: a casebook speaks of the same days over and over


@dataclass(frozen=True, slots=True, kw_only=True)
class Edtf:
    """A parsed expression: its canonical text and the first and last day it can mean, `None` = open."""

    text: str
    earliest: date | None
    latest: date | None

    @property
    def is_approximate(self) -> bool:
        return "~" in self.text or "%" in self.text

    @property
    def is_uncertain(self) -> bool:
        return "?" in self.text or "%" in self.text


def parse_edtf(text: str) -> Edtf:
    """Read an EDTF expression.

    Raises:
        Misuse: E-USE-DATE when it is none, or names a day that does not exist.
    """
    earliest, latest = _bounds(text)
    return Edtf(text=text, earliest=earliest, latest=latest)


def is_edtf(text: str) -> bool:
    """Say whether `parse_edtf` takes it."""
    try:
        parse_edtf(text)
    except Misuse:
        return False
    return True


@lru_cache(maxsize=KEPT)
def _bounds(text: str) -> Bounds:
    if text[:1] + text[-1:] in ("[]", "{}"):
        return _set_bounds(text)
    if text.count("/") == 1:
        start, end = text.split("/")
        return _interval_bounds(text, start, end)
    return _date_bounds(text)


def _interval_bounds(text: str, start: str, end: str) -> Bounds:
    if start in ("", "..") and end in ("", ".."):
        raise _refuse(text)
    earliest = None if start in ("", "..") else _date_bounds(start)[0]
    latest = None if end in ("", "..") else _date_bounds(end)[1]
    if earliest is not None and latest is not None and earliest > latest:
        raise _refuse(text)
    return earliest, latest


def _set_bounds(text: str) -> Bounds:
    members = [_member_bounds(member) for member in text[1:-1].split(",")]
    starts = [start for start, _ in members]
    ends = [end for _, end in members]
    earliest = None if None in starts else min(start for start in starts if start is not None)
    latest = None if None in ends else max(end for end in ends if end is not None)
    return earliest, latest


def _member_bounds(member: str) -> Bounds:
    start, dots, end = member.partition("..")
    if dots and "." not in start + end:
        return _interval_bounds(member, start, end)
    return _date_bounds(member)


def _date_bounds(text: str) -> Bounds:
    match = DATE.fullmatch(text)
    if match is None:
        raise _refuse(text)
    try:
        bounds = _first_and_last(match["year"], match["month"], match["day"])
        return (None, None) if match["year"] == "XXXX" else bounds
    except ValueError as error:
        raise _refuse(text) from error


def _first_and_last(year: str, month: str | None, day: str | None) -> Bounds:
    years = range(max(1, int(year.replace("X", "0"))), int(year.replace("X", "9")) + 1)
    if not years:
        raise ValueError("before the first year")
    if month is None or month == "XX":
        if day not in (None, "XX"):
            raise ValueError("a day of no month")
        return date(years[0], 1, 1), date(years[-1], 12, 31)
    if int(month) in SEASONS:
        if day is not None:
            raise ValueError("a day of a season")
        return _season(years[0], years[-1], int(month))
    return _days_of(years, int(month), *_day_digits(day))


def _day_digits(day: str | None) -> tuple[int, int]:
    if day is None or day == "XX":
        return 1, 31
    return max(int(day.replace("X", "0")), "X" in day), int(day.replace("X", "9"))


def _days_of(years: range, month: int, low: int, high: int) -> tuple[date, date]:
    # 29 February exists in some years of a decade only, so the outermost years may drop out.
    first, last = _year_with(years, month, low), _year_with(reversed(years), month, low)
    return date(first, month, low), date(last, month, min(high, monthrange(last, month)[1]))


def _year_with(years: Iterable[int], month: int, day: int) -> int:
    for year in years:
        if day <= monthrange(year, month)[1]:
            return year
    raise ValueError("a day that does not exist")


def _season(first_year: int, last_year: int, code: int) -> tuple[date, date]:
    start, end = SEASONS[code]
    last_year, end = (last_year + 1, end - 12) if end > 12 else (last_year, end)
    if last_year > date.max.year:
        raise ValueError("past the last year")
    return date(first_year, start, 1), date(last_year, end, monthrange(last_year, end)[1])


def _refuse(text: str) -> Misuse:
    # Words put where a date belongs may be private; only what is written in the letters of a date is shown.
    shown = repr(text) if LETTERS.fullmatch(text) else "the expression"
    return Misuse("E-USE-DATE", f"{shown} is no EDTF date", "write it like 2017-05/.., 2017-05 or 2017-05-07")
