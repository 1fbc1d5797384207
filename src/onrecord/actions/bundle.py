"""Write a bundle: everything this casebook holds, in one file for another copy."""

from dataclasses import dataclass
from pathlib import Path

from onrecord.casebook import journal, tables
from onrecord.casebook.bundle import BundleContents, write_bundle
from onrecord.casebook.store import Casebook


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundled:
    """What the bundle carries."""

    evidence: int
    size: int


def bundle(casebook: Casebook, target: Path, passphrase: str | None) -> Bundled:
    """Write and check a bundle; sealed unless no passphrase is given.

    Raises:
        Misuse: E-USE-EXISTS when there is a file of that name.
        Damage: E-BYTES-EVIDENCE when the casebook itself is damaged: run `verify` first.
    """
    with casebook.reading() as connection:
        evidence = {sha256: casebook.evidence.path(sha256) for sha256 in tables.listed(connection)}
        contents = BundleContents(
            casebook=casebook.id,
            commits=lambda: journal.read_commits(connection),
            bodies=lambda: journal.read_bodies(connection),
            evidence=evidence,
        )
        write_bundle(target, contents, passphrase)
    return Bundled(evidence=len(evidence), size=target.stat().st_size)
