"""Contradictions that are no numbers: days, causes of death, dropped attributions, words changed in a copy, posts."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from onrecord.record.claim import Claim, Polarity
from onrecord.record.ids import ClaimId, ReportId
from onrecord.weighing.count_rivals import Contradiction, RivalState
from onrecord.weighing.count_spread import DEADLY
from onrecord.weighing.origin_edges import EdgeKind
from onrecord.weighing.page_dates import date_slips
from onrecord.weighing.plain_words import plain_words
from onrecord.weighing.questions import folded
from onrecord.weighing.report_edges import ReportEdges
from onrecord.weighing.report_told import ReportTold
from onrecord.weighing.role_label import role_label
from onrecord.weighing.voices import VoiceTable

SENTENCE = re.compile(r"[^.!?։;\n]+")
NUMBERS = frozenset(
    {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "bir", "iki",
     "üç", "dörd", "dört", "beş", "altı", "yeddi", "yedi", "səkkiz", "sekiz", "doqquz", "dokuz", "on", "один", "два",
     "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "մեկ", "երկու", "երեք", "չորս", "հինգ",
     "վեց", "յոթ", "ութ", "ինը", "տասը"}
)  # fmt: skip
ALIKE = 60
"""Per cent of the words of two sentences in one order before a number in them is compared."""


def other_conflicts(
    claims: Sequence[Claim], reports: Sequence[ReportTold], joined: ReportEdges, people: VoiceTable
) -> list[Contradiction]:
    """Find the contradictions of a casebook that are no rival counts, each kind in its order."""
    texts = {report.id: report for report in reports}
    return [
        *date_slips(claims), *_causes(claims, people), *_posts(claims, people), *_dropped(joined),
        *_changed_copies(joined, texts),
    ]  # fmt: skip


def _dropped(joined: ReportEdges) -> Iterator[Contradiction]:
    """A version that drops or adds an attribution contradicts the other on who says so (S4); once for each speaker."""
    told: dict[tuple[tuple[ReportId, ...], str], list[ClaimId]] = {}
    for one in joined.revised:
        dated = "" if one.is_dated else "; which version is older is not dated"
        key = (tuple(sorted(one.reports)), f"{one.change}: {one.speaker}{dated}")
        told.setdefault(key, []).extend((one.older, one.newer))
    for (reports, note), between in sorted(told.items()):
        yield Contradiction(kind="attribution", between=tuple(between), reports=reports, rule="S4", note=note)


def _causes(claims: Iterable[Claim], people: VoiceTable) -> Iterator[Contradiction]:
    """Find people whose death is told with two causes, in any reports."""
    told: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if claim.predicate in DEADLY and claim.value is not None and claim.polarity is Polarity.PLUS:
            for name in {folded(m.name) for m in claim.whom if m.name is not None}:
                told[people.voice(name)][folded(claim.value.text)].append(claim)
    for _, causes in sorted(told.items()):
        for one, two in combinations(sorted(causes), 2):
            if not set(one.split()) & set(two.split()):
                sides = sorted((*causes[one], *causes[two]), key=lambda claim: (claim.report, claim.id))
                yield Contradiction(
                    kind="cause", between=tuple(claim.id for claim in sides), rule="K1", note=f"{one} against {two}",
                    reports=tuple(sorted({claim.report for claim in sides})), state=RivalState.OPEN,
                )  # fmt: skip


def _posts(claims: Iterable[Claim], people: VoiceTable) -> Iterator[Contradiction]:
    """Find people to whom two reports give posts with nothing in common, and neither says when (C7)."""
    told: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        label = role_label(claim.value.text) if claim.predicate == "posting" and claim.value is not None else None
        if label is not None and claim.when is None:
            for name in {folded(m.name) for m in claim.who if m.name is not None}:
                told[people.voice(name)][label].append(claim)
    for _, posts in sorted(told.items()):
        for one, two in combinations(sorted(posts), 2):
            sides = sorted((*posts[one], *posts[two]), key=lambda claim: (claim.report, claim.id))
            apart = not {c.report for c in posts[one]} & {c.report for c in posts[two]}
            if apart and not set(one.split()) & set(two.split()):
                yield Contradiction(
                    kind="post", between=tuple(claim.id for claim in sides), rule="C7",
                    reports=tuple(sorted({claim.report for claim in sides})),
                    note=f"{one} against {two}, neither dated: a conflict, or one after the other",
                )  # fmt: skip


def _changed_copies(joined: ReportEdges, texts: Mapping[ReportId, ReportTold]) -> Iterator[Contradiction]:
    """Find sentences that a copy tells with another number: a copy may change what it copies."""
    for edge in joined.edges:
        if edge.kind is not EdgeKind.COPIES:
            continue
        one, two = texts.get(ReportId(edge.source)), texts.get(ReportId(edge.target))
        for mine, theirs in changed_numbers(one.text, two.text) if one is not None and two is not None else ():
            yield Contradiction(
                kind="count", between=(), reports=tuple(sorted((ReportId(edge.source), ReportId(edge.target)))),
                rule="K1", note=f"a copy changes a number: {mine} against {theirs}",
            )  # fmt: skip


def changed_numbers(one: str, two: str) -> tuple[tuple[str, str], ...]:
    """Give the numbers that differ in sentences otherwise alike, as both texts word them."""
    found = []
    theirs = [_words(sentence) for sentence in SENTENCE.findall(two)]
    for mine in map(_words, SENTENCE.findall(one)):
        best = max(theirs, key=lambda other: _alike(mine, other), default=())
        if mine and best and mine != best and _alike(mine, best) >= ALIKE:
            found += _numbers_changed(mine, best)
    return tuple(dict.fromkeys(found))


def _numbers_changed(one: tuple[str, ...], two: tuple[str, ...]) -> list[tuple[str, str]]:
    changed = []
    for kind, a, b, c, d in SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
        mine, theirs = one[a:b], two[c:d]
        if kind == "replace" and len(mine) == len(theirs) == 1 and _is_number(mine[0]) and _is_number(theirs[0]):
            changed.append((mine[0], theirs[0]))
    return changed


def _alike(one: tuple[str, ...], two: tuple[str, ...]) -> int:
    if min(len(one), len(two)) < 4:
        return 0
    return int(100 * SequenceMatcher(None, one, two, autojunk=False).ratio())


def _words(sentence: str) -> tuple[str, ...]:
    return tuple(word.text for word in plain_words(sentence))


def _is_number(word: str) -> bool:
    return word.isdigit() or word in NUMBERS
