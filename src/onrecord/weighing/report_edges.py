"""The edges between reports of a casebook: shared wording, retellings in another language, versions of one page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.record.claim import Claim
from onrecord.record.ids import ReportId
from onrecord.weighing.copies import Wording, copies
from onrecord.weighing.origin_edges import Edge, EdgeKind, copy_edge
from onrecord.weighing.overruling import Overruling
from onrecord.weighing.report_told import ReportTold
from onrecord.weighing.retellings import retellings
from onrecord.weighing.revisions import Revised, Version, changed_sentences, revised_claims, version_pairs
from onrecord.weighing.voices import VoiceTable


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportEdges:
    """Edges with their evidence, and the claims that a version tells with another chain (S4)."""

    edges: tuple[Edge, ...]
    revised: tuple[Revised, ...]


def report_edges(
    reports: Sequence[ReportTold],
    claims: Mapping[ReportId, tuple[Claim, ...]],
    voices: VoiceTable,
    overruled: Overruling,
) -> ReportEdges:
    """Find what leads from report to report; a person's judgement adds or takes away."""
    said: dict[str, str | None] = {report.id: report.published for report in reports}
    pairs = version_pairs(_version(report, voices) for report in reports)
    texts = {report.id: report.text for report in reports}
    found = [
        *(
            copy_edge(copy, (said[copy.first.report], said[copy.second.report]))
            for copy in copies(_wordings(reports, voices))
        ),
        *retellings(claims, {report.id: report.language for report in reports}, {r.id: r.published for r in reports}),
        *(_revises(older, newer, texts) for older, newer in pairs),
        *(Edge(kind=EdgeKind.COPIES, source=one, target=two, rule="judgement") for one, two in overruled.copies),
        *(
            Edge(kind=EdgeKind.SHARES_WITNESS, source=a, target=b, rule="judgement")
            for a, b in overruled.shares_witness
        ),
    ]
    gone = {frozenset(pair) for pair in overruled.not_copies}
    kept = (edge for edge in found if frozenset((edge.source, edge.target)) not in gone)
    revised = tuple(one for pair in pairs for one in revised_claims(pair, claims))
    return ReportEdges(edges=tuple(sorted(kept, key=lambda e: (e.source, e.target, e.kind, e.rule))), revised=revised)


def _wordings(reports: Sequence[ReportTold], voices: VoiceTable) -> list[Wording]:
    return [
        Wording(
            report=report.id, text=report.text, voice=voices.voice(report.house), site=report.site or report.house,
            event=report.event, left_out=report.left_out,
        )
        for report in reports
        if report.text
    ]  # fmt: skip


def _version(report: ReportTold, voices: VoiceTable) -> Version:
    return Version(
        report=report.id, voice=voices.voice(report.house), title=report.title, address=report.address,
        said=report.published,
    )  # fmt: skip


def _revises(older: Version, newer: Version, texts: Mapping[ReportId, str]) -> Edge:
    gone, new = changed_sentences(texts.get(older.report, ""), texts.get(newer.report, ""))
    dated = older.said is not None and newer.said is not None
    words = f"{len(gone)} sentences only here, {len(new)} only there"
    return Edge(
        kind=EdgeKind.REVISES, source=newer.report, target=older.report, rule="one outlet, one page", words=words,
        is_directed=dated,
    )  # fmt: skip
