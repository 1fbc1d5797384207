"""How a claim and a report are shown in a terminal."""

from dataclasses import asdict

from onrecord.actions.claims import chain_words
from onrecord.actions.show import ReportRow, ShownClaim, ShownReport
from onrecord.cli.voice import answer, answer_json
from onrecord.record.canonical import Json
from onrecord.record.claim import Claim
from onrecord.record.codec import to_json

EXCERPT = 1_500


def tell_claim(shown: ShownClaim, *, as_json: bool) -> None:
    """Show a claim: what is said, who has it from whom, the words, and the report's hash."""
    claim = shown.reviewed.claim
    if as_json:
        answer_json(to_json(claim) | {"review": shown.reviewed.review, "before": shown.before, "after": shown.after})
        return
    answer(f"claim {claim.id}  {claim.predicate}  ({shown.reviewed.review})")
    answer(f"who says so: {chain_words(claim)}")
    for name, value in details(claim):
        answer(f"{name}: {value}")
    answer("")
    answer(" ".join(f"… {shown.before}[[ {claim.quote.exact} ]]{shown.after} …".split()))
    answer("")
    answer(f"in: {headline(shown.row)}")
    answer(f"SHA-256 of the report: {shown.row.id}")
    for judgement in shown.judgements:
        answer(f"judged: {judgement.verdict} by {judgement.by}{f': {judgement.reason}' if judgement.reason else ''}")


def details(claim: Claim) -> list[tuple[str, str]]:
    """List what a claim says beside its quote and chain."""
    count, when = claim.count, claim.when
    rows = [
        ("whom", ", ".join(mention.exact for mention in claim.whom)),
        ("by", ", ".join(mention.exact for mention in claim.who)),
        ("where", ", ".join(mention.exact for mention in claim.where)),
        ("value", claim.value.text if claim.value is not None else ""),
        ("count", "" if count is None or count.text is None else f"{count.text.exact} ({count.low}..{count.high})"),
        ("when", "" if when is None else f"{when.edtf or 'not resolved'} ({when.relation.value})"),
        ("hedges", ", ".join(hedge.exact for hedge in claim.hedges)),
        ("only if", "" if claim.condition is None else claim.condition.exact),
        ("stance", f"{claim.stance.value}, {claim.certainty.value}, {claim.polarity.value}"),
        ("note", " ".join(filter(None, (*claim.flags, claim.note)))),
    ]
    return [(name, value) for name, value in rows if value]


def tell_report(shown: ShownReport, *, as_json: bool) -> None:
    """Show a report: what is stated about it, how it came in, how far it was read, and its text."""
    row = shown.row
    if as_json:
        parts = {"captures": shown.captures, "layers": shown.layers, "readings": shown.readings}
        answer_json(
            report_json(row)
            | {name: [to_json(one) for one in some] for name, some in parts.items()}
            | {"text": shown.text}
        )
        return
    answer(f"report {row.id}")
    answer(headline(row))
    for capture in shown.captures:
        answer(f"captured {capture.end} ({capture.how}): {capture.media}, {capture.bytes:,} bytes")
        for missing in capture.missing:
            answer(f"  missing: {missing}")
    for layer in shown.layers:
        state = layer.coverage.state.value
        answer(f"text by {layer.reader}: {layer.characters:,} characters, language {layer.language}, {state}")
    for reading in shown.readings:
        answer(f"claims by {reading.reader or 'a person'}: {len(reading.parts)}")
        if reading.coverage is not None and reading.coverage.reasons:
            answer(f"  not fully read: {', '.join(reading.coverage.reasons)}")
    text = shown.text or ""
    answer("")
    answer(text[:EXCERPT] + ("\n… (the rest: --json)" if len(text) > EXCERPT else ""))


def headline(row: ReportRow) -> str:
    """Say in a line what a report is, as stated."""
    words = [row.title or row.name or "untitled", row.outlet or "outlet not stated", row.published or "undated"]
    return ", ".join(words) + (f", {row.address}" if row.address else "")


def report_json(row: ReportRow) -> dict[str, Json]:
    return asdict(row) | {"read": None if row.read is None else row.read.value}
