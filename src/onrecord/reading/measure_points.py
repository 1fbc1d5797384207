"""Points in the calendar in inflected languages: years, months and days in whatever order, told by case and marks.

A point is gathered piece by piece ("2017-ci ilin | mayının | 12-də"); each part is taken once, and an ending that
places the whole ("-də", "-ից") closes it. What the words lack stays None.
"""

from collections.abc import Callable

from onrecord.reading.date_points import YEAR, Point
from onrecord.reading.measure_eras import century_at, decade_at
from onrecord.reading.measure_numbers import Numeral
from onrecord.reading.measure_numeric import numeric_at
from onrecord.reading.measure_sight import Piece, Sight, Spot
from onrecord.reading.relative_dates import named, resolve

CLOSING = frozenset(("loc", "abl", "term", "dat", "acc", "ins"))
OPEN = frozenset(("nom", "gen", "owned"))


def spot_at(sight: Sight, first: int) -> Spot | None:
    """Read the point that begins at a token, or None; each is read once."""
    if first not in sight.spots:
        sight.spots[first] = _spot_at(sight, first)
    return sight.spots[first]


def _spot_at(sight: Sight, first: int) -> Spot | None:
    if sight.is_end(first):
        return None
    numeric = numeric_at(sight, first)
    if numeric is not None:
        return numeric
    got: dict[str, Piece] = {}
    at = first
    while at < len(sight.tokens) and not _is_closed(got):
        piece = _next(sight, _past_comma(sight, at, got), got)
        if piece is None or piece.slot in got:
            break
        got[piece.slot] = piece
        at = piece.stop
    return _spot(got, first, at) if got else None


def day_at(sight: Sight, at: int) -> Piece | None:
    """Read a bare day of a month: "8" of "8-12 мая", "7-dək"."""
    number = sight.whole(at)
    if number is None or not _is_day(number) or not number.digits:
        return None
    return Piece(slot="day", value=number.whole, case=number.case, stop=number.stop)


def _is_closed(got: dict[str, Piece]) -> bool:
    """Say whether the last piece ends the point; a year in a case may still be followed by its month."""
    if not got:
        return False
    last = next(reversed(got.values()))
    return last.case in CLOSING and not (last.slot == "year" and last.case == "loc") and last.slot != "part"


def _past_comma(sight: Sight, at: int, got: dict[str, Piece]) -> int:
    is_comma = bool(got) and at + 1 < len(sight.tokens) and sight.tokens[at].text == ","
    return at + 1 if is_comma and ("weekday" in got or ("year" in got and "month" not in got)) else at


def _next(sight: Sight, at: int, got: dict[str, Piece]) -> Piece | None:
    if sight.is_end(at):
        return None
    last = next(reversed(got.values()), None)
    if last is not None and last.slot == "part" and sight.words.language != "ru":
        return _year(sight, at, got) if "year" not in got and not _is_counted(sight, at + 1) else None
    if last is not None and last.case in CLOSING:
        return _month(sight, at, got)
    return next((piece for read in READERS if (piece := read(sight, at, got)) is not None), None)


def _is_day(number: Numeral) -> bool:
    return number.whole is not None and 1 <= number.whole <= 31 and number.stop - number.first <= 3


def _is_counted(sight: Sight, at: int) -> bool:
    """Say whether a counted noun stands at a token: "12 nəfər"."""
    return sight.take("count.classifier", at) is not None


def _weekday(sight: Sight, at: int, got: dict[str, Piece]) -> Piece | None:
    found = sight.take("date.weekday", at)
    if found is None or (got and "day" not in got) or ("^" in found.flags and not sight.tokens[at].is_capital):
        return None
    filler = sight.take("date.filler", found.stop)
    if filler is None:
        is_whole = "!" not in found.flags
        return (
            Piece(slot="weekday", value=int(found.value), case="nom", stop=found.stop, firm=False) if is_whole else None
        )
    return Piece(slot="weekday", value=int(found.value), case="nom", stop=filler.stop, firm=True)


def _told_year(sight: Sight, at: int, _got: dict[str, Piece]) -> Piece | None:
    """Read "keçən ilin", "прошлого года": a year told from the report's own."""
    which = sight.take("date.which", at)
    unit = None if which is None else sight.take("date.unit", which.stop)
    if which is None or unit is None or unit.value != "year":
        return None
    rule = named(f"{which.value}_year")
    ends = None if rule is None else resolve(rule, sight.report_date)
    return Piece(slot="year", value=f"?{ends[0] if ends else ''}", case=unit.case, stop=unit.stop)


def _year(sight: Sight, at: int, _got: dict[str, Piece]) -> Piece | None:
    number = sight.whole(at)
    if number is None or not number.digits or number.stop - number.first > 3 or number.whole is None:
        return None
    if YEAR.fullmatch(sight.tokens[at].text) is None or number.whole != int(sight.tokens[at].text):
        return None
    word = sight.take("date.year_word", number.stop) or sight.take("date.years_word", number.stop)
    if word is None or (word.case == "dat" and _joins(sight, word.stop)):
        return Piece(slot="year", value=number.whole, case=number.case, stop=number.stop, firm=number.ordinal)
    case, stop = word.case, word.stop
    if stop < len(sight.tokens) and sight.tokens[stop].text == "." and len(sight.tokens[stop - 1].text) <= 2:
        told, behind = sight.words.ending_behind(sight.tokens, stop + 1)
        case, stop = told or case, behind
    return Piece(slot="year", value=number.whole, case=case, stop=stop)


