"""Casebooks on disk for the tests of the store: seeded chance, a clock that ticks, and small reports with claims."""

import hashlib
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from onrecord.casebook import index, journal, tables
from onrecord.casebook.entry import NewEntry
from onrecord.casebook.folder import Folder, read_folder
from onrecord.casebook.store import Casebook, World, found
from onrecord.casebook.verification import verify_casebook
from onrecord.ledger import Body
from onrecord.record.canonical import to_base64
from onrecord.record.claim import Claim, Speaker
from onrecord.record.codec import to_bytes
from onrecord.record.entries import Capture, Judgement, Reading, Stated, TextEntry
from onrecord.record.ids import CLAIM_BYTES, ReportId, claim_id
from onrecord.record.layer import Coverage
from onrecord.record.span import quote_of

FIRST = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
AT = "2024-05-06T07:08:09Z"
READER = "reader-of-tests/1"


@dataclass
class Ticking:
    """A clock that goes on by a step a look, forward or back."""

    moment: datetime = FIRST
    step: timedelta = timedelta(seconds=1)

    def __call__(self) -> datetime:
        self.moment += self.step
        return self.moment


def chance(seed: object) -> Random:
    """Give the same chance every run."""
    return Random(str(seed))  # noqa: S311 - it keeps no secret


def a_world(seed: int, clock: Callable[[], datetime] | None = None, by: str = "mira") -> World:
    return World(clock=clock or Ticking(), entropy=chance(seed).randbytes, reserve=512, by=by)


def a_casebook(path: Path, seed: int = 0, name: str = "Quarry") -> Folder:
    return found(path, name, a_world(seed))


@contextmanager
def writing(folder: Folder, seed: int = 1, by: str = "mira") -> Iterator[Casebook]:
    with Casebook(folder, writing=True, world=a_world(seed, by=by)) as casebook:
        yield casebook


@contextmanager
def looking(path: Path) -> Iterator[Casebook]:
    with Casebook(read_folder(path), writing=False, world=a_world(0)) as casebook:
        yield casebook


def capture_of(data: bytes, *, title: str | None = None, name: str | None = None, by: str = "mira") -> Capture:
    report = ReportId(hashlib.sha256(data).hexdigest())
    stated = None if title is None else Stated(title=title, outlet="Quarry Post")
    return Capture(
        by=by,
        report=report,
        bytes=len(data),
        media="text/plain",
        how="file",
        start=AT,
        end=AT,
        name=name,
        stated=stated,
    )


def claim_of(casebook: Casebook, report: ReportId, text: str, start: int, end: int) -> Claim:
    speakers = (
        Speaker(name="Quarry Post", kind="media", level=0),
        Speaker(name="relatives", kind="relatives", level=1),
    )
    return Claim(
        id=claim_id(casebook.world.entropy(CLAIM_BYTES)),
        report=report,
        predicate="act:beating",
        quote=quote_of(text, start, end),
        chain=speakers,
    )


def text_of(report: ReportId, text: str, *, title: str | None = None) -> TextEntry:
    return TextEntry(
        by="mira",
        report=report,
        reader=READER,
        layer=hashlib.sha256(text.encode()).hexdigest(),
        characters=len(text),
        media="text/plain",
        language="en",
        coverage=Coverage(unit="characters", read=len(text), total=len(text)),
        title=title,
    )


def reading_of(casebook: Casebook, report: ReportId, text: str, claims: Sequence[Claim]) -> NewEntry:
    parts = tuple(Body(kind="reading", salt=casebook.salt(), data=to_bytes(claim)) for claim in claims)
    listed = tuple(to_base64(part.digest) for part in parts)
    layer = hashlib.sha256(text.encode()).hexdigest()
    made = Reading(by="mira", report=report, layer=layer, reader=READER, parts=listed)
    return casebook.entry(replace(made, coverage=Coverage(unit="characters", read=len(text), total=len(text))), parts)


