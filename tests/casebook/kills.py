"""A writer killed at any moment, and what must hold afterwards."""

import os
import selectors
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from random import Random

from casebook.casebook_world import Desk
from onrecord.actions.add import Added, Told, add
from onrecord.actions.new import new
from onrecord.actions.read import Read, read
from onrecord.casebook import views
from onrecord.casebook.folder import MARKER, Folder, read_folder
from onrecord.casebook.store import Casebook, World
from onrecord.casebook.verification import verify_casebook
from onrecord.record.ids import ReportId

SMALL = World(reserve=4096)
STEP = 3  # reports added at a time
LEFT = {"not-recorded", "unfinished"}  # bytes that came in whole, or half, before any entry named them
Reading = Callable[[Casebook, Callable[[str], None]], None]


def write_reports(base: Path, count: int = 12) -> list[str]:
    base.mkdir()
    made = []
    for number in range(count):
        path = base / f"{number}.txt"
        path.write_text(f"According to relatives, {number + 3} men were beaten in Karvel prison in May 2017.\n" * 3)
        made.append(str(path))
    return made


def read_for_real(casebook: Casebook, tell: Callable[[str], None]) -> None:
    """Read as the command does, in confined processes."""

    def told(one: Read) -> None:
        tell(one.report)

    read(casebook, tell=told)


def read_by_hand(casebook: Casebook, tell: Callable[[str], None]) -> None:
    """Record what a reader would, without the second it takes to start one."""
    with casebook.reading() as connection:
        waiting = [row.id for row in views.reports(connection) if row.read is None]
    for report in waiting:
        text = casebook.evidence.read(report).decode()
        tell(Desk(casebook).read(text, places=((0, 12), (13, 22))))


def write(path: Path, names: Sequence[str], reading: Reading, tell: Callable[[str], None]) -> None:
    """Make the casebook if it is not there, add and read; tell each thing once it is durable."""

    def told(one: Told) -> None:
        assert isinstance(one, Added)
        tell(f"added {one.capture.report}")

    folder = read_folder(path) if (path / MARKER).is_file() else new(path, "Karvel", SMALL)
    tell("made")
    with Casebook(folder, writing=True, world=SMALL) as casebook:
        for first in range(0, len(names), STEP):
            add(casebook, names[first : first + STEP], why=None, stdin=BytesIO(), tell=told)
        reading(casebook, lambda report: tell(f"read {report}"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """When to kill: so long after so many things were told."""

    told: int
    seconds: float


def moments(gaps: Sequence[float], luck: Random) -> Iterator[Moment]:
    """Give moments all over a run that took these times between one thing told and the next."""
    while True:
        told = luck.randrange(len(gaps))
        yield Moment(told=told, seconds=luck.uniform(0, 1.2 * gaps[told]))


def gaps_of_a_run(path: Path, names: Sequence[str], reading: Reading) -> list[float]:
    times = [time.perf_counter()]
    write(path, names, reading, lambda _: times.append(time.perf_counter()))
    times.append(time.perf_counter())
    return [after - before for before, after in pairwise(times)]


def killed(path: Path, names: Sequence[str], reading: Reading, moment: Moment) -> list[str]:
    """Run a writer in a child, kill it at that moment, and give what it had told."""
    take, give = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(take)
        try:
            write(path, names, reading, lambda line: _send(give, line))
            os._exit(0)
        finally:
            os._exit(70)
    os.close(give)
    try:
        said = _until(take, moment)
        os.kill(child, signal.SIGKILL)
        said += _rest(take)
    finally:
        os.waitpid(child, 0)
        os.close(take)
    return said.decode().splitlines()


def _send(pipe: int, line: str) -> None:
    os.write(pipe, f"{line}\n".encode())


def _until(pipe: int, moment: Moment) -> bytes:
    said = b""
    while said.count(b"\n") < moment.told and (piece := os.read(pipe, 4096)):
        said += piece
    time.sleep(moment.seconds)
    return said


def _rest(pipe: int) -> bytes:
    """Read what is in the pipe; readers that the writer had started may hold it open a moment longer."""
    said = b""
    with selectors.DefaultSelector() as ready:
        ready.register(pipe, selectors.EVENT_READ)
        while ready.select(0.05) and (piece := os.read(pipe, 4096)):
            said += piece
    return said


def failings(path: Path, names: Sequence[str], told: Sequence[str], reading: Reading) -> list[str]:
    """Check what a kill left, write on, and check again; give all that does not hold."""
    found = []
    if "made" in told or (path / MARKER).is_file():
        found += _left(read_folder(path), told)
    write(path, names, reading, lambda _: None)
    return found + _completed(read_folder(path), len(names))


def _left(folder: Folder, told: Sequence[str]) -> list[str]:
    with Casebook(folder, writing=False) as casebook, casebook.reading() as connection:
        rows = {row.id: row for row in views.reports(connection)}
        added = Counter(line.removeprefix("added ") for line in told if line.startswith("added "))
        was_read = {ReportId(line.removeprefix("read ")) for line in told if line.startswith("read ")}
        found = [f"lost a report: {id_}" for id_ in added if id_ not in rows]
        found += [f"captured {row.captures} times" for row in rows.values() if row.captures != 1]
        found += [f"half a report: {id_}" for id_ in rows if not casebook.evidence.is_whole(id_)]
        found += [f"lost a reading: {id_}" for id_ in was_read if not (id_ in rows and rows[id_].claims > 0)]
        found += [flaw.code for flaw in verify_casebook(casebook).flaws if flaw.code not in LEFT]
    return found


def _completed(folder: Folder, count: int) -> list[str]:
    with Casebook(folder, writing=False) as casebook, casebook.reading() as connection:
        rows = views.reports(connection)
        found = [] if len(rows) == count else [f"{len(rows)} of {count} reports"]
        found += [f"not read: {row.id}" for row in rows if row.read is None or row.claims == 0]
        found += [f"captured {row.captures} times" for row in rows if row.captures > 2]
        found += [flaw.code for flaw in verify_casebook(casebook).flaws]
    return found
