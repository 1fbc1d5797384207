"""`read` stopped at work: what it told is kept, nothing is read twice, no child stays, and a person sees the rate."""

import json
import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from actions.cases import ENGLISH, casebook, write_report
from onrecord.actions.read import waiting_reports
from onrecord.casebook import views
from onrecord.cli import main

REPORTS = 120
READ = [sys.executable, "-m", "onrecord", "read", "--jobs", "2"]


@pytest.fixture
def case(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    for number in range(REPORTS):
        write_report(tmp_path / "in", f"{number}.txt", f"{ENGLISH * 6}Edition {number}.\n")
    assert main(["new", str(tmp_path / "case")]) == 0
    assert main(["add", "-c", str(tmp_path / "case"), "-q", str(tmp_path / "in")]) == 0
    capsys.readouterr()
    return tmp_path / "case"


def children(pid: int) -> set[int]:
    listed = (path.read_text() for path in Path(f"/proc/{pid}/task").glob("*/children"))
    return {int(word) for words in listed for word in words.split()}


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_a_stopped_reading_is_taken_up_where_it_was(case: Path, how: signal.Signals) -> None:
    process = subprocess.Popen([*READ, "--json", "-c", case], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert process.stdout is not None
    first = process.stdout.readline()
    readers = children(process.pid)
    assert 1 <= len(readers) <= 2
    process.send_signal(how)
    told = {json.loads(line)["report"] for line in (first, *process.stdout) if line.endswith(b"}\n")}
    process.stdout.close()
    assert process.wait(30) == (130 if how is signal.SIGINT else -how)
    with casebook(case) as opened:
        left = waiting_reports(opened, only=None, again=False)
        assert told.isdisjoint(left)
        assert len(left) < REPORTS
    again = subprocess.run([*READ, "--json", "-c", case], capture_output=True, text=True, check=True)
    assert [json.loads(line)["report"] for line in again.stdout.splitlines()] == list(left)
    with casebook(case) as opened, opened.reading() as connection:
        assert [len(views.readings(connection, id_)) for id_ in views.report_ids(connection)] == [1] * REPORTS
    assert gone(readers)


def gone(pids: set[int]) -> bool:
    for _ in range(300):
        if not any(map(is_alive, pids)):
            return True
        time.sleep(0.1)
    return False


def test_a_person_at_a_terminal_sees_the_rate_and_the_time_left(case: Path) -> None:
    try:
        take, give = pty.openpty()
    except OSError:  # a bare root without /dev/pts
        pytest.skip("this machine has no terminals to give")
    process = subprocess.Popen(
        [*READ, "-c", case],
        stdout=subprocess.DEVNULL,
        stderr=give,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "90"},
    )
    os.close(give)
    shown = b"".join(pieces(take)).decode()
    os.close(take)
    assert process.wait(60) == 0
    assert "Reading" in shown
    assert f"/{REPORTS}" in shown
    assert "/s" in shown
    assert "0:00:0" in shown


def pieces(terminal: int) -> Iterator[bytes]:
    while True:
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # the other end is closed
            return
        if not piece:
            return
        yield piece


def test_as_many_children_as_asked_for_and_at_least_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "--jobs", "0"]) == 2
    assert "--jobs" in capsys.readouterr().err
