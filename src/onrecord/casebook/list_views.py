"""What the ledger says of lists: forms, declarations, and which claims the last reading of a report stands by."""

from collections.abc import Iterator
from typing import TypeVar

from sqlalchemy import Connection, select

from onrecord.casebook import tables
from onrecord.casebook.entry import reference
from onrecord.record.codec import from_bytes
from onrecord.record.entries import Judgement
from onrecord.record.ids import ClaimId, ReportId
from onrecord.record.list_entries import ListForm, ListTold

READ_ANEW = "list-form"
"""The value of a rejection that was made because a list is now read by other columns."""
T = TypeVar("T")


def forms(connection: Connection) -> tuple[ListForm, ...]:
    """Give what people said of how lists with certain heads are read, oldest first."""
    return tuple(_records(connection, "list-form", ListForm))


def told(connection: Connection, report: ReportId | None = None) -> tuple[ListTold, ...]:
    """Give what people declared of the lists of one report, or of all, oldest first."""
    return tuple(one for one in _records(connection, "list", ListTold) if report is None or one.report == report)


def standing_claims(connection: Connection, report: ReportId) -> frozenset[ClaimId]:
    """Give the claims of the last reading of a report; one that repeats an earlier claim counts as that one."""
    reading, claim = tables.reading, tables.claim
    last = select(reading.c.commit, reading.c.entry).where(reading.c.report == report).order_by(reading.c.rank.desc())
    found = connection.execute(last.limit(1)).first()
    if found is None:
        return frozenset()
    query = select(claim.c.id, claim.c.same_as).where(claim.c.commit == found.commit, claim.c.entry == found.entry)
    return frozenset(ClaimId(row.id if row.same_as is None else row.same_as) for row in connection.execute(query))


def rejections(connection: Connection) -> Iterator[tuple[str, Judgement]]:
    """Give the rejections made because a list is read by other columns, with their references, unless undone."""
    table, body = tables.judgement, tables.body
    undone = {one for one in connection.execute(select(table.c.undoes)).scalars() if one is not None}
    query = (
        select(table.c.commit, table.c.entry, body.c.data)
        .join(body, (table.c.commit == body.c.commit) & (table.c.entry == body.c.entry))
        .where(table.c.verdict == "reject", body.c.part == 0)
        .distinct()
    )
    for row in connection.execute(query):
        judgement = None if row.data is None else from_bytes(Judgement, row.data)
        name = reference(row.commit, row.entry)
        if judgement is not None and judgement.value == READ_ANEW and name not in undone:
            yield name, judgement


def _records(connection: Connection, kind: str, type_: type[T]) -> Iterator[T]:
    """Give the bodies of one kind in the order of the casebook; one that is erased or withheld is left out."""
    commit, body = tables.commit, tables.body
    query = (
        select(body.c.data)
        .join(commit, commit.c.id == body.c.commit)
        .where(body.c.kind == kind, body.c.part == 0)
        .order_by(commit.c.clock, commit.c.device, commit.c.seq, commit.c.id, body.c.entry)
    )
    for data in connection.execute(query).scalars():
        if data is not None:
            yield from_bytes(type_, data)
