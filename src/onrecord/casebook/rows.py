"""The rows of the index: what each kind of entry makes of itself, and the statements that write many at once."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence

from sqlalchemy import ColumnElement, Connection, bindparam, func, insert, select, text, update
from sqlalchemy.dialects.sqlite import insert as upsert

from onrecord.casebook import tables
from onrecord.casebook.fold import fold_text
from onrecord.errors import Damage
from onrecord.record.canonical import Json, decode, encode
from onrecord.record.claim import Claim
from onrecord.record.codec import from_json
from onrecord.record.entries import Capture, Judgement, Reading, TextEntry

Row = dict[str, object]
STATED = ("name", "title", "outlet", "published", "address", "stated_language")


def capture_row(made: Capture) -> Row:
    said = made.stated
    return {
        "report": made.report,
        "bytes": made.bytes,
        "media": made.media,
        "name": made.name,
        "title": said.title if said else None,
        "outlet": said.outlet if said else None,
        "published": said.published if said else None,
        "address": (said.address if said else None) or made.final or made.asked,
        "stated_language": said.language if said else None,
    }


def claim_rows(place: Row, made: Reading, parts: Sequence[bytes | None]) -> Iterator[Row]:
    """Give the rows of a reading's claims; one that is erased, withheld or no claim makes none."""
    for part, data in enumerate(parts, 1):
        if data is None:
            continue
        try:
            value = decode(data)
            claim = from_json(Claim, value)
        except Damage:
            continue
        yield place | {
            "id": claim.id,
            "part": part,
            "report": made.report,
            "layer": made.layer,
            "predicate": claim.predicate,
            "start": claim.quote.start,
            "end": claim.quote.end,
            "fingerprint": _fingerprint(made, value),
        }


def judgement_rows(made: Judgement) -> Iterator[Row]:
    for on in dict.fromkeys(made.on):
        yield {"on": on, "verdict": made.verdict, "by": made.by, "undoes": made.undoes}


def write_captures(connection: Connection, made: Sequence[Row]) -> None:
    """Write captures: the first one's words on a report stand, a later one fills only what nobody had said."""
    if not made:
        return
    place = ("commit", "entry", "rank", "report")
    connection.execute(insert(tables.capture), [{name: row[name] for name in place} for row in made])
    report = tables.report
    given = upsert(report)
    change: Mapping[str, object] = {
        "captures": report.c.captures + 1,
        **{name: func.coalesce(report.c[name], given.excluded[name]) for name in STATED},
    }
    kept = ("rank", "bytes", "media", *STATED)
    fresh = [
        {"id": row["report"], "captures": 1, "characters": 0, "claims": 0} | {name: row[name] for name in kept}
        for row in made
    ]
    connection.execute(given.on_conflict_do_update(index_elements=[report.c.id], set_=dict(change)), fresh)


def write_texts(
    connection: Connection, made: Sequence[tuple[Row, TextEntry]], layer_text: Callable[[str], str | None]
) -> None:
    """Write text layers and their words; the last layer of a report is the one it is shown by."""
    if not made:
        return
    fresh = _fresh_layers(connection, made)
    layers = [p | {"report": text.report, "sha256": text.layer, "reader": text.reader} for p, text in made]
    connection.execute(insert(tables.layer), layers)
    for id_, sha256 in fresh:
        layer = layer_text(sha256)
        if layer is not None:
            words, variants = fold_text(layer)
            row = {"words": words, "variants": variants, "sha256": sha256, "report": id_}
            connection.execute(text(tables.ADD_WORDS), row)
    changes = [
        {
            "of_report": made.report,
            "layer": made.layer,
            "language": made.language,
            "characters": made.characters,
            "layer_state": made.coverage.state.value,
            "own_title": made.title,
        }
        for _, made in made
    ]
    report = tables.report
    change = update(report).where(report.c.id == bindparam("of_report"))
    connection.execute(
        change.values(_LAYER | {"title": func.coalesce(report.c.title, bindparam("own_title"))}), changes
    )


def write_readings(connection: Connection, made: Sequence[tuple[Row, Reading]], claims: Sequence[Row]) -> None:
    """Write readings and their claims; a claim equal to an earlier one points to it."""
    if not made:
        return
    readings = [p | {"report": one.report, "layer": one.layer, "reader": one.reader} for p, one in made]
    connection.execute(insert(tables.reading), readings)
    if claims:
        connection.exec_driver_sql(_ADD_CLAIM, [tuple(row[name] for name in _CLAIM) for row in claims])
    states = [
        {"of_report": one.report, "state": None if one.coverage is None else one.coverage.state.value}
        for _, one in made
    ]
    report = tables.report
    change = update(report).where(report.c.id == bindparam("of_report"))
    connection.execute(change.values(read_state=func.coalesce(bindparam("state"), report.c.read_state)), states)
    own = select(func.count()).where(tables.claim.c.report == report.c.id, tables.claim.c.same_as.is_(None))
    counted = update(report).where(report.c.id == bindparam("of_report")).values(claims=own.scalar_subquery())
    connection.execute(counted, [{"of_report": id_} for id_ in dict.fromkeys(one.report for _, one in made)])


def write_judgements(connection: Connection, made: Sequence[Row]) -> None:
    if made:
        connection.execute(insert(tables.judgement), list(made))


_LAYER: dict[str, ColumnElement[object]] = {
    name: bindparam(name) for name in ("layer", "language", "characters", "layer_state")
}
_CLAIM = ("id", "commit", "entry", "part", "rank", "report", "layer", "predicate", "start", "end", "fingerprint")
# An id that is taken already is a device's fault: the first in order stands, and `verify` names the other.
_ADD_CLAIM = (
    'INSERT INTO claim (id, "commit", entry, part, rank, report, layer, predicate, start, "end", fingerprint, same_as)'
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11,"
    " (SELECT id FROM claim WHERE fingerprint = ?11 AND same_as IS NULL)) ON CONFLICT (id) DO NOTHING"
)


def _fresh_layers(connection: Connection, made: Sequence[tuple[Row, TextEntry]]) -> list[tuple[str, str]]:
    """Give the layers that no earlier entry has read out of the same report, if there are words in them."""
    wanted: dict[tuple[str, str], int] = {}
    for _, one in made:
        wanted.setdefault((one.report, one.layer), one.characters)
    table = tables.layer
    same = (table.c.report == bindparam("report")) & (table.c.sha256 == bindparam("sha256"))
    known = select(table.c.entry).where(same).limit(1)
    return [
        (report, sha256)
        for (report, sha256), characters in wanted.items()
        if characters and connection.execute(known, {"report": report, "sha256": sha256}).first() is None
    ]


def _fingerprint(made: Reading, claim: Json) -> bytes:
    # Two laptops that read the same layer with the same reader propose the same claims under other ids.
    bare = {key: value for key, value in claim.items() if key != "id"} if isinstance(claim, Mapping) else claim
    return hashlib.sha256(encode([made.layer, made.reader or made.by, bare])).digest()
