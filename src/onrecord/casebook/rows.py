"""The rows of the index: what each kind of entry makes of itself, and the statements that write many at once."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from sqlalchemy import ColumnElement, Connection, Update, bindparam, func, insert, select, text, update
from sqlalchemy.dialects.sqlite import Insert
from sqlalchemy.dialects.sqlite import insert as upsert

from onrecord.casebook import tables
from onrecord.casebook.entry import Entry
from onrecord.casebook.fold import fold_text
from onrecord.casebook.parsed import ParsedClaim
from onrecord.record.canonical import encode
from onrecord.record.entries import Capture, Entity, Judgement, Reading, TextEntry

Row = dict[str, object]
ClaimRow = tuple[object, ...]
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


def claim_rows(entry: Entry, made: Reading, claims: Iterable[ParsedClaim]) -> Iterator[ClaimRow]:
    """Give the rows of a reading's claims, in the order of `_ADD_CLAIM`; a part that is no claim makes none."""
    reader = encode([made.layer, made.reader or made.by])
    for part in claims:
        claim = part.claim
        if claim is not None:
            yield (
                claim.id,
                entry.commit,
                entry.number,
                part.part,
                entry.rank,
                made.report,
                made.layer,
                claim.predicate,
                claim.quote.start,
                claim.quote.end,
                _fingerprint(reader, claim.id, part.data),
            )


def judgement_rows(made: Judgement) -> Iterator[Row]:
    for on in dict.fromkeys(made.on):
        yield {"on": on, "verdict": made.verdict, "by": made.by, "undoes": made.undoes}


def entity_row(made: Entity) -> Row:
    return {"id": made.id, "kind": made.kind}


def write_captures(connection: Connection, made: Sequence[Row]) -> None:
    """Write captures: the first one's words on a report stand, a later one fills only what nobody had said."""
    if made:
        connection.execute(_ADD_CAPTURE, [{name: row[name] for name in _CAPTURE} for row in made])
        connection.execute(
            _ADD_REPORT, [{"id": row["report"], **{name: row[name] for name in _REPORT}} for row in made]
        )


def write_texts(
    connection: Connection, made: Sequence[tuple[Row, TextEntry]], layer_text: Callable[[str], str | None]
) -> None:
    """Write text layers and their words; the last layer of a report is the one it is shown by."""
    if not made:
        return
    fresh = _fresh_layers(connection, made)
    layers = [p | {"report": one.report, "sha256": one.layer, "reader": one.reader} for p, one in made]
    connection.execute(_ADD_LAYER, layers)
    for report, sha256 in fresh:
        layer = layer_text(sha256)
        if layer is not None:
            words, variants = fold_text(layer)
            row = {"words": words, "variants": variants, "sha256": sha256, "report": report}
            connection.execute(_ADD_WORDS, row)
    connection.execute(_SHOW_LAYER, [_shown(one) for _, one in made])


def write_readings(connection: Connection, made: Sequence[tuple[Row, Reading]], claims: Sequence[ClaimRow]) -> None:
    """Write readings and their claims; a claim equal to an earlier one points to it."""
    if not made:
        return
    readings = [p | {"report": one.report, "layer": one.layer, "reader": one.reader} for p, one in made]
    connection.execute(_ADD_READING, readings)
    if claims:
        connection.exec_driver_sql(_ADD_CLAIM, list(claims))
    connection.execute(_SHOW_STATE, [{"of_report": one.report, "state": _state(one)} for _, one in made])
    connection.execute(_COUNT_CLAIMS, [{"of_report": id_} for id_ in dict.fromkeys(one.report for _, one in made)])


def write_judgements(connection: Connection, made: Sequence[Row]) -> None:
    if made:
        connection.execute(_ADD_JUDGEMENT, list(made))


def write_entities(connection: Connection, made: Sequence[Row]) -> None:
    if made:
        connection.execute(_ADD_ENTITY, list(made))


