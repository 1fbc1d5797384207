"""What is held or has come out: "the relatives are convinced that …", "it emerged that …", "that is what X says"."""

from collections.abc import Iterator

from onrecord.reading.attribution import Attribution, Place
from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.scope import place_of, scope_stop
from onrecord.reading.speakers import Layer, source_at, unnamed_layer
from onrecord.reading.subjects import Clause
from onrecord.record.span import Span

K = ChunkKind
PUTS = word_set("conviction", "puts")
SURE = word_set("conviction", "sure")
EMERGES = word_set("conviction", "emerges")
SHARES = frozenset(("both", "all", "most", "including", "among", "mostly", "half"))
ENDS = frozenset((K.COMMA, K.SEMI, K.STOP, K.VERB))
DUMMY = frozenset(("it", "this", "what"))


def conviction_attributions(parse: Parse) -> Iterator[Attribution]:
    """Find who is sure of what, and what came out without anybody being named."""
    for clause in parse.clauses:
        found = _sure(parse, clause) or _emerged(parse, clause) or _put_at(parse, clause)
        if found is not None:
            yield found


def _sure(parse: Parse, clause: Clause) -> Attribution | None:
    """As in "they are certain he was murdered": a belief, whoever holds it."""
    chunk = parse.chunks[clause.verb]
    if chunk.copula and _is_sure_of_noun(parse, clause.verb + 1):
        return _sure_of(parse, clause)
    word = chunk.word if chunk.passive else parse.word(clause.verb + 1) if chunk.copula else ""
    people = tuple(place for place in clause.subject if parse.kind(place) is K.NOUN)
    if word not in SURE or not people or parse.word(people[0]) in DUMMY:
        return None
    held = clause.verb + (1 if chunk.passive else 2)
    content = _clause_from(parse, held)
    if content is None:
        return None
    at = chunk.head if chunk.passive else parse.chunks[clause.verb + 1].head
    cue = parse.span(*parse.place(at, at + 1))
    layer = Layer(sources=tuple(source_at(parse, place) for place in people), cue=cue)
    return Attribution(layers=(layer,), content=(content,), kind="think", rule="conviction", cue=cue)


def _is_sure_of_noun(parse: Parse, index: int) -> bool:
    """As in "are certain guards | killed him": the adjective and the subject behind it look like one phrase."""
    told = (one for one in parse.clauses if one.verb > index and index in one.subject and not one.relative)
    if parse.kind(index) is not K.NOUN or not any(parse.chunks[one.verb].form is Form.FINITE for one in told):
        return False
    chunk = parse.chunks[index]
    return chunk.first < chunk.head and parse.tokens[chunk.first].folded in SURE


def _sure_of(parse: Parse, clause: Clause) -> Attribution | None:
    """Read the belief when its subject stands right behind the adjective."""
    chunk = parse.chunks[clause.verb + 1]
    people = tuple(place for place in clause.subject if parse.kind(place) is K.NOUN)
    whole = place_of(parse, clause.verb + 1, scope_stop(parse, clause.verb + 1))
    if not people or parse.word(people[0]) in DUMMY or whole is None:
        return None
    cue = parse.span(*parse.place(chunk.first, chunk.first + 1))
    layer = Layer(sources=tuple(source_at(parse, place) for place in people), cue=cue)
    content = (parse.tokens[chunk.first + 1].start, whole[1])
    return Attribution(layers=(layer,), content=(content,), kind="think", rule="conviction", cue=cue)


def _put_at(parse: Parse, clause: Clause) -> Attribution | None:
    """As in "the monitor put the toll at 40", "the number is given as 40": a figure is somebody's."""
    chunk = parse.chunks[clause.verb]
    if chunk.word not in PUTS or chunk.form is not Form.FINITE or not clause.subject:
        return None
    figured = clause.subject if chunk.passive else clause.object
    mark = clause.verb + 1 if chunk.passive else parse.noun_stop(figured[0]) if figured else 0
    counted = any(parse.chunk_at(hit.first) == mark + 1 for hit in parse.counts)
    if not figured or parse.word(mark) not in ("at", "as") or not counted:
        return None
    content = place_of(parse, min((*figured, clause.verb)), _with_kind(parse, mark + 2))
    cue = parse.span(*parse.place(chunk.head, chunk.head + 1))
    people = tuple(
        place for place in (clause.agent if chunk.passive else clause.subject) if parse.kind(place) is K.NOUN
    )
    layer = Layer(sources=tuple(source_at(parse, place) for place in people), cue=cue) if people else unnamed_layer(cue)
    if content is None:
        return None
    return Attribution(layers=(layer,), content=(content,), kind="say", rule="figure", cue=cue)


def _with_kind(parse: Parse, stop: int) -> int:
    """As in "put the toll at two, both of them nurses, and …": what the counted were is part of the figure."""
    if parse.kind(stop) is not K.COMMA or parse.word(stop + 1) not in SHARES:
        return stop
    return next((place for place in range(stop + 1, len(parse.chunks)) if parse.kind(place) in ENDS), len(parse.chunks))


def _emerged(parse: Parse, clause: Clause) -> Attribution | None:
    """As in "it became known that he died": somebody said so, and the words do not say who."""
    last = _emerging(parse, clause)
    if last is None or not any(parse.word(place) == "it" for place in clause.subject):
        return None
    whence = last + 2 if parse.word(last + 1) == "from" and parse.kind(last + 2) is K.NOUN else None
    that = last + 1 if whence is None else parse.noun_stop(whence)
    if parse.kind(that) is not K.THAT:
        return None
    content = place_of(parse, that + 1, scope_stop(parse, that + 1))
    cue: Span = parse.span(*parse.chunk_place(clause.verb, last + 1))
    if content is None:
        return None
    layer = unnamed_layer(cue) if whence is None else Layer(sources=(source_at(parse, whence),), cue=cue)
    return Attribution(layers=(layer,), content=(content,), kind="say", rule="emerged", cue=cue)


def _emerging(parse: Parse, clause: Clause) -> int | None:
    """Give the last chunk of the verb phrase: "emerged", "became known", "came to light", "turned out"."""
    start = parse.chunks[clause.verb].head
    for stop in range(clause.verb + 1, min(clause.verb + 4, len(parse.chunks)) + 1):
        words = "-".join(token.folded for token in parse.tokens[start : parse.chunks[stop - 1].stop])
        if words in EMERGES:
            return stop - 1
    return None


def _clause_from(parse: Parse, place: int) -> Place | None:
    if parse.kind(place) in (K.THAT, K.COLON):
        return place_of(parse, place + 1, scope_stop(parse, place + 1))
    if any(one.own_subject and one.start == place for one in parse.clauses):
        return place_of(parse, place, scope_stop(parse, place))
    return None
