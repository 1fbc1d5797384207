"""What a death is put down to, in the words of the report: "died of a heart attack", "died because of torture"."""

from onrecord.reading.constituents import ChunkKind
from onrecord.reading.noun_groups import noun_and_more
from onrecord.reading.parse import Parse
from onrecord.reading.roles import is_person
from onrecord.reading.subjects import Clause
from onrecord.record.claim import Value

K = ChunkKind
CAUSES = (
    ("of",), ("from",), ("under",), ("due", "to"), ("owing", "to"), ("because", "of"),
    ("as", "result", "of"), ("as", "consequence", "of"),
)  # fmt: skip
WHERE = frozenset(("in", "at", "on", "near", "inside", "outside"))


def cause_of(parse: Parse, clause: Clause) -> Value | None:
    """Give the words for the cause behind the verb; a place or a date may stand between. What comes "after" is none."""
    place = clause.verb + 1
    while place < len(parse.chunks):
        noun = _behind_cause(parse, place)
        if noun is not None:
            return _words(parse, noun)
        if parse.kind(place) in (K.DATE, K.ADV):
            place += 1
        elif parse.word(place) in WHERE and parse.kind(place + 1) is K.NOUN:
            place += 2
        else:
            return None
    return None


def _behind_cause(parse: Parse, place: int) -> int | None:
    """Give the noun behind one of the phrases, unless it is a person: "died of her"."""
    for phrase in CAUSES:
        stop = place + len(phrase)
        told = tuple(parse.word(at) for at in range(place, stop)) == phrase
        if told and parse.kind(stop) is K.NOUN and not is_person(parse, stop):
            return stop
    return None


def _words(parse: Parse, noun: int) -> Value:
    last = noun_and_more(parse.chunks, noun)[-1]
    stop = max(parse.noun_stop(noun), last + 1)
    stop += parse.word(stop) == "causes"  # "of natural causes" looks like a verb
    span = parse.span(*parse.chunk_place(noun, stop))
    return Value(text=span.exact, span=span)
