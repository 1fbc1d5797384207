"""The database file: how it is opened, and made."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Literal

from sqlalchemy import Connection, Engine, create_engine, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import QueuePool, StaticPool

from onrecord.casebook import tables
from onrecord.casebook.database_fault import NEEDS_MORE_FILES, faults, name_of
from onrecord.errors import Damage

__all__ = ["faults"]

Mode = Literal["make", "write", "read", "still", "alone"]
"""`still` reads a file that nobody is writing to, without the two files SQLite keeps beside it; `alone` reads one
that an interrupted writer left, with the writes beside it, and shares it with nobody."""

BUSY_SECONDS = 30
WRITE = ("auto_vacuum=NONE", "journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "cell_size_check=ON")
READ = ("query_only=ON", "cell_size_check=ON")
ALONE = ("locking_mode=EXCLUSIVE", *READ)


def open_engine(path: Path, mode: Mode) -> Engine:
    """Open the database file; nothing is read yet. Connections are kept: SQLite tidies up when the last one goes."""
    return create_engine("sqlite://", creator=partial(_connect, path, mode), poolclass=QueuePool)


@contextmanager
def scratch_engine() -> Iterator[Engine]:
    """A database of nothing but this process, on the disk where it outgrows memory, gone afterwards."""
    engine = create_engine(
        "sqlite://", creator=partial(sqlite3.connect, "", isolation_level=None), poolclass=StaticPool
    )
    try:
        yield engine
    finally:
        engine.dispose()


def can_share(path: Path) -> bool:
    """Say whether the file can be read beside a writer: that takes two more files, and so room and the right to write.

    Raises:
        sqlite3.DatabaseError: when it cannot be read for other reasons.
    """
    try:
        connection = _connect(path, "read")
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        finally:
            connection.close()
    except sqlite3.OperationalError as error:
        if name_of(error).startswith(NEEDS_MORE_FILES):
            return False
        raise
    return True


def create_tables(connection: Connection) -> None:
    """Make all tables that are not there yet."""
    tables.ledger.create_all(connection)
    create_index(connection)


def check_tables(connection: Connection) -> None:
    """Refuse a database without the ledger's tables: to SQLite an emptied file is as good as a new one.

    Raises:
        Damage: E-BYTES-DATABASE.
    """
    names = set(connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars())
    if not names >= set(tables.ledger.tables):
        raise emptied()


def emptied() -> Damage:
    return Damage(
        "E-BYTES-DATABASE",
        "the database of this casebook has lost its tables",
        "put it back from a copy, or make a copy from a bundle with: onrecord new --from",
    )


def create_index(connection: Connection) -> None:
    tables.index.create_all(connection)
    connection.execute(text(tables.CREATE_WORDS))


def drop_index(connection: Connection) -> None:
    connection.execute(text(tables.DROP_WORDS))
    tables.index.drop_all(connection)


@contextmanager
def transaction(engine: Engine) -> Iterator[Connection]:
    """One transaction that takes the write lock at once: all of it is there afterwards, or nothing."""
    with faults(), engine.connect() as connection:
        connection.execute(text("BEGIN IMMEDIATE"))
        try:
            yield connection
            connection.execute(text("COMMIT"))
        except BaseException:
            _roll_back(connection)
            raise


@contextmanager
def snapshot(engine: Engine) -> Iterator[Connection]:
    """One consistent view for reading."""
    with faults(), engine.connect() as connection:
        connection.execute(text("BEGIN"))
        yield connection


def check_file(connection: Connection) -> tuple[str, ...]:
    """Ask SQLite what it sees wrong in the file itself; empty when nothing."""
    rows = connection.execute(text("PRAGMA integrity_check")).scalars().all()
    return () if rows == ["ok"] else tuple(str(row) for row in rows)


def _connect(path: Path, mode: Mode) -> sqlite3.Connection:
    access = {"make": "mode=rwc", "still": "mode=ro&immutable=1"}.get(mode, "mode=rw")
    address = f"{path.absolute().as_uri()}?{access}"
    connection = sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        for pragma in WRITE if mode in ("make", "write") else ALONE if mode == "alone" else READ:
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _roll_back(connection: Connection) -> None:
    try:
        connection.execute(text("ROLLBACK"))
    except DatabaseError:
        # SQLite has already rolled back (a full disk does that).
        connection.invalidate()


def has_unmerged_writes(path: Path) -> bool:
    """Say whether an interrupted writer left writes beside the file that are not yet in it."""
    log = path.with_name(path.name + "-wal")
    try:
        return log.stat().st_size > 0
    except FileNotFoundError:
        return False
