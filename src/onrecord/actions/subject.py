"""Load what a brief or an export is made from."""

from collections.abc import Iterator

from sqlalchemy import Connection

from onrecord.casebook import views
from onrecord.casebook.store import Casebook
from onrecord.record.entries import Link
from onrecord.record.ids import ClaimId
from onrecord.record.layer import ReadState
from onrecord.releasing.subject import BriefInput, ReportView, Review

REVIEWS = {"accepted": Review.ACCEPTED, "rejected": Review.REJECTED, "disputed": Review.DISPUTED}


def brief_input(casebook: Casebook, *, with_sensitive: bool = False) -> BriefInput:
    """Load reports, claims, links and reviews of a casebook as they are now."""
    with casebook.reading() as connection:
        found = tuple(views.claims(connection))
        rows = views.reports(connection)
        return BriefInput(
            casebook=casebook.folder.name,
            as_of=casebook.at(),
            reports=tuple(_report(casebook, connection, row) for row in rows),
            claims=tuple(reviewed.claim for reviewed in found),
            links=tuple(link for row in rows for link in _links(connection, row)),
            reviews={r.claim.id: REVIEWS[r.review] for r in found if r.review in REVIEWS},
            with_sensitive=with_sensitive,
        )


def _report(casebook: Casebook, connection: Connection, row: views.ReportRow) -> ReportView:
    readings = views.readings(connection, row.id)
    last = readings[-1] if readings else None
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
        coverage=None if last is None else last.coverage,
        captures=row.captures,
        text=None if row.layer is None else casebook.layer_text(row.layer),
        silences=() if last is None else last.silences,
    )


def _links(connection: Connection, row: views.ReportRow) -> Iterator[Link]:
    """Give a report's links between claims as they stand: an end that is a repeat points to the claim it repeats."""
    same = views.repeats(connection, row.id)
    for reading in views.readings(connection, row.id):
        for link in reading.links:
            source, target = ClaimId(link.source), ClaimId(link.target)
            yield Link(rel=link.rel, source=same.get(source, source), target=same.get(target, target), rule=link.rule)
