"""How fast and how heavy `onrecord build` is: the case reports, then folders of many made from them with changes.

Run: `python -m bench.build [REPORTS]` (10,000 unless told otherwise).
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

REPO = Path(__file__).resolve().parents[1]
SHARED = REPO.parent / "shared" / "cases" / "tartar" / "reports"
SOURCES = SHARED if SHARED.is_dir() else REPO / "examples" / "tartar"
MANY = 10_000
POLL_SECONDS = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One build, measured. Memory is the highest resident size seen, in MiB."""

    reports: int
    claims: int
    seconds: float
    parent_mib: float
    child_mib: float

    def row(self) -> str:
        rate, claims = self.reports / self.seconds, self.claims / self.seconds
        return (
            f"| {self.reports:>7,} | {self.seconds:>8.1f} | {rate:>9.1f} | {claims:>8.1f} "
            f"| {self.parent_mib:>10.0f} | {self.child_mib:>14.0f} |"
        )


def main(arguments: list[str]) -> None:
    many = int(arguments[0]) if arguments else MANY
    print(
        f"sources: {len(list(reports(SOURCES)))} reports of {'the shared case' if SOURCES == SHARED else 'the example'}"
    )
    print("| reports |  seconds | reports/s | claims/s | parent MiB | a reader's MiB |")
    print("|--------:|---------:|----------:|---------:|-----------:|---------------:|")
    with tempfile.TemporaryDirectory() as folder:
        print(measure(SOURCES, Path(folder) / "first").row(), flush=True)
        for count in (many // 10, many):
            made = Path(folder) / f"reports-{count}"
            make_reports(made, count)
            print(measure(made, Path(folder) / f"case-{count}").row(), flush=True)


def reports(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.iterdir()) if path.suffix in (".txt", ".html"))


def make_reports(folder: Path, count: int, language: str | None = None) -> None:
    """Repeat the sources, or those in one language, with changed numbers and a changed last line, with sidecars."""
    folder.mkdir()
    every = [(path.read_text("utf-8"), path.with_suffix(".json").read_text("utf-8")) for path in reports(SOURCES)]
    found = [one for one in every if language is None or json.loads(one[1]).get("language") == language]
    for number in range(count):
        text, sidecar = found[number % len(found)]
        changed = re.sub(r"\b[1-9]\d?\b", partial(_raise, number % 7), text)
        (folder / f"{number:06d}.txt").write_text(f"{changed}\n\nEdition {number}.\n", "utf-8")
        (folder / f"{number:06d}.json").write_text(json.dumps(json.loads(sidecar) | {"id": str(number)}), "utf-8")


def _raise(by: int, digits: re.Match[str]) -> str:
    return str(int(digits[0]) + by)


def measure(sources: Path, target: Path) -> Run:
    started = time.perf_counter()
    command = [sys.executable, "-m", "onrecord", "build", str(sources), "-o", str(target), "--json", "--quiet"]
    state = {"ONRECORD_STATE": str(target.parent / "state")}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, env={**os.environ, **state})
    parent = child = 0
    while process.poll() is None:
        parent, child = max(parent, peak(process.pid)), max(child, *map(peak, children(process.pid)), 0)
        time.sleep(POLL_SECONDS)
    seconds = time.perf_counter() - started
    answer = json.loads(process.stdout.read()) if process.stdout is not None else {}
    return Run(
        reports=answer["reports"],
        claims=answer["claims"],
        seconds=seconds,
        parent_mib=parent / 1024,
        child_mib=child / 1024,
    )


def peak(pid: int) -> int:
    """Give the highest resident size of a process so far, in KiB."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    found = re.search(r"VmHWM:\s+(\d+)", status)
    return int(found[1]) if found else 0


def children(pid: int) -> list[int]:
    """Give the processes that any thread of a process has started."""
    found = []
    for listed in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found += [int(word) for word in listed.read_text().split()]
        except OSError:
            continue
    return found


if __name__ == "__main__":
    main(sys.argv[1:])
