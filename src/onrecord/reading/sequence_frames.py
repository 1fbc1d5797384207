"""Stated order of events: one comes after, before or together with another."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.frames import Frame, Place
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.subjects import Clause
from onrecord.reading.verb_frames import UNREAL
from onrecord.reading.whole_clause import clause_frame
from onrecord.record.claim import Value

K = ChunkKind
HAPPENS = word_set("sequence_frames", "happens")
FOLLOWS = word_set("sequence_frames", "follows")
EVENTS = word_set("sequence_frames", "events")
ORDER = {
    "after": "after",
    "before": "before",
    "followed": "after",
    "follows": "after",
    "preceded": "before",
    "coincided": "parallel",
}


def sequence_frames(parse: Parse) -> Iterator[Frame]:
    """Give the frames of order in time that the words state plainly."""
    for clause in parse.clauses:
        chunk = parse.chunks[clause.verb]
        if chunk.form is not Form.FINITE or chunk.modal in UNREAL or chunk.negated or not _is_event(parse, clause):
            continue
        value = _order(parse, clause)
        if value is not None:
            frame = clause_frame(parse, clause, "sequence", "sequence")
            words = (*frame.words, *_other_event(parse, clause))
            yield replace(frame, whom=(), who=(), count=None, value=Value(text=value), words=words)


def _is_event(parse: Parse, clause: Clause) -> bool:
    return any(parse.kind(index) is K.NOUN and parse.word(index) in EVENTS for index in clause.subject)


def _order(parse: Parse, clause: Clause) -> str | None:
    chunk = parse.chunks[clause.verb]
    if chunk.word in FOLLOWS and not chunk.passive:
        return ORDER[chunk.word] if clause.object or chunk.word == "coincided" else None
    if chunk.word in HAPPENS and not chunk.passive:
        near = [token.folded for token in parse.tokens[chunk.stop : chunk.stop + 5]]
        return next((ORDER[word] for word in near if word in ("after", "before")), None)
    return None


def _other_event(parse: Parse, clause: Clause) -> Iterator[Place]:
    """The event it is set against: "a day after the group revolted"."""
    following = next((one for one in parse.clauses if one.verb > clause.verb), None)
    if parse.word(clause.verb) in HAPPENS and following is not None and following.start <= clause.stop + 1:
        yield parse.chunk_place(clause.verb, max(following.verb + 1, following.stop))
