"""When something is said to have happened: EDTF, relation, words."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.record.edtf import Edtf, parse_edtf
from onrecord.record.span import Span


class Relation(StrEnum):
    """What the words say about the event and the date."""

    ON = "on"
    DURING = "during"
    SINCE = "since"
    AFTER = "after"
    UNTIL = "until"
    BEFORE = "before"
    BY = "by"
    BETWEEN = "between"
    FROM_TO = "from_to"
    ABOUT = "about"
    AS_OF = "as_of"
    FORMERLY = "formerly"
    AT_EVENT = "at_event"
    AT_PUBLICATION = "at_publication"


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date as worded.

    `edtf` is None where the words resolve to no date ("recently", "yesterday" of an undated page). `inferred`
    marks a part that the words lack and a named rule carried over, for example the year of "on 7 May".
    """

    edtf: str | None = None
    relation: Relation = Relation.DURING
    text: Span | None = None
    inferred: bool = False

    def __post_init__(self) -> None:
        if self.edtf is not None:
            parse_edtf(self.edtf)

    @property
    def date(self) -> Edtf | None:
        return None if self.edtf is None else parse_edtf(self.edtf)

    @property
    def is_placed(self) -> bool:
        """Say whether it has a place on a line of time: "12 March" of an unknown year (`XXXX-03-12`) has none."""
        said = self.date
        return said is not None and (said.earliest is not None or said.latest is not None)
