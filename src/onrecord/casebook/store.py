"""A casebook, open: the one way in for everything that reads or writes it."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from sqlalchemy import Connection, Engine, func, insert, select

from onrecord.casebook import index, journal, tables
from onrecord.casebook.database import (
    Mode,
    can_share,
    check_tables,
    create_index,
    create_tables,
    emptied,
    faults,
    has_unmerged_writes,
    open_engine,
    snapshot,
    transaction,
)
from onrecord.casebook.entry import SALT_BYTES, NewEntry, new_entry
from onrecord.casebook.evidence import EvidenceStore
from onrecord.casebook.folder import CASEBOOK_BYTES, Folder
from onrecord.casebook.founding import abandon_folder, begin_folder, finish_folder
from onrecord.casebook.lock import still_lock, writer_lock
from onrecord.casebook.mark import write_mark
from onrecord.casebook.projection import apply_entries
from onrecord.casebook.room import RESERVE_BYTES, give_reserve, lay_reserve, no_room
from onrecord.casebook.writer import SEED_BYTES, Writer, kept_writer, new_writer
from onrecord.errors import Damage, NoRoom, NotFound, Refused
from onrecord.ledger import Body, BodyRow, Device, SignedCommit, parse
from onrecord.record.canonical import to_base64
from onrecord.record.claim import Claim
from onrecord.record.entries import Enrol, Found
from onrecord.record.vocabulary import vocabulary_version

Clock = Callable[[], datetime]
Entropy = Callable[[int], bytes]


def now() -> datetime:
    """Ask this machine's clock; what it says is only a claim."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """What a casebook takes from outside: the time, chance, and how many bytes to set aside."""

    clock: Clock = now
    entropy: Entropy = os.urandom
    reserve: int = RESERVE_BYTES
    by: str = "owner"


class Casebook:
    """An open casebook. Use as a context manager; writing needs `writing=True`."""

    def __init__(
        self, folder: Folder, *, writing: bool, world: World | None = None, making: Literal["new", "copy"] | None = None
    ) -> None:
        self.folder = folder
        self._making = making
        self.world = World() if world is None else world
        self.evidence = EvidenceStore(folder.evidence)
        self._writing = writing
        self._stack = ExitStack()
        self._opened_writer: Writer | None = None
        self._is_full = False
        mode: Mode = "read" if not writing else "write" if making is None else "make"
        self._engine: Engine = open_engine(folder.database, mode)

    def __enter__(self) -> Self:
        if self._making is None and not self.folder.database.is_file():
            raise Damage(
                "E-BYTES-NO-DATABASE",
                "the database of this casebook is not in its folder",
                "put it back, or make a copy from a bundle with: onrecord new --from",
            )
        if self._making is None and self.folder.database.stat().st_size == 0:
            raise emptied()
        with ExitStack() as opening:
            opening.callback(self._engine.dispose)
            if self._writing:
                self._open_for_writing(opening)
            else:
                self._open_for_reading(opening)
            self._stack = opening.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    @property
    def id(self) -> str:
        return self.folder.id

    @property
    def device(self) -> str:
        """The public key this machine signs with; needs `writing`."""
        return self._writer.device.id

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent view of the database."""
        with snapshot(self._engine) as connection:
            yield connection

    def at(self) -> str:
        """Give the present time as the ledger writes it."""
        return self.world.clock().astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"

    def salt(self) -> bytes:
        return self.world.entropy(SALT_BYTES)

    def entry(self, record: object, parts: tuple[Body, ...] = (), claims: tuple[Claim, ...] = ()) -> NewEntry:
        """Seal a record as an entry of its kind; `claims` are what its parts hold."""
        return new_entry(record, self.salt(), parts, claims)

    def append(self, entries: Sequence[NewEntry], kept: Sequence[tuple[str, int]] = ()) -> bytes:
        """Write entries as one signed commit; once this returns they are durable.

        Args:
            entries: At least one; evidence they name must already be in the store.
            kept: (SHA-256, size) of evidence the entries rest on.

        Returns:
            The id of the commit.

        Raises:
            NoRoom: E-DISK-FULL; nothing of this commit was written.
        """
        if self._is_full:
            raise no_room()
        try:
            return self._append(entries, kept)
        except NoRoom:
            # The reserve lets what is already under way be finished once; the next opening lays it aside anew.
            if not self.folder.reserve.exists():
                raise
            self._is_full = True
            give_reserve(self.folder.reserve)
            return self._append(entries, kept)

    def take_in(
        self, commits: Iterable[SignedCommit], bodies: Iterable[BodyRow], kept: Sequence[tuple[str, int]]
    ) -> int:
        """Unite verified commits and bodies of another copy with ours, and compute the index anew.

        Returns:
            The number of commits that were new.
        """
        if not self._writing:
            raise _read_only()
        with transaction(self._engine) as connection:
            before = _count(connection)
            self._keep(connection, kept)
            journal.insert_commits(connection, commits)
            journal.insert_bodies(connection, bodies)
            index.rebuild(connection, self.layer_text)
            new = _count(connection) - before
            writer = self._take_key(connection)
        self._opened_writer = writer
        return new

    def rebuild(self) -> str:
        """Drop the index, compute it from the ledger, and give its digest."""
        if not self._writing:
            raise _read_only()
        with transaction(self._engine) as connection:
            index.rebuild(connection, self.layer_text)
            return index.digest(connection)

    def layer_text(self, sha256: str) -> str | None:
        """Give a text layer by its SHA-256; None where the bytes are not here or not whole."""
        try:
            return self.evidence.read(sha256).decode("utf-8")
        except (Damage, NotFound, Refused):
            return None

    @property
    def _writer(self) -> Writer:
        if self._opened_writer is None:
            raise _read_only()
        return self._opened_writer

    def _append(self, entries: Sequence[NewEntry], kept: Sequence[tuple[str, int]]) -> bytes:
        writer = self._writer
        with transaction(self._engine) as connection:
            self._keep(connection, kept)
            after, written = self._write(connection, writer, entries)
        self._opened_writer = after
        write_mark(self.id, after.device.id, after.tip.seq, written)
        return written

    def _write(self, connection: Connection, writer: Writer, entries: Sequence[NewEntry]) -> tuple[Writer, bytes]:
        tip, placed = journal.write_commit(connection, writer.tip, writer.device, entries, self.at())
        apply_entries(connection, placed, self.layer_text)
        return replace(writer, tip=tip), placed[0].commit

    def _open_for_writing(self, opening: ExitStack) -> None:
        opening.enter_context(writer_lock(self.folder.lock))
        lay_reserve(self.folder.reserve, self.world.reserve)
        self.evidence.prepare()
        with transaction(self._engine) as connection:
            if self._making is None:
                check_tables(connection)
                create_index(connection)  # an older program made fewer tables
            else:
                create_tables(connection)
            # A copy gets its key once it holds what it copies: its first commit comes after all that it has seen.
            writer = None if self._making == "copy" else self._take_key(connection)
        self._opened_writer = writer

    def _open_for_reading(self, opening: ExitStack) -> None:
        """Read beside a writer; where the disk is full or the folder read-only, make sure that none is there."""
        with faults():
            if can_share(self.folder.database):
                return
        opening.enter_context(still_lock(self.folder.lock))
        self._engine = open_engine(
            self.folder.database, "alone" if has_unmerged_writes(self.folder.database) else "still"
        )
        opening.callback(self._engine.dispose)

    @staticmethod
    def _keep(connection: Connection, kept: Sequence[tuple[str, int]]) -> None:
        rows = [{"sha256": sha256, "bytes": size} for sha256, size in kept]
        if rows:
            connection.execute(insert(tables.evidence).prefix_with("OR IGNORE"), rows)

    def _take_key(self, connection: Connection) -> Writer:
        """Load this device's key; make and enrol one where there is none that may write on."""
        writer = kept_writer(connection, self.id)
        if writer is not None:
            self._refuse_foreign(connection)
            return writer
        writer = new_writer(connection, self.id, self.world.entropy(SEED_BYTES))
        device = writer.device
        records: list[object] = [Enrol(by=self.world.by, device=device.id, label=f"device {device.id[:8]}")]
        if self._making == "new":
            records.insert(0, self._founding(device))
        return self._write(connection, writer, [self.entry(record) for record in records])[0]

    def _founding(self, device: Device) -> Found:
        return Found(by=self.world.by, name=self.folder.name, admins=(device.id,), vocabulary=vocabulary_version())

    def _refuse_foreign(self, connection: Connection) -> None:
        payload = connection.execute(select(tables.commit.c.payload).limit(1)).scalar()
        if payload is not None and parse(payload).casebook != self.id:
            raise Refused(
                "E-RULE-CASEBOOK",
                "the database in this folder belongs to another casebook than the folder's marker names",
                "put back the database or the casebook.toml that belongs here; nothing was changed",
            )


