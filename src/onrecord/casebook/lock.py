"""One writer at a time: an advisory lock on a file in the casebook's folder, let go by the system if we die."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from onrecord.errors import NotFound


@contextmanager
def writer_lock(path: Path) -> Iterator[None]:
    """Hold the right to write.

    Raises:
        NotFound: E-NONE-LOCKED when another process holds it.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise NotFound(
                "E-NONE-LOCKED",
                "another onrecord process is writing to this casebook",
                "wait until it has finished, then run this command again; reading works meanwhile",
            ) from error
        yield
    finally:
        os.close(descriptor)
