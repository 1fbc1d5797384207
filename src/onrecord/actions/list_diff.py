"""Compare two lists: files, or lists of a casebook, there also on record."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from onrecord.actions.list_editions import casebook_edition, file_edition, parted
from onrecord.actions.page_file import put_bytes
from onrecord.casebook import list_views
from onrecord.casebook.store import Casebook
from onrecord.errors import Misuse, NotFound
from onrecord.identity.list_diff import RULE, DiffLine, Kind, diff_lists
from onrecord.identity.list_edition import Edition
from onrecord.record.list_entries import DiffEntryLine, DiffField, ListDiffEntry
from onrecord.releasing.list_lines import COLUMNS, Difference, difference_json, table_rows
from onrecord.releasing.list_page import list_page
from onrecord.releasing.list_page_words import SECTIONS
from onrecord.releasing.spreadsheets import as_csv, as_xlsx

Form = Literal["html", "csv", "xlsx", "json"]


def is_file(given: str) -> bool:
    """Say whether a list is given as a file, and not as one of a casebook."""
    try:
        parted(given)
    except NotFound:
        return False
    return True


def compare(old: str, new: str, casebook: Casebook | None) -> Difference:
    """Compare an earlier and a later list.

    Args:
        old: A file, `FILE#LIST`, or a list of the casebook.
        new: The same.
        casebook: Holds the lists that are no files, and says how files with known heads are read; None for files alone.

    Raises:
        NotFound, Misuse, Unread: as `file_edition` and `casebook_edition`.
    """
    one, other = (_edition(given, casebook) for given in (old, new))
    diff = diff_lists([row.row for row in one.rows], [row.row for row in other.rows])
    return Difference(old=one, new=other, diff=diff)


def _edition(given: str, casebook: Casebook | None) -> Edition:
    if casebook is None:
        return file_edition(given)
    if not is_file(given):
        return casebook_edition(casebook, given)
    with casebook.reading() as connection:
        forms = list_views.forms(connection)
    return file_edition(given, forms)


def record(casebook: Casebook, made: Difference) -> None:
    """Put a difference of two lists of the casebook on record: each line names the claims of its rows.

    Raises:
        Misuse: E-USE-EDITION where a list is a file: its rows are no claims of the casebook.
    """
    if any(row.claim is None for edition in (made.old, made.new) for row in edition.rows):
        raise Misuse(
            "E-USE-EDITION", "only lists of the casebook are compared on record", "bring the file in with: onrecord add"
        )
    lines = tuple(_entry_line(made, line) for line in made.diff.lines if line.kind is not Kind.SAME)
    old, new = (f"{edition.report}/{_list_of(edition)}" for edition in (made.old, made.new))
    entry = ListDiffEntry(by=casebook.world.by, old=old, new=new, rule=RULE, lines=lines)
    casebook.append([casebook.entry(entry)])


def _list_of(edition: Edition) -> str:
    return edition.rows[0].row.list if edition.rows else ""


def _entry_line(made: Difference, line: DiffLine) -> DiffEntryLine:
    old, new = made.of(line)
    fields = tuple(
        DiffField(
            field=one.field,
            was=" · ".join(cell.exact for cell in one.was) or None,
            now=" · ".join(cell.exact for cell in one.now) or None,
        )
        for one in line.changes
    )
    return DiffEntryLine(
        kind=line.kind,
        old=tuple(row.claim for row in old if row.claim is not None),
        new=tuple(row.claim for row in new if row.claim is not None),
        rule=line.rule or None,
        fields=fields,
    )


def write_difference(made: Difference, target: Path, form: Form) -> None:
    """Write a difference as a file that is there whole or not at all.

    Raises:
        NoRoom, Refused: as `put`.
    """
    put_bytes(as_bytes(made, form), target)


def as_bytes(made: Difference, form: Form) -> Iterator[bytes]:
    """Give a difference in one of its forms, piece by piece."""
    if form == "html":
        yield from (piece.encode() for piece in list_page(made))
    elif form == "csv":
        yield as_csv(COLUMNS, table_rows(made)).encode()
    elif form == "xlsx":
        yield as_xlsx({"Numbers": _numbers(made), "Lines": _lines(made)})
    else:
        yield (json.dumps(difference_json(made), ensure_ascii=False, sort_keys=True) + "\n").encode()


def _numbers(made: Difference) -> Iterator[tuple[str, ...]]:
    yield ("", made.old.name, made.new.name)
    yield ("rows", str(len(made.old.rows)), str(len(made.new.rows)))
    yield ("SHA-256", made.old.report, made.new.report)
    for kind, _, _, _ in SECTIONS:
        yield (kind.value, str(made.diff.count(kind)))


def _lines(made: Difference) -> Iterator[tuple[str, ...]]:
    yield COLUMNS
    yield from (tuple(row.values()) for row in table_rows(made))
