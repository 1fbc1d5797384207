"""The interval of a loglinear estimate, by the profile of its likelihood.

Source: Cormack 1992, Biometrics 48: the cell of the people on no list is given a count, the model is fitted to all
cells, and the count is moved until the likelihood has fallen by half the 95 % point of chi-squared with one degree.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import lgamma, log, pi

import numpy as np
from scipy.optimize import brentq, minimize_scalar
from scipy.special import xlogy

from onrecord.estimating.poisson import Matrix, Vector, fit

DROP = 1.920729  # half of the 95 % point of chi-squared with one degree of freedom
LARGE = 100
PEAK_WITHIN, END_WITHIN = 1.5, 3.0  # where the peak and the upper end are looked for, in multiples of the estimate

Deviance = Callable[[float], float]  # of a count of people on no list


@dataclass(frozen=True, slots=True)
class Interval:
    """Ends in people; `high` is None where the likelihood does not fall within three times the estimate."""

    low: float
    high: float | None


def profile(people: int, estimate: float, deviance: Deviance) -> Interval:
    """Find the 95 % interval around an estimate of people in all."""

    def likelihood(total: float) -> float:
        return _constant(total, total - people) - deviance(total - people) / 2

    peak = _peak(likelihood, people, estimate)
    height = likelihood(peak) - DROP

    def above(total: float) -> float:
        return likelihood(total) - height

    low = float(people) if above(people) >= 0 else brentq(above, people, peak, xtol=1e-9, rtol=1e-12)
    far = END_WITHIN * estimate
    high = None if above(far) >= 0 else brentq(above, peak, far, xtol=1e-9, rtol=1e-12)
    return Interval(low, high)


def deviance_with_unseen(design: Matrix, counts: Vector) -> Deviance:
    """Give the deviance of a model when so many people are on no list.

    Args:
        design: Rows of the observed patterns, the constant first.
        counts: Their people.
    """
    unseen_row = np.zeros(design.shape[1])
    unseen_row[0] = 1.0
    rows = np.vstack([design, unseen_row])

    def deviance(unseen: float) -> float:
        return fit(rows, np.append(counts, unseen), tolerance=1e-11).deviance

    return deviance


def _peak(likelihood: Callable[[float], float], people: int, estimate: float) -> float:
    found = minimize_scalar(
        lambda total: -likelihood(total),
        bounds=(people, PEAK_WITHIN * estimate),
        method="bounded",
        options={"xatol": 1e-6 * max(1.0, estimate - people)},
    )
    return float(found.x)


def _constant(total: float, unseen: float) -> float:
    """Give what the likelihood has beside the deviance; by Stirling's formula for large totals."""
    if total <= LARGE:
        return float(xlogy(unseen, unseen)) + lgamma(total + 1) - total * log(total) - lgamma(unseen + 1)
    if unseen in {0.0, 1.0}:
        return -total + 0.5 * log(2 * pi * total)
    return unseen - total - 0.5 * log(unseen / total)
