"""Statements put out, comments given or not, and news passed on to somebody."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.frames import Frame
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.roles import is_agent, is_person, mention_at, mentions_at
from onrecord.reading.subjects import Clause
from onrecord.reading.verb_frames import UNREAL
from onrecord.reading.whole_clause import clause_frame, is_neither, sides
from onrecord.record.claim import Value

K = ChunkKind
ISSUES = word_set("statement_frames", "issues")
STATEMENTS = word_set("statement_frames", "statements")
COMMENTS = word_set("statement_frames", "comments")
INFORMS = word_set("statement_frames", "informs")


def statement_frames(parse: Parse) -> Iterator[Frame]:
    """Give the frames of saying whose verb is no more than that."""
    for clause in parse.clauses:
        chunk = parse.chunks[clause.verb]
        if chunk.form not in (Form.FINITE, Form.REDUCED) or chunk.modal in UNREAL:
            continue
        yield from _issued(parse, clause)
        yield from _commented(parse, clause)
        yield from _informed(parse, clause)


def _issued(parse: Parse, clause: Clause) -> Iterator[Frame]:
    """As in "issued a joint statement", "a statement was released by"."""
    actors, targets = sides(parse, clause)
    actors = tuple(index for index in actors if is_agent(parse, index))
    stated = any(parse.kind(index) is K.NOUN and parse.word(index) in STATEMENTS for index in targets)
    if parse.word(clause.verb) in ISSUES and actors and stated:
        yield _report(parse, clause, actors, "asserted", "statement-issued")


def _commented(parse: Parse, clause: Clause) -> Iterator[Frame]:
    """As in "has not commented", "Neither the police nor the ministry commented"; silence is no denial."""
    actors, _ = sides(parse, clause)
    actors = tuple(index for index in actors if is_agent(parse, index))
    if parse.word(clause.verb) in COMMENTS and actors and is_neither(parse, clause):
        yield _report(parse, clause, actors, "silent", "neither-commented")


def _informed(parse: Parse, clause: Clause) -> Iterator[Frame]:
    """As in "sources informed the agency that": that they did is a claim of its own."""
    actors, targets = sides(parse, clause)
    chunk = parse.chunks[clause.verb]
    heard = tuple(index for index in targets if parse.kind(index) is K.NOUN)
    actors = tuple(index for index in actors if is_agent(parse, index) or is_person(parse, index))
    if chunk.word in INFORMS and not chunk.passive and actors and heard and not chunk.negated:
        frame = _report(parse, clause, actors, "asserted", "informed")
        place = parse.chunk_place(clause.start, heard[-1] + 1)
        yield replace(frame, words=(place,), other=(mention_at(parse, heard[0], "audience"),))


def _report(parse: Parse, clause: Clause, actors: tuple[int, ...], value: str, rule: str) -> Frame:
    frame = clause_frame(parse, clause, "report", rule)
    return replace(
        frame, who=mentions_at(parse, actors), whom=(), value=Value(text=value), count=None, said_by=True,
        negated=value == "silent" or frame.negated,
    )  # fmt: skip
