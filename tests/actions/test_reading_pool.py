"""Confined children side by side: the same entries however many, and one that is lost costs one report."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from sqlalchemy import select

from actions.cases import ENGLISH, write_report
from casebook.casebook_world import chance
from onrecord.actions.add import add
from onrecord.actions.confined import Job, ReadingRoom, cores
from onrecord.actions.new import new
from onrecord.actions.read import read
from onrecord.casebook import tables
from onrecord.casebook.store import Casebook, World
from onrecord.record.ids import ReportId

REPORTS = 9


def job(path: Path, number: int) -> Job:
    return Job(report=ReportId(f"{number:064d}"), path=path, media="text/plain", publisher="Post", published=None)


def write_reports(folder: Path) -> list[str]:
    """Write reports of which every third takes long, so that children end out of turn."""
    return [
        str(write_report(folder, f"{number}.txt", f"Edition {number}.\n\n{ENGLISH * (40 if number % 3 == 0 else 1)}"))
        for number in range(REPORTS)
    ]


def commits_of(folder: Path, sources: list[str], workers: int) -> list[tuple[object, ...]]:
    """Make a casebook in a world that repeats itself, read in it, and give every commit and body of its ledger."""
    luck = chance(7)
    world = World(clock=lambda: datetime(2019, 5, 1, tzinfo=UTC), entropy=luck.randbytes, reserve=4096)
    with Casebook(new(folder, "Karvel", world), writing=True, world=world) as opened:
        add(opened, sources, why=None, stdin=BytesIO(), tell=lambda _: None)
        assert read(opened, workers=workers, tell=lambda _: None) == REPORTS
        with opened.reading() as connection:
            commits = connection.execute(select(tables.commit).order_by(tables.commit.c.clock)).all()
            bodies = connection.execute(select(tables.body).order_by(*tables.body.primary_key)).all()
    return [tuple(row) for row in (*commits, *bodies)]


def test_the_ledger_is_the_same_whatever_the_number_of_children(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = write_reports(tmp_path / "in")
    made = []
    for workers in (1, 2, 5):
        monkeypatch.setenv("ONRECORD_STATE", str(tmp_path / f"state-{workers}"))
        made.append(commits_of(tmp_path / str(workers), sources, workers))
    alone, beside, crowded = made
    assert len(alone) > REPORTS
    assert beside == alone
    assert crowded == alone


def test_as_many_children_as_cores_read_at_most(tmp_path: Path) -> None:
    path = write_report(tmp_path, "in.txt", ENGLISH)
    with ReadingRoom() as room:
        answers = list(room.read(job(path, number) for number in range(3 * cores())))
        assert 1 <= len(room._children) <= cores()
    assert all(answer.data for answer in answers)


def test_jobs_are_taken_only_as_they_can_be_read(tmp_path: Path) -> None:
    path = write_report(tmp_path, "in.txt", ENGLISH)
    taken = 0

    def jobs() -> Iterator[Job]:
        nonlocal taken
        for number in range(200):
            taken += 1
            yield job(path, number)

    with ReadingRoom(workers=1) as room:
        answers = room.read(jobs())
        next(answers)
        assert taken < 50
        assert sum(1 for _ in answers) == 199


@pytest.fixture
def stuck(tmp_path: Path) -> Path:
    """A report that never ends: a pipe that nobody writes to."""
    os.mkfifo(tmp_path / "stuck.txt")
    return tmp_path / "stuck.txt"


def reasons(room: ReadingRoom, paths: list[Path]) -> list[str | None]:
    answers = list(room.read(job(path, number) for number, path in enumerate(paths)))
    assert [answer.job.path for answer in answers] == paths
    assert all((answer.data is None) == (answer.reason is not None) for answer in answers)
    return [answer.reason for answer in answers]


def test_a_report_that_takes_too_long_costs_only_itself(tmp_path: Path, stuck: Path) -> None:
    good = write_report(tmp_path, "good.txt", ENGLISH)
    with ReadingRoom(workers=2, seconds=4) as room:
        assert reasons(room, [good, stuck, good, good, stuck, good]) == [
            None, "limit-time", None, None, "limit-time", None,
        ]  # fmt: skip


def test_a_child_killed_over_a_report_costs_only_that_report(tmp_path: Path, stuck: Path) -> None:
    good = write_report(tmp_path, "good.txt", ENGLISH)
    with ReadingRoom(workers=2, seconds=60) as room:
        killer = threading.Thread(target=kill_who_reads, args=(room, stuck))
        killer.start()
        assert reasons(room, [good, good, stuck, good, good, good]) == [None, None, "reader-died", None, None, None]
        killer.join()


def kill_who_reads(room: ReadingRoom, stuck: Path) -> None:
    """Kill the child that has got as far as opening the pipe."""
    line = os.open(stuck, os.O_RDWR)
    try:
        for _ in range(1_000):
            for child in room._children:
                process = child._process
                if process is not None and holds(process.pid, stuck):
                    os.kill(process.pid, signal.SIGKILL)
                    return
            time.sleep(0.02)
    finally:
        os.close(line)


def holds(pid: int, path: Path) -> bool:
    try:
        return any(one.readlink() == path for one in Path(f"/proc/{pid}/fd").iterdir())
    except OSError:
        return False
