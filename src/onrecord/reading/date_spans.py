"""Pairs of points: "8-12 May 2017", "from May to June 2017", "7 or 8 May", "2016-2017"."""

from dataclasses import dataclass, replace

from onrecord.reading.date_ends import edtf_of, ends_of, set_of
from onrecord.reading.date_points import JOINTS, Point, day_at, month_at, ordinal_at, point_at, year_at
from onrecord.reading.lexicon import Lexicon
from onrecord.reading.tokens import Token
from onrecord.record.when import Relation

THROUGH = frozenset(("to", "until", "till", "through"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two points and the word or mark between them."""

    one: Point
    two: Point
    joint: str

    @property
    def stop(self) -> int:
        return self.two.stop

    @property
    def lacks_year(self) -> bool:
        return self.two.year is None and self.two.month is not None

    def with_year(self, year: int) -> "Pair":
        """Give both points a year; one that runs over New Year begins in the year before."""
        runs_over = (self.one.month or 0) > (self.two.month or 0)
        return replace(self, one=replace(self.one, year=year - runs_over), two=replace(self.two, year=year))

    def edtf(self, relation: Relation) -> str | None:
        first, last = ends_of(self.one), ends_of(self.two)
        if self.joint in ("or", "and") and relation is not Relation.BETWEEN:
            return set_of(first, last, all_of=self.joint == "and")
        if first is None or last is None or first[0] > last[1]:
            return None
        return edtf_of((first[0], last[1]), relation)


def pair_at(tokens: tuple[Token, ...], first: int, lexicon: Lexicon, *, opened: str | None) -> Pair | None:
    """Read two points that belong together; `opened` is "between" or "from" where one stands before."""
    return _one_month(tokens, first, lexicon, opened) or _two_points(tokens, first, lexicon, opened)


def _joint(tokens: tuple[Token, ...], at: int, opened: str | None) -> str | None:
    if at + 1 >= len(tokens):
        return None
    word = tokens[at].folded
    if word in JOINTS or word == "—":
        return "-"
    if opened == "between":
        return "and" if word == "and" else None
    return word if word in THROUGH or word in ("or", "and") else None


def _one_month(tokens: tuple[Token, ...], first: int, lexicon: Lexicon, opened: str | None) -> Pair | None:
    """Read "8-12 May 2017" and "May 8-12, 2017"."""
    begin = first + 1 if tokens[first].folded == "the" else first
    month = month_at(tokens, begin, lexicon)
    day = day_at(tokens, begin if month is None else month[1])
    joint = None if day is None else _joint(tokens, day[1], opened)
    if day is None or joint is None:
        return None
    if month is None:
        two = point_at(tokens, day[1] + 1, lexicon)
        if two is None or two.day is None or two.month is None or tokens[day[1] + 1].folded in lexicon.single("month"):
            return None
        one = Point(first=begin, stop=day[1], day=day[0], month=two.month, year=two.year)
        return Pair(one=one, two=two, joint=joint) if day[0] < two.day else None
    second = day_at(tokens, day[1] + 1)
    if second is None or second[0] <= day[0] or month_at(tokens, second[1], lexicon) is not None:
        return None
    year = year_at(tokens, second[1])
    number = None if year is None else year[0]
    one = Point(first=begin, stop=day[1], day=day[0], month=month[0], year=number)
    two = Point(
        first=day[1] + 1, stop=second[1] if year is None else year[1], day=second[0], month=month[0], year=number
    )
    return Pair(one=one, two=two, joint=joint)


def _two_points(tokens: tuple[Token, ...], first: int, lexicon: Lexicon, opened: str | None) -> Pair | None:
    point = point_at(tokens, first, lexicon)
    one = point or ordinal_at(tokens, first)
    joint = None if one is None else _joint(tokens, one.stop, opened)
    if one is None or joint is None or one.choices:
        return None
    two = _short_year(tokens, one) or point_at(tokens, one.stop + 1, lexicon)
    if two is None or two.choices or not _alike(one, two):
        return None
    if one.year is None and two.year is not None and one.month is not None:
        one = replace(one, year=two.year - ((one.month or 0) > (two.month or 0)))
    elif two.year is None and one.year is not None and two.month is not None:
        if (two.month, two.day or 0) < (one.month or 0, one.day or 0):
            return None
        two = replace(two, year=one.year)
    elif joint == "and" and opened is None and point is not None:
        return None  # "in 2005 and in 2006": each stands for itself
    return Pair(one=one, two=two, joint=joint)


def _short_year(tokens: tuple[Token, ...], one: Point) -> Point | None:
    """Read "18" of "2017-18"; "2017-05" would be a month and is left alone."""
    at = one.stop + 1
    if not one.is_bare_year or one.year is None or tokens[one.stop].text not in JOINTS or len(tokens[at].text) != 2:
        return None
    is_bracketed = at + 1 < len(tokens) and tokens[at + 1].text == ")"
    if not tokens[at].text.isdigit() or (tokens[one.stop].start != tokens[one.stop - 1].end and not is_bracketed):
        return None
    year = one.year // 100 * 100 + int(tokens[at].text)
    return Point(first=at, stop=at + 1, year=year) if year > one.year and int(tokens[at].text) > 12 else None


def _alike(one: Point, two: Point) -> bool:
    """Say whether two points have the same fineness; "May 7 and 2017" have not."""
    kinds = [
        (p.day is not None, p.month is not None, p.decade is not None, p.century is not None, p.season is not None)
        for p in (one, two)
    ]
    return kinds[0] == kinds[1]
