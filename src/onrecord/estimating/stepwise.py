"""One loglinear model found step by step: pairs of lists are joined where their overlap is least expected.

Source: Chan, Silverman and Vincent 2021, Journal of the American Statistical Association 116.
"""

from dataclasses import dataclass
from math import exp, log, sqrt

import numpy as np
from scipy.stats import poisson

from onrecord.estimating.loglinear import INDEPENDENCE, Chosen, Layout, choose, counts_of, layout
from onrecord.estimating.models import Model
from onrecord.estimating.poisson import Vector
from onrecord.estimating.table import Table

SURPRISE = 0.02
NORMAL_95 = 1.959964


@dataclass(frozen=True, slots=True)
class Stepped:
    """The model, and the ends of its interval in people."""

    chosen: Chosen
    low: float
    high: float


def stepwise(whole: Table, forced: Model = INDEPENDENCE) -> Stepped | None:
    """Start from independence and the forced pairs; None if not even that can be estimated."""
    all_of, counts = layout(len(whole.lists), order=2), counts_of(whole)
    chosen = choose(all_of, counts, forced)
    while chosen is not None:
        further = _further(whole, all_of, counts, chosen)
        if further is None:
            return _ended(all_of, counts, chosen)
        chosen = further
    return None


def expected_overlaps(all_of: Layout, counts: Vector, chosen: Chosen) -> dict[int, float]:
    """Give the people each two lists would share if a model held."""
    expected = np.zeros(len(counts))
    expected[chosen.cells] = chosen.fit.expected
    patterns = np.arange(1, len(counts) + 1)
    pairs = (term for term in all_of.terms if term.bit_count() == 2)
    return {pair: float(expected[(patterns & pair) == pair].sum()) for pair in pairs}


def _further(whole: Table, all_of: Layout, counts: Vector, chosen: Chosen) -> Chosen | None:
    surprising = []
    for pair, expected in expected_overlaps(all_of, counts, chosen).items():
        shared = whole.on(pair)
        p = min(poisson.cdf(shared, expected), poisson.sf(shared - 1, expected))
        if pair not in chosen.model and p < SURPRISE:
            surprising.append((float(p), pair))
    for _, pair in sorted(surprising):
        grown = choose(all_of, counts, chosen.model | {pair})
        if grown is not None:
            return grown
    return None


def _ended(all_of: Layout, counts: Vector, chosen: Chosen) -> Stepped:
    design = all_of.columns(chosen.model)[chosen.cells]
    fisher = design.T @ (design * chosen.fit.expected[:, None])
    spread = sqrt(float(np.linalg.pinv(fisher, hermitian=True)[0, 0]))
    people = float(counts.sum())
    middle = log(chosen.estimate - people)
    low, high = (people + exp(middle + sign * NORMAL_95 * spread) for sign in (-1, 1))
    return Stepped(chosen, low, high)
