"""A firing: one stretch of words, the part it plays in a claim, and the rule that saw it."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.record.claim import Claim
from onrecord.record.span import check_place


class Part(StrEnum):
    """What a stretch of words does for a claim."""

    TRIGGER = "trigger"
    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"
    COUNT = "count"
    DATE = "date"
    HEDGE = "hedge"
    REFERENT = "referent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Firing:
    """Words and the rule that gave them their part.

    `words` are the entries of the word lists found inside, as `section: entry`; a rule of form alone has none.
    """

    part: Part
    start: int
    end: int
    exact: str
    rule: str
    words: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check_place(self.start, self.end, self.exact)


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A claim with everything that fired for it, in the order of the text."""

    claim: Claim
    firings: tuple[Firing, ...]
