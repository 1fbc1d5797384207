"""One flipped bit, and what became of it."""

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from casebook.casebook_world import contents
from onrecord.casebook.folder import read_folder
from onrecord.casebook.store import Casebook
from onrecord.casebook.verification import verify_casebook
from onrecord.errors import OnrecordError

NOTHING = "no meaning"
MISSED = "MISSED"


def flipped(path: Path, bits: Iterable[int]) -> Iterator[int]:
    """Flip one bit of a file after the other, each alone."""
    whole = path.read_bytes()
    mode = path.stat().st_mode
    path.chmod(0o600)
    for bit in bits:
        with path.open("r+b") as file:
            file.seek(bit // 8)
            file.write(bytes([whole[bit // 8] ^ 1 << bit % 8]))
        yield bit
        path.write_bytes(whole)
    path.chmod(mode)


def verdict(folder: Path) -> str | None:
    """Give the code of the first thing that verification names, or the error it stops with; None when it is silent."""
    try:
        with Casebook(read_folder(folder), writing=False) as casebook:
            flaws = verify_casebook(casebook).flaws
    except OnrecordError as error:
        return error.code
    return next((flaw.code for flaw in flaws), None)


def outcome(folder: Path, database: Path, before: object) -> str:
    """Say what verification makes of a changed database; where it is silent, whether SQLite reads the same from it."""
    named = verdict(folder)
    if named is not None:
        return named
    return NOTHING if _reads_the_same(database, before) else MISSED


def _reads_the_same(database: Path, before: object) -> bool:
    try:
        return contents(database) == before
    except sqlite3.DatabaseError:
        return False
