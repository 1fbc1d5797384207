"""Which field each column of a list holds: a person's word first, then the words over it, then the shape of its cells.

What is proposed says how it was found and what speaks against it; doubts are shown, never settled silently.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from onrecord.reading.list_ages import read_age, read_sexes
from onrecord.reading.list_dates import written_date
from onrecord.reading.list_header import HeadColumn
from onrecord.reading.list_names import looks_like_name
from onrecord.reading.list_words import acts_in, folded, headed, is_missing, is_negated
from onrecord.record.list_entries import ColumnForm, ListForm
from onrecord.record.list_row import DATES, NAME_PARTS, Field

_WEAK = (Field.NUMBER, Field.ID, Field.NAME, Field.DATE, Field.PLACE, Field.REGION, Field.COUNT)
# Of two fields over one column, the one that makes the other more exact.
_OF_TWO = {
    frozenset((Field.NAME, Field.FAMILY)): Field.NAME,
    frozenset((Field.GIVEN, Field.FAMILY)): Field.NAME,
    frozenset((Field.GIVEN, Field.FATHER)): Field.NAME,
    frozenset((Field.NAME, Field.ALIAS)): Field.NAME,
    frozenset((Field.NAME, Field.NICKNAME)): Field.NAME,
    frozenset((Field.NAME, Field.GIVEN)): Field.GIVEN,
    frozenset((Field.PLACE, Field.REGION)): Field.PLACE,
    frozenset((Field.ID, Field.NUMBER)): Field.ID,
    frozenset((Field.PLACE, Field.BORN)): Field.ORIGIN,
    frozenset((Field.COUNT, Field.NUMBER)): Field.COUNT,
    frozenset((Field.RANK, Field.NAME)): Field.RANK,
}
_MANY = frozenset({
    Field.NAME, Field.ALIAS, Field.NICKNAME, Field.NOTE, Field.OTHER, Field.IGNORE, Field.SOURCE, Field.KIN, Field.ID,
    Field.REGION,
})  # fmt: skip
_AGREE = 0.7  # share of a column's cells that must be understood, or the head is doubted


class How(StrEnum):
    """What a column's field rests on."""

    FORM = "form"
    HEAD = "head"
    VALUES = "values"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """What a person should look at: a code of the docs' list, the column from 0, and of how many cells it is true."""

    code: str
    column: int | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a list: its place from 0, the words over it, its field, and what that rests on."""

    column: int
    words: str
    field: Field
    how: How
    order: str | None = None


Cells = Mapping[int, Sequence[str]]


def read_columns(
    heads: Sequence[HeadColumn], cells: Cells, form: ListForm | None
) -> tuple[tuple[Column, ...], tuple[Doubt, ...]]:
    """Give the field of every column, with what is doubtful about it.

    Args:
        heads: The columns and the words over them.
        cells: The words of each column's cells below the head.
        form: A person's word on lists with this head, if there is one.
    """
    if form is not None:
        return _by_form(heads, form), ()
    doubts: list[Doubt] = []
    columns = [_by_head(head, doubts) for head in heads]
    columns = _with_shapes(columns, cells, doubts)
    columns = _once_each(columns, doubts)
    doubts += _disagreements(columns, cells)
    return tuple(columns), tuple(doubts)


def form_for(heads: Sequence[HeadColumn], forms: Iterable[ListForm]) -> ListForm | None:
    """Give the last form whose columns are headed as these are, in any order."""
    wanted = Counter(folded(head.words) for head in heads)
    fitting = [form for form in forms if Counter(folded(column.words) for column in form.columns) == wanted]
    return fitting[-1] if fitting else None


def _by_form(heads: Sequence[HeadColumn], form: ListForm) -> tuple[Column, ...]:
    rest: dict[tuple[str, ...], list[ColumnForm]] = {}
    for one in form.columns:
        rest.setdefault(folded(one.words), []).append(one)
    found = [(head, rest[folded(head.words)].pop(0)) for head in heads]
    return tuple(
        Column(column=head.column, words=head.words, field=one.field, how=How.FORM, order=one.order)
        for head, one in found
    )


def _by_head(head: HeadColumn, doubts: list[Doubt]) -> Column:
    field, is_two = field_of_head(head)
    if is_two:
        doubts.append(Doubt(code="two-fields", column=head.column))
    how = How.NOTHING if field is None else How.HEAD
    return Column(column=head.column, words=head.words, field=field or Field.OTHER, how=how)


def field_of_head(head: HeadColumn) -> tuple[Field | None, bool]:
    """Give the field that the words over a column name, and whether they name two that no column can hold at once.

    The lowest words count; those above help where the lowest say little: "Birth" over "Date" is a day of birth.
    """
    lowest = _one_of(headed(head.parts[-1]))
    if lowest is not None and lowest not in _WEAK:
        return lowest, False
    for words in (" ".join(head.parts), " ".join(reversed(head.parts))):
        joined = _one_of(headed(words))
        if joined is not None and (lowest is None or joined not in _WEAK):
            return joined, False
    return lowest, lowest is None and len(headed(head.words)) > 1


def _one_of(fields: Sequence[Field]) -> Field | None:
    """Choose among the fields that words speak of: the only one, the only one that says much, or a known couple's."""
    if len(fields) <= 1:
        return next(iter(fields), None)
    told = _OF_TWO.get(frozenset(fields))
    if told is not None:
        return told
    if set(fields) <= {*NAME_PARTS, Field.NAME}:
        return Field.NAME
    strong = [field for field in fields if field not in _WEAK]
    return strong[0] if len(strong) == 1 else None


