"""Lower bounds from how often people were listed, by Chao's idea that those seen once tell most of those never seen.

A lower bound only where being on one list makes it likelier, not less likely, to be on another.
Source: Chao 1987, Biometrics 43; Rivest and Baillargeon 2007, Biometrics 63, for the loglinear form.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

import numpy as np
from scipy.special import gammaln

from onrecord.estimating.loglinear import counts_of
from onrecord.estimating.poisson import TIGHT, Fit, Matrix, Vector, fit
from onrecord.estimating.profile import Interval, profile
from onrecord.estimating.table import Table
from onrecord.estimating.times import Times

MOST_LISTS = 10  # for the form by patterns


@dataclass(frozen=True, slots=True)
class Bound:
    """People in all, at least; with the 95 % interval of the bound."""

    estimate: float
    interval: Interval


def chao_bound(seen: Sequence[int], of: int | None) -> float:
    """Give n + ((t - 1) / t) f1^2 / (2 f2), in closed form.

    Args:
        seen: People seen 1, 2, .. times.
        of: How many lists or occasions there are; None where nothing limits it, and the factor is 1.
    """
    share = 1.0 if of is None else (of - 1) / of
    return sum(seen) + share * seen[0] ** 2 / (2 * seen[1])


def chao_by_times(times: Times) -> Bound:
    """Fit the number of people seen k times; all that goes beyond seen twice is free, if it points upwards."""
    seen = np.array(times.seen, dtype=np.float64)
    k = np.arange(1.0, len(seen) + 1)
    offset = -gammaln(k + 1) if times.of is None else _log_choose(times.of, k)
    unseen_offset = 0.0  # of k = 0: log 1 either way
    design = np.column_stack([np.ones(len(k)), k])
    return _bound(design, _excess(k), seen, np.append(offset, unseen_offset))


def chao_by_pattern(whole: Table) -> Bound:
    """The same on the patterns of lists, each list with a size of its own."""
    width = len(whole.lists)
    patterns = np.arange(1, 1 << width)
    on_list = (patterns[:, None] >> np.arange(width)) & 1
    design = np.column_stack([np.ones(len(patterns)), on_list])
    return _bound(design, _excess(on_list.sum(axis=1)), counts_of(whole), np.zeros(len(patterns) + 1))


def _excess(k: Vector) -> Matrix:
    """Columns max(k - j + 1, 0) for j = 3, 4, ..: what lies above two times."""
    return np.column_stack([np.maximum(k - j + 1, 0) for j in range(3, int(k.max()) + 1)] or [np.zeros((len(k), 0))])


def _bound(base: Matrix, excess: Matrix, counts: Vector, offset: Vector) -> Bound:
    fitted = _drop_and_fit(base, excess, counts, offset[:-1])
    people = int(counts.sum())
    estimate = people + exp(float(fitted.coefficients[0]))
    with_unseen = np.vstack([base, np.eye(1, base.shape[1])]), np.vstack([excess, np.zeros((1, excess.shape[1]))])

    def deviance(unseen: float) -> float:
        return _drop_and_fit(*with_unseen, np.append(counts, unseen), offset).deviance

    return Bound(estimate, profile(people, estimate, deviance))


def _drop_and_fit(base: Matrix, excess: Matrix, counts: Vector, offset: Vector) -> Fit:
    """Fit; drop the first excess column that points down, and fit again, until none does."""
    while True:
        fitted = fit(np.hstack([base, excess]), counts, offset, tolerance=TIGHT)
        negative = np.flatnonzero(fitted.coefficients[base.shape[1] :] < 0)
        if not len(negative):
            return fitted
        excess = np.delete(excess, negative[0], axis=1)


def _log_choose(of: int, k: Vector) -> Vector:
    value: Vector = gammaln(of + 1) - gammaln(k + 1) - gammaln(of - k + 1)
    return value
