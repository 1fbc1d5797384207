"""Reports and claims in parts: streamed, or a few by their ids, so that nothing grows with the casebook."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, Select, select

from onrecord.casebook import tables
from onrecord.casebook.views import ReportRow
from onrecord.record.claim import Claim
from onrecord.record.codec import from_bytes
from onrecord.record.ids import ClaimId, ReportId

FETCHED = 100
COLUMNS = tuple(tables.report.c[name] for name in ReportRow.__slots__)


def all_reports(connection: Connection) -> Iterator[ReportRow]:
    """Give every report once; no more than a few are held."""
    rows = connection.execute(select(*COLUMNS), execution_options={"yield_per": FETCHED}).mappings()
    return (ReportRow(**row) for row in rows)


def claims_of(connection: Connection, report: ReportId) -> tuple[Claim, ...]:
    """Give the claims of one report; equal claims of one reader once, those whose body is gone not at all."""
    table = tables.claim
    return _claims(connection, _bodies().where(table.c.report == report, table.c.same_as.is_(None)))


def some_claims(connection: Connection, ids: Sequence[ClaimId]) -> tuple[Claim, ...]:
    """Give claims by their ids; those that are not known, or whose body is gone, are left out."""
    return _claims(connection, _bodies().where(tables.claim.c.id.in_(list(ids))))


def _claims(connection: Connection, query: Select[tuple[bytes]]) -> tuple[Claim, ...]:
    return tuple(from_bytes(Claim, row.data) for row in connection.execute(query))


def _bodies() -> Select[tuple[bytes]]:
    claim, body = tables.claim, tables.body
    place = (claim.c.commit == body.c.commit) & (claim.c.entry == body.c.entry) & (claim.c.part == body.c.part)
    return select(body.c.data).join(claim, place).where(body.c.data.is_not(None))
