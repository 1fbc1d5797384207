"""Judgements on who is who, and which of them stand.

The law: what stands is a function of the set of judgements, whatever their order. One that a standing judgement undoes
does not stand; of what one person says about one pair of mentions the last word counts; people who differ all stand.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

Pair = tuple[str, str]


class Verdict(StrEnum):
    """What a judgement says of mentions. `split` parts those it names from those it names against them."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    SPLIT = "split"


VERDICTS = frozenset(Verdict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One judgement of the ledger.

    Attributes:
        id: its reference in the ledger.
        rank: its place in the order of the casebook; text that sorts as the ledger does.
        at: when its device says it was written.
        verdict: a word of `Verdict`, or any other word for a judgement that only undoes.
        on, against: mentions; the two sides of a split. Otherwise `against` is empty.
    """

    id: str
    rank: str
    by: str
    at: str
    verdict: str
    on: tuple[str, ...]
    against: tuple[str, ...] = ()
    reason: str | None = None
    undoes: str | None = None

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """The pairs of mentions it speaks of, each in order, all of them sorted."""
        if self.verdict == Verdict.SPLIT:
            found = {pair_of(one, other) for one in self.on for other in self.against if one != other}
        else:
            found = {pair_of(one, other) for one in self.on for other in self.on if one < other}
        return tuple(sorted(found))


def pair_of(one: str, other: str) -> Pair:
    return (one, other) if one <= other else (other, one)


def standing(judgements: Iterable[Judged]) -> tuple[Judged, ...]:
    """Give the judgements that nothing standing undoes, oldest first. What undoes comes later than what it undoes."""
    undone: set[str] = set()
    found: list[Judged] = []
    for one in sorted(judgements, key=_order, reverse=True):
        if one.id not in undone:
            found.append(one)
            undone |= set() if one.undoes is None else {one.undoes}
    return tuple(found[::-1])


def undone_by(judgements: Iterable[Judged]) -> dict[str, str]:
    """Give, for each judgement that does not stand, the standing one that undoes it."""
    return {one.undoes: one.id for one in standing(judgements) if one.undoes is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What stands about one pair of mentions: the verdicts of all people, and the judgements they come from."""

    verdicts: frozenset[Verdict]
    judgements: tuple[str, ...]

    @property
    def is_disputed(self) -> bool:
        return Verdict.SAME in self.verdicts and Verdict.DIFFERENT in self.verdicts


def words(judgements: Iterable[Judged]) -> dict[Pair, Word]:
    """Give what stands about each pair; a split says `different` of its pairs."""
    last: dict[tuple[Pair, str], tuple[Verdict, str]] = {}
    for one in standing(judgements):
        for pair, verdict in _said(one):
            last[pair, one.by] = verdict, one.id
    found: dict[Pair, list[tuple[Verdict, str]]] = {}
    for (pair, _), said in sorted(last.items()):
        found.setdefault(pair, []).append(said)
    return {
        pair: Word(verdicts=frozenset(v for v, _ in said), judgements=tuple(dict.fromkeys(id_ for _, id_ in said)))
        for pair, said in found.items()
    }


def _said(one: Judged) -> Iterator[tuple[Pair, Verdict]]:
    if one.verdict in VERDICTS:
        verdict = Verdict.DIFFERENT if one.verdict == Verdict.SPLIT else Verdict(one.verdict)
        yield from ((pair, verdict) for pair in one.pairs)


def _order(one: Judged) -> tuple[str, str]:
    return one.rank, one.id
