"""The body of an answer: received as transferred, then its content encoding undone.

A body that breaks off is kept as far as it came, with a word on what is missing. A body that cannot be unpacked, or
that unpacks to far more than came, is kept packed.
"""

import zlib
from collections.abc import Iterator
from http.client import HTTPException, HTTPResponse
from pathlib import Path

from onrecord.capture.captured import Staged
from onrecord.capture.staging import PIECE, pieces_of, stage
from onrecord.errors import Unread

GZIP, ZLIB, RAW = 31, 15, -15
UNPACKED_FREELY = 1024 * 1024  # the ratio says nothing about small bodies
PLAIN = {"", "identity"}
PACKED = {"gzip", "x-gzip", "deflate"}
Notes = list[str]


def receive_body(response: HTTPResponse, folder: Path, limit: int, notes: Notes) -> Staged:
    """Stage what is transferred, up to the limit; what is missing is added to the notes."""
    return stage(_transferred(response, limit, notes), folder, limit=limit)


def unpacked_limit(size: int, ratio: int, most: int) -> int:
    """Say how many bytes a body of this size may unpack to."""
    return min(most, max(UNPACKED_FREELY, size * ratio))


def unpack_body(body: Staged, coding: str, folder: Path, limit: int, notes: Notes) -> Staged | None:
    """Stage the body with its content encoding undone; None where it stays as it was transferred."""
    coding = coding.strip().lower()
    if coding in PLAIN or body.size == 0:
        return None
    if coding not in PACKED:
        notes.append("content encoding not undone: there is no reader for it")
        return None
    try:
        return stage(_unpacked(body, coding, notes), folder, limit=limit)
    except zlib.error:
        notes.append("content encoding not undone: the body is not packed as the server says")
    except Unread:
        notes.append(f"content encoding not undone: it unpacks to more than {limit:,} bytes")
    return None


def _transferred(response: HTTPResponse, limit: int, notes: Notes) -> Iterator[bytes]:
    promised = response.length
    left = limit if promised is None else min(limit, promised)
    while left > 0:
        piece = _next_piece(response, min(PIECE, left), notes)
        if not piece:
            break
        left -= len(piece)
        yield piece
    if left > 0 and promised is not None:
        notes.append(f"the last {promised - min(limit, promised) + left:,} bytes of the body that the server promised")
    if left == 0 and _is_cut(response, promised, limit):
        notes.append(f"the body after {limit:,} bytes")


def _is_cut(response: HTTPResponse, promised: int | None, limit: int) -> bool:
    return bool(_next_piece(response, 1, [])) if promised is None else promised > limit


def _next_piece(response: HTTPResponse, size: int, notes: Notes) -> bytes:
    # read1 gives what has come; read would wait for all and lose it when the wait ends
    try:
        return response.read1(size)
    except TimeoutError:
        notes.append("the rest of the body: time ran out")
    except (OSError, ValueError, HTTPException):
        notes.append("the rest of the body: the transfer broke off")
    return b""


def _unpacked(body: Staged, coding: str, notes: Notes) -> Iterator[bytes]:
    with body.path.open("rb") as file:
        first = file.read(2)
        file.seek(0)
        yield from _inflated(pieces_of(file.read), _window(coding, first), notes)


def _window(coding: str, first: bytes) -> int:
    if coding != "deflate":
        return GZIP
    # servers send "deflate" with and without the two bytes of zlib, which are a multiple of 31
    is_zlib = len(first) == 2 and first[0] & 15 == 8 and int.from_bytes(first) % 31 == 0
    return ZLIB if is_zlib else RAW


def _inflated(pieces: Iterator[bytes], window: int, notes: Notes) -> Iterator[bytes]:
    machine = zlib.decompressobj(window)
    for piece in pieces:
        rest = piece
        while rest:
            if machine.eof:
                if window != GZIP or not rest.startswith(b"\x1f"):
                    notes.append("bytes after the packed body were not unpacked")
                    return
                machine = zlib.decompressobj(window)
            yield machine.decompress(rest, PIECE)
            rest = machine.unused_data if machine.eof else machine.unconsumed_tail
    while not machine.eof and (last := machine.decompress(b"", PIECE)):
        yield last
    if not machine.eof:
        notes.append("the end of the packed body")
