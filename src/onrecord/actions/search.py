"""Search, with who wrote to whom left out around what was found."""

from dataclasses import replace

from sqlalchemy import Connection

from onrecord.casebook import views
from onrecord.casebook.search import Found, Place, search
from onrecord.casebook.store import Casebook
from onrecord.record.layer import private_spans
from onrecord.releasing.withholding import masked

Spans = tuple[tuple[int, int], ...]


def search_casebook(casebook: Casebook, connection: Connection, words: str) -> tuple[Found, ...]:
    """Find reports as `casebook.search` does. The words found are shown as they are, also in a sender's name."""
    return tuple(_guarded(connection, found) for found in search(connection, words, casebook.layer_text))


def _guarded(connection: Connection, found: Found) -> Found:
    layers = views.layers(connection, found.report)
    private = next((private_spans(one.places) for one in layers if one.layer == found.layer), ())
    return replace(found, places=tuple(_masked(place, private) for place in found.places)) if private else found


def _masked(place: Place, private: Spans) -> Place:
    return replace(
        place,
        before=masked(place.before, place.start - len(place.before), private),
        after=masked(place.after, place.end, private),
    )
