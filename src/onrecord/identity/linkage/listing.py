"""One list to be linked: its rows as they were read, and which column says what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.identity.linkage.columns import ColumnUse, find_columns
from onrecord.identity.linkage.fields import NAME_FIELDS, Field


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Rows of one list, verbatim, with their ids. `is_free_of_doubles` is declared by whoever knows the list."""

    ids: tuple[str, ...]
    columns: Mapping[str, tuple[str, ...]]
    uses: tuple[ColumnUse, ...]
    is_free_of_doubles: bool = False

    def __len__(self) -> int:
        return len(self.ids)

    def cells(self, field: Field) -> tuple[str, ...] | None:
        """Give the column of a field, None where the list has none."""
        return next((self.columns[use.heading] for use in self.uses if use.field is field), None)

    def headings(self, field: Field) -> tuple[str, ...]:
        return tuple(use.heading for use in self.uses if use.field is field)

    def names(self) -> tuple[str, ...] | None:
        """Give the names, put together from their columns where no column has them whole."""
        whole = self.cells(Field.NAME)
        parts = [cells for cells in map(self.cells, NAME_FIELDS) if cells is not None]
        if whole is not None or not parts:
            return whole
        return tuple(" ".join(filter(None, row)) for row in zip(*parts, strict=True))


def read_listing(rows: Sequence[Mapping[str, str]], *, is_free_of_doubles: bool = False) -> Listing:
    """Take rows as a list; without a column of ids the number of the row, from 1, is its id."""
    uses = find_columns(rows)
    columns = {use.heading: tuple(row[use.heading] for row in rows) for use in uses}
    heading = next((use.heading for use in uses if use.field is Field.ID), None)
    ids = tuple(str(at) for at in range(1, len(rows) + 1)) if heading is None else columns[heading]
    return Listing(ids=ids, columns=columns, uses=uses, is_free_of_doubles=is_free_of_doubles)
