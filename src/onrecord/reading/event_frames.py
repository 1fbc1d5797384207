"""What no other rule took: a clause that tells what somebody did, or what was done to somebody, is a situation."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.cue_verb import cue_class
from onrecord.reading.frames import Frame
from onrecord.reading.grammar import HAVE, english_grammar, word_set
from onrecord.reading.lookahead import verb_forms
from onrecord.reading.parse import Parse
from onrecord.reading.roles import hit_of, is_agent, is_person
from onrecord.reading.subjects import Clause
from onrecord.reading.tokens import Token
from onrecord.reading.verb_frames import ASSERTING_TO, is_put_forward
from onrecord.reading.whole_clause import clause_frame, sides
from onrecord.record.claim import Value, Zone
from onrecord.record.mention import MentionKind

K = ChunkKind
RULE = "event"
VAGUE = word_set("event_frames", "vague")
BODIES = word_set("trait_frames", "bodies")
SELF = word_set("event_frames", "self")
TRIED = word_set("event_frames", "tried")
ACTS = {
    "ill-treatment": word_set("event_frames", "bodily"),
    "displacement": word_set("event_frames", "flight"),
    "burial": word_set("event_frames", "burial"),
    "expulsion": word_set("event_frames", "expulsion"),
}
MANAGED = word_set("event_frames", "managed")
RELAYS = word_set("relay", "relays")
LASTING = word_set("event_frames", "lasting")
EVENTS = word_set("sequence_frames", "events") | word_set("event_frames", "events")


def event_frames(parse: Parse, frames: tuple[Frame, ...]) -> Iterator[Frame]:
    """Give a situation for every telling clause that bears none of the frames already found."""
    for clause in parse.clauses:
        hands_on = _hands_on(parse, clause, frames)
        if hands_on and _has_people(parse, clause):
            yield _with_infinitive(parse, clause)
        elif (
            _tells(parse, clause)
            and not _is_aside(parse, clause)
            and _has_people(parse, clause)
            and not _is_taken(parse, clause, frames)
        ):
            yield clause_frame(parse, clause, _predicate(parse, clause), RULE)


def _predicate(parse: Parse, clause: Clause) -> str:
    """Name the act where the verb alone names it; all else is a situation."""
    word = parse.chunks[clause.verb].word
    if parse.word(clause.verb + 1) == "up" and not parse.chunks[clause.verb].passive:
        return "situation"  # "he hung up"
    return next((f"act:{act}" for act, words in ACTS.items() if word in words), "situation")


def _is_aside(parse: Parse, clause: Clause) -> bool:
    """As in "before the new office took over": it only says when."""
    return parse.word(clause.start - 1) in ("before", "until", "till", "when", "as")


def _is_taken(parse: Parse, clause: Clause, frames: tuple[Frame, ...]) -> bool:
    verb_start, verb_end = parse.chunk_place(clause.verb)
    own = {parse.chunk_place(index) for index in (*clause.object, *clause.subject)}
    for frame in frames:
        if frame.rule == "sequence" and frame.trigger != parse.place(*_head(parse, clause)):
            continue
        start, end = frame.trigger
        on_verb = start < verb_end and end > verb_start
        told = any(first <= verb_start and last >= verb_end for first, last in frame.words)
        by_noun = frame.rule.startswith("noun") or frame.rule == "number-dead"
        noun = by_noun and any(first <= start and end <= last for first, last in own)
        if on_verb or told or noun:
            return True
    return False


def _only_speaks(parse: Parse, clause: Clause) -> bool:
    """A verb of saying, or one that hands on to its infinitive ("are believed to have …"), tells of no deed itself.

    "Declared a hunger strike" and "refused to surrender" do.
    """
    word = parse.word(clause.verb)
    below = next((one for one in parse.clauses if one.parent == clause.verb), None)
    if word in ASSERTING_TO and below is not None and parse.chunks[below.verb].form is Form.TO:
        return True
    if word in RELAYS and any(parse.word(place) == "saying" for place in range(clause.verb, len(parse.chunks))):
        return True  # "quoted a nurse as saying" only hands on her words
    deed = word in TRIED or any(parse.word(index) in EVENTS for index in clause.object)
    return cue_class(parse, clause) is not None and not deed


def _hands_on(parse: Parse, clause: Clause, frames: tuple[Frame, ...]) -> bool:
    """As in "managed to enter", "continue to fly", "were unable to enter": the infinitive tells what was done."""
    word, chunk = parse.word(clause.verb), parse.chunks[clause.verb]
    unable = chunk.copula and parse.word(clause.verb + 1) == "unable" and chunk.modal is None
    below = next((one for one in parse.clauses if one.parent == clause.verb), None)
    if below is None or not (word in MANAGED or unable) or chunk.form is not Form.FINITE or parse.zone is Zone.TITLE:
        return False
    start, end = parse.chunk_place(clause.verb, below.verb + 1)
    return not any(start <= frame.trigger[0] < end for frame in frames) and is_put_forward(parse, clause)


def _with_infinitive(parse: Parse, clause: Clause) -> Frame:
    below = next(one for one in parse.clauses if one.parent == clause.verb)
    frame = clause_frame(parse, clause, "situation", RULE)
    span = parse.span(*parse.chunk_place(min(clause.start, clause.verb), max(below.stop, below.verb + 1)))
    return replace(frame, words=((span.start, span.end),), value=Value(text=span.exact, span=span))


def _head(parse: Parse, clause: Clause) -> tuple[int, int]:
    head = parse.chunks[clause.verb].head
    return head, head + 1


def _tells(parse: Parse, clause: Clause) -> bool:
    """Say whether the clause tells of something done: a past, a perfect or a passive, put forward by somebody."""
    chunk = parse.chunks[clause.verb]
    word = english_grammar().bases.get(chunk.word, chunk.word)
    if chunk.copula or chunk.form is not Form.FINITE or word in VAGUE or parse.zone is Zone.TITLE:
        return False
    if _only_speaks(parse, clause):
        return False
    unable = chunk.modal == "could" and chunk.negated
    return unable or (is_put_forward(parse, clause) and chunk.modal is None and _is_past(parse, clause))


def _is_past(parse: Parse, clause: Clause) -> bool:
    chunk = parse.chunks[clause.verb]
    helpers = {token.folded for token in parse.tokens[chunk.first : chunk.head]}
    forms = verb_forms(chunk.word)
    if helpers & HAVE or chunk.passive or helpers & {"did", "was", "were"}:
        return True
    return "d" in forms or chunk.word in LASTING


def _has_people(parse: Parse, clause: Clause) -> bool:
    """Somebody or some body acts or is acted upon; the writer, the reader and "it" are nobody."""
    actors, targets = sides(parse, clause)
    nouns = [index for index in clause.subject if parse.kind(index) is K.NOUN]
    if not nouns or any(parse.word(index) in SELF for index in nouns):
        return False
    if any(_is_somebody(parse, index) for index in nouns):
        return True
    words = {token.folded for index in nouns for token in _tokens(parse, index)}
    eventful = bool(words & EVENTS)
    return eventful or any(_is_somebody(parse, index) for index in (*actors, *targets))


def _tokens(parse: Parse, index: int) -> tuple[Token, ...]:
    chunk = parse.chunks[index]
    return parse.tokens[chunk.first : chunk.stop]


def _is_somebody(parse: Parse, index: int) -> bool:
    if parse.kind(index) is not K.NOUN or parse.word(index) in SELF:
        return False
    hit = hit_of(parse, index)
    word = parse.word(index)
    official = word in BODIES or (
        word.endswith(("or", "er", "ors", "ers", "ist", "ists", "ant", "ants")) and len(word) > 5
    )
    placed = hit is not None and hit.mention.kind in (MentionKind.PLACE, MentionKind.UNIT)
    return official or placed or is_person(parse, index) or is_agent(parse, index)
