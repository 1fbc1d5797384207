"""Participants as worded."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.record.span import Span, check_place


class MentionKind(StrEnum):
    """The five kinds of entity a mention can be of."""

    PERSON = "person"
    GROUP = "group"
    UNIT = "unit"
    PLACE = "place"
    EVENT = "event"


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """Whom a pronoun or short form stands for, by which rule: a proposal, never a merge."""

    start: int
    end: int
    exact: str
    how: str

    def __post_init__(self) -> None:
        check_place(self.start, self.end, self.exact)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A participant as worded in one claim.

    `name` is the personal or proper name inside the words, without rank, title and post; None where nobody is
    named. `role` is the part played in `other` ("unit", "audience", "relative"), not a post.
    """

    start: int
    end: int
    exact: str
    kind: MentionKind | None = None
    name: str | None = None
    rank: str | None = None
    role: str | None = None
    resolved: Resolved | None = None

    def __post_init__(self) -> None:
        check_place(self.start, self.end, self.exact)

    @property
    def span(self) -> Span:
        return Span(start=self.start, end=self.end, exact=self.exact)
