"""Loglinear models of a table: all of them fitted, the best that can be estimated chosen.

log E(n_w) = b_0 + sum of b_i over the lists of w + sum of b_S over the interactions S within w, over the 2^t - 1
patterns w of lists; the people on no list are exp(b_0).
Source: Fienberg 1972; Cormack 1989; Bishop, Fienberg and Holland 1975, chapter 6.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from math import exp, log

import numpy as np
from numpy.typing import NDArray

from onrecord.estimating.estimable import facial_set, is_plainly_estimable, reaches_unseen
from onrecord.estimating.models import Model, all_models, name, order_of
from onrecord.estimating.poisson import TIGHT, Fit, Matrix, Vector, fit, fit_many
from onrecord.estimating.table import Table

MOST_LISTS = 6
BLOCK = 4096  # models fitted at once
INDEPENDENCE: Model = frozenset()

Criterion = Callable[[int, int], float]  # (parameters, people) -> penalty


def bic(parameters: int, people: int) -> float:
    """Penalty of the Bayesian information criterion."""
    return parameters * log(people)


def aic(parameters: int, _people: int) -> float:
    """Penalty of Akaike's information criterion."""
    return 2.0 * parameters


@dataclass(frozen=True, kw_only=True)
class Layout:
    """The design of all models of t lists: one row a pattern 1 .. 2^t - 1, one column a term."""

    lists: int
    terms: tuple[int, ...]  # 0 for the constant, then single lists, then interactions
    models: tuple[Model, ...]

    @cached_property
    def design(self) -> Matrix:
        patterns = np.arange(1, 1 << self.lists)[:, None]
        terms = np.array(self.terms)[None, :]
        design: Matrix = ((patterns & terms) == terms).astype(np.float64)
        return design

    @cached_property
    def masks(self) -> NDArray[np.bool_]:
        return np.array([self.mask(model) for model in self.models])

    @cached_property
    def parameters(self) -> NDArray[np.int64]:
        numbers: NDArray[np.int64] = self.masks.sum(axis=1)
        return numbers

    def mask(self, model: Model) -> NDArray[np.bool_]:
        """Say which columns a model has."""
        return np.array([term.bit_count() < 2 or term in model for term in self.terms])

    def columns(self, model: Model) -> Matrix:
        """Give the design of one model."""
        return self.design[:, self.mask(model)]


@dataclass(frozen=True, kw_only=True)
class Chosen:
    """A model that can be estimated, fitted to its last digit.

    Args:
        model: Its interactions.
        name: As `[123,14,34]`.
        estimate: People in all.
        cells: The rows of the design that it was fitted on.
        fit: The fit on them.
        score: Its criterion, comparable between models of one table only.
    """

    model: Model
    name: str
    estimate: float
    cells: NDArray[np.bool_]
    fit: Fit
    score: float


def layout(lists: int, forced: Model = INDEPENDENCE, order: int | None = None) -> Layout:
    """Lay out all models of so many lists that hold the forced interactions."""
    models = tuple(m for m in all_models(lists, order or order_of(lists)) if forced <= m)
    interactions = sorted({term for model in models for term in model}, key=lambda term: (term.bit_count(), term))
    return Layout(lists=lists, terms=(0, *(1 << j for j in range(lists)), *interactions), models=models)


def counts_of(whole: Table) -> Vector:
    """Give the people of each pattern, 1 first."""
    counts = np.zeros((1 << len(whole.lists)) - 1)
    for pattern, people in whole.cells:
        counts[pattern - 1] = people
    return counts


class Ranking:
    """All models of a layout, fitted to one vector of counts.

    With `contest`, a criterion and a margin, models that cannot come as close as the margin to the best are given up
    early, and are not given among the best.
    """

    def __init__(self, all_of: Layout, counts: Vector, contest: tuple[Criterion, float] | None = None) -> None:
        self.layout, self.counts = all_of, counts
        penalties, margin = (None, np.inf) if contest is None else (self._penalties(contest[0]), contest[1])
        fits = [
            fit_many(
                all_of.design, counts, all_of.masks[block], None if penalties is None else penalties[block], margin
            )
            for block in _blocks(len(all_of.models))
        ]
        self.expected = np.concatenate([expected for expected, _ in fits])
        self.deviances = np.concatenate([deviances for _, deviances in fits])

    def scores(self, criterion: Criterion) -> Vector:
        """Give the criterion of each model."""
        scores: Vector = self.deviances + self._penalties(criterion)
        return scores

    def best(self, criterion: Criterion = bic) -> Iterator[Chosen]:
        """Give the models that can be estimated, the best by a criterion first."""
        scores = self.scores(criterion)
        for at in np.argsort(scores, kind="stable")[: np.isfinite(scores).sum()]:
            chosen = self.choose(int(at), float(scores[at]))
            if chosen is not None:
                yield chosen

    def choose(self, at: int, score: float) -> Chosen | None:
        """Fit one model of the layout to its last digit, or give None if it cannot be estimated."""
        model = self.layout.models[at]
        return choose(self.layout, self.counts, model, score, expected=self.expected[at])

    def _penalties(self, criterion: Criterion) -> Vector:
        people, most = int(self.counts.sum()), int(self.layout.parameters.max())
        penalties: Vector = np.array([criterion(p, people) for p in range(most + 1)])[self.layout.parameters]
        return penalties


def _blocks(models: int) -> Iterator[slice]:
    return (slice(at, at + BLOCK) for at in range(0, models, BLOCK))


def choose(
    all_of: Layout, counts: Vector, model: Model, score: float = 0.0, *, expected: Vector | None = None
) -> Chosen | None:
    """Fit one model to its last digit, or give None if it cannot be estimated from these counts."""
    design = all_of.columns(model)
    cells = estimable_cells(design, counts, expected)
    if cells is None:
        return None
    settled = fit(design[cells], counts[cells], tolerance=TIGHT)
    people = float(counts.sum()) + unseen(design, cells, settled)
    return Chosen(model=model, name=name(model, all_of.lists), estimate=people, cells=cells, fit=settled, score=score)


def estimable_cells(design: Matrix, counts: Vector, expected: Vector | None = None) -> NDArray[np.bool_] | None:
    """Give the rows a model is fitted on, or None if it cannot tell how many are on no list."""
    if expected is not None and is_plainly_estimable(design, counts, expected):
        return np.ones(len(counts), dtype=bool)
    cells = facial_set(design, counts)
    return cells if reaches_unseen(design, cells) else None


def unseen(design: Matrix, cells: NDArray[np.bool_], settled: Fit) -> float:
    """Give the people on no list as a fit expects them.

    On some of the rows, columns may depend on each other; the constant is then told by the combination of rows that
    makes it.
    """
    rows = design[cells]
    target = np.zeros(design.shape[1])
    target[0] = 1.0
    weights = np.linalg.lstsq(rows.T, target, rcond=None)[0]
    return exp(float(weights @ np.log(settled.expected)))
