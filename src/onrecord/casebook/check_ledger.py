"""Checks of the ledger as it is kept: commits, chains and bodies, the columns beside them, and this device's key."""

from collections.abc import Iterator

from sqlalchemy import Connection, RowMapping, select

from onrecord.casebook import journal, tables
from onrecord.casebook.flaw import Flaw, damage, note
from onrecord.casebook.writer import SEED, SEED_BYTES, is_behind
from onrecord.errors import Damage
from onrecord.ledger import Device, Finding, SignedCommit, parse, verify
from onrecord.ledger.finding import short


def check_ledger(connection: Connection, casebook: str) -> Iterator[Flaw]:
    """Check commits, chains and bodies, and the columns kept beside the payloads."""
    for finding in verify(journal.read_commits(connection), journal.read_bodies(connection), casebook):
        yield _flaw(connection, finding)
    table = tables.commit
    for row in connection.execution_options(yield_per=journal.BATCH).execute(select(table).order_by(table.c.id)):
        yield from _columns(row.id, row._mapping)  # noqa: SLF001 - SQLAlchemy's public name for it
    yield from _key(connection, casebook)


def _columns(id_: bytes, row: RowMapping) -> Iterator[Flaw]:
    try:
        commit = parse(row["payload"])
    except Damage:
        return  # named by the ledger's own check
    signed = journal.commit_row(SignedCommit(payload=row["payload"], signature=row["signature"]), commit)
    if signed != dict(row):
        yield damage("commit-columns", f"commit {short(id_)}", "the columns beside the payload differ from it")


def _key(connection: Connection, casebook: str) -> Iterator[Flaw]:
    """The device's own key is signed by nobody: it must be one that has written here, and all that it wrote."""
    local = connection.execute(select(tables.local)).all()
    devices = set(connection.execute(select(tables.commit.c.device).distinct()).scalars())
    seeds = [row.value for row in local if row.name == SEED and len(row.value) == SEED_BYTES]
    device = Device.from_seed(seeds[0]).id if len(seeds) == 1 == len(local) else None
    if device is None or device not in devices:
        yield damage("device-key", "this device's key", "it is not the key that wrote here")
    elif is_behind(connection, casebook, device):
        message = "this device is known to have written more than is here: an older copy of the folder was put back"
        yield damage("rolled-back", f"device {device[:8]}", message)


def _flaw(connection: Connection, finding: Finding) -> Flaw:
    if finding.severity == "note":
        return note(finding.code, finding.object, finding.message)
    return damage(finding.code, finding.object, finding.message, _claims(connection, finding))


def _claims(connection: Connection, finding: Finding) -> tuple[str, ...]:
    if finding.commit is None:
        return ()
    table = tables.claim
    query = select(table.c.id).where(table.c.commit == finding.commit).order_by(table.c.id)
    if finding.entry is not None:
        query = query.where(table.c.entry == finding.entry)
    if finding.part:
        query = query.where(table.c.part == finding.part)
    return tuple(connection.execute(query).scalars())
