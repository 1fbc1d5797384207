"""Verify a casebook, or a bundle as if it had been merged."""

import tempfile
from pathlib import Path

from onrecord.actions.new import new_from
from onrecord.casebook.flaw import Verdict
from onrecord.casebook.store import Casebook, World
from onrecord.casebook.verification import verify_casebook


def verify(casebook: Casebook) -> Verdict:
    """Read everything in a casebook and name what is wrong."""
    return verify_casebook(casebook)


def verify_bundle(source: Path, passphrase: str | None) -> Verdict:
    """Read everything in a bundle and name what is wrong; nothing of it is kept.

    It is unpacked in the clear meanwhile, in the folder for temporary files and never beside the bundle: that may be a
    stick, where what is deleted can be brought back, or one that cannot be written to.

    Raises:
        Damage: E-BYTES-BUNDLE or E-BYTES-MERGE when it cannot be taken at all.
    """
    with tempfile.TemporaryDirectory(prefix="onrecord-") as staging:
        folder = new_from(source, Path(staging) / "copy", passphrase, World(reserve=0))
        with Casebook(folder, writing=False) as casebook:
            return verify_casebook(casebook)
