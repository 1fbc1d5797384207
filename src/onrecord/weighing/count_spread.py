"""What is shown of numbers that answer one question: by speaker class, the envelope, the named floor, stale repeats.

No mean and no "best". A conceded number below the others is shown as conceded. Recorded, verified and estimated numbers
are never added.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.record.claim import Claim
from onrecord.record.ids import ClaimId
from onrecord.record.mention import MentionKind
from onrecord.weighing.day_span import day_of
from onrecord.weighing.number_said import NumberSaid, said_before
from onrecord.weighing.questions import folded
from onrecord.weighing.speakers import CLASSES

DEADLY = frozenset({"act:death", "act:killing"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassLine:
    """What speakers of one class say: the values in order, first and last date, and how many reports."""

    group: str
    numbers: tuple[NumberSaid, ...]
    first: str | None
    last: str | None
    reports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """The lowest and the highest number anybody says; an open end adds none."""

    low: int | None
    high: int | None

    @property
    def words(self) -> str:
        """Say it in figures: "5 to 13, by speaker"."""
        if self.low is None or self.low == self.high:
            return "no number" if self.low is None else str(self.low)
        return f"{self.low} to {self.high}, by speaker"


def class_lines(numbers: Iterable[NumberSaid]) -> tuple[ClassLine, ...]:
    """Give one line a speaker class, in the fixed order of classes, which is no order of trust."""
    groups: dict[str, list[NumberSaid]] = {}
    for number in sorted(set(numbers), key=lambda n: (n.said or "9999", n.report, n.claim)):
        groups.setdefault(number.group, []).append(number)
    return tuple(_line(group, groups[group]) for group in CLASSES if group in groups)


def envelope_of(numbers: Iterable[NumberSaid]) -> Envelope:
    """Give the ends of what is said."""
    ends = [end for number in numbers for end in (number.low, number.high) if end is not None]
    return Envelope(low=min(ends, default=None), high=max(ends, default=None))


def named_floor(claims: Iterable[Claim], voice_of: Mapping[str, str] | None = None) -> int:
    """Count the distinct named dead in claims; `voice_of` maps folded names that are one person to one name."""
    same = voice_of or {}
    names = {
        folded(mention.name)
        for claim in claims
        if claim.predicate in DEADLY
        for mention in claim.whom
        if mention.name is not None and mention.kind in (MentionKind.PERSON, None)
    }
    return len({same.get(name, name) for name in names})


def conceded_below(numbers: Iterable[NumberSaid]) -> tuple[ClaimId, ...]:
    """Name the state's numbers that lie below every number of the others: conceded, not contested away."""
    told = tuple(numbers)
    others = [end for n in told if n.group not in ("state", "court") for end in (n.low, n.high) if end is not None]
    lowest = min(others, default=None)
    if lowest is None:
        return ()
    return tuple(sorted({n.claim for n in told if n.group == "state" and n.high is not None and n.high < lowest}))


def stale_repeats(numbers: Iterable[NumberSaid]) -> tuple[ClaimId, ...]:
    """Name the numbers repeated after their own speaker had raised them (S5)."""
    by_speaker: dict[str, list[NumberSaid]] = {}
    for number in sorted(numbers, key=lambda n: (n.said or "", n.claim)):
        if day_of(number.said) is not None:
            by_speaker.setdefault(number.speaker, []).append(number)
    return tuple(sorted(claim for told in by_speaker.values() for claim in _stale(told)))


def _stale(told: list[NumberSaid]) -> set[ClaimId]:
    """Name the stale repeats of one speaker, whose numbers come by the day they were said."""
    first: dict[tuple[int | None, int | None, bool], str] = {}
    for number in told:
        first.setdefault(number.key, number.said or "")
    # a number that was never said before it was raised is a correction downwards and no repeat
    return {late.claim for late in told for rise in told if first[late.key] < (rise.said or "") and _raised(rise, late)}


def _raised(rise: NumberSaid, late: NumberSaid) -> bool:
    """Say whether the same speaker had given a larger number for the scope on an earlier day."""
    is_own = rise.speaker == late.speaker and rise.scope.is_rival_of(late.scope)
    return is_own and said_before(rise, late) and (rise.low or 0) > (late.low or 0)


def _line(group: str, numbers: list[NumberSaid]) -> ClassLine:
    dates = sorted(number.said for number in numbers if number.said is not None)
    return ClassLine(
        group=group, numbers=tuple(numbers), first=dates[0] if dates else None, last=dates[-1] if dates else None,
        reports=len({number.report for number in numbers}),
    )  # fmt: skip
