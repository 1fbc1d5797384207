"""The index as a whole: made anew from the ledger, and its digest."""

import hashlib
from collections.abc import Iterator
from itertools import zip_longest

from sqlalchemy import Connection, Table, select, text

from onrecord.casebook import tables
from onrecord.casebook.database import create_index, drop_index
from onrecord.casebook.journal import read_entries
from onrecord.casebook.projection import LayerText, apply_entries
from onrecord.record.canonical import encode, to_base64


def rebuild(connection: Connection, layer_text: LayerText) -> None:
    """Drop the index and compute it from the ledger."""
    drop_index(connection)
    create_index(connection)
    apply_entries(connection, read_entries(connection), layer_text)


def digest(connection: Connection) -> str:
    """Give the SHA-256 over every index table, rows by primary key: equal for equal sets of commits."""
    sha = hashlib.sha256()
    for table in tables.index.sorted_tables:
        for line in _lines(connection, table):
            sha.update(line)
    for row in connection.execute(text(tables.ALL_WORDS)):
        sha.update(encode(list(row)))
    return sha.hexdigest()


def is_equal(one: Connection, other: Connection) -> bool:
    """Say whether two indexes are equal, row by row: what equal digests say, sooner."""
    queries = [*map(_all_rows, tables.index.sorted_tables), tables.ALL_WORDS]
    pairs = (zip_longest(one.exec_driver_sql(query), other.exec_driver_sql(query)) for query in queries)
    return all(own is not None and theirs is not None and own == theirs for rows in pairs for own, theirs in rows)


def _all_rows(table: Table) -> str:
    key = ", ".join(f'"{column.name}"' for column in table.primary_key.columns)
    return f'SELECT * FROM "{table.name}" ORDER BY {key}'  # noqa: S608 - our own names


def _lines(connection: Connection, table: Table) -> Iterator[bytes]:
    yield table.name.encode() + b"\n"
    for row in connection.execute(select(table).order_by(*table.primary_key.columns)):
        yield encode([to_base64(value) if isinstance(value, bytes) else value for value in row]) + b"\n"
