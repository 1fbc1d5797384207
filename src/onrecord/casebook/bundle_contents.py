"""What a bundle carries, and how it is read from where it was unpacked."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO, TypeVar

from onrecord.casebook.bundle_error import damaged
from onrecord.casebook.bundle_manifest import BODIES, COMMITS, EVIDENCE, Manifest
from onrecord.casebook.bundle_rows import read_body_lines, read_commit_lines
from onrecord.ledger import BodyRow, SignedCommit, parse

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleContents:
    """What a bundle carries.

    `commits` (in the order of the casebook) and `bodies` (in order of place) start anew each time they are called:
    writing goes through them twice, so that nothing of a sealed bundle lies in the clear between. `evidence` names
    files by the SHA-256 of their bytes.
    """

    casebook: str
    commits: Callable[[], Iterator[SignedCommit]]
    bodies: Callable[[], Iterator[BodyRow]]
    evidence: Mapping[str, Path]


def staged(manifest: Manifest, folder: Path) -> BundleContents:
    return BundleContents(
        casebook=manifest.casebook,
        commits=partial(_rows, read_commit_lines, folder / COMMITS),
        bodies=partial(_rows, read_body_lines, folder / BODIES),
        evidence={m.sha256: folder / m.name for m in manifest.members if m.name.startswith(EVIDENCE)},
    )


def check_rows(manifest: Manifest, contents: BundleContents) -> None:
    """Read every row once, against what the manifest says of them.

    Raises:
        Damage: E-BYTES-BUNDLE.
    """
    commits = 0
    for signed in contents.commits():
        commits += 1
        if parse(signed.payload).casebook != manifest.casebook:
            raise damaged(f"commit {commits} belongs to another casebook")
    bodies = sum(1 for _ in contents.bodies())
    if (commits, bodies) != (manifest.commits, manifest.bodies):
        raise damaged("it holds more or fewer commits or bodies than its manifest counts")


def _rows(read: Callable[[BinaryIO], Iterator[T]], path: Path) -> Iterator[T]:
    with path.open("rb") as file:
        yield from read(file)
