"""Reading in child processes: preserved bytes are hostile, so they are parsed where little can be done with them.

A child has no network where the system lets us take it away, writes no file, and is held to limits of memory and
time; what it breaks is one report's reading, never the casebook. It answers in frames of JSON on its standard output.

Source: design, reading section 12 (1 GiB, 60 s).
"""

import os
import selectors
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import local
from time import monotonic
from types import TracebackType
from typing import Self

from onrecord.errors import Unread
from onrecord.record.canonical import encode
from onrecord.record.codec import to_json
from onrecord.record.entries import TextEntry
from onrecord.record.ids import ReportId
from onrecord.record.list_entries import ListForm, ListTold

WALL_SECONDS = 90
HEADER = 8
LONGEST_ANSWER = 1 << 30
LOOKAHEAD = 32  # reports under way or waiting for each child: one that dawdles does not idle the others at once
MOST_HELD = 64 << 20  # bytes of answers that wait for an earlier report
START_SECONDS = 30
SETTLE_SECONDS = 2
# One thread a child: as many children as cores are at work already.
ENVIRONMENT = {"PATH": os.defpath, "LC_ALL": "C.UTF-8", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
HELLO = b"reading\n"
ALIVE = bytes(HEADER)
"""What a child says after each page of a scan, which takes longer than any other reading."""
MOST_SIGNS = 1_000
OUT_OF_MEMORY = 77
REASONS = {-signal.SIGXCPU: "limit-time", OUT_OF_MEMORY: "limit-memory"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelAnswer:
    """What a model answered about the stretch of a layer from `start` to `end`."""

    start: int
    end: int
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One report to read: where its bytes are, and what is known about it.

    With `text`, a text layer of the report is explained instead, or a model's answers about it are checked: `path` is
    where the bytes of the layer are. `forms` and `told` are people's words on lists and on this report's.
    """

    report: ReportId
    path: Path
    media: str
    publisher: str
    published: str | None
    language: str | None = None
    text: TextEntry | None = None
    answers: tuple[ModelAnswer, ...] = ()
    forms: tuple[ListForm, ...] = ()
    told: tuple[ListTold, ...] = ()

    def frame(self) -> bytes:
        body = encode(
            {
                "report": self.report,
                "path": str(self.path),
                "media": self.media,
                "publisher": self.publisher,
                "published": self.published,
                "language": self.language,
                "text": None if self.text is None else to_json(self.text),
                "answers": [to_json(one) for one in self.answers],
                "forms": [to_json(one) for one in self.forms],
                "told": [to_json(one) for one in self.told],
            }
        )
        return len(body).to_bytes(HEADER, "big") + body


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came of a job: the child's JSON, or the reason (a coverage code) why none came."""

    job: Job
    data: bytes | None
    reason: str | None = None


class Child:
    """One confined process, started when first needed and again after it was lost.

    `seconds` is the wall-clock time a report may take.
    """

    def __init__(self, seconds: float = WALL_SECONDS) -> None:
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, job: Job) -> Answer:
        """Have one report read; a child that dies or dawdles is ended and gives a reason."""
        process = self._started()
        try:
            _write(process, job.frame())
            return Answer(job=job, data=_answer(process, self._seconds))
        except TimeoutError:
            self.end()
            return Answer(job=job, data=None, reason="limit-time")
        except OSError:
            self.end(patience=SETTLE_SECONDS)
            return Answer(job=job, data=None, reason=REASONS.get(process.returncode, "reader-died"))

    def end(self, patience: float = 0) -> None:
        """End the process; with patience, first let one that is dying say what of."""
        process, self._process = self._process, None
        if process is None:
            return
        with suppress(subprocess.TimeoutExpired):
            process.wait(patience)
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.end()
            self._process = subprocess.Popen(
                [sys.executable, "-I", "-m", "onrecord.actions.reading_child"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,
                process_group=0,  # an interrupt from the keyboard is ours to handle, and no fault of a report
                env=ENVIRONMENT,
            )
            _greet(self._process)
        return self._process


class ReadingRoom:
    """As many confined children as there are cores, unless told otherwise; answers come in the order of the jobs."""

    def __init__(self, workers: int | None = None, seconds: float = WALL_SECONDS) -> None:
        self._workers = cores() if workers is None else workers
        self._seconds = seconds
        self._threads = ThreadPoolExecutor(self._workers)
        self._own = local()
        self._children: list[Child] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._threads.shutdown(wait=error is None, cancel_futures=True)
        for child in self._children:
            child.end()

    def read(self, jobs: Iterable[Job]) -> Iterator[Answer]:
        """Read all; jobs and answers are held a few at a time, so memory does not grow with the number of reports."""
        waiting: deque[Future[Answer]] = deque()
        for job in jobs:
            while len(waiting) >= LOOKAHEAD * self._workers or _held(waiting) > MOST_HELD:
                yield waiting.popleft().result()
            waiting.append(self._threads.submit(self._read, job))
        while waiting:
            yield waiting.popleft().result()

    def _read(self, job: Job) -> Answer:
        child: Child | None = getattr(self._own, "child", None)
        if child is None:
            child = self._own.child = Child(self._seconds)
            self._children.append(child)
        return child.read(job)


def cores() -> int:
    """Give the number of cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _held(waiting: Iterable[Future[Answer]]) -> int:
    """Give the bytes of the answers that have come."""
    return sum(len(done.result().data or b"") for done in waiting if done.done() and done.exception() is None)


def _greet(process: subprocess.Popen[bytes]) -> None:
    """Wait until a new child says that it is ready: one that cannot start is no fault of the report at hand."""
    try:
        if _read(process, len(HELLO), monotonic() + START_SECONDS) == HELLO:
            return
    except OSError:
        pass
    raise Unread("E-READ-CHILD", "the confined reading process does not start", "run: make setup, then try again")


def _write(process: subprocess.Popen[bytes], data: bytes) -> None:
    if process.stdin is None:
        raise OSError("no pipe")
    process.stdin.write(data)


def _answer(process: subprocess.Popen[bytes], seconds: float) -> bytes:
    """Wait for the answer; a sign of life gives the child its seconds once more, and only so many times."""
    for _ in range(MOST_SIGNS):
        deadline = monotonic() + seconds
        size = int.from_bytes(_read(process, HEADER, deadline), "big")
        if size > LONGEST_ANSWER:
            raise OSError("an answer out of all proportion")
        if size > 0:
            return _read(process, size, deadline)
    raise TimeoutError


def _read(process: subprocess.Popen[bytes], size: int, deadline: float) -> bytes:
    if process.stdout is None:
        raise OSError("no pipe")
    made = bytearray()
    with selectors.DefaultSelector() as ready:
        ready.register(process.stdout, selectors.EVENT_READ)
        while len(made) < size:
            if not ready.select(max(0.0, deadline - monotonic())):
                raise TimeoutError
            piece = os.read(process.stdout.fileno(), min(1 << 20, size - len(made)))
            if not piece:
                raise OSError("the child is gone")
            made += piece
    return bytes(made)
