"""What somebody calls a report or a charge: "has called these findings lies", "dismissed the warning as a cover"."""

from collections.abc import Iterator

from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.frames import Frame
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.roles import date_in, is_agent, mentions_at
from onrecord.reading.subjects import Clause
from onrecord.reading.verb_frames import is_put_forward
from onrecord.record.claim import Value

K = ChunkKind
CALLS = word_set("naming", "calls")
SEES_AS = word_set("naming", "sees_as")
TOLD = word_set("dismissal_frames", "told")


def dismissal_frames(parse: Parse) -> Iterator[Frame]:
    """Give a report for every clause in which somebody calls what was said something."""
    for clause in parse.clauses:
        if parse.word(clause.verb) not in CALLS | SEES_AS or parse.chunks[clause.verb].form is not Form.FINITE:
            continue
        chunk = parse.chunks[clause.verb]
        who, things = (clause.agent, clause.subject) if chunk.passive else (clause.subject, clause.object)
        told = bool(things) and parse.word(things[0]) in TOLD
        name = _name(parse, clause) if told and is_put_forward(parse, clause) else None
        if name is None or not (chunk.passive or any(is_agent(parse, index) for index in who)):
            continue
        span = parse.span(*name)
        first = min((clause.verb, *who, *things))
        yield Frame(
            parse=parse, predicate="report", trigger=parse.place(chunk.head, chunk.head + 1), rule="dismissed",
            who=mentions_at(parse, who), value=Value(text=span.exact, span=span), when=date_in(parse, clause),
            words=(parse.chunk_place(first, clause.verb + 1),), negated=chunk.negated, said_by=True,
        )  # fmt: skip


def _name(parse: Parse, clause: Clause) -> tuple[int, int] | None:
    """Give the words it is called by: behind "as", in quotation marks, or the last words of the clause."""
    stop = clause.stop
    for place in range(clause.verb + 1, min(stop + 3, len(parse.chunks) - 1)):
        if parse.word(place) == "as" or parse.kind(place) is K.QUOTE:
            last = place + 1
            while last + 1 < len(parse.chunks) and parse.kind(last) not in (K.STOP, K.COMMA, K.SEMI, K.QUOTE):
                last += 1
            return parse.chunk_place(place + 1, max(last, place + 2))
    return None
