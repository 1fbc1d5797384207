"""Nouns of hearsay: "rumours that …", "allegations of …", "his claim that …" put what follows in another mouth."""

from collections.abc import Iterator

from onrecord.reading.according import owner_of
from onrecord.reading.attribution import Attribution
from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.roles import is_person
from onrecord.reading.scope import is_cue, place_of, scope_stop
from onrecord.reading.speakers import STATEMENTS, Layer, source_at, unnamed_layer

K = ChunkKind
NOUNS = word_set("hearsay", "nouns")
SPREAD = word_set("hearsay", "spread")
VOICED = word_set("hearsay", "voiced")
OF_NOUNS = word_set("hearsay", "of_nouns")


def hearsay_attributions(parse: Parse) -> Iterator[Attribution]:
    """Find the nouns and what hangs on them."""
    for place, chunk in enumerate(parse.chunks):
        if chunk.kind is not K.NOUN or chunk.word not in NOUNS | OF_NOUNS:
            continue
        content = _content(parse, place)
        if content is not None:
            cue = parse.span(*parse.place(chunk.head, chunk.head + 1))
            layer = _issuer(parse, place) or _of_whom(parse, place) or unnamed_layer(cue)
            # "no evidence that he was beaten" puts nothing forward, whoever says it
            kind = "ask" if parse.tokens[chunk.first].folded in ("no", "any", "neither") else "hearsay"
            yield Attribution(layers=(layer,), content=(content,), kind=kind, rule="hearsay-noun", cue=cue)


def _content(parse: Parse, place: int) -> tuple[int, int] | None:
    after = place + 1
    if parse.word(after) in ("by", "from") and parse.kind(after + 1) is K.NOUN:
        after = parse.noun_stop(after + 1)
    if parse.kind(after) is K.VERB and parse.chunks[after].copula and parse.kind(after + 1) is K.THAT:
        return place_of(parse, after + 2, scope_stop(parse, after + 2))
    of_whom = parse.noun_stop(place)
    if parse.kind(of_whom) is K.VERB and parse.chunks[of_whom].copula and parse.kind(of_whom + 1) is K.THAT:
        return place_of(parse, of_whom + 2, scope_stop(parse, of_whom + 2))
    if parse.word(after) in SPREAD:
        after += 1
    elif _grows(parse, after):
        after = next(step for step in range(after, after + 3) if parse.kind(step) is K.THAT)
    if parse.kind(after) is K.THAT and not _is_relative(parse, after):
        return place_of(parse, after + 1, scope_stop(parse, after + 1))
    if parse.word(after) in ("of", "about") and parse.word(place) in OF_NOUNS and not _speaks(parse, after + 1):
        return place_of(parse, after + 1, _of_stop(parse, after))
    return None


def _grows(parse: Parse, verb: int) -> bool:
    """As in "Concern is growing that …": the clause is put off behind a verb that has no other object."""
    clause = parse.by_verb.get(verb)
    if clause is None or parse.chunks[verb].form is not Form.FINITE or is_cue(parse, clause):
        return False
    kinds = [parse.kind(step) for step in range(verb + 1, verb + 3)]
    return kinds[0] is K.THAT or (kinds[0] in (K.ADV, K.VERB, K.ADJ) and kinds[1] is K.THAT)


def _is_relative(parse: Parse, place: int) -> bool:
    """Tell "reports that appeared in May" from "reports that men died"."""
    return parse.kind(place + 1) is K.VERB


def _speaks(parse: Parse, place: int) -> bool:
    return (
        source_at(parse, place).kind not in ("third-party", "unnamed-source") if parse.kind(place) is K.NOUN else False
    )


def _of_stop(parse: Parse, place: int) -> int:
    for step in range(place + 1, len(parse.chunks)):
        chunk = parse.chunks[step]
        if chunk.kind is K.VERB and chunk.form is Form.FINITE:
            return step
        if chunk.kind in (K.SEMI, K.STOP, K.SUB, K.WH, K.THAT):
            return step
    return len(parse.chunks)


def _of_whom(parse: Parse, place: int) -> Layer | None:
    """As in "the version of relatives is that …"."""
    if parse.word(place + 1) != "of" or not (_speaks(parse, place + 2) or is_person(parse, place + 2)):
        return None
    cue = parse.span(*parse.place(parse.chunks[place].head, parse.chunks[place].head + 1))
    return Layer(sources=(source_at(parse, place + 2),), cue=cue)


def _issuer(parse: Parse, place: int) -> Layer | None:
    chunk = parse.chunks[place]
    cue = parse.span(*parse.place(chunk.head, chunk.head + 1))
    if (
        parse.word(place + 1) in ("by", "from")
        and parse.kind(place + 2) is K.NOUN
        and parse.word(place + 2) not in STATEMENTS
    ):
        return Layer(sources=(source_at(parse, place + 2),), cue=cue)
    held = next((one for one in parse.clauses if one.verb == place - 2 and parse.chunks[one.verb].copula), None)
    if held is not None and parse.word(place - 1) == "of" and held.subject:
        return Layer(sources=tuple(source_at(parse, one) for one in held.subject), cue=cue)  # "are of the opinion that"
    voiced = next(
        (one for one in parse.clauses if place in one.object and parse.word(one.verb) in VOICED and one.subject), None
    )
    if voiced is not None and parse.kind(voiced.subject[0]) is K.NOUN:
        return Layer(sources=tuple(source_at(parse, one) for one in voiced.subject), cue=cue)
    return owner_of(parse, chunk.first, chunk.head)
