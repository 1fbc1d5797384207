"""The archive inside a bundle: a tar file that has only one possible form for its contents.

Headers follow from the manifest, byte for byte, so reading needs no tar parser: each header must be the very one that
would be written, each gap must be zeros, and the length must be the one the manifest adds up to. Links, doubled or
strange names, and bytes behind the end have no place to stand. Any tar program can unpack it.
"""

import hashlib
import tarfile
from collections.abc import Iterable, Iterator
from typing import Protocol

from onrecord.casebook.bundle_error import cut_or_extended, damaged
from onrecord.casebook.bundle_manifest import MANIFEST, MOST_BYTES, Manifest, Member, read_manifest, write_manifest

BLOCK = 512
PAD = 1 << 16
END = 2 * BLOCK
PIECE = 1 << 18
SIZE_FIELD = slice(124, 135)


class Sink(Protocol):
    """Where a member goes that is being read."""

    def write(self, data: bytes, /) -> object: ...


class Stream:
    """Bytes that come in pieces, given out in the lengths asked for."""

    def __init__(self, pieces: Iterator[bytes], size: int) -> None:
        self.pieces = pieces
        self.size = size
        self.held = b""

    def take(self, size: int) -> bytes:
        """Give exactly so many bytes."""
        parts, wanted = [self.held], size - len(self.held)
        while wanted > 0:
            piece = next(self.pieces, b"")
            if not piece:
                raise damaged("it ends before its contents do")
            parts.append(piece)
            wanted -= len(piece)
        whole = b"".join(parts)
        self.held = whole[size:]
        return whole[:size]


def archive(manifest: Manifest, contents: Iterable[Iterable[bytes]]) -> Iterator[bytes]:
    """Write the tar: the manifest, then each member's bytes in the order of the manifest, then padding."""
    first = write_manifest(manifest)
    yield tar_header(MANIFEST, len(first)) + first + _gap(len(first))
    for member, pieces in zip(manifest.members, contents, strict=True):
        yield tar_header(member.name, member.size)
        yield from pieces
        yield _gap(member.size)
    yield bytes(total(manifest, len(first)) - _used(manifest, len(first)))


def take_manifest(stream: Stream) -> Manifest:
    """Read the manifest and check that the whole length is the one it adds up to."""
    head = stream.take(BLOCK)
    size = _size(head)
    if not 0 < size <= min(MOST_BYTES, stream.size) or head != tar_header(MANIFEST, size):
        raise damaged("it does not begin with a manifest")
    data = stream.take(size)
    _take_zeros(stream, len(_gap(size)))
    manifest = read_manifest(data)
    if stream.size != total(manifest, size):
        raise cut_or_extended()
    return manifest


def take_member(stream: Stream, member: Member, sink: Sink) -> None:
    """Read one member into a sink, against its length and its hash."""
    header = tar_header(member.name, member.size)
    if stream.take(len(header)) != header:
        raise damaged("a member does not stand where the manifest says")
    digest, left = hashlib.sha256(), member.size
    while left > 0:
        piece = stream.take(min(left, PIECE))
        digest.update(piece)
        sink.write(piece)
        left -= len(piece)
    if digest.hexdigest() != member.sha256:
        raise damaged("the bytes of a member are not those the manifest names")
    _take_zeros(stream, len(_gap(member.size)))


def take_end(stream: Stream, manifest: Manifest) -> None:
    """Read the padding: nothing but zeros."""
    size = len(write_manifest(manifest))
    _take_zeros(stream, total(manifest, size) - _used(manifest, size))


def total(manifest: Manifest, size: int) -> int:
    """Add up the whole length, for a manifest of this size: padded, so that it says little."""
    least = _used(manifest, size) + END
    return least + -least % PAD


def tar_header(name: str, size: int) -> bytes:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = size, 0o444
    return entry.tobuf(tarfile.PAX_FORMAT, "utf-8", "strict")


def _used(manifest: Manifest, size: int) -> int:
    members = ((m.name, m.size) for m in manifest.members)
    return sum(len(tar_header(n, s)) + s + len(_gap(s)) for n, s in ((MANIFEST, size), *members))


def _size(head: bytes) -> int:
    try:
        return int(head[SIZE_FIELD], 8)
    except ValueError as error:
        raise damaged("it does not begin with a manifest") from error


def _gap(size: int) -> bytes:
    return bytes(-size % BLOCK)


def _take_zeros(stream: Stream, size: int) -> None:
    if any(stream.take(size)):
        raise damaged("bytes stand where a bundle has none")
