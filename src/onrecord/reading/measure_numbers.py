"""Numerals of inflected languages: digits with endings ("100-dən"), words with endings ("yüzdən"), ordinals."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from onrecord.reading.measure_words import Words, suffix_at
from onrecord.reading.tokens import Token, TokenKind

GROUPS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
DECIMAL = re.compile(r"(\d{1,9})[.,](\d{1,2})")
PLAIN = re.compile(r"\d{1,12}")
LIMIT = 10**12
COMPOUNDING = frozenset(("hy",))  # tens and units are written together
Amount = int | Fraction
HALF = {"полтора": Fraction(3, 2), "полторы": Fraction(3, 2), "полутора": Fraction(3, 2)}
FIXED = {"полсотни": 50, "полусотни": 50, "полусотню": 50, "полдюжины": 6, "полутысячи": 500, "полтысячи": 500}
ODD = frozenset((*HALF, *FIXED))


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number as worded: tokens `first` to `stop` (excluded), with the case its ending tells.

    `value` may be a fraction ("1,5" before it is multiplied); `suffix` is the ending behind digits.
    """

    value: Amount
    first: int
    stop: int
    case: str = "nom"
    digits: bool = False
    ordinal: bool = False
    round: bool = False
    collective: bool = False
    suffix: str = ""

    @property
    def whole(self) -> int | None:
        return int(self.value) if self.value.denominator == 1 else None


def numeral_at(tokens: tuple[Token, ...], at: int, words: Words) -> Numeral | None:
    """Read the number that begins at a token, or None."""
    if at >= len(tokens) or tokens[at].kind is TokenKind.PUNCT:
        return None
    if tokens[at].kind is TokenKind.NUMBER:
        return _of_digits(tokens, at, words)
    if not words.opens(tokens[at]) and words.language not in COMPOUNDING and tokens[at].folded not in ODD:
        return None
    return _of_words(tokens, at, words)


def _of_digits(tokens: tuple[Token, ...], at: int, words: Words) -> Numeral | None:
    value, stop = _grouped(tokens, at)
    if value is None:
        return None
    number = Numeral(value=value, first=at, stop=stop, digits=True)
    scaled = _scaled(tokens, number, words)
    return _with_suffix(tokens, number, words) if scaled is None else scaled


def _grouped(tokens: tuple[Token, ...], at: int) -> tuple[Amount | None, int]:
    """Read "1.200", "1,5" and "1 200"."""
    text = tokens[at].text
    if GROUPS.fullmatch(text) is not None:
        return int(re.sub(r"[.,]", "", text)), at + 1
    found = DECIMAL.fullmatch(text)
    if found is not None:
        return Fraction(f"{found.group(1)}.{found.group(2)}"), at + 1
    if PLAIN.fullmatch(text) is None:
        return None, at
    stop = at + 1
    while len(tokens[at].text) <= 3 and stop < len(tokens) and _goes_on(tokens, stop) and stop - at < 4:
        text += tokens[stop].text
        stop += 1
    return int(text), stop


def _goes_on(tokens: tuple[Token, ...], at: int) -> bool:
    return len(tokens[at].text) == 3 and tokens[at].text.isdecimal() and tokens[at].start == tokens[at - 1].end + 1


def _scaled(tokens: tuple[Token, ...], number: Numeral, words: Words) -> Numeral | None:
    """Read "1,2 тысячи", "3 bin"."""
    found = words.take("number.multiplier", tokens, number.stop)
    if found is None or _is_never(tokens, number.stop, words):
        return None
    stop = found.stop + (
        found.stop < len(tokens) and tokens[found.stop].text == "." and len(tokens[found.stop - 1].text) <= 4
    )
    grown = number.value * int(found.value)
    return replace(number, value=grown, stop=stop, case=found.case) if grown < LIMIT else None


def _with_suffix(tokens: tuple[Token, ...], number: Numeral, words: Words) -> Numeral:
    suffix = suffix_at(tokens, number.stop)
    step = 2
    if suffix is None and number.stop < len(tokens) and tokens[number.stop].kind is TokenKind.WORD:
        touches = tokens[number.stop].start == tokens[number.stop - 1].end
        suffix, step = (tokens[number.stop].folded, 1) if touches else (None, 0)
    if suffix is None:
        return number
    ordinal, case = words.is_ordinal(suffix), words.ending(suffix)
    if case is None and not ordinal and not words.is_decade(suffix):
        return number
    told = case if case is not None and not ordinal else "nom"
    if ordinal and suffix == "ին":
        told, ordinal = "loc", False
    return replace(number, stop=number.stop + step, case=told, ordinal=ordinal, suffix=suffix)


