"""What a noun holds: "the charge is that …", "one theory that …", "word is …", "claims | soldiers shot him".

Behind such a noun a whole clause is never the publisher's word, whatever the noun; a few nouns ("the fact that") put
it forward themselves. This is a net: it looks only where no other rule has heard a speaker.
"""

from collections.abc import Iterator, Sequence

from onrecord.reading.according import owner_of
from onrecord.reading.attribution import Attribution, Place
from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.grammar import english_grammar, word_set
from onrecord.reading.lookahead import verb_forms
from onrecord.reading.nouns import is_plural
from onrecord.reading.parse import Parse
from onrecord.reading.scope import place_of, scope_stop
from onrecord.reading.speakers import Layer, source_at, unnamed_layer
from onrecord.reading.subjects import Clause

K = ChunkKind
NOUNS = word_set("hearsay", "nouns")
TALES = word_set("set_off_voices", "tales") | word_set("set_off_voices", "versions")
# Nouns whose clause the writer puts forward: "the fact that", "the day that", "the problem is that".
PLAIN_NOUNS = word_set("content_nouns", "facts")
EMERGES = word_set("conviction", "emerges")
SURE = word_set("conviction", "sure")
ESTABLISHED = word_set("content_nouns", "established")
RUNS = word_set("set_off_voices", "runs") | {"had", "have"}
HEARING = frozenset(("hearing", "hear", "heard"))
POINTING = frozenset(("it", "this", "that", "what", "he", "she", "they", "we", "i", "you", "who", "which", "all"))


