"""The index, computed: each kind of entry says which rows it makes.

The law: the index is a pure function of the set of commits. Entries are applied in the order of the
casebook; a local append is always last in that order and may be applied at once, after a merge everything
is applied anew.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import islice

from sqlalchemy import Connection

from onrecord.casebook import rows
from onrecord.casebook.entry import Entry
from onrecord.casebook.parsed import ParsedEntry, parsed
from onrecord.casebook.rows import Row
from onrecord.record.entries import Capture, Entity, Judgement, Reading, TextEntry

LayerText = Callable[[str], str | None]
"""Gives a text layer by its SHA-256; None where the bytes are not here or not whole."""
BATCH = 500
MOST_CLAIMS = 5_000


def apply_entries(connection: Connection, entries: Iterable[Entry], layer_text: LayerText) -> None:
    """Apply entries to the index, in the order given; as `apply_parsed` does."""
    apply_parsed(connection, parsed(entries), layer_text)


def apply_parsed(connection: Connection, entries: Iterable[ParsedEntry], layer_text: LayerText) -> None:
    """Apply entries to the index, in the order given.

    An entry of an unknown kind, or one that a faulty or hostile device signed, stays in the ledger and makes no rows;
    `verify` names the latter.

    Args:
        connection: An open transaction.
        entries: In the order of the casebook, and later in it than all that was applied before.
        layer_text: Gives a text layer; a layer that is not here makes no words to search.
    """
    waiting = _Waiting()
    rest = iter(entries)
    while batch := tuple(islice(rest, BATCH)):
        for one in batch:
            if waiting.must_go_before(one):
                waiting.write(connection, layer_text)
            waiting.take(one)
        waiting.write(connection, layer_text)


@dataclass(slots=True)
class _Waiting:
    """Entries whose rows are written together, a statement a table.

    Text layers and readings change what no other kind does, but a capture fills what they left open: it waits for
    those before it, and they for the captures before them.
    """

    captures: list[Row] = field(default_factory=list)
    texts: list[tuple[Row, TextEntry]] = field(default_factory=list)
    readings: list[tuple[Row, Reading]] = field(default_factory=list)
    claims: list[rows.ClaimRow] = field(default_factory=list)
    judgements: list[Row] = field(default_factory=list)
    entities: list[Row] = field(default_factory=list)

    def must_go_before(self, one: ParsedEntry) -> bool:
        if len(self.claims) > MOST_CLAIMS:
            return True
        return isinstance(one.record, Capture) and bool(self.texts or self.readings)

    def take(self, one: ParsedEntry) -> None:
        record, entry = one.record, one.entry
        place: Row = {"commit": entry.commit, "entry": entry.number, "rank": entry.rank}
        if isinstance(record, Capture):
            self.captures.append(place | rows.capture_row(record))
        elif isinstance(record, TextEntry):
            self.texts.append((place, record))
        elif isinstance(record, Reading):
            self.readings.append((place, record))
            self.claims += rows.claim_rows(entry, record, one.claims)
        elif isinstance(record, Judgement):
            self.judgements += [place | row for row in rows.judgement_rows(record)]
        elif isinstance(record, Entity):
            self.entities.append(place | rows.entity_row(record))

    def write(self, connection: Connection, layer_text: LayerText) -> None:
        rows.write_captures(connection, self.captures)
        rows.write_texts(connection, self.texts, layer_text)
        rows.write_readings(connection, self.readings, self.claims)
        rows.write_judgements(connection, self.judgements)
        rows.write_entities(connection, self.entities)
        for queue in (self.captures, self.texts, self.readings, self.claims, self.judgements, self.entities):
            queue.clear()
