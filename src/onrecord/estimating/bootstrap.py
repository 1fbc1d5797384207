"""How much a loglinear estimate owes to the choice of its model: the whole choice, made again on drawn tables.

The profile interval takes the chosen model as known; this one does not, and is wider where it must be.
Source: Chan, Silverman and Vincent 2021; Efron 2014, Journal of the American Statistical Association 109.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from scipy.stats.mstats import mjci

from onrecord.estimating.loglinear import INDEPENDENCE, Chosen, Layout, Ranking, bic, counts_of, layout
from onrecord.estimating.models import Model
from onrecord.estimating.poisson import Vector
from onrecord.estimating.table import Table

REPLICATES = 2000  # the ends of the interval still move by a hundredth of the total or so from seed to seed
MOST_MODELS, KEPT_MODELS = 1024, 500  # with more models than that, the best of the table itself are chosen among
MARGIN = 6.0  # of BIC: models further from the best are not followed to their end
SHOWN = 4

Advance = Callable[[], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resampled:
    """Median and 95 % interval over the drawn tables.

    `errors` are their Monte-Carlo standard errors (Maritz and Jarrett 1978); `dropped` is the share of tables without
    any model to estimate with.
    """

    estimate: float
    low: float
    high: float
    errors: tuple[float, float, float]
    dropped: float
    selected: tuple[tuple[str, float], ...]


def bootstrap(
    whole: Table,
    rng: np.random.Generator,
    forced: Model = INDEPENDENCE,
    replicates: int = REPLICATES,
    advance: Advance | None = None,
) -> Resampled | None:
    """Draw tables of as many people, choose a model for each; None when no table can be estimated from."""
    counts = counts_of(whole)
    chosen = list(_chosen(_narrowed(whole, forced, counts), counts, rng, replicates, advance))
    totals = np.array([total for one in chosen if one is not None for total in [one[1]]])
    if not len(totals):
        return None
    names = Counter(one[0] for one in chosen if one is not None)
    shares = (0.5, 0.025, 0.975)
    errors = mjci(totals, shares)
    middle, low, high = np.quantile(totals, shares)
    return Resampled(
        estimate=float(middle),
        low=float(low),
        high=float(high),
        errors=(float(errors[0]), float(errors[1]), float(errors[2])),
        dropped=1 - len(totals) / replicates,
        selected=tuple((name, times / replicates) for name, times in names.most_common(SHOWN)),
    )


def _narrowed(whole: Table, forced: Model, counts: Vector) -> Layout:
    every = layout(len(whole.lists), forced)
    if len(every.models) <= MOST_MODELS:
        return every
    scores = Ranking(every, counts).scores(bic)
    best = np.sort(np.argsort(scores, kind="stable")[:KEPT_MODELS])
    return Layout(lists=every.lists, terms=every.terms, models=tuple(every.models[at] for at in best))


def _chosen(
    models: Layout, counts: Vector, rng: np.random.Generator, replicates: int, advance: Advance | None
) -> Iterator[tuple[str, float] | None]:
    people = int(counts.sum())
    for _ in range(replicates):
        drawn = rng.multinomial(people, counts / counts.sum()).astype(np.float64)
        best = next(_best(models, drawn), None)
        yield None if best is None else (best.name, best.estimate)
        if advance is not None:
            advance()


def _best(models: Layout, drawn: Vector) -> Iterator[Chosen]:
    """Give the best models that can be estimated; those far behind are fitted only if none of the others can be."""
    yield from Ranking(models, drawn, (bic, MARGIN)).best(bic)
    yield from Ranking(models, drawn).best(bic)
