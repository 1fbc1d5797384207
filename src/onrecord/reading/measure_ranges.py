"""Ranges and choices of dates in inflected languages: "с мая по июнь", "3-dən 7-dək", "7 veya 8 Mayıs", "2016-2019"."""

from dataclasses import dataclass, replace

from onrecord.reading.date_points import Point
from onrecord.reading.date_spans import Pair
from onrecord.reading.lexicon import load_lexicon
from onrecord.reading.measure_points import day_at, spot_at
from onrecord.reading.measure_sight import Ahead, Sight, Spot, with_part
from onrecord.reading.measure_words import Words
from onrecord.reading.tokens import Token
from onrecord.record.when import Relation

R = Relation
DASHES = frozenset("-–—‐‑")
BOUNDS = ("count.more_than", "count.less_than", "count.about", "count.nearly", "count.or_more")


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """Two ends read together, up to token `stop`; the year may still be missing on both.

    `is_lost` when words tell a year that does not resolve, `is_told` when they resolve by the report's own.
    """

    pair: Pair
    stop: int
    case: str
    relation: Relation
    is_lost: bool = False
    is_told: bool = False


def range_at(sight: Sight, ahead: Ahead) -> Range | None:
    """Read two dates that belong together, behind the words before them."""
    one = _end_at(sight, ahead.stop)
    if one is None:
        return None
    joint, at = _joint(sight, one, ahead)
    two = None if joint is None else _end_at(sight, at)
    if joint is None or two is None:
        return None
    return _joined(sight, one, two, joint, ahead)


def _is_russian(sight: Sight) -> bool:
    return sight.words.language == "ru"


def _end_at(sight: Sight, at: int) -> Spot | None:
    """Read one end of a range; a bare day may get its month from the other end."""
    spot = spot_at(sight, at)
    if spot is not None and (spot.weekday is None or spot.point.month is not None):
        return spot
    day = day_at(sight, at)
    if day is None or not isinstance(day.value, int):
        return None
    point = Point(first=at, stop=day.stop, day=day.value)
    return Spot(point=point, case=day.case, firm=False)


def _joint(sight: Sight, one: Spot, ahead: Ahead) -> tuple[str | None, int]:
    """Find what joins two ends: "-", "or", "and" (of "between"), "to"."""
    stop = one.point.stop
    if stop >= len(sight.tokens):
        return None, stop
    through = sight.take("date.through", stop)
    if through is not None or sight.tokens[stop].text in DASHES:
        return "-", stop + 1
    either = sight.take("date.either", stop)
    if either is not None:
        return "or", either.stop
    is_from = one.case == "abl" or (_is_russian(sight) and "from" in ahead.opens)
    to = sight.take("date.to", stop) if is_from else None
    if to is not None:
        return "to", to.stop
    if one.case == "abl":
        return "to", stop
    both = sight.take("date.with", stop)
    return ("and", both.stop) if both is not None else (None, stop)


def _joined(sight: Sight, one: Spot, two: Spot, joint: str, ahead: Ahead) -> Range | None:
    closed = _closing(sight, two, joint)
    if closed is None:
        return None
    stop, is_within = closed
    is_between = joint == "and" and (is_within or "between" in ahead.opens)
    if joint == "and" and not is_between:
        return None
    filled = _filled(one, two)
    if filled is None or not _are_dates(sight, *filled, ahead, is_within=is_within):
        return None
    pair = Pair(one=filled[0].point, two=filled[1].point, joint=joint)
    lost = any(spot.is_lost for spot in filled)
    if lost:
        pair = replace(pair, one=replace(pair.one, year=None), two=replace(pair.two, year=None))
    relation = R.BETWEEN if is_between or is_within else R.FROM_TO if joint == "to" else R.DURING
    relation = R.ON if joint == "or" and pair.two.day is not None else relation
    case = "nom" if joint == "to" or is_within else two.case
    told = any(spot.is_told for spot in filled)
    return Range(pair=pair, stop=stop, case=case, relation=relation, is_lost=lost, is_told=told)


def _closing(sight: Sight, two: Spot, joint: str) -> tuple[int, bool] | None:
    """Check how a range ends: "-dək", "-nə qədər", "arasında"; None where it does not hold."""
    stop = two.point.stop
    within = sight.take("date.within", stop)
    if within is not None and joint in ("-", "and"):
        return within.stop, True
    if joint != "to" or _is_russian(sight) or two.case == "term":
        return stop, False
    to = sight.take("date.to", stop)
    if two.case == "dat":
        return None if to is None else (to.stop, False)
    return (stop, False) if sight.words.language == "hy" else None


def _are_dates(sight: Sight, one: Spot, two: Spot, ahead: Ahead, *, is_within: bool) -> bool:
    if not _alike(one, two) or (two.point.day is not None and two.point.month is None):
        return False
    if not two.point.is_bare_year:
        return two.point.month is None or two.point.year is not None or two.point.day is not None or (
            ahead.is_led or two.case != "nom" or is_within
        )  # fmt: skip
    is_years = all(1800 <= (spot.point.year or 0) < 2100 for spot in (one, two))
    return one.firm or two.firm or (is_years and (is_within or ahead.relation is not None) and not _counts(sight, two))


def _counts(sight: Sight, spot: Spot) -> bool:
    return is_counting(sight, spot.point.stop, spot.case, is_round=False)


def is_counting(sight: Sight, stop: int, case: str, *, is_round: bool) -> bool:
    """Say whether what follows four digits makes them a number of things: "2000'den fazla kişi"."""
    if any(sight.take(kind, stop, case) is not None for kind in BOUNDS):
        return True
    behind = sight.take("date.after", stop, case)
    at = stop if behind is None else behind.stop
    if at >= len(sight.tokens) or not sight.tokens[at].is_word:
        return False
    return (is_round and behind is None) or _is_unit(sight.tokens, at, sight.words)


def _is_unit(tokens: tuple[Token, ...], at: int, words: Words) -> bool:
    hits = load_lexicon(words.language).scan(tokens[at : at + 2])
    return words.take("count.classifier", tokens, at) is not None or any(
        hit.first == 0 and hit.within("quantity.units") for hit in hits
    )


def _filled(one: Spot, two: Spot) -> tuple[Spot, Spot] | None:
    """Give each end what only the other says: the month of "8-12 мая", the year of "мая по июнь 2017"."""
    a, b = one.point, two.point
    if b.month is None and b.day is not None:
        two = with_part(two, month=a.month, year=a.year)
    elif a.month is None and a.day is not None:
        one = with_part(one, month=b.month, year=b.year)
    a, b = one.point, two.point
    if (a.month is None) is not (b.month is None):
        return None
    if a.year is None and b.year is not None and a.month is not None:
        one = with_part(one, year=b.year - ((a.month or 0) > (b.month or 0)))
    elif b.year is None and a.year is not None and b.month is not None:
        if (b.month, b.day or 0) < (a.month or 0, a.day or 0):
            return None
        two = with_part(two, year=a.year)
    elif b.decade is not None and a.is_bare_year:
        two = replace(two, point=replace(b, decade=None, year=b.decade * 10))  # "1990-2000-ci illərdə"
    a, b = one.point, two.point
    same = (a.year, a.month) == (b.year, b.month)
    return None if same and a.day is not None and b.day is not None and a.day >= b.day else (one, two)


def _alike(one: Spot, two: Spot) -> bool:
    kinds = [
        (p.day is not None, p.month is not None, p.decade is not None, p.century is not None, p.season is not None)
        for p in (one.point, two.point)
    ]
    return kinds[0] == kinds[1] and any((*kinds[0], one.point.year is not None))
