"""Say which rule saw what for a claim: its text layer is read again, and only a reading that says the same counts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from onrecord.actions.confined import Answer, Job, ReadingRoom
from onrecord.actions.read import stated_date
from onrecord.casebook import views
from onrecord.casebook.store import Casebook
from onrecord.errors import NotFound, Refused
from onrecord.reading.explanation import recorded_explanation
from onrecord.reading.firing import Explanation
from onrecord.reading.lexicon import lexicon_versions
from onrecord.reading.report import READER
from onrecord.record.canonical import decode
from onrecord.record.claim import Claim
from onrecord.record.codec import from_json
from onrecord.record.entries import Reading, TextEntry
from onrecord.record.ids import ClaimId
from onrecord.record.layer import private_spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """A claim, the reader that proposed it, and what fired for it.

    `text` are the words of the layer, `private` the places in it that name who wrote a message.
    """

    explanation: Explanation
    reader: str
    text: str
    private: tuple[tuple[int, int], ...] = ()


def explain(casebook: Casebook, id_: str) -> Iterator[Explained]:
    """Explain the claim of this id, or each claim of the report whose id begins so.

    Raises:
        NotFound: E-NONE-ID when it is neither.
        Refused: E-RULE-READER when a claim is not of this reader in this version, or does not come out again the same.
    """
    with casebook.reading() as connection:
        found = tuple(_claims(connection, id_))
        sources = {claim.id: views.reading_of(connection, claim.id) for claim in found}
        again = tuple(_again(casebook, connection, claim, sources[claim.id]) for claim in _first_of(found, sources))
    made = _read_again(again)
    for claim in found:
        reading = sources[claim.id]
        entry = next((job.text for job in again if job.text is not None and job.text.layer == reading.layer), None)
        yield Explained(
            explanation=_explanation(claim, reading, entry, made),
            reader=reading.reader or "",
            text=casebook.layer_text(reading.layer) or "",
            private=() if entry is None else private_spans(entry.places),
        )


def _explanation(
    claim: Claim, reading: Reading, entry: TextEntry | None, made: Mapping[tuple[str, str], tuple[Explanation, ...]]
) -> Explanation:
    """Explain one claim by the reading that was made again, or by what it keeps itself."""
    if reading.proposer is not None:
        return recorded_explanation(claim, f"{reading.proposer.model}, checked")
    if claim.row is not None:
        return recorded_explanation(claim, "columns of the list")
    if entry is not None and language_at(entry, claim.quote.start) != "en":
        return recorded_explanation(claim, "word lists")
    for one in made[reading.layer, claim.chain[0].name]:
        if replace(one.claim, id=claim.id) == claim:
            return replace(one, claim=claim)
    raise _refuse("the text read again gives another claim: what is stated about the report has changed since")


def language_at(entry: TextEntry, position: int) -> str:
    """Give the language of a place in a layer."""
    return next((one.language for one in entry.languages if one.start <= position < one.end), entry.language)


def _claims(connection: Connection, id_: str) -> Iterator[Claim]:
    try:
        found = iter((views.claim(connection, id_),))
    except NotFound:
        found = views.claims(connection, of_report=_report(connection, id_))
    for reviewed in found:
        yield reviewed.claim


def _report(connection: Connection, id_: str) -> str:
    try:
        return views.report(connection, id_).id
    except NotFound as error:
        words = "no claim has this id, and no single report has an id that begins so"
        raise NotFound("E-NONE-ID", words, "list ids with: onrecord claims") from error


def _first_of(found: tuple[Claim, ...], sources: Mapping[ClaimId, Reading]) -> tuple[Claim, ...]:
    """Give one claim of each layer and publisher: the rest come out of the same reading."""
    once = {(sources[claim.id].layer, claim.chain[0].name): claim for claim in reversed(found)}
    return tuple(once.values())


def _again(casebook: Casebook, connection: Connection, claim: Claim, reading: Reading) -> Job:
    is_ours = reading.reader == READER and reading.lexicons == (lexicon_versions(),)
    if reading.proposer is None and not is_ours:
        raise _refuse("the claim was proposed by another reader, or with other word lists, than this program has")
    row = views.report(connection, claim.report)
    entry = next((one for one in reversed(views.layers(connection, row.id)) if one.layer == reading.layer), None)
    if entry is None or not casebook.evidence.is_whole(reading.layer):
        raise _refuse("the text layer that the claim stands in is not here")
    return Job(
        report=row.id,
        path=casebook.evidence.path(reading.layer),
        media=row.media,
        publisher=claim.chain[0].name,
        published=stated_date(row),
        text=entry,
    )


def _read_again(jobs: tuple[Job, ...]) -> dict[tuple[str, str], tuple[Explanation, ...]]:
    """Read the layers again in a confined child; the words of a hostile page are no less hostile the second time."""
    with ReadingRoom(1) as room:
        answers = tuple(room.read(jobs))
    return {(_layer(answer), answer.job.publisher): _explanations(answer) for answer in answers}


def _layer(answer: Answer) -> str:
    return "" if answer.job.text is None else answer.job.text.layer


def _explanations(answer: Answer) -> tuple[Explanation, ...]:
    fields = {} if answer.data is None else decode(answer.data)
    found = fields.get("explanations") if isinstance(fields, Mapping) else None
    if not isinstance(found, list):
        raise _refuse(f"the text could not be read again ({answer.reason or 'reader-failed'})")
    return tuple(from_json(Explanation, one) for one in found)


def _refuse(what: str) -> Refused:
    return Refused("E-RULE-READER", what, "read the report anew with: onrecord read REPORT --again")
