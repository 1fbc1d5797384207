"""Points in the calendar as worded: "12 May 2017", "May 2017", "the late 1990s", "spring of 2017", "03/04/2017".

A point holds only what the words say. What a day, month or year is missing stays None.
"""

import re
from dataclasses import dataclass

from onrecord.reading.lexicon import Lexicon
from onrecord.reading.nouns import is_plural
from onrecord.reading.tokens import Token, TokenKind
from onrecord.reading.wordclass import is_person_noun

# Not 1300 to 1459: in reports of our time those are years of the Persian and Islamic calendars, and stay words.
YEAR = re.compile(r"1[0-2][0-9]{2}|14[6-9][0-9]|1[5-9][0-9]{2}|2[01][0-9]{2}")
ERA = re.compile(r"AD([1-9][0-9]{0,3})?")
OLD_YEAR = re.compile(r"[1-9][0-9]{2}")
DAY = re.compile(r"(0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?")
DECADE = re.compile(r"([12][0-9]{2})0s")
CENTURY = re.compile(r"([1-9]|1[0-9]|2[01])(?:st|nd|rd|th)")
DOTTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([12][0-9]{3})")
HYPHENS = frozenset("-–‐‑")
JOINTS = HYPHENS | {"/"}
SHORT_MONTHS = frozenset(("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"))
BEFORE_CHRIST = frozenset(("bc", "bce", "b.c.", "b.c.e."))
ANNO_DOMINI = frozenset(("ad", "ce", "a.d.", "c.e."))
CENTURIES = {
    "first": 1,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
}
# Fullest wording first; "end of" tells the same part as "late".
PARTS = {
    ("early",): "early", ("the", "early", "days", "of"): "early", ("the", "beginning", "of"): "early",
    ("the", "start", "of"): "early", ("beginning", "of"): "early", ("the", "opening", "days", "of"): "early",
    ("mid",): "mid", ("the", "middle", "of"): "mid", ("middle", "of"): "mid", ("late",): "late",
    ("the", "end", "of"): "late", ("end", "of"): "late", ("the", "last", "days", "of"): "late",
    ("the", "closing", "days", "of"): "late", ("the", "first", "half", "of"): "first_half",
    ("the", "second", "half", "of"): "second_half", ("first", "half", "of"): "first_half",
    ("second", "half", "of"): "second_half",
}  # fmt: skip
LONGEST_PART = max(len(words) for words in PARTS)
OPENING_PARTS = frozenset(words[0] for words in PARTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A point with its tokens; `choices` are the two readings of "03/04/2017" as (year, month, day)."""

    first: int
    stop: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    decade: int | None = None
    century: int | None = None
    season: str | None = None
    quarter: str | None = None
    part: str | None = None
    choices: tuple[tuple[int, int, int], ...] = ()

    @property
    def is_bare_year(self) -> bool:
        return self.year is not None and all(
            field is None for field in (self.month, self.season, self.quarter, self.part)
        )


def point_at(tokens: tuple[Token, ...], first: int, lexicon: Lexicon) -> Point | None:
    """Read the point that begins at a token, or None."""
    part, at = _part(tokens, first)
    at = _skip_weekday(tokens, at, lexicon)
    point = _plain(tokens, at, lexicon)
    if point is None:
        return None
    return Point(
        first=first, stop=point.stop, year=point.year, month=point.month, day=point.day, decade=point.decade,
        century=point.century, season=point.season, quarter=point.quarter, part=part, choices=point.choices,
    )  # fmt: skip


def month_at(tokens: tuple[Token, ...], at: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Read a month name: its number and the token behind it (and behind the stop of "Sept.")."""
    if at >= len(tokens) or not tokens[at].is_word:
        return None
    value = lexicon.single("month").get(tokens[at].folded)
    if value is None or not (
        tokens[at].is_capital or tokens[at].folded not in ("may", "march", "mar", "sep", "dec", "jan")
    ):
        return None
    if at + 1 < len(tokens) and tokens[at + 1].text == "." and tokens[at].folded in SHORT_MONTHS:
        return int(value), at + 2
    return int(value), at + 1


def day_at(tokens: tuple[Token, ...], at: int) -> tuple[int, int] | None:
    """Read a day of a month in digits: its number and the token behind it."""
    if at >= len(tokens):
        return None
    found = DAY.fullmatch(tokens[at].folded)
    return None if found is None else (int(found.group(1)), at + 1)


def year_at(tokens: tuple[Token, ...], at: int) -> tuple[int, int] | None:
    """Read a year, also behind a comma or "of": "May 12, 2017", "May of 2017"."""
    old = _old_year(tokens, at)
    if old is not None:
        return old
    if at < len(tokens) and (tokens[at].text in (",", "-") or tokens[at].folded in ("of", "in")):
        at += 1
    if at >= len(tokens) or YEAR.fullmatch(tokens[at].text) is None:
        return None
    return int(tokens[at].text), at + 1


def _old_year(tokens: tuple[Token, ...], at: int) -> tuple[int, int] | None:
    """Read a year of three digits behind a month and "of"; "in May 300." may be of 300 people."""
    run = [token.folded for token in tokens[at : at + 3]]
    if len(run) < 2 or run[0] != "of" or OLD_YEAR.fullmatch(run[1]) is None:
        return None
    return (int(run[1]), at + 2) if len(run) == 2 or run[2] in (")", ".", ";", ",") else None


def _part(tokens: tuple[Token, ...], first: int) -> tuple[str | None, int]:
    if tokens[first].folded not in OPENING_PARTS:
        return None, first
    for length in range(min(LONGEST_PART, len(tokens) - first - 1), 0, -1):
        words = tuple(token.folded for token in tokens[first : first + length])
        if words in PARTS:
            at = first + length
            while at < len(tokens) - 1 and (tokens[at].text in HYPHENS or tokens[at].folded in ("in", "the")):
                at += 1
            return PARTS[words], at
    if tokens[first].folded == "the" and first + 1 < len(tokens):
        part, at = _part(tokens, first + 1)
        return part, at
    return None, first


def _skip_weekday(tokens: tuple[Token, ...], at: int, lexicon: Lexicon) -> int:
    """Pass over "Friday," of "Friday, May 5"; a weekday alone is not a point."""
    if at + 1 < len(tokens) and tokens[at].is_capital and tokens[at].folded in lexicon.single("weekday"):
        at += 1
        while at < len(tokens) - 1 and tokens[at].text in (",", "."):
            at += 1
        return at + 1 if tokens[at].folded in ("the", "on") and at + 1 < len(tokens) else at
    return at


def _plain(tokens: tuple[Token, ...], at: int, lexicon: Lexicon) -> Point | None:
    return (
        _numeric(tokens, at)
        or _day_month(tokens, at, lexicon)
        or _month_day(tokens, at, lexicon)
        or _seasonal(tokens, at, lexicon)
        or _long(tokens, at)
        or _year(tokens, at)
    )


def _numeric(tokens: tuple[Token, ...], at: int) -> Point | None:
    dotted = DOTTED.fullmatch(tokens[at].text)
    if dotted is not None:
        one, two, year = (int(group) for group in dotted.groups())
        return _ambiguous(at, at + 1, one, two, year)
    run = tokens[at : at + 5]
    if len(run) < 5 or any(run[n].end != run[n + 1].start for n in range(4)) or run[1].text != run[3].text:
        return None
    if not all(run[n].text.isdigit() for n in (0, 2, 4)):
        return None
    if run[1].text == "-" and YEAR.fullmatch(run[0].text):
        return Point(first=at, stop=at + 5, year=int(run[0].text), month=int(run[2].text), day=int(run[4].text))
    if run[1].text == "/" and YEAR.fullmatch(run[4].text):
        return _ambiguous(at, at + 5, int(run[0].text), int(run[2].text), int(run[4].text))
    return None


def _ambiguous(first: int, stop: int, one: int, two: int, year: int) -> Point:
    """Read a numeric date of an English text: day or month first, unless only one can be."""
    if one > 12 or one == two:
        return Point(first=first, stop=stop, year=year, month=two, day=one)
    if two > 12:
        return Point(first=first, stop=stop, year=year, month=one, day=two)
    return Point(first=first, stop=stop, year=year, choices=((year, one, two), (year, two, one)))


def _day_month(tokens: tuple[Token, ...], at: int, lexicon: Lexicon) -> Point | None:
    begin = at + 1 if tokens[at].folded == "the" else at
    day = day_at(tokens, begin)
    if day is None:
        return None
    behind = day[1]
    while behind < len(tokens) and (tokens[behind].folded == "of" or (tokens[behind].text == "-" and begin == at)):
        behind += 1
    month = month_at(tokens, behind, lexicon)
    if month is None:
        return None
    year = year_at(tokens, month[1])
    return Point(
        first=at, stop=month[1] if year is None else year[1], day=day[0], month=month[0], year=year and year[0]
    )


def _month_day(tokens: tuple[Token, ...], at: int, lexicon: Lexicon) -> Point | None:
    month = month_at(tokens, at, lexicon)
    if month is None:
        return None
    behind = month[1] + 1 if month[1] < len(tokens) and tokens[month[1]].folded == "the" else month[1]
    day = day_at(tokens, behind)
    if day is not None and not _counts_on(tokens, day[1]):
        year = year_at(tokens, day[1])
        return Point(
            first=at, stop=day[1] if year is None else year[1], day=day[0], month=month[0], year=year and year[0]
        )
    year = year_at(tokens, month[1])
    return Point(first=at, stop=month[1] if year is None else year[1], month=month[0], year=year and year[0])


def _counts_on(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether the number before `at` is no day: "In May 12 people died" (no comma, a plural follows)."""
    if at >= len(tokens):
        return False
    folded = tokens[at].folded
    return folded in ("percent", "%") or (is_person_noun(folded) and is_plural(folded))


def _seasonal(tokens: tuple[Token, ...], at: int, lexicon: Lexicon) -> Point | None:
    begin = at + 1 if tokens[at].folded == "the" and at + 1 < len(tokens) else at
    season = lexicon.single("date.season").get(tokens[begin].folded)
    if season is not None:
        year = year_at(tokens, begin + 1)
        if year is None or (year[1] + 1 < len(tokens) and tokens[year[1]].text in JOINTS):
            return None  # "winter of 1996-97" reads as its two years
        return Point(first=at, stop=year[1], season=season, year=year[0])
    quarter = lexicon.single("number.ordinal").get(tokens[begin].folded)
    if quarter in ("1", "2", "3", "4") and begin + 1 < len(tokens) and tokens[begin + 1].folded == "quarter":
        year = year_at(tokens, begin + 2)
        names = ("first", "second", "third", "fourth")
        return None if year is None else Point(first=at, stop=year[1], quarter=names[int(quarter) - 1], year=year[0])
    return None


def _long(tokens: tuple[Token, ...], at: int) -> Point | None:
    """Read decades and centuries."""
    begin = at + 1 if tokens[at].folded == "the" and at + 1 < len(tokens) else at
    decade = _decade(tokens, begin)
    if decade is not None and (decade[0] % 10 or decade[0] >= 200):
        return Point(first=at, stop=decade[1], decade=decade[0])
    if decade is not None:
        return Point(first=at, stop=decade[1], century=decade[0] // 10 + 1)  # "the 1800s" may be the whole century
    behind = begin + 2 if begin + 1 < len(tokens) and tokens[begin + 1].text == "-" else begin + 1
    if behind >= len(tokens) or tokens[behind].folded not in ("century", "centuries"):
        return None
    number = _ordinal(tokens[begin])
    if number is None or (behind + 1 < len(tokens) and tokens[behind + 1].folded in BEFORE_CHRIST):
        return None
    return Point(first=at, stop=behind + 1, century=number)


def ordinal_at(tokens: tuple[Token, ...], at: int) -> Point | None:
    """Read "15th" of "the 15th to the 19th century", which only a century behind it makes one."""
    begin = at + 1 if tokens[at].folded == "the" and at + 1 < len(tokens) else at
    number = _ordinal(tokens[begin])
    return None if number is None else Point(first=at, stop=begin + 1, century=number)


def _ordinal(token: Token) -> int | None:
    numeral = CENTURY.fullmatch(token.folded)
    return int(numeral.group(1)) if numeral is not None else CENTURIES.get(token.folded)


def _decade(tokens: tuple[Token, ...], at: int) -> tuple[int, int] | None:
    """Read "1990s" and "1990's": the year without its last digit, and the token behind."""
    found = DECADE.fullmatch(tokens[at].folded)
    if found is not None:
        return int(found.group(1)), at + 1
    touches = at + 1 < len(tokens) and tokens[at + 1].folded == "'s" and tokens[at + 1].start == tokens[at].end
    found = DECADE.fullmatch(f"{tokens[at].folded}s") if touches else None
    return None if found is None else (int(found.group(1)), at + 2)


def _year(tokens: tuple[Token, ...], at: int) -> Point | None:
    begin = at + 2 if tokens[at].folded == "the" and at + 2 < len(tokens) and tokens[at + 1].folded == "year" else at
    marked = _marked_year(tokens, at)
    if marked is not None:
        return marked
    if tokens[begin].kind is not TokenKind.NUMBER or not tokens[begin].text.isdigit():
        return None
    behind = tokens[begin + 1].folded if begin + 1 < len(tokens) else ""
    if _is_named(tokens, begin) and (behind in ("", ".", ",", ";", ")")):
        return Point(first=at, stop=begin + 1, year=int(tokens[begin].text))
    if behind in ANNO_DOMINI and len(tokens[begin].text) <= 4 and int(tokens[begin].text) > 0:
        return Point(first=at, stop=begin + 2, year=int(tokens[begin].text))
    if behind in BEFORE_CHRIST or behind in ("%", "percent") or YEAR.fullmatch(tokens[begin].text) is None:
        return None
    return Point(first=at, stop=begin + 1, year=int(tokens[begin].text))


def _is_named(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether "the year" stands before two or three digits: "the year 71"."""
    before = [token.folded for token in tokens[max(0, at - 2) : at]]
    return before == ["the", "year"] and tokens[at].text[0] != "0" and len(tokens[at].text) in (2, 3)


def is_era(token: Token) -> bool:
    """Say whether "AD" stands here, alone or written on its year."""
    return ERA.fullmatch(token.text) is not None


def _marked_year(tokens: tuple[Token, ...], at: int) -> Point | None:
    """Read "AD 842" and "AD842"."""
    stop = at + (2 if tokens[at].text == "AD" else 1)
    found = ERA.fullmatch("".join(token.text for token in tokens[at:stop]))
    return Point(first=at, stop=stop, year=int(found.group(1))) if found is not None and found.group(1) else None
