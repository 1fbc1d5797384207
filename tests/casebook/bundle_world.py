"""A small casebook in memory, packed and unpacked in a temporary folder."""

import hashlib
from dataclasses import replace
from pathlib import Path

from ledger.world import CASEBOOK, Laptop, body, device, row
from onrecord.casebook.bundle import BundleContents, Cost, read_bundle, write_bundle
from onrecord.casebook.bundle_manifest import Manifest, Member, measured
from onrecord.casebook.bundle_tar import archive
from onrecord.errors import OnrecordError
from onrecord.ledger import BodyRow, SignedCommit

CHEAP = Cost(memory=8, passes=1, lanes=1)
PASSPHRASE = "seven quiet herons"  # noqa: S105 - it guards nothing
REPORTS = (b"<p>Relatives said that at least eight men were taken.</p>", b"", bytes(range(256)) * 9)

PARTS = (body(3, kind="reading"), body(4, kind="reading"))
FRAME = body(2, kind="reading", parts=PARTS)
_A, _B = Laptop(device(0)), Laptop(device(1))
FIRST = _A.write(body(1), FRAME)
_B.receive(_A)
ORDER = _B.write(body(5, kind="erase"))
COMMITS = (FIRST, ORDER)
BODIES = tuple(
    sorted(
        (
            row(FIRST, 0, body(1)),
            row(FIRST, 1, FRAME),
            row(FIRST, 1, PARTS[0], 1),
            replace(row(FIRST, 1, PARTS[1], 2), salt=b"", data=None, erased_by=ORDER.id),
            row(ORDER, 0, body(5, kind="erase")),
        ),
        key=lambda one: one.place,
    )
)


def contents(
    folder: Path, *, commits: tuple[SignedCommit, ...] = COMMITS, bodies: tuple[BodyRow, ...] = BODIES
) -> BundleContents:
    evidence = {hashlib.sha256(data).hexdigest(): data for data in REPORTS}
    for sha256, data in evidence.items():
        (folder / sha256).write_bytes(data)
    return BundleContents(
        casebook=CASEBOOK,
        commits=lambda: iter(commits),
        bodies=lambda: iter(bodies),
        evidence={sha256: folder / sha256 for sha256 in evidence},
    )


def packed(folder: Path, passphrase: str | None) -> Path:
    """Write the small casebook as a bundle."""
    target = folder / "small.onrecord"
    write_bundle(target, contents(folder), passphrase, CHEAP)
    return target


def forged(target: Path, members: dict[str, bytes], *, casebook: str = CASEBOOK, counts: tuple[int, int]) -> Path:
    """Write a plain bundle with any contents and a manifest that fits them, as a hostile sender would."""
    found: list[Member] = [measured(name, [data])[0] for name, data in sorted(members.items())]
    manifest = Manifest(casebook=casebook, commits=counts[0], bodies=counts[1], members=tuple(found))
    target.write_bytes(b"".join(archive(manifest, [[members[member.name]] for member in found])))
    return target


def refusal(source: Path, staging: Path, passphrase: str | None) -> str | None:
    """Give the code a bundle is refused with; None when it is taken. Nothing may be left behind by a refusal."""
    try:
        read_bundle(source, staging, passphrase)
    except OnrecordError as error:
        assert list(staging.iterdir()) == []
        return error.code
    return None
