"""Unpacking a bundle: from end to end, into a folder or only to check it."""

import os
from functools import partial
from pathlib import Path
from typing import BinaryIO

from onrecord.casebook.bundle_error import cut_or_extended, no_passphrase
from onrecord.casebook.bundle_manifest import MANIFEST, Manifest, write_manifest
from onrecord.casebook.bundle_seal import CHUNK, HEADER, MAGIC, open_seal, sealed_chunks, unsealed
from onrecord.casebook.bundle_tar import PAD, PIECE, Stream, take_end, take_manifest, take_member
from onrecord.errors import NotFound


def unpack(source: Path, passphrase: str | None, folder: Path | None) -> Manifest:
    """Read all of a bundle; without a folder its members go nowhere.

    Raises:
        NotFound: E-NONE-BUNDLE.
        Misuse: E-USE-NEWER.
        Refused: E-RULE-PASSPHRASE.
        Damage: E-BYTES-BUNDLE.
    """
    with _opened(source) as file:
        stream = _stream(file, passphrase)
        manifest = take_manifest(stream)
        with _sink(folder, MANIFEST) as sink:
            sink.write(write_manifest(manifest))
        for member in manifest.members:
            with _sink(folder, member.name) as sink:
                take_member(stream, member, sink)
        take_end(stream, manifest)
    return manifest


def _stream(file: BinaryIO, passphrase: str | None) -> Stream:
    size = os.fstat(file.fileno()).st_size
    header = file.read(HEADER)
    if not header.startswith(MAGIC):
        file.seek(0)
        if size % PAD != 0:
            raise cut_or_extended()
        return Stream(iter(partial(file.read, PIECE), b""), size)
    if passphrase is None:
        raise no_passphrase()
    seal = open_seal(header, passphrase)
    return Stream(unsealed(file, seal, size), sealed_chunks(size) * CHUNK)


def _opened(source: Path) -> BinaryIO:
    try:
        return source.open("rb")
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
        raise NotFound("E-NONE-BUNDLE", "there is no bundle of this name", "check the path") from error


def _sink(folder: Path | None, name: str) -> BinaryIO:
    if folder is None:
        return Path(os.devnull).open("wb")
    path = folder / name
    path.parent.mkdir(mode=0o700, exist_ok=True)
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")
