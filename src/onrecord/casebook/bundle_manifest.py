"""The manifest of a bundle: which members it has, how long each is, and what each hashes to."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.casebook.bundle_error import damaged, newer
from onrecord.errors import Damage
from onrecord.record.canonical import Json, decode, encode, from_base64

FORMAT = 1
MANIFEST = "MANIFEST.json"
COMMITS, BODIES, README, VERIFIER = "commits.jsonl", "bodies.jsonl", "README.txt", "verify.py"
EVIDENCE = "evidence/"
FIXED = (README, BODIES, COMMITS, VERIFIER)
MOST_BYTES = 1 << 28

_EVIDENCE = re.compile(EVIDENCE + "([0-9a-f]{64})")
_SHA256 = re.compile("[0-9a-f]{64}")
_FIELDS = {"bodies", "casebook", "commits", "evidence", "format", "members"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A file in a bundle."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """`members` in order of name, the manifest itself not among them."""

    casebook: str
    commits: int
    bodies: int
    members: tuple[Member, ...]


def measured(name: str, pieces: Iterable[bytes]) -> tuple[Member, int]:
    """Measure a member by going through its bytes once; give also how many pieces they came in."""
    size, count, digest = 0, 0, hashlib.sha256()
    for piece in pieces:
        size += len(piece)
        count += 1
        digest.update(piece)
    return Member(name=name, size=size, sha256=digest.hexdigest()), count


def write_manifest(manifest: Manifest) -> bytes:
    return encode(
        {
            "bodies": manifest.bodies,
            "casebook": manifest.casebook,
            "commits": manifest.commits,
            "evidence": len(manifest.members) - len(FIXED),
            "format": FORMAT,
            "members": {m.name: {"bytes": m.size, "sha256": m.sha256} for m in manifest.members},
        }
    )


def read_manifest(data: bytes) -> Manifest:
    """Read a manifest; names are only those a bundle of ours can have.

    Raises:
        Damage: E-BYTES-BUNDLE.
        Misuse: E-USE-NEWER.
    """
    try:
        value = decode(data)
    except Damage as error:
        raise damaged("its manifest is not canonical JSON") from error
    # The format comes first: a newer one may have other fields.
    fields = value if isinstance(value, Mapping) else {}
    if (version := _number(fields.get("format"))) > FORMAT:
        raise newer(version)
    if fields.keys() != _FIELDS or version != FORMAT:
        raise damaged("the fields of its manifest are not the known ones")
    members = _members(fields["members"])
    if _number(fields["evidence"]) != len(members) - len(FIXED):
        raise damaged("its manifest counts more or less evidence than it lists")
    return Manifest(
        casebook=_casebook(fields["casebook"]),
        commits=_number(fields["commits"]),
        bodies=_number(fields["bodies"]),
        members=members,
    )


def _members(value: Json) -> tuple[Member, ...]:
    if not isinstance(value, Mapping) or not value.keys() >= set(FIXED):
        raise damaged("its manifest does not list every member a bundle has")
    return tuple(_member(name, value[name]) for name in sorted(value))


def _member(name: str, value: Json) -> Member:
    evidence = _EVIDENCE.fullmatch(name)
    if evidence is None and name not in FIXED:
        raise damaged("its manifest lists a member under a name that no bundle has")
    if not isinstance(value, Mapping) or value.keys() != {"bytes", "sha256"}:
        raise damaged("its manifest does not measure every member")
    sha256 = value["sha256"]
    if not isinstance(sha256, str) or _SHA256.fullmatch(sha256) is None:
        raise damaged("its manifest names a hash that is none")
    if evidence is not None and evidence[1] != sha256:
        raise damaged("its manifest names evidence by another hash than its own")
    return Member(name=name, size=_number(value["bytes"]), sha256=sha256)


def _casebook(value: Json) -> str:
    try:
        from_base64(str(value), 16)
    except Damage as error:
        raise damaged("its manifest names no casebook") from error
    return str(value)


def _number(value: Json) -> int:
    if type(value) is not int or value < 0:
        raise damaged("its manifest counts something with no number")
    return value
