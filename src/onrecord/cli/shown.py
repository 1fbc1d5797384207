"""How a claim and a report are shown in a terminal."""

from dataclasses import asdict

from onrecord.actions.claims import chain_words
from onrecord.actions.missed import Missed
from onrecord.actions.show import ReportRow, ShownClaim, ShownReport
from onrecord.cli.voice import answer, answer_json
from onrecord.record.canonical import Json
from onrecord.record.claim import Claim, Polarity
from onrecord.record.codec import to_json
from onrecord.record.count import Count
from onrecord.record.layer import Coverage, private_spans
from onrecord.record.when import When
from onrecord.releasing.labels import reason_label
from onrecord.releasing.withholding import masked

EXCERPT = 1_500
NEGATED = {Polarity.PLUS: "", Polarity.MINUS: ", negated"}
UNITS = {"sentence": "sentences", "page": "pages", "file": "files"}


def tell_claim(shown: ShownClaim, *, as_json: bool) -> None:
    """Show a claim: what is said, who has it from whom, the words, and the report's hash."""
    claim = shown.reviewed.claim
    if as_json:
        answer_json(
            to_json(claim)
            | {
                "review": shown.reviewed.review,
                "before": shown.before,
                "after": shown.after,
                "places": list(shown.places),
            }
        )
        return
    answer(f"claim {claim.id}  {claim.predicate}  ({shown.reviewed.review})")
    answer(f"who says so: {chain_words(claim)}")
    for name, value in details(claim):
        answer(f"{name}: {value}")
    answer("")
    answer(" ".join(f"… {shown.before}[[ {claim.quote.exact} ]]{shown.after} …".split()))
    answer("")
    answer(f"in: {headline(shown.row)}")
    if shown.places:
        answer(f"at: {'; '.join(shown.places)}")
    answer(f"SHA-256 of the report: {shown.row.id}")
    for judgement in shown.judgements:
        answer(f"judged: {judgement.verdict} by {judgement.by}{f': {judgement.reason}' if judgement.reason else ''}")


def details(claim: Claim) -> list[tuple[str, str]]:
    """List what a claim says beside its quote and chain."""
    rows = [
        ("whom", ", ".join(mention.exact for mention in claim.whom)),
        ("by", ", ".join(mention.exact for mention in claim.who)),
        ("where", ", ".join(mention.exact for mention in claim.where)),
        ("also", ", ".join(f"{mention.role or 'other'}: {mention.exact}" for mention in claim.other)),
        ("means", ", ".join(span.exact for span in claim.means)),
        ("value", claim.value.text if claim.value is not None else ""),
        ("count", "" if claim.count is None else _count(claim.count)),
        ("when", "" if claim.when is None else _when(claim.when)),
        ("hedges", ", ".join(hedge.exact for hedge in claim.hedges)),
        ("only if", "" if claim.condition is None else claim.condition.exact),
        ("stance", f"{claim.stance.value}, {claim.certainty.value}{NEGATED[claim.polarity]}"),
        ("note", " ".join(filter(None, (*claim.flags, claim.note)))),
    ]
    return [(name, value) for name, value in rows if value]


def _count(count: Count) -> str:
    """Say the words and the interval they stand for; an open end is left open."""
    low, high = ("" if end is None else f"{end:,}" for end in (count.low, count.high))
    interval = f"({low}..{high})" if count.is_number else "(no number)"
    return interval if count.text is None else f"{count.text.exact} {interval}"


def _when(when: When) -> str:
    inferred = ", in part inferred" if when.inferred else ""
    return f"{when.edtf or 'not resolved'} ({when.relation.value}{inferred})"


def tell_report(shown: ShownReport, *, as_json: bool) -> None:
    """Show a report: what is stated about it, how it came in, how far it was read, and its text."""
    row = shown.row
    if as_json:
        parts = {"captures": shown.captures, "layers": shown.layers, "readings": shown.readings}
        answer_json(
            report_json(row)
            | {name: [to_json(one) for one in some] for name, some in parts.items()}
            | {"missed": shown.missed, "text": shown.text}
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
        how_far = "" if reading.coverage is None else f", {coverage_words(reading.coverage)}"
        answer(f"claims by {reading.reader or 'a person'}: {len(reading.parts)}{how_far}")
    if shown.missed:
        answer(f"gave no claim: {shown.missed} sentences; list them with: onrecord show {row.id[:12]} --missed")
    text = excerpt(shown)
    answer("")
    answer(text[:EXCERPT] + ("\n… (the rest: --json)" if len(text) > EXCERPT else ""))


def excerpt(shown: ShownReport) -> str:
    """Give the text without the names of those who wrote to each other; they are in the JSON."""
    layer = next((one for one in reversed(shown.layers) if one.layer == shown.row.layer), None)
    return masked(shown.text or "", 0, () if layer is None else private_spans(layer.places))


def coverage_words(coverage: Coverage) -> str:
    """Say how far a report was read, and why not further."""
    why = f"; not fully read: {'; '.join(map(reason_label, coverage.reasons))}" if coverage.reasons else ""
    return f"{coverage.read} of {coverage.total} {UNITS.get(coverage.unit, coverage.unit)} read{why}"


def coverage_json(coverage: Coverage | None) -> Json:
    return None if coverage is None else to_json(coverage) | {"state": coverage.state.value}


def tell_missed(one: Missed, *, as_json: bool) -> None:
    """Show a sentence that gave no claim, and why it looks as if it could have."""
    if as_json:
        answer_json({"report": one.report, "why": one.silence.why, **to_json(one.silence.span)})
    else:
        answer(f"{one.report[:12]}  {one.silence.why:<6}  {' '.join(one.silence.span.exact.split())}")


def headline(row: ReportRow) -> str:
    """Say in a line what a report is, as stated."""
    words = [row.title or row.name or "untitled", row.outlet or "outlet not stated", row.published or "undated"]
    return ", ".join(words) + (f", {row.address}" if row.address else "")


def report_json(row: ReportRow) -> dict[str, Json]:
    return asdict(row) | {"read": None if row.read is None else row.read.value}
