"""The work of one estimate in steps that can be done in any order, or side by side."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from onrecord.estimating import engines
from onrecord.estimating.models import Model
from onrecord.estimating.refusals import refusal
from onrecord.estimating.run import Run, skipped
from onrecord.estimating.table import Table, merged, within, without

FEWEST_LISTS_TO_MERGE = 4
MOST_LISTS_TO_DERIVE = 8  # beyond, nearly all derived tables only say that they are too wide
Tell = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """An engine on the table itself, or all exact engines on a table derived from it.

    Args:
        engine: Its name; "derived" for the exact engines.
        number: Its place in the plan, which makes its random numbers its own.
        suffix: Of the names of its runs, as `without:A`; empty for the table itself.
        table: What it runs on.
        known: How many people the derived table is known to be about, where it is.
    """

    engine: str
    number: int
    table: Table
    suffix: str = ""
    known: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a step gave: its runs, and draws of the people in all where it made any."""

    runs: tuple[Run, ...]
    draws: NDArray[np.int64] | None = None


def plan(whole: Table) -> tuple[Step, ...]:
    """Give the steps of an estimate; the slow ones first, so that they are begun early."""
    names = ("latent", "bootstrap", "decomposable", "loglinear", "chao", "interaction")
    own = [(name, "", whole, None) for name in names]
    derived = [("derived", *one) for one in _derived(whole)] if len(whole.lists) <= MOST_LISTS_TO_DERIVE else []
    return tuple(
        Step(engine=engine, number=number, suffix=suffix, table=table, known=known)
        for number, (engine, suffix, table, known) in enumerate([*own, *derived])
    )


def take(step: Step, seed: int, forced: Model, tell: Tell) -> Outcome:
    """Do one step.

    Args:
        step: Out of a plan.
        seed: Of the estimate; each step draws from a stream of its own.
        forced: Interactions that every loglinear model must have, because the two lists are known to depend.
        tell: Called with how far the step is, and how far it goes.
    """
    if step.engine == "derived":
        return Outcome(runs=tuple(_derived_runs(step)))
    if step.engine == "latent":
        run, draws = engines.latent(step.table, _stream(seed, step), tell)
        return Outcome(runs=(run,), draws=draws)
    if step.engine == "bootstrap":
        return Outcome(runs=(engines.bootstrap(step.table, _stream(seed, step), tell, forced),))
    return Outcome(runs=tuple(_exact(step.table, forced)[step.engine]()))


def _exact(whole: Table, forced: Model) -> Mapping[str, Callable[[], Iterator[Run]]]:
    return {
        "chao": lambda: engines.chao(whole),
        "loglinear": lambda: engines.loglinear(whole, forced),
        "decomposable": lambda: (engines.decomposable(whole, variant) for variant in engines.PRIORS),
        "interaction": lambda: engines.interaction(whole),
    }


def _stream(seed: int, step: Step) -> np.random.Generator:
    return np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(step.number,)))


def _derived_runs(step: Step) -> Iterator[Run]:
    """Run the exact engines; a derived table may be refused by itself."""
    refused = refusal(step.table)
    if refused is not None:
        runs = [skipped("loglinear", "bic", refused.text), skipped("decomposable", "default", refused.text)]
    else:
        runs = [*engines.loglinear_by_bic(step.table), engines.decomposable(step.table)]
    for run in runs:
        settings = dict(run.settings) | ({} if step.known is None else {"known": step.known})
        yield replace(run, variant=f"{run.variant}@{step.suffix}", settings=settings)


def _derived(whole: Table) -> Iterator[tuple[str, Table, int | None]]:
    places = range(len(whole.lists))
    for place in places:
        yield f"without:{whole.lists[place]}", without(whole, place), None
    if len(whole.lists) >= FEWEST_LISTS_TO_MERGE:
        for i, j in whole.pairs():
            yield f"merged:{whole.lists[i]}+{whole.lists[j]}", merged(whole, i, j), None
    for place in places:
        yield f"within:{whole.lists[place]}", within(whole, place), whole.sizes[place]
