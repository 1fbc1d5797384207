"""Full-text search: words by any spelling, in their place in the text."""

from dataclasses import dataclass

from sqlalchemy import Connection, text

from onrecord.casebook.fold import WORD, foldings, word_places
from onrecord.casebook.projection import LayerText
from onrecord.record.ids import ReportId

FIND = """
SELECT w.report, w.sha256 FROM layer_words AS w JOIN report AS r ON r.id = w.report AND r.layer = w.sha256
WHERE layer_words MATCH :query ORDER BY bm25(layer_words), w.report LIMIT :limit
"""
AROUND = 70
PLACES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One hit: where it stands in the layer (code points) and the text around it."""

    start: int
    end: int
    before: str
    exact: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A report that holds every word sought, with its first places."""

    report: ReportId
    layer: str
    places: tuple[Place, ...]


def search(connection: Connection, words: str, layer_text: LayerText, limit: int = 50) -> tuple[Found, ...]:
    """Find reports that hold every word, each as a beginning of a word, in any spelling the folding knows."""
    sought = [forms for m in WORD.finditer(words) if (forms := foldings(m.group()))]
    if not sought:
        return ()
    query = " AND ".join("(" + " OR ".join(f'"{form}"*' for form in forms) + ")" for forms in sought)
    rows = connection.execute(text(FIND), {"query": query, "limit": limit}).all()
    begins = tuple(form for forms in sought for form in forms)
    return tuple(
        Found(report=row.report, layer=row.sha256, places=_places(layer_text(row.sha256) or "", begins)) for row in rows
    )


def _places(layer: str, begins: tuple[str, ...]) -> tuple[Place, ...]:
    hits = [(s, e) for s, e, forms in word_places(layer) if any(form.startswith(begins) for form in forms)]
    return tuple(
        Place(
            start=start,
            end=end,
            before=layer[max(0, start - AROUND) : start],
            exact=layer[start:end],
            after=layer[end : end + AROUND],
        )
        for start, end in hits[:PLACES]
    )
