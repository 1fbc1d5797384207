"""One file: copied by descriptor, hashed while copying, read back once.

Links, devices, pipes and sockets are refused before they are opened: opening one can already do something. The name
and the time of change are kept as claims and never used as a path.
"""

import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from onrecord.capture.captured import TOOL, Captured, Desk, Staged, StagedCompanion, stamp
from onrecord.capture.sidecars import Sidecar, read_sidecar, sidecar_beside
from onrecord.capture.staging import REPORT_LIMIT, discard, pieces_of, stage, staged_media, too_large
from onrecord.errors import NotFound, OnrecordError, Unread
from onrecord.record.entries import Capture
from onrecord.record.ids import ReportId

# each where the system has it; a pipe that took a file's name in between must not make us wait
FLAGS = sum(getattr(os, name, 0) for name in ("O_BINARY", "O_CLOEXEC", "O_NOFOLLOW", "O_NONBLOCK"))
UNOPENED = {
    errno.ENOENT: ("E-NONE-FILE", "there is no such file", "check the spelling"),
    errno.ELOOP: ("E-READ-LINK", "a link is not followed", "add the file that the link names"),
    errno.EACCES: ("E-READ-DENIED", "the file may not be read by this account", "ask its owner for leave to read it"),
    errno.EPERM: ("E-READ-DENIED", "the file may not be read by this account", "ask its owner for leave to read it"),
}


def capture_file(path: Path, desk: Desk) -> Captured:
    """Bring in one file, with the sidecar that stands beside it if there is one.

    Raises:
        NotFound: E-NONE-FILE.
        Unread: E-READ-LINK, E-READ-SPECIAL, E-READ-DENIED, E-READ-FAILED, E-READ-CHANGED, E-READ-TOO-LARGE.
        Damage: E-BYTES-STAGED, E-BYTES-STAGING.
    """
    return capture_named(path, desk, name=path.name, how="file", sidecar=sidecar_beside(path))


def capture_named(path: Path, desk: Desk, *, name: str, how: str, sidecar: Path | None) -> Captured:
    """Bring in one file under the name that is to be recorded; raises as `capture_file` does."""
    start = desk.now()
    staged, modified = copy_file(path, desk.staging)
    beside = Sidecar() if sidecar is None else _take_sidecar(sidecar, staged, desk)
    capture = Capture(
        by=desk.by,
        report=ReportId(staged.sha256),
        bytes=staged.size,
        media=staged_media(staged, path.name),
        how=how,
        start=start,
        end=desk.now(),
        name=printable_name(name),
        tools=(TOOL,),
        stated=beside.stated,
        companions=tuple(companion.entry for companion in beside.companions),
        missing=beside.missing,
        modified=modified,
        why=desk.why,
    )
    return Captured(staged=staged, capture=capture, companions=beside.companions)


def copy_file(path: Path, folder: Path) -> tuple[Staged, str | None]:
    """Copy a regular file into the staging folder; give the copy and the time of change the file claims."""
    with _opened(path) as number:
        before = os.fstat(number)
        if before.st_size > REPORT_LIMIT:
            raise too_large()
        staged = stage(pieces_of(lambda size: _read(number, size)), folder)
        if staged.size != before.st_size or _state(os.fstat(number)) != _state(before):
            discard(staged)
            raise Unread(
                "E-READ-CHANGED", "the file changed while it was copied", "wait until it is at rest, then try again"
            )
    return staged, _moment(before.st_mtime)


def printable_name(name: str) -> str:
    """Write a file name as text: bytes that are not UTF-8 are shown as escapes, since a record holds no surrogates."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def unread(error: OSError) -> OnrecordError:
    """Say why a file or folder could not be read, without its name."""
    found = UNOPENED.get(error.errno or 0)
    if found is None:
        word = errno.errorcode.get(error.errno or 0, "no reason given")
        return Unread("E-READ-FAILED", f"reading failed ({word})", "check the disk it is on")
    kind = NotFound if found[0].startswith("E-NONE") else Unread
    return kind(*found)


def refuse_special(mode: int, is_wanted: Callable[[int], bool]) -> None:
    """Refuse what is not of the wanted kind, a plain file or a folder.

    Raises:
        Unread: E-READ-LINK, E-READ-SPECIAL.
    """
    if stat.S_ISLNK(mode):
        raise Unread(*UNOPENED[errno.ELOOP])
    if not is_wanted(mode):
        words = "a device, pipe, socket or folder cannot be taken in as a file"
        raise Unread("E-READ-SPECIAL", words, "copy what it gives into a file first")


@contextmanager
def _opened(path: Path) -> Iterator[int]:
    try:
        refuse_special(path.lstat().st_mode, stat.S_ISREG)
        number = os.open(path, FLAGS)
    except OSError as error:
        raise unread(error) from error
    try:
        # asked again by descriptor: the name may stand for something else by now
        refuse_special(os.fstat(number).st_mode, stat.S_ISREG)
        yield number
    finally:
        os.close(number)


def _read(number: int, size: int) -> bytes:
    try:
        return os.read(number, size)
    except OSError as error:
        raise unread(error) from error


def _state(found: os.stat_result) -> tuple[int, int, int, int]:
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


def _moment(seconds: float) -> str | None:
    """Write the time of change; a time no calendar holds is not said."""
    try:
        return stamp(datetime.fromtimestamp(seconds, tz=UTC))
    except (ValueError, OverflowError, OSError):
        return None


def _take_sidecar(path: Path, report: Staged, desk: Desk) -> Sidecar:
    try:
        staged, _ = copy_file(path, desk.staging)
    except (Unread, NotFound):
        return Sidecar(missing=("sidecar not readable",))
    return read_sidecar(StagedCompanion(kind="sidecar", staged=staged), report.sha256)
