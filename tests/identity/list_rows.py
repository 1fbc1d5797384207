"""Rows of made-up lists, for comparing: `row(1, id="K-1", name="…", age="19")`."""

from onrecord.record.list_row import Field, ListRow, RowCell


def row(number: int, **values: str | None) -> ListRow:
    """Make a row whose cells say these values; None makes a cell that only says that nothing is known."""
    cells, at = [], 0
    for column, (name, value) in enumerate(values.items()):
        words = "unknown" if value is None else value
        place = f"Sheet1!{chr(ord('A') + column)}{number}"
        cells.append(
            RowCell(
                field=Field(name),
                place=place,
                start=at,
                end=at + len(words),
                exact=words,
                value=value,
                missing=value is None,
            )
        )
        at += len(words) + 1
    return ListRow(list="Sheet1", number=number, cells=tuple(cells))
