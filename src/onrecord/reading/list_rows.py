"""The rows of a list below its head: which are people, what each cell says, and which rows are something else."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from onrecord.reading.grid import Grid, GridCell, GridRow
from onrecord.reading.list_ages import read_age
from onrecord.reading.list_columns import Column
from onrecord.reading.list_dates import ColumnDates, Written, column_dates, read_date, written_date
from onrecord.reading.list_header import Header, is_numbering, is_repeated
from onrecord.reading.list_names import read_name
from onrecord.reading.list_words import is_missing, opens_note, opens_total
from onrecord.record.list_row import DATES, NAME_PARTS, Field, ListRow, RowCell

_NUMERIC = re.compile(r"[\d\s.,:/+\-–—%()]*")
_PROSE = 60  # letters; a lone cell longer than that is a sentence below or between the rows
# A row says something of a person only if one of these is told.
_TELLING = frozenset(Field) - {Field.NUMBER, Field.IGNORE, Field.SOURCE, Field.NOTE, Field.REGION}
_AHEAD = 1  # year: a list may be dated a little ahead of the last event in it


BEAT = 1_000
Live = Callable[[], None]
T = TypeVar("T")


class Why(StrEnum):
    """Why a row of a table is no row of the list."""

    HEAD = "head repeated"
    TOTAL = "sum"
    NOTE = "note"
    HEADING = "heading between rows"
    EMPTY = "nobody in it"
    UNEVEN = "cells cannot be told apart"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A row that was not read as a person, by its number, and why."""

    number: int
    why: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """The rows read, those left out, and how many cells of dates fell to which reason, by column."""

    rows: tuple[ListRow, ...]
    left_out: tuple[LeftOut, ...]
    unread: Mapping[tuple[str, int], int]
    inferred: frozenset[int]
    """Code points where a date begins whose order or century is inferred."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Years:
    """The year the list is of, if known: no date is later; and the first and last year that a person declared."""

    last: int | None = None
    period: tuple[int, int] | None = None


def read_rows(
    grid: Grid,
    header: Header,
    columns: Sequence[Column],
    sexes: Mapping[int, Mapping[str, str]],
    years: Years,
    live: Live | None = None,
) -> Rows:
    """Read the rows below a head.

    Args:
        grid: The table.
        header: Its head.
        columns: The field of each column.
        sexes: For each column, what its words for a sex mean.
        years: What bounds the dates.
        live: Called every `BEAT` rows.
    """
    below = grid.rows[header.stop :]
    body, left_out = _parted(below, header, columns, is_even=grid.is_even)
    dates = {one.column: _column_dates(body, one, years) for one in columns if one.field in DATES}
    reading = _RowReading(list_name=grid.name, columns=columns, dates=dates, sexes=sexes)
    rows = tuple(with_signs((reading.read(row) for row in body), live))
    nobody = {row.number for row in rows if not _tells(row)}
    left_out += [LeftOut(number=number, why=Why.EMPTY) for number in sorted(nobody)]
    return Rows(
        rows=tuple(row for row in rows if row.number not in nobody),
        left_out=tuple(sorted(left_out, key=lambda one: one.number)),
        unread=reading.unread,
        inferred=frozenset(reading.inferred),
    )


def with_signs(made: Iterable[T], live: Live | None) -> Iterator[T]:
    """Give things one after the other, and a sign of life every `BEAT` of them."""
    for number, one in enumerate(made, start=1):
        if live is not None and number % BEAT == 0:
            live()
        yield one


def _parted(
    rows: Iterable[GridRow], header: Header, columns: Sequence[Column], *, is_even: bool
) -> tuple[list[GridRow], list[LeftOut]]:
    body: list[GridRow] = []
    left_out: list[LeftOut] = []
    for row in rows:
        why = _why_not(row, header, columns, is_even=is_even)
        if why is None:
            body.append(row)
        else:
            left_out.append(LeftOut(number=row.number, why=why))
    return body, left_out


def _why_not(row: GridRow, header: Header, columns: Sequence[Column], *, is_even: bool) -> Why | None:
    own = row.own
    if not own:
        return Why.EMPTY
    if is_repeated(row, header) or is_numbering(row):
        return Why.HEAD
    if _is_total(own):
        return Why.TOTAL
    if not is_even and len(own) != len(columns):
        return Why.UNEVEN
    return _lone(own[0], columns) if len(own) == 1 and len(columns) > 1 else None


def _is_total(own: Sequence[GridCell]) -> bool:
    """Know a row of sums: it begins with a word for one, and the rest are numbers."""
    worded = [cell for cell in own if _NUMERIC.fullmatch(cell.text) is None]
    return len(worded) == 1 and worded[0] in own[:2] and opens_total(worded[0].text)


def _lone(cell: GridCell, columns: Sequence[Column]) -> Why | None:
    """Tell a row of one cell: a note, a heading across the table, or a person of whom only the name is known."""
    if opens_note(cell.text) or len(cell.text) > _PROSE:
        return Why.NOTE
    field = next((one.field for one in columns if one.column == cell.column), None)
    is_name = field in {Field.NAME, *NAME_PARTS}
    return None if is_name and cell.columns == 1 else Why.HEADING


def _column_dates(body: Iterable[GridRow], column: Column, years: Years) -> ColumnDates:
    """Learn what a column of dates tells; a day of birth may be up to 120 years before the last event."""
    written = [written_date(cell.text) for row in body if (cell := row.at(column.column)) is not None]
    latest = years.last if years.period is None else years.period[1]
    if latest is None:
        latest = _latest(written)
    first = None if latest is None else (latest - 99 if column.field is Field.BORN else latest - 60)
    if years.period is not None and column.field is Field.DATE:
        first = years.period[0]
    return column_dates(written, order=column.order, last_year=latest, first_year=first)


def _latest(written: Iterable[Written]) -> int | None:
    """Give the last year that a date of the column writes with four digits."""
    years = [int(one.edtf[:4]) for one in written if one.edtf is not None]
    years += [one.numbers[2] for one in written if one.numbers is not None and not one.is_short]
    return max(years) + _AHEAD if years else None


def _tells(row: ListRow) -> bool:
    return any(cell.field in _TELLING and cell.value is not None for cell in row.cells) or any(
        cell.missing and cell.field is Field.NAME for cell in row.cells
    )


class _RowReading:
    """Reads one row after the other and counts what it could not read."""

    def __init__(
        self, *, list_name: str, columns: Sequence[Column], dates: Mapping[int, ColumnDates],
        sexes: Mapping[int, Mapping[str, str]],
    ) -> None:  # fmt: skip
        self._list = list_name
        self._columns = columns
        self._dates = dates
        self._sexes = sexes
        self.unread: dict[tuple[str, int], int] = {}
        self.inferred: set[int] = set()

    def read(self, row: GridRow) -> ListRow:
        cells = [
            made for one in self._columns if (cell := row.at(one.column)) is not None for made in self._cell(cell, one)
        ]
        return ListRow(list=self._list, number=row.number, cells=tuple(cells))

    def _cell(self, cell: GridCell, column: Column) -> Iterator[RowCell]:
        field = column.field
        if field is Field.IGNORE:
            return
        if is_missing(cell.text):
            yield cell.as_field(field, None, missing=True)
        elif field is Field.NAME:
            yield from _named(cell)
        elif field in DATES:
            yield cell.as_field(field, self._date(cell, column))
        elif field is Field.AGE:
            yield cell.as_field(field, self._noted(read_age(cell.text), "age", column))
        elif field is Field.SEX:
            yield cell.as_field(field, self._noted(self._sexes[column.column].get(cell.text), "sex", column))
        else:
            yield cell.as_field(field, cell.text)

    def _date(self, cell: GridCell, column: Column) -> str | None:
        read = read_date(written_date(cell.text), self._dates[column.column])
        if read.why is not None:
            self._note(read.why, column)
        if read.is_inferred:
            self.inferred.add(cell.start)
        return read.edtf

    def _noted(self, value: str | None, code: str, column: Column) -> str | None:
        if value is None:
            self._note(code, column)
        return value

    def _note(self, code: str, column: Column) -> None:
        key = (code, column.column)
        self.unread[key] = self.unread.get(key, 0) + 1


def _named(cell: GridCell) -> Iterator[RowCell]:
    """Give the pieces of a name's cell, each at its own place inside it."""
    for piece in read_name(cell.text):
        start, end = cell.start + piece.start, cell.start + piece.end
        yield RowCell(
            field=piece.field, place=cell.place, start=start, end=end, exact=cell.text[piece.start : piece.end],
            value=piece.value, missing=piece.missing,
        )  # fmt: skip
