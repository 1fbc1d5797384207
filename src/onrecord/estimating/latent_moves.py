"""Moves between the classes of a latent class model that a smooth path cannot make.

Classes carry labels, and the stick-breaking weights care which comes first: swapping labels lets the chains go from
one order to another. A Gibbs scan, with N, alpha and the classes of all people drawn, moves whole classes at once.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import gammaln, softmax

from onrecord.estimating.latent import CAP, A, B, LatentClasses, State
from onrecord.estimating.poisson import Matrix, Vector

SWAPS = 2  # a class and iteration
ALPHA_STEPS = 3
REDRAWS = 50
LARGEST_STICK = float(np.log(600.0))  # beyond, what is left of the stick is no number any more
Rng = np.random.Generator
Places = NDArray[np.int64]


def gibbs_scan(model: LatentClasses, state: State, rng: Rng) -> State:
    """Draw alpha, N and the classes of all people, then classes and weights anew."""
    stick = np.exp(state.sticks)
    alpha = rng.gamma(A + model.classes - 1, 1 / (B + stick.sum(axis=1)))
    unlisted = model.unlisted(state)
    unseen = draw_unseen(model, np.exp(unlisted).sum(axis=1), rng)
    members = rng.multinomial(model.counts.astype(np.int64), softmax(model.log_joint(state, unlisted), axis=2))
    listed = np.einsum("cpk,pj->ckj", members, model.patterns)
    people = (members.sum(axis=1) + rng.multinomial(unseen, softmax(unlisted, axis=1))).astype(np.float64)
    alpha = _move_alpha(alpha, people, rng)
    order = _swap_people(model, alpha, people, rng)
    rows = np.arange(len(people))[:, None]
    listed, people = listed[rows, order], people[rows, order]
    return _redraw(alpha, listed, people, rng)


def draw_unseen(model: LatentClasses, p0: Vector, rng: Rng) -> Places:
    """Draw how many are on no list, given the chance p0 to be on none, anew while it is above the cap."""
    people = int(model.counts.sum())
    unseen = rng.negative_binomial(people, 1 - np.minimum(p0, 1 - 1e-12))
    for _ in range(REDRAWS):
        above = np.flatnonzero(unseen > CAP * people)
        if not len(above):
            break
        unseen[above] = rng.negative_binomial(people, 1 - p0[above])
    drawn: Places = np.minimum(unseen, CAP * people)
    return drawn


def _redraw(alpha: Vector, listed: Matrix, people: Matrix, rng: Rng) -> State:
    logits = _log_gamma(1 + listed, rng) - _log_gamma(1 + people[:, :, None] - listed, rng)
    here = _log_gamma(1 + people[:, :-1], rng)
    later = _log_gamma(alpha[:, None] + _later(people), rng)
    stick = np.maximum(np.logaddexp(here, later) - later, 1e-300)
    return State(logits, np.minimum(np.log(stick), LARGEST_STICK))


def _log_gamma(shape: Matrix, rng: Rng) -> Matrix:
    """Draw logarithms of gamma variables; small shapes would give zeros otherwise."""
    drawn: Matrix = np.log(rng.standard_gamma(shape + 1)) + np.log(rng.random(shape.shape)) / shape
    return drawn


def _later(people: Matrix) -> Matrix:
    """Give the people of all later classes."""
    later: Matrix = people[:, ::-1].cumsum(axis=1)[:, -2::-1]
    return later


def _log_people(alpha: Vector, people: Matrix) -> Vector:
    """Give log p(people by class | alpha), with the weights summed out."""
    here, later = people[:, :-1], _later(people)
    each = gammaln(1 + here) + gammaln(alpha[:, None] + later) - gammaln(1 + here + alpha[:, None] + later)
    chances: Vector = each.sum(axis=1) + here.shape[1] * np.log(alpha)
    return chances


def _move_alpha(alpha: Vector, people: Matrix, rng: Rng) -> Vector:
    """Walk on log alpha, with its prior and the weights summed out."""

    def target(value: Vector) -> Vector:
        return _log_people(value, people) + A * np.log(value) - B * value

    now = target(alpha)
    for _ in range(ALPHA_STEPS):
        proposed = alpha * np.exp(rng.normal(size=len(alpha)))
        then = target(proposed)
        taken = np.log(rng.random(len(alpha))) < then - now
        alpha, now = np.where(taken, proposed, alpha), np.where(taken, then, now)
    return alpha


def _swap_people(model: LatentClasses, alpha: Vector, people: Matrix, rng: Rng) -> Places:
    """Try to swap the labels of classes with their people; gives the new order of the classes."""
    rows = np.arange(len(people))
    order = np.tile(np.arange(model.classes), (len(people), 1))
    held, now = people.copy(), _log_people(alpha, people)
    for first, second in _couples(model, len(people), rng):
        proposed = held.copy()
        _swap(proposed, rows, first, second)
        then = _log_people(alpha, proposed)
        taken = rows[np.log(rng.random(len(rows))) < then - now]
        held[taken], now[taken] = proposed[taken], then[taken]
        _swap(order, taken, first[taken], second[taken])
    return order


def _couples(model: LatentClasses, chains: int, rng: Rng) -> Iterator[tuple[Places, Places]]:
    """Give couples of different classes, one a chain, again and again."""
    for _ in range(SWAPS * model.classes):
        first = rng.integers(model.classes, size=chains)
        yield first, (first + rng.integers(1, model.classes, size=chains)) % model.classes


def _swap(values: NDArray[Any], rows: Places, first: Places, second: Places) -> None:
    """Swap two columns of some rows, in place."""
    values[rows, first], values[rows, second] = values[rows, second], values[rows, first]
