"""What a date found is made of: what stands behind its preposition, and what both say together."""

from dataclasses import dataclass

from onrecord.reading.date_ends import Ends, edtf_of
from onrecord.reading.date_spans import Pair
from onrecord.record.when import Relation, When


@dataclass(frozen=True, slots=True, kw_only=True)
class DateHit:
    """A date found: tokens `first` to `stop` (excluded), the preposition included.

    `ends` are the dates that the words name, whatever stands before them ("since"); None where `when` has no EDTF, or
    holds two dates. `is_past` marks words that only put it before the report.
    """

    when: When
    first: int
    stop: int
    ends: Ends | None = None
    is_past: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What stands behind the preposition, before the relation is known."""

    stop: int
    ends: Ends | None = None
    pair: Pair | None = None
    relation: Relation = Relation.DURING
    inferred: bool = False
    is_past: bool = False

    def edtf(self, relation: Relation) -> str | None:
        return edtf_of(self.ends, relation) if self.pair is None else self.pair.edtf(relation)
