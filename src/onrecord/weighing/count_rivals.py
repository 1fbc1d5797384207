"""When two numbers cannot both hold: K1 to K4.

K1  Two numbers contradict when their scopes are one, their intervals share no number, neither was superseded by its own
    speaker, and they are no growing series. For this test alone "about N" reaches a tenth of its first digit to either
    side: 20 and 25 do not contradict, 40 and 400 do.
K2  A difference of precision is support at the general level: a place inside a place, a day inside a month.
K3  Part and whole have different scopes: never added, never opposed.
K4  A headline or caption never outranks the body: a difference inside one report is a note.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import combinations, product

from onrecord.record.claim import Zone
from onrecord.record.ids import ClaimId, ReportId
from onrecord.weighing.day_span import DaySpan, day_of, days_apart
from onrecord.weighing.number_said import NumberSaid, said_before


class RivalState(StrEnum):
    """Open, or resolved by a rule or a person."""

    OPEN = "open"
    RESOLVED = "resolved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Claims that cannot all hold, why, and by which rule. `is_note`: inside one report, shown beside it (K4)."""

    kind: str
    between: tuple[ClaimId, ...]
    reports: tuple[ReportId, ...]
    rule: str
    note: str
    state: RivalState = RivalState.OPEN
    is_note: bool = False


NEAR_DAYS = 31
MANY = 400
FIRST_TELLINGS = 12
TOTALS = frozenset({"act:death"})
"""What is one number for an event, whenever it is told; arrests, trials and acquittals go on."""
Parents = Mapping[str, frozenset[str]]
"""For a folded place name, all places that hold it."""


def count_contradictions(
    numbers: Iterable[NumberSaid], *, superseded: Iterable[ClaimId] = (), parents: Parents | None = None
) -> tuple[Contradiction, ...]:
    """Find the contradictions among numbers: one for each pair of values that rival, with all claims on either side."""
    gone = set(superseded)
    told = sorted(
        _minimums(n for n in numbers if n.claim not in gone), key=lambda n: (n.said or "9999", n.report, n.claim)
    )
    found: dict[tuple[object, ...], list[tuple[NumberSaid, NumberSaid]]] = {}
    for one, two in _pairs(told):
        if contradicts(one, two, parents or {}):
            values = sorted((one.key, two.key), key=str)
            found.setdefault((one.scope.of, one.scope.what, *values, _is_inside(one, two)), []).append((one, two))
    return tuple(_contradiction(pairs) for _, pairs in sorted(found.items(), key=lambda item: str(item[0])))


def _pairs(told: list[NumberSaid]) -> Iterator[tuple[NumberSaid, NumberSaid]]:
    """Give the pairs to look at. Of a value told very often, the first tellings stand for all of them."""
    if len(told) <= MANY:
        yield from combinations(told, 2)
        return
    by_value: dict[tuple[int | None, int | None, bool], list[NumberSaid]] = {}
    for number in told:
        by_value.setdefault(number.key, []).append(number)
    for one, two in combinations(sorted(by_value, key=str), 2):
        yield from product(by_value[one][:FIRST_TELLINGS], by_value[two][:FIRST_TELLINGS])


def _minimums(numbers: Iterable[NumberSaid]) -> list[NumberSaid]:
    """Take a bare number for a minimum where somebody gives the same one with "at least": one circle, told shorter."""
    told = list(numbers)
    least = {(n.scope.of, n.low) for n in told if n.is_least}
    return [replace(n, is_least=True) if (n.scope.of, n.low) in least else n for n in told]


def contradicts(one: NumberSaid, two: NumberSaid, parents: Parents | None = None) -> bool:
    """Say whether two numbers cannot both hold for one scope (K1), superseded ones left aside."""
    is_one = one.scope.is_rival_of(replace(two.scope, where=one.scope.where)) and _is_shown_one(one, two)
    is_open = is_one and _common_place(one, two, parents or {})
    return is_open and not (_share_a_number(one, two) or is_growing(one, two))


def is_growing(one: NumberSaid, two: NumberSaid) -> bool:
    """Say whether two numbers are steps of a growing series: each later and larger.

    Minimums of anybody grow; totals grow for one speaker, or one it answers to, or with words like "so far".
    """
    if said_before(two, one):
        one, two = two, one
    if not said_before(one, two) or (one.low or 0) >= (two.low or 0):
        return False
    is_one = one.speaker == two.speaker or (one.above is not None and one.above == two.above)
    return one.is_least or one.is_so_far or is_one


def supports(general: DaySpan, precise: DaySpan) -> bool:
    """Say whether a precise date supports a general one (K2)."""
    return general.holds(precise)


def reach(number: NumberSaid) -> tuple[int, int | None]:
    """Give the ends of a number for the contradiction test; 0 for an open low end."""
    low, high = number.low or 0, None if number.is_least else number.high
    if not number.about:
        return low, high
    return max(0, low - _tenth(low)), None if high is None else high + _tenth(high)


def _tenth(number: int) -> int:
    return int(10 ** (len(str(number)) - 1)) if number else 0


def _share_a_number(one: NumberSaid, two: NumberSaid) -> bool:
    (low, high), (other_low, other_high) = reach(one), reach(two)
    return (high is None or other_low <= high) and (other_high is None or low <= other_high)


def _is_inside(one: NumberSaid, two: NumberSaid) -> bool:
    """Say whether one report tells both numbers in one voice: then it is a note (K4)."""
    return one.report == two.report and one.speaker == two.speaker


def _is_shown_one(one: NumberSaid, two: NumberSaid) -> bool:
    """Say whether anything shows two scopes to be one: a part that both say, one report, days close by, or a total.

    What two reports of different years count without place or time may be anything; an event has one number of dead.
    """
    both = ((one.scope.where, two.scope.where), (one.scope.when, two.scope.when), (one.scope.inside, two.scope.inside))
    if one.report == two.report or one.scope.of in TOTALS or any(a is not None and b is not None for a, b in both):
        return True
    first, second = day_of(one.said), day_of(two.said)
    return first is not None and second is not None and days_apart(first, second) <= NEAR_DAYS


def _common_place(one: NumberSaid, two: NumberSaid, parents: Parents) -> bool:
    """Say whether two numbers may be of one place (K2): one is said of the other's, or of a place that holds it."""
    here, there = one.scope.where, two.scope.where
    if here is None or there is None or here == there:
        return True
    return here in parents.get(there, frozenset()) or there in parents.get(here, frozenset())


def _contradiction(pairs: list[tuple[NumberSaid, NumberSaid]]) -> Contradiction:
    sides = sorted({number for pair in pairs for number in pair}, key=lambda n: (n.said or "9999", n.report, n.claim))
    reports = tuple(sorted({number.report for number in sides}))
    inside = all(_is_inside(*pair) for pair in pairs)
    words = dict.fromkeys(f"{say_interval(number)} by {number.label}" for number in sides)
    headline = inside and any(number.zone is not Zone.BODY for number in sides)
    return Contradiction(
        kind="count", between=tuple(dict.fromkeys(number.claim for number in sides)), reports=reports,
        rule="K4" if inside else "K1", is_note=inside,
        note="; ".join(words) + (": the body stands, the headline does not outrank it" if headline else ""),
    )  # fmt: skip


def say_interval(number: NumberSaid) -> str:
    """Say an interval in figures: 9, at least 8, at most 60, 40 to 60, about 20."""
    low, high = number.low, number.high
    if low is not None and low == high:
        text = str(low)
    elif high is None:
        text = f"at least {low or 0}"
    else:
        text = f"{low} to {high}" if low else f"at most {high}"
    return f"about {text}" if number.about else text
