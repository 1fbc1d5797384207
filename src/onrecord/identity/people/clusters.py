"""Mentions into clusters, under what people judged and what rules propose.

The law: the clusters are a pure function of the sets given, in any order. People outweigh rules. A `different` is never
passed by through a chain of `same`: the mentions so joined are frozen, no judgement and no rule joins any two of them,
and the contradiction is listed. A rule's proposal joins two clusters only where nothing forbids it; what forbade it is
kept with the proposal.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from onrecord.identity.people.judged import Judged, Pair, Verdict, Word, pair_of, words


class Hindrance(StrEnum):
    """Why a proposal did not join."""

    DIFFERENT = "judged different"
    UNSURE = "judged unsure"
    FROZEN = "judgements contradict each other"
    REPORT = "one report names them apart"
    APART = "a rule keeps the names apart"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Two mentions that a named rule takes for one person.

    Attributes:
        left, right: mentions, in order.
        level: how alike the names are, in the words of the comparison.
        bits: evidence of the names, in hundredths of a bit; None where no names were compared.
        strength: by which proposals are taken up, strongest first; hundredths of a bit with what stands around.
        reasons: in words, for a person to read.
    """

    left: str
    right: str
    rule: str
    level: str
    bits: int | None
    strength: int
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hindered:
    """A proposal that did not join, and why."""

    proposal: Proposal
    why: Hindrance


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Judgements that contradict each other: the mentions they froze and the judgements themselves, both sorted."""

    mentions: tuple[str, ...]
    judgements: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clustering:
    """What came of it. Clusters are sorted by their first mention, mentions inside them too."""

    clusters: tuple[tuple[str, ...], ...]
    joined: tuple[Proposal, ...]
    hindered: tuple[Hindered, ...]
    conflicts: tuple[Conflict, ...]


def cluster(
    mentions: Iterable[str],
    proposals: Iterable[Proposal],
    judgements: Iterable[Judged],
    *,
    seats: Mapping[str, tuple[str, str]],
    apart: Iterable[Pair] = (),
) -> Clustering:
    """Put mentions into clusters.

    Args:
        mentions: Those to be put; ones that only judgements name are put as well.
        proposals: By rules.
        judgements: All, standing or not.
        seats: For a mention, its report and the person it is within that report: a rule never joins two persons
            whom one report tells apart. Mentions without a seat are not bound so.
        apart: Pairs that a rule keeps apart.
    """
    said = words(judgements)
    nodes = sorted({*mentions, *(one for pair in said for one in pair)})
    groups = _Groups(nodes, seats)
    conflicts, frozen = _conflicts(said)
    groups.forbid(apart, Hindrance.APART)
    for pair, word in said.items():
        if pair in frozen:
            groups.forbid((pair,), Hindrance.FROZEN)
        elif Verdict.DIFFERENT in word.verdicts:
            groups.forbid((pair,), Hindrance.DIFFERENT)
        elif Verdict.UNSURE in word.verdicts:
            groups.forbid((pair,), Hindrance.UNSURE)
    groups.forbid(frozen, Hindrance.FROZEN)
    for pair in sorted(said):
        if Verdict.SAME in said[pair].verdicts and pair not in frozen:
            groups.join(*pair)
    joined, hindered = _take_up(groups, proposals)
    return Clustering(clusters=groups.sorted(), joined=joined, hindered=hindered, conflicts=conflicts)


def _take_up(groups: "_Groups", proposals: Iterable[Proposal]) -> tuple[tuple[Proposal, ...], tuple[Hindered, ...]]:
    joined, hindered = [], []
    for one in sorted(set(proposals), key=_order):
        why = groups.hindrance(one.left, one.right)
        if why is None:
            groups.join(one.left, one.right)
            joined.append(one)
        else:
            hindered.append(Hindered(proposal=one, why=why))
    return tuple(joined), tuple(hindered)


def _order(one: Proposal) -> tuple[int, str, str, str, tuple[str, ...]]:
    return -one.strength, one.left, one.right, one.rule, one.reasons


def _conflicts(said: Mapping[Pair, Word]) -> tuple[tuple[Conflict, ...], frozenset[Pair]]:
    """Find what `same` joins and `different` parts; every pair of mentions so joined is frozen."""
    joined = _Groups(sorted({one for pair in said for one in pair}), {})
    for pair, word in said.items():
        if Verdict.SAME in word.verdicts:
            joined.join(*pair)
    torn = {joined.root(a) for (a, b), w in said.items() if Verdict.DIFFERENT in w.verdicts and joined.is_one(a, b)}
    found: list[Conflict] = []
    frozen: set[Pair] = set()
    for group in (group for group in joined.sorted() if joined.root(group[0]) in torn):
        inside = [(pair, word) for pair, word in said.items() if pair[0] in group and pair[1] in group]
        ids = {id_ for _, word in inside if word.verdicts != {Verdict.UNSURE} for id_ in word.judgements}
        found.append(Conflict(mentions=group, judgements=tuple(sorted(ids))))
        frozen |= {pair_of(one, other) for one in group for other in group if one < other}
    return tuple(found), frozenset(frozen)


@dataclass(slots=True)
class _Groups:
    """Sets of mentions being joined, with what may not come together."""

    nodes: Sequence[str]
    seats: Mapping[str, tuple[str, str]]
    _parent: dict[str, str] = field(init=False)
    _members: dict[str, set[str]] = field(init=False)
    _seated: dict[str, dict[str, str]] = field(init=False)
    _forbidden: dict[str, dict[str, Hindrance]] = field(init=False)

    def __post_init__(self) -> None:
        self._parent = {node: node for node in self.nodes}
        self._members = {node: {node} for node in self.nodes}
        self._seated = {node: dict([self.seats[node]]) if node in self.seats else {} for node in self.nodes}
        self._forbidden = {}

    def root(self, node: str) -> str:
        while self._parent[node] != node:
            self._parent[node] = self._parent[self._parent[node]]
            node = self._parent[node]
        return node

    def is_one(self, one: str, other: str) -> bool:
        return self.root(one) == self.root(other)

    def forbid(self, pairs: Iterable[Pair], why: Hindrance) -> None:
        """Forbid pairs; the first reason given for a pair stands."""
        for one, other in pairs:
            for here, there in ((one, other), (other, one)):
                self._forbidden.setdefault(here, {}).setdefault(there, why)

    def join(self, one: str, other: str) -> None:
        one, other = self.root(one), self.root(other)
        if one == other:
            return
        if len(self._members[one]) < len(self._members[other]):
            one, other = other, one
        self._parent[other] = one
        self._members[one] |= self._members.pop(other)
        # Where people joined two persons of one report, the first in order keeps the seat.
        for report, person in self._seated.pop(other).items():
            self._seated[one][report] = min(person, self._seated[one].get(report, person))

    def hindrance(self, one: str, other: str) -> Hindrance | None:
        """Say why a rule may not join two mentions; None where it may, or where they are one already."""
        one, other = self.root(one), self.root(other)
        if one == other:
            return None
        return self._forbidden_between(one, other) or self._seats_between(one, other)

    def _forbidden_between(self, one: str, other: str) -> Hindrance | None:
        few, many = sorted((self._members[one], self._members[other]), key=len)
        found = {
            self._forbidden[node][there]
            for node in few & self._forbidden.keys()
            for there in self._forbidden[node].keys() & many
        }
        return next((why for why in Hindrance if why in found), None)

    def _seats_between(self, one: str, other: str) -> Hindrance | None:
        few, many = sorted((self._seated[one], self._seated[other]), key=len)
        is_told_apart = any(many.get(report, person) != person for report, person in few.items())
        return Hindrance.REPORT if is_told_apart else None

    def sorted(self) -> tuple[tuple[str, ...], ...]:
        return tuple(sorted(tuple(sorted(members)) for members in self._members.values()))
