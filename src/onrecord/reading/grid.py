"""Tables as a text layer carries them: cells with their row, column, words and place."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.record.layer import PlaceSpan, TextLayer
from onrecord.record.list_row import Field, RowCell

HIDDEN = " (hidden)"
_CELL = re.compile(r"(?P<sheet>.+)!(?P<left>[A-Z]{1,3})(?P<top>\d{1,7})(?::(?P<right>[A-Z]{1,3})(?P<bottom>\d{1,7}))?")
_LINE = re.compile(r"(?P<table>table \d+) row (?P<row>\d+)")
_TABBED = re.compile(r"(?:^|(?<=\n))[^\t\n]*\t[^\n]*(?:\n[^\t\n]*\t[^\n]*){2,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class GridCell:
    """One cell that says something: row from 1, column from 0, how far it is merged, and its code points."""

    row: int
    column: int
    text: str
    start: int
    end: int
    place: str
    rows: int = 1
    columns: int = 1
    is_hidden: bool = False

    def as_field(self, field: Field, value: str | None, *, missing: bool = False) -> RowCell:
        """Give the cell as one of a row that is read."""
        return RowCell(
            field=field, place=self.place, start=self.start, end=self.end, exact=self.text, value=value, missing=missing
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GridRow:
    """The cells of one row from left to right; a cell merged down from a row above stands here as well."""

    number: int
    cells: tuple[GridCell, ...]

    @property
    def own(self) -> tuple[GridCell, ...]:
        return tuple(cell for cell in self.cells if cell.row == self.number)

    def at(self, column: int) -> GridCell | None:
        """Give the cell over a column."""
        return next((one for one in self.cells if one.column <= column < one.column + one.columns), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """One table: its name inside the report, and the rows that say something. `is_even`: empty cells show as such."""

    name: str
    rows: tuple[GridRow, ...]
    is_even: bool = True

    @property
    def has_merged(self) -> bool:
        return any(cell.rows > 1 or cell.columns > 1 for row in self.rows for cell in row.cells)


def grids_of(layer: TextLayer) -> tuple[Grid, ...]:
    """Find the tables of a layer: sheets by the places of their cells, else lines whose words are parted by tabs."""
    sheets: dict[str, list[GridCell]] = {}
    lines: dict[str, list[GridCell]] = {}
    for span in layer.places:
        cell = _CELL.fullmatch(span.place.removesuffix(HIDDEN))
        line = _LINE.fullmatch(span.place)
        if cell is not None:
            sheets.setdefault(cell["sheet"], []).append(_cell(layer.text, span, cell))
        elif line is not None:
            row = int(line["row"])
            lines.setdefault(line["table"], []).extend(_pieces(layer.text, span.start, span.end, line["table"], row))
    if sheets or lines:
        return tuple(_grid(name, cells) for name, cells in (sheets | lines).items())
    return tuple(_tabbed(layer.text))


def _cell(text: str, span: PlaceSpan, found: re.Match[str]) -> GridCell:
    left, top = column_number(found["left"]), int(found["top"])
    right = left if found["right"] is None else column_number(found["right"])
    bottom = top if found["bottom"] is None else int(found["bottom"])
    return GridCell(
        row=top, column=left, text=text[span.start : span.end], start=span.start, end=span.end, place=span.place,
        rows=bottom - top + 1, columns=right - left + 1, is_hidden=span.place.endswith(HIDDEN),
    )  # fmt: skip


def _pieces(text: str, start: int, end: int, table: str, row: int) -> Iterator[GridCell]:
    at = start
    for column, words in enumerate(text[start:end].split("\t")):
        if words.strip():
            first = at + len(words) - len(words.lstrip())
            place = f"{table} row {row} cell {column + 1}"
            yield GridCell(row=row, column=column, text=words.strip(), start=first, end=first + len(words.strip()),
                           place=place)  # fmt: skip
        at += len(words) + 1


def _tabbed(text: str) -> Iterator[Grid]:
    """Take three or more lines with tabs as a table; how many empty cells stood between two words is not known."""
    for number, block in enumerate(_TABBED.finditer(text), start=1):
        name, at = f"table {number}", block.start()
        cells: list[GridCell] = []
        for row, line in enumerate(block.group().split("\n"), start=1):
            cells += _pieces(text, at, at + len(line), name, row)
            at += len(line) + 1
        grid = _grid(name, cells)
        yield Grid(name=grid.name, rows=grid.rows, is_even=False)


def _grid(name: str, cells: list[GridCell]) -> Grid:
    numbers = sorted({cell.row for cell in cells})
    rows: dict[int, list[GridCell]] = {number: [] for number in numbers}
    for cell in cells:
        first = bisect_left(numbers, cell.row)
        last = first + 1 if cell.rows == 1 else bisect_left(numbers, cell.row + cell.rows)
        for number in numbers[first:last]:
            rows[number].append(cell)
    ordered = (GridRow(number=n, cells=tuple(sorted(row, key=lambda one: one.column))) for n, row in rows.items())
    return Grid(name=name, rows=tuple(ordered))


def column_number(letters: str) -> int:
    """Give the number of a column from 0: A is 0, AA is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
