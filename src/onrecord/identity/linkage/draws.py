"""Clusterings drawn from what is likely, under the constraints: how doubt about links is carried into estimates.

Judged pairs are the same in every draw. Components of up to 8 groups are enumerated, larger ones sampled by moving one
group at a time (Gibbs), with a seed that the caller keeps beside the draws. Source: arXiv 1812.09590.
"""

from dataclasses import dataclass

import numpy as np

from onrecord.identity.linkage.arrays import Floats
from onrecord.identity.linkage.link_graph import LinkGraph
from onrecord.identity.linkage.partitions import MOST_EXACT, Group, Parts, gain, log_weight, partitions
from onrecord.identity.linkage.resolution import Resolution, judged_groups

DRAWS, SWEEPS = 100, 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Draws:
    """The seed, and for each draw its groups, sorted."""

    seed: int
    clusterings: tuple[Parts, ...]


def draw_clusterings(graph: LinkGraph, resolution: Resolution, seed: int, count: int = DRAWS) -> Draws:
    """Draw clusterings of all records; a frozen component is apart in every draw."""
    random = np.random.default_rng(seed)
    frozen = {record for pair in resolution.contradictions for record in pair}
    drawn: list[list[Group]] = [[] for _ in range(count)]
    for component in resolution.components:
        start = judged_groups(graph, component)
        if not frozen.isdisjoint(component):
            found: list[Parts] = [tuple((record,) for record in component)] * count
        elif len(start) <= MOST_EXACT:
            found = _exact(graph, start, random, count)
        else:
            found = _sampled(graph, start, random, count)
        for groups, parts in zip(drawn, found, strict=True):
            groups.extend(parts)
    return Draws(seed=seed, clusterings=tuple(tuple(sorted(groups)) for groups in drawn))


def _exact(graph: LinkGraph, start: Parts, random: np.random.Generator, count: int) -> list[Parts]:
    ways = sorted(partitions(graph, start))
    if len(ways) == 1:
        return ways * count
    chances = _chances(np.array([log_weight(graph, parts) for parts in ways]))
    return [ways[at] for at in random.choice(len(ways), size=count, p=chances)]


def _sampled(graph: LinkGraph, start: Parts, random: np.random.Generator, count: int) -> list[Parts]:
    """Move each group in turn to one of the others or alone; a few sweeps lie between two draws."""
    place = list(range(len(start)))
    found = []
    for _ in range(count):
        for _ in range(SWEEPS):
            for at in range(len(start)):
                place[at] = _moved(graph, start, place, at, random)
        found.append(_parts(start, place))
    return found


def _moved(graph: LinkGraph, start: Parts, place: list[int], at: int, random: np.random.Generator) -> int:
    """Give where a group goes: alone, or to any of the others that nothing forbids, by the odds of their being one."""
    others = {one: [start[i] for i, of in enumerate(place) if of == one and i != at] for one in set(place)}
    free = next(one for one in range(len(start)) if not others.get(one))
    open_ = sorted(one for one, groups in others.items() if groups and not _forbidden(graph, start[at], groups))
    weights = [0.0, *(sum(gain(graph, start[at], group) for group in others[one]) for one in open_)]
    return [free, *open_][int(random.choice(len(weights), p=_chances(np.array(weights))))]


def _forbidden(graph: LinkGraph, group: Group, others: list[Group]) -> bool:
    return any(graph.forbids(group, other) for other in others)


def _parts(start: Parts, place: list[int]) -> Parts:
    return tuple(
        sorted(
            tuple(sorted(record for at, of in enumerate(place) if of == one for record in start[at]))
            for one in set(place)
        )
    )


def _chances(weights: Floats) -> Floats:
    odds = np.exp(weights - weights.max())
    chances: Floats = odds / odds.sum()
    return chances
