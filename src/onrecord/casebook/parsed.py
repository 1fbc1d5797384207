"""An entry of the ledger with its body and claims read as records, or with what is wrong with them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.casebook.entry import Entry
from onrecord.errors import Damage, Misuse, OnrecordError
from onrecord.record.canonical import Json, decode
from onrecord.record.claim import Claim
from onrecord.record.codec import from_bytes, from_json
from onrecord.record.entries import KINDS, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedClaim:
    """A part of a reading. `claim` is None where it is no claim that we can read; `fault` says why.

    `value` is None also where the claim did not have to be read out of its bytes.
    """

    part: int
    data: bytes
    value: Json = None
    claim: Claim | None = None
    fault: OnrecordError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedEntry:
    """`record` is None where the body is erased or withheld, of an unknown kind, or at fault."""

    entry: Entry
    record: object = None
    claims: tuple[ParsedClaim, ...] = ()
    fault: OnrecordError | None = None


def parsed(entries: Iterable[Entry]) -> Iterator[ParsedEntry]:
    """Read the bodies of entries, once for all that is done with them."""
    for entry in entries:
        kind = KINDS.get(entry.kind)
        if kind is None or entry.data is None:
            yield ParsedEntry(entry=entry)
            continue
        try:
            record: object = from_bytes(kind, entry.data)
        except (Damage, Misuse) as error:
            yield ParsedEntry(entry=entry, fault=error)
            continue
        claims = tuple(_claims(entry)) if isinstance(record, Reading) else ()
        yield ParsedEntry(entry=entry, record=record, claims=claims)


def _claims(entry: Entry) -> Iterator[ParsedClaim]:
    """Read the claims of a reading; one that is erased or withheld is left out."""
    for part, data in enumerate(entry.parts, 1):
        if data is None:
            continue
        if entry.claims:
            yield ParsedClaim(part=part, data=data, claim=entry.claims[part - 1])
            continue
        try:
            value = decode(data)
            yield ParsedClaim(part=part, data=data, value=value, claim=from_json(Claim, value))
        except (Damage, Misuse) as error:
            yield ParsedClaim(part=part, data=data, fault=error)
