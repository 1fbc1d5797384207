"""How fast `onrecord read` reads many reports, on how many cores, and whether its memory stays flat.

Reports are made from the English case reports with changes, as in `bench.build`; those are short retellings, so eight
of them are joined to one report of the length of an article. What other programs do on the machine lengthens the
seconds on the clock, and less so the processor's: reports a core are counted by the latter, which here are those of
the writer and of all its readers.

Run: `python -m bench.reading_speed [REPORTS]` (5,000 unless told otherwise).
"""

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

from bench.build import children, make_reports, peak

MANY = 5_000
JOINED = 8
GOAL, CORES = 100_000, 2
FIRST_PART = 0.2
COMMAND = (sys.executable, "-m", "onrecord")
RESIDENT = re.compile(r"VmRSS:\s+(\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of `read`. Memory is resident, in MiB: the writer's after a fifth and at the end, a reader's highest."""

    jobs: int
    reports: int
    words: int
    seconds: float
    cpu: float
    early_mib: float
    late_mib: float
    reader_mib: float

    @property
    def a_core(self) -> float:
        return self.reports / self.cpu

    def row(self) -> str:
        return (
            f"| {self.jobs:>4} | {self.reports:>7,} | {self.seconds:>7.1f} | {self.cpu:>7.1f} | {self.a_core:>9.1f} "
            f"| {self.words / self.cpu:>9,.0f} | {self.early_mib:>6.0f} | {self.late_mib:>6.0f} "
            f"| {self.reader_mib:>8.0f} |"
        )


def main(arguments: list[str]) -> None:
    many = int(arguments[0]) if arguments else MANY
    print("| jobs | reports | seconds | cpu sec | reports/s | words/s   | writer | writer | a reader |")
    print("|      |         |         |         | a core    | a core    |  early |   late |     peak |")
    print("|-----:|--------:|--------:|--------:|----------:|----------:|-------:|-------:|---------:|")
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder) / "one", many // 5, jobs=1)
        run = measure(Path(folder) / "all", many, jobs=CORES)
    hours = GOAL / run.a_core / CORES / 3600
    print(f"{run.words / run.reports:.0f} words a report.")
    print(f"{GOAL:,} such reports on {CORES} cores, by processor seconds: {hours:.2f} h.")


def make_articles(folder: Path, count: int) -> int:
    """Join made reports to long ones, each of them used in eight; give the number of words."""
    short = folder.with_name("short")
    make_reports(short, count, "en")
    texts = [path.read_text("utf-8") for path in sorted(short.glob("*.txt"))]
    folder.mkdir()
    words = 0
    for number in range(count):
        text = "\n\n".join(texts[(number + 7 * step) % count] for step in range(JOINED))
        words += len(text.split())
        (folder / f"{number:06d}.txt").write_text(text, "utf-8")
    return words


def measure(folder: Path, count: int, jobs: int) -> Run:
    folder.mkdir()
    words = make_articles(folder / "in", count)
    os.environ["ONRECORD_STATE"] = str(folder / "state")
    case = str(folder / "case")
    subprocess.run([*COMMAND, "new", case], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    subprocess.run([*COMMAND, "add", "-c", case, "-q", str(folder / "in")], check=True, stdout=subprocess.DEVNULL)
    began, spent = time.perf_counter(), cpu_seconds()
    process = subprocess.Popen(
        [*COMMAND, "read", "-c", case, "--json", "-q", "--jobs", str(jobs)], stdout=subprocess.PIPE
    )
    readers, marks = 0, list[int]()
    for done, _ in enumerate(lines(process), start=1):
        if done in (int(count * FIRST_PART), count):
            marks.append(resident(process.pid))
        if done % 50 == 0:
            readers = max(readers, *map(peak, children(process.pid)), 0)
    process.wait()
    run = Run(
        jobs=jobs,
        reports=count,
        words=words,
        seconds=time.perf_counter() - began,
        cpu=cpu_seconds() - spent,
        early_mib=marks[0] / 1024,
        late_mib=marks[-1] / 1024,
        reader_mib=readers / 1024,
    )
    print(run.row(), flush=True)
    return run


def lines(process: subprocess.Popen[bytes]) -> Iterator[bytes]:
    if process.stdout is not None:
        with process.stdout as stream:
            yield from stream


def cpu_seconds() -> float:
    """Give what all ended children, and theirs, have used of processors."""
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def resident(pid: int) -> int:
    """Give the resident size of a process, in KiB."""
    found = RESIDENT.search(Path(f"/proc/{pid}/status").read_text())
    return int(found[1]) if found else 0


if __name__ == "__main__":
    main(sys.argv[1:])
