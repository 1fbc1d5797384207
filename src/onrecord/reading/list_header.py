"""Where a table says what its columns hold: one row or several, below titles, with cells merged over groups."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.reading.grid import Grid, GridCell, GridRow
from onrecord.reading.list_words import LONGEST_HEAD, folded, headed, is_mostly_head
from onrecord.record.list_row import Field

_LOOKED_AT = 60  # rows from the top in which a head is looked for
_MOST_COLUMNS = 400
_DATA = re.compile(r"[\d\s.,:/+\-–—%]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadColumn:
    """A column with the words over it, from the top down; `words` joins them as they are remembered."""

    column: int
    parts: tuple[str, ...]

    @property
    def words(self) -> str:
        return " / ".join(self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The head of a table: which of the grid's rows it is (end excluded), its columns, and the titles above it."""

    first: int
    stop: int
    columns: tuple[HeadColumn, ...]
    titles: tuple[GridCell, ...]


def find_header(grid: Grid) -> Header | None:
    """Find the rows that name the columns: by their words, else the first row of words over rows of other things."""
    if any(len(row.cells) > _MOST_COLUMNS for row in grid.rows[:_LOOKED_AT]):
        return None
    best = _best(grid.rows[:_LOOKED_AT])
    if best is None:
        best = _by_shape(grid.rows)
        return None if best is None else _header(grid, best, best + 1)
    first, stop = best, best + 1
    while first > 0 and _is_above(grid.rows[first - 1], grid.rows[first]):
        first -= 1
    while stop < len(grid.rows) and _is_below(grid.rows[stop], grid.rows[stop - 1]):
        stop += 1
    return _header(grid, first, stop)


def _header(grid: Grid, first: int, stop: int) -> Header:
    titles = tuple(cell for row in grid.rows[:first] for cell in row.own)
    columns = tuple(_columns(grid.rows[first:stop], has_merged=grid.has_merged))
    return Header(first=first, stop=stop, columns=columns, titles=titles)


def _best(rows: Sequence[GridRow]) -> int | None:
    """Give the first row of which many cells head a column; a lone cell does if it heads a list of names alone.

    A head repeated on a later page, there without merged cells, may say more than the first: half of it is enough.
    """
    scores = [_score(row) for row in rows]
    most = max(scores, default=0)
    if most >= 2:
        return next(at for at, score in enumerate(scores) if score >= 2 and score * 2 >= most)
    lone = (at for at, row in enumerate(rows) if scores[at] == 1 and len(row.cells) <= 2 and _is_name_head(row))
    return next(lone, None)


def _by_shape(rows: Sequence[GridRow]) -> int | None:
    """Take the first row of several short words, none twice, with a row of no fewer cells below it, some not words."""
    for at, row in enumerate(rows[:-1][:_LOOKED_AT]):
        texts = [cell.text for cell in row.own]
        below = rows[at + 1]
        is_head = len(texts) >= 2 and len(set(texts)) == len(texts) and max(map(len, texts)) <= LONGEST_HEAD
        if is_head and not any(map(_DATA.fullmatch, texts)) and any(_DATA.fullmatch(one.text) for one in below.own):
            return at
    return None


def _score(row: GridRow) -> int:
    """Count the fields that the cells of a row speak of; long cells are prose."""
    fields = {field for cell in row.cells if is_mostly_head(cell.text) for field in headed(cell.text)[:1]}
    is_data = sum(_DATA.fullmatch(cell.text) is not None for cell in row.cells) * 2 > len(row.cells)
    return 0 if is_data else len(fields)


def _is_name_head(row: GridRow) -> bool:
    cell = row.cells[0]
    return Field.NAME in headed(cell.text) and len(folded(cell.text)) <= 4


def _is_above(row: GridRow, below: GridRow) -> bool:
    """Say whether a row right above a head names groups of its columns, or goes on into it."""
    if row.number != below.number - 1 or any(_DATA.fullmatch(cell.text) for cell in row.own):
        return False
    width = _width(below)
    groups = [cell for cell in row.own if len(cell.text) <= LONGEST_HEAD and cell.columns < width]
    if any(cell.rows > 1 for cell in groups):
        return True
    return len(groups) == len(row.own) >= 2


def _is_below(row: GridRow, above: GridRow) -> bool:
    """Say whether a row right below a head goes on with it: other languages, parts of a group, numbers of columns."""
    if row.number != above.number + 1:
        return False
    if is_numbering(row):
        return True
    own = row.own
    heads = sum(bool(headed(cell.text)) for cell in own)
    has_data = any(_DATA.fullmatch(cell.text) for cell in own)
    return len(own) >= 2 and not has_data and heads * 2 > len(own) and heads >= 2


def is_numbering(row: GridRow) -> bool:
    """Know a row that only numbers the columns: 1, 2, 3."""
    own = [cell.text.strip("().") for cell in row.own]
    return len(own) >= 3 and own == [str(number) for number in range(1, len(own) + 1)]


def _width(row: GridRow) -> int:
    return max((cell.column + cell.columns for cell in row.cells), default=0) - min(
        (cell.column for cell in row.cells), default=0
    )


def _columns(rows: Sequence[GridRow], *, has_merged: bool) -> Iterator[HeadColumn]:
    """Give each column with the words over it; an upper cell with nothing beside it stands over what follows it."""
    rows = tuple(row for row in rows if not is_numbering(row))
    last = max((cell.column + cell.columns for row in rows for cell in row.cells), default=0)
    for column in range(last):
        found = [_over(row, column, is_last=row is rows[-1], has_merged=has_merged) for row in rows]
        if column and found[-1] is None and not any(cell is not None and _covers(cell, column) for cell in found):
            continue
        parts = tuple(dict.fromkeys(cell.text for cell in found if cell is not None))
        if parts:
            yield HeadColumn(column=column, parts=parts)


def _over(row: GridRow, column: int, *, is_last: bool, has_merged: bool) -> GridCell | None:
    own = row.at(column)
    if own is not None or is_last or has_merged:
        return own
    return next((cell for cell in reversed(row.cells) if cell.column < column), None)


def _covers(cell: GridCell, column: int) -> bool:
    return cell.column <= column < cell.column + cell.columns


def is_repeated(row: GridRow, header: Header) -> bool:
    """Say whether a row is the head once more, as at the top of each page."""
    known = {column.column: {folded(part) for part in column.parts} for column in header.columns}
    own = row.own
    same = sum(len(cell.text) <= LONGEST_HEAD and folded(cell.text) in known.get(cell.column, ()) for cell in own)
    return len(own) >= 1 and same * 3 >= len(own) * 2 and (same >= 2 or len(header.columns) == 1)
