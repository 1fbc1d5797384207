"""What a deed is called in law: "the killings amount to a war crime"."""

from collections.abc import Iterator

from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.frames import Frame
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.subjects import Clause
from onrecord.record.claim import Value

K = ChunkKind
AMOUNTS = word_set("crime_frames", "amounts")
CRIMES = word_set("crime_frames", "crimes")


def crime_frames(parse: Parse) -> Iterator[Frame]:
    """Give an accusation for every clause that says what crime something amounts to."""
    for clause in parse.clauses:
        if parse.word(clause.verb) in AMOUNTS and clause.subject and parse.chunks[clause.verb].form is not Form.TO:
            frame = _frame(parse, clause)
            if frame is not None:
                yield frame


def _frame(parse: Parse, clause: Clause) -> Frame | None:
    chunk = parse.chunks[clause.verb]
    crime = clause.verb + 1 + (parse.word(clause.verb + 1) in ("to", "as"))
    if parse.kind(crime) is not K.NOUN:
        return None
    stop = parse.noun_stop(crime)
    span = parse.span(*parse.chunk_place(crime, stop))
    if not any(
        token.folded in CRIMES for token in parse.tokens[parse.chunks[crime].first : parse.chunks[stop - 1].stop]
    ):
        return None
    return Frame(
        parse=parse, predicate="accusation", trigger=parse.place(chunk.head, chunk.head + 1), rule="crime",
        value=Value(text=span.exact, span=span),
        words=(parse.chunk_place(min(clause.subject), stop),), negated=chunk.negated,
    )  # fmt: skip
