"""Packing a bundle: its manifest first, then every member, each against what the manifest already says of it."""

import hashlib
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import BinaryIO

from onrecord.casebook import bundle_manifest as names
from onrecord.casebook.bundle_contents import BundleContents
from onrecord.casebook.bundle_error import damaged
from onrecord.casebook.bundle_manifest import Manifest, Member, measured
from onrecord.casebook.bundle_rows import body_lines, commit_lines
from onrecord.casebook.bundle_seal import Seal, Sealer
from onrecord.casebook.bundle_tar import PIECE, archive
from onrecord.errors import Damage, NotFound


def pack(file: BinaryIO, contents: BundleContents, seal: Seal | None) -> None:
    """Write contents into a file, sealed or plain.

    Raises:
        Damage: E-BYTES-EVIDENCE, E-BYTES-BODY, E-BYTES-BUNDLE: the casebook itself is not whole.
    """
    manifest = _manifest(contents)
    pieces = archive(manifest, _pieces(contents, manifest))
    if seal is None:
        file.writelines(pieces)
        return
    sealer = Sealer(file, seal)
    for piece in pieces:
        sealer.write(piece)
    sealer.finish()


def _manifest(contents: BundleContents) -> Manifest:
    commits, count = measured(names.COMMITS, commit_lines(contents.commits()))
    bodies, body_count = measured(names.BODIES, body_lines(contents.bodies()))
    shipped = [measured(name, [data])[0] for name, data in _shipped().items()]
    evidence = [
        Member(name=names.EVIDENCE + sha256, size=_file_size(path, sha256), sha256=sha256)
        for sha256, path in contents.evidence.items()
    ]
    members = sorted([commits, bodies, *shipped, *evidence], key=lambda member: member.name)
    return Manifest(casebook=contents.casebook, commits=count, bodies=body_count, members=tuple(members))


def _pieces(contents: BundleContents, manifest: Manifest) -> Iterator[Iterable[bytes]]:
    shipped = _shipped()
    for member in manifest.members:
        if member.name == names.COMMITS:
            yield _unchanged(member, commit_lines(contents.commits()))
        elif member.name == names.BODIES:
            yield _unchanged(member, body_lines(contents.bodies()))
        elif member.name in shipped:
            yield [shipped[member.name]]
        else:
            yield _unchanged(member, _file_pieces(contents.evidence[member.sha256]))


def _unchanged(member: Member, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Pass a member on, and stop when it is not what the manifest, already written, says of it."""
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece)
        yield piece
    if digest.hexdigest() == member.sha256:
        return
    if member.name.startswith(names.EVIDENCE):
        raise Damage(
            "E-BYTES-EVIDENCE",
            f"the preserved bytes {member.sha256[:12]} differ from what was recorded",
            "run: onrecord verify; no bundle was written",
        )
    raise damaged("the casebook changed while it was being written")


def _shipped() -> dict[str, bytes]:
    here = files("onrecord.casebook")
    return {
        names.README: (here / "bundle_readme.txt").read_bytes(),
        names.VERIFIER: (here / "bundle_verify.py").read_bytes(),
    }


def _file_size(path: Path, sha256: str) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError as error:
        raise NotFound(
            "E-NONE-EVIDENCE",
            f"the preserved bytes {sha256[:12]} are not here",
            "merge a bundle that holds them; no bundle was written",
        ) from error


def _file_pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            yield piece
