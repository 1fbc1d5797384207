"""Checks of the database: the file, the shapes of its tables, the rows beside what was signed, the index anew."""

from collections.abc import Iterator

from sqlalchemy import Connection, RowMapping, select, text

from onrecord.casebook import index, journal, tables
from onrecord.casebook.database import check_file, create_tables, scratch_engine, transaction
from onrecord.casebook.flaw import Flaw, damage, note
from onrecord.casebook.projection import LayerText, apply_entries
from onrecord.casebook.store import SEED, SEED_BYTES
from onrecord.errors import Damage
from onrecord.ledger import Device, Finding, SignedCommit, parse, verify
from onrecord.ledger.finding import short

SHAPES = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name"


def check_shapes(connection: Connection) -> Iterator[Flaw]:
    """Check the file's own structure, and that every table and index is as this program makes it."""
    for words in check_file(connection):
        yield damage("database-file", "casebook.sqlite", f"SQLite finds: {words[:200]}")
    with scratch_engine().connect() as scratch:
        create_tables(scratch)
        want = {tuple(row) for row in scratch.execute(text(SHAPES))}
    have = {tuple(row) for row in connection.execute(text(SHAPES))}
    for _, name, *_rest in sorted(want ^ have, key=str):
        yield damage("database-shape", "casebook.sqlite", f"the table or index {name[:40]!r} is not as it should be")


def check_ledger(connection: Connection, casebook: str) -> Iterator[Flaw]:
    """Check commits, chains and bodies, and the columns kept beside the payloads."""
    for finding in verify(journal.read_commits(connection), journal.read_bodies(connection), casebook):
        yield _flaw(connection, finding)
    table = tables.commit
    for row in connection.execute(select(table).order_by(table.c.id)):
        yield from _columns(row.id, row._mapping)  # noqa: SLF001 - SQLAlchemy's public name for it
    yield from _key(connection)


def check_index(connection: Connection, layer_text: LayerText) -> Iterator[Flaw]:
    """Compute the index anew beside the one that is kept, and compare."""
    with transaction(scratch_engine()) as scratch:
        create_tables(scratch)
        apply_entries(scratch, journal.read_entries(connection), layer_text)
        if index.digest(scratch) != index.digest(connection):
            yield damage("index", "the index", "it is not what the ledger gives; run: onrecord rebuild")


def _columns(id_: bytes, row: RowMapping) -> Iterator[Flaw]:
    try:
        commit = parse(row["payload"])
    except Damage:
        return  # named by the ledger's own check
    signed = journal.commit_row(SignedCommit(payload=row["payload"], signature=row["signature"]), commit)
    if signed != dict(row):
        yield damage("commit-columns", f"commit {short(id_)}", "the columns beside the payload differ from it")


def _key(connection: Connection) -> Iterator[Flaw]:
    """The device's own key is signed by nobody: it must be one that has written here."""
    local = connection.execute(select(tables.local)).all()
    devices = set(connection.execute(select(tables.commit.c.device).distinct()).scalars())
    for row in local:
        if row.name != SEED or len(row.value) != SEED_BYTES or Device.from_seed(row.value).id not in devices:
            yield damage("device-key", "this device's key", "it is not the key that wrote here")


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
