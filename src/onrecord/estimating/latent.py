"""Bayesian latent classes: within a class of people, lists are independent; classes differ in how they are listed.

Source: Manrique-Vallier 2016, Biometrics 72. K classes with stick-breaking weights nu, listing probabilities lambda
uniform, alpha ~ Gamma(a, b), N with the prior 1/N cut where more than CAP times the documented people are unseen.
Here the classes of people, N and alpha are summed out, so that what is left is smooth; its shapes are

    logits   chains x classes x lists   of lambda
    sticks   chains x (classes - 1)     log of E_k = -log(1 - V_k)
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.special import expit, log_ndtr

from onrecord.estimating.poisson import Matrix, Vector
from onrecord.estimating.table import Table

CAP = 20  # people unseen at most, in multiples of those documented
A, B = 0.25, 0.25  # shape and rate of the prior of alpha
MANY_LISTS = 6
CLASSES, CLASSES_OF_MANY = 10, 15
HALF_LOG_2PI = 0.5 * float(np.log(2 * np.pi))


@dataclass(frozen=True, slots=True)
class State:
    """Where the chains are."""

    logits: Matrix
    sticks: Matrix


@dataclass(frozen=True, kw_only=True)
class LatentClasses:
    """The posterior of a table; the number of classes is a limit, most of them stay nearly empty."""

    table: Table
    classes: int

    @cached_property
    def patterns(self) -> Matrix:
        """Observed patterns by lists, 1 for on the list."""
        places = range(len(self.table.lists))
        return np.array([[pattern >> j & 1 for j in places] for pattern, _ in self.table.cells], dtype=np.float64)

    @cached_property
    def counts(self) -> Vector:
        """People of each observed pattern."""
        return np.array([people for _, people in self.table.cells], dtype=np.float64)

    def unlisted(self, state: State) -> Matrix:
        """Give the log chance of being in a class and on no list: chains x classes."""
        chances: Matrix = log_weights(np.exp(state.sticks)) - np.logaddexp(0.0, state.logits).sum(axis=2)
        return chances

    def log_joint(self, state: State, unlisted: Matrix) -> Matrix:
        """Give the log chance of each observed pattern and class: chains x patterns x classes."""
        value: Matrix = self.patterns @ np.swapaxes(state.logits, 1, 2) + unlisted[:, None, :]
        return value

    def density(self, state: State) -> tuple[Vector, State]:
        """Give the log posterior density of each chain, up to a constant, and its gradient."""
        stick = np.exp(state.sticks)
        soft = np.logaddexp(0.0, state.logits)
        unlisted = log_weights(stick) - soft.sum(axis=2)
        joint = self.log_joint(state, unlisted)
        highest = joint.max(axis=2, keepdims=True)
        inside = np.exp(joint - highest)
        chances = inside.sum(axis=2, keepdims=True)
        inside *= self.counts[:, None] / chances
        empty = np.exp(unlisted)
        p0 = np.minimum(empty.sum(axis=1), 1 - 1e-12)
        people = self.counts.sum()
        cut, cut_slope = self._cap(p0, people)
        total, power = B + stick.sum(axis=1), A + self.classes - 1
        value = (np.log(chances) + highest)[:, :, 0] @ self.counts - people * np.log1p(-p0) + cut
        value += (state.logits - 2 * soft).sum(axis=(1, 2)) + state.sticks.sum(axis=1) - power * np.log(total)
        in_class = empty * (people / (1 - p0) + cut_slope)[:, None] + inside.sum(axis=1)
        listed = np.swapaxes(inside, 1, 2) @ self.patterns
        later = in_class[:, ::-1].cumsum(axis=1)[:, -2::-1]
        with np.errstate(over="ignore"):
            share = in_class[:, :-1] * stick / np.expm1(stick)
        slope = share + 1 - stick * (later + (power / total)[:, None])
        return value, State(listed + 1 - (in_class[:, :, None] + 2) * expit(state.logits), slope)

    def _cap(self, p0: Vector, people: float) -> tuple[Vector, Vector]:
        """Give the log chance that no more people are unseen than the cap allows, and its slope in p0."""
        mean, spread = people * p0 / (1 - p0), np.sqrt(people * p0) / (1 - p0)
        room = (CAP * people + 0.5 - mean) / spread
        chance = log_ndtr(room)
        mean_slope = people / (1 - p0) ** 2
        spread_slope = np.sqrt(people) * (0.5 / np.sqrt(p0) / (1 - p0) + np.sqrt(p0) / (1 - p0) ** 2)
        hazard = np.exp(-0.5 * room**2 - HALF_LOG_2PI - chance)
        return chance, hazard * -(mean_slope + room * spread_slope) / spread


def log_weights(stick: Matrix) -> Matrix:
    """Give log nu, chains x classes, of sticks E, chains x (classes - 1)."""
    before = np.concatenate([np.zeros((len(stick), 1)), stick.cumsum(axis=1)], axis=1)
    broken = np.concatenate([np.log(-np.expm1(-stick)), np.zeros((len(stick), 1))], axis=1)
    weights: Matrix = broken - before
    return weights


def classes_for(lists: int) -> int:
    """Say how many classes there may be."""
    return CLASSES if lists <= MANY_LISTS else CLASSES_OF_MANY
