"""What is forced on people or kept from them: to sign, to confess; care, visits, a lawyer."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.frames import Frame
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.roles import is_agent, is_person, mentions_at
from onrecord.reading.subjects import Clause
from onrecord.reading.verb_frames import is_put_forward
from onrecord.reading.whole_clause import clause_frame, sides

K = ChunkKind
FORCES = word_set("pressure_frames", "forces")
KEEPS = word_set("pressure_frames", "keeps")
NEEDS = word_set("pressure_frames", "needs")
COUNSEL = word_set("situation_frames", "counsel")


def pressure_frames(parse: Parse) -> Iterator[Frame]:
    """Give coercion, and refusals of what people held are due."""
    for clause in parse.clauses:
        if is_put_forward(parse, clause) and parse.chunks[clause.verb].form is not Form.TO:
            yield from _forced(parse, clause)
            yield from _kept(parse, clause)


def _forced(parse: Parse, clause: Clause) -> Iterator[Frame]:
    """As in "forced him to sign a statement", "were made to confess": the words say that it was done."""
    _, targets = sides(parse, clause)
    people = tuple(index for index in targets if is_person(parse, index))
    below = next(
        (one for one in parse.clauses if one.parent == clause.verb and parse.chunks[one.verb].form is Form.TO), None
    )
    if parse.word(clause.verb) in FORCES and people and below is not None and below.verb <= clause.verb + 2:
        frame = clause_frame(parse, clause, "act:coercion", "forced")
        place = parse.chunk_place(below.verb, max(below.stop, below.verb + 1))
        yield replace(frame, whom=mentions_at(parse, people), words=(*frame.words, place))


def _kept(parse: Parse, clause: Clause) -> Iterator[Frame]:
    """As in "refused him medical care", "was denied visits"; a lawyer refused is told of elsewhere."""
    chunk = parse.chunks[clause.verb]
    nouns = [index for index in range(clause.verb + 1, clause.stop) if parse.kind(index) is K.NOUN]
    kept = any(parse.word(index) in NEEDS for index in nouns)
    people = clause.subject if chunk.passive else tuple(nouns[:1])
    people = tuple(index for index in people if is_person(parse, index) or is_agent(parse, index))
    if chunk.word in KEEPS and kept and people and not any(parse.word(index) in COUNSEL for index in nouns):
        frame = clause_frame(parse, clause, "act:detention-conditions", "kept-from")
        yield replace(frame, whom=mentions_at(parse, people))