def _shown(made: TextEntry) -> Row:
    return {
        "of_report": made.report,
        "layer": made.layer,
        "language": made.language,
        "characters": made.characters,
        "layer_state": made.coverage.state.value,
        "own_title": made.title,
    }


def _state(made: Reading) -> str | None:
    return None if made.coverage is None else made.coverage.state.value


def _fresh_layers(connection: Connection, made: Sequence[tuple[Row, TextEntry]]) -> list[tuple[str, str]]:
    """Give the layers that no earlier entry has read out of the same report, if there are words in them."""
    wanted: dict[tuple[str, str], int] = {}
    for _, one in made:
        wanted.setdefault((one.report, one.layer), one.characters)
    return [
        (report, sha256)
        for (report, sha256), characters in wanted.items()
        if characters and connection.execute(_FIND_LAYER, {"report": report, "sha256": sha256}).first() is None
    ]


def _fingerprint(reader: bytes, id_: str, claim: bytes) -> bytes:
    # Two laptops that read the same layer with the same reader propose the same claims under other ids. A quotation
    # mark inside a text is escaped: these bytes can only be the key and its value.
    return hashlib.sha256(reader + claim.replace(b'"id":"' + id_.encode() + b'"', b'"id":""', 1)).digest()


# The statements are made once: making one takes longer than a row does to be written.
_ADD_CAPTURE = insert(tables.capture)
_ADD_LAYER = insert(tables.layer)
_ADD_READING = insert(tables.reading)
_ADD_JUDGEMENT = insert(tables.judgement)
_ADD_ENTITY = insert(tables.entity)
_ADD_WORDS = text(tables.ADD_WORDS)
_CAPTURE = ("commit", "entry", "rank", "report")
_REPORT = ("rank", "bytes", "media", *STATED)
_OF_REPORT = tables.report.c.id == bindparam("of_report")
_LAYER: dict[str, ColumnElement[object]] = {
    name: bindparam(name) for name in ("layer", "language", "characters", "layer_state")
}
_SHOW_LAYER = (
    update(tables.report)
    .where(_OF_REPORT)
    .values(_LAYER | {"title": func.coalesce(tables.report.c.title, bindparam("own_title"))})
)
_SHOW_STATE = (
    update(tables.report)
    .where(_OF_REPORT)
    .values(read_state=func.coalesce(bindparam("state"), tables.report.c.read_state))
)
_FIND_LAYER = (
    select(tables.layer.c.entry)
    .where(tables.layer.c.report == bindparam("report"), tables.layer.c.sha256 == bindparam("sha256"))
    .limit(1)
)
# An id that is taken already is a device's fault: the first in order stands, and `verify` names the other.
_ADD_CLAIM = (
    'INSERT INTO claim (id, "commit", entry, part, rank, report, layer, predicate, start, "end", fingerprint, same_as)'
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11,"
    " (SELECT id FROM claim WHERE fingerprint = ?11 AND same_as IS NULL)) ON CONFLICT (id) DO NOTHING"
)


def _add_report() -> Insert:
    report = tables.report
    given = upsert(report)
    fresh = given.values(captures=1, characters=0, claims=0, id=bindparam("id"), **{n: bindparam(n) for n in _REPORT})
    change: Mapping[str, object] = {
        "captures": report.c.captures + 1,
        **{name: func.coalesce(report.c[name], fresh.excluded[name]) for name in STATED},
    }
    return fresh.on_conflict_do_update(index_elements=[report.c.id], set_=dict(change))


def _count_claims() -> Update:
    claim, report = tables.claim, tables.report
    own = select(func.count()).where(claim.c.report == report.c.id, claim.c.same_as.is_(None)).scalar_subquery()
    return update(report).where(_OF_REPORT).values(claims=own)


_ADD_REPORT = _add_report()
_COUNT_CLAIMS = _count_claims()
