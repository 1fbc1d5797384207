"""Check of the full-text index: whether it would find every word of the texts it was made from, and no other."""

import sqlite3
import tempfile
from contextlib import closing
from itertools import zip_longest
from pathlib import Path

from sqlalchemy import Connection

from onrecord.casebook import tables

PARTS = ("data", "idx", "content", "docsize", "config")
CHECK = "INSERT INTO layer_words (layer_words, rank) VALUES ('integrity-check', 1)"
# The one row of settings in the index: their number of changes comes first, and we change none.
UNCHANGED = "SELECT substr(block, 1, 4) = x'00000000' FROM layer_words_data WHERE id = 10"
LIST = "CREATE VIRTUAL TABLE temp.listed USING fts5vocab(main, layer_words, row)"
FIND = "SELECT count(*) FROM layer_words WHERE layer_words MATCH ?"
LENGTHS = "SELECT id, sz FROM layer_words_docsize ORDER BY id"
ALL_LENGTHS = "SELECT block FROM layer_words_data WHERE id = 1"
SETTINGS = "SELECT k, v FROM layer_words_config ORDER BY k"
BATCH = 500


def has_lengths(connection: Connection, anew: Connection) -> bool:
    """Say whether the index has the same lengths of texts, and settings, as one made anew."""
    return all(
        tuple(kept or ()) == tuple(made or ())
        for query in (LENGTHS, ALL_LENGTHS, SETTINGS)
        for kept, made in zip_longest(connection.exec_driver_sql(query), anew.exec_driver_sql(query))
    )


def finds_all(connection: Connection) -> bool:
    """Let SQLite compare its full-text index with the texts.

    It asks to write for that, so a copy is made of the index's own tables; and it believes what it remembers, so the
    copy is opened anew.
    """
    with tempfile.TemporaryDirectory(prefix="onrecord-") as folder:
        path = Path(folder) / "words.sqlite"
        with closing(sqlite3.connect(path, isolation_level=None)) as copy:
            copy.execute("PRAGMA synchronous=OFF")
            copy.execute("BEGIN")
            copy.execute(tables.CREATE_WORDS)
            for part in PARTS:
                _copy(connection, copy, f"layer_words_{part}")
            copy.execute("COMMIT")
        with closing(sqlite3.connect(path, isolation_level=None)) as copy:
            return _is_whole(copy)


def _copy(connection: Connection, copy: sqlite3.Connection, table: str) -> None:
    rows = connection.exec_driver_sql(f"SELECT * FROM {table}")  # noqa: S608 - our own names
    marks = ", ".join("?" * len(rows.keys()))
    copy.execute(f"DELETE FROM {table}")  # noqa: S608
    for batch in rows.partitions(BATCH):
        copy.executemany(f"INSERT INTO {table} VALUES ({marks})", [tuple(row) for row in batch])  # noqa: S608


def _is_whole(copy: sqlite3.Connection) -> bool:
    try:
        copy.execute(CHECK)
        copy.execute(LIST)
        # SQLite reads the index from end to end for its check, and not by the way that a search takes.
        found = all(
            copy.execute(FIND, (f'"{term}"',)).fetchone() == (texts,)
            for term, texts in copy.execute("SELECT term, doc FROM temp.listed")
        )
    except sqlite3.DatabaseError:
        return False
    return found and copy.execute(UNCHANGED).fetchone() == (1,)
