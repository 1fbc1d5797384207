"""Room on the disk: bytes set aside, so that a full disk still lets the work at hand be finished and read.

When the disk fills, the reserve is given up and the casebook takes no more in. Once there is room again the
reserve is laid aside anew before anything is written.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from onrecord.errors import NoRoom, Refused

RESERVE_BYTES = 16 * 1024 * 1024
FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


def lay_reserve(path: Path, size: int) -> None:
    """Set bytes aside, if they are not already.

    Raises:
        NoRoom: E-DISK-FULL when the disk has no room for them.
    """
    if size == 0 or (path.exists() and path.stat().st_size >= size):
        return
    part = path.with_suffix(".part")
    with room_or_refuse():
        try:
            with part.open("wb") as file:
                os.posix_fallocate(file.fileno(), 0, size)
            part.rename(path)
        except OSError:
            part.unlink(missing_ok=True)
            raise


def give_reserve(path: Path) -> None:
    """Give the bytes back to the disk."""
    with suppress(OSError):
        path.unlink(missing_ok=True)


@contextmanager
def room_or_refuse() -> Iterator[None]:
    """Turn the system's words for a full disk, and for a file or folder that is not ours to use, into ours."""
    try:
        yield
    except OSError as error:
        if is_full(error):
            raise no_room() from error
        if error.errno in FORBIDDEN:
            raise no_access() from error
        raise


def is_full(error: BaseException | None) -> bool:
    """Say whether an error is the system's word for a full disk or quota."""
    return isinstance(error, OSError) and error.errno in FULL


def no_room() -> NoRoom:
    return NoRoom(
        "E-DISK-FULL",
        "the disk is full: nothing more was taken in, everything recorded so far is whole and can be read",
        "make room on the disk, then run the command again; it goes on where it stopped",
    )


def no_write() -> NoRoom:
    return NoRoom(
        "E-DISK-WRITE",
        "the disk did not take what was written: it is over a quota or a limit, or it fails; nothing more was taken in",
        "look after the disk, then run the command again; everything recorded so far is whole",
    )


def no_access() -> Refused:
    return Refused(
        "E-RULE-ACCESS",
        "the system does not let this account use the casebook so: a file or folder is read-only or belongs to another",
        "ask for the right to read and write there, or work on a copy; nothing was changed",
    )
