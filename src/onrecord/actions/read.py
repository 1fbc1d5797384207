"""Read reports: text layers and proposed claims, in confined children side by side, recorded a few at a time.

The law: one writer records answers in the order in which the reports came in, so that the entries are the same
whatever the number of children and whichever ends first.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from onrecord.actions.confined import Answer, Job, ReadingRoom
from onrecord.casebook import list_views, views
from onrecord.casebook.entry import NewEntry
from onrecord.casebook.store import Casebook
from onrecord.errors import Damage
from onrecord.ledger import Body
from onrecord.reading.layers import LAYER_READER
from onrecord.reading.lexicon import lexicon_versions
from onrecord.reading.report import READER
from onrecord.record.canonical import Json, decode, to_base64
from onrecord.record.claim import Claim
from onrecord.record.codec import from_json, to_bytes
from onrecord.record.edtf import is_edtf
from onrecord.record.entries import Link, Reading, Silence, TextEntry
from onrecord.record.ids import CLAIM_BYTES, ClaimId, ReportId, claim_id
from onrecord.record.layer import Coverage, ReadState, TextLayer
from onrecord.record.list_entries import ListForm, ListTold

BATCH_REPORTS = 32
BATCH_CLAIMS = 2_000
JOBS_AT_ONCE = 200
UNNAMED_PUBLISHER = "the publisher (not named)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What reading one report gave."""

    report: ReportId
    language: str
    state: ReadState
    reasons: tuple[str, ...]
    claims: int


Tell = Callable[[Read], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    told: Read
    entries: tuple[NewEntry, ...]
    kept: tuple[str, int]


def read(
    casebook: Casebook, *, only: str | None = None, again: bool = False, workers: int | None = None, tell: Tell
) -> int:
    """Read every report that this reader has not read yet, and record what it proposes.

    Args:
        casebook: Open for writing.
        only: The id of one report, or the beginning of it.
        again: Also read what was read before; equal claims stay one.
        workers: How many reports are read side by side; as many as there are cores if None.
        tell: Called for each report once its reading is durable.

    Returns:
        The number of reports read.
    """
    ids = waiting_reports(casebook, only=only, again=again)
    done, batch = 0, list[_Made]()
    with ReadingRoom(workers) as room:
        for answer in room.read(_jobs(casebook, ids)):
            batch.append(_made(casebook, answer))
            if len(batch) >= BATCH_REPORTS or sum(made.told.claims for made in batch) >= BATCH_CLAIMS:
                done += _record(casebook, batch, tell)
                batch.clear()
    return done + _record(casebook, batch, tell)


def waiting_reports(casebook: Casebook, *, only: str | None, again: bool, reader: str = READER) -> tuple[ReportId, ...]:
    """List the reports that a reader is to read, in the order in which they came in."""
    with casebook.reading() as connection:
        ids = views.report_ids(connection) if only is None else (views.report(connection, only).id,)
        done = frozenset() if again else views.read_by(connection, reader)
    return tuple(id_ for id_ in ids if id_ not in done)


def _jobs(casebook: Casebook, ids: Sequence[ReportId]) -> Iterator[Job]:
    """Give the jobs a few at a time: of a hundred thousand reports only the ids are held."""
    rest = iter(ids)
    while some := tuple(islice(rest, JOBS_AT_ONCE)):
        with casebook.reading() as connection:
            rows = views.reports_of(connection, some)
            forms, told = list_views.forms(connection), list_views.told(connection)
        yield from (_job(casebook, row, forms, told) for row in rows)


def _job(casebook: Casebook, row: views.ReportRow, forms: Sequence[ListForm], told: Sequence[ListTold]) -> Job:
    return Job(
        report=row.id,
        path=casebook.evidence.path(row.id),
        media=row.media,
        publisher=row.outlet or UNNAMED_PUBLISHER,
        published=stated_date(row),
        language=row.stated_language,
        forms=tuple(forms),
        told=tuple(one for one in told if one.report == row.id),
    )


def stated_date(row: views.ReportRow) -> str | None:
    """Give the day a report is stated to be of, where that is a date."""
    return row.published if row.published is not None and is_edtf(row.published) else None


def _record(casebook: Casebook, batch: Sequence[_Made], tell: Tell) -> int:
    if batch:
        casebook.append([entry for made in batch for entry in made.entries], [made.kept for made in batch])
    for made in batch:
        tell(made.told)
    return len(batch)


def _made(casebook: Casebook, answer: Answer) -> _Made:
    fields = {} if answer.data is None else decode(answer.data)
    if not isinstance(fields, Mapping):
        raise Damage("E-BYTES-ANSWER", "the reading process answered with no object")
    layer = _unread(answer) if answer.data is None else from_json(TextLayer, fields["layer"])
    coverage = layer.coverage if "coverage" not in fields else from_json(Coverage, fields["coverage"])
    words = layer.text.encode("utf-8")
    sha256 = casebook.evidence.keep_bytes(words)
    claims, links = named(casebook, fields)
    parts = tuple(Body(kind="reading", salt=casebook.salt(), data=to_bytes(claim)) for claim in claims)
    reading = Reading(
        by=casebook.world.by,
        report=answer.job.report,
        layer=sha256,
        reader=READER,
        parts=tuple(to_base64(part.digest) for part in parts),
        links=links,
        silences=tuple(from_json(Silence, value) for value in _list(fields, "silences")),
        coverage=coverage,
        lexicons=(lexicon_versions(),),
    )
    told = Read(
        report=answer.job.report,
        language=layer.language,
        state=coverage.state,
        reasons=coverage.reasons,
        claims=len(claims),
    )
    text = casebook.entry(_text_entry(casebook, answer.job.report, layer, sha256))
    return _Made(told=told, entries=(text, casebook.entry(reading, parts, claims)), kept=(sha256, len(words)))


def _unread(answer: Answer) -> TextLayer:
    coverage = Coverage(unit="file", read=0, total=1, reasons=(answer.reason or "reader-died",))
    return TextLayer(reader=LAYER_READER, text="", media=answer.job.media, language="und", coverage=coverage)


def _text_entry(casebook: Casebook, report: ReportId, layer: TextLayer, sha256: str) -> TextEntry:
    return TextEntry(
        by=casebook.world.by,
        report=report,
        reader=layer.reader,
        layer=sha256,
        characters=len(layer.text),
        media=layer.media,
        language=layer.language,
        coverage=layer.coverage,
        zones=layer.zones,
        places=layer.places,
        languages=layer.languages,
        title=layer.title,
        encoding=layer.encoding,
        flags=layer.flags,
        words=layer.words,
    )


def named(casebook: Casebook, fields: Mapping[str, Json]) -> tuple[tuple[Claim, ...], tuple[Link, ...]]:
    """Give the reader's claims ids of their own: it numbers them, so that the same text always reads the same."""
    proposed = [from_json(Claim, value) for value in _list(fields, "claims")]
    ids = {claim.id: claim_id(casebook.world.entropy(CLAIM_BYTES)) for claim in proposed}
    links = [from_json(Link, value) for value in _list(fields, "links")]
    return (
        tuple(replace(claim, id=ids[claim.id]) for claim in proposed),
        tuple(replace(link, source=ids[ClaimId(link.source)], target=ids[ClaimId(link.target)]) for link in links),
    )


def _list(fields: Mapping[str, Json], name: str) -> Sequence[Json]:
    value = fields.get(name, [])
    return value if isinstance(value, list) else []
