"""Decades and centuries in inflected languages: "1990-cı illər", "90-е годы", "XIX əsr", "19. yüzyıl"."""

from onrecord.reading.measure_sight import Piece, Sight
from onrecord.reading.relative_dates import resolve

ROMAN = {"i": 1, "v": 5, "x": 10}


def decade_at(sight: Sight, at: int, got: dict[str, Piece]) -> Piece | None:
    number = sight.whole(at)
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


def century_at(sight: Sight, at: int, _got: dict[str, Piece]) -> Piece | None:
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
    number = sight.whole(at)
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
