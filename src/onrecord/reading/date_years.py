"""The year of a date that lacks one: what the words around it tell, and where no rule may fill it in."""

import re
from dataclasses import dataclass
from datetime import date

from onrecord.reading.date_ends import Ends
from onrecord.reading.date_points import DAY, JOINTS, YEAR, Point
from onrecord.reading.lexicon import Lexicon
from onrecord.reading.relative_dates import bare_day, bare_month, named, resolve
from onrecord.reading.tokens import Token
from onrecord.record.edtf import parse_edtf

LINKS = frozenset((",", "and", "or", "to", "until", "on", "in", "the", "of")) | JOINTS
RECENT = 60  # days
LONG_AGO = 3  # years
SHIFTS = {"same": 0, "following": 1, "next": 1}
BEFORE_YEAR = frozenset((",", "of", "in", "-", "–", "—"))
OWN_YEARS = frozenset(
    ("born", "founded", "established", "created", "formed", "adopted", "built", "law", "laws", "act", "code",
     "constitution", "convention", "treaty", "agreement", "decree", "resolution")
)  # fmt: skip
ONE_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-([0-9]{2})")
YEARS_OF = re.compile(r"(?:^|[/,\[{])(\d{4})(?=$|[-/,~\]}])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The date named before: a month earlier than its own may be of the next year, and stays open."""

    year: int
    month: int | None = None
    day: int | None = None

    def year_of(self, month: int) -> int | None:
        return self.year if self.month is None or month >= self.month else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A year told by words behind a date ("in May last year"), up to token `stop`; None where they do not resolve."""

    year: int | None
    stop: int


def told_behind(
    tokens: tuple[Token, ...], at: int, report_date: str | None, anchor: Anchor | None = None
) -> Told | None:
    """Read "last year", "of that year", "the following year", "two years ago" behind a day or month."""
    begin = at
    while begin < len(tokens) and tokens[begin].folded in BEFORE_YEAR:
        begin += 1
    words = [token.folded for token in tokens[begin : begin + 3]]
    place = next((place for place, word in enumerate(words) if word in ("year", "years")), None)
    if place is None or place == 0:
        return None
    stop = begin + place + 1
    rule = named("_".join(words[:2]))
    if rule is not None:
        ends = resolve(rule, report_date)
        return Told(year=None if ends is None else int(ends[0]), stop=stop)
    if anchor is not None and place == 2 and words[1] in SHIFTS:
        return Told(year=anchor.year + SHIFTS[words[1]], stop=stop)
    is_tailed = stop < len(tokens) and tokens[stop].folded in ("ago", "earlier", "later", "before", "after")
    return Told(year=None, stop=stop + is_tailed)


def year_ahead(tokens: tuple[Token, ...], point: Point, lexicon: Lexicon) -> Told | None:
    """Find the year at the end of the list a date stands in: "on May 1, 3 and 5, 2017"."""
    months = lexicon.single("month")
    last = point.month or 0
    for at in range(point.stop, len(tokens)):
        folded = tokens[at].folded
        if YEAR.fullmatch(folded) is not None:
            return Told(year=int(folded), stop=point.stop) if at > point.stop + 1 else None
        if folded in months and tokens[at].is_capital:
            if int(months[folded]) < last:
                return Told(year=None, stop=point.stop)  # the list runs over New Year
            last = int(months[folded])
        elif folded not in LINKS and DAY.fullmatch(folded) is None:
            return None
    return None


def latest_year(month: int, day: int | None, report_date: str | None) -> int | None:
    """Take the year of the latest such day or month before the report."""
    ends = resolve(bare_month(month) if day is None else bare_day(month, day), report_date)
    return None if ends is None else int(ends[0][:4])


def told_year(anchor: Anchor, point: Point, report_date: str | None) -> int | None:
    """Give the year of a month behind a date in the same paragraph: the date's own, or one the report's date agrees to.

    A month of that year which the report had not seen yet is of the year before: "by 31 January 2022 … in December".
    """
    if point.month is None:
        return None
    year = anchor.year_of(point.month)
    if year is None:
        return agreed_year(anchor, point, report_date)
    last = None if report_date is None else parse_edtf(report_date).latest
    is_ahead = last is not None and year == last.year and point.month > last.month
    return latest_year(point.month, point.day, report_date) if is_ahead else year


def agreed_year(anchor: Anchor, point: Point, report_date: str | None) -> int | None:
    """Give the year of a month before the anchor's own where the report's date leaves one.

    Its own year if the report is of that year; the next only for a day or month shortly before the report.
    """
    last = None if report_date is None else parse_edtf(report_date).latest
    if point.month is None or last is None:
        return None
    if last.year == anchor.year:
        return anchor.year  # the next year had not come
    year = latest_year(point.month, point.day, report_date)
    if year is None or year != anchor.year + 1:
        return None
    return year if (last - date(year, point.month, point.day or 1)).days <= RECENT else None


def section_year(section: Anchor, point: Point, report_date: str | None) -> int | None:
    """Give the year of a day or month where an earlier paragraph told a month of its own, `section`.

    The report's year where that agrees with it or the day lies shortly before the report. A text of what was over
    long before it was written goes on in the year it told. Where both may be, none.
    """
    if point.month is None:
        return None
    year = latest_year(point.month, point.day, report_date)
    if year is None or section.year > year + 1:
        return None  # the text tells of what was after its own date, which then is another
    if year <= section.year or _is_recent(date(year, point.month, point.day or 1), report_date):
        return year
    return section.year_of(point.month) if year - section.year >= LONG_AGO else None


def _is_recent(day: date, report_date: str | None) -> bool:
    last = None if report_date is None else parse_edtf(report_date).latest
    return last is not None and (last - day).days <= RECENT


def weekday_differs(tokens: tuple[Token, ...], point: Point, ends: Ends | None, lexicon: Lexicon) -> bool:
    """Say whether an inferred day falls on another weekday than the one named with it."""
    named_days = [lexicon.single("weekday").get(token.folded) for token in tokens[point.first : point.first + 1]]
    if ends is None or point.day is None or named_days[0] is None:
        return False
    day = parse_edtf(ends[0]).earliest
    return day is not None and day.isoweekday() != int(named_days[0])


def anchor_of(tokens: tuple[Token, ...], edtf: str, first: int, stop: int) -> Anchor | None:
    """Give the anchor a written date leaves: not a range over years, not the year of a birth, founding or law."""
    years = set(YEARS_OF.findall(edtf))
    around = (*tokens[max(0, first - 2) : first], *tokens[stop : stop + 1])
    if len(years) != 1 or any(token.folded in OWN_YEARS for token in around):
        return None
    month = re.search(r"\d{4}-(0[1-9]|1[0-2])", edtf)
    day = ONE_DAY.fullmatch(edtf)
    return Anchor(
        year=int(years.pop()),
        month=None if month is None else int(month.group(1)),
        day=None if day is None else int(day.group(1)),
    )
