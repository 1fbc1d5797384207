"""Hamiltonian Monte Carlo for many chains of a latent class model side by side.

Source: Neal 2011, Handbook of Markov Chain Monte Carlo, chapter 5; Hoffman and Gelman 2014, Journal of Machine
Learning Research 15, section 3.2, for the tuning of the step by dual averaging.
"""

from dataclasses import dataclass

import numpy as np

from onrecord.estimating.latent import LatentClasses, State
from onrecord.estimating.poisson import Vector

TARGET = 0.8  # share of proposals taken
FIRST_STEP = 0.1
SHRINKAGE, DELAY, FORGETTING = 0.05, 10.0, 0.75  # gamma, t0 and kappa of Hoffman and Gelman


@dataclass(slots=True)
class Tuning:
    """The step and the scales of the coordinates; changes while the chains warm up, then stands."""

    scales: State  # standard deviations, one chain wide
    step: float = FIRST_STEP
    centre: float = float(np.log(10 * FIRST_STEP))
    distance: float = 0.0
    average: float = 0.0
    updates: int = 0

    def learn(self, taken: float) -> None:
        """Move the step after an iteration in which this share of the proposals was taken."""
        self.updates += 1
        weight = 1 / (self.updates + DELAY)
        self.distance = (1 - weight) * self.distance + weight * (TARGET - taken)
        log_step = self.centre - np.sqrt(self.updates) / SHRINKAGE * self.distance
        share = self.updates**-FORGETTING
        self.average = share * log_step + (1 - share) * self.average
        self.step = float(np.exp(log_step))

    def rescale(self, scales: State) -> None:
        """Take new scales, and begin to learn the step anew."""
        self.scales, self.step = scales, float(np.exp(self.average))
        self.centre, self.distance, self.average, self.updates = float(np.log(10 * self.step)), 0.0, 0.0, 0

    def stand(self) -> None:
        """Keep the averaged step from here on."""
        self.step = float(np.exp(self.average))


def unit_scales(model: LatentClasses) -> State:
    """Give scales of 1."""
    return State(np.ones((1, model.classes, len(model.table.lists))), np.ones((1, model.classes - 1)))


def propose(
    model: LatentClasses, state: State, tuning: Tuning, steps: int, rng: np.random.Generator
) -> tuple[State, float]:
    """Walk each chain so many leapfrog steps; gives where they are and the mean chance of being taken."""
    value, slope = model.density(state)
    pushes = State(rng.standard_normal(state.logits.shape), rng.standard_normal(state.sticks.shape))
    before = value - _kinetic(pushes)
    there, moving = state, pushes
    # A path that runs away overflows; it gets no density and is not taken.
    with np.errstate(all="ignore"):
        for _ in range(steps):
            moving = _push(moving, slope, tuning, 0.5)
            there = _drift(there, moving, tuning)
            value, slope = model.density(there)
            moving = _push(moving, slope, tuning, 0.5)
        gain = np.nan_to_num(value - _kinetic(moving) - before, nan=-np.inf)
    chance = np.exp(np.minimum(gain, 0.0))
    taken = rng.random(len(chance)) < chance
    logits = np.where(taken[:, None, None], there.logits, state.logits)
    return State(logits, np.where(taken[:, None], there.sticks, state.sticks)), float(chance.mean())


def _push(moving: State, slope: State, tuning: Tuning, share: float) -> State:
    by = share * tuning.step
    scales = tuning.scales
    return State(moving.logits + by * scales.logits * slope.logits, moving.sticks + by * scales.sticks * slope.sticks)


def _drift(there: State, moving: State, tuning: Tuning) -> State:
    scales, by = tuning.scales, tuning.step
    return State(there.logits + by * scales.logits * moving.logits, there.sticks + by * scales.sticks * moving.sticks)


def _kinetic(moving: State) -> Vector:
    energy: Vector = 0.5 * (np.square(moving.logits).sum(axis=(1, 2)) + np.square(moving.sticks).sum(axis=1))
    return energy
