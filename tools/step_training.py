"""Fit the step tables: boosted trees of one split each, summed into one table for each evidence."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

ROUNDS, RATE, RIDGE, LEAST, STEPS = 200, 0.15, 5.0, 5.0, 48
Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Values = Sequence[Sequence[int | None]]


@dataclass(frozen=True, slots=True)
class Fitted:
    """Natural log odds: where a sum begins, and for each evidence its cuts and the weight of each step (none first)."""

    base: float
    cuts: list[Ints]
    weights: list[Floats]

    def predict(self, values: Values) -> Floats:
        steps = stepped(values, self.cuts)
        total: Floats = np.full(len(steps), self.base)
        for at, weight in enumerate(self.weights):
            total += weight[steps[:, at]]
        return total


def fit(values: Values, truth: Sequence[bool]) -> Fitted:
    """Fit by Newton steps on the logistic loss, one evidence after the other, round after round."""
    cuts = [_cuts([row[at] for row in values]) for at in range(len(values[0]))]
    steps = stepped(values, cuts)
    y = np.array(truth, dtype=float)
    base = float(np.log(y.mean() / (1 - y.mean())))
    weights = [np.zeros(len(cut) + 2) for cut in cuts]
    total = np.full(len(y), base)
    for _ in range(ROUNDS):
        for at, weight in enumerate(weights):
            p = 1 / (1 + np.exp(-total))
            change = RATE * _split(steps[:, at], y - p, p * (1 - p), len(weight))
            weights[at] = weight + change
            total += change[steps[:, at]]
    return Fitted(base, cuts, weights)


def _cuts(values: Sequence[int | None]) -> Ints:
    """Give where the steps of an evidence begin: every value if there are few, else equal shares."""
    known = np.array(sorted(value for value in values if value is not None))
    some = np.unique(known)
    if len(some) > STEPS:
        some = np.unique(known[[len(known) * step // STEPS for step in range(STEPS)]])
    return some[1:]


def stepped(values: Values, cuts: Sequence[Ints]) -> Ints:
    """Give the step of every value: 0 where it cannot be told."""
    columns = []
    for at, cut in enumerate(cuts):
        known = np.array([row[at] is not None for row in values])
        filled = np.array([row[at] or 0 for row in values])
        columns.append(np.where(known, 1 + np.searchsorted(cut, filled, side="right"), 0))
    return np.stack(columns, axis=1)


def _split(step: Ints, gradient: Floats, curvature: Floats, size: int) -> Floats:
    """Give what the best single split adds to each step; the unknown ones stand apart."""
    g, h = np.bincount(step, gradient, minlength=size), np.bincount(step, curvature, minlength=size)
    change = np.zeros(size)
    change[0] = g[0] / (h[0] + RIDGE)
    left_g, left_h = np.cumsum(g[1:])[:-1], np.cumsum(h[1:])[:-1]
    if not len(left_g):
        return change
    right_g, right_h = g[1:].sum() - left_g, h[1:].sum() - left_h
    gain = left_g**2 / (left_h + RIDGE) + right_g**2 / (right_h + RIDGE)
    gain[(left_h < LEAST) | (right_h < LEAST)] = -1
    cut = int(gain.argmax())
    if gain[cut] > 0:
        change[1 : cut + 2] = left_g[cut] / (left_h[cut] + RIDGE)
        change[cut + 2 :] = right_g[cut] / (right_h[cut] + RIDGE)
    return change
