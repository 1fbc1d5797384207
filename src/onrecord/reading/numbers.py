"""Numbers in digits and words: "1,200", "two hundred and six", "twenty-seven", "two dozen", "1.2 thousand".

Ordinals are kept apart. Nothing is rounded: a number that comes out with a fraction is no count and is dropped.
"""

import re
from dataclasses import dataclass
from fractions import Fraction

from onrecord.reading.lexicon import Lexicon
from onrecord.reading.tokens import Token, TokenKind

GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
DECIMAL = re.compile(r"\d+\.\d{1,2}")
ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
HYPHENS = frozenset("-‐‑")
LIMIT = 10**12
Amount = int | Fraction  # a fraction only while it may still be multiplied to a whole number


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A whole number as worded: tokens `first` to `stop` (excluded), code points `start` to `end`.

    `article` tells that it opens with "a": "a dozen", "a hundred" are round words.
    """

    value: int
    first: int
    stop: int
    start: int
    end: int
    ordinal: bool = False
    digits: bool = False
    article: bool = False


@dataclass(slots=True, kw_only=True)
class Sum:
    """A number while it is being read: thousands already closed, and the part below them."""

    closed: Amount = 0
    part: Amount | None = None
    used_digits: bool = False
    joinable: bool = False

    @property
    def value(self) -> Amount:
        return self.closed + (self.part or 0)

    def take_digits(self, text: str) -> bool:
        if self.part is not None or self.closed:
            return False
        if GROUPED.fullmatch(text) is None and DECIMAL.fullmatch(text) is None:
            return False
        digits = text.replace(",", "")
        self.part, self.used_digits = Fraction(digits) if "." in digits else int(digits), True
        return True

    def take_group(self, text: str) -> bool:
        """Take the next three digits of "1 200"."""
        grown = None if self.part is None or self.closed else self.part * 1000 + int(text)
        if grown is None or grown >= LIMIT:
            return False
        self.part = grown
        return True

    def take_cardinal(self, value: int) -> bool:
        if self.used_digits or not self._fits(value):
            return False
        self.part, self.joinable = (self.part or 0) + value, False
        return True

    def take_multiplier(self, value: int) -> bool:
        if self.part is None and (self.closed or value == 20):
            return False  # "score" alone is no number
        grown = value if self.part is None else self.part * value
        if self.closed + grown >= LIMIT:
            return False
        self.joinable = True
        if value >= 1000:
            self.closed, self.part = self.closed + grown, None
        else:
            self.part = grown
        return True

    def _fits(self, value: int) -> bool:
        if self.part is None:
            return True
        if value < 10 and 20 <= self.part % 100 < 100 and self.part % 10 == 0:
            return True
        return self.joinable and value < 100 and self.part >= 100


def read_numbers(tokens: tuple[Token, ...], lexicon: Lexicon) -> tuple[Number, ...]:
    """Find the numbers of a sentence, in order, none inside another."""
    found: list[Number] = []
    at = 0
    while at < len(tokens):
        number = number_at(tokens, at, lexicon)
        if number is not None:
            found.append(number)
            at = number.stop
        else:
            at += 1
    return tuple(found)


def number_at(tokens: tuple[Token, ...], first: int, lexicon: Lexicon) -> Number | None:
    """Read the number that begins at a token, or None."""
    token = tokens[first]
    if not _may_begin(token, lexicon):
        return None
    ordinal = ORDINAL.fullmatch(token.folded)
    if ordinal is not None:
        return _made(tokens, first, first + 1, int(ordinal.group(1)), ordinal=True, digits=True)
    if token.folded == "half":
        return _half(tokens, first, lexicon)
    article = token.folded == "a" and first + 1 < len(tokens)
    begin = first + 1 if article else first
    if article and not _is_multiplier(tokens[begin].folded, lexicon):
        return None
    return _run(tokens, first, begin, lexicon)


def _may_begin(token: Token, lexicon: Lexicon) -> bool:
    """Pass over the words that begin no number, which are most, at a glance."""
    if token.kind is not TokenKind.WORD:
        return token.kind is TokenKind.NUMBER
    word = token.folded
    return word in ("a", "half") or _is_small(word, lexicon) or _is_multiplier(word, lexicon) or word[:1].isdigit()


def _is_multiplier(folded: str, lexicon: Lexicon) -> bool:
    return folded in lexicon.single("number.multiplier")


def _run(tokens: tuple[Token, ...], first: int, begin: int, lexicon: Lexicon) -> Number | None:
    total, stop, at = Sum(), begin, begin
    while at < len(tokens):
        if stop > begin and _is_joint(tokens, at, total, lexicon):
            at += 1
            continue
        if not _takes(total, tokens, at, lexicon):
            break
        at += 1
        stop = at
    ordinal = _ordinal_end(tokens, stop, total, lexicon)
    if ordinal is not None:
        return _made(tokens, first, ordinal[1], ordinal[0], ordinal=True)
    if stop == begin:
        return None
    return _made(tokens, first, stop, total.value, digits=total.used_digits, article=begin > first)


def _takes(total: Sum, tokens: tuple[Token, ...], at: int, lexicon: Lexicon) -> bool:
    token = tokens[at]
    if token.kind is TokenKind.NUMBER:
        return total.take_group(token.text) if _continues(tokens, at) else total.take_digits(token.text)
    multiplier = lexicon.single("number.multiplier").get(token.folded)
    if multiplier is not None and (len(token.folded) > 1 or _touches(tokens, at)):
        return total.take_multiplier(int(multiplier))
    cardinal = lexicon.single("number.cardinal").get(token.folded)
    return cardinal is not None and total.take_cardinal(int(cardinal))


def _continues(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether three digits go on a number behind a space, as in "1 200 men", and not behind a date."""
    if at == 0 or len(tokens[at].text) != 3 or not tokens[at].text.isdigit():
        return False
    before = tokens[at - 1]
    is_near = tokens[at].start == before.end + 1 and before.text.isdigit()
    return is_near and (len(before.text) == 3 if _continues(tokens, at - 1) else _may_open(tokens, at - 1))


