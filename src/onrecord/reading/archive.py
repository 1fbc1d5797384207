"""The members of an office file, taken out under guard: sizes are counted before and while they are inflated."""

import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO

from onrecord.reading.limits import ZIP_BYTES, ZIP_FREE_BYTES, ZIP_MEMBERS, ZIP_RATIO
from onrecord.reading.reasons import Reason

_CHUNK = 65_536
_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, LookupError, NotImplementedError, OSError, ValueError)


class ArchiveRefused(Exception):
    """An archive that is broken, sealed or beyond a limit; caught in this room, where it becomes a coverage reason."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Members:
    """What was asked for of an archive, by name."""

    names: tuple[str, ...]
    parts: dict[str, bytes]


def open_members(data: bytes, wanted: tuple[str, ...] = ("",)) -> Members:
    """Inflate the members whose names start with one of the prefixes.

    Every member is measured, also those not asked for, since the library that reads next inflates what it likes.

    Raises:
        ArchiveRefused: If the archive is broken, needs a password, or is larger inside than the limits allow.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
            _check_declared(members, len(data))
            parts = _inflate(archive, members, len(data), wanted)
    except _FAULTS as error:
        raise ArchiveRefused(Reason.BROKEN) from error
    return Members(names=tuple(member.filename for member in members), parts=parts)


def _check_declared(members: list[zipfile.ZipInfo], size: int) -> None:
    if len(members) > ZIP_MEMBERS:
        raise ArchiveRefused(Reason.LIMIT_MEMBERS)
    _check_size(sum(member.file_size for member in members), size)
    if any(member.flag_bits & 0x1 for member in members):
        raise ArchiveRefused(Reason.PASSWORD)


def _check_size(inflated: int, size: int) -> None:
    if inflated > ZIP_BYTES:
        raise ArchiveRefused(Reason.LIMIT_BYTES)
    if inflated > ZIP_FREE_BYTES and inflated > size * ZIP_RATIO:
        raise ArchiveRefused(Reason.LIMIT_RATIO)


def _inflate(
    archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], size: int, wanted: tuple[str, ...]
) -> dict[str, bytes]:
    """Count what really comes out, which a header may lie about and overlapping members multiply."""
    parts: dict[str, bytes] = {}
    total = 0
    for member in members:
        kept: list[bytes] = []
        with archive.open(member) as stream:
            while chunk := stream.read(_CHUNK):
                total += len(chunk)
                _check_size(total, size)
                if member.filename.startswith(wanted):
                    kept.append(chunk)
        if member.filename.startswith(wanted):
            parts[member.filename] = b"".join(kept)
    return parts
