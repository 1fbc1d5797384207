"""Reports and links as the pages that leave the casebook speak of them, and all that an export is made from."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from onrecord.actions.people import people_in
from onrecord.actions.weighing import weigh_casebook
from onrecord.casebook import holdings, views
from onrecord.casebook.store import Casebook
from onrecord.record.entries import Link, Reading
from onrecord.record.ids import ClaimId
from onrecord.record.layer import ReadState
from onrecord.releasing.subject import FindingsInput, ReportView, Review

REVIEWS = {"accepted": Review.ACCEPTED, "rejected": Review.REJECTED, "disputed": Review.DISPUTED}


def findings_input(casebook: Casebook) -> FindingsInput:
    """Load reports, claims, links and reviews of a casebook as they are now, all of them at once."""
    with casebook.reading() as connection:
        found = tuple(views.claims(connection))
        reports = tuple(map(view_of, holdings.all_reports(connection)))
        links = (
            link
            for report in reports
            for link in links_of(views.readings(connection, report.id), views.repeats(connection, report.id))
        )
        given = FindingsInput(
            casebook=casebook.folder.name,
            reports=reports,
            claims=tuple(reviewed.claim for reviewed in found),
            links=tuple(links),
            reviews={r.claim.id: REVIEWS[r.review] for r in found if r.review in REVIEWS},
            people=people_in(connection, casebook.layer_text),
        )
        return replace(given, account=weigh_casebook(casebook, connection, given))


def view_of(row: views.ReportRow) -> ReportView:
    """Say of a report what a reader is told; its coverage is left out."""
    return ReportView(
        id=row.id,
        title=row.title,
        outlet=row.outlet,
        published=row.published,
        language=row.language or row.stated_language or "und",
        address=row.address,
        file=row.name or row.id[:12],
        sha256=row.id,
        size=row.bytes,
        read=row.read or ReadState.NONE,
        captures=row.captures,
        layer=row.layer,
    )


def links_of(readings: Iterable[Reading], same: Mapping[ClaimId, ClaimId]) -> Iterator[Link]:
    """Give a report's links between claims as they stand: an end that is a repeat points to the claim it repeats."""
    for reading in readings:
        for link in reading.links:
            source, target = ClaimId(link.source), ClaimId(link.target)
            yield Link(rel=link.rel, source=same.get(source, source), target=same.get(target, target), rule=link.rule)
