"""Dates in the cells of a list: what one cell says by itself, and what its column tells of the rest.

No date is invented. Two numbers that may be day and month either way stand for both days; two digits of a year, days
counted from an unknown start, and years of another calendar stay words until something in the column or a person says.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from onrecord.reading.list_words import folded, in_digits, month_of
from onrecord.record.edtf import is_edtf

ORDERS = ("dmy", "mdy", "ymd", "1900", "1904")
_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[ T]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?)?")
_THREE = re.compile(r"(\d{1,4})\s*([./\-])\s*(\d{1,2})\s*\2\s*(\d{1,4})(?:\s+\d{1,2}:\d\d(?::\d\d)?)?")
_MONTH_YEAR = re.compile(r"(\d{1,2})\s*[./]\s*(\d{4})")
_YEAR = re.compile(r"\d{4}")
_SERIAL = re.compile(r"\d{5}")
_YEAR_END = re.compile(
    r"[\s-]*(?:г\.?|год[а]?|р\.?|року|il|ci il|cı il|cu il|cü il|yılı|թ\.?|წ\.?|წელი)\s*$", re.IGNORECASE
)
_MARK = re.compile(r"\s*\(?([?])\)?\s*$")
_ABOUT = re.compile(r"^(?:c\.|ca\.?|circa|about|approx\.?|~|≈|около|ок\.|təxminən|yaklaşık|حوالي)\s*", re.IGNORECASE)
_FIRST_YEAR, _LAST_YEAR = 1850, 2100
_OTHER_CALENDAR = range(1250, 1500)
_SERIALS = range(7_000, 60_000)
_STARTS = {"1900": date(1899, 12, 30), "1904": date(1904, 1, 1)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A date as written, taken apart. `numbers` are three whose order is open; `year` is None where it is in them."""

    edtf: str | None = None
    numbers: tuple[int, int, int] | None = None
    is_short: bool = False
    is_dotted: bool = False
    serial: int | None = None
    mark: str = ""
    why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnDates:
    """What a column tells of its dates: the order of day and month, and the last year there can be; None is open."""

    order: str | None = None
    last_year: int | None = None
    first_year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDate:
    """A date that was read; `is_inferred`: its century or its order comes from the column or a person."""

    edtf: str | None = None
    is_inferred: bool = False
    why: str | None = None


@lru_cache(maxsize=1 << 14)
def written_date(words: str) -> Written:
    """Take a cell apart; what is no date has `why`."""
    text = in_digits(words).strip()
    mark = "?" if _MARK.search(text) else ""
    text = _MARK.sub("", text)
    about = _ABOUT.match(text)
    if about is not None:
        text, mark = text[about.end() :], "%" if mark else "~"
    text = _YEAR_END.sub("", text).strip(" .,")
    found = _iso(text) or _three(text) or _small(text) or _worded(text)
    if found is None:
        return Written(why="no-date")
    return Written(edtf=found.edtf, numbers=found.numbers, is_short=found.is_short, is_dotted=found.is_dotted,
                   serial=found.serial, mark=mark, why=found.why)  # fmt: skip


def _iso(text: str) -> Written | None:
    found = _ISO.fullmatch(text)
    if found is None:
        return None
    year, month, day = int(found[1]), int(found[2]), None if found[3] is None else int(found[3])
    return _known(year, month, day)


def _three(text: str) -> Written | None:
    found = _THREE.fullmatch(text)
    if found is None:
        return None
    first, second, third = int(found[1]), int(found[3]), int(found[4])
    if len(found[1]) == 4:
        return _known(first, second, third)
    if len(found[1]) > 2 or len(found[4]) not in (2, 4):
        return None
    return Written(numbers=(first, second, third), is_short=len(found[4]) == 2, is_dotted=found[2] == ".")


def _small(text: str) -> Written | None:
    if _YEAR.fullmatch(text):
        return _known(int(text), None, None)
    month = _MONTH_YEAR.fullmatch(text)
    if month is not None:
        return _known(int(month[2]), int(month[1]), None)
    if _SERIAL.fullmatch(text) and int(text) in _SERIALS:
        return Written(serial=int(text), why="serial-date")
    return None


