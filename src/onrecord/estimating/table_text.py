"""Read the table of an estimate from CSV text."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence

from onrecord.errors import Misuse
from onrecord.estimating.table import Table, table
from onrecord.estimating.times import Times

COUNT = "count"
TIMES = ("times", "of", COUNT)
MOST_LISTS = 30
MOST_PEOPLE = 2**31 - 1
MOST_TIMES = 1000


def read_table(text: str) -> Table | Times:
    """Read a table of lists, or of how often people were seen.

    A table of lists has one column a list, holding 0 or 1, and a last column `count` with the people of exactly this
    pattern. Rows come in any order; a pattern may stand in several rows, which are added up; patterns that nobody has
    may be left out. The other form has the columns `times,of,count`.

    Raises:
        Misuse: E-USE-TABLE, with the row (the header is row 1), when it is no such table.
    """
    rows = list(_rows(text))
    if not rows:
        raise _misuse("the table is empty", 1)
    header = tuple(cell.strip() for cell in rows[0][1])
    body = [(line, tuple(cell.strip() for cell in row)) for line, row in rows[1:]]
    for line, row in body:
        if len(row) != len(header):
            raise _misuse(f"{len(row)} cells where the header has {len(header)}", line)
    read = _times(body) if header == TIMES else _lists(header, body)
    if not read.documented:
        raise _misuse("the table counts nobody", 1, "it needs rows with a count above 0")
    return read


def _rows(text: str) -> Iterator[tuple[int, Sequence[str]]]:
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff")), strict=True)
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield reader.line_num, row
    except csv.Error as error:
        raise _misuse("this is not CSV", reader.line_num, "save the table as CSV, with commas between cells") from error


def _lists(header: tuple[str, ...], body: list[tuple[int, tuple[str, ...]]]) -> Table:
    names = header[:-1]
    _check_header(header)
    cells: Counter[int] = Counter()
    for line, row in body:
        pattern = sum(1 << place for place, cell in enumerate(row[:-1]) if _mark(cell, line))
        people = _number(row[-1], line)
        if not pattern and people:
            raise _misuse("people who are on no list", line, "leave this row out: it is what the estimate is about")
        cells[pattern] += people
    _check_total(sum(cells.values()))
    return table(names, cells)


def _check_header(header: tuple[str, ...]) -> None:
    if header[-1] != COUNT:
        raise _misuse("the last column is not called count", 1, "name each list in a column, and the last one count")
    names = header[:-1]
    if not names or not all(names):
        raise _misuse("a list has no name", 1, "name each list in the first row")
    if len(set(names)) < len(names):
        raise _misuse("two columns have one name", 1, "give each list a name of its own")
    if len(names) > MOST_LISTS:
        hint = "merge lists of one compiler"
        raise _misuse(f"{len(names)} lists, more than the {MOST_LISTS} that can be estimated from", 1, hint)


def _times(body: list[tuple[int, tuple[str, ...]]]) -> Times:
    limits = {of for _, (_, of, _) in body}
    if len(limits) > 1:
        raise _misuse("the column of changes from row to row", body[-1][0], "one table has one number of occasions")
    seen: Counter[int] = Counter()
    for line, (times, _, people) in body:
        k = _number(times, line)
        if not 1 <= k <= MOST_TIMES:
            raise _misuse(f"times must lie between 1 and {MOST_TIMES}", line)
        seen[k] += _number(people, line)
    limit = limits.pop() if limits else ""
    of = _number(limit, 2) if limit else None
    most = max((k for k, people in seen.items() if people), default=0)
    if of is not None and not most <= of <= MOST_TIMES:
        raise _misuse("somebody was seen more often than there were occasions", 2)
    _check_total(sum(seen.values()))
    return Times(of=of, seen=tuple(seen[k] for k in range(1, (of or most) + 1)))


def _mark(cell: str, line: int) -> bool:
    if cell not in {"0", "1"}:
        raise _misuse("a cell of a list that is neither 0 nor 1", line, "1 for people on the list, 0 for the others")
    return cell == "1"


def _number(cell: str, line: int) -> int:
    # isascii: other digits are numbers too, but a count that int() reads and a person does not is a trap.
    if not (cell.isascii() and cell.isdigit()):
        raise _misuse("a count that is no whole number of people", line, "write 0, 1, 2, ..")
    if len(cell) > len(str(MOST_PEOPLE)):
        _check_total(MOST_PEOPLE + 1)
    return int(cell)


def _check_total(people: int) -> None:
    if people > MOST_PEOPLE:
        raise _misuse(f"more than {MOST_PEOPLE:,} people in all", 1, "look for a cell that is not a count")


def _misuse(what: str, line: int, hint: str = "") -> Misuse:
    usual = "it needs a column for each list, holding 0 or 1, and a last column called count"
    return Misuse("E-USE-TABLE", f"row {line} of the table: {what}", hint or usual)
