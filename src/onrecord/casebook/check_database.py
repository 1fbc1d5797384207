"""Checks of the database: the file, the shapes of its tables, the rows beside what was signed, the index anew."""

import re
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, Table, text

from onrecord.casebook import index, tables
from onrecord.casebook.check_words import finds_all, has_lengths
from onrecord.casebook.database import check_file, create_tables, faults, scratch_engine
from onrecord.casebook.flaw import Flaw, damage
from onrecord.errors import OnrecordError

FILE = "casebook.sqlite"
SHAPES = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
KINDS = {"TEXT": "text", "INTEGER": "integer", "BLOB": "blob"}
CLAIM_ID = re.compile("[A-Za-z0-9_-]{16}")
HEADER = 100
# What our files have in their header, by place (https://www.sqlite.org/fileformat2.html#the_database_header): the name
# of the format, both versions (2: WAL), the fixed fractions, and from the schema format on what we never set.
FIXED = {
    0: b"SQLite format 3\0",
    18: bytes([2, 2, 0, 64, 32, 32]),
    44: b"".join(number.to_bytes(4, "big") for number in (4, 0, 0, 1)) + bytes(32),
}


def check_header(path: Path) -> Iterator[Flaw]:
    """Check the part of the file that says how the rest is to be read."""
    with path.open("rb") as file:
        header = file.read(HEADER)
    if any(not header.startswith(fixed, place) for place, fixed in FIXED.items()):
        yield damage("database-header", FILE, "its first bytes are not as this program writes them")


def check_shapes(connection: Connection) -> Iterator[Flaw]:
    """Check the file's own structure, and that tables and values are of the kinds that this program makes."""
    for words in check_file(connection):
        yield damage("database-file", FILE, f"SQLite finds: {words[:200]}")
    want = _our_shapes()
    have = {tuple(row) for row in connection.execute(text(SHAPES))}
    if want != have:
        names = ", ".join(sorted({repr(str(name)[:40]) for _, name, *_rest in want ^ have}))
        yield damage("database-shape", FILE, f"tables or indexes are not as they should be: {names}")
        return
    for table in (*tables.ledger.sorted_tables, *tables.index.sorted_tables):
        if connection.execute(text(_misfits(table))).first() is not None:
            yield damage("database-kind", FILE, f"a value in the table {table.name} is not of its kind")


@cache
def _our_shapes() -> frozenset[tuple[object, ...]]:
    with scratch_engine() as engine, engine.connect() as scratch:
        create_tables(scratch)
        return frozenset(tuple(row) for row in scratch.execute(text(SHAPES)))


def check_index(connection: Connection, anew: Connection) -> Iterator[Flaw]:
    """Compare the index that is kept with one computed anew."""
    if not index.is_equal(anew, connection):
        yield damage("index", "the index", "it is not what the ledger gives; run: onrecord rebuild")
    elif not (has_lengths(connection, anew) and finds_all(connection)):
        yield damage("index-words", "the index", "its search would miss or mistake words; run: onrecord rebuild")


def readable_claims(connection: Connection) -> tuple[str, ...]:
    """Give the ids of claims that a damaged database still shows; some may be missing, and none is vouched for."""
    found: set[str] = set()
    with suppress(OnrecordError), faults():
        for id_ in connection.exec_driver_sql("SELECT id FROM claim WHERE typeof(id) = 'text'").scalars():
            found.add(id_)
    return tuple(sorted(id_ for id_ in found if CLAIM_ID.fullmatch(id_)))


def _misfits(table: Table) -> str:
    tests = []
    for column in table.columns:
        kinds = [KINDS[str(column.type)], *(["null"] if column.nullable else [])]
        tests.append(f'typeof("{column.name}") NOT IN ({", ".join(map(repr, kinds))})')
    return f'SELECT 1 FROM "{table.name}" WHERE {" OR ".join(tests)} LIMIT 1'  # noqa: S608 - our own names
