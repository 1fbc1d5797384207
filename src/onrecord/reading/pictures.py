"""Pictures of pages: their size is looked up in the file's own head before anything is unpacked."""

import re
import struct

from onrecord.reading.draft import Draft, LayerWriter, reasons_of, unread
from onrecord.reading.limits import SCAN_PAGES, SCAN_PIXELS
from onrecord.reading.reasons import Flag, Reason
from onrecord.reading.seen import See, write_seen
from onrecord.reading.unsure_words import SURE
from onrecord.record.layer import Coverage

_JPEG_FRAME = re.compile(rb"\xff[\xc0-\xc3\xc5-\xc7\xc9-\xcb\xcd-\xcf](..).(..)(..)", re.DOTALL)
_TIFF_WIDTH, _TIFF_HEIGHT = 256, 257
_SHORT = 3


def read_picture(data: bytes, see: See | None) -> Draft:
    """Read a picture, or each page of a TIFF, through a machine that sees words."""
    sizes = picture_sizes(data)
    if see is None:
        return unread(Reason.SCAN_NEEDS_TESSERACT, "page", max(1, len(sizes)))
    if not sizes:
        return unread(Reason.BROKEN, "page")
    writer, reasons, read = LayerWriter(), set[Reason](), 0
    for number, (width, height) in enumerate(sizes[:SCAN_PAGES], start=1):
        if width * height > SCAN_PIXELS:
            reasons.add(Reason.LIMIT_PIXELS)
            continue
        seen = see(data, number - 1)
        reasons |= {seen.reason} if seen.reason is not None else set()
        read += seen.reason is None
        if seen.words:
            writer.part()
            write_seen(writer, seen, number)
    reasons |= {Reason.LIMIT_PAGES} if len(sizes) > SCAN_PAGES else set()
    reasons |= {Reason.NO_TEXT} if writer.length == 0 and not reasons else set()
    return Draft(
        text=writer.text(),
        coverage=Coverage(unit="page", read=read, total=len(sizes), reasons=reasons_of(reasons)),
        places=writer.places(),
        flags=seen_flags(writer),
        words=writer.words(),
    )


def seen_flags(writer: LayerWriter) -> tuple[Flag, ...]:
    """Say that words were seen by a machine, and that it was unsure of some."""
    words = writer.words()
    doubts = (Flag.UNSURE_WORDS,) if any(word.sure < SURE for word in words) else ()
    return (Flag.READ_BY_MACHINE, *doubts) if words else ()


def picture_sizes(data: bytes) -> tuple[tuple[int, int], ...]:
    """Give width and height in pixels of each page; nothing where the head says neither."""
    try:
        if data.startswith((b"II*\x00", b"MM\x00*")):
            return _tiff_sizes(data)
        size = _size(data)
    except (struct.error, IndexError):
        return ()
    return (size,) if size is not None and min(size) > 0 else ()


def _size(data: bytes) -> tuple[int, int] | None:
    if data.startswith(b"\x89PNG"):
        return _pair(">II", data, 16)
    if data.startswith(b"GIF8"):
        return _pair("<HH", data, 6)
    if data.startswith(b"BM"):
        width, height = _pair("<ii", data, 18)
        return abs(width), abs(height)
    if data.startswith(b"P5"):
        found = re.match(rb"P5\s+(\d{1,6})\s+(\d{1,6})\s", data)
        return None if found is None else (int(found.group(1)), int(found.group(2)))
    if data[:4] == b"RIFF":
        return _webp_size(data)
    return _jpeg_size(data)


def _pair(form: str, data: bytes, at: int) -> tuple[int, int]:
    first, second = struct.unpack_from(form, data, at)
    return int(first), int(second)


def _webp_size(data: bytes) -> tuple[int, int] | None:
    kind = data[12:16]
    if kind == b"VP8 ":
        width, height = _pair("<HH", data, 26)
        return width & 0x3FFF, height & 0x3FFF
    if kind == b"VP8L":
        (bits,) = struct.unpack_from("<I", data, 21)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8X":
        return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
    return None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Walk the segments: a small preview inside the first ones has a frame of its own."""
    at = 2
    while data[at : at + 1] == b"\xff":
        frame = _JPEG_FRAME.match(data, at)
        if frame is not None:
            return int.from_bytes(frame.group(3), "big"), int.from_bytes(frame.group(2), "big")
        if data[at + 1] == 0xFF:  # padding
            at += 1
            continue
        (length,) = struct.unpack_from(">H", data, at + 2)
        at += 2 + max(2, length)
    return None


def _tiff_sizes(data: bytes) -> tuple[tuple[int, int], ...]:
    """Follow the chain of pages; a chain that bites its own tail ends at the limit."""
    order = "<" if data.startswith(b"II") else ">"
    (at,) = struct.unpack_from(f"{order}I", data, 4)
    found: list[tuple[int, int]] = []
    seen: set[int] = set()
    while at != 0 and at not in seen and len(found) <= SCAN_PAGES:
        seen.add(at)
        (entries,) = struct.unpack_from(f"{order}H", data, at)
        sizes = dict(_tiff_entry(order, data, at + 2 + 12 * entry) for entry in range(entries))
        found.append((sizes.get(_TIFF_WIDTH, 0), sizes.get(_TIFF_HEIGHT, 0)))
        (at,) = struct.unpack_from(f"{order}I", data, at + 2 + 12 * entries)
    return tuple(found)


def _tiff_entry(order: str, data: bytes, at: int) -> tuple[int, int]:
    tag, kind = struct.unpack_from(f"{order}HH", data, at)
    (value,) = struct.unpack_from(f"{order}H" if kind == _SHORT else f"{order}I", data, at + 8)
    return int(tag), int(value)
