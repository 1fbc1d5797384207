"""How and where somebody died belongs to the quote of the death: "died in the cell of fever", "died as a result"."""

from dataclasses import replace

from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.frames import Frame
from onrecord.reading.parse import Parse
from onrecord.reading.subjects import Clause

K = ChunkKind
MOST = 7  # chunks


def with_circumstances(frame: Frame) -> Frame:
    """Stretch the words of a death over the phrases right behind its verb."""
    if frame.predicate != "act:death":
        return frame
    parse = frame.parse
    clause = next((one for one in parse.clauses if _bears(parse, one, frame)), None)
    stop = None if clause is None else _phrases_stop(parse, clause.verb + 1)
    if clause is None or stop is None or stop == clause.verb + 1:
        return frame
    return replace(frame, words=(*frame.words, parse.chunk_place(clause.verb, stop)))


def _bears(parse: Parse, clause: Clause, frame: Frame) -> bool:
    chunk = parse.chunks[clause.verb]
    start, end = parse.chunk_place(clause.verb)
    active = chunk.form is Form.FINITE and not chunk.passive and not chunk.copula and not clause.object
    return active and start <= frame.trigger[0] < end


def _phrases_stop(parse: Parse, first: int) -> int:
    """Give the chunk behind the prepositional phrases and dates that follow without a mark."""
    place = first
    while place < min(first + MOST, len(parse.chunks)):
        if parse.kind(place) is K.DATE:
            place += 1
        elif parse.kind(place) is K.PREP and parse.kind(place + 1) is K.NOUN:
            place += 2
        else:
            break
    opens_clause = any(one.own_subject and first <= one.start < place for one in parse.clauses)
    return first if opens_clause else place
