"""Decomposable graphs of lists: which lists depend on each other, in the ways that have exact answers.

Source: Tarjan and Yannakakis 1984, SIAM Journal on Computing 13, for maximum cardinality search; Blair and Peyton 1993
for the cliques and separators it gives.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations


@dataclass(frozen=True, slots=True)
class Graph:
    """A chordal graph by its cliques and separators, each a pattern of lists; empty separators are left out."""

    cliques: tuple[int, ...]
    separators: tuple[int, ...]  # with multiplicity


@cache
def decomposable_graphs(lists: int) -> tuple[Graph, ...]:
    """Give all chordal graphs: 8 for 3 lists, 61 for 4, 822 for 5, 18,154 for 6; fewest edges first."""
    pairs = [(i, j) for i in range(lists) for j in range(i + 1, lists)]
    return tuple(
        graph
        for edges in range(len(pairs) + 1)
        for chosen in combinations(pairs, edges)
        if (graph := _graph(_neighbours(lists, chosen))) is not None
    )


def is_saturated(graph: Graph) -> bool:
    """Say whether all lists are joined to all others: such a graph knows nothing of who is on no list."""
    return len(graph.cliques) == 1


def _neighbours(lists: int, edges: tuple[tuple[int, int], ...]) -> list[int]:
    neighbours = [0] * lists
    for i, j in edges:
        neighbours[i] |= 1 << j
        neighbours[j] |= 1 << i
    return neighbours


def _graph(neighbours: list[int]) -> Graph | None:
    """Walk the graph by maximum cardinality; None when it is not chordal."""
    cliques: list[int] = []
    separators: list[int] = []
    seen, before, clique = 0, -1, 0
    for _ in neighbours:
        vertex = max(_unseen(neighbours, seen), key=lambda v: ((neighbours[v] & seen).bit_count(), -v))
        earlier = neighbours[vertex] & seen
        if not _is_complete(earlier, neighbours):
            return None
        if earlier.bit_count() <= before:
            cliques.append(clique)
            separators.append(earlier)
            clique = earlier
        clique = clique | 1 << vertex if earlier.bit_count() > before else earlier | 1 << vertex
        before, seen = earlier.bit_count(), seen | 1 << vertex
    cliques.append(clique)
    return Graph(tuple(cliques), tuple(separator for separator in separators if separator))


def _unseen(neighbours: list[int], seen: int) -> Iterator[int]:
    return (v for v in range(len(neighbours)) if not seen >> v & 1)


def _is_complete(pattern: int, neighbours: list[int]) -> bool:
    members = [v for v in range(len(neighbours)) if pattern >> v & 1]
    return all(pattern & ~neighbours[v] == 1 << v for v in members)
