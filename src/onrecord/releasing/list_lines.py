"""The difference of two lists as rows of a table: one a finding, or one a field that changed, each with its anchors."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.identity.list_diff import DiffLine, FieldChange, Kind, ListDiff
from onrecord.identity.list_edition import Edition, EditionRow
from onrecord.record.canonical import Json
from onrecord.record.list_row import Field, RowCell

BETWEEN = " · "
COLUMNS = (
    "kind", "rule", "old_row", "new_row", "old_id", "new_id", "old_name", "new_name", "field", "was", "was_at", "now",
    "now_at", "old_quote", "new_quote", "old_claim", "new_claim",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Two editions and what sets them apart."""

    old: Edition
    new: Edition
    diff: ListDiff

    def of(self, line: DiffLine) -> tuple[tuple[EditionRow, ...], tuple[EditionRow, ...]]:
        """Give the rows of a line, in the earlier and the later edition."""
        return tuple(self.old.rows[at] for at in line.old), tuple(self.new.rows[at] for at in line.new)


def name_of(row: EditionRow) -> str | None:
    """Give the name as its cell has it; None where nobody is named."""
    written = [one.exact for one in row.row.cells if one.field is Field.NAME and not one.missing]
    return written[0] if written else row.row.name


def places_of(cells: tuple[RowCell, ...]) -> str:
    """Name where cells stand, each place once."""
    return BETWEEN.join(dict.fromkeys(one.place for one in cells))


def words_of(cells: tuple[RowCell, ...]) -> str:
    """Give the words of cells as written."""
    return BETWEEN.join(one.exact for one in cells)


def table_rows(made: Difference) -> Iterator[dict[str, str]]:
    """Give the table; a line with several changed fields takes as many rows. What is not there is empty."""
    for line in made.diff.lines:
        for change in line.changes or (None,):
            yield _row(made, line, change)


def _row(made: Difference, line: DiffLine, change: FieldChange | None) -> dict[str, str]:
    sides = dict(zip(("old", "new"), made.of(line), strict=True))
    row: dict[str, str] = {"kind": line.kind.value, "rule": line.rule}
    for side, rows in sides.items():
        row[f"{side}_row"] = BETWEEN.join(str(one.row.number) for one in rows)
        row[f"{side}_id"] = BETWEEN.join(one.row.value(Field.ID) or "" for one in rows)
        row[f"{side}_name"] = BETWEEN.join(name_of(one) or "" for one in rows)
        row[f"{side}_quote"] = BETWEEN.join(one.quote for one in rows)
        row[f"{side}_claim"] = BETWEEN.join(one.claim or "" for one in rows)
    if change is not None:
        row |= {"field": change.field.value, "was": words_of(change.was), "was_at": places_of(change.was)}
        row |= {"now": words_of(change.now), "now_at": places_of(change.now)}
    return {column: row.get(column, "") for column in COLUMNS}


def difference_json(made: Difference) -> dict[str, Json]:
    """Give the whole difference as JSON: both editions by name and hash, counts, notes, lines with their rows."""
    return {
        "schema": "list-diff/1",
        "old": {"name": made.old.name, "report": made.old.report, "rows": len(made.old.rows)},
        "new": {"name": made.new.name, "report": made.new.report, "rows": len(made.new.rows)},
        "counts": {kind.value: made.diff.count(kind) for kind in Kind},
        "intervals": {kind.value: list(made.diff.only(kind)) for kind in (Kind.ONLY_OLD, Kind.ONLY_NEW)},
        "notes": list(made.diff.notes),
        "lines": [_line_json(made, line) for line in made.diff.lines],
    }


def _line_json(made: Difference, line: DiffLine) -> dict[str, Json]:
    old, new = made.of(line)
    return {
        "kind": line.kind.value,
        "rule": line.rule,
        "old": [_row_json(one) for one in old],
        "new": [_row_json(one) for one in new],
        "changes": [
            {"field": one.field.value, "was": _cells_json(one.was), "now": _cells_json(one.now)} for one in line.changes
        ],
    }


def _row_json(row: EditionRow) -> dict[str, Json]:
    return {
        "list": row.row.list,
        "row": row.row.number,
        "id": row.row.value(Field.ID),
        "name": name_of(row),
        "quote": row.quote,
        "claim": row.claim,
    }


def _cells_json(cells: tuple[RowCell, ...]) -> list[Json]:
    return [{"place": one.place, "words": one.exact, "value": one.value} for one in cells]
