"""The ledger in the database: reading commits and bodies back, and writing the next commit."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, bindparam, func, select
from sqlalchemy.dialects.sqlite import insert as upsert

from onrecord.casebook import tables
from onrecord.casebook.entry import Entry, NewEntry, rank_of
from onrecord.errors import Damage
from onrecord.ledger import BodyRow, Commit, Device, Seen, SignedCommit, Tip, next_commit, parse, sign

Row = dict[str, object]
BATCH = 500
ADD_BODY = 'INSERT INTO body ("commit", entry, part, kind, salt, data) VALUES (?, ?, ?, ?, ?, ?)'


def read_tip(connection: Connection, casebook: str, device: str) -> Tip:
    """Read where this device stands, with a few queries."""
    own = connection.execute(
        select(tables.commit.c.seq, tables.commit.c.id)
        .where(tables.commit.c.device == device)
        .order_by(tables.commit.c.seq.desc(), tables.commit.c.id.desc())
        .limit(1)
    ).first()
    return Tip(
        casebook=casebook,
        device=device,
        seq=0 if own is None else own.seq,
        prev=None if own is None else own.id,
        clock=connection.execute(select(func.max(tables.commit.c.clock))).scalar() or 0,
        heads=_other_heads(connection, device),
        witnessed=_last_witnessed(connection, device),
    )


def write_commit(
    connection: Connection, tip: Tip, device: Device, entries: Sequence[NewEntry], at: str
) -> tuple[Tip, tuple[Entry, ...]]:
    """Sign the next commit and insert it with its bodies; give the new tip and the entries in their places."""
    commit = next_commit(tip, at=at, entries=tuple(entry.ref for entry in entries))
    signed = sign(commit, device)
    id_ = signed.id
    insert_commits(connection, [signed])
    rows = [
        (id_, n, p, body.kind, body.salt, body.data)
        for n, entry in enumerate(entries)
        for p, body in enumerate((entry.body, *entry.parts))
    ]
    connection.exec_driver_sql(ADD_BODY, rows)
    placed = tuple(
        Entry(
            commit=id_,
            number=n,
            kind=entry.body.kind,
            rank=rank_of(commit.clock, commit.device, commit.seq, n),
            data=entry.body.data,
            parts=tuple(part.data for part in entry.parts),
            claims=entry.claims,
        )
        for n, entry in enumerate(entries)
    )
    return tip.advanced(id_), placed


def insert_commits(connection: Connection, commits: Iterable[SignedCommit]) -> None:
    """Insert commits; they must have been checked. One that is there already is written again, which mends it."""
    rows = [commit_row(signed, parse(signed.payload)) for signed in commits]
    if rows:
        connection.execute(upsert(tables.commit).prefix_with("OR REPLACE"), rows)


def insert_bodies(connection: Connection, bodies: Iterable[BodyRow]) -> None:
    """Insert bodies, a batch at a time; they must have been checked. What was erased here stays erased."""
    batch = list[Row]()
    for body in bodies:
        if body.data is not None:
            batch.append(_body_row(body))
        if len(batch) >= BATCH:
            _insert_bodies(connection, batch)
            batch.clear()
    _insert_bodies(connection, batch)


def read_commits(connection: Connection) -> Iterator[SignedCommit]:
    """Give every commit as stored, in the order of the casebook."""
    table = tables.commit
    rows = select(table.c.payload, table.c.signature).order_by(table.c.clock, table.c.device, table.c.seq, table.c.id)
    for row in connection.execution_options(yield_per=BATCH).execute(rows):
        yield SignedCommit(payload=row.payload, signature=row.signature)


def read_bodies(connection: Connection) -> Iterator[BodyRow]:
    """Give every body as stored, by commit, entry and part."""
    table = tables.body
    rows = select(table).order_by(table.c.commit, table.c.entry, table.c.part)
    for row in connection.execution_options(yield_per=BATCH).execute(rows):
        yield BodyRow(**row._mapping)  # noqa: SLF001 - SQLAlchemy's public name for it


def read_entries(connection: Connection) -> Iterator[Entry]:
    """Give every entry in the order of the casebook, with its body and parts; none of a commit that is damaged."""
    table = tables.commit
    commits = connection.execute(
        select(table.c.id, table.c.payload).order_by(table.c.clock, table.c.device, table.c.seq, table.c.id)
    )
    find = (
        select(tables.body.c.entry, tables.body.c.part, tables.body.c.data)
        .where(tables.body.c.commit == bindparam("sought"))
        .order_by(tables.body.c.entry, tables.body.c.part)
    )
    for row in commits:
        try:
            commit = parse(row.payload)
        except Damage:
            continue  # `verify` names it, and what rests on it
        bodies: dict[int, list[bytes | None]] = {}
        for body in connection.execute(find, {"sought": row.id}):
            bodies.setdefault(body.entry, []).append(body.data)
        yield from _entries(row.id, commit, bodies)


def _entries(id_: bytes, commit: Commit, bodies: dict[int, list[bytes | None]]) -> Iterator[Entry]:
    for number, ref in enumerate(commit.entries):
        data, *parts = bodies.get(number) or [None]
        yield Entry(
            commit=id_,
            number=number,
            kind=ref.kind,
            rank=rank_of(commit.clock, commit.device, commit.seq, number),
            data=data,
            parts=tuple(parts),
        )


def _insert_bodies(connection: Connection, rows: list[Row]) -> None:
    if not rows:
        return
    given = upsert(tables.body)
    mended = {"kind": given.excluded.kind, "salt": given.excluded.salt, "data": given.excluded.data}
    place = [tables.body.c.commit, tables.body.c.entry, tables.body.c.part]
    unerased = tables.body.c.erased_by.is_(None)
    connection.execute(given.on_conflict_do_update(index_elements=place, set_=mended, where=unerased), rows)


def commit_row(signed: SignedCommit, commit: Commit) -> Row:
    """Give the row a signed commit has: every column but payload and signature repeats the payload."""
    return {
        "id": signed.id,
        "device": commit.device,
        "seq": commit.seq,
        "prev": commit.prev,
        "clock": commit.clock,
        "at": commit.at,
        "payload": signed.payload,
        "signature": signed.signature,
    }


def _body_row(body: BodyRow) -> Row:
    names = ("commit", "entry", "part", "kind", "salt", "data", "erased_by")
    return {name: getattr(body, name) for name in names}


def _other_heads(connection: Connection, device: str) -> tuple[Seen, ...]:
    table = tables.commit
    last = select(table.c.device, func.max(table.c.seq).label("seq")).where(table.c.device != device)
    heads = last.group_by(table.c.device).subquery()
    rows = connection.execute(
        select(table.c.device, table.c.seq, func.max(table.c.id).label("id"))
        .join(heads, (table.c.device == heads.c.device) & (table.c.seq == heads.c.seq))
        .group_by(table.c.device, table.c.seq)
        .order_by(table.c.device)
    )
    return tuple(Seen(device=row.device, seq=row.seq, id=row.id) for row in rows)


def _last_witnessed(connection: Connection, device: str) -> tuple[Seen, ...]:
    table = tables.commit
    rows = connection.execute(
        select(table.c.payload)
        .where(table.c.device == device, func.instr(table.c.payload, b'"seen":{"') > 0)
        .order_by(table.c.seq.desc(), table.c.id.desc())
        .limit(1)
    )
    payload = rows.scalar()
    return () if payload is None else parse(payload).seen
