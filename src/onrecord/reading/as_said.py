"""Speakers brought in by "as" or "so": "…, as relatives reported", "As the mayor put it, …", "…, or so he claims"."""

from collections.abc import Iterator

from onrecord.reading.attribution import Attribution, Place
from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.cue_verb import cue_class
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.scope import place_of, scope_start, scope_stop
from onrecord.reading.speakers import Layer, source_at, unnamed_layer
from onrecord.reading.subjects import Clause

K = ChunkKind
SAYING = frozenset(("say", "claim", "confirm", "suggest", "show", "predict"))
TALES = word_set("set_off_voices", "tales")
PUTS = frozenset(("put", "puts", "has", "had", "have", "sees", "saw", "tells"))
ENDS = frozenset((K.COMMA, K.STOP, K.SEMI, K.QUOTE, K.DASH, None))
LIGHT = frozenset((K.DATE, K.ADV, K.PREP, K.NOUN))


def as_attributions(parse: Parse) -> Iterator[Attribution]:
    """Find the clauses and the words that they stand beside."""
    for clause in parse.clauses:
        opener = min((clause.start, *clause.subject)) - 1
        or_so = parse.word(opener) == "so" and parse.word(opener - 1) == "or"
        brings_in = parse.kind(opener) is K.SUB and (or_so or parse.word(opener) == "as")
        if not brings_in or not _says(parse, clause):
            continue
        stop = _end(parse, clause)
        content = () if stop is None else _content(parse, opener - or_so, stop)
        if content:
            head = parse.chunks[clause.verb].head
            cue = parse.span(*parse.place(head, head + 1))
            tale = parse.word(clause.subject[0]) in TALES  # "as rumour would have it"
            named = Layer(sources=tuple(source_at(parse, place) for place in clause.subject), cue=cue)
            layer = unnamed_layer(cue) if tale else named
            yield Attribution(
                layers=(layer,), content=content, kind="claim" if or_so else "say", rule="as-said", cue=cue
            )


def _says(parse: Parse, clause: Clause) -> bool:
    chunk = parse.chunks[clause.verb]
    named = bool(clause.subject) and all(parse.kind(place) is K.NOUN for place in clause.subject)
    if not named or chunk.form is not Form.FINITE or chunk.passive or chunk.negated:
        return False
    return cue_class(parse, clause) in SAYING or (chunk.word in PUTS and parse.word(clause.verb + 1) == "it")


def _end(parse: Parse, clause: Clause) -> int | None:
    """Give the chunk after the "as" clause; None where the verb has words of its own to say."""
    place = clause.verb + 1
    while parse.kind(place) in LIGHT:
        if parse.kind(place) is K.NOUN and parse.kind(place - 1) is K.VERB and parse.word(place) != "it":
            return None
        place += 1
    return place if parse.kind(place) in ENDS else None


def _content(parse: Parse, opener: int, stop: int) -> tuple[Place, ...]:
    """Give what stands before the clause; at the opening, or between a subject and its verb, what follows."""
    before = opener - 1 if parse.kind(opener - 1) is K.COMMA else opener
    follows = place_of(parse, stop + 1, scope_stop(parse, stop + 1)) if parse.kind(stop) is K.COMMA else None
    if before <= 0 or parse.kind(before - 1) in (K.SEMI, K.STOP):
        return () if follows is None else (follows,)
    start = scope_start(parse, before)
    left = place_of(parse, start, before)
    verbless = not any(parse.kind(place) is K.VERB for place in range(start, before))
    return tuple(side for side in (left, follows if verbless else None) if side is not None)