def _may_open(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether one to three digits may open a grouped number: "May 12 200 people came" holds two numbers."""
    return len(tokens[at].text) <= 3 and not (at and tokens[at - 1].is_word and tokens[at - 1].is_capital)


def _is_joint(tokens: tuple[Token, ...], at: int, total: Sum, lexicon: Lexicon) -> bool:
    """Say whether "and" or a hyphen goes on inside the number: "hundred and six", "forty-five"."""
    if at + 1 >= len(tokens) or not _is_small(tokens[at + 1].folded, lexicon) or total.used_digits:
        return False
    if tokens[at].text in HYPHENS:
        return tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start
    return tokens[at].folded == "and" and total.joinable


def _is_small(folded: str, lexicon: Lexicon) -> bool:
    return folded in lexicon.single("number.cardinal") or folded in lexicon.single("number.ordinal")


def _ordinal_end(tokens: tuple[Token, ...], stop: int, total: Sum, lexicon: Lexicon) -> tuple[Amount, int] | None:
    at = stop + 1 if stop < len(tokens) and tokens[stop].text in HYPHENS else stop
    if at >= len(tokens):
        return None
    value = lexicon.single("number.ordinal").get(tokens[at].folded)
    if value is None or (at > stop and total.part is None):
        return None
    if total.part is not None and not total.take_cardinal(int(value)):
        return None
    return (total.value if total.part is not None else int(value)), at + 1


def _half(tokens: tuple[Token, ...], first: int, lexicon: Lexicon) -> Number | None:
    """Read "half a dozen", "half-a-dozen", "half a million"."""
    words = [at for at in range(first, min(first + 5, len(tokens))) if tokens[at].text not in HYPHENS][:3]
    if len(words) < 3 or tokens[words[1]].folded != "a" or (first and tokens[first - 1].folded == "a"):
        return None
    value = lexicon.single("number.multiplier").get(tokens[words[2]].folded)
    return None if value is None else _made(tokens, first, words[2] + 1, Fraction(int(value), 2), article=True)


def _touches(tokens: tuple[Token, ...], at: int) -> bool:
    return at > 0 and tokens[at - 1].end == tokens[at].start and tokens[at].folded == "k"


def _made(
    tokens: tuple[Token, ...],
    first: int,
    stop: int,
    value: Amount,
    *,
    ordinal: bool = False,
    digits: bool = False,
    article: bool = False,
) -> Number | None:
    if value.denominator != 1:
        return None
    return Number(
        value=int(value),
        first=first,
        stop=stop,
        start=tokens[first].start,
        end=tokens[stop - 1].end,
        ordinal=ordinal,
        digits=digits,
        article=article,
    )
