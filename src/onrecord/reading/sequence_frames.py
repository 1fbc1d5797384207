"""Stated order of events: one comes after, before or together with another."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.frames import Frame, Place
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.subjects import Clause
from onrecord.reading.verb_frames import UNREAL, is_put_forward, predicate_hit, predicate_of
from onrecord.reading.whole_clause import clause_frame
from onrecord.record.claim import Value

K = ChunkKind
HAPPENS = word_set("sequence_frames", "happens")
FOLLOWS = word_set("sequence_frames", "follows")
EVENTS = word_set("sequence_frames", "events")
CLOCK = frozenset(("noon", "midnight", "dawn", "dusk", "p.m", "a.m", "pm", "am", "sunrise", "sunset", "p"))
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
        yield from _act_by_act(parse, clause)
        chunk = parse.chunks[clause.verb]
        if chunk.form is not Form.FINITE or chunk.modal in UNREAL or chunk.negated or not _is_event(parse, clause):
            continue
        value = _order(parse, clause)
        if value is not None:
            frame = clause_frame(parse, clause, "sequence", "sequence")
            words = (*frame.words, *_other_event(parse, clause))
            yield replace(frame, whom=(), who=(), count=None, value=Value(text=value), words=words)


def _act_by_act(parse: Parse, clause: Clause) -> Iterator[Frame]:
    """As in "he died after being beaten": two acts and the order the words give them; no cause is claimed."""
    follows = next((one for one in parse.clauses if one.verb > clause.verb), None)
    if follows is None or not _is_act(parse, clause) or not _is_act(parse, follows):
        return
    order = next((at for at in (follows.verb - 1, follows.start - 1) if parse.word(at) in ("after", "before")), None)
    if order is None or order <= clause.verb or not _is_open(parse, clause.verb + 1, order):
        return
    start = min((*clause.subject, clause.verb))
    yield Frame(
        parse=parse, predicate="sequence", trigger=parse.chunk_place(order), rule="sequence-acts",
        value=Value(text=ORDER[parse.word(order)]),
        words=(parse.chunk_place(start, max(follows.verb + 1, follows.stop)),),
        told_at=parse.chunk_place(clause.verb),
    )  # fmt: skip


def _is_act(parse: Parse, clause: Clause) -> bool:
    hit = predicate_hit(parse, clause)
    told = is_put_forward(parse, clause) and not parse.chunks[clause.verb].negated
    return told and hit is not None and predicate_of(hit).startswith("act:")


def _is_open(parse: Parse, first: int, stop: int) -> bool:
    """Say whether only phrases of the first act stand between: no mark, no other verb."""
    return all(parse.kind(place) in (K.NOUN, K.PREP, K.DATE, K.ADV, K.AND) for place in range(first, stop))


def _is_event(parse: Parse, clause: Clause) -> bool:
    return any(parse.kind(index) is K.NOUN and parse.word(index) in EVENTS for index in clause.subject)


def _order(parse: Parse, clause: Clause) -> str | None:
    chunk = parse.chunks[clause.verb]
    if chunk.word in FOLLOWS and not chunk.passive:
        return ORDER[chunk.word] if clause.object or chunk.word == "coincided" else None
    if chunk.word in HAPPENS and not chunk.passive:
        near = [token.folded for token in parse.tokens[chunk.stop : chunk.stop + 5]]
        if any(word in CLOCK for word in near):
            return None  # "began shortly after noon", "after 4 p.m."
        return next((ORDER[word] for word in near if word in ("after", "before")), None)
    return None


def _other_event(parse: Parse, clause: Clause) -> Iterator[Place]:
    """The event it is set against: "a day after the group revolted"."""
    following = next((one for one in parse.clauses if one.verb > clause.verb), None)
    if parse.word(clause.verb) in HAPPENS and following is not None and following.start <= clause.stop + 1:
        yield parse.chunk_place(clause.verb, max(following.verb + 1, following.stop))
