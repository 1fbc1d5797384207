"""A body: the words of one entry, kept beside the chain under a salted digest.

The salt keeps a known form letter or a known name from being confirmed by its digest. It is erased with the
body, or the digest that stays in the chain could be tried against a dictionary. An entry of many claims lists
`parts:[digest]`; each part has its own salt and the same formula, so one claim can be proved or erased alone.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.errors import Damage
from onrecord.record.canonical import decode, from_base64

PREFIX = b"onrecord/body/v1\n"
SALT_BYTES = 16
DIGEST_BYTES = 32

_LISTS_PARTS = b'"parts":['


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """Canonical JSON with its salt. A part carries the kind of its entry."""

    kind: str
    salt: bytes
    data: bytes

    def __post_init__(self) -> None:
        # Salt and data are hashed end to end: only a fixed length says where one stops.
        if len(self.salt) != SALT_BYTES:
            raise ValueError("a salt is 16 bytes")

    @property
    def digest(self) -> bytes:
        return body_digest(self.salt, self.data)


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyRow:
    """A body where it is stored; nothing is checked yet.

    `entry` counts from 0 as in the payload; part 0 is the body itself, part k the k-th it lists. An erased
    row has no data and no salt, and names the commit that ordered it; without data and without such a name it
    is withheld: not in this copy.
    """

    commit: bytes
    entry: int
    part: int = 0
    kind: str
    salt: bytes
    data: bytes | None
    erased_by: bytes | None = None

    @property
    def place(self) -> tuple[bytes, int, int]:
        """Where the row stands; rows are stored, carried and verified in this order."""
        return self.commit, self.entry, self.part


def body_digest(salt: bytes, data: bytes) -> bytes:
    return hashlib.sha256(PREFIX + salt + data).digest()


def parts_of(data: bytes) -> tuple[bytes, ...]:
    """Give the digests of the parts a body lists; most bodies list none.

    Raises:
        Damage: E-BYTES-JSON, E-BYTES-BASE64 or E-BYTES-BODY.
    """
    if _LISTS_PARTS not in data:
        return ()
    value = decode(data)
    parts = value.get("parts", []) if isinstance(value, Mapping) else []
    if not isinstance(parts, list):
        raise Damage("E-BYTES-BODY", "a body lists its parts in no list")
    return tuple(_part(digest) for digest in parts)


def _part(value: object) -> bytes:
    if not isinstance(value, str):
        raise Damage("E-BYTES-BODY", "a body lists a part that is no digest")
    return from_base64(value, DIGEST_BYTES)
