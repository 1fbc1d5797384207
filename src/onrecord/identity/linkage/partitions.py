"""Every way to put the groups of a small component together, and how likely each is."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from math import log

from onrecord.identity.linkage.link_graph import LinkGraph, ordered

MOST_EXACT, EDGE = 8, 1e-6  # groups; how near to certain an unjudged pair may come

Group = tuple[str, ...]
Parts = tuple[Group, ...]


def partitions(graph: LinkGraph, groups: Sequence[Group]) -> Iterator[Parts]:
    """Give every way that the constraints allow, each sorted."""
    yield from (tuple(sorted(parts)) for parts in _partitions(graph, tuple(groups)))


def _partitions(graph: LinkGraph, groups: Parts) -> Iterator[Parts]:
    if not groups:
        yield ()
        return
    for parts in _partitions(graph, groups[1:]):
        yield (groups[0], *parts)
        for at, part in enumerate(parts):
            if not graph.forbids(groups[0], part):
                yield (*parts[:at], tuple(sorted(groups[0] + part)), *parts[at + 1 :])


def log_weight(graph: LinkGraph, parts: Parts) -> float:
    """Give the log of the product over the compared pairs: p where they are together, 1 - p where apart."""
    inside = sum(_log(graph, one, two, together=True) for part in parts for one, two in combinations(part, 2))
    outside = sum(_log(graph, one, two, together=False) for a, b in combinations(parts, 2) for one in a for two in b)
    return inside + outside


def gain(graph: LinkGraph, one: Group, two: Group) -> float:
    """Give the log odds of two groups being together."""
    return sum(_log(graph, a, b, together=True) - _log(graph, a, b, together=False) for a in one for b in two)


def _log(graph: LinkGraph, one: str, two: str, *, together: bool) -> float:
    """Give what a pair counts; a judged pair counts nothing, it is always as judged."""
    value, pair = graph.probability(one, two), ordered(one, two)
    if value is None or pair in graph.same or pair in graph.different:
        return 0.0
    value = min(max(value, EDGE), 1 - EDGE)
    return log(value if together else 1 - value)
