"""The index, computed: each kind of entry says which rows it makes.

The law: the index is a pure function of the set of commits. Entries are applied in the order of the
casebook; a local append is always last in that order and may be applied at once, after a merge everything
is applied anew.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from sqlalchemy import Connection

from onrecord.casebook import rows
from onrecord.casebook.entry import Entry
from onrecord.casebook.rows import Row
from onrecord.errors import Damage
from onrecord.record.codec import from_bytes
from onrecord.record.entries import Capture, Judgement, Reading, TextEntry

LayerText = Callable[[str], str | None]
"""Gives a text layer by its SHA-256; None where the bytes are not here or not whole."""
BATCH = 500


def apply_entries(connection: Connection, entries: Iterable[Entry], layer_text: LayerText) -> None:
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
        for entry, record in _known(batch):
            if isinstance(record, Capture) and waiting.has_read:
                waiting.write(connection, layer_text)
            waiting.take(entry, record)
        waiting.write(connection, layer_text)


KINDS: dict[str, type] = {"capture": Capture, "text": TextEntry, "reading": Reading, "judge": Judgement}
Projected = Capture | TextEntry | Reading | Judgement


def _known(entries: Iterable[Entry]) -> Iterator[tuple[Entry, Projected]]:
    for entry in entries:
        kind = KINDS.get(entry.kind)
        if kind is None or entry.data is None:
            continue
        try:
            yield entry, from_bytes(kind, entry.data)
        except Damage:
            continue


@dataclass(slots=True)
class _Waiting:
    """Entries whose rows are written together, a statement a table.

    Text layers and readings change what no other kind does, but a capture fills what they left open: it waits for
    those before it, and they for the captures before them.
    """

    captures: list[Row] = field(default_factory=list)
    texts: list[tuple[Row, TextEntry]] = field(default_factory=list)
    readings: list[tuple[Row, Reading]] = field(default_factory=list)
    claims: list[Row] = field(default_factory=list)
    judgements: list[Row] = field(default_factory=list)

    @property
    def has_read(self) -> bool:
        return bool(self.texts or self.readings)

    def take(self, entry: Entry, record: Projected) -> None:
        place: Row = {"commit": entry.commit, "entry": entry.number, "rank": entry.rank}
        if isinstance(record, Capture):
            self.captures.append(place | rows.capture_row(record))
        elif isinstance(record, TextEntry):
            self.texts.append((place, record))
        elif isinstance(record, Reading):
            self.readings.append((place, record))
            self.claims += rows.claim_rows(place, record, entry.parts)
        else:
            self.judgements += [place | row for row in rows.judgement_rows(record)]

    def write(self, connection: Connection, layer_text: LayerText) -> None:
        rows.write_captures(connection, self.captures)
        rows.write_texts(connection, self.texts, layer_text)
        rows.write_readings(connection, self.readings, self.claims)
        rows.write_judgements(connection, self.judgements)
        for queue in (self.captures, self.texts, self.readings, self.claims, self.judgements):
            queue.clear()
