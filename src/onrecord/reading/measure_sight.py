"""What dates and counts of inflected languages are read with: a sentence, its words, and what was read once already."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from onrecord.reading.date_points import Point
from onrecord.reading.measure_numbers import Numeral, numeral_at
from onrecord.reading.measure_words import Found, Words
from onrecord.reading.tokens import Token, TokenKind
from onrecord.record.when import Relation

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
    numbers: dict[int, Numeral | None] = field(default_factory=dict)
    spots: "dict[int, Spot | None]" = field(default_factory=dict)
    kinds: dict[int, Collection[str]] = field(default_factory=dict)

    def is_end(self, at: int) -> bool:
        return at >= len(self.tokens) or self.tokens[at].kind is PUNCT

    def number(self, at: int) -> Numeral | None:
        """Give the number at a token; each is read once."""
        if at not in self.numbers:
            self.numbers[at] = numeral_at(self.tokens, at, self.words)
        return self.numbers[at]

    def is_bare(self, at: int) -> bool:
        """Say whether a token can open nothing: no digits, no form, no Roman numeral."""
        token = self.tokens[at]
        if token.kind is not TokenKind.WORD:
            return token.kind is PUNCT
        is_roman = token.text.isupper() and len(token.text) <= 5
        return not is_roman and not self.words.opens(token) and self.number(at) is None

    def whole(self, at: int) -> Numeral | None:
        """Give the number at a token if it is a whole one."""
        number = self.number(at)
        return None if number is None or number.whole is None else number

    def take(self, kind: str, at: int, case: str | None = None) -> Found | None:
        if at >= len(self.tokens):
            return None
        kinds = self.kinds.get(at)
        if kinds is None:
            kinds = self.kinds[at] = self.words.kinds_at(self.tokens[at])
        return self.words.take(kind, self.tokens, at, case=case) if kind in kinds else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """What stands before a date: a relation, "about", or the openers of a range."""

    stop: int
    relation: Relation | None = None
    about: bool = False
    opens: frozenset[str] = frozenset()

    @property
    def is_led(self) -> bool:
        return self.relation is not None or self.about


def with_part(spot: Spot, **parts: int | None) -> Spot:
    """Give the spot with parts filled in from its partner in a range."""
    return replace(spot, point=replace(spot.point, **parts))  # type: ignore[arg-type]
