"""The database file: how it is opened, and its faults in our words."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool, StaticPool

from onrecord.casebook import tables
from onrecord.casebook.room import no_room
from onrecord.errors import Damage, OnrecordError

BUSY_MS = 30_000
FULL = ("database or disk is full", "disk i/o error", "unable to open database file")


def open_engine(path: Path, *, writing: bool) -> Engine:
    """Open the database file; nothing is read yet."""
    engine = create_engine(f"sqlite:///{path}", poolclass=NullPool, connect_args={"timeout": BUSY_MS / 1000})

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None
        for pragma in _pragmas(writing=writing):
            connection.execute(f"PRAGMA {pragma}")

    return engine


def scratch_engine() -> Engine:
    """A database of nothing but this process, gone when it is closed."""
    engine = create_engine("sqlite://", poolclass=StaticPool)

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None

    return engine


def create_tables(connection: Connection) -> None:
    """Make all tables that are not there yet."""
    tables.ledger.create_all(connection)
    create_index(connection)


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
            if connection.in_transaction():
                _roll_back(connection)
            raise


@contextmanager
def snapshot(engine: Engine) -> Iterator[Connection]:
    """One consistent view for reading."""
    with faults(), engine.connect() as connection:
        connection.execute(text("BEGIN"))
        yield connection


@contextmanager
def faults() -> Iterator[None]:
    """Turn the database's words into ours."""
    try:
        yield
    except OnrecordError:
        raise
    except (DatabaseError, sqlite3.DatabaseError) as error:
        words = str(getattr(error, "orig", error)).lower()
        if any(sign in words for sign in FULL):
            raise no_room() from error
        raise Damage(
            "E-BYTES-DATABASE",
            "the database of this casebook is damaged",
            "run: onrecord verify, then merge a bundle or copy into a new casebook; the evidence files are untouched",
        ) from error


def check_file(connection: Connection) -> tuple[str, ...]:
    """Ask SQLite what it sees wrong in the file itself; empty when nothing."""
    rows = connection.execute(text("PRAGMA integrity_check")).scalars().all()
    return () if rows == ["ok"] else tuple(str(row) for row in rows)


def _roll_back(connection: Connection) -> None:
    try:
        connection.execute(text("ROLLBACK"))
    except DatabaseError:
        # SQLite has already rolled back (a full disk does that).
        connection.invalidate()


def _pragmas(*, writing: bool) -> tuple[str, ...]:
    if not writing:
        return ("query_only=ON", "cell_size_check=ON")
    return ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "cell_size_check=ON")
