"""Making a casebook's folder: the marker comes last, and a making that was interrupted can simply be begun again."""

import os
import shutil
from pathlib import Path

from onrecord.casebook.evidence import sync
from onrecord.casebook.folder import DATABASE, MARKER, Folder
from onrecord.casebook.lock import writer_lock
from onrecord.casebook.room import room_or_refuse
from onrecord.errors import Misuse

UNFINISHED = MARKER + ".part"
# SQLite keeps a journal of the old kind beside a file that is not yet set to the new.
BESIDE = {f"{DATABASE}-{kind}" for kind in ("journal", "wal", "shm")}
MADE = {UNFINISHED, DATABASE, *BESIDE, "casebook.lock", "reserve", "reserve.part"}


def begin_folder(folder: Folder) -> None:
    """Make the folder, with the marker under a name that says it is not finished.

    Raises:
        Misuse: E-USE-FOLDER when there is something else in it.
        NotFound: E-NONE-LOCKED when another process is making it.
    """
    with room_or_refuse():
        if folder.path.exists():
            _check_empty(folder)
        folder.path.mkdir(parents=True, exist_ok=True)
        with (folder.path / UNFINISHED).open("wb") as file:
            file.write(folder.marker())
            file.flush()
            os.fsync(file.fileno())


def finish_folder(folder: Folder) -> None:
    """Give the marker its name: now it is a casebook."""
    with room_or_refuse():
        sync(folder.path)
        (folder.path / UNFINISHED).rename(folder.path / MARKER)
        sync(folder.path)
        sync(folder.path.parent)


def _check_empty(folder: Folder) -> None:
    if not folder.path.is_dir() or not (_is_empty(folder.path) or _is_unfinished(folder.path)):
        raise Misuse(
            "E-USE-FOLDER", "the folder for the new casebook is not empty", "name a folder that does not exist yet"
        )
    if _is_unfinished(folder.path):
        with writer_lock(folder.lock):
            _clear(folder)


def _is_empty(path: Path) -> bool:
    return next(path.iterdir(), None) is None


def _is_unfinished(path: Path) -> bool:
    """Say whether an interrupted making left this: only our own files, no marker, and nothing preserved."""
    names = {place.name for place in path.iterdir()}
    preserved = any(place.is_file() for place in (path / "evidence").rglob("*"))
    return UNFINISHED in names and names <= MADE | {"evidence"} and not preserved


def _clear(folder: Folder) -> None:
    for name in MADE - {"casebook.lock", UNFINISHED}:
        (folder.path / name).unlink(missing_ok=True)
    shutil.rmtree(folder.evidence, ignore_errors=True)
