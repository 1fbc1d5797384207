"""Have a language model propose claims: asked piece by piece, its answers checked in a confined child, then recorded.

Off unless a person asks for it. Reports are those whose text is read already; each has one reading a model.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from onrecord.actions.confined import Job, ModelAnswer, ReadingRoom
from onrecord.actions.explaining import layer_of
from onrecord.actions.model_consent import has_consent
from onrecord.actions.read import UNNAMED_PUBLISHER, named, stated_date, waiting_reports
from onrecord.capture import MODEL_RULES, Endpoint, FetchRules, ask_model
from onrecord.casebook import views
from onrecord.casebook.store import Casebook
from onrecord.errors import OnrecordError, Unread
from onrecord.ledger import Body
from onrecord.reading.lexicon import lexicon_versions
from onrecord.reading.model_check import CHECK
from onrecord.reading.model_question import MOST_PIECES, pieces_of, question
from onrecord.record.canonical import Json, decode, to_base64
from onrecord.record.codec import from_json, to_bytes
from onrecord.record.entries import Proposer, Reading, RefusedCount, TextEntry
from onrecord.record.ids import ReportId
from onrecord.record.layer import TextLayer

PROVIDER = "llm"
FAILURES = 3  # in a row; then nobody is likely to be there


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """Which model is asked, where. The key is a secret: it comes from the environment and is never shown or stored."""

    endpoint: Endpoint
    name: str
    key: str | None = field(default=None, repr=False)

    @property
    def reader(self) -> str:
        return f"{CHECK} {self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelRead:
    """What came of one report: claims that passed and what was refused, or why it could not be asked about.

    Of `characters` code points that could bear a claim, the model was shown `asked`.
    """

    report: ReportId
    claims: int = 0
    suggested: int = 0
    refused: tuple[RefusedCount, ...] = ()
    asked: int = 0
    characters: int = 0
    error: OnrecordError | None = None


Tell = Callable[[ModelRead], None]


def read_with_model(
    casebook: Casebook,
    model: Model,
    *,
    only: str | None = None,
    again: bool = False,
    rules: FetchRules = MODEL_RULES,
    tell: Tell,
) -> int:
    """Ask a model about every report that it was not asked about yet, and record what passes.

    Returns:
        The number of readings recorded.

    Raises:
        Refused: E-RULE-CONSENT and others, before anything is sent.
        Unread: When three reports in a row could not be asked about.
    """
    done = failed = 0
    with ReadingRoom(1) as room:
        for id_ in waiting_reports(casebook, only=only, again=again, reader=model.reader):
            try:
                told = _read_one(casebook, model, id_, room, rules)
            except Unread as error:
                failed += 1
                tell(ModelRead(report=id_, error=error))
                if failed == FAILURES:
                    raise
                continue
            failed = 0
            if told is not None:
                done += 1
                tell(told)
    return done


def _read_one(
    casebook: Casebook, model: Model, id_: ReportId, room: ReadingRoom, rules: FetchRules
) -> ModelRead | None:
    """Ask about one report; None where it has no text that could bear a claim."""
    with casebook.reading() as connection:
        row = views.report(connection, id_)
        entry = next((one for one in reversed(views.layers(connection, id_)) if one.layer == row.layer), None)
    text = None if entry is None else casebook.layer_text(entry.layer)
    if entry is None or not text:
        return None
    exchange = _ask(model, layer_of(entry, text), rules, consented=has_consent(casebook, model.endpoint.origin))
    if not exchange.answers:
        return None
    job = Job(
        report=id_,
        path=casebook.evidence.path(entry.layer),
        media=row.media,
        publisher=row.outlet or UNNAMED_PUBLISHER,
        published=stated_date(row),
        text=entry,
        answers=exchange.answers,
    )
    (answer,) = room.read((job,))
    fields = {} if answer.data is None else decode(answer.data)
    if not isinstance(fields, Mapping) or "claims" not in fields:
        why = fields.get("unusable") if isinstance(fields, Mapping) else None
        words = f"the model's answer could not be used: {why or answer.reason or 'it broke the check'}"
        raise Unread("E-READ-MODEL", words, "try again, or ask another model")
    return _record(casebook, model, entry, exchange, fields)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """Everything asked and answered about one report; digests are SHA-256 in hexadecimal."""

    answers: tuple[ModelAnswer, ...]
    prompts: tuple[str, ...]
    digests: tuple[str, ...]
    asked: int
    bearing: int


def _ask(model: Model, layer: TextLayer, rules: FetchRules, *, consented: bool) -> Exchange:
    pieces = pieces_of(layer)
    prompts, digests, answers = [], [], []
    for piece in pieces[:MOST_PIECES]:
        body = question(layer, piece, model.name)
        data = ask_model(model.endpoint, body, model.key, consented=consented, rules=rules)
        prompts.append(hashlib.sha256(body).hexdigest())
        digests.append(hashlib.sha256(data).hexdigest())
        answers.append(ModelAnswer(start=piece.start, end=piece.end, answer=data.decode("utf-8", "replace")))
    return Exchange(
        answers=tuple(answers),
        prompts=tuple(prompts),
        digests=tuple(digests),
        asked=sum(piece.end - piece.start for piece in pieces[:MOST_PIECES]),
        bearing=sum(piece.end - piece.start for piece in pieces),
    )


def _record(
    casebook: Casebook, model: Model, entry: TextEntry, exchange: Exchange, fields: Mapping[str, Json]
) -> ModelRead:
    claims, _ = named(casebook, fields)
    listed = fields.get("refused")
    refused = tuple(from_json(RefusedCount, one) for one in (listed if isinstance(listed, list) else []))
    suggested = fields.get("suggested")
    proposer = Proposer(
        provider=PROVIDER,
        model=model.name,
        endpoint=model.endpoint.origin,
        prompts=exchange.prompts,
        answers=exchange.digests,
        characters=exchange.asked,
        suggested=suggested if isinstance(suggested, int) else 0,
        refused=refused,
    )
    parts = tuple(Body(kind="reading", salt=casebook.salt(), data=to_bytes(claim)) for claim in claims)
    reading = Reading(
        by=casebook.world.by,
        report=entry.report,
        layer=entry.layer,
        reader=model.reader,
        parts=tuple(to_base64(part.digest) for part in parts),
        lexicons=(lexicon_versions(),),
        proposer=proposer,
    )
    casebook.append([casebook.entry(reading, parts)])
    return ModelRead(
        report=entry.report,
        claims=len(claims),
        suggested=proposer.suggested,
        refused=refused,
        asked=exchange.asked,
        characters=exchange.bearing,
    )
