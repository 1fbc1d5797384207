"""What the confined child does with a model's answers: both they and the text are hostile, so they meet in here."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from onrecord.actions.explaining import layer_of
from onrecord.reading.model_answer import NoAnswerError, Suggestion, content_of, suggestions_of
from onrecord.reading.model_check import Report, check_suggestions
from onrecord.reading.model_ground import grounds_of
from onrecord.reading.model_question import Piece
from onrecord.reading.unsure_words import with_doubts
from onrecord.reading.voices import heard
from onrecord.record.canonical import Json
from onrecord.record.codec import from_json, to_json
from onrecord.record.entries import TextEntry
from onrecord.record.ids import ReportId


def checked(job: Mapping[str, Json], answers: Sequence[Json]) -> dict[str, Json]:
    """Answer a job that brings a model's answers: the claims that passed, or why none of them can be used."""
    layer = layer_of(from_json(TextEntry, job["text"]), Path(str(job["path"])).read_bytes().decode("utf-8"))
    try:
        rows, malformed = _rows(answers)
    except NoAnswerError as error:
        return {"unusable": str(error)}
    report, publisher, published = ReportId(str(job["report"])), str(job["publisher"]), job["published"]
    date = None if published is None else str(published)
    grounds = grounds_of(layer, report=report, publisher=publisher, report_date=date)
    made = check_suggestions(
        Report(id=report, publisher=publisher, layer=layer, grounds=grounds), rows, malformed=malformed
    )
    return {
        "claims": [to_json(claim) for claim in with_doubts(heard(made.claims, layer), layer)],
        "refused": [{"why": why, "count": count} for why, count in made.refused],
        "suggested": len(rows) + malformed,
    }


def _rows(answers: Sequence[Json]) -> tuple[list[tuple[Piece, Suggestion]], int]:
    rows: list[tuple[Piece, Suggestion]] = []
    malformed = 0
    for one in answers:
        if isinstance(one, Mapping):
            piece = Piece(start=_int(one["start"]), end=_int(one["end"]))
            found, wrong = suggestions_of(content_of(str(one["answer"]).encode()))
            rows += [(piece, suggestion) for suggestion in found]
            malformed += wrong
    return rows, malformed


def _int(value: Json) -> int:
    return value if isinstance(value, int) else 0
