"""Probabilities that hold: what share of pairs of such a score are true, learnt from judged pairs of these very lists.

With 1,000 judged records or more the scores are calibrated by isotonic regression, with 100 or more by Platt's curve.
Below that nothing is calibrated and the numbers are no probabilities. Few judged records hold few doubtful pairs (300
hold about ten), and a curve through ten points errs more than none: so it is pulled towards the model's own odds, and
isotonic regression, which bends most, waits for a thousand. Sources: Zadrozny and Elkan 2002; Platt 1999.
"""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from onrecord.identity.linkage.arrays import Floats

LEAST_PLATT, LEAST_ISOTONIC = 100, 1_000
REACH, TURNS = 1500.0, 50  # bits beyond the reach (hundredths) say no more

PULL, LIFT, PRIOR_PAIRS = 100.0, 10.0, 60.0  # how strongly the slope, the height and the steps are pulled
_EVEN = float(np.log(2))  # the slope at which bits are taken at their word


class Method(StrEnum):
    NONE = "not calibrated"
    PLATT = "Platt"
    ISOTONIC = "isotonic"


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """A rising curve from bits (hundredths) to probability, straight between its points."""

    method: Method
    bits: tuple[float, ...]
    probabilities: tuple[float, ...]

    def probability(self, bits: Floats) -> Floats:
        found: Floats = np.interp(bits, self.bits, self.probabilities)
        return found


def calibrate(bits: Floats, truth: Floats, judged_records: int) -> Calibration:
    """Learn the curve from the bits and the truth of judged pairs, which no model saw that scored them."""
    grid = np.arange(-REACH, REACH + 1, 10)
    if judged_records < LEAST_PLATT or not 0 < truth.sum() < len(truth):
        return _curve(Method.NONE, grid, 1 / (1 + np.exp2(-grid / 100)))
    slope, height = _platt(bits.clip(-REACH, REACH) / 100, truth)
    platt = 1 / (1 + np.exp(-(slope * grid / 100 + height)))
    if judged_records < LEAST_ISOTONIC:
        return _curve(Method.PLATT, grid, platt)
    return _curve(Method.ISOTONIC, grid, _isotonic(bits.clip(-REACH, REACH), truth, grid, platt))


def _curve(method: Method, grid: Floats, probabilities: Floats) -> Calibration:
    return Calibration(method=method, bits=tuple(map(float, grid)), probabilities=tuple(map(float, probabilities)))


def _platt(bits: Floats, truth: Floats) -> tuple[float, float]:
    """Fit the slope and height of a logistic curve by Newton's steps; truth drawn in a little, as Platt does."""
    yes, no = truth.sum(), (1 - truth).sum()
    target = np.where(truth > 0, (yes + 1) / (yes + 2), 1 / (no + 2))
    slope, height = _EVEN, 0.0
    for _ in range(TURNS):
        p = 1 / (1 + np.exp(-np.clip(slope * bits + height, -30, 30)))
        wrong, curve = p - target, np.maximum(p * (1 - p), 1e-9)
        gradient = np.array([(wrong * bits).sum() + PULL * (slope - _EVEN), wrong.sum() + LIFT * height])
        across = float((curve * bits).sum())
        matrix = np.array([[(curve * bits * bits).sum() + PULL, across], [across, curve.sum() + LIFT]])
        step = np.linalg.solve(matrix, gradient).clip(-1, 1)
        slope, height = max(0.01, slope - float(step[0])), height - float(step[1])
    return slope, height


def _isotonic(bits: Floats, truth: Floats, grid: Floats, prior: Floats) -> Floats:
    """Pool neighbours that fall, each step of the grid begun with a few pairs as Platt's curve expects them."""
    places = np.searchsorted(grid, bits, side="right") - 1
    counts, trues = np.bincount(places, minlength=len(grid)), np.bincount(places, truth, minlength=len(grid))
    begun = PRIOR_PAIRS / len(grid)
    blocks: list[tuple[float, float, int]] = []
    for true, count in zip(trues + begun * prior, counts + begun, strict=True):
        block = (float(true), float(count), 1)
        while blocks and blocks[-1][0] / blocks[-1][1] >= block[0] / block[1]:
            last = blocks.pop()
            block = (last[0] + block[0], last[1] + block[1], last[2] + block[2])
        blocks.append(block)
    return np.concatenate([np.full(steps, true / count) for true, count, steps in blocks])
