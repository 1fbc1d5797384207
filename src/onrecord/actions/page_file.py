"""A page as a file that is there whole or not at all."""

import os
from collections.abc import Iterable
from pathlib import Path

from onrecord.casebook.room import room_or_refuse


def put(pieces: Iterable[str], target: Path) -> None:
    """Write a page piece by piece beside its place, and move it there once the disk holds all of it.

    A run that is killed, or a disk that fills up, leaves what was there before. A device is written to as it is.

    Raises:
        NoRoom: E-DISK-FULL; nothing of it is left.
        Refused: E-RULE-ACCESS.
    """
    put_bytes((piece.encode() for piece in pieces), target)


def put_bytes(pieces: Iterable[bytes], target: Path) -> None:
    """Write a file of another kind in the same way, and with the same errors."""
    place = target.resolve()
    with room_or_refuse():
        if place.exists() and not place.is_file():
            _write(pieces, place)
            return
        # named after this process: two that write the same page never write into one file
        part = place.with_name(f".{place.name}.{os.getpid()}.part")
        try:
            _write(pieces, part, sync=True)
            part.replace(place)
        except BaseException:
            part.unlink(missing_ok=True)
            raise


def _write(pieces: Iterable[bytes], path: Path, *, sync: bool = False) -> None:
    with path.open("wb") as file:
        file.writelines(pieces)
        if sync:
            file.flush()
            os.fsync(file.fileno())
