"""What the index says, as records: reports, claims, judgements, the history."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, Select, Table, select

from onrecord.casebook import tables
from onrecord.casebook.entry import reference
from onrecord.errors import NotFound
from onrecord.record.claim import Claim
from onrecord.record.codec import from_bytes
from onrecord.record.entries import Capture, Judgement, Reading, TextEntry
from onrecord.record.ids import ClaimId, ReportId
from onrecord.record.layer import ReadState

SHORTEST_ID = 4
REVIEWS = {"accept": "accepted", "reject": "rejected"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """A report as the index knows it; what was stated about it is only stated."""

    id: ReportId
    bytes: int
    media: str
    captures: int
    name: str | None
    title: str | None
    outlet: str | None
    published: str | None
    address: str | None
    stated_language: str | None
    layer: str | None
    language: str | None
    characters: int
    layer_state: str | None
    read_state: str | None
    claims: int

    @property
    def read(self) -> ReadState | None:
        """How far it was read: the worse of layer and claims; None before any reading."""
        states = [ReadState(state) for state in (self.layer_state, self.read_state) if state is not None]
        order = [ReadState.NONE, ReadState.PART, ReadState.FULL]
        return min(states, key=order.index) if states else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedClaim:
    """A claim with its review: proposed, accepted, rejected, or disputed where people differ."""

    claim: Claim
    review: str


def reports(connection: Connection) -> tuple[ReportRow, ...]:
    """Give all reports in the order in which they came in."""
    rows = connection.execute(select(tables.report).order_by(tables.report.c.rank, tables.report.c.id)).mappings()
    return tuple(_report(row) for row in rows)


def report_ids(connection: Connection) -> tuple[ReportId, ...]:
    """Give the ids of all reports in the order in which they came in."""
    query = select(tables.report.c.id).order_by(tables.report.c.rank, tables.report.c.id)
    return tuple(map(ReportId, connection.execute(query).scalars()))


def reports_of(connection: Connection, ids: Sequence[ReportId]) -> tuple[ReportRow, ...]:
    """Give reports by their whole ids (a few hundred at most), in the order of the ids."""
    found = connection.execute(select(tables.report).where(tables.report.c.id.in_(ids))).mappings()
    rows = {row["id"]: _report(row) for row in found}
    return tuple(rows[id_] for id_ in ids if id_ in rows)


def report(connection: Connection, id_: str) -> ReportRow:
    """Give one report by its id or the beginning of it.

    Raises:
        NotFound: E-NONE-REPORT.
    """
    table = tables.report
    rows = (
        connection.execute(select(table).where(table.c.id.startswith(id_, autoescape=True)).limit(2)).mappings().all()
    )
    if len(rows) != 1 or len(id_) < SHORTEST_ID:
        raise NotFound(
            "E-NONE-REPORT",
            "no single report has an id that begins so",
            f"list ids with: onrecord show; give {SHORTEST_ID} letters or more of one",
        )
    return _report(rows[0])


def read_by(connection: Connection, reader: str) -> frozenset[ReportId]:
    """Give the reports that a reader version has read."""
    table = tables.reading
    rows = connection.execute(select(table.c.report).where(table.c.reader == reader).distinct()).scalars()
    return frozenset(map(ReportId, rows))


def known_reports(connection: Connection, ids: Iterable[ReportId]) -> set[ReportId]:
    """Give those of the ids that the casebook already holds."""
    rows = connection.execute(select(tables.report.c.id).where(tables.report.c.id.in_(list(ids)))).scalars()
    return set(map(ReportId, rows))


def claims(
    connection: Connection, *, of_report: str | None = None, predicate: str | None = None
) -> Iterator[ReviewedClaim]:
    """Give claims with their review, by report and place; equal claims of one reader are given once."""
    table = tables.claim
    query = _claim_rows().where(table.c.same_as.is_(None))
    if of_report is not None:
        query = query.where(table.c.report == of_report)
    if predicate is not None:
        query = query.where(table.c.predicate.startswith(predicate, autoescape=True))
    ordered = query.join(tables.report, tables.report.c.id == table.c.report).order_by(
        tables.report.c.rank, table.c.report, table.c.start, table.c.rank, table.c.part
    )
    reviews = review_states(connection)
    for row in connection.execution_options(yield_per=500).execute(ordered):
        if row.data is not None:
            yield ReviewedClaim(claim=from_bytes(Claim, row.data), review=reviews.get(row.id, "proposed"))


def claim(connection: Connection, id_: str) -> ReviewedClaim:
    """Give one claim by its id.

    Raises:
        NotFound: E-NONE-CLAIM.
    """
    row = connection.execute(_claim_rows().where(tables.claim.c.id == id_)).first()
    if row is None or row.data is None:
        raise NotFound("E-NONE-CLAIM", "there is no claim of this id", "list ids with: onrecord claims")
    return ReviewedClaim(
        claim=from_bytes(Claim, row.data), review=review_states(connection).get(ClaimId(id_), "proposed")
    )


def review_states(connection: Connection) -> dict[str, str]:
    """Give the review of every claim that was judged, by its id and by those of its repeats.

    A judgement on a repeat is one on the claim it repeats. The last word of each person counts; where people differ,
    all stand: "disputed". A judgement that a later one undoes does not count, unless that one is undone itself.
    """
    same = dict(_repeats(connection))
    latest: dict[str, dict[str, str]] = {}
    for row in _standing(connection):
        if row["verdict"] in REVIEWS:
            latest.setdefault(same.get(row["on"], row["on"]), {})[row["by"]] = REVIEWS[row["verdict"]]
    states = {on: _review(tuple(votes.values())) for on, votes in latest.items()}
    return states | {repeat: states[first] for repeat, first in same.items() if first in states}


def _review(votes: tuple[str, ...]) -> str:
    return votes[0] if len(set(votes)) == 1 else "disputed"


def standing(connection: Connection, on: str, verdict: str) -> tuple[str, ...]:
    """Give the references of the judgements of one verdict on one object that nothing undoes, oldest first."""
    rows = (row for row in _standing(connection) if row["on"] == on and row["verdict"] == verdict)
    return tuple(reference(row["commit"], row["entry"]) for row in rows)


def standing_judgements(connection: Connection) -> tuple[Judgement, ...]:
    """Give the judgements of all verdicts that nothing undoes, oldest first; each once, whatever number of objects."""
    found: dict[tuple[bytes, int], Judgement] = {}
    for row in _standing(connection):
        key = (row["commit"], row["entry"])
        if key not in found:
            body = tables.body
            query = select(body.c.data).where(body.c.commit == key[0], body.c.entry == key[1], body.c.part == 0)
            data = connection.execute(query).scalar()
            if data is not None:
                found[key] = from_bytes(Judgement, data)
    return tuple(found.values())


def _standing(connection: Connection) -> list[RowMapping]:
    """Give the judgements that nothing undoes, oldest first."""
    table = tables.judgement
    rows = connection.execute(select(table).order_by(table.c.rank, table.c.commit, table.c.on)).mappings().all()
    undone: set[str] = set()
    standing: list[RowMapping] = []
    for row in reversed(rows):
        if reference(row["commit"], row["entry"]) not in undone:
            standing.append(row)
            undone |= {row["undoes"]} - {None}
    return standing[::-1]


def _repeats(connection: Connection) -> Iterator[tuple[str, str]]:
    table = tables.claim
    for row in connection.execute(select(table.c.id, table.c.same_as).where(table.c.same_as.is_not(None))):
        yield row.id, row.same_as


def captures(connection: Connection, id_: ReportId) -> tuple[Capture, ...]:
    """Give every capture of one report, oldest first."""
    return tuple(from_bytes(Capture, data) for data in _bodies(connection, tables.capture, id_))


def layers(connection: Connection, id_: ReportId) -> tuple[TextEntry, ...]:
    """Give every text layer read out of one report, oldest first."""
    return tuple(from_bytes(TextEntry, data) for data in _bodies(connection, tables.layer, id_))


def readings(connection: Connection, id_: ReportId) -> tuple[Reading, ...]:
    """Give every reading of one report, oldest first."""
    return tuple(from_bytes(Reading, data) for data in _bodies(connection, tables.reading, id_))


def judgements(connection: Connection, on: str) -> tuple[Judgement, ...]:
    """Give every judgement on one object, or on another claim that says the same, oldest first."""
    table, claim = tables.judgement, tables.claim
    own = select(claim.c.fingerprint).where(claim.c.id == on).scalar_subquery()
    equal = select(claim.c.id).where(claim.c.fingerprint == own)
    query = (
        select(table.c.rank, table.c.commit, table.c.entry, tables.body.c.data)
        .join(tables.body, (table.c.commit == tables.body.c.commit) & (table.c.entry == tables.body.c.entry))
        .where((table.c.on == on) | table.c.on.in_(equal), tables.body.c.part == 0)
        .distinct()
        .order_by(table.c.rank, table.c.commit)
    )
    return tuple(from_bytes(Judgement, row.data) for row in connection.execute(query) if row.data is not None)


def _bodies(connection: Connection, table: Table, id_: ReportId) -> list[bytes]:
    query = select(tables.body.c.data).join(
        table, (table.c.commit == tables.body.c.commit) & (table.c.entry == tables.body.c.entry)
    )
    rows = connection.execute(
        query.where(table.c.report == id_, tables.body.c.part == 0).order_by(table.c.rank, table.c.commit)
    )
    return [data for data in rows.scalars() if data is not None]


def _claim_rows() -> Select[tuple[str, bytes]]:
    table = tables.claim
    return select(table.c.id, tables.body.c.data).join(
        tables.body,
        (table.c.commit == tables.body.c.commit)
        & (table.c.entry == tables.body.c.entry)
        & (table.c.part == tables.body.c.part),
    )


def _report(row: RowMapping) -> ReportRow:
    return ReportRow(**{name: row[name] for name in ReportRow.__slots__})


def layer_of(connection: Connection, id_: ClaimId) -> str:
    """Give the SHA-256 of the text layer a claim is anchored in."""
    return str(connection.execute(select(tables.claim.c.layer).where(tables.claim.c.id == id_)).scalar_one())


def repeats(connection: Connection, report: ReportId) -> dict[ClaimId, ClaimId]:
    """Give, for each claim of a report that repeats another, the claim it repeats."""
    table = tables.claim
    query = select(table.c.id, table.c.same_as).where(table.c.report == report, table.c.same_as.is_not(None))
    return {ClaimId(row.id): ClaimId(row.same_as) for row in connection.execute(query)}


def reading_of(connection: Connection, id_: ClaimId) -> Reading:
    """Give the reading that proposed a claim.

    Raises:
        NotFound: E-NONE-CLAIM.
    """
    claim, body = tables.claim, tables.body
    query = select(body.c.data).join(
        claim, (claim.c.commit == body.c.commit) & (claim.c.entry == body.c.entry) & (body.c.part == 0)
    )
    data = connection.execute(query.where(claim.c.id == id_)).scalar()
    if data is None:
        raise NotFound("E-NONE-CLAIM", "there is no claim of this id", "list ids with: onrecord claims")
    return from_bytes(Reading, data)
