"""Show one report or one claim with what it stands on."""

from dataclasses import dataclass

from onrecord.actions.missed import missed_in
from onrecord.casebook import views
from onrecord.casebook.store import Casebook
from onrecord.casebook.views import ReportRow, ReviewedClaim
from onrecord.errors import NotFound
from onrecord.record.entries import Capture, Judgement, Reading, TextEntry
from onrecord.record.ids import ClaimId
from onrecord.record.layer import places_at, private_spans
from onrecord.releasing.withholding import masked

__all__ = ["ReportRow", "ShownClaim", "ShownReport", "show"]

AROUND = 240


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownReport:
    """A report, how it came in, how it was read, and its text; `missed` counts sentences that gave no claim."""

    row: ReportRow
    captures: tuple[Capture, ...]
    layers: tuple[TextEntry, ...]
    readings: tuple[Reading, ...]
    missed: int
    text: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownClaim:
    """A claim, the report it stands in, its quote in context, and its places there (a page, a moment, a message).

    Who sent a message is left out of the context: names of senders are only in the report itself.
    """

    reviewed: ReviewedClaim
    row: ReportRow
    before: str
    after: str
    places: tuple[str, ...]
    judgements: tuple[Judgement, ...]


def show(casebook: Casebook, id_: str) -> ShownReport | ShownClaim:
    """Show the claim of this id, or the report whose id begins so.

    Raises:
        NotFound: E-NONE-ID when it is neither.
    """
    try:
        return _claim(casebook, id_)
    except NotFound:
        pass
    try:
        return _report(casebook, id_)
    except NotFound as error:
        raise NotFound(
            "E-NONE-ID",
            "no claim has this id, and no single report has an id that begins so",
            "list reports with: onrecord show, and claims with: onrecord claims",
        ) from error


def _claim(casebook: Casebook, id_: str) -> ShownClaim:
    with casebook.reading() as connection:
        reviewed = views.claim(connection, id_)
        row = views.report(connection, reviewed.claim.report)
        layer = views.layer_of(connection, ClaimId(id_))
        judgements = views.judgements(connection, id_)
        layers = views.layers(connection, reviewed.claim.report)
    places = next((one.places for one in layers if one.layer == layer), ())
    text = casebook.layer_text(layer) or ""
    quote = reviewed.claim.quote
    first = max(0, quote.start - AROUND)
    private = private_spans(places)
    return ShownClaim(
        reviewed=reviewed,
        row=row,
        before=masked(text[first : quote.start], first, private),
        after=masked(text[quote.end : quote.end + AROUND], quote.end, private),
        places=places_at(places, quote.start, quote.end),
        judgements=judgements,
    )


def _report(casebook: Casebook, id_: str) -> ShownReport:
    with casebook.reading() as connection:
        row = views.report(connection, id_)
        return ShownReport(
            row=row,
            captures=views.captures(connection, row.id),
            layers=views.layers(connection, row.id),
            readings=views.readings(connection, row.id),
            missed=len(missed_in(connection, row.id)),
            text=None if row.layer is None else casebook.layer_text(row.layer),
        )
