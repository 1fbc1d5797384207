"""The engines by name: each takes a table and gives its runs."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import islice, takewhile

import numpy as np
from numpy.typing import NDArray

from onrecord.estimating import decomposable as averaging
from onrecord.estimating.bootstrap import REPLICATES
from onrecord.estimating.bootstrap import bootstrap as resample
from onrecord.estimating.chains import quantile_error
from onrecord.estimating.chao import MOST_LISTS as MOST_CHAO_LISTS
from onrecord.estimating.chao import Bound, chao_bound, chao_by_pattern, chao_by_times
from onrecord.estimating.interaction import FACTORS
from onrecord.estimating.interaction import interaction as interact
from onrecord.estimating.loglinear import (
    INDEPENDENCE,
    Chosen,
    Layout,
    Ranking,
    aic,
    bic,
    choose,
    counts_of,
    layout,
)
from onrecord.estimating.loglinear import MOST_LISTS as MOST_MODEL_LISTS
from onrecord.estimating.models import Model
from onrecord.estimating.modes import modes
from onrecord.estimating.one_match import one_match
from onrecord.estimating.poisson import Vector
from onrecord.estimating.profile import deviance_with_unseen, profile
from onrecord.estimating.run import Run, Status, Value, skipped
from onrecord.estimating.sampling import Sampled, sample, settings
from onrecord.estimating.stepwise import stepwise
from onrecord.estimating.table import Table
from onrecord.estimating.times import Times

Rng = np.random.Generator
Tell = Callable[[int, int], None]
Draws = NDArray[np.int64]
QUANTILES = {"estimate": 0.5, "low": 0.025, "high": 0.975}
PRIORS: Mapping[str, averaging.Prior] = {
    "default": averaging.Prior(),
    "saturated": averaging.Prior(saturated=True, grid=30, first=1),
    "delta1": averaging.Prior(delta=1.0),
}
COMPANY, MOST_COMPANY = 10.0, 200  # models this far in BIC from the best are told, and at most how many
TOO_MANY_MODELS = f"loglinear models are laid out for at most {MOST_MODEL_LISTS} lists"
MOST_LISTS_FOR_DOUBT = 5  # beyond, other priors would take minutes
NO_MODEL = "these lists cannot decide any model"


def chao(whole: Table) -> Iterator[Run]:
    """Give lower bounds."""
    yield from chao_of_times(Times(of=len(whole.lists), seen=whole.times))
    if len(whole.lists) > MOST_CHAO_LISTS:
        yield skipped("chao", "mth", f"patterns are looked at one by one for at most {MOST_CHAO_LISTS} lists")
    else:
        yield _bound("mth", chao_by_pattern(whole))


def chao_of_times(times: Times) -> Iterator[Run]:
    """Give lower bounds where only the number of times is known."""
    if not times.seen[1:2] or not times.seen[1]:
        yield skipped("chao", "bound", "nobody was seen exactly twice", Status.NOT_ESTIMABLE)
        return
    yield Run(engine="chao", variant="bound", estimate=chao_bound(times.seen, times.of))
    yield _bound("mh", chao_by_times(times))


def loglinear(whole: Table, forced: Model = INDEPENDENCE) -> Iterator[Run]:
    """Give the best models by each rule of choice."""
    if len(whole.lists) > MOST_MODEL_LISTS:
        yield from (
            skipped("loglinear", variant, TOO_MANY_MODELS) for variant in ("independence", "bic", "aic", "stepwise")
        )
        return
    all_of, counts = layout(len(whole.lists), forced), counts_of(whole)
    ranking = Ranking(all_of, counts)
    yield _model("independence", all_of, counts, choose(layout(len(whole.lists)), counts, INDEPENDENCE))
    yield _with_company(_model("bic", all_of, counts, next(ranking.best(bic), None)), ranking)
    yield _model("aic", all_of, counts, next(ranking.best(aic), None))
    stepped = stepwise(whole, forced)
    if stepped is None:
        yield skipped("loglinear", "stepwise", NO_MODEL, Status.NOT_ESTIMABLE)
        return
    chosen = stepped.chosen
    yield Run(
        engine="loglinear",
        variant="stepwise",
        model=chosen.name,
        estimate=chosen.estimate,
        low=stepped.low,
        high=stepped.high,
    )


def loglinear_by_bic(whole: Table, forced: Model = INDEPENDENCE) -> Iterator[Run]:
    """Give only the best model by BIC."""
    if len(whole.lists) > MOST_MODEL_LISTS:
        yield skipped("loglinear", "bic", TOO_MANY_MODELS)
        return
    all_of, counts = layout(len(whole.lists), forced), counts_of(whole)
    yield _model("bic", all_of, counts, next(Ranking(all_of, counts).best(bic), None))


def bootstrap(whole: Table, rng: Rng, tell: Tell, forced: Model = INDEPENDENCE) -> Run:
    """Give the loglinear engine with its choice of model made again and again."""
    if len(whole.lists) > MOST_MODEL_LISTS:
        return skipped("bootstrap", "bic", TOO_MANY_MODELS)
    done = iter(range(1, REPLICATES + 1))
    drawn = resample(whole, rng, forced, advance=lambda: tell(next(done), REPLICATES))
    if drawn is None:
        return skipped("bootstrap", "bic", NO_MODEL, Status.NOT_ESTIMABLE)
    return Run(
        engine="bootstrap",
        variant="bic",
        exact=False,
        estimate=drawn.estimate,
        low=drawn.low,
        high=drawn.high,
        errors=dict(zip(QUANTILES, drawn.errors, strict=True)),
        settings={
            "replicates": REPLICATES,
            "dropped": drawn.dropped,
            "selected": [[name, share] for name, share in drawn.selected],
        },
    )


def decomposable(whole: Table, variant: str = "default") -> Run:
    """Give the average over decomposable graphs."""
    most = averaging.MOST_LISTS if variant == "default" else MOST_LISTS_FOR_DOUBT
    if len(whole.lists) > most:
        return skipped("decomposable", variant, f"graphs are laid out for at most {most} lists")
    prior = PRIORS[variant]
    averaged = averaging.average(whole, prior)
    return Run(
        engine="decomposable",
        variant=variant,
        model=averaged.top[0][0],
        estimate=averaged.estimate,
        low=averaged.low,
        high=averaged.high,
        mean=averaged.mean,
        settings={
            "delta": 2.0 ** -len(whole.lists) if prior.delta is None else prior.delta,
            "most_unseen": averaged.most_unseen,
            "tail": averaged.tail,
            "saturated_weight": averaged.saturated_weight,
            "top": [[name, weight] for name, weight in averaged.top],
        },
    )


def latent(whole: Table, rng: Rng, tell: Tell) -> tuple[Run, Draws]:
    """Give the latent class model, and its draws of the people in all."""
    sampled = sample(whole, rng, tell=tell)
    return latent_run(whole, sampled), sampled.draws.astype(np.int64)


def latent_run(whole: Table, sampled: Sampled) -> Run:
    """Say what the chains gave: one number, one for each mode, or none."""
    found = modes(sampled.draws.ravel()) if sampled.is_told else ()
    status = Status.OK if len(found) == 1 else Status.TWO_MODES if found else Status.NOT_CONVERGED
    figures = {name: float(np.quantile(sampled.draws, share)) for name, share in QUANTILES.items()}
    is_ok = status is Status.OK
    return Run(
        engine="latent",
        variant="default",
        status=status,
        note=LATENT_NOTES.get(status),
        exact=False,
        estimate=figures["estimate"] if is_ok else None,
        low=figures["low"] if is_ok else None,
        high=figures["high"] if is_ok else None,
        errors={name: quantile_error(sampled.draws, share) for name, share in QUANTILES.items()} if found else {},
        rhat=sampled.settling.rhat,
        ess=sampled.settling.ess,
        modes=found if len(found) > 1 else (),
        settings=settings(sampled, whole) | {"near_cap": sampled.near_cap},
    )


def interaction(whole: Table) -> Iterator[Run]:
    """Give what an interaction of all lists would do, which no data can show."""
    for factor in FACTORS:
        estimate = interact(whole, factor)
        if estimate is None:
            yield skipped("interaction", f"{factor:g}", "a pattern that nobody has", Status.NOT_ESTIMABLE)
        else:
            yield Run(engine="interaction", variant=f"{factor:g}", estimate=estimate)


LATENT_NOTES = {
    Status.NOT_CONVERGED: "the sampler did not settle; no number is shown",
    Status.TWO_MODES: "the lists fit two stories; each is shown",
}


def _bound(variant: str, bound: Bound) -> Run:
    interval = bound.interval
    return Run(engine="chao", variant=variant, estimate=bound.estimate, low=interval.low, high=interval.high)


def _model(variant: str, all_of: Layout, counts: Vector, chosen: Chosen | None) -> Run:
    if chosen is None:
        return skipped("loglinear", variant, NO_MODEL, Status.NOT_ESTIMABLE)
    design = all_of.columns(chosen.model)[chosen.cells]
    interval = profile(int(counts.sum()), chosen.estimate, deviance_with_unseen(design, counts[chosen.cells]))
    return Run(
        engine="loglinear",
        variant=variant,
        model=chosen.name,
        estimate=chosen.estimate,
        low=interval.low,
        high=interval.high,
    )


def _with_company(run: Run, ranking: Ranking) -> Run:
    """Add to the best model those nearly as good, and what one match more or less would do."""
    best = next(ranking.best(bic), None)
    if best is None:
        return run
    company = takewhile(lambda chosen: chosen.score <= best.score + COMPANY, ranking.best(bic))
    close: list[Value] = [[one.name, one.estimate, one.score - best.score] for one in islice(company, MOST_COMPANY)]
    moved = one_match(ranking.layout, ranking.counts, best)
    return replace(run, settings={"company": close, "one_match": moved})
