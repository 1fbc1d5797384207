"""Dates in figures alone: "12.05.2017", "12/05/2017", "2017-05-12", "05.2017"."""

import re

from onrecord.reading.date_points import YEAR, Point
from onrecord.reading.measure_sight import Sight, Spot

NUMERIC = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})")
MONTH_YEAR = re.compile(r"(0[1-9]|1[0-2])\.((?:19|20)\d\d)")


def numeric_at(sight: Sight, at: int) -> Spot | None:
    """Read "12.05.2017", "12/05/2017", "2017-05-12", "05.2017": the day stands first in these languages."""
    text = sight.tokens[at].text
    dotted = NUMERIC.fullmatch(text)
    if dotted is not None:
        return _of_numbers(sight, at, at + 1, dotted.group(3), dotted.group(2), dotted.group(1))
    month_year = MONTH_YEAR.fullmatch(text)
    if month_year is not None:
        return _of_numbers(sight, at, at + 1, month_year.group(2), month_year.group(1), None)
    return _marked(sight, at)


def _marked(sight: Sight, at: int) -> Spot | None:
    """Read a date of three numbers with hyphens or slashes between."""
    run = sight.tokens[at : at + 5]
    if len(run) < 5 or any(run[n].end != run[n + 1].start for n in range(4)) or run[1].text != run[3].text:
        return None
    if run[1].text not in ("-", "/") or not all(run[n].text.isdecimal() and len(run[n].text) <= 4 for n in (0, 2, 4)):
        return None
    if YEAR.fullmatch(run[0].text):
        return _of_numbers(sight, at, at + 5, run[0].text, run[2].text, run[4].text)
    if YEAR.fullmatch(run[4].text):
        return _of_numbers(sight, at, at + 5, run[4].text, run[2].text, run[0].text)
    return None


def _of_numbers(sight: Sight, first: int, stop: int, year: str, month: str, day: str | None) -> Spot:
    case, behind = sight.words.ending_behind(sight.tokens, stop)
    suffix = _suffixed(sight, stop)
    word = sight.take("date.year_word", behind if suffix is None else suffix)
    if word is not None:
        case, behind = word.case, word.stop
    elif suffix is not None:
        behind = suffix
    point = Point(first=first, stop=behind, year=int(year), month=int(month), day=None if day is None else int(day))
    return Spot(point=point, case=case or "nom", firm=True, is_lost=YEAR.fullmatch(year) is None)


def _suffixed(sight: Sight, at: int) -> int | None:
    """Give the token behind an ordinal ending: "12.05.2017-ci"."""
    tokens = sight.tokens
    if at + 1 < len(tokens) and tokens[at].text in "-'’" and tokens[at].start == tokens[at - 1].end:
        return at + 2 if sight.words.is_ordinal(tokens[at + 1].folded) else None
    return None
