"""Dates of lists as spans of days: a month is a span, not its first day. Days are counted as by the calendar module."""

import calendar
import re
from datetime import date
from functools import cache, lru_cache

from onrecord.identity.linkage.missing import plain, said

Days = tuple[int, int]  # first and last day, both included, as proleptic Gregorian ordinals
_EARLIEST, _LATEST, _TURN = 1000, 2100, 50
_MONTHS = (
    "january jan janvier enero ene января январь січня yanvar ocak يناير كانون\u00a0الثاني ژانویه հունվար იანვარი",
    "february feb février fevrier febrero февраля февраль лютого fevral şubat فبراير شباط فوریه փետրվար თებერვალი",
    "march mar mars marzo марта март березня mart مارس آذار մարտ მარტი",
    "april apr avril abril abr апреля апрель квітня aprel nisan أبريل ابريل نيسان آوریل ապրիլ აპრილი",
    "may mai mayo мая май травня mayıs مايو أيار ايار مه մայիս მაისი",
    "june jun juin junio июня июнь червня iyun haziran يونيو حزيران ژوئن հունիս ივნისი",
    "july jul juillet julio июля июль липня iyul temmuz يوليو تموز ژوئیه հուլիս ივლისი",
    "august aug août aout agosto ago августа август серпня avqust ağustos أغسطس اغسطس آب اوت օգոստոս აგვისტო",
    (
        "september sep sept septembre septiembre сентября сентябрь вересня sentyabr eylül سبتمبر أيلول سپتامبر "
        "սեպտեմբեր სექტემბერი"
    ),
    "october oct octobre octubre октября октябрь жовтня oktyabr ekim أكتوبر اكتوبر اکتبر հոկտեմբեր ოქტომბერი",
    "november nov novembre noviembre ноября ноябрь листопада noyabr kasım نوفمبر نوامبر նոյեմբեր ნოემბერი",
    (
        "december dec décembre decembre diciembre dic декабря декабрь грудня dekabr aralık ديسمبر دسامبر դեկտեմբեր "
        "დეკემბერი"
    ),
)
_ISO = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ].*)?[~?%]?$")
_NUMERIC = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{2}|\d{4})(?:\s.*)?$")


@cache
def _months() -> dict[str, int]:
    return {plain(word): at for at, words in enumerate(_MONTHS, start=1) for word in words.split(" ")}


@lru_cache(maxsize=1 << 18)
def days_of(cell: str, *, is_month_first: bool = False) -> Days | None:
    """Give the span of days that a cell tells, None where it tells none that the calendar has."""
    text = said(cell)
    iso, numeric = _ISO.match(text), _NUMERIC.match(text)
    if iso is not None:
        return span_of(*(None if one is None else int(one) for one in iso.groups()))
    if numeric is not None:
        one, two, year = (int(part) for part in numeric.groups())
        day, month = (two, one) if (is_month_first and one <= 12) or two > 12 else (one, two)
        return span_of(_whole_year(year, numeric[3]), month, day)
    return _written(plain(text).split())


def span_of(year: int | None, month: int | None = None, day: int | None = None) -> Days | None:
    """Give the span of a year, a month or a day."""
    if year is None or not _EARLIEST <= year <= _LATEST:
        return None
    if month is None:
        return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
    if not 1 <= month <= 12:
        return None
    last = calendar.monthrange(year, month)[1]
    if day is None:
        return date(year, month, 1).toordinal(), date(year, month, last).toordinal()
    return (date(year, month, day).toordinal(),) * 2 if 1 <= day <= last else None


def is_month_first(cells: tuple[str, ...]) -> bool:
    """Say whether a column writes the month before the day, as its cells with a number above 12 tell."""
    found = [(int(match[1]), int(match[2])) for match in map(_NUMERIC.match, cells) if match is not None]
    return sum(two > 12 for _, two in found) > sum(one > 12 for one, _ in found)


def _whole_year(year: int, written: str) -> int:
    return year if len(written) == 4 else year + (1900 if year > _TURN else 2000)


def _written(words: list[str]) -> Days | None:
    """Read `5 May 2016`, `May 2016`, `May 5, 2016` in any of the languages."""
    months = [found for found in map(_months().get, words) if found is not None]
    numbers = [int(digits[0]) for digits in (re.match(r"\d+", word) for word in words) if digits is not None]
    years = [number for number in numbers if number > 31]
    days = [number for number in numbers if number <= 31]
    if len(months) != 1 or len(years) != 1 or len(days) > 1:
        return None
    return span_of(years[0], months[0], days[0] if days else None)
