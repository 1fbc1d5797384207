"""Points in the calendar in inflected languages: years, months and days in whatever order, told by case and marks.

A point is gathered piece by piece ("2017-ci ilin | mayının | 12-də"); each part is taken once, and an ending that
places the whole ("-də", "-ից") closes it. What the words lack stays None.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from onrecord.reading.date_points import YEAR, Point
from onrecord.reading.measure_numbers import Numeral, numeral_at
from onrecord.reading.measure_words import Found, Words
from onrecord.reading.relative_dates import named, resolve
from onrecord.reading.tokens import Token, TokenKind

CLOSING = frozenset(("loc", "abl", "term", "dat", "acc", "ins"))
OPEN = frozenset(("nom", "gen", "owned"))
ROMAN = {"i": 1, "v": 5, "x": 10}
NUMERIC = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})")
MONTH_YEAR = re.compile(r"(0[1-9]|1[0-2])\.((?:19|20)\d\d)")
PUNCT = TokenKind.PUNCT


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One part of a point: what it fills, its value, its case, the token behind it; `firm` when it is surely a date."""

    slot: str
    value: int | str | None
    case: str
    stop: int
    firm: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A point with what its words tell beside it.

    `case` is that of the last piece; `is_told` when the year came from words such as "last year's", `is_lost` when
    those words do not resolve or the date cannot be; `weekday` is the day named with it.
    """

    point: Point
    case: str
    firm: bool
    is_told: bool = False
    is_lost: bool = False
    weekday: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What a point is read with: the tokens of a sentence, the words of its language, the report's date."""

    tokens: tuple[Token, ...]
    words: Words
    report_date: str | None

    def is_end(self, at: int) -> bool:
        return at >= len(self.tokens) or self.tokens[at].kind is PUNCT

    def take(self, kind: str, at: int, case: str | None = None) -> Found | None:
        return self.words.take(kind, self.tokens, at, case=case)


def spot_at(sight: Sight, first: int) -> Spot | None:
    """Read the point that begins at a token, or None."""
    if sight.is_end(first):
        return None
    numeric = _numeric(sight, first)
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
    number = _number(sight, at)
    if number is None or not _is_day(number) or not number.digits:
        return None
    return Piece(slot="day", value=number.whole, case=number.case, stop=number.stop)


def _numeric(sight: Sight, at: int) -> Spot | None:
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


def _number(sight: Sight, at: int) -> Numeral | None:
    number = numeral_at(sight.tokens, at, sight.words)
    return None if number is None or number.whole is None else number


def _is_day(number: Numeral) -> bool:
    return number.whole is not None and 1 <= number.whole <= 31 and number.stop - number.first <= 3


def _is_counted(sight: Sight, at: int) -> bool:
    """Say whether a counted noun stands at a token: "12 nəfər"."""
    return sight.take("count.classifier", at) is not None


def _weekday(sight: Sight, at: int, got: dict[str, Piece]) -> Piece | None:
    found = sight.take("date.weekday", at)
    if found is None or got or ("^" in found.flags and not sight.tokens[at].is_capital):
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


def _decade(sight: Sight, at: int, got: dict[str, Piece]) -> Piece | None:
    number = _number(sight, at)
    if number is None or number.whole is None or "decade" in got:
        return _worded_decade(sight, at)
    years = sight.take("date.years_word", number.stop)
    is_marked = number.digits and sight.words.is_decade(number.suffix)
    if number.whole % 10 or not (is_marked or (years is not None and (number.ordinal or not number.digits))):
        return None
    if is_marked and years is None and sight.words.language == "ru" and number.suffix in ("е", "м", "ми"):
        return None
    case, stop = (number.case, number.stop) if years is None else (years.case, years.stop)
    if years is None and is_marked:
        case = _decade_case(sight, number.suffix)
    return _of_decade(sight, number.whole, case, stop)


def _decade_case(sight: Sight, suffix: str) -> str:
    cases = (sight.words.ending(suffix[cut:]) for cut in range(1, len(suffix)))
    return next((case for case in cases if case is not None and case != "nom"), "nom")


