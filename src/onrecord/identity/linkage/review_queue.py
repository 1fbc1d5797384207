"""Which pairs a person should look at first: what contradicts, what changes most, a random tenth, close rivals.

The random tenth is drawn from all bands of probability and never skipped: without it nothing could be calibrated.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

import numpy as np

from onrecord.identity.linkage.link_graph import LinkGraph, Pair
from onrecord.identity.linkage.resolution import Resolution, State

RANDOM_SHARE = 0.1
BANDS = (0.0, 0.01, 0.1, 0.5, 0.9, 0.95, 0.99, 1.01)


class Cause(IntEnum):
    """Why a pair is asked about, in the order of asking."""

    CONTRADICTION = 1
    CHANGE = 2
    RANDOM = 3
    RIVAL = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A pair to be judged, blind: neither probability nor cause is shown before the answer."""

    pair: Pair
    cause: Cause
    probability: float
    worth: float


def review_queue(
    graph: LinkGraph,
    resolution: Resolution,
    seed: int,
    size_of_change: Callable[[Pair], float] = lambda _: 1.0,
) -> tuple[Question, ...]:
    """Order the pairs that nobody has judged; `size_of_change` says how much a decision moves what is published."""
    state = {record: entity.state for entity in resolution.entities for record in entity.members}
    entity = {record: at for at, one in enumerate(resolution.entities) for record in one.members}
    judged = graph.same | graph.different
    open_ = sorted(pair for pair in graph.probabilities if pair not in judged)
    sampled = _sample(graph, open_, seed)
    found = [
        Question(pair=pair, cause=Cause.CONTRADICTION, probability=graph.probabilities.get(pair, 1.0), worth=1.0)
        for pair in resolution.contradictions
    ]
    for pair in open_:
        value = graph.probabilities[pair]
        if State.FROZEN in (state[pair[0]], state[pair[1]]):
            cause = Cause.CONTRADICTION
        elif pair in sampled:
            cause = Cause.RANDOM
        elif entity[pair[0]] != entity[pair[1]] and State.UNRESOLVED in (state[pair[0]], state[pair[1]]):
            cause = Cause.RIVAL
        else:
            cause = Cause.CHANGE
        found.append(
            Question(pair=pair, cause=cause, probability=value, worth=value * (1 - value) * size_of_change(pair))
        )
    return tuple(sorted(found, key=_order))


def _order(one: Question) -> tuple[int, float, Pair]:
    """Order by cause, then by worth; rivals of one record stand one after another, a sample in the order of its ids."""
    by_worth = one.cause in (Cause.CONTRADICTION, Cause.CHANGE)
    return int(one.cause), -one.worth if by_worth else 0.0, one.pair


def _sample(graph: LinkGraph, pairs: Sequence[Pair], seed: int) -> frozenset[Pair]:
    """Draw a tenth of the pairs of every band, at least one of each that has any."""
    random = np.random.default_rng(seed)
    chosen: set[Pair] = set()
    for low, high in pairwise(BANDS):
        band = [pair for pair in pairs if low <= graph.probabilities[pair] < high]
        if band:
            count = max(1, round(RANDOM_SHARE * len(band)))
            chosen.update(band[at] for at in random.choice(len(band), size=count, replace=False))
    return frozenset(chosen)
