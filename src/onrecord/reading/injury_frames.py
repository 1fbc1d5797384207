"""Injuries told by the body: "lost two teeth", "bore bruises", "his arm was broken", "with a broken wrist"."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.reading.constituents import ChunkKind
from onrecord.reading.frames import Frame
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.roles import count_of, is_person, mentions_at
from onrecord.reading.subjects import Clause
from onrecord.reading.verb_frames import is_put_forward
from onrecord.reading.whole_clause import clause_frame

K = ChunkKind
PARTS = word_set("injury_frames", "parts")
WOUNDS = word_set("injury_frames", "wounds")
BREAKS = word_set("injury_frames", "breaks")
LOSES = word_set("injury_frames", "loses")
BEARS = word_set("injury_frames", "bears")
STRUCK = frozenset(("hit", "struck"))
POSSESSORS = frozenset(("his", "her", "their", "'s", "'"))


def injury_frames(parse: Parse) -> Iterator[Frame]:
    """Give at most one injury a clause."""
    if not any(token.folded in PARTS or token.folded in WOUNDS for token in parse.tokens):
        return
    for clause in parse.clauses:
        frame = _frame(parse, clause) if is_put_forward(parse, clause) else None
        if frame is not None:
            yield frame


def _frame(parse: Parse, clause: Clause) -> Frame | None:
    chunk = parse.chunks[clause.verb]
    hurt = tuple(index for index in clause.subject if is_person(parse, index))
    things = clause.subject if chunk.passive else clause.object
    part = next((index for index in things if parse.word(index) in PARTS), None)
    if part is not None and chunk.word in BREAKS:
        owner = _owner(parse, part)
        return None if not owner else replace(_made(parse, clause, "act:injury"), whom=mentions_at(parse, owner))
    loses = chunk.word in LOSES and part is not None
    bears = chunk.word in BEARS and any(parse.word(index) in WOUNDS for index in clause.object)
    struck = chunk.word in STRUCK and chunk.passive and _where_on_the_body(parse, clause)
    if not hurt or not (loses or bears or struck) or (chunk.passive and not struck):
        return None
    made = _made(parse, clause, "act:injury")
    return replace(made, whom=mentions_at(parse, hurt), who=made.who if struck else (), count=count_of(parse, hurt[0]))


def _made(parse: Parse, clause: Clause, predicate: str) -> Frame:
    return clause_frame(parse, clause, predicate, "injury")


def _owner(parse: Parse, part: int) -> tuple[int, ...]:
    """The part itself stands for its owner where "his" or "the cook's" says whose it is."""
    chunk = parse.chunks[part]
    owned = any(token.folded in POSSESSORS for token in parse.tokens[chunk.first : chunk.head])
    return (part,) if owned else ()


def _where_on_the_body(parse: Parse, clause: Clause) -> bool:
    """As in "had been hit in the head": not "hit in the street"."""
    stop = min(clause.verb + 6, len(parse.chunks))
    return any(parse.kind(place) is K.NOUN and parse.word(place) in PARTS for place in range(clause.verb + 1, stop))
