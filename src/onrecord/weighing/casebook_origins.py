"""The origins of a casebook: groups by voice and occasion, with what wording, versions and retellings join."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from onrecord.record.claim import Claim
from onrecord.record.ids import ClaimId, ReportId
from onrecord.weighing.copies import clusters
from onrecord.weighing.origin_edges import Edge, EdgeKind
from onrecord.weighing.origin_groups import Number, OriginGroup, Voiced, origin_groups
from onrecord.weighing.report_told import ReportTold
from onrecord.weighing.statement import Statement
from onrecord.weighing.voiced_reports import houses_known, numbers_of, voiced_by_claims, voiced_by_lead
from onrecord.weighing.voices import VoiceTable

WORDING = frozenset({EdgeKind.COPIES, EdgeKind.REVISES, EdgeKind.TRANSLATES})


def casebook_origins(
    reports: Sequence[ReportTold],
    claims: Sequence[Claim],
    statements: Mapping[ClaimId, tuple[Statement, ...]],
    edges: Iterable[Edge],
    voices: VoiceTable,
) -> tuple[OriginGroup, ...]:
    """Group everything that reports have from somebody, the outlets' own words last."""
    own = {report.id: voices.voice(report.house) for report in reports}
    chained = list(voiced_by_claims(claims, statements, voices))
    named = [one for one in chained if one.voice != own.get(one.report)]
    by_report: dict[ReportId, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_report[claim.report].append(claim)
    houses = houses_known(reports, claims, voices)
    led = [
        one
        for report in reports
        for one in voiced_by_lead(
            report, houses, voices, numbers_of(by_report.get(report.id, ())), is_voiced=report.id in by_report
        )
    ]
    retold = {one.report for one in led if not one.is_body}
    named = [replace(one, is_retold=one.report in retold) for one in (*named, *led)]
    known = {one.voice for one in named}
    cited = [
        _own(report, own[report.id], numbers_of(by_report.get(report.id, ())))
        for report in reports
        if own[report.id] in known
    ]
    groups = [group for group in origin_groups([*named, *cited]) if not _is_bare(group, own)]
    return (*_numbered(groups), *_own_words(reports, chained, own, tuple(edges)))


def _own(report: ReportTold, voice: str, numbers: frozenset[Number] = frozenset()) -> Voiced:
    """Say that a report is its outlet's own: whoever cites the outlet leads back to it."""
    return Voiced(
        voice=voice, label=report.house, report=report.id, said=report.published, is_own=True, numbers=numbers
    )


def _is_bare(group: OriginGroup, own: Mapping[ReportId, str]) -> bool:
    """Say whether nobody else leads back to it: an outlet that is cited elsewhere, on other occasions."""
    return all(own.get(one.report) == group.voice for one in group.voiced)


def _own_words(
    reports: Sequence[ReportTold], chained: Iterable[Voiced], own: Mapping[ReportId, str], edges: tuple[Edge, ...]
) -> tuple[OriginGroup, ...]:
    """Group outlets' own words: by outlet and occasion, joined where they share wording or are versions of one page."""
    told: dict[ReportId, list[Voiced]] = defaultdict(list)
    for one in chained:
        if one.voice == own.get(one.report):
            told[one.report].append(one)
    loose = [
        replace(one, is_own=True) for report in reports for one in told.get(report.id) or [_own(report, own[report.id])]
    ]
    wording = [edge for edge in edges if edge.kind in WORDING]
    pairs = [(edge.source, edge.target) for edge in wording]
    for group in origin_groups(loose):
        pairs += [(group.reports[0], other) for other in group.reports]
    members: dict[str, list[Voiced]] = defaultdict(list)
    for one in loose:
        members[one.report].append(one)
    groups = (_joined(cluster, members, wording) for cluster in clusters(pairs))
    return tuple(group for group in groups if group.claims or len(group.reports) > 1)


def _joined(cluster: Sequence[str], members: Mapping[str, list[Voiced]], edges: Sequence[Edge]) -> OriginGroup:
    leading = {edge.source for edge in edges if edge.is_directed and {edge.source, edge.target} <= set(cluster)}
    told = sorted(
        (one for report in cluster for one in members[report]),
        key=lambda one: (one.report in leading, one.said or "9999", one.report, one.claim or ""),
    )
    inside = tuple(edge for edge in edges if {edge.source, edge.target} <= set(cluster))
    return OriginGroup(voice=told[0].voice, label=told[0].label, basis=None, voiced=tuple(told), edges=inside)


def _numbered(groups: Iterable[OriginGroup]) -> tuple[OriginGroup, ...]:
    """Leave out origins whose reports and claims all lie in another one: the wider one says it all."""
    told = [_Held(group, frozenset(group.reports), frozenset(group.claims)) for group in groups]
    by_report: dict[ReportId, list[_Held]] = defaultdict(list)
    for held in told:
        for report in held.reports:
            by_report[report].append(held)
    return tuple(held.group for held in told if not any(_inside(held, other) for other in by_report[min(held.reports)]))


class _Held(NamedTuple):
    group: OriginGroup
    reports: frozenset[ReportId]
    claims: frozenset[ClaimId]


def _inside(one: _Held, other: _Held) -> bool:
    if one is other or not (one.claims <= other.claims and one.reports <= other.reports):
        return False
    is_equal = one.claims == other.claims and one.reports == other.reports
    return not is_equal or (len(one.group.voice), one.group.voice) > (len(other.group.voice), other.group.voice)
