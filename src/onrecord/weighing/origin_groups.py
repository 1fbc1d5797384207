"""The origins of a whole casebook: which reports lead back to one speaker on one occasion.

A person is one origin whenever he or she speaks (R1). A house or a body speaks on occasions: what it says within ten
days is one, and a later report that repeats the same number for the same thing belongs to it. Reports that give no
date belong to the occasion with the same number; an outlet's own words without a date, to the one occasion there is.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.record.ids import ClaimId, ReportId
from onrecord.weighing.day_span import day_of, days_apart
from onrecord.weighing.origin_edges import Edge

OCCASION_DAYS = 10
Number = tuple[str, int | None, int | None]
"""What is counted, lowest and highest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voiced:
    """That a report has something from a voice: by which words, in which claim, with which number if any.

    `is_person`: the voice is a person's; `is_body`: a body that answers to somebody, whose numbers are acts of its own.
    `is_own`: it is the outlet's own word; `is_retold`: the report says that it retells another house, so that a body's
    number comes from there. `claim` is None where the text itself names the voice, outside any claim.
    """

    voice: str
    label: str
    report: ReportId
    said: str | None
    is_person: bool = False
    is_body: bool = False
    is_own: bool = False
    is_retold: bool = False
    basis: str | None = None
    words: str | None = None
    claim: ClaimId | None = None
    numbers: frozenset[Number] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginGroup:
    """One origin of the casebook with everything that leads back to it."""

    voice: str
    label: str
    basis: str | None
    voiced: tuple[Voiced, ...]
    edges: tuple[Edge, ...] = ()

    @property
    def reports(self) -> tuple[ReportId, ...]:
        return tuple(sorted({one.report for one in self.voiced}))

    @property
    def claims(self) -> tuple[ClaimId, ...]:
        return tuple(dict.fromkeys(one.claim for one in self.voiced if one.claim is not None))


def origin_groups(voiced: Iterable[Voiced]) -> tuple[OriginGroup, ...]:
    """Group what reports have from voices into origins; groups with the same voice and reports are given once."""
    by_voice: dict[str, list[Voiced]] = defaultdict(list)
    for one in sorted(set(voiced), key=_place):
        by_voice[one.voice].append(one)
    found = [group for voice in sorted(by_voice) for group in _groups(by_voice[voice])]
    kept: dict[tuple[str, tuple[ReportId, ...]], OriginGroup] = {}
    for group in found:
        kept.setdefault((group.voice, group.reports), group)
    return tuple(kept.values())


def _place(one: Voiced) -> tuple[str, str, str, str, str]:
    return one.said or "9999", one.report, one.claim or "", one.label, str(sorted(map(str, one.numbers)))


@dataclass(slots=True)
class _Occasion:
    """What a voice said on one occasion: `core` was said within days of its first, the rest repeats its numbers."""

    core: list[Voiced]
    rest: list[Voiced]

    @property
    def told(self) -> list[Voiced]:
        return [*self.core, *self.rest]

    def is_near(self, one: Voiced) -> bool:
        first, second = day_of(self.core[0].said), day_of(one.said)
        return first is not None and second is not None and days_apart(first, second) <= OCCASION_DAYS

    def has_report(self, one: Voiced) -> bool:
        return any(other.report == one.report for other in self.told)

    def has_number(self, one: Voiced) -> bool:
        return any(one.numbers & other.numbers for other in self.told)


def _groups(told: Sequence[Voiced]) -> list[OriginGroup]:
    if any(one.is_person for one in told):
        return [_group(told)]
    occasions: list[_Occasion] = []
    for one in (one for one in told if day_of(one.said) is not None):
        _place_dated(one, occasions)
    for one in (one for one in told if day_of(one.said) is None):
        _place_undated(one, occasions)
    return [_group(occasion.told) for occasion in occasions]


def _place_dated(one: Voiced, occasions: list[_Occasion]) -> None:
    """Put what gives a date with what was said within days of it; a body's number, with the occasion it was given."""
    near = next((occasion for occasion in occasions if occasion.is_near(one)), None)
    repeats = (o for o in occasions if o.has_report(one) or (one.is_body and not one.is_retold and o.has_number(one)))
    again = next(repeats, None)
    if near is not None:
        near.core.append(one)
    elif again is not None:
        again.rest.append(one)
    else:
        occasions.append(_Occasion(core=[one], rest=[]))


def _place_undated(one: Voiced, occasions: list[_Occasion]) -> None:
    """Put what gives no date with its report or where its numbers are told; an outlet's own words with each other."""
    here = [occasion for occasion in occasions if occasion.has_report(one)]
    numbered = [occasion for occasion in occasions if occasion.has_number(one)]
    undated = [occasion for occasion in occasions if one.is_own and day_of(occasion.core[0].said) is None]
    single = occasions if one.is_own and len(occasions) == 1 else []
    found = next(iter(here or numbered or undated or single), None)
    if found is None:
        occasions.append(_Occasion(core=[one], rest=[]))
    else:
        found.rest.append(one)


def _group(told: Sequence[Voiced]) -> OriginGroup:
    first = told[0]
    basis = next((one.basis for one in told if one.basis is not None), None)
    return OriginGroup(voice=first.voice, label=first.label, basis=basis, voiced=tuple(told))
