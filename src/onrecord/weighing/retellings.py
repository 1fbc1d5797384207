"""Reports in two languages that tell the same numbers in the same order: one translates or retells the other.

Names change with the script and words with the language; the order of what is counted stays.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from onrecord.record.claim import Claim
from onrecord.record.ids import ReportId
from onrecord.weighing.number_said import OF
from onrecord.weighing.origin_edges import Edge, EdgeKind
from onrecord.weighing.questions import says_number

FEWEST = 3
"""Numbers in one order that two reports must share: two are told by everybody."""
SHARE = 60
MANY = 200
Number = tuple[str, int | None, int | None]


def retellings(
    claims: Mapping[ReportId, Iterable[Claim]], languages: Mapping[ReportId, str], said: Mapping[ReportId, str | None]
) -> tuple[Edge, ...]:
    """Find pairs of reports in different languages with the same numbers in the same order."""
    told = {report: numbers for report, some in sorted(claims.items()) if len(numbers := _numbers(some)) >= FEWEST}
    return tuple(
        _edge(one, two, shared, said)
        for one, two in _candidates(told)
        if languages.get(one) != languages.get(two)
        and len(shared := longest_common(told[one], told[two])) >= FEWEST
        and 100 * len(shared) >= SHARE * min(len(told[one]), len(told[two]))
    )


def _candidates(told: Mapping[ReportId, Sequence[Number]]) -> list[tuple[ReportId, ReportId]]:
    """Name the pairs of reports that share enough numbers; a number that very many tell brings nobody together."""
    standing: dict[Number, list[ReportId]] = {}
    for report, numbers in told.items():
        for number in numbers:
            standing.setdefault(number, []).append(report)
    shared = Counter(pair for some in standing.values() if len(some) <= MANY for pair in combinations(some, 2))
    return sorted(pair for pair, times in shared.items() if times >= FEWEST)


def longest_common(one: Sequence[Number], two: Sequence[Number]) -> tuple[Number, ...]:
    """Give the longest row of numbers that both tell in the same order, the first of equals."""
    best: list[list[tuple[Number, ...]]] = [[()] * (len(two) + 1) for _ in range(len(one) + 1)]
    for a, mine in enumerate(one):
        for b, theirs in enumerate(two):
            if mine == theirs:
                best[a + 1][b + 1] = (*best[a][b], mine)
            else:
                best[a + 1][b + 1] = max(best[a][b + 1], best[a + 1][b], key=len)
    return best[len(one)][len(two)]


def _numbers(claims: Iterable[Claim]) -> tuple[Number, ...]:
    found = (
        (OF.get(claim.predicate, claim.predicate), claim.count.low, claim.count.high)
        for claim in sorted(claims, key=lambda c: (c.quote.start, c.id))
        if claim.count is not None and says_number(claim)
    )
    return tuple(dict.fromkeys(found))


def _edge(one: ReportId, two: ReportId, shared: tuple[Number, ...], said: Mapping[ReportId, str | None]) -> Edge:
    first, second = said.get(one), said.get(two)
    is_dated = first is not None and second is not None and first != second
    source, target = (two, one) if first is not None and second is not None and first < second else (one, two)
    words = "same numbers in order: " + ", ".join(str(low if low is not None else high) for _, low, high in shared)
    return Edge(
        kind=EdgeKind.TRANSLATES, source=source, target=target, rule="numbers in order", words=words,
        is_directed=is_dated,
    )  # fmt: skip
