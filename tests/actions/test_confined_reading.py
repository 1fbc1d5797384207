"""The child process that reads hostile bytes: its limits hold, and its death costs one report's reading."""

import os
import subprocess
import sys
from pathlib import Path

from actions.cases import ENGLISH
from onrecord.actions.confined import Answer, Child, Job, ReadingRoom
from onrecord.record.ids import ReportId

PROBE = """
import resource, socket
from onrecord.actions.reading_child import allow_cpu, confine
confine()
allow_cpu()
for name in ("RLIMIT_AS", "RLIMIT_FSIZE", "RLIMIT_CORE"):
    print(name, resource.getrlimit(getattr(resource, name))[0])
try:
    with open("made.txt", "w") as file:
        file.write("x")
    print("wrote")
except OSError:
    print("no file")
"""


def job(path: Path, number: int = 0) -> Job:
    return Job(report=ReportId(f"{number:064d}"), path=path, media="text/plain", publisher="Post", published=None)


def text_at(folder: Path, text: str = ENGLISH) -> Path:
    (folder / "in.txt").write_text(text, "utf-8")
    return folder / "in.txt"


def test_a_child_has_little_memory_and_writes_no_file(tmp_path: Path) -> None:
    # The child ignores SIGXFSZ as Python does, so that a write fails instead of ending it.
    got = subprocess.run([sys.executable, "-c", PROBE], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert got.stdout.splitlines() == ["RLIMIT_AS 1073741824", "RLIMIT_FSIZE 0", "RLIMIT_CORE 0", "no file"]


def test_a_child_answers_and_is_used_again(tmp_path: Path) -> None:
    child = Child()
    one, two = child.read(job(text_at(tmp_path))), child.read(job(text_at(tmp_path)))
    child.end()
    assert one.reason is None
    assert one.data == two.data


def test_a_child_that_was_killed_costs_one_reading_and_is_started_again(tmp_path: Path) -> None:
    child = Child()
    assert child.read(job(text_at(tmp_path))).data
    process = child._process
    assert process is not None
    gone = child.read(job(tmp_path / "nowhere.txt"))
    assert gone == Answer(job=job(tmp_path / "nowhere.txt"), data=None, reason="reader-died")
    assert child.read(job(text_at(tmp_path))).data
    child.end()


def test_answers_come_in_the_order_of_the_jobs(tmp_path: Path) -> None:
    jobs = [job(text_at(tmp_path), number) for number in range(20)]
    with ReadingRoom(workers=2) as room:
        answers = list(room.read(jobs))
    assert [answer.job for answer in answers] == jobs
    assert all(answer.data for answer in answers)


def test_no_child_is_left_behind(tmp_path: Path) -> None:
    with ReadingRoom(workers=1) as room:
        list(room.read([job(text_at(tmp_path))]))
        (child,) = room._children
        assert child._process is not None
        number = child._process.pid
    assert not Path(f"/proc/{number}").exists() or os.waitpid(number, os.WNOHANG)
