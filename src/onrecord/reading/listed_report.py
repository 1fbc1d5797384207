"""A report with lists in it: rows become claims by their columns, the rest is read as text; no word is read twice."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from onrecord.reading.english import Proposals
from onrecord.reading.limits import LIST_ROWS
from onrecord.reading.list_claims import list_claims
from onrecord.reading.list_rows import Live, Why, with_signs
from onrecord.reading.list_table import ReadList, read_lists
from onrecord.reading.reasons import Reason
from onrecord.reading.report import read_report
from onrecord.record.claim import Claim, Zone
from onrecord.record.entries import Link
from onrecord.record.ids import ClaimId, ReportId
from onrecord.record.layer import Coverage, TextLayer, ZoneSpan
from onrecord.record.list_entries import ListForm, ListTold

UNEVEN = "uneven-rows"
Numbered = tuple[str, Claim]


def read_listed(
    layer: TextLayer,
    *,
    report: ReportId,
    publisher: str,
    report_date: str | None,
    forms: Sequence[ListForm] = (),
    told: Sequence[ListTold] = (),
    live: Live | None = None,
) -> Proposals:
    """Propose claims for a text layer: one for each row of its lists, and what `read_report` finds around them.

    Ids are ordinals of the text, from "1", as `read_report` gives them. `live` is called every so many rows.
    """
    lists = read_lists(layer, forms=forms, told=told, published=report_date, live=live)
    if not lists:
        return read_report(layer, report=report, publisher=publisher, report_date=report_date)
    rest = read_report(_without(layer, lists), report=report, publisher=publisher, report_date=report_date)
    made = (
        claim
        for found in lists
        for claim in list_claims(found, layer.text, report=report, publisher=publisher, told=told)
    )
    rows = tuple(islice(with_signs(made, live), LIST_ROWS))
    return _joined(rest, rows, _coverage(rest.coverage, lists, len(rows)))


def _without(layer: TextLayer, lists: Sequence[ReadList]) -> TextLayer:
    """Take the lists out of what is read as sentences; the layer that is kept is another."""
    spans = [(one.start, one.end) for one in lists]
    zones = [zone for zone in layer.zones if not any(zone.start < end and start < zone.end for start, end in spans)]
    zones += [ZoneSpan(zone=Zone.BOILERPLATE, start=start, end=end) for start, end in spans]
    return replace(layer, zones=tuple(sorted(zones, key=lambda zone: zone.start)))


def _joined(rest: Proposals, rows: Sequence[Claim], coverage: Coverage) -> Proposals:
    numbered: list[Numbered] = [(claim.id, claim) for claim in rest.claims]
    numbered += [("", claim) for claim in rows]
    numbered.sort(key=lambda one: one[1].quote.start)
    ids = {old: str(place) for place, (old, _) in enumerate(numbered, start=1) if old}
    links = tuple(
        Link(rel=one.rel, source=ids[one.source], target=ids[one.target], rule=one.rule) for one in rest.links
    )
    claims = tuple(replace(claim, id=ClaimId(str(place))) for place, (_, claim) in enumerate(numbered, start=1))
    return Proposals(claims=claims, links=links, silences=rest.silences, coverage=coverage)


def _coverage(rest: Coverage, lists: Sequence[ReadList], read: int) -> Coverage:
    """Say how much was read, in rows; in sentences and rows where there are both."""
    rows = sum(len(one.rows) for one in lists)
    lost = sum(left.why is Why.UNEVEN for one in lists for left in one.left_out)
    reasons = (*rest.reasons, *((UNEVEN,) if lost else ()), *((Reason.LIMIT_ROWS.value,) if read < rows else ()))
    unit = "row" if rest.total == 0 else "sentence or row"
    return Coverage(unit=unit, read=rest.read + read, total=rest.total + rows + lost, reasons=reasons)