def _read_only() -> Refused:
    return Refused("E-RULE-READING", "this casebook was opened for reading only", "open it for writing")


def _count(connection: Connection) -> int:
    return connection.execute(select(func.count()).select_from(tables.commit)).scalar_one()


def found(path: Path, name: str, world: World | None = None) -> Folder:
    """Make a new, empty casebook in a folder that is empty or not there yet.

    Raises:
        Misuse: E-USE-FOLDER when there is something else in it.
    """
    world = World() if world is None else world
    return _make(Folder(path=path, id=to_base64(world.entropy(CASEBOOK_BYTES)), name=name), world, "new")


def found_copy(
    path: Path, id_: str, name: str, world: World | None = None, fill: Callable[[Casebook], object] | None = None
) -> Folder:
    """Make another copy of a casebook, which writes under a key of its own.

    Args:
        path: A folder that is empty or not there yet.
        id_: The casebook's id.
        name: The casebook's name.
        world: Where time and chance come from.
        fill: Takes in what the copy is to hold; until it has, there is no casebook. Without it the copy is empty.

    Raises:
        Misuse: E-USE-FOLDER.
        Whatever `fill` raises; the folder is cleared then.
    """
    folder = Folder(path=path, id=id_, name=name)
    return _make(folder, World() if world is None else world, "copy", fill or _take_nothing)


def _take_nothing(casebook: Casebook) -> None:
    casebook.take_in((), (), ())


def _make(
    folder: Folder, world: World, making: Literal["new", "copy"], fill: Callable[[Casebook], object] | None = None
) -> Folder:
    begin_folder(folder)
    try:
        with faults(), Casebook(folder, writing=True, world=world, making=making) as casebook:
            if fill is not None:
                fill(casebook)
    except BaseException:
        abandon_folder(folder)
        raise
    finish_folder(folder)
    return folder
