"""The staging folder: bytes are hashed while they are written, then read back once.

Memory stays flat whatever the size: one piece of 64 KiB is held at a time.
"""

import errno
import hashlib
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from io import FileIO
from pathlib import Path

from onrecord.capture.captured import Staged
from onrecord.errors import Damage, OnrecordError, Unread
from onrecord.reading.media import detect_media

PIECE = 64 * 1024
REPORT_LIMIT = 256 * 1024 * 1024
# Media are told by the first bytes, but JSON by its end too, and what a ZIP file is only by its directory at the end.
HEAD = 1024 * 1024 + 1
ARCHIVE_HEAD = 64 * 1024 * 1024
ARCHIVE = b"PK"


def stage(pieces: Iterable[bytes], folder: Path, *, limit: int = REPORT_LIMIT) -> Staged:
    """Write pieces to a new file of the staging folder.

    Raises:
        Unread: E-READ-TOO-LARGE past the limit.
        Damage: E-BYTES-STAGED when the file does not read back as written, E-BYTES-STAGING when it cannot be written.
        Whatever `pieces` raises; nothing is left behind then.
    """
    with _new_file(folder) as (path, file):
        digest, size = hashlib.sha256(), 0
        for piece in pieces:
            size += len(piece)
            if size > limit:
                raise too_large(limit)
            digest.update(piece)
            _write(file, piece)
        staged = Staged(path=path, sha256=digest.hexdigest(), size=size)
        _read_back(staged)
    return staged


def too_large(limit: int = REPORT_LIMIT) -> Unread:
    """Say that a report is over the limit."""
    words = f"the report is larger than {limit / 2**20:g} MiB and was not taken in"
    return Unread("E-READ-TOO-LARGE", words, "split it, or keep it outside and add a description of it")


def pieces_of(read: Callable[[int], bytes]) -> Iterator[bytes]:
    """Read to the end in small pieces."""
    while piece := read(PIECE):
        yield piece


def discard(*staged: Staged) -> None:
    """Remove staged files that will not be stored."""
    for file in staged:
        file.path.unlink(missing_ok=True)


def staged_media(staged: Staged, name: str | None) -> str:
    """Tell the media type of a staged file; the name decides only where the bytes leave it open."""
    with staged.path.open("rb") as file:
        head = file.read(HEAD)
        if head.startswith(ARCHIVE) and staged.size <= ARCHIVE_HEAD:
            head += file.read()
    return detect_media(head, name)


@contextmanager
def _new_file(folder: Path) -> Iterator[tuple[Path, FileIO]]:
    try:
        number, name = tempfile.mkstemp(dir=folder, prefix="staged-")
    except OSError as error:
        raise _cannot_write(error) from error
    path = Path(name)
    try:
        # no buffer: what a buffer could not write, it would try to write again when it is closed
        with os.fdopen(number, "wb", buffering=0) as file:
            yield path, file
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _write(file: FileIO, piece: bytes) -> None:
    rest = memoryview(piece)
    try:
        while rest:
            rest = rest[file.write(rest) :]
    except OSError as error:
        raise _cannot_write(error) from error


def _read_back(staged: Staged) -> None:
    with staged.path.open("rb") as again:
        found = hashlib.file_digest(again, "sha256").hexdigest()
    if found != staged.sha256:
        raise Damage(
            "E-BYTES-STAGED", "the copy does not read back as it was written", "check this disk, then try again"
        )


def _cannot_write(error: OSError) -> OnrecordError:
    word = errno.errorcode.get(error.errno or 0, "no reason given")
    return Damage(
        "E-BYTES-STAGING", f"the staging folder cannot be written ({word})", "free some space, then try again"
    )
