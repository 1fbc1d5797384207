"""Checks of what the entries say: their form, the evidence they name, and every anchor against its text layer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from onrecord.casebook.flaw import Flaw, damage, note
from onrecord.casebook.parsed import ParsedClaim, ParsedEntry
from onrecord.casebook.projection import LayerText
from onrecord.errors import Misuse, OnrecordError
from onrecord.ledger.finding import short
from onrecord.record.canonical import Json
from onrecord.record.claim import Claim
from onrecord.record.entries import Capture, Found, Reading, TextEntry


@dataclass(slots=True, kw_only=True)
class EntryCheck:
    """The check of one entry after the other, in the order of the casebook.

    `listed` is the SHA-256 of all evidence that is kept, `name` the casebook's name in its folder.
    """

    listed: frozenset[str]
    layer_text: LayerText
    name: str
    _claims: set[str] = field(default_factory=set)

    def of(self, one: ParsedEntry) -> Iterator[Flaw]:
        """Check the form of an entry, that its evidence is listed, that its anchors hold, and the name founded."""
        place = f"commit {short(one.entry.commit)} entry {one.entry.number}"
        if one.fault is not None:
            yield _unread("entry-form", place, one.fault)
        for sha256 in _names(one.record):
            if sha256 not in self.listed:
                message = f"it rests on evidence {sha256[:12]}, which is not in the list"
                yield damage("evidence-unlisted", place, message)
        if isinstance(one.record, Reading):
            # A layer that is not here is named by the check of the evidence.
            layer = self.layer_text(one.record.layer)
            for part in one.claims:
                yield from self._part(f"{place} part {part.part}", part, one.record, layer)
        elif isinstance(one.record, Found) and one.record.name != self.name:
            yield damage("marker-name", "casebook.toml", "it names the casebook otherwise than its founding does")

    def _part(self, place: str, part: ParsedClaim, made: Reading, layer: str | None) -> Iterator[Flaw]:
        if part.fault is not None:
            yield _unread("claim-form", place, part.fault)
        if part.claim is not None:
            yield from self._claim(place, part.claim, part.value, made, layer)

    def _claim(self, place: str, claim: Claim, value: Json, made: Reading, layer: str | None) -> Iterator[Flaw]:
        if claim.id in self._claims:
            yield damage("claim-twice", place, "another claim has the same id", (claim.id,))
        self._claims.add(claim.id)
        if claim.report != made.report:
            yield damage("claim-report", f"claim {claim.id}", "it names another report than was read", (claim.id,))
        if layer is not None and not _all_stand(value, layer):
            message = "its words do not stand in the text layer where it says"
            yield damage("anchor", f"claim {claim.id}", message, (claim.id,))


def _unread(code: str, place: str, fault: OnrecordError) -> Flaw:
    if isinstance(fault, Misuse):  # a newer program wrote it: nothing is wrong with it but that we cannot read it
        return note("newer", place, f"{fault.message}; it is kept, and nothing of it is shown")
    return damage(code, place, fault.message)


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
