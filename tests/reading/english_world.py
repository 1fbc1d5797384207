"""A small world for the English reader: sentences in, plain rows out."""

from onrecord.reading.english import Proposals, read_claims
from onrecord.record.claim import Claim, Zone
from onrecord.record.ids import ReportId
from onrecord.record.layer import Coverage, TextLayer, ZoneSpan

PUBLISHER = "The Valley Post"


def layer_of(text: str, *, language: str = "en", zones: tuple[ZoneSpan, ...] = ()) -> TextLayer:
    coverage = Coverage(unit="character", read=len(text), total=len(text))
    return TextLayer(reader="test/1", text=text, media="text/plain", language=language, coverage=coverage, zones=zones)


def read_text(text: str, report_date: str | None = None) -> Proposals:
    return read_claims(layer_of(text), report=ReportId("r"), publisher=PUBLISHER, report_date=report_date)


def claims_of(text: str, report_date: str | None = None) -> tuple[Claim, ...]:
    return read_text(text, report_date).claims


def only(text: str, predicate: str, report_date: str | None = None) -> Claim:
    """Give the one claim of a predicate."""
    found = [claim for claim in claims_of(text, report_date) if claim.predicate == predicate]
    assert len(found) == 1, [(claim.predicate, claim.quote.exact) for claim in claims_of(text, report_date)]
    return found[0]


def predicates(text: str) -> list[str]:
    return [claim.predicate for claim in claims_of(text)]


def speakers(claim: Claim) -> list[tuple[int, str]]:
    """Give the chain without the publisher."""
    assert (claim.chain[0].name, claim.chain[0].level) == (PUBLISHER, 0)
    return [(speaker.level, speaker.name) for speaker in claim.chain[1:]]


def names(claim: Claim, slot: str) -> list[str]:
    return [mention.exact for mention in getattr(claim, slot)]


def titled(title: str, body: str) -> TextLayer:
    text = f"{title}\n\n{body}"
    return layer_of(text, zones=(ZoneSpan(zone=Zone.TITLE, start=0, end=len(title)),))
