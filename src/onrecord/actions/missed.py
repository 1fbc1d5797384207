"""Sentences that look as if they said something and gave no claim: where a person should look."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from onrecord.casebook import views
from onrecord.casebook.store import Casebook
from onrecord.record.entries import Reading, Silence
from onrecord.record.ids import ReportId


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """A sentence without a claim. `silence.why`: act, number, hedge, or report (only that somebody spoke)."""

    report: ReportId
    silence: Silence


def missed(casebook: Casebook, report: str | None) -> Iterator[Missed]:
    """Give the silences of every report, or of the one whose id begins so, as its last reading left them.

    A sentence in which a later reading, or a person, found a claim is no longer one of them.

    Raises:
        NotFound: E-NONE-REPORT.
    """
    with casebook.reading() as connection:
        ids = views.report_ids(connection) if report is None else (views.report(connection, report).id,)
        for id_ in ids:
            yield from (Missed(report=id_, silence=silence) for silence in missed_in(connection, id_))


def missed_in(connection: Connection, report: ReportId) -> tuple[Silence, ...]:
    """Give the silences of one report, in the order of the text."""
    reading = last_with_silences(views.readings(connection, report))
    if reading is None or not reading.silences:
        return ()
    starts = tuple(reviewed.claim.quote.start for reviewed in views.claims(connection, of_report=report))
    return tuple(one for one in reading.silences if not any(one.span.start <= at < one.span.end for at in starts))


def last_with_silences(readings: tuple[Reading, ...]) -> Reading | None:
    """Give the last reading by a reader that lists what gave no claim: one that says how many sentences it read."""
    listing = [one for one in readings if one.reader is not None and one.coverage is not None]
    return listing[-1] if listing else None
