"""How many origins stand behind one claim: rules R1 to R6, three-valued, with the deciding rule of every pair.

R1  A statement is followed over cites, copies, translates and revises until nothing leads on: there is its root.
R2  Two roots are dependent when they are one root, when a path or a common step joins them, when both answer to one
    speaker on the point, or when one witness stands behind both.
R3  They are not shown to be independent when both are unnamed and of one kind, or when neither states a basis.
R4  They are independent when root and speaker differ and at least one has a basis of its own.
R5  All this holds for one claim: a report may copy the count and be the origin for the funeral.
R6  Printed: `n_sure..n_possible`, the groups, and each pair with its rule. n_sure is the largest set whose pairs are
    all R4: exact to 20 origins, greedy and marked beyond.

Laws: a repeat never raises n_sure; an independent origin never lowers it; the order of the input changes nothing.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from onrecord.weighing.origin_edges import Edge, EdgeKind
from onrecord.weighing.speaker_basis import is_own
from onrecord.weighing.statement import Statement

EXACT_TO = 20
MOST_LISTED = 60
LEADING = frozenset({EdgeKind.CITES, EdgeKind.COPIES, EdgeKind.TRANSLATES, EdgeKind.REVISES})


class Bond(StrEnum):
    """What holds between two origins."""

    DEPENDENT = "dependent"
    NOT_SHOWN = "not shown"
    INDEPENDENT = "independent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What holds between two statements or origins, by which rule, in words."""

    bond: Bond
    rule: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Statements that lead back to one place. `roots` are those that nothing leads on from."""

    roots: tuple[Statement, ...]
    statements: tuple[Statement, ...]
    edges: tuple[Edge, ...] = ()

    @property
    def first(self) -> Statement:
        return self.roots[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two origins, by their place in the list, and what holds between them."""

    one: int
    two: int
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """The origins behind one claim and how many they are at least and at most. `is_exact` is False beyond 20."""

    origins: tuple[Origin, ...]
    pairs: tuple[Pair, ...]
    n_sure: int
    n_possible: int
    is_exact: bool = True

    @property
    def words(self) -> str:
        """Give the number as it is printed: never one bare number."""
        return f"{self.n_sure}..{self.n_possible}"


def weigh_origins(statements: Iterable[Statement], edges: Iterable[Edge] = ()) -> Origins:
    """Work out the origins behind statements of one claim."""
    told = sorted(set(statements), key=_place)
    ground = _Ground(told, tuple(edges))
    origins = ground.origins()
    if len(origins) > EXACT_TO:
        sure, pairs = _greedy_free(origins), _listed(origins[:MOST_LISTED])
    else:
        pairs = _listed(origins)
        free = {(pair.one, pair.two) for pair in pairs if pair.verdict.bond is Bond.INDEPENDENT}
        sure = _largest_free(len(origins), free)
    return Origins(
        origins=origins, pairs=pairs, n_sure=sure, n_possible=len(origins), is_exact=len(origins) <= EXACT_TO
    )


def _listed(origins: Sequence[Origin]) -> tuple[Pair, ...]:
    return tuple(
        Pair(one=a, two=b, verdict=between(origins[a], origins[b])) for a, b in combinations(range(len(origins)), 2)
    )


def _place(statement: Statement) -> tuple[str, str, str, str, tuple[str, ...]]:
    return statement.said or "9999", statement.report, statement.claim, statement.label, statement.steps


class _Ground:
    """The statements of one claim and the edges between their reports."""

    def __init__(self, told: Sequence[Statement], edges: tuple[Edge, ...]) -> None:
        self._told = told
        here = {statement.report for statement in told} | {statement.claim for statement in told}
        self._edges = tuple(
            sorted((e for e in edges if {e.source, e.target} <= here), key=lambda e: (e.source, e.target, e.kind))
        )
        self._leads = _leads(told, self._edges)
        self._led_to = {end for ends in self._leads.values() for end in ends}
        self._outlets = {statement.outlet for statement in told}
        self._cited = {step for statement in told for step in statement.steps[1:]}
        self._witness = {frozenset((e.source, e.target)) for e in self._edges if e.kind is EdgeKind.SHARES_WITNESS}

    def origins(self) -> tuple[Origin, ...]:
        """Group the statements by R2; each group's roots are the statements that no edge leads on from."""
        home = list(range(len(self._told)))
        first: dict[tuple[str, ...], int] = {}
        for number, statement in enumerate(self._told):
            for key in self._keys(statement):
                high, low = sorted((_top(home, first.setdefault(key, number)), _top(home, number)))
                home[low] = high
        groups: dict[int, list[Statement]] = {}
        for number, statement in enumerate(self._told):
            groups.setdefault(_top(home, number), []).append(statement)
        return tuple(self._origin(group) for _, group in sorted(groups.items()))

    def _keys(self, one: Statement) -> Iterator[tuple[str, ...]]:
        """Give what makes a statement dependent on another that gives the same (R2)."""
        yield ("root", *one.root)
        if one.keeper is None:
            yield ("voice", one.speaker)  # one speaker is one root, whatever basis is told
        for step in one.steps[1:]:
            yield ("step", step)  # both go through one speaker
            if step in self._outlets:
                yield ("outlet", step)  # one report cites the other's outlet
        if one.outlet in self._cited:
            yield ("outlet", one.outlet)
        if one.above is not None:
            yield ("above", one.above)  # both answer to one speaker on the point
        if one.keeper is None:
            yield ("above", one.speaker)
        yield from self._joined(one)

    def _joined(self, one: Statement) -> Iterator[tuple[str, ...]]:
        """Give the reports a statement's report leads to or is led to from, and the witnesses behind it."""
        for end in (one.report, *self._leads.get(one.report, ())):
            if end != one.report or one.report in self._led_to:
                yield ("leads", end)
        for pair in self._witness:
            if one.claim in pair or one.report in pair:
                yield ("witness", *sorted(pair))

    def _origin(self, group: list[Statement]) -> Origin:
        roots = [s for s in group if s.report not in self._leads] or group[:1]
        reports = {s.report for s in group} | {s.claim for s in group}
        edges = tuple(edge for edge in self._edges if {edge.source, edge.target} <= reports)
        return Origin(roots=tuple(roots), statements=tuple(group), edges=edges)


