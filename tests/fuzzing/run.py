"""Fuzz every parser in turn: `make fuzz`, or `python -m fuzzing.run [TARGET…]` with `tests` on the path.

FUZZ_SECONDS (600) is shared out among the targets, FUZZ_SEED (1) chooses the inputs. An input that makes a parser
raise, hang, or break what must hold is kept in `.fuzz/`, its way there is printed, and the exit code is 1.
"""

import hashlib
import os
import resource
import signal
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from mmap import mmap
from multiprocessing import get_context
from pathlib import Path
from random import Random
from time import perf_counter
from types import FrameType

from fuzzing.mutation import LONGEST, mutated
from fuzzing.targets import TARGETS, Target

KEPT = Path(".fuzz")
HANG_SECONDS = 10
MEMORY = 2 << 30
POOL = 64


class Hang(BaseException):
    """An input took too long; not an Exception, so that no parser takes it for a fault of the bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """An input that did what none may do."""

    target: str
    data: bytes
    trace: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What fuzzing one target gave."""

    target: str
    inputs: int
    slowest: float
    finding: Finding | None = None


def fuzz(name: str, target: Target, seconds: float, chance: Random, shared: mmap | None = None) -> Outcome:
    """Feed a target changed inputs for some seconds, or to the first finding; `shared` is told of each before."""
    pool, count, slowest = list(target.seeds), 0, 0.0
    end = perf_counter() + seconds
    while perf_counter() < end or count < len(target.seeds):
        data = target.seeds[count] if count < len(target.seeds) else mutated(chance.choice(pool), pool, chance)
        count += 1
        if shared is not None:
            shared[: 8 + len(data)] = len(data).to_bytes(8, "big") + data
        started = perf_counter()
        trace = tried(target, data)
        slowest = max(slowest, perf_counter() - started)
        if trace is not None:
            return Outcome(
                target=name, inputs=count, slowest=slowest, finding=Finding(target=name, data=data, trace=trace)
            )
        if len(pool) < POOL or chance.random() < 0.1:
            pool[len(target.seeds) + count % POOL :] = [data]
    return Outcome(target=name, inputs=count, slowest=slowest)


def tried(target: Target, data: bytes) -> str | None:
    """Run one input; give the trace of what went wrong."""
    try:
        with at_most(HANG_SECONDS):
            target.run(data)
    except (Exception, Hang):  # noqa: BLE001 - whatever it is, it is a finding
        return traceback.format_exc()
    return None


@contextmanager
def at_most(seconds: int) -> Iterator[None]:
    def stop(_: int, __: FrameType | None) -> None:
        raise Hang

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def keep(finding: Finding) -> Path:
    KEPT.mkdir(exist_ok=True)
    path = KEPT / f"{finding.target.replace(' ', '-')}-{hashlib.sha256(finding.data).hexdigest()[:12]}"
    path.write_bytes(finding.data)
    return path


def watched(name: str, target: Target, seconds: float, chance: Random) -> Outcome | Finding:
    """Fuzz a target in a process of its own; one that dies or hangs where no signal is heard leaves its last input."""
    fork = get_context("fork")
    shared = mmap(-1, LONGEST + 8)
    taking, giving = fork.Pipe(duplex=False)
    process = fork.Process(target=lambda: giving.send(fuzz(name, target, seconds, chance, shared)))
    process.start()
    giving.close()
    try:
        if taking.poll(seconds + 3 * HANG_SECONDS):
            outcome: Outcome = taking.recv()
            return outcome
        trace = "it hangs where no signal is heard"
    except EOFError:
        trace = "it ended the process"
    finally:
        process.kill()
        process.join()
    size = int.from_bytes(shared[:8], "big")
    return Finding(target=name, data=shared[8 : 8 + size], trace=trace)


def main(names: list[str]) -> int:
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    chosen = {name: TARGETS[name] for name in names or TARGETS}
    seconds = float(os.environ.get("FUZZ_SECONDS", "600")) / len(chosen)
    seed = int(os.environ.get("FUZZ_SEED", "1"))
    print(f"{len(chosen)} targets, {seconds:.1f} s each, seed {seed}", flush=True)
    bad = 0
    for name, target in chosen.items():
        outcome = watched(name, target, seconds, Random(f"{seed}-{name}"))
        finding = outcome if isinstance(outcome, Finding) else outcome.finding
        if isinstance(outcome, Outcome):
            print(f"{name:<12} {outcome.inputs:>9,} inputs, slowest {outcome.slowest * 1000:>7.0f} ms", flush=True)
        if finding is not None:
            bad += 1
            print(f"{name}: a finding, kept as {keep(finding)}:\n{finding.trace}", flush=True)
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
