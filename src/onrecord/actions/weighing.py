"""Weigh a casebook: its reports with their texts, its claims that nobody rejected, its standing judgements."""

from collections.abc import Iterator

from sqlalchemy import Connection

from onrecord.casebook import holdings, views
from onrecord.casebook.store import Casebook
from onrecord.record.claim import Zone
from onrecord.record.ids import ClaimId, ReportId
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
    """Pair the further names of a person that rules or judgements put together with the first.

    Names are taken as claims word them too, with their case endings. A name that two persons bear pairs nobody.
    """
    borne: dict[str, set[str]] = {}
    named: dict[str, set[str]] = {}
    for name, person in _bearers(given):
        borne.setdefault(" ".join(name.split()), set()).add(person)
    for name, persons in borne.items():
        if len(persons) == 1:
            named.setdefault(min(persons), set()).add(name)
    return tuple(sorted((min(names), other) for names in named.values() for other in names if other != min(names)))


def _bearers(given: FindingsInput) -> Iterator[tuple[str, str]]:
    """Give each name with the person it stands for: as a mention spells it, and as a claim words it."""
    places: dict[ClaimId, list[tuple[int, int, str]]] = {}
    for person in given.people.persons:
        for one in person.mentions:
            if one.name is not None:
                yield one.name, person.id
                for claim in one.claims:
                    places.setdefault(claim, []).append((one.start, one.end, person.id))
    for told in given.claims:
        for mention in (*told.whom, *told.who):
            for start, end, id_ in places.get(told.id, ()):
                if mention.name is not None and mention.start <= start and end <= mention.end:
                    yield mention.name, id_
