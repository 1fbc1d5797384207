"""How fast the store is: appending, verifying, merging and computing the index anew, at many statements.

A statement is an entry, or a claim that is a part of one. Run: `python -m bench.ledger [STATEMENTS]`.
"""

import os
import resource
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from casebook.casebook_world import Ticking, capture_of, claim_of, reading_of, text_of
from onrecord.actions.merge import merge
from onrecord.casebook.entry import NewEntry
from onrecord.casebook.store import Casebook, World, found, found_copy
from onrecord.casebook.verification import verify_casebook
from onrecord.record.entries import Judgement

COMMIT = 100  # statements a commit
CLAIMS = 18  # of a report, beside its capture and its text layer
SENTENCE = "According to relatives, {} servicemen were reportedly beaten by officers of the unit on 7 May 2017. "


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One row of the table; `wanted` is what the design measured or asks for."""

    name: str
    count: int
    seconds: float
    wanted: str

    def row(self) -> str:
        rate = self.count / self.seconds
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        figures = f"{self.count:>9,} | {self.seconds:>8.2f} | {rate:>9,.0f} | {memory:>6.0f}"
        return f"| {self.name:<28} | {figures} | {self.wanted} |"


def main(statements: int = 100_000) -> int:
    with tempfile.TemporaryDirectory() as place:
        os.environ["ONRECORD_STATE"] = f"{place}/marks"
        print(f"| {'what':<28} | {'count':>9} | {'seconds':>8} | {'a second':>9} | {'MiB':>6} | the design |")
        print(f"|{'-' * 30}|{'-' * 10}:|{'-' * 9}:|{'-' * 10}:|{'-' * 7}:|---|")
        for measure in measures(Path(place), statements):
            print(measure.row(), flush=True)
    return 0


def measures(base: Path, statements: int) -> Iterator[Measure]:
    world = World(clock=Ticking(), reserve=4096)
    folder = found(base / "first", "Bench", world)
    with Casebook(folder, writing=True, world=world) as casebook:
        commits = list(_commits(casebook, statements))
        count = sum(_size(entries) for entries, _ in commits)
        yield Measure(
            name="append, 100 a commit",
            count=count,
            seconds=_timed(lambda: _append(casebook, commits)),
            wanted="13,800",
        )
        singles = [casebook.entry(_a_judgement()) for _ in range(500)]
        seconds = _timed(lambda: [casebook.append([one]) for one in singles])
        yield Measure(name="append, singly", count=len(singles), seconds=seconds, wanted="280")
        yield Measure(
            name="rebuild the index", count=count, seconds=_timed(casebook.rebuild), wanted="52,000 (simple index)"
        )
    with Casebook(folder, writing=False) as casebook:
        yield Measure(
            name="verify everything", count=count, seconds=_timed(lambda: _clean(casebook)), wanted="18,000-26,000"
        )
    copy = found_copy(base / "second", folder.id, folder.name, world)
    with Casebook(copy, writing=True, world=world) as casebook:
        seconds = _timed(lambda: merge(casebook, folder.path, None))
        yield Measure(name="merge into an empty copy", count=count, seconds=seconds, wanted="33,000 (3 s for 100,000)")
        seconds = _timed(lambda: merge(casebook, folder.path, None))
        yield Measure(name="merge again, nothing new", count=count, seconds=seconds, wanted="")


def _commits(casebook: Casebook, statements: int) -> Iterator[tuple[list[NewEntry], list[tuple[str, int]]]]:
    """Prepare commits; the evidence is in the store before the clock runs."""
    entries, kept = list[NewEntry](), list[tuple[str, int]]()
    for number in range(statements // (CLAIMS + 2)):
        text = "".join(SENTENCE.format(number * CLAIMS + one) for one in range(CLAIMS))
        made = capture_of(text.encode(), title=f"Report {number}", name=f"{number}.txt")
        casebook.evidence.keep_bytes(text.encode())
        step = len(text) // CLAIMS
        claims = [claim_of(casebook, made.report, text, n * step, n * step + 90) for n in range(CLAIMS)]
        read = text_of(made.report, text)
        entries += [casebook.entry(made), casebook.entry(read), reading_of(casebook, made.report, text, claims)]
        kept.append((made.report, made.bytes))
        if _size(entries) >= COMMIT:
            yield entries, kept
            entries, kept = [], []
    if entries:
        yield entries, kept


def _size(entries: list[NewEntry]) -> int:
    return sum(1 + len(entry.parts) for entry in entries)


def _append(casebook: Casebook, commits: list[tuple[list[NewEntry], list[tuple[str, int]]]]) -> None:
    for entries, kept in commits:
        casebook.append(entries, kept)


def _a_judgement() -> Judgement:
    return Judgement(by="mira", on=("a claim",), verdict="accept")


def _clean(casebook: Casebook) -> None:
    verdict = verify_casebook(casebook)
    if not verdict.is_clean:
        raise AssertionError(verdict.flaws[:3])


def _timed(act: Callable[[], object]) -> float:
    started = perf_counter()
    act()
    return perf_counter() - started


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