def _worded(text: str) -> Written | None:
    """Read a month by its name: "7 May 2017", "May 7, 2017", "may 2017"; one month, one year, at most one day."""
    tokens = folded(text)
    months = [month_of(token) for token in tokens if not token[0].isdigit()]
    numbers = [re.match(r"\d+", token) for token in tokens if token[0].isdigit()]
    digits = [found.group() for found in numbers if found is not None]
    named = [month for month in months if month is not None]
    if len(named) != 1 or len(months) > 3 or not 1 <= len(digits) <= 2:
        return None
    years = [int(one) for one in digits if len(one) == 4]
    days = [int(one) for one in digits if len(one) <= 2]
    if len(years) != 1 or len(years) + len(days) != len(digits):
        return None
    return _known(years[0], named[0], days[0] if days else None)


def _known(year: int, month: int | None, day: int | None) -> Written:
    if year in _OTHER_CALENDAR:
        return Written(why="other-calendar")
    edtf = "-".join([f"{year:04d}", *(f"{one:02d}" for one in (month, day) if one is not None)])
    is_date = _FIRST_YEAR <= year <= _LAST_YEAR and (month is None or 1 <= month <= 12) and is_edtf(edtf)
    return Written(edtf=edtf) if is_date else Written(why="no-date")


def column_dates(
    cells: Iterable[Written], *, order: str | None, last_year: int | None, first_year: int | None
) -> ColumnDates:
    """Learn from the cells of a column which of two numbers is the day: one that is above 12 tells it for all.

    Where cells contradict one another nothing is learnt. Dates with dots put the day first unless a cell says other.
    """
    cells = tuple(cells)
    if order is None:
        triples = [one.numbers for one in cells if one.numbers is not None]
        day_first, month_first = any(a > 12 for a, _, _ in triples), any(b > 12 for _, b, _ in triples)
        is_dotted = bool(triples) and all(one.is_dotted for one in cells if one.numbers is not None)
        if day_first != month_first:
            order = "dmy" if day_first else "mdy"
        elif is_dotted and not month_first:
            order = "dmy"
    return ColumnDates(order=order, last_year=last_year, first_year=first_year)


def read_date(written: Written, column: ColumnDates) -> ReadDate:
    """Give the date of a cell as far as cell and column tell it."""
    if written.serial is not None:
        return _serial(written.serial, column.order)
    if written.numbers is None:
        made = None if written.edtf is None else written.edtf + written.mark
        return ReadDate(edtf=made, why=written.why)
    first, second, year = written.numbers
    full = year if not written.is_short else _century(year, column)
    if full is None:
        return ReadDate(why="two-digit-year")
    readings = _readings(first, second, full, column.order)
    if not readings:
        return ReadDate(why="no-date")
    is_inferred = written.is_short or (first <= 12 and second <= 12 and first != second)
    if len(readings) > 1:
        return ReadDate(edtf=f"[{','.join(sorted(readings))}]", why="date-order")
    return ReadDate(edtf=readings[0] + written.mark, is_inferred=is_inferred)


def _readings(first: int, second: int, year: int, order: str | None) -> Sequence[str]:
    pairs = {"dmy": [(second, first)], "mdy": [(first, second)]}.get(order or "", [(second, first), (first, second)])
    found = (_known(year, month, day).edtf for month, day in pairs)
    return tuple(dict.fromkeys(one for one in found if one is not None))


def _century(year: int, column: ColumnDates) -> int | None:
    """Complete a year of two digits where only one century fits between the first and last year of the column."""
    if column.last_year is None or column.first_year is None:
        return None
    fitting = [full for full in (1900 + year, 2000 + year) if column.first_year <= full <= column.last_year]
    return fitting[0] if len(fitting) == 1 else None


def _serial(days: int, order: str | None) -> ReadDate:
    start = _STARTS.get(order or "")
    if start is None:
        return ReadDate(why="serial-date")
    return ReadDate(edtf=(start + timedelta(days=days)).isoformat(), is_inferred=True)
