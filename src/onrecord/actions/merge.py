"""Take in what another copy of this casebook holds: from a bundle, or from its folder."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from onrecord.casebook import journal, tables
from onrecord.casebook.bundle import BundleContents, read_bundle
from onrecord.casebook.evidence import EvidenceStore
from onrecord.casebook.folder import MARKER, read_folder
from onrecord.casebook.store import Casebook
from onrecord.errors import Damage, Refused
from onrecord.ledger import verify

# A copy may well hold only a part of the whole; these say that what it holds is not what was signed.
FALSE = {"payload", "signature", "casebook", "body-digest", "body-form", "body-kind", "body-order", "body-orphan"}
FALSE |= {"body-unlisted", "part-digest", "part-unlisted", "part-unproved"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What was new."""

    commits: int
    evidence: int


def merge(casebook: Casebook, source: Path, passphrase: str | None) -> Merged:
    """Unite the other copy's commits, bodies and evidence with ours; all of it or nothing.

    Args:
        casebook: Open for writing.
        source: A bundle, or the folder of another copy of this casebook.
        passphrase: The bundle's, where it is sealed.

    Raises:
        Refused: E-RULE-CASEBOOK when it is another casebook.
        Damage: E-BYTES-MERGE when something in it is not what was signed.
    """
    with open_source(source, casebook.evidence.incoming / "unpacked", passphrase) as contents:
        return take_in(casebook, contents)


def take_in(casebook: Casebook, contents: BundleContents) -> Merged:
    """Check opened contents and unite them with ours; raises as `merge` does."""
    if contents.casebook != casebook.id:
        raise Refused(
            "E-RULE-CASEBOOK",
            "that is a copy of another casebook",
            "casebooks are never mixed; make a copy of that one with: onrecord new --from",
        )
    check(contents)
    brought = _bring(casebook, contents.evidence)
    kept = [(sha256, casebook.evidence.size(sha256)) for sha256 in contents.evidence]
    commits = casebook.take_in(contents.commits(), contents.bodies(), kept)
    return Merged(commits=commits, evidence=brought)


@contextmanager
def open_source(source: Path, staging: Path, passphrase: str | None) -> Iterator[BundleContents]:
    """Open a bundle or another copy's folder for reading."""
    if (source / MARKER).is_file():
        with Casebook(read_folder(source), writing=False) as other, other.reading() as connection:
            yield BundleContents(
                casebook=other.id,
                commits=lambda: journal.read_commits(connection),
                bodies=lambda: journal.read_bodies(connection),
                evidence={row: other.evidence.path(row) for row in tables.listed(connection)},
            )
        return
    try:
        yield read_bundle(source, staging, passphrase)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def check(contents: BundleContents) -> None:
    """Refuse contents that are not what was signed.

    Raises:
        Damage: E-BYTES-MERGE.
    """
    for finding in verify(contents.commits(), contents.bodies(), contents.casebook):
        if finding.severity == "damage" and finding.code in FALSE:
            raise Damage(
                "E-BYTES-MERGE",
                f"the other copy is damaged at {finding.object}: {finding.message}",
                "nothing was taken; ask for a whole copy",
            )


def _bring(casebook: Casebook, evidence: Mapping[str, Path]) -> int:
    brought = 0
    for sha256, path in evidence.items():
        if casebook.evidence.has(sha256) and casebook.evidence.is_whole(sha256):
            continue
        staged = casebook.evidence.incoming / sha256
        shutil.copyfile(path, staged)
        if not EvidenceStore.hashes_to(staged, sha256):
            raise Damage("E-BYTES-MERGE", f"the other copy's evidence {sha256[:12]} is damaged", "nothing was taken")
        casebook.evidence.keep_file(staged, sha256)
        brought += 1
    return brought
