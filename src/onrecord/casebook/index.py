"""The index as a whole: made anew from the ledger, and its digest."""

import hashlib
from collections.abc import Iterator

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


def _lines(connection: Connection, table: Table) -> Iterator[bytes]:
    yield table.name.encode() + b"\n"
    for row in connection.execute(select(table).order_by(*table.primary_key.columns)):
        yield encode([to_base64(value) if isinstance(value, bytes) else value for value in row]) + b"\n"
