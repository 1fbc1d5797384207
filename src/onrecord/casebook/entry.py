"""An entry on its way into the ledger, and one that has come out of it."""

from dataclasses import dataclass

from onrecord.ledger import Body, EntryRef
from onrecord.record.canonical import to_base64
from onrecord.record.claim import Claim
from onrecord.record.codec import to_bytes
from onrecord.record.entries import KINDS

SALT_BYTES = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEntry:
    """A body to be appended, with its parts; `parts` are in the order in which the body lists their digests.

    `claims` are what the parts hold, where the writer has them at hand, to spare reading back what was just written.
    """

    body: Body
    parts: tuple[Body, ...] = ()
    claims: tuple[Claim, ...] = ()

    def __post_init__(self) -> None:
        if self.claims and len(self.claims) != len(self.parts):
            raise ValueError("each part holds one claim")

    @property
    def ref(self) -> EntryRef:
        return EntryRef(kind=self.body.kind, digest=self.body.digest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of the ledger in its place. `data` is None where it was erased or withheld."""

    commit: bytes
    number: int
    kind: str
    rank: str
    data: bytes | None
    parts: tuple[bytes | None, ...] = ()
    claims: tuple[Claim, ...] = ()


def new_entry(record: object, salt: bytes, parts: tuple[Body, ...] = (), claims: tuple[Claim, ...] = ()) -> NewEntry:
    """Seal a record of one of the known kinds as an entry."""
    kind = next(kind for kind, type_ in KINDS.items() if isinstance(record, type_))
    return NewEntry(body=Body(kind=kind, salt=salt, data=to_bytes(record)), parts=parts, claims=claims)


def reference(commit: bytes, number: int) -> str:
    """Write the name by which one entry speaks of another: its commit and its place in it."""
    return f"{to_base64(commit)}/{number}"


def rank_of(clock: int, device: str, seq: int, number: int) -> str:
    """Write the place of an entry in the order of the casebook as text that sorts the same way."""
    return f"{clock:016d}/{device}/{seq:016d}/{number:06d}"
