"""One writer at a time: an advisory lock on a file in the casebook's folder, let go by the system if we die."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from onrecord.casebook.room import room_or_refuse
from onrecord.errors import NotFound


@contextmanager
def writer_lock(path: Path) -> Iterator[None]:
    """Hold the right to write.

    Raises:
        NotFound: E-NONE-LOCKED when another process holds it.
    """
    with room_or_refuse():
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    with _held(descriptor, fcntl.LOCK_EX):
        yield


@contextmanager
def still_lock(path: Path) -> Iterator[None]:
    """Hold that nobody writes; several may hold it at once.

    Raises:
        NotFound: E-NONE-LOCKED when a process is writing.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except (FileNotFoundError, PermissionError):
        # Where no lock file is or may be opened, this account cannot write, nor can it tell who does.
        yield
        return
    with _held(descriptor, fcntl.LOCK_SH):
        yield


@contextmanager
def _held(descriptor: int, kind: int) -> Iterator[None]:
    try:
        try:
            fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise NotFound(
                "E-NONE-LOCKED",
                "another onrecord process is writing to this casebook",
                "wait until it has finished, then run this command again; reading works meanwhile",
            ) from error
        yield
    finally:
        os.close(descriptor)
