"""Making a casebook's folder: the marker comes last, and a making that was interrupted can simply be begun again.

Until the marker has its name nothing in the folder was acknowledged to anybody, not even the evidence that a copy had
brought in so far: it is cleared, and brought again.
"""

import os
import shutil
from contextlib import suppress
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


def abandon_folder(folder: Folder) -> None:
    """Remove what a making that failed has left; what is not ours stays."""
    with suppress(OSError):  # what cannot be removed is taken for an interrupted making, and begun again
        _clear(folder)
        (folder.path / "casebook.lock").unlink(missing_ok=True)
        (folder.path / UNFINISHED).unlink(missing_ok=True)
        folder.path.rmdir()


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
    """Say whether an interrupted making left this: only our own files, and no marker."""
    names = {place.name for place in path.iterdir()}
    return UNFINISHED in names and names <= MADE | {"evidence"}


def _clear(folder: Folder) -> None:
    for name in MADE - {"casebook.lock", UNFINISHED}:
        (folder.path / name).unlink(missing_ok=True)
    shutil.rmtree(folder.evidence, ignore_errors=True)