def _is_never(tokens: tuple[Token, ...], at: int, words: Words) -> bool:
    return words.has("number.never", tokens[at].folded)


@dataclass(slots=True, kw_only=True)
class Sum:
    """A number while its words are added up: closed thousands, and the part below them."""

    closed: Amount = 0
    part: Amount | None = None

    @property
    def value(self) -> Amount:
        return self.closed + (self.part or 0)

    def add(self, value: Amount) -> bool:
        """Take a cardinal if it goes on from what stands: six after twenty, not six after five."""
        step = 10 if value < 10 else 100 if value < 100 else 1000
        if self.part is not None and (self.part % step or self.part.denominator > 1 or value == 0):
            return False
        self.part = (self.part or 0) + value
        return True

    def multiply(self, value: int) -> bool:
        if self.closed and self.closed % (value * 1000) and value >= 1000:
            return False
        if value in (10, 12) and self.part is not None and self.part > 10:
            return False
        grown = value if self.part is None else self.part * value
        if self.closed + grown >= LIMIT or (self.part is not None and value == 100 and self.part > 10):
            return False
        if value >= 1000:
            self.closed, self.part = self.closed + grown, None
        else:
            self.part = grown
        return True


def _of_words(tokens: tuple[Token, ...], first: int, words: Words) -> Numeral | None:
    fixed = FIXED.get(tokens[first].folded) if words.language == "ru" else None
    if fixed is not None:
        return Numeral(value=fixed, first=first, stop=first + 1, round=True)
    total, at, case, is_round = Sum(), first, "nom", False
    while at < len(tokens) and case == "nom":
        taken = _taken(total, tokens, at, words)
        if taken is None:
            break
        is_round = is_round or (total.value == _round_value(tokens, at, words) and at - first <= 1)
        at, case = taken
    ordinal = _ordinal(total, tokens, at, words) if case == "nom" else None
    if ordinal is not None:
        return Numeral(value=ordinal[0], first=first, stop=ordinal[1], case=ordinal[2], ordinal=True)
    if at == first:
        return _collective(tokens, first, words)
    return Numeral(value=total.value, first=first, stop=at, case=case, round=is_round)


def _round_value(tokens: tuple[Token, ...], at: int, words: Words) -> int:
    """Give the number of a round word ("a dozen"), 0 for any other."""
    found = words.take("number.multiplier", tokens, at) if words.has("number.round", tokens[at].folded) else None
    return 0 if found is None else int(found.value)


def _taken(total: Sum, tokens: tuple[Token, ...], at: int, words: Words) -> tuple[int, str] | None:
    """Take one word into the sum; give the token behind it and its case."""
    if tokens[at].kind is not TokenKind.WORD or (total.part is None and _is_never(tokens, at, words)):
        return None
    half = HALF.get(tokens[at].folded) if words.language == "ru" else None
    if half is not None:
        return (at + 1, "nom") if total.add(half) else None
    found = words.take("number.multiplier", tokens, at)
    if found is not None:
        return (found.stop, found.case) if total.multiply(int(found.value)) else None
    found = words.take("number.cardinal", tokens, at)
    if found is not None:
        return (found.stop, found.case) if total.add(int(found.value)) else None
    return _compound(total, tokens[at].folded, at, words)


def _compound(total: Sum, folded: str, at: int, words: Words) -> tuple[int, str] | None:
    """Read tens and units written together, as Armenian does."""
    if words.language != "hy" or len(folded) > 40:
        return None
    known = words.values("number.cardinal")
    for tens, value in known.items():
        if int(value) >= 20 and folded.startswith(tens) and len(folded) > len(tens):
            unit = _unit(folded[len(tens) :], known, words)
            if unit is not None and total.add(int(value) + unit[0]):
                return at + 1, unit[1]
    return None


def _unit(rest: str, known: dict[str, str], words: Words) -> tuple[int, str] | None:
    for form, value in known.items():
        if 0 < int(value) < 10 and form != "մի" and rest.startswith(form):
            case = words.ending(rest[len(form) :])
            if case is not None:
                return int(value), case
    return None


def _ordinal(total: Sum, tokens: tuple[Token, ...], at: int, words: Words) -> tuple[Amount, int, str] | None:
    found = words.take("number.ordinal", tokens, at)
    if found is None or not total.add(int(found.value)):
        return None
    return total.value, found.stop, found.case


def _collective(tokens: tuple[Token, ...], first: int, words: Words) -> Numeral | None:
    found = words.take("number.collective", tokens, first)
    if found is None:
        return None
    return Numeral(value=int(found.value), first=first, stop=found.stop, collective=True)
