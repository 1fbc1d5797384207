"""Counts as intervals: never one invented number."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.errors import Misuse
from onrecord.record.span import Span


class Qualifier(StrEnum):
    """The class of a count phrase; the interval each stands for is in the counts table of the lexicons."""

    EXACT = "exact"
    RANGE = "range"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    ABOUT = "about"
    NEARLY = "nearly"
    OR_MORE = "or_more"
    ONE = "one"
    NONE = "none"
    PAIR = "pair"
    COUPLE = "couple"
    FEW = "few"
    SEVERAL = "several"
    MANY = "many"
    PLURAL = "plural"
    TENS = "tens"
    DOZENS = "dozens"
    SCORES = "scores"
    HUNDREDS = "hundreds"
    THOUSANDS = "thousands"
    SHARE_MOST = "share_most"
    SHARE_HALF = "share_half"
    SHARE_ALL = "share_all"
    SHARE_NONE = "share_none"
    SHARE_PART = "share_part"


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many, as worded: a closed interval of whole units, `None` = open end.

    A share ("most of them") has neither end: it never becomes a number while reading.
    """

    low: int | None = None
    high: int | None = None
    about: bool = False
    qualifier: Qualifier | None = None
    unit: str | None = None
    text: Span | None = None

    def __post_init__(self) -> None:
        ends = [end for end in (self.low, self.high) if end is not None]
        if any(end < 0 for end in ends) or ends != sorted(ends):
            raise Misuse("E-USE-COUNT", "a count needs 0 <= low <= high", "give the lower number first")

    @property
    def is_number(self) -> bool:
        return self.low is not None or self.high is not None


def overlaps(one: Count, two: Count) -> bool:
    """Say whether some number satisfies both. Open ends reach to infinity, so "at least 8" overlaps 11."""
    return _starts_by(one, two) and _starts_by(two, one)


def envelope(counts: tuple[Count, ...]) -> Count:
    """Give the narrowest interval that holds every one of them; an open end stays open.

    Raises:
        ValueError: If there is no count.
    """
    if not counts:
        raise ValueError("an envelope needs at least one count")
    lows = [count.low for count in counts]
    highs = [count.high for count in counts]
    return Count(
        low=None if None in lows else min(low for low in lows if low is not None),
        high=None if None in highs else max(high for high in highs if high is not None),
        about=any(count.about for count in counts),
    )


def _starts_by(one: Count, two: Count) -> bool:
    return one.low is None or two.high is None or one.low <= two.high
