"""Words for an event put in a mouth: "the mayor called the beating of two boys an accident" is the mayor's account."""

from collections.abc import Iterator

from onrecord.reading.attribution import Attribution, Place
from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.cue_verb import cue_class
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.scope import place_of, scope_stop
from onrecord.reading.speakers import Layer, read_sources
from onrecord.reading.subjects import Clause

K = ChunkKind
CALLS = word_set("naming", "calls")
SEES_AS = word_set("naming", "sees_as")
EVENTS = word_set("sequence_frames", "events") | word_set("report_frames", "orderable")
BETWEEN = frozenset((K.DATE, K.ADV))


def naming_attributions(parse: Parse) -> Iterator[Attribution]:
    """Give the event and the name for it to who calls it so; verbs of saying are read with all others."""
    for clause in parse.clauses:
        place = named_event(parse, clause)
        if place is None and clause.agent:
            yield from _passively_named(parse, clause)
        if place is None or cue_class(parse, clause) is not None:
            continue
        head = parse.chunks[clause.verb].head
        cue = parse.span(*parse.place(head, head + 1))
        yield Attribution(
            layers=(Layer(sources=read_sources(parse, clause.subject[0]), cue=cue),), content=(place,), kind="say",
            rule="naming", cue=cue,
            source_place=parse.chunk_place(clause.subject[0], parse.noun_stop(clause.subject[0])),
        )  # fmt: skip


def _passively_named(parse: Parse, clause: Clause) -> Iterator[Attribution]:
    """As in "the beating was called an accident by the mayor"."""
    chunk = parse.chunks[clause.verb]
    calls = chunk.word in CALLS | SEES_AS and chunk.form is Form.FINITE and chunk.modal is None
    content = place_of(parse, min(clause.subject), clause.agent[0] - 1) if clause.subject else None
    if calls and content is not None and _is_event(parse, clause.subject[0]):
        cue = parse.span(*parse.place(chunk.head, chunk.head + 1))
        layer = Layer(sources=read_sources(parse, clause.agent[0]), cue=cue)
        yield Attribution(layers=(layer,), content=(content,), kind="say", rule="naming", cue=cue)


def named_event(parse: Parse, clause: Clause) -> Place | None:
    """Give the stretch of the event and of what it is called, where the clause calls an event something."""
    chunk = parse.chunks[clause.verb]
    if chunk.word not in CALLS | SEES_AS or chunk.passive or chunk.form is not Form.FINITE or chunk.modal is not None:
        return None
    event = clause.verb + 1
    if not _is_event(parse, event) or not clause.subject:
        return None
    after = _behind(parse, event)
    as_something = parse.word(after) == "as" and parse.kind(after + 1) in (K.NOUN, K.ADJ)
    something = chunk.word in CALLS and (parse.kind(after) in (K.NOUN, K.ADJ) or _ends_in_adjective(parse, after - 1))
    return place_of(parse, event, scope_stop(parse, event)) if as_something or something else None


def _is_event(parse: Parse, index: int) -> bool:
    if parse.kind(index) is not K.NOUN:
        return False
    head = parse.chunks[index].head
    nouns = (hit for hit in parse.hits if hit.within("predicate") and hit.section.endswith(".nouns"))
    return parse.word(index) in EVENTS or any(hit.first <= head < hit.stop for hit in nouns)


def _ends_in_adjective(parse: Parse, index: int) -> bool:
    """As in "the arrest of two miners unlawful": the last word is no part of the phrase."""
    chunk = parse.chunks[index]
    return parse.kind(index) is K.NOUN and chunk.head < chunk.stop - 1 and parse.tokens[chunk.stop - 1].is_word


def _behind(parse: Parse, event: int) -> int:
    """Give the chunk behind the event with its phrases and dates."""
    place = parse.noun_stop(event)
    while parse.kind(place) in BETWEEN or (
        parse.kind(place) is K.PREP and parse.word(place) != "as" and parse.kind(place + 1) is K.NOUN
    ):
        place = parse.noun_stop(place + 1) if parse.kind(place) is K.PREP else place + 1
    return place