def _worded_decade(sight: Sight, at: int) -> Piece | None:
    found = sight.take("number.decade", at)
    if found is None:
        return None
    years = sight.take("date.years_word", found.stop)
    case, stop = (found.case, found.stop) if years is None else (years.case, years.stop)
    if years is None and sight.words.language == "ru" and sight.tokens[at].folded.startswith("нулев"):
        return None  # "нулевых" alone may be any zero
    return _of_decade(sight, int(found.value) * 10, case, stop)


def _of_decade(sight: Sight, number: int, case: str, stop: int) -> Piece | None:
    """Give a decade; of two digits only where the report's date leaves one century: the nineties, not the twenties."""
    if 1000 <= number < 2200:
        return Piece(slot="decade", value=number // 10, case=case, stop=stop)
    if number >= 100:
        return None
    ends = resolve(lambda day: (str(day.year), str(day.year)), sight.report_date)
    if ends is None:
        return Piece(slot="decade", value=None, case=case, stop=stop)
    year = int(ends[0])
    has_one = year >= 2000 and 2000 + number > year
    return Piece(slot="decade", value=190 + number // 10 if has_one else None, case=case, stop=stop)


def _century(sight: Sight, at: int, _got: dict[str, Piece]) -> Piece | None:
    number, stop = _century_number(sight, at)
    found = None if number is None else sight.take("date.century", stop)
    if number is None or found is None or not 1 <= number <= 21:
        return None
    return Piece(slot="century", value=number, case=found.case, stop=found.stop)


def _century_number(sight: Sight, at: int) -> tuple[int | None, int]:
    token = sight.tokens[at]
    if token.text.isupper() and len(token.text) <= 5:
        roman = _roman(token.text.casefold().replace("ı", "i").replace("х", "x").replace("і", "i"))
        if roman is not None:
            return roman, at + 1
    number = _number(sight, at)
    if number is None:
        return None, at
    stop = number.stop
    has_dot = stop < len(sight.tokens) and sight.tokens[stop].text == "." and number.digits
    return number.whole, stop + has_dot


def _roman(letters: str) -> int | None:
    if any(letter not in ROMAN for letter in letters):
        return None
    values = [ROMAN[letter] for letter in letters]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < behind else value for value, behind in pairs)


def _year(sight: Sight, at: int, _got: dict[str, Piece]) -> Piece | None:
    number = _number(sight, at)
    if number is None or not number.digits or number.stop - number.first > 3 or number.whole is None:
        return None
    if YEAR.fullmatch(sight.tokens[at].text) is None or number.whole != int(sight.tokens[at].text):
        return None
    word = sight.take("date.year_word", number.stop) or sight.take("date.years_word", number.stop)
    if word is None:
        return Piece(slot="year", value=number.whole, case=number.case, stop=number.stop, firm=number.ordinal)
    case, stop = word.case, word.stop
    if stop < len(sight.tokens) and sight.tokens[stop].text == "." and len(sight.tokens[stop - 1].text) <= 2:
        told, behind = sight.words.ending_behind(sight.tokens, stop + 1)
        case, stop = told or case, behind
    return Piece(slot="year", value=number.whole, case=case, stop=stop)


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
    number = _number(sight, at)
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
    if number.case == "nom" and not (sight.is_end(number.stop) or sight.take("date.filler", number.stop)):
        return None
    filler = sight.take("date.filler", number.stop)
    case, stop = (number.case, number.stop) if filler is None else (filler.case, filler.stop)
    return Piece(slot="day", value=number.whole, case=case, stop=stop)


READERS: tuple[Callable[[Sight, int, dict[str, Piece]], Piece | None], ...] = (
    _told_year, _century, _decade, _year, _quarter, _part, _season, _day, _month, _weekday,
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


def with_part(spot: Spot, **parts: int | None) -> Spot:
    """Give the spot with parts filled in from its partner in a range."""
    return replace(spot, point=replace(spot.point, **parts))  # type: ignore[arg-type]
