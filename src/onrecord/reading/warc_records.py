"""The records of a WARC file, plain or packed with gzip, under guard: sizes are counted while they are inflated.

Source: WARC 1.1 (ISO 28500:2017), sections 4 and 5.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.reading.archive import ArchiveRefused
from onrecord.reading.encoding import decode
from onrecord.reading.limits import WARC_RECORDS, ZIP_BYTES, ZIP_FREE_BYTES, ZIP_RATIO
from onrecord.reading.reasons import Reason

_CHUNK = 1 << 16
_VERSION = re.compile(rb"WARC/\d\.\d\r?\n")
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_STATUS = re.compile(rb"HTTP/\d(?:\.\d)?[ \t]+(\d{3})[^\r\n]*\r?\n")
_CHUNK_SIZE = re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]{0,200}\r?\n")
_HEAD_LIMIT = 65_536
_MARK = b"\x1f\x8b"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One record: its fields by lower-case name, and its block."""

    fields: dict[str, str]
    block: bytes

    @property
    def kind(self) -> str:
        return self.fields.get("warc-type", "")

    @property
    def address(self) -> str:
        return self.fields.get("warc-target-uri", "").strip("<>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server answered: status, fields, and the body with chunks joined, still under its content encoding."""

    status: int
    fields: dict[str, str]
    body: bytes


def inflated(data: bytes) -> bytes:
    """Unpack gzip members, one behind the other; what is not packed comes back as it is.

    Raises:
        ArchiveRefused: If it is larger inside than the limits allow, or broken before anything came out.
    """
    if not data.startswith(_MARK):
        return data
    made, size, rest = list[bytes](), 0, data
    while rest.startswith(_MARK):
        member = zlib.decompressobj(wbits=31)
        pieces = member_pieces(member, rest)
        try:
            for piece in pieces:
                size += len(piece)
                check_size(size, len(data))
                made.append(piece)
        except zlib.error as error:
            if not made:
                raise ArchiveRefused(Reason.BROKEN) from error
            break  # a file cut short: what came before is whole
        if not member.eof:
            break
        rest = member.unused_data
    return b"".join(made)


def member_pieces(member: "zlib._Decompress", data: bytes) -> Iterator[bytes]:
    """Inflate in small pieces, so that a bomb is seen before it has gone off."""
    while data and not member.eof:
        yield member.decompress(data, _CHUNK)
        data = member.unconsumed_tail
    if not member.eof:
        yield member.flush()


def check_size(inflated_size: int, size: int) -> None:
    """Raise ArchiveRefused where more comes out than an honest file holds."""
    if inflated_size > ZIP_BYTES:
        raise ArchiveRefused(Reason.LIMIT_BYTES)
    if inflated_size > ZIP_FREE_BYTES and inflated_size > size * ZIP_RATIO:
        raise ArchiveRefused(Reason.LIMIT_RATIO)


def records_of(data: bytes) -> Iterator[Record]:
    """Go from record to record; stop where the next does not begin as one.

    Raises:
        ArchiveRefused: If there are too many.
    """
    at = count = 0
    while (version := _VERSION.match(data, at)) is not None:
        count += 1
        if count > WARC_RECORDS:
            raise ArchiveRefused(Reason.LIMIT_MEMBERS)
        end = _HEAD_END.search(data, version.end() - 2, version.end() + _HEAD_LIMIT)
        if end is None:
            return
        fields = fields_in(data[version.end() : end.start()])
        length = fields.get("content-length", "")
        size = int(length) if length.isascii() and length.isdigit() and len(length) < 16 else 0
        yield Record(fields=fields, block=data[end.end() : end.end() + size])
        at = end.end() + size
        while data[at : at + 1] in (b"\r", b"\n"):
            at += 1


def fields_in(head: bytes) -> dict[str, str]:
    """Read `Name: value` lines; of several of one name the first holds."""
    found: dict[str, str] = {}
    for line in decode(head).text.splitlines():
        name, sign, value = line.partition(":")
        if sign and not name.startswith((" ", "\t")):
            found.setdefault(name.strip().lower(), value.strip())
    return found


def answer_in(block: bytes) -> Answer | None:
    """Take an HTTP answer apart; None where the block is none."""
    status = _STATUS.match(block)
    if status is None:
        return None
    end = _HEAD_END.search(block, status.end() - 2, status.end() + _HEAD_LIMIT)
    stop, start = (len(block), len(block)) if end is None else end.span()
    fields = fields_in(block[status.end() : stop])
    is_chunked = "chunked" in fields.get("transfer-encoding", "").lower()
    body = block[start:]
    return Answer(status=int(status.group(1)), fields=fields, body=_joined(body) if is_chunked else body)


def _joined(body: bytes) -> bytes:
    """Join the chunks of a body; some writers keep the field and leave the chunks out."""
    made, at = list[bytes](), 0
    while (size := _CHUNK_SIZE.match(body, at)) is not None:
        length = int(size.group(1), 16)
        made.append(body[size.end() : size.end() + length])
        at = size.end() + length
        if length == 0:
            break
        at += 2 if body[at : at + 2] == b"\r\n" else body[at : at + 1] == b"\n"
    return b"".join(made) if made else body
