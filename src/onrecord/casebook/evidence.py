"""Preserved bytes: files named by their SHA-256, written once, durable before anything refers to them.

The order is temp file, write, fsync, rename, fsync of the folder: a process killed at any instant leaves a
whole file or none under the final name.
"""

import hashlib
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from onrecord.casebook.room import room_or_refuse
from onrecord.errors import Damage, NotFound

NAME = re.compile(r"[0-9a-f]{64}")
CHUNK = 1 << 18
MODE = 0o400


class EvidenceStore:
    """The evidence folder of one casebook."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.incoming = folder / "incoming"
        self._parents: set[Path] = set()

    def prepare(self) -> None:
        """Make the folders and drop what an interrupted run left half written."""
        with room_or_refuse():
            self.incoming.mkdir(parents=True, exist_ok=True)
            for left in self.incoming.iterdir():
                shutil.rmtree(left) if left.is_dir() else left.unlink()

    def path(self, sha256: str) -> Path:
        return self.folder / sha256[:2] / sha256

    def has(self, sha256: str) -> bool:
        return self.path(sha256).is_file()

    def keep_file(self, staged: Path, sha256: str) -> None:
        """Move a staged file into the store; the staged bytes must already have been hashed to this name."""
        target = self.path(sha256)
        with room_or_refuse():
            self._make_parent(target)
            if self.is_whole(sha256):
                staged.unlink()
            else:
                staged.chmod(MODE)
                sync(staged)
                staged.rename(target)
            # Also for bytes that were there: a killed run may have put them there and not come to this.
            sync(target.parent)

    def keep_bytes(self, data: bytes) -> str:
        """Keep bytes and give their SHA-256."""
        sha256 = hashlib.sha256(data).hexdigest()
        staged = self.incoming / sha256
        with room_or_refuse():
            try:
                staged.write_bytes(data)
            except OSError:
                staged.unlink(missing_ok=True)
                raise
        self.keep_file(staged, sha256)
        return sha256

    def read(self, sha256: str) -> bytes:
        """Read bytes back, checked against their name.

        Raises:
            NotFound: E-NONE-EVIDENCE.
            Refused: E-RULE-ACCESS when this account may not read them.
            Damage: E-BYTES-EVIDENCE when they differ from what was recorded.
        """
        try:
            with room_or_refuse():
                data = self.path(sha256).read_bytes()
        except FileNotFoundError as error:
            raise NotFound(
                "E-NONE-EVIDENCE",
                f"the preserved bytes {sha256[:12]} are not here",
                "merge a bundle that holds them",
            ) from error
        if hashlib.sha256(data).hexdigest() != sha256:
            raise Damage(
                "E-BYTES-EVIDENCE",
                f"the preserved bytes {sha256[:12]} differ from what was recorded",
                "run: onrecord verify, and merge a copy that still holds them whole",
            )
        return data

    def size(self, sha256: str) -> int:
        return self.path(sha256).stat().st_size

    def is_whole(self, sha256: str) -> bool:
        """Say whether the bytes are there and still hash to their name."""
        return self.hashes_to(self.path(sha256), sha256)

    @staticmethod
    def hashes_to(path: Path, sha256: str) -> bool:
        """Say whether a file is there and hashes to a name."""
        digest = hashlib.sha256()
        try:
            with path.open("rb") as file:
                while chunk := file.read(CHUNK):
                    digest.update(chunk)
        except OSError:
            return False
        return digest.hexdigest() == sha256

    def names(self) -> Iterator[str]:
        """Give the names of all files in the store, in order, also of those that do not belong there."""
        if not self.folder.is_dir():
            return
        for place in sorted(self.folder.rglob("*")):
            if place.is_file() or place.is_symlink():
                yield place.relative_to(self.folder).as_posix()

    def _make_parent(self, target: Path) -> None:
        if target.parent not in self._parents:
            target.parent.mkdir(exist_ok=True)
            sync(self.folder)
            self._parents.add(target.parent)


def is_named_right(name: str) -> bool:
    """Say whether a path inside the store is the place of some SHA-256."""
    folder, _, file = name.partition("/")
    return NAME.fullmatch(file) is not None and file.startswith(folder) and len(folder) == 2


def sync(path: Path) -> None:
    """Have the disk hold a file's bytes, or a folder's names, before anything rests on them."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
