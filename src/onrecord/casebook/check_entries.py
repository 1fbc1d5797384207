"""Checks of what the entries say: their form, the evidence they name, and every anchor against its text layer."""

from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, select

from onrecord.casebook import journal, tables
from onrecord.casebook.entry import Entry
from onrecord.casebook.flaw import Flaw, damage
from onrecord.casebook.projection import LayerText
from onrecord.errors import Damage
from onrecord.ledger.finding import short
from onrecord.record.canonical import Json, decode
from onrecord.record.claim import Claim
from onrecord.record.codec import from_bytes
from onrecord.record.entries import KINDS, Capture, Reading, TextEntry


def check_entries(connection: Connection, layer_text: LayerText) -> Iterator[Flaw]:
    """Check the form of every entry, that its evidence is listed, and that its anchors hold."""
    listed = frozenset(connection.execute(select(tables.evidence.c.sha256)).scalars())
    for entry in journal.read_entries(connection):
        if entry.data is not None and entry.kind in KINDS:
            yield from _entry(entry, entry.data, listed, layer_text)


def _entry(entry: Entry, data: bytes, listed: frozenset[str], layer_text: LayerText) -> Iterator[Flaw]:
    place = f"commit {short(entry.commit)} entry {entry.number}"
    try:
        record: object = from_bytes(KINDS[entry.kind], data)
    except Damage as error:
        yield damage("entry-form", place, error.message)
        return
    for sha256 in _names(record):
        if sha256 not in listed:
            yield damage("evidence-unlisted", place, f"it rests on evidence {sha256[:12]}, which is not in the list")
    if isinstance(record, Reading):
        yield from _anchors(entry, place, layer_text(record.layer))


def _names(record: object) -> Iterator[str]:
    if isinstance(record, Capture):
        yield record.report
        yield from (companion.sha256 for companion in record.companions)
    elif isinstance(record, TextEntry):
        yield record.layer


def _anchors(entry: Entry, place: str, layer: str | None) -> Iterator[Flaw]:
    for part, data in enumerate(entry.parts, 1):
        if data is None:
            continue
        try:
            claim = from_bytes(Claim, data)
        except Damage as error:
            yield damage("claim-form", f"{place} part {part}", error.message)
            continue
        # A layer that is not here is named by the check of the evidence.
        if layer is not None and not _all_stand(decode(data), layer):
            message = "its words do not stand in the text layer where it says"
            yield damage("anchor", f"claim {claim.id}", message, (claim.id,))


def _all_stand(value: Json, layer: str) -> bool:
    """Say whether every span inside a claim holds: `layer[start:end] == exact`."""
    if isinstance(value, list):
        return all(_all_stand(item, layer) for item in value)
    if not isinstance(value, Mapping):
        return True
    start, end, exact = value.get("start"), value.get("end"), value.get("exact")
    if isinstance(start, int) and isinstance(end, int) and isinstance(exact, str) and layer[start:end] != exact:
        return False
    return all(_all_stand(item, layer) for item in value.values())
