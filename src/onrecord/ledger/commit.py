"""A commit: one batch of entries in a device's chain, and its one form in bytes, the payload.

The payload is canonical JSON. A reader refuses all that a writer would not have written, so that no two
payloads say the same commit.
"""

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.errors import Damage
from onrecord.ledger.device import KEY_BYTES
from onrecord.record.canonical import Json, decode, encode, from_base64, to_base64

VERSION = 1
CASEBOOK_BYTES = 16
DIGEST_BYTES = 32

_FIELDS = frozenset({"at", "casebook", "clock", "device", "entries", "prev", "seen", "seq", "v"})
_ENTRY_FIELDS = frozenset({"digest", "kind"})
_AT = re.compile("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)Z")
_KIND = re.compile("[a-z-]{1,20}")


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRef:
    """An entry as a commit knows it. The kind stays readable for ever: it never holds a name."""

    kind: str
    digest: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Another device's head, as the writer of a commit swears to have seen it."""

    device: str
    seq: int
    id: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Commit:
    """What a payload says.

    `prev` is None only at seq 1; `seen` is in order of device, and empty when nothing changed.
    """

    casebook: str
    device: str
    seq: int
    prev: bytes | None
    clock: int
    at: str
    seen: tuple[Seen, ...]
    entries: tuple[EntryRef, ...]


def payload(commit: Commit) -> bytes:
    """Write a commit as the bytes that are signed."""
    return encode(
        {
            "at": commit.at,
            "casebook": commit.casebook,
            "clock": commit.clock,
            "device": commit.device,
            "entries": [{"digest": to_base64(e.digest), "kind": e.kind} for e in commit.entries],
            "prev": "" if commit.prev is None else to_base64(commit.prev),
            "seen": {s.device: [s.seq, to_base64(s.id)] for s in commit.seen},
            "seq": commit.seq,
            "v": VERSION,
        }
    )


def parse(data: bytes) -> Commit:
    """Read a payload; refuse every other spelling of the same commit.

    Raises:
        Damage: E-BYTES-JSON, E-BYTES-BASE64 or E-BYTES-COMMIT.
    """
    value = decode(data)
    # The format comes first: a newer one may have other fields.
    if isinstance(value, Mapping) and (version := _number(value.get("v"), "v")) > VERSION:
        raise Damage(
            "E-BYTES-COMMIT",
            f"a commit is in format {version}, which this program does not know",
            "install a newer onrecord",
        )
    fields = _object(value, _FIELDS, "the commit")
    seq = _number(fields["seq"], "seq")
    device = _key(fields["device"], KEY_BYTES, "device")
    return Commit(
        casebook=_key(fields["casebook"], CASEBOOK_BYTES, "casebook"),
        device=device,
        seq=seq,
        prev=_prev(fields["prev"], seq),
        clock=_number(fields["clock"], "clock"),
        at=_shaped(fields["at"], _AT, "at"),
        seen=_seen(fields["seen"], device),
        entries=_entries(fields["entries"]),
    )


def _seen(value: Json, own: str) -> tuple[Seen, ...]:
    if not isinstance(value, Mapping):
        raise _refuse("seen is no object")
    if own in value:
        raise _refuse("it claims to witness its own device")
    return tuple(_head(device, head) for device, head in value.items())


def _head(device: str, value: Json) -> Seen:
    if not isinstance(value, list) or len(value) != 2:
        raise _refuse("a head in seen is no pair")
    return Seen(
        device=_key(device, KEY_BYTES, "seen"),
        seq=_number(value[0], "seen"),
        id=_digest(value[1], "seen"),
    )


def _entries(value: Json) -> tuple[EntryRef, ...]:
    if not isinstance(value, list) or not value:
        raise _refuse("it holds no entry")
    return tuple(_entry(_object(item, _ENTRY_FIELDS, "an entry")) for item in value)


def _entry(fields: Mapping[str, Json]) -> EntryRef:
    # A few kinds stand in millions of entries: one string each, however often it is read.
    kind = sys.intern(_shaped(fields["kind"], _KIND, "kind"))
    return EntryRef(kind=kind, digest=_digest(fields["digest"], "digest"))


def _prev(value: Json, seq: int) -> bytes | None:
    if (value == "") != (seq == 1):
        raise _refuse("prev is empty at seq 1 and only there")
    return None if value == "" else _digest(value, "prev")


def _object(value: Json, names: frozenset[str], what: str) -> Mapping[str, Json]:
    if not isinstance(value, Mapping) or value.keys() != names:
        raise _refuse(f"the fields of {what} are not the known ones")
    return value


def _number(value: Json, what: str) -> int:
    # `bool` is an `int` to Python; a payload that says `true` is not one that says 1.
    if type(value) is not int or value < 1:
        raise _refuse(f"{what} is no number from 1 up")
    return value


def _shaped(value: Json, shape: re.Pattern[str], what: str) -> str:
    if not isinstance(value, str) or shape.fullmatch(value) is None:
        raise _refuse(f"{what} is not of its shape")
    return value


def _digest(value: Json, what: str) -> bytes:
    if not isinstance(value, str):
        raise _refuse(f"{what} is no text")
    return from_base64(value, DIGEST_BYTES)


def _key(value: Json, size: int, what: str) -> str:
    if not isinstance(value, str):
        raise _refuse(f"{what} is no text")
    from_base64(value, size)
    return value


def _refuse(what: str) -> Damage:
    return Damage("E-BYTES-COMMIT", f"a commit is not well formed: {what}")