def content_attributions(parse: Parse, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Find clauses that hang on a noun, or on "it was put to him that", and under which nobody speaks yet."""
    for clause in parse.clauses:
        if not clause.subject or clause.shares is not None or parse.chunks[clause.verb].form is not Form.FINITE:
            continue
        held = _held(parse, clause)
        content = None if held is None else held[1]
        if held is None or content is None or any(one.covers(content[0]) for one in found):
            continue
        layer, negated = held[0], _is_denied(parse, clause)
        kind = (
            "ask"
            if negated
            else "order"
            if _is_bidden(parse, clause)
            else "evidential"
            if layer.sources[0].span is None
            else "claim"
        )
        yield Attribution(layers=(layer,), content=(content,), kind=kind, rule="content-noun", cue=layer.cue)


def _is_denied(parse: Parse, clause: Clause) -> bool:
    """As in "no evidence that …", "it is not clear that …"."""
    near = (one for one in reversed(parse.clauses) if clause.start - 4 <= one.verb < clause.start)
    above = next(near, None)
    if clause.start == 1:
        above = next((one for one in parse.clauses if one.verb > clause.verb), None)
    none = parse.tokens[0].folded in ("no", "neither")
    return none or (above is not None and parse.chunks[above.verb].negated)


def _is_subject(parse: Parse, clause: Clause) -> bool:
    """As in "That guards killed him | has never been proved": the clause is the subject of what follows."""
    later = next((one for one in parse.clauses if one.verb > clause.verb), None)
    if later is None or parse.chunks[later.verb].form is not Form.FINITE or not later.own_subject:
        return False
    return all(parse.kind(place) in (K.NOUN, K.PREP, K.DATE, K.ADV) for place in range(clause.verb + 1, later.verb))


def _is_bidden(parse: Parse, clause: Clause) -> bool:
    """As in "Assert that he died": a verb of command at the head of its words, which looks like a noun."""
    before = parse.chunks[max(clause.start - 2, 0)]
    bare = before.kind is K.NOUN and before.stop == before.first + 1 and not parse.tokens[before.first].is_capital
    return bare and "b" in verb_forms(before.word) and before.word not in NOUNS | TALES


def _held(parse: Parse, clause: Clause) -> tuple[Layer, Place | None] | None:
    """Give the noun that holds a clause, read as a voice, and the words it holds."""
    opener = min(clause.start, *clause.subject)
    that = opener - 1 if parse.kind(opener - 1) is K.THAT else opener
    content = place_of(parse, opener, scope_stop(parse, opener))
    if that == 0 and opener == 1 and _is_subject(parse, clause):
        return unnamed_layer(parse.span(*parse.chunk_place(0))), parse.chunk_place(1, scope_stop(parse, 1))
    noun = _noun_before(parse, clause, that)
    if noun is not None:
        return _voice(parse, noun), content
    if _is_put_to(parse, that):
        return unnamed_layer(parse.span(*parse.chunk_place(max(that - 3, 0), that))), content
    return _merged(parse, clause)


def _noun_before(parse: Parse, clause: Clause, that: int) -> int | None:
    """Give the noun right before "that", or the subject of the "is" before it."""
    before, opens = that - 1, parse.kind(that) is K.THAT
    told = before - 2 if parse.word(before) == "it" else before - 1
    if parse.word(told) in NOUNS | TALES and parse.word(told + 1) in RUNS:
        return told  # "rumour has it", "the story goes"
    coming = next((place for place in range(before, max(before - 4, -1), -1) if parse.kind(place) is K.NOUN), before)
    if before == 0 and not opens and parse.word(0) in NOUNS and is_plural(parse.word(0)):
        return before  # "Fears | three men were shot"
    if opens and coming < before and parse.word(coming) in NOUNS and parse.chunks[coming + 1].form is Form.ING:
        return coming  # "reports coming in that"
    if parse.kind(before) is K.NOUN and opens:
        return before if _is_whole(parse, clause) and _can_hold(parse, before) else None
    verb = before - (parse.kind(before) in (K.ADV, K.COMMA, K.COLON))
    above = parse.by_verb.get(verb)
    if above is None or not parse.chunks[verb].copula or not above.subject:
        return None
    subject = above.subject[0]
    held = parse.kind(verb + 1) is K.NOUN and verb + 1 == before
    known = opens or parse.word(subject) in NOUNS | TALES
    return subject if known and not held and _can_hold(parse, subject) else None


def _can_hold(parse: Parse, noun: int) -> bool:
    return parse.kind(noun) is K.NOUN and parse.word(noun) not in PLAIN_NOUNS | POINTING


def _is_whole(parse: Parse, clause: Clause) -> bool:
    """Tell "talk that soldiers shot a man" from "the men that soldiers shot": nothing is missing in the clause."""
    chunk = parse.chunks[clause.verb]
    bases = english_grammar().bases
    alone = bases.get(chunk.word, chunk.word) in english_grammar().intransitive
    object_follows = parse.kind(clause.verb + 1) is K.NOUN
    return object_follows or chunk.passive or chunk.copula or alone


def _voice(parse: Parse, noun: int) -> Layer:
    """Whose charge, theory or version it is, where a "'s" or "his" says so."""
    chunk = parse.chunks[noun]
    owner = owner_of(parse, chunk.first, chunk.head)
    return unnamed_layer(parse.span(*parse.chunk_place(noun))) if owner is None else owner


def _is_put_to(parse: Parse, that: int) -> bool:
    """As in "it was put to the witness that": somebody did, and the words do not say who."""
    above = next((one for one in reversed(parse.clauses) if that - 4 <= one.verb < that), None)
    if above is None or not above.subject or parse.word(above.subject[0]) != "it":
        return False
    chunk = parse.chunks[above.verb]
    if parse.word(above.verb) in EMERGES:
        return True
    if parse.kind(that) is not K.THAT and (above.verb != that - 1 or chunk.copula):
        return False
    return (chunk.copula and chunk.negated) or (chunk.passive and chunk.word not in ESTABLISHED)


def _merged(parse: Parse, clause: Clause) -> tuple[Layer, Place | None] | None:
    """As in "laughed off claims | soldiers shot him", "Hearing | soldiers shot him": noun and subject look like one."""
    index = clause.subject[0]
    chunk = parse.chunks[index]
    whole = place_of(parse, index, scope_stop(parse, index))
    if chunk.kind is not K.NOUN or whole is None or not is_plural(chunk.word):
        return None
    sure = parse.tokens[chunk.first].folded in SURE and parse.kind(index - 1) is K.COMMA
    if sure and chunk.first < chunk.head and parse.kind(index - 2) is K.NOUN:
        cue = parse.span(
            *parse.place(chunk.first, chunk.first + 1)
        )  # "Relatives, convinced | guards shot him, marched"
        layer = Layer(sources=(source_at(parse, index - 2),), cue=cue)
        return layer, (parse.tokens[chunk.first + 1].start, whole[1])
    for place in range(chunk.first, chunk.head):
        word = parse.tokens[place].folded
        tells = word in NOUNS and (is_plural(word) or word in ("news", "word"))
        if tells or (place == 0 and word in HEARING):
            content = (parse.tokens[place + 1].start, whole[1])
            return unnamed_layer(parse.span(*parse.place(place, place + 1))), content
    return None