@dataclass
class Desk:
    """One laptop's hands on a casebook: what it does leaves what a person would leave."""

    casebook: Casebook
    claims: list[Claim] = field(default_factory=list)

    def capture(self, text: str, *, title: str | None = None, name: str | None = None) -> ReportId:
        made = capture_of(text.encode(), title=title, name=name)
        self.casebook.evidence.keep_bytes(text.encode())
        self.casebook.append([self.casebook.entry(made)], [(made.report, made.bytes)])
        return made.report

    def read(self, text: str, *, places: Sequence[tuple[int, int]] = ((0, 9),)) -> ReportId:
        """Read a text layer and claims out of a report of the same bytes."""
        report = ReportId(hashlib.sha256(text.encode()).hexdigest())
        made = [claim_of(self.casebook, report, text, *place) for place in places]
        self.casebook.evidence.keep_bytes(text.encode())
        entries = [self.casebook.entry(text_of(report, text)), reading_of(self.casebook, report, text, made)]
        self.casebook.append(entries, [(report, len(text.encode()))])
        self.claims += made
        return report

    def judge(self, on: str, verdict: str, *, undoes: str | None = None) -> bytes:
        made = Judgement(by=self.casebook.world.by, on=(on,), verdict=verdict, undoes=undoes)
        return self.casebook.append([self.casebook.entry(made)])


def take(into: Casebook, source: Folder) -> int:
    """Take in all that another copy holds, as a merge does after its checks."""
    with Casebook(source, writing=False) as other, other.reading() as connection:
        listed = tables.listed(connection)
        for sha256 in listed:
            into.evidence.keep_bytes(other.evidence.read(sha256))
        kept = [(sha256, other.evidence.size(sha256)) for sha256 in listed]
        return into.take_in(journal.read_commits(connection), journal.read_bodies(connection), kept)


def digest(casebook: Casebook) -> str:
    with casebook.reading() as connection:
        return index.digest(connection)


def named(path: Path) -> list[str]:
    """Give the codes of all that verification calls damage."""
    with looking(path) as casebook:
        return [flaw.code for flaw in verify_casebook(casebook).flaws if flaw.severity == "damage"]


def contents(database: Path) -> dict[str, list[tuple[object, ...]]]:
    """Read all that the file says: every row of every table, and where the full-text index finds each word."""
    with sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro&immutable=1", uri=True) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        made = {name: _rows(connection, f'SELECT * FROM "{name}"') for name in names}  # noqa: S608 - our own names
        made["sqlite_master"] = _rows(connection, "SELECT type, name, tbl_name, sql FROM sqlite_master")
        # How the full-text index lies in its tables says nothing by itself: the words in it do, and what it finds.
        # (Row 1 holds the lengths that ranking goes by.)
        made["layer_words_data"] = [row for row in made.get("layer_words_data", []) if row[0] == 1]
        made.pop("layer_words_idx", None)
        connection.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, layer_words, instance)")
        made["words"] = _rows(connection, "SELECT * FROM temp.words")
        find = "SELECT rowid FROM layer_words WHERE layer_words MATCH ? ORDER BY rowid"
        made["found"] = [
            (term, *connection.execute(find, (f'"{term}"',))) for term in sorted({str(row[0]) for row in made["words"]})
        ]
    connection.close()
    return made


def _rows(connection: sqlite3.Connection, query: str) -> list[tuple[object, ...]]:
    return sorted(connection.execute(query), key=repr)


def copy_of(path: Path, target: Path) -> Path:
    shutil.copytree(path, target)
    return target


def a_small_casebook(path: Path) -> Folder:
    """Make a casebook of one report, its layer, one claim and one judgement, in the smallest file SQLite makes."""
    folder = a_casebook(path)
    with writing(folder) as casebook:
        desk = Desk(casebook)
        text = "Relatives said that eight men were taken to the quarry."
        desk.capture(text, title="Quarry", name="a.txt")
        desk.read(text)
        desk.judge(desk.claims[0].id, "accept")
    with sqlite3.connect(folder.database, isolation_level=None) as connection:
        for statement in ("PRAGMA journal_mode=DELETE", "PRAGMA page_size=512", "VACUUM", "PRAGMA journal_mode=WAL"):
            connection.execute(statement)
    connection.close()
    return folder
