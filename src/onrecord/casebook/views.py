"""What the index says, as records: reports, claims, judgements, the history."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, Select, Table, select

from onrecord.casebook import tables
from onrecord.errors import NotFound
from onrecord.record.claim import Claim
from onrecord.record.codec import from_bytes
from onrecord.record.entries import Capture, Judgement, Reading, TextEntry
from onrecord.record.ids import ClaimId, ReportId
from onrecord.record.layer import ReadState

SHORTEST_ID = 4


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
            "list ids with: onrecord claims, or onrecord show",
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
    """Give the review of every claim that was judged. Judgements that differ both stand: "disputed"."""
    table = tables.judgement
    rows = connection.execute(select(table).order_by(table.c.rank)).mappings().all()
    undone = {row["undoes"] for row in rows if row["undoes"] is not None}
    words = {"accept": "accepted", "reject": "rejected"}
    latest: dict[str, dict[str, str]] = {}
    for row in rows:
        if row["verdict"] in words and row["rank"] not in undone:
            latest.setdefault(row["on"], {})[row["by"]] = words[row["verdict"]]
    return {on: votes.popitem()[1] if len(set(votes.values())) == 1 else "disputed" for on, votes in latest.items()}


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
    """Give every judgement on one object, oldest first."""
    table = tables.judgement
    query = select(tables.body.c.data).join(
        table, (table.c.commit == tables.body.c.commit) & (table.c.entry == tables.body.c.entry)
    )
    rows = connection.execute(query.where(table.c.on == on, tables.body.c.part == 0).order_by(table.c.rank)).scalars()
    return tuple(from_bytes(Judgement, data) for data in rows if data is not None)


def _bodies(connection: Connection, table: Table, id_: ReportId) -> list[bytes]:
    query = select(tables.body.c.data).join(
        table, (table.c.commit == tables.body.c.commit) & (table.c.entry == tables.body.c.entry)
    )
    rows = connection.execute(query.where(table.c.report == id_, tables.body.c.part == 0).order_by(table.c.rank))
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
