"""The database's faults in our words."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from onrecord.casebook.room import no_access, no_room, no_write
from onrecord.errors import Damage, NotFound, OnrecordError

# What SQLite answers when it may not make, or has no room for, the files it keeps beside a database.
NEEDS_MORE_FILES = ("SQLITE_CANTOPEN", "SQLITE_FULL", "SQLITE_IOERR_SHM", "SQLITE_IOERR_WRITE", "SQLITE_READONLY")
UNWRITTEN = ("WRITE", "FSYNC", "DIR_FSYNC", "TRUNCATE", "SHM", "DELETE", "CLOSE")


@contextmanager
def faults() -> Iterator[None]:
    """Turn the database's words into ours."""
    try:
        yield
    except OnrecordError:
        raise
    except (DBAPIError, sqlite3.Error) as error:
        raise in_our_words(error) from error
    except UnicodeDecodeError as error:
        # What SQLite says of a damaged table quotes its damaged name, and Python cannot read that.
        if error.object.startswith(b"malformed database"):
            raise _damaged() from error
        raise


def name_of(error: BaseException | None) -> str:
    """Give SQLite's name for an error; empty where it has none."""
    return str(getattr(error, "sqlite_errorname", "") or "")


def in_our_words(error: DBAPIError | sqlite3.Error) -> OnrecordError:
    name = name_of(error.orig if isinstance(error, DBAPIError) else error)
    if name == "SQLITE_FULL":
        return no_room()
    if name.startswith(tuple(f"SQLITE_IOERR_{what}" for what in UNWRITTEN)):
        return no_write()
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return no_access()
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return NotFound(
            "E-NONE-LOCKED",
            "another process holds the database of this casebook",
            "wait until it has finished, then run this command again",
        )
    return _damaged()


def _damaged() -> Damage:
    return Damage(
        "E-BYTES-DATABASE",
        "the database of this casebook is damaged",
        "make it anew from a bundle or another copy with: onrecord new --from; the evidence files are untouched",
    )