def _joins(sight: Sight, at: int) -> bool:
    """Say whether Azerbaijani "ilə" before a token is "with" and no "to the year": "2016 ilə 2018-ci illər"."""
    return at < len(sight.tokens) and sight.tokens[at - 1].folded == "ilə" and sight.whole(at) is not None


def _part(sight: Sight, at: int, got: dict[str, Piece]) -> Piece | None:
    found = sight.take("date.part", at)
    if found is None:
        return None
    is_first = sight.words.language == "ru"
    if is_first != (not got) or (not is_first and next(reversed(got.values())).case not in OPEN):
        return None
    return Piece(slot="part", value=found.value, case=found.case, stop=found.stop, firm=False)


def _quarter(sight: Sight, at: int, _got: dict[str, Piece]) -> Piece | None:
    found = sight.take("date.quarter", at)
    return None if found is None else Piece(slot="quarter", value=found.value, case=found.case, stop=found.stop)


def _season(sight: Sight, at: int, got: dict[str, Piece]) -> Piece | None:
    found = sight.take("date.season", at)
    if found is None or "month" in got:
        return None
    return Piece(slot="season", value=found.value, case=found.case, stop=found.stop, firm=False)


def _month(sight: Sight, at: int, got: dict[str, Piece]) -> Piece | None:
    found = sight.take("date.month", at)
    if found is None or "month" in got or "season" in got:
        return None
    stop = found.stop + (
        found.stop < len(sight.tokens) and sight.tokens[found.stop].text == "." and len(sight.tokens[at].text) <= 4
        and "day" in got
    )  # fmt: skip
    filler = sight.take("date.filler", stop)
    if filler is not None and sight.words.language != "ru":
        return Piece(slot="month", value=int(found.value), case=filler.case, stop=filler.stop)
    return Piece(slot="month", value=int(found.value), case=found.case, stop=stop, firm=False)


def _day(sight: Sight, at: int, got: dict[str, Piece]) -> Piece | None:
    number = sight.whole(at)
    if number is None or not _is_day(number) or "day" in got:
        return None
    month = got.get("month")
    if month is None:
        behind = sight.take("date.month", number.stop)
        is_day = behind is not None and (number.digits or number.ordinal or sight.words.language != "ru")
        is_bare = number.case == "nom" and (not number.ordinal or sight.words.language == "ru")
        return Piece(slot="day", value=number.whole, case="nom", stop=number.stop) if is_day and is_bare else None
    if month.case != "gen" or _is_counted(sight, number.stop) or sight.words.language == "ru":
        return None
    if number.case == "nom" and not _is_free(sight, number.stop):
        return None
    filler = sight.take("date.filler", number.stop)
    case, stop = (number.case, number.stop) if filler is None else (filler.case, filler.stop)
    return Piece(slot="day", value=number.whole, case=case, stop=stop)


def _is_free(sight: Sight, at: int) -> bool:
    """Say whether nothing behind a bare number can be counted by it: an end, "and", "or", the word for a day."""
    return sight.is_end(at) or any(sight.take(f"date.{kind}", at) for kind in ("filler", "either", "with", "through"))


READERS: tuple[Callable[[Sight, int, dict[str, Piece]], Piece | None], ...] = (
    _told_year, century_at, decade_at, _year, _quarter, _part, _season, _day, _month, _weekday,
)  # fmt: skip


def _spot(got: dict[str, Piece], first: int, stop: int) -> Spot | None:
    pieces = tuple(got.values())
    year = got.get("year")
    told = year is not None and isinstance(year.value, str)
    point = Point(
        first=first, stop=stop, year=_year_of(year), month=_int(got, "month"), day=_int(got, "day"),
        decade=_int(got, "decade"), century=_int(got, "century"), season=_text(got, "season"),
        quarter=_text(got, "quarter"), part=_text(got, "part"),
    )  # fmt: skip
    last = pieces[-1]
    case = last.case if last.slot != "year" or "part" not in got or last.case != "nom" else got["part"].case
    lost = (told and point.year is None) or ("decade" in got and point.decade is None)
    firm = any(piece.firm for piece in pieces) or len(pieces) > 1
    weekday = _int(got, "weekday")
    return Spot(point=point, case=case, firm=firm, is_told=told, is_lost=lost, weekday=weekday)


def _year_of(piece: Piece | None) -> int | None:
    if piece is None or piece.value in (None, "?"):
        return None
    return piece.value if isinstance(piece.value, int) else int(str(piece.value)[1:5])


def _int(got: dict[str, Piece], slot: str) -> int | None:
    value = got[slot].value if slot in got else None
    return value if isinstance(value, int) else None


def _text(got: dict[str, Piece], slot: str) -> str | None:
    value = got[slot].value if slot in got else None
    return value if isinstance(value, str) else None
