"""Checks of what the entries say: their form, the evidence they name, and every anchor against its text layer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from onrecord.casebook import journal, tables
from onrecord.casebook.entry import Entry
from onrecord.casebook.flaw import Flaw, damage
from onrecord.casebook.folder import Folder
from onrecord.casebook.projection import LayerText
from onrecord.errors import Damage
from onrecord.ledger.finding import short
from onrecord.record.canonical import Json, decode
from onrecord.record.claim import Claim
from onrecord.record.codec import from_bytes, from_json
from onrecord.record.entries import KINDS, Capture, Found, Reading, TextEntry


def check_entries(connection: Connection, layer_text: LayerText, folder: Folder) -> Iterator[Flaw]:
    """Check the form of every entry, that its evidence is listed, that its anchors hold, and the name founded."""
    listed = frozenset(connection.execute(select(tables.evidence.c.sha256)).scalars())
    check = _Check(listed=listed, layer_text=layer_text, name=folder.name)
    for entry in journal.read_entries(connection):
        if entry.data is not None and entry.kind in KINDS:
            yield from check.entry(entry, entry.data)


@dataclass(slots=True, kw_only=True)
class _Check:
    listed: frozenset[str]
    layer_text: LayerText
    name: str
    claims: set[str] = field(default_factory=set)

    def entry(self, entry: Entry, data: bytes) -> Iterator[Flaw]:
        place = f"commit {short(entry.commit)} entry {entry.number}"
        try:
            record: object = from_bytes(KINDS[entry.kind], data)
        except Damage as error:
            yield damage("entry-form", place, error.message)
            return
        for sha256 in _names(record):
            if sha256 not in self.listed:
                message = f"it rests on evidence {sha256[:12]}, which is not in the list"
                yield damage("evidence-unlisted", place, message)
        if isinstance(record, Reading):
            yield from self._claims(entry, place, record)
        elif isinstance(record, Found) and record.name != self.name:
            yield damage("marker-name", "casebook.toml", "it names the casebook otherwise than its founding does")

    def _claims(self, entry: Entry, place: str, made: Reading) -> Iterator[Flaw]:
        # A layer that is not here is named by the check of the evidence.
        layer = self.layer_text(made.layer)
        for part, data in enumerate(entry.parts, 1):
            if data is not None:
                yield from self._claim(f"{place} part {part}", data, made, layer)

    def _claim(self, place: str, data: bytes, made: Reading, layer: str | None) -> Iterator[Flaw]:
        try:
            value = decode(data)
            claim = from_json(Claim, value)
        except Damage as error:
            yield damage("claim-form", place, error.message)
            return
        if claim.id in self.claims:
            yield damage("claim-twice", place, "another claim has the same id", (claim.id,))
        self.claims.add(claim.id)
        if claim.report != made.report:
            yield damage("claim-report", f"claim {claim.id}", "it names another report than was read", (claim.id,))
        if layer is not None and not _all_stand(value, layer):
            message = "its words do not stand in the text layer where it says"
            yield damage("anchor", f"claim {claim.id}", message, (claim.id,))


def _names(record: object) -> Iterator[str]:
    if isinstance(record, Capture):
        yield record.report
        yield from (companion.sha256 for companion in record.companions)
    elif isinstance(record, TextEntry):
        yield record.layer


def _all_stand(value: Json, layer: str) -> bool:
    """Say whether every span inside a claim holds: `layer[start:end] == exact`."""
    if isinstance(value, list):
        return all(_all_stand(item, layer) for item in value)
    if not isinstance(value, Mapping):
        return True
    start, end, exact = value.get("start"), value.get("end"), value.get("exact")
    if isinstance(start, int) and isinstance(end, int) and isinstance(exact, str) and layer[start:end] != exact:
        return False
    return all(_all_stand(item, layer) for item in value.values() if isinstance(item, list | dict))
