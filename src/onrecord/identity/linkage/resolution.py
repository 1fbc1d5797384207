"""Pairs resolved into entities under constraints; what cannot be told apart stays unresolved, which is a result.

Hard constraints come first: what people judged the same is one, what they judged different never is, a list free of
doubles holds a person once. Then each component is put together by falling probability and average linkage, so that one
bad pair chains nothing. Ties go by id, so that no order of the input matters. A component with contradicting judgements
is frozen: nothing in it is linked beyond single judgements until a person settles it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import log

from onrecord.identity.linkage.link_graph import LinkGraph, Pair, ordered
from onrecord.identity.linkage.partitions import MOST_EXACT, log_weight, partitions

LINKED_AT, MOST_RECORDS, CLOSE = 0.5, 12, log(2.0)

Group = tuple[str, ...]


class State(StrEnum):
    SINGLE = "single"
    LINKED = "linked"
    UNRESOLVED = "unresolved"
    FROZEN = "frozen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Records taken for one person, sorted; `proposed` are pairs with records outside that only a person may link."""

    members: Group
    state: State
    proposed: tuple[Pair, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """Entities by their first member, the components they came from, and judged pairs that contradict each other."""

    entities: tuple[Entity, ...]
    components: tuple[Group, ...]
    contradictions: tuple[Pair, ...]


def resolve(graph: LinkGraph) -> Resolution:
    """Resolve all components of a graph."""
    judged = _groups(graph.lists, graph.same)
    contradictions = tuple(sorted(pair for pair in graph.different if judged[pair[0]] == judged[pair[1]]))
    likely = [pair for pair, value in graph.probabilities.items() if value >= LINKED_AT]
    root = _groups(graph.lists, [*graph.same, *likely, *contradictions])
    components = _gathered(root)
    broken = {root[one] for one, _ in contradictions}
    entities: list[Entity] = []
    for component in components:
        if root[component[0]] in broken:
            entities += [Entity(members=(one,), state=State.FROZEN) for one in component]
        else:
            entities += _resolved(graph, component)
    return Resolution(
        entities=tuple(sorted(entities, key=lambda one: one.members)),
        components=components,
        contradictions=contradictions,
    )


def _resolved(graph: LinkGraph, component: Group) -> list[Entity]:
    """Resolve one component without contradictions."""
    start = judged_groups(graph, component)
    groups = merged(graph, start)
    unsure = len(component) > MOST_RECORDS or _is_close(graph, start)
    if unsure and len(groups) < len(start):
        groups = start
        state = State.UNRESOLVED
    else:
        state = State.LINKED
    return [
        Entity(
            members=group,
            state=State.UNRESOLVED if state is State.UNRESOLVED else State.LINKED if len(group) > 1 else State.SINGLE,
            proposed=_proposed(graph, group, component),
        )
        for group in groups
    ]


def judged_groups(graph: LinkGraph, component: Group) -> tuple[Group, ...]:
    """Give the groups of a component that judgements have made one already."""
    inside = set(component)
    return _gathered(_groups(component, [pair for pair in graph.same if pair[0] in inside and pair[1] in inside]))


def merged(graph: LinkGraph, start: Sequence[Group]) -> tuple[Group, ...]:
    """Merge groups by falling average probability while it is at least even and nothing forbids it."""
    groups = sorted(start)
    while True:
        ways = [
            (-value, one, two)
            for at, one in enumerate(groups)
            for two in groups[at + 1 :]
            if (value := average(graph, one, two)) >= LINKED_AT and not graph.forbids(one, two)
        ]
        if not ways:
            return tuple(groups)
        _, one, two = min(ways)
        groups = sorted([group for group in groups if group not in (one, two)] + [tuple(sorted(one + two))])


def average(graph: LinkGraph, one: Group, two: Group) -> float:
    """Give the mean probability over the pairs that were compared; 0 where none was."""
    values = [value for a in one for b in two if (value := graph.probability(a, b)) is not None]
    return sum(values) / len(values) if values else 0.0


def _is_close(graph: LinkGraph, start: tuple[Group, ...]) -> bool:
    """Say whether the two best solutions are within a factor of two of each other."""
    if not 1 < len(start) <= MOST_EXACT:
        return False
    weights = sorted((log_weight(graph, parts) for parts in partitions(graph, start)), reverse=True)
    return len(weights) > 1 and weights[0] - weights[1] < CLOSE


def _proposed(graph: LinkGraph, group: Group, component: Group) -> tuple[Pair, ...]:
    """Give the likely pairs of a group with records outside it, by falling probability."""
    pairs = {ordered(one, two) for one in group for two in component if two not in group}
    likely = [(-graph.probabilities[pair], pair) for pair in pairs if graph.probabilities.get(pair, 0.0) >= LINKED_AT]
    return tuple(pair for _, pair in sorted(likely) if pair not in graph.different)


def _groups(records: Iterable[str], pairs: Iterable[Pair]) -> dict[str, str]:
    """Give each record the least id of those it is joined to."""
    parent = {record: record for record in records}

    def root(record: str) -> str:
        while parent[record] != record:
            parent[record] = parent[parent[record]]
            record = parent[record]
        return record

    for one, two in pairs:
        low, high = sorted((root(one), root(two)))
        parent[high] = low
    return {record: root(record) for record in parent}


def _gathered(roots: dict[str, str]) -> tuple[Group, ...]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for record, root in roots.items():
        found[root].append(record)
    return tuple(sorted(tuple(sorted(members)) for members in found.values()))
