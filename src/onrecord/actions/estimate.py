"""Estimate from a table of overlapping lists how many people were never reported, or say why that cannot be said."""

import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from functools import partial
from itertools import chain
from multiprocessing import get_context
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord import __version__
from onrecord.actions.page_file import put
from onrecord.errors import Misuse, NotFound
from onrecord.estimating import engines
from onrecord.estimating.estimate import Estimate, conclude, refuse
from onrecord.estimating.estimate_json import estimate_json
from onrecord.estimating.models import Model
from onrecord.estimating.run import Status, Value
from onrecord.estimating.steps import Outcome, Step, plan, take
from onrecord.estimating.table import Table
from onrecord.estimating.table_text import read_table
from onrecord.estimating.times import Times
from onrecord.releasing.estimate_page import estimate_page

INDEPENDENT: Model = frozenset()
Tell = Callable[[int, int], None]  # steps done, and how many there are


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """An estimate, how it came about, and draws of the people in all."""

    estimate: Estimate
    json: dict[str, Value]
    draws: NDArray[np.int64] | None


@dataclass(frozen=True, slots=True)
class _Timed:
    outcome: Outcome
    seconds: float


def read_file(path: Path) -> Table | Times:
    """Read a table from a CSV file.

    Raises:
        NotFound: E-NONE-FILE.
        Misuse: E-USE-TABLE when it is no such table.
    """
    try:
        return read_table(path.read_text("utf-8"))
    except FileNotFoundError as error:
        raise NotFound("E-NONE-FILE", "there is no file of that name", "check its name") from error
    except UnicodeDecodeError as error:
        raise Misuse("E-USE-TABLE", "the file is not a CSV table in UTF-8", "save it as CSV in UTF-8") from error


def estimate(
    whole: Table | Times,
    *,
    seed: int = 1,
    forced: Model = INDEPENDENT,
    copied: tuple[tuple[str, str], ...] = (),
    jobs: int | None = None,
    tell: Tell | None = None,
) -> Made:
    """Run all engines and put what they say together.

    Args:
        whole: The table.
        seed: Same table, same seed, same figures.
        forced: Pairs of lists, as patterns, that are known to depend on each other.
        copied: Lists known to repeat another, as (copy, source).
        jobs: Processes to work side by side; as many as cores by default.
        tell: Called after each step.
    """
    begun = time.perf_counter()
    made: dict[str, Value] = {"version": __version__, "seed": seed}
    refused = refuse(whole, copied)
    if refused is not None:
        return Made(estimate=refused, json=estimate_json(refused, made, {}), draws=None)
    timed = list(_times(whole) if isinstance(whole, Times) else _steps(whole, seed, forced, jobs, tell))
    concluded = conclude(whole, (run for one in timed for run in one.outcome.runs))
    seconds = {run.name: one.seconds for one in timed for run in one.outcome.runs[:1]}
    made["seconds"] = time.perf_counter() - begun
    draws = next((one.outcome.draws for one in timed if one.outcome.draws is not None), None)
    return Made(estimate=concluded, json=estimate_json(concluded, made, seconds), draws=draws)


def write_draws(made: Made, target: Path) -> None:
    """Write draws of the people in all, one a row, to a CSV file.

    Raises:
        Misuse: E-USE-DRAWS when no engine gave draws that may be shown.
    """
    told = next((run for run in made.estimate.runs if run.name == "latent/default"), None)
    if made.draws is None or told is None or told.status is Status.NOT_CONVERGED:
        raise Misuse("E-USE-DRAWS", "there are no draws to write", "the answer itself says why")
    chains, length = made.draws.shape
    rows = (f"{one + 1},{draw + 1},{made.draws[one, draw]}\n" for one in range(chains) for draw in range(length))
    put(chain(["chain,draw,people\n"], rows), target)


def write_page(made: Made, target: Path) -> None:
    """Write the answer as one HTML page."""
    put(estimate_page(made.estimate), target)


def _times(times: Times) -> Iterator[_Timed]:
    begun = time.perf_counter()
    outcome = Outcome(runs=tuple(engines.chao_of_times(times)))
    yield _Timed(outcome, time.perf_counter() - begun)


def _steps(whole: Table, seed: int, forced: Model, jobs: int | None, tell: Tell | None) -> Iterator[_Timed]:
    steps = plan(whole)
    do = partial(_do, seed=seed, forced=forced)
    workers = min(jobs or os.cpu_count() or 1, len(steps))
    done = _one_by_one(steps, do) if workers == 1 else _side_by_side(steps, do, workers)
    for number, timed in enumerate(done, 1):
        if tell is not None:
            tell(number, len(steps))
        yield timed


def _one_by_one(steps: tuple[Step, ...], do: Callable[[Step], _Timed]) -> Iterator[_Timed]:
    return (do(step) for step in steps)


def _side_by_side(steps: tuple[Step, ...], do: Callable[[Step], _Timed], workers: int) -> Iterator[_Timed]:
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        for future in as_completed([pool.submit(do, step) for step in steps]):
            yield future.result()


def _do(step: Step, *, seed: int, forced: Model) -> _Timed:
    begun = time.perf_counter()
    outcome = take(step, seed, forced, _in_silence)
    return _Timed(outcome, time.perf_counter() - begun)


def _in_silence(_done: int, _of: int) -> None:
    """Tell nobody how far a step is."""
