"""A bundle: one file that carries commits, bodies and evidence from one copy of a casebook to another.

Sealed under a passphrase unless a person asks for a plain one. It is written under another name, synced, read back
and checked before it takes its own; it is read all or nothing, into an empty folder. What was damaged on the way is
refused here; whether the commits are genuine is the ledger's question, and is asked when they are merged.
"""

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO

from onrecord.casebook.bundle_contents import BundleContents, check_rows, staged
from onrecord.casebook.bundle_pack import pack
from onrecord.casebook.bundle_seal import STANDARD, Cost, new_seal
from onrecord.casebook.bundle_unpack import unpack
from onrecord.casebook.room import room_or_refuse
from onrecord.errors import Misuse

__all__ = ["BundleContents", "Cost", "read_bundle", "write_bundle"]


def write_bundle(target: Path, contents: BundleContents, passphrase: str | None, cost: Cost = STANDARD) -> None:
    """Write a bundle, and check it as it lies on the disk before it takes its name.

    Args:
        target: A path where nothing is yet.
        contents: What to carry.
        passphrase: Seals the bundle; None leaves it open to anyone who holds it.
        cost: What a guess of the passphrase is to cost.

    Raises:
        Misuse: E-USE-EXISTS, E-USE-PASSPHRASE.
        Damage: E-BYTES-EVIDENCE, E-BYTES-BODY, E-BYTES-BUNDLE.
        NoRoom: E-DISK-FULL.
    """
    if target.exists():
        raise Misuse("E-USE-EXISTS", "there is already a file of this name", "name a new file for the bundle")
    if passphrase == "":
        raise Misuse("E-USE-PASSPHRASE", "the passphrase is empty", "give one, or ask for a plain bundle")
    seal = None if passphrase is None else new_seal(passphrase, cost)
    with room_or_refuse(), _unfinished(target) as (part, file):
        pack(file, contents, seal)
        file.flush()
        os.fsync(file.fileno())
        _forget(file)
        unpack(part, passphrase, None)
        part.rename(target)
        _sync_folder(target.parent)


def read_bundle(source: Path, staging: Path, passphrase: str | None) -> BundleContents:
    """Unpack a bundle into a folder, all of it or nothing.

    Args:
        source: The bundle.
        staging: An empty folder, or a path where one can be made. It holds the contents in the clear.
        passphrase: The one it was sealed with; None for a plain one.

    Returns:
        The contents, read from the staging folder: keep it until they are merged.

    Raises:
        NotFound: E-NONE-BUNDLE.
        Misuse: E-USE-NEWER, E-USE-STAGING.
        Refused: E-RULE-PASSPHRASE.
        Damage: E-BYTES-BUNDLE.
        NoRoom: E-DISK-FULL.
    """
    staging.mkdir(mode=0o700, parents=True, exist_ok=True)
    if any(staging.iterdir()):
        raise Misuse("E-USE-STAGING", "the folder to unpack into is not empty", "name an empty folder")
    with ExitStack() as undo:
        undo.callback(_empty, staging)
        with room_or_refuse():
            manifest = unpack(source, passphrase, staging)
        contents = staged(manifest, staging)
        check_rows(manifest, contents)
        undo.pop_all()
    return contents


@contextmanager
def _unfinished(target: Path) -> Iterator[tuple[Path, BinaryIO]]:
    part = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        # Nobody else on this machine reads it, sealed or not.
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            yield part, file
    finally:
        part.unlink(missing_ok=True)


def _forget(file: BinaryIO) -> None:
    # Read back what the disk holds, not what memory still remembers; a hint, and not known everywhere.
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _empty(folder: Path) -> None:
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
