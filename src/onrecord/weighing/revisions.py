"""Two versions of one page: an attribution that a later version drops or adds is an event of its own (S4).

Both versions are printed, and the older chain stands until an act of the body itself is found.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from onrecord.record.claim import Claim
from onrecord.record.ids import ClaimId, ReportId
from onrecord.weighing.plain_words import plain_words

SAME_TITLE = 60
"""Per cent of the words of a title that two versions share at least."""
SENTENCE = re.compile(r"[^.!?։\n]+[.!?։]?")


class Change(StrEnum):
    """What a version did with a speaker."""

    DROPPED = "attribution dropped"
    ADDED = "attribution added"


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A report as one version of a page: outlet and address make it comparable, the date its place in time."""

    report: ReportId
    voice: str
    title: str | None
    address: str | None
    said: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Revised:
    """A claim that two versions tell with different chains: who spoke in the attributed one, and what happened."""

    older: ClaimId
    newer: ClaimId
    reports: tuple[ReportId, ReportId]
    change: Change
    speaker: str
    is_dated: bool


def are_versions(one: Version, two: Version) -> bool:
    """Say whether two reports are versions of one page: one outlet, and one address or nearly one title."""
    if one.voice != two.voice or one.report == two.report:
        return False
    if one.address is not None and one.address == two.address:
        return True
    first, second = (_title_words(version.title) for version in (one, two))
    shared = len(first & second)
    return shared >= 3 and 100 * shared >= SAME_TITLE * max(len(first), len(second))


def version_pairs(versions: Iterable[Version]) -> tuple[tuple[Version, Version], ...]:
    """Give all pairs of versions, the older one first; undated ones by their id."""
    groups: dict[str, list[Version]] = {}
    for version in sorted(versions, key=lambda v: (v.said or "9999", v.report)):
        groups.setdefault(version.voice, []).append(version)
    return tuple(
        (one, two)
        for _, group in sorted(groups.items())
        for one, two in combinations(group, 2)
        if are_versions(one, two)
    )


def revised_claims(pair: tuple[Version, Version], claims: Mapping[ReportId, tuple[Claim, ...]]) -> tuple[Revised, ...]:
    """Find the claims that one version attributes and the other tells in its own voice."""
    older, newer = pair
    dated = older.said is not None and newer.said is not None
    found: dict[str, Revised] = {}
    for one in claims.get(older.report, ()):
        for two in claims.get(newer.report, ()):
            if one.predicate == two.predicate and one.is_attributed != two.is_attributed and _says_alike(one, two):
                speaker = (one if one.is_attributed else two).origins[0].name
                change = Change.DROPPED if one.is_attributed else Change.ADDED
                found.setdefault(
                    one.predicate,
                    Revised(
                        older=one.id, newer=two.id, reports=(older.report, newer.report), change=change,
                        speaker=" ".join(speaker.split()), is_dated=dated,
                    ),
                )  # fmt: skip
    return tuple(found[predicate] for predicate in sorted(found))


def changed_sentences(older: str, newer: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the sentences that only the older version has, and those that only the newer one has."""
    first, second = _sentences(older), _sentences(newer)
    gone = tuple(text for key, text in first.items() if key not in second)
    return gone, tuple(text for key, text in second.items() if key not in first)


def _says_alike(one: Claim, two: Claim) -> bool:
    """Say whether two claims tell one thing: the same number, or three words of it."""
    if one.count is not None and two.count is not None:
        return (one.count.low, one.count.high) == (two.count.low, two.count.high)
    shared = {w.text for w in plain_words(one.quote.exact)} & {w.text for w in plain_words(two.quote.exact)}
    return len({word for word in shared if len(word) > 3}) >= 3


def _sentences(text: str) -> Mapping[tuple[str, ...], str]:
    found = (match.group().strip() for match in SENTENCE.finditer(text))
    return {tuple(w.text for w in plain_words(sentence)): sentence for sentence in found if sentence}


def _title_words(title: str | None) -> frozenset[str]:
    return frozenset(word.text for word in plain_words(title or ""))
