"""What the confined child does to explain a text layer: the claims in it once more, with every rule that fired."""

from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path

from onrecord.reading.explanation import explain_claims
from onrecord.reading.unsure_words import with_doubts
from onrecord.reading.voices import heard
from onrecord.record.canonical import Json
from onrecord.record.codec import from_json, to_json
from onrecord.record.entries import TextEntry
from onrecord.record.ids import ReportId
from onrecord.record.layer import TextLayer

TEXT = "text"


def explained(job: Mapping[str, Json]) -> dict[str, Json]:
    """Answer a job that asks for explanations, in the order of the claims."""
    published = job["published"]
    layer = layer_of(from_json(TextEntry, job["text"]), Path(str(job["path"])).read_bytes().decode("utf-8"))
    made = explain_claims(
        layer,
        report=ReportId(str(job["report"])),
        publisher=str(job["publisher"]),
        report_date=None if published is None else str(published),
    )
    claims = with_doubts(heard(tuple(one.claim for one in made), layer), layer)
    return {"explanations": [to_json(replace(one, claim=claim)) for one, claim in zip(made, claims, strict=True)]}


def layer_of(entry: TextEntry, text: str) -> TextLayer:
    """Put a text layer together again from its entry and its words."""
    kept = {field.name: getattr(entry, field.name) for field in fields(TextLayer) if field.name != TEXT}
    return TextLayer(text=text, **kept)
