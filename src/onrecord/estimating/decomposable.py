"""Averaging over all decomposable graphs of lists, exactly.

Each graph gives a posterior of the people on no list in closed form; graphs are equally likely beforehand, and N has
the prior 1/N. The saturated graph is left out by default: given the number unseen it knows nothing, and yet it can
take all the weight.
Source: Madigan and York 1997, Biometrika 84.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy.special import gammaln

from onrecord.estimating.graphs import Graph, decomposable_graphs, is_saturated
from onrecord.estimating.models import name
from onrecord.estimating.poisson import Matrix, Vector
from onrecord.estimating.table import Table

MOST_LISTS = 6
FIRST_GRID, LAST_GRID = 20, 2560  # people unseen that are weighed, in multiples of those documented
TAIL_SHARE, TAIL_WEIGHT = 0.01, 1e-6
COARSE_POINTS = 1000
LEFT_OUT = 1e-10  # weight, on the coarse grid, of all the light graphs that are left out of the fine one together
BLOCK = 1 << 22  # numbers held at once
SHOWN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Prior:
    """What is believed beforehand.

    Args:
        delta: People that each of the 2^t patterns is worth; None for 2^-t, one person in all.
        saturated: Whether the graph that joins all lists takes part.
        grid: People unseen at most, in multiples of those documented; None to widen until the tail is empty.
        first: Fewest people unseen.
    """

    delta: float | None = None
    saturated: bool = False
    grid: int | None = None
    first: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Averaged:
    """The posterior of the people in all.

    Args:
        estimate, low, high: Median and 95 % interval: the smallest N with that much of the weight.
        mean: Posterior mean.
        most_unseen: The largest number unseen that was weighed.
        tail: Weight on the last hundredth of the grid.
        saturated_weight: Weight of the graph that joins all lists; None when it took no part.
        top: The heaviest graphs with their weights.
        weights: The posterior itself, for `first`, `first` + 1, .. people unseen.
    """

    estimate: int
    low: int
    high: int
    mean: float
    most_unseen: int
    tail: float
    saturated_weight: float | None
    top: tuple[tuple[str, float], ...]
    first: int
    weights: Vector


def average(whole: Table, prior: Prior | None = None) -> Averaged:
    """Average over the graphs of 3 to 6 lists."""
    believed = prior or Prior()
    space = _Space(whole, believed)
    times = believed.grid or FIRST_GRID
    while True:
        most = times * whole.documented
        graphs, weights = space.weigh(most)
        tail = float(weights[int(np.ceil((1 - TAIL_SHARE) * most)) - believed.first + 1 :].sum())
        if believed.grid is not None or tail <= TAIL_WEIGHT or times >= LAST_GRID:
            return _summary(space, graphs, weights, most, tail)
        times *= 2


class _Space:
    """The graphs of a table's lists, and the marginal tables they are made of."""

    def __init__(self, whole: Table, prior: Prior) -> None:
        self.table, self.prior = whole, prior
        width = len(whole.lists)
        self.delta = 2.0**-width if prior.delta is None else prior.delta
        self.graphs, self.terms = _terms(width, saturated=prior.saturated)
        self.empty, self.fixed, self.pseudo = self._margins(width)

    def weigh(self, most: int) -> tuple[Vector, Vector]:
        """Give the weight of each graph, and the posterior over the whole grid."""
        coarse = np.unique(np.geomspace(1, most + 1, COARSE_POINTS).astype(np.int64)) - 1
        coarse = coarse[coarse >= self.prior.first]
        logs = self._log_weights(np.asarray(coarse, dtype=np.float64), self.terms)
        highest = float(logs.max())
        by_graph = np.exp(logs - highest) @ np.gradient(coarse)
        heaviest = np.argsort(-by_graph, kind="stable")
        rest = 1 - np.cumsum(by_graph[heaviest]) / by_graph.sum()
        kept = heaviest[: int(np.argmax(rest <= LEFT_OUT)) + 1]
        return self._fine(most, kept, highest)

    def _fine(self, most: int, kept: NDArray[np.int64], highest: float) -> tuple[Vector, Vector]:
        terms = self.terms[kept]
        grid = np.arange(self.prior.first, most + 1, dtype=np.float64)
        step = max(1, BLOCK // len(terms))
        by_graph, points = np.zeros(len(self.terms)), np.zeros(len(grid))
        for at in range(0, len(grid), step):
            weights = np.exp(self._log_weights(grid[at : at + step], terms) - highest)
            by_graph[kept] += weights.sum(axis=1)
            points[at : at + step] = weights.sum(axis=0)
        total = points.sum()
        return by_graph / total, points / total

    def _log_weights(self, unseen: Vector, terms: Matrix) -> Matrix:
        people = unseen + self.table.documented
        margins = gammaln(unseen[None, :] + self.empty[:, None] + self.pseudo[:, None]) + self.fixed[:, None]
        margins[0] = gammaln(self.pseudo[0]) - gammaln(people + self.pseudo[0])
        common = gammaln(people + 1) - gammaln(unseen + 1) - np.log(people)
        weights: Matrix = terms @ margins + common
        return weights

    def _margins(self, width: int) -> tuple[Vector, Vector, Vector]:
        """For each pattern of lists: people on none of them, the part that does not move, and the pseudo-count.

        Pattern 0 stands for the total; its pseudo-count is that of the whole table.
        """
        cells = np.zeros(1 << width)
        for pattern, people in self.table.cells:
            cells[pattern] = people
        indices = np.arange(1 << width)
        empty, fixed, pseudo = (np.zeros(1 << width) for _ in range(3))
        pseudo[0] = 2.0**width * self.delta
        for lists in range(1, 1 << width):
            margin = np.bincount(indices & lists, weights=cells, minlength=1 << width)
            inside = np.unique(indices & lists)
            worth = self.delta * 2.0 ** (width - lists.bit_count())
            empty[lists], pseudo[lists] = margin[0], worth
            fixed[lists] = gammaln(margin[inside[1:]] + worth).sum() - len(inside) * gammaln(worth)
        return empty, fixed, pseudo


@cache
def _terms(lists: int, *, saturated: bool) -> tuple[tuple[Graph, ...], Matrix]:
    """Give the graphs, and how often each marginal table stands in each; column 0 counts the totals."""
    graphs = tuple(graph for graph in decomposable_graphs(lists) if saturated or not is_saturated(graph))
    terms = np.zeros((len(graphs), 1 << lists))
    for row, graph in enumerate(graphs):
        for clique in graph.cliques:
            terms[row, clique] += 1
        for separator in graph.separators:
            terms[row, separator] -= 1
        terms[row, 0] = len(graph.cliques) - len(graph.separators)
    return graphs, terms


def _summary(space: _Space, graphs: Vector, weights: Vector, most: int, tail: float) -> Averaged:
    people = space.table.documented + space.prior.first
    cumulated = np.cumsum(weights)
    median, low, high = (people + int(np.searchsorted(cumulated, q)) for q in (0.5, 0.025, 0.975))
    heaviest = np.argsort(-graphs, kind="stable")[:SHOWN]
    joined = [at for at, graph in enumerate(space.graphs) if is_saturated(graph)]
    return Averaged(
        estimate=median,
        low=low,
        high=high,
        mean=float(weights @ np.arange(people, people + len(weights))),
        most_unseen=most,
        tail=tail,
        saturated_weight=float(graphs[joined[0]]) if joined else None,
        top=tuple((_name(space, int(at)), float(graphs[at])) for at in heaviest if graphs[at]),
        first=space.prior.first,
        weights=weights,
    )


def _name(space: _Space, at: int) -> str:
    return name(space.graphs[at].cliques, len(space.table.lists))