def _with_shapes(columns: list[Column], cells: Cells, doubts: list[Doubt]) -> list[Column]:
    """Where no head names a person, take the one column whose cells look like names; say that this was a guess."""
    if any(one.field in {Field.NAME, *NAME_PARTS} for one in columns):
        return columns
    named = [
        one.column for one in columns
        if one.field is Field.OTHER and _share(cells.get(one.column, ()), looks_like_name) >= _AGREE
    ]  # fmt: skip
    if len(named) != 1:
        return columns
    doubts.append(Doubt(code="column-guessed", column=named[0]))
    return [replace(one, field=Field.NAME, how=How.VALUES) if one.column == named[0] else one for one in columns]


def _once_each(columns: list[Column], doubts: list[Doubt]) -> list[Column]:
    """Keep the first column of a field that a person has once; the rest are kept as words, and that is said."""
    kept: list[Column] = []
    seen: set[Field] = set()
    for one in columns:
        if one.field in seen and one.field not in _MANY:
            doubts.append(Doubt(code="field-twice", column=one.column))
            kept.append(replace(one, field=Field.OTHER))
        else:
            kept.append(one)
        seen.add(one.field)
    return kept


def _disagreements(columns: Iterable[Column], cells: Cells) -> Iterable[Doubt]:
    """Doubt a column whose cells are mostly not what its head says."""
    for one in columns:
        words = [cell for cell in cells.get(one.column, ()) if not is_missing(cell)]
        understood = _understood(one.field, words)
        if words and understood is not None and understood < _AGREE * len(words):
            yield Doubt(code="cells-differ", column=one.column, count=len(words) - understood)


def _understood(field: Field, words: Sequence[str]) -> int | None:
    if field is Field.AGE:
        return sum(read_age(one) is not None for one in words)
    if field is Field.SEX:
        known = read_sexes(words)
        return sum(one in known for one in words)
    if field in DATES:
        return sum(written_date(one).why != "no-date" for one in words)
    return None


def _share(words: Sequence[str], holds: Callable[[str], bool]) -> float:
    said = [one for one in words if not is_missing(one)]
    return sum(map(holds, said)) / len(said) if said else 0.0


def predicate_of(columns: Iterable[Column], titles: Iterable[str]) -> tuple[str | None, bool]:
    """Give what every row claims to have happened: by the heads of dates, causes and ages, else by titles and places.

    "Place of detention" in a list of missing people leaves it open.
    Of "killed" and "dead" the one that says less counts. The second value tells that the words speak of several acts.
    """
    heads = {one.words: one.field for one in columns}
    events = [words for words, field in heads.items() if field in (Field.DATE, Field.CAUSE, Field.AGE)]
    places = [words for words, field in heads.items() if field is Field.PLACE]
    for words in (events, [*places, *titles]):
        acts = {act for one in words if not is_negated(one) for act in acts_in(one)}
        if acts == {"act:death", "act:killing"}:
            return "act:death", False
        if len(acts) == 1:
            return acts.pop(), False
        if acts:
            return None, True
    return None, False
