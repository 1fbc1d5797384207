"""The index, computed: each kind of entry says which rows it makes.

The law: the index is a pure function of the set of commits. Entries are applied in the order of the
casebook; a local append is always last in that order and may be applied at once, after a merge everything
is applied anew.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress

from sqlalchemy import Connection, bindparam, func, insert, select, text, update

from onrecord.casebook import tables
from onrecord.casebook.entry import Entry
from onrecord.casebook.fold import fold_text
from onrecord.errors import Damage
from onrecord.record.canonical import Json, decode, encode
from onrecord.record.codec import from_bytes
from onrecord.record.entries import Capture, Judgement, Reading, TextEntry

LayerText = Callable[[str], str | None]
"""Gives a text layer by its SHA-256; None where the bytes are not here or not whole."""
Row = dict[str, object]


def apply_entries(connection: Connection, entries: Iterable[Entry], layer_text: LayerText) -> None:
    """Apply entries to the index, in the order given.

    Args:
        connection: An open transaction.
        entries: In the order of the casebook, and later in it than all that was applied before.
        layer_text: Gives a text layer; a layer that is not here makes no words to search.
    """
    for entry in entries:
        if entry.data is None:
            continue
        # An entry that a faulty or hostile device signed stays in the ledger, is named by `verify`, and makes no rows.
        with suppress(Damage):
            _apply(connection, entry, entry.data, layer_text)


def _apply(connection: Connection, entry: Entry, data: bytes, layer_text: LayerText) -> None:
    if entry.kind == "capture":
        _capture(connection, entry, from_bytes(Capture, data))
    elif entry.kind == "text":
        _text(connection, entry, from_bytes(TextEntry, data), layer_text)
    elif entry.kind == "reading":
        _reading(connection, entry, from_bytes(Reading, data))
    elif entry.kind == "judge":
        _judgement(connection, entry, from_bytes(Judgement, data))


def _place(entry: Entry) -> Row:
    return {"commit": entry.commit, "entry": entry.number, "rank": entry.rank}


def _capture(connection: Connection, entry: Entry, made: Capture) -> None:
    connection.execute(insert(tables.capture), _place(entry) | {"report": made.report})
    known = connection.execute(
        select(tables.report).where(tables.report.c.id == made.report)
    ).mappings().first()  # fmt: skip
    if known is None:
        row = _report_row(entry, made)
        connection.execute(insert(tables.report), row)
        return
    change: Row = {"captures": known["captures"] + 1}
    # The first capture's words stand; a later one fills only what nobody had said.
    change |= {name: value for name, value in _stated(made).items() if known[name] is None}
    connection.execute(update(tables.report).where(tables.report.c.id == made.report), change)


def _report_row(entry: Entry, made: Capture) -> Row:
    fixed: Row = {"id": made.report, "rank": entry.rank, "bytes": made.bytes, "media": made.media}
    return fixed | {"captures": 1, "characters": 0, "claims": 0} | _stated(made)


def _stated(made: Capture) -> Row:
    said = made.stated
    return {
        "name": made.name,
        "title": said.title if said else None,
        "outlet": said.outlet if said else None,
        "published": said.published if said else None,
        "address": (said.address if said else None) or made.final or made.asked,
        "stated_language": said.language if said else None,
    }


def _text(connection: Connection, entry: Entry, made: TextEntry, layer_text: LayerText) -> None:
    same = (tables.layer.c.report == made.report) & (tables.layer.c.sha256 == made.layer)
    is_new = connection.execute(select(tables.layer.c.entry).where(same).limit(1)).first() is None
    row = _place(entry) | {"report": made.report, "sha256": made.layer, "reader": made.reader}
    connection.execute(insert(tables.layer), row)
    layer = layer_text(made.layer) if is_new and made.characters else None
    if layer is not None:
        words, variants = fold_text(layer)
        connection.execute(
            text(tables.ADD_WORDS),
            {"words": words, "variants": variants, "sha256": made.layer, "report": made.report},
        )
    change: Row = {
        "layer": made.layer,
        "language": made.language,
        "characters": made.characters,
        "layer_state": made.coverage.state.value,
        "title": func.coalesce(tables.report.c.title, made.title),
    }
    connection.execute(update(tables.report).where(tables.report.c.id == made.report).values(change))


def _reading(connection: Connection, entry: Entry, made: Reading) -> None:
    connection.execute(
        insert(tables.reading),
        _place(entry) | {"report": made.report, "layer": made.layer, "reader": made.reader},
    )
    rows = [_claim_row(entry, made, number, data) for number, data in enumerate(entry.parts, 1) if data is not None]
    fresh = _mark_same(connection, rows)
    if rows:
        connection.execute(insert(tables.claim), rows)
    change: Row = {"claims": tables.report.c.claims + fresh}
    if made.coverage is not None:
        change["read_state"] = made.coverage.state.value
    connection.execute(update(tables.report).where(tables.report.c.id == made.report).values(change))


def _claim_row(entry: Entry, made: Reading, part: int, data: bytes) -> Row:
    claim = decode(data)
    quote = claim.get("quote") if isinstance(claim, Mapping) else None
    if not isinstance(claim, Mapping) or not isinstance(quote, Mapping):
        raise Damage("E-BYTES-RECORD", "a claim is not well formed")
    return _place(entry) | {
        "id": claim.get("id"),
        "part": part,
        "report": made.report,
        "layer": made.layer,
        "predicate": claim.get("predicate"),
        "start": quote.get("start"),
        "end": quote.get("end"),
        "fingerprint": _fingerprint(made, claim),
        "same_as": None,
    }


def _fingerprint(made: Reading, claim: Mapping[str, Json]) -> bytes:
    # Two laptops that read the same layer with the same reader propose the same claims under other ids.
    bare = {key: value for key, value in claim.items() if key != "id"}
    return hashlib.sha256(encode([made.layer, made.reader or made.by, bare])).digest()


def _mark_same(connection: Connection, rows: list[Row]) -> int:
    """Point each repeated claim to the first of its kind; give the number of claims that are new."""
    if not rows:
        return 0
    find = select(tables.claim.c.id).where(
        tables.claim.c.fingerprint == bindparam("sought"), tables.claim.c.same_as.is_(None)
    )
    first: dict[object, object] = {}
    for row in rows:
        known = connection.execute(find, {"sought": row["fingerprint"]}).scalar()
        row["same_as"] = known if known is not None else first.get(row["fingerprint"])
        first.setdefault(row["fingerprint"], row["id"])
    return sum(row["same_as"] is None for row in rows)


def _judgement(connection: Connection, entry: Entry, made: Judgement) -> None:
    rows = [_place(entry) | {"on": on, "verdict": made.verdict, "by": made.by, "undoes": made.undoes} for on in made.on]
    if rows:
        connection.execute(insert(tables.judgement), rows)
