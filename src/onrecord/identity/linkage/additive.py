"""A model that is a sum of tables: boosted trees of one split each, each evidence by itself, so every bit has a reason.

Tables are kept as whole hundredths of a bit. What cannot be told is a step of its own in every table.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.identity.linkage.arrays import Floats, Ints, Reals
from onrecord.identity.linkage.evidence_table import EvidenceTable

ROUNDS, RATE, RIDGE, STEPS = 60, 0.3, 4.0, 40
PER_BIT = float(np.log(2)) / 100  # natural log odds in one hundredth of a bit


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """Hundredths of a bit for each step of one evidence: `bits[0]` where it cannot be told, then between the cuts."""

    cuts: tuple[float, ...]
    bits: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Additive:
    """A fitted model: where a sum begins, in hundredths of a bit of odds, and the steps of each evidence."""

    base: int
    steps: Mapping[str, Steps]

    def bits(self, table: EvidenceTable) -> Ints:
        """Give the evidence of each pair, in hundredths of a bit."""
        total: Ints = self.base + self.shares(table).sum(axis=1)
        return total

    def shares(self, table: EvidenceTable) -> Ints:
        """Give what each evidence adds, in the order of the table's columns."""
        columns = [self._share(name, table.values[:, at]) for at, name in enumerate(table.names)]
        return np.stack(columns, axis=1)

    def _share(self, name: str, values: Reals) -> Ints:
        steps = self.steps[name]
        return np.array(steps.bits, dtype=np.int64)[_stepped(values, np.array(steps.cuts))]


def fit_additive(table: EvidenceTable, truth: Floats, weights: Floats, cuts: tuple[Floats, ...]) -> Additive:
    """Fit by Newton steps on the logistic loss, one evidence after the other; truth may lie between 0 and 1."""
    steps = [_stepped(table.values[:, at], cut) for at, cut in enumerate(cuts)]
    share = float(np.clip((truth * weights).sum() / weights.sum(), 1e-6, 1 - 1e-6))
    base = float(np.log(share / (1 - share)))
    sums = [np.zeros(len(cut) + 2) for cut in cuts]
    total = np.full(len(truth), base)
    for _ in range(ROUNDS):
        for at, step in enumerate(steps):
            p = 1 / (1 + np.exp(-total))
            change = RATE * _split(step, weights * (truth - p), weights * p * (1 - p), len(sums[at]))
            sums[at] += change
            total += change[step]
    return Additive(
        base=round(base / PER_BIT),
        steps={
            name: Steps(cuts=tuple(map(float, cut)), bits=tuple(round(float(bits)) for bits in one / PER_BIT))
            for name, cut, one in zip(table.names, cuts, sums, strict=True)
        },
    )


def averaged(models: Sequence[Additive]) -> Additive:
    """Average models of equal cuts, table by table."""
    first = models[0]
    return Additive(
        base=round(sum(one.base for one in models) / len(models)),
        steps={
            name: Steps(
                cuts=steps.cuts,
                bits=tuple(
                    round(sum(bits) / len(models))
                    for bits in zip(*(one.steps[name].bits for one in models), strict=True)
                ),
            )
            for name, steps in first.steps.items()
        },
    )


def cuts_of(table: EvidenceTable) -> tuple[Floats, ...]:
    """Give where the steps of every evidence begin: between all values if there are few, else at equal shares."""
    return tuple(_cuts(table.values[:, at]) for at in range(len(table.names)))


def _cuts(values: Reals) -> Floats:
    known = np.sort(values[~np.isnan(values)].astype(float))
    some = np.unique(known)
    if len(some) > STEPS:
        often = np.unique(known[:: len(known) // STEPS])
        top = known[-max(STEPS, len(known) // STEPS) :]  # true pairs are few and lie at the upper end
        some = np.unique(
            np.concatenate(
                [often, top[:: max(1, len(top) // STEPS)], np.linspace(float(some[0]), float(some[-1]), STEPS)]
            )
        )
    cuts: Floats = (some[1:] + some[:-1]) / 2
    return cuts


def _stepped(values: Reals, cuts: Floats) -> Ints:
    """Give the step of every value: 0 where it cannot be told."""
    return np.where(np.isnan(values), 0, 1 + np.searchsorted(cuts, values, side="right"))


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
    cut = int(gain.argmax())
    change[1 : cut + 2] = left_g[cut] / (left_h[cut] + RIDGE)
    change[cut + 2 :] = right_g[cut] / (right_h[cut] + RIDGE)
    return change
