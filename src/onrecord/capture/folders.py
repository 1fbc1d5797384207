"""A folder: every file in it is one capture, in a fixed order, without following a link.

Skipped without a word: hidden files and folders, and casebooks. Everything else that is not captured is given as a
failure, so that one bad file never stops the rest and never goes unseen.
"""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from onrecord.capture.captured import Captured, Desk, Failure
from onrecord.capture.files import capture_named, printable_name, refuse_special, unread
from onrecord.capture.sidecars import match_sidecars
from onrecord.errors import Misuse, NotFound, Unread

CASEBOOK = "casebook.toml"


def capture_folder(top: Path, desk: Desk) -> Iterator[Captured | Failure]:
    """Bring in every file below a folder: the files of each folder first, then its folders, both by name.

    Raises:
        Misuse: E-USE-FOLDER when the folder is a casebook itself.
        NotFound, Unread: When the folder itself cannot be read.
        Damage: E-BYTES-STAGING, E-BYTES-STAGED: the staging folder failed, so the rest would too.
    """
    if os.path.lexists(top / CASEBOOK):
        raise Misuse(
            "E-USE-FOLDER", "this folder is a casebook and cannot be added to one", "name the folder of reports"
        )
    waiting = [top]
    while waiting:
        here = waiting.pop()
        try:
            files, folders = _listing(here)
        except (NotFound, Unread) as error:
            if here == top:
                raise
            yield Failure(name=_name(here, top), error=error)
            continue
        yield from _files(here, top, files, desk)
        waiting.extend(here / name for name in reversed(folders))


def _listing(folder: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Name what is to be captured in a folder and what is to be entered, by name in the order of its bytes."""
    try:
        refuse_special(folder.lstat().st_mode, stat.S_ISDIR)
        with os.scandir(folder) as entries:
            found = sorted((e for e in entries if not e.name.startswith(".")), key=lambda e: os.fsencode(e.name))
            inside = {entry.name for entry in found if entry.is_dir(follow_symlinks=False)}
    except OSError as error:
        raise unread(error) from error
    names = tuple(entry.name for entry in found)
    if CASEBOOK in names:
        return (), ()
    return tuple(n for n in names if n not in inside), tuple(n for n in names if n in inside)


def _files(here: Path, top: Path, names: tuple[str, ...], desk: Desk) -> Iterator[Captured | Failure]:
    for name, sidecar in sorted(match_sidecars(names).items()):
        told = _name(here / name, top)
        beside = None if sidecar is None else here / sidecar
        try:
            yield capture_named(here / name, desk, name=told, how="folder", sidecar=beside)
        except (NotFound, Unread) as error:
            yield Failure(name=told, error=error)


def _name(path: Path, top: Path) -> str:
    """Name a file from the folder that was given: the way there holds names of people and is not recorded."""
    return printable_name(path.relative_to(top).as_posix())
