"""Weigh a casebook: its reports with their texts, its claims that nobody rejected, its standing judgements."""

from sqlalchemy import Connection

from onrecord.casebook import holdings, views
from onrecord.casebook.store import Casebook
from onrecord.record.claim import Zone
from onrecord.record.ids import ReportId
from onrecord.releasing.subject import FindingsInput, Review
from onrecord.weighing.account import Account, Given, weigh
from onrecord.weighing.overruling import overruling_of
from onrecord.weighing.report_told import ReportTold


def weigh_casebook(casebook: Casebook, connection: Connection, given: FindingsInput) -> Account:
    """Weigh what was loaded of a casebook, with the texts and judgements that belong to it."""
    reports = tuple(_told(casebook, connection, row) for row in holdings.all_reports(connection))
    claims = tuple(claim for claim in given.claims if given.review_of(claim) is not Review.REJECTED)
    ruled = overruling_of(views.standing_judgements(connection))
    return weigh(Given(reports=reports, claims=claims, links=given.links, overruled=ruled, people=_people(given)))


def _told(casebook: Casebook, connection: Connection, row: views.ReportRow) -> ReportTold:
    text = "" if row.layer is None else casebook.layer_text(row.layer) or ""
    return ReportTold(
        id=row.id, outlet=row.outlet, title=row.title, published=row.published, address=row.address, text=text,
        language=row.language or row.stated_language or "und", left_out=_furniture(connection, row.id, row.layer),
    )  # fmt: skip


def _furniture(connection: Connection, report: ReportId, layer: str | None) -> tuple[tuple[int, int], ...]:
    """Give the stretches that the reader of the layer took for boilerplate."""
    zones = (zone for one in views.layers(connection, report) if one.layer == layer for zone in one.zones)
    return tuple(sorted({(zone.start, zone.end) for zone in zones if zone.zone is Zone.BOILERPLATE}))


def _people(given: FindingsInput) -> tuple[tuple[str, str], ...]:
    """Pair every further name of a person that rules or judgements put together with the first."""
    pairs = set()
    for person in given.people.persons:
        names = sorted({one.name for one in person.mentions if one.name is not None})
        pairs |= {(names[0], other) for other in names[1:]}
    return tuple(sorted(pairs))
