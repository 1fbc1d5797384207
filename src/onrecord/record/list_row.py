"""A row of a list: its cells, each as worded, with the field its column stands for and what was made of the words."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.record.span import Span, check_place


class Field(StrEnum):
    """What a column of a list holds. `other` is kept and compared as words; `ignore` is not read."""

    NUMBER = "number"
    ID = "id"
    NAME = "name"
    GIVEN = "given"
    FATHER = "father"
    GRANDFATHER = "grandfather"
    FAMILY = "family"
    NICKNAME = "nickname"
    ALIAS = "alias"
    AGE = "age"
    BORN = "born"
    SEX = "sex"
    DATE = "date"
    RECORDED = "recorded"
    PLACE = "place"
    REGION = "region"
    RESIDENCE = "residence"
    ORIGIN = "origin"
    RANK = "rank"
    UNIT = "unit"
    OCCUPATION = "occupation"
    CAUSE = "cause"
    STATUS = "status"
    COUNT = "count"
    SOURCE = "source"
    KIN = "kin"
    ETHNICITY = "ethnicity"
    RELIGION = "religion"
    HEALTH = "health"
    NOTE = "note"
    OTHER = "other"
    IGNORE = "ignore"


NAME_PARTS = (Field.GIVEN, Field.FATHER, Field.GRANDFATHER, Field.FAMILY)
DATES = (Field.DATE, Field.BORN, Field.RECORDED)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowCell:
    """One cell, or the part of one that says something of its own, such as a nickname in quotes.

    `value` is what was made of the words: EDTF for dates, whole years (`34`, `20..25`, `18..`) for ages, `f` or `m`
    for sex, else the words without what was taken out of them; None where they say nothing that is understood.
    `missing` tells words such as "unknown", which are no value: two of them never agree.
    """

    field: Field
    place: str
    start: int
    end: int
    exact: str
    value: str | None = None
    missing: bool = False

    def __post_init__(self) -> None:
        check_place(self.start, self.end, self.exact)

    @property
    def span(self) -> Span:
        return Span(start=self.start, end=self.end, exact=self.exact)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRow:
    """A row: the list inside the report (a sheet, `table 2`), its number there from 1, and its cells in order."""

    list: str
    number: int
    cells: tuple[RowCell, ...]

    def values(self, field: Field) -> tuple[str, ...]:
        """Give what the cells of a field say; those that are missing or not understood are left out."""
        return tuple(one.value for one in self.cells if one.field is field and one.value is not None)

    def value(self, field: Field) -> str | None:
        """Give the first value of a field."""
        return next(iter(self.values(field)), None)

    @property
    def name(self) -> str | None:
        """The name as written: the whole one, else its parts in the order of their columns."""
        parts = [one.value for one in self.cells if one.field in NAME_PARTS and one.value is not None]
        return self.value(Field.NAME) or (" ".join(parts) or None)