def between(one: Origin, two: Origin) -> Verdict:
    """Say what holds between two origins: independent when some pair of their roots is."""
    found = [compare_roots(a, b) for a in one.roots for b in two.roots]
    return next((verdict for verdict in found if verdict.bond is Bond.INDEPENDENT), found[0])


def compare_roots(one: Statement, two: Statement) -> Verdict:
    """Say by R3 and R4 what holds between two roots that nothing joins."""
    if one.keeper is not None and two.keeper is not None and one.kind == two.kind:
        return Verdict(bond=Bond.NOT_SHOWN, rule="R3", words="both unnamed and of one kind")
    if not (is_own(one.basis) or is_own(two.basis)):
        return Verdict(bond=Bond.NOT_SHOWN, rule="R3", words="neither states a basis of its own")
    return Verdict(bond=Bond.INDEPENDENT, rule="R4", words="different roots and speakers, a basis of its own")


def _leads(told: Sequence[Statement], edges: Iterable[Edge]) -> Mapping[str, frozenset[str]]:
    """Give, for each report, all reports of this claim that it leads to, step by step (R1); circles lead nowhere new.

    Where wording is shared and no date tells the direction, the first report in order is taken for the earlier one.
    """
    order: dict[str, int] = {statement.report: number for number, statement in reversed(tuple(enumerate(told)))}
    next_: dict[str, set[str]] = {}
    for edge in edges:
        if edge.kind in LEADING and edge.source != edge.target:
            ends = (edge.source, edge.target)
            if edge.source in order and edge.target in order and order[edge.source] < order[edge.target]:
                ends = (edge.target, edge.source) if not edge.is_directed else ends
            next_.setdefault(ends[0], set()).add(ends[1])
    reached = {report: _reach(report, next_) for report in next_}
    return {report: ends for report, ends in reached.items() if not _is_first_of_circle(report, ends, reached, order)}


def _reach(report: str, next_: Mapping[str, set[str]]) -> frozenset[str]:
    seen: set[str] = set()
    waiting = [report]
    while waiting:
        for target in next_.get(waiting.pop(), ()):
            if target not in seen:
                seen.add(target)
                waiting.append(target)
    return frozenset(seen)


def _is_first_of_circle(
    report: str, ends: frozenset[str], reached: Mapping[str, frozenset[str]], order: Mapping[str, int]
) -> bool:
    """Say whether a report leads only round to itself and is the first of its circle: it then is the root."""
    circle = {end for end in ends if report in reached.get(end, ())}
    return report in circle and ends == circle and report == min(circle, key=lambda end: order.get(end, len(order)))


def _top(home: list[int], number: int) -> int:
    while home[number] != number:
        number = home[number]
    return number


def _largest_free(size: int, free: set[tuple[int, int]]) -> int:
    """Give the size of the largest set of origins that are pairwise independent."""

    def grow(chosen: tuple[int, ...], rest: Sequence[int], best: int) -> int:
        if len(chosen) + len(rest) <= best:
            return best
        best = max(best, len(chosen))
        for at, new in enumerate(rest):
            later = [other for other in rest[at + 1 :] if (new, other) in free]
            best = grow((*chosen, new), later, best)
        return best

    return grow((), range(size), 0)


def _greedy_free(origins: Sequence[Origin]) -> int:
    """Take origins in order, each that is independent of all taken: never more than there are, perhaps fewer.

    What holds between two roots hangs on kind, keeper and basis alone, so one of each sort taken is looked at.
    """
    taken: dict[tuple[tuple[str, bool, bool], ...], Origin] = {}
    number = 0
    for new in origins:
        if all(between(old, new).bond is Bond.INDEPENDENT for old in taken.values()):
            number += 1
            sort = tuple(sorted({(root.kind, root.keeper is None, is_own(root.basis)) for root in new.roots}))
            taken.setdefault(sort, new)
    return number
