"""The writer's own reserve over a clause: "it seems that …", "soldiers seem to have …", "as far as is known, …".

Nobody else speaks there: it is a hedge, and no speaker is made up for it.
"""

from collections.abc import Iterator

from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.frames import Frame
from onrecord.reading.grammar import BE
from onrecord.reading.lexicon import Hit
from onrecord.reading.parse import Parse
from onrecord.reading.scope import scope_start, scope_stop
from onrecord.record.claim import Hedge, HedgeKind

K = ChunkKind
SEEMS = frozenset(("seem", "seems", "seemed", "appear", "appears", "appeared"))
# Phrases set before or behind a whole sentence.
LOOSE = frozenset(
    ("if memory serves", "unless i am mistaken", "for all we know", "for all i know", "i guess", "in my opinion",
     "in our opinion", "i suppose",
     "as far as is known", "as far as we know", "as far as i know", "to my knowledge", "to our knowledge",
     "to the best of our knowledge", "to the best of my knowledge", "chances are", "odds are", "from what we know",
     "from what is known", "in all likelihood", "in all probability")
)  # fmt: skip
DUMMY = frozenset(("it", "there", ""))
SET_OFF = frozenset((K.COMMA, K.DASH, K.STOP, K.SEMI, None))


def is_seeming(parse: Parse, verb: int) -> bool:
    """Say whether a chunk is "seems", "would appear", in whatever form."""
    return parse.kind(verb) is K.VERB and parse.word(verb) in SEEMS


def reserves_over(frame: Frame) -> Iterator[Hedge]:
    """Give the words of reserve that govern a frame."""
    parse = frame.parse
    place = _chunk_of(frame)
    for choice in parse.choices:
        if place in choice or choice[2] < place <= choice[2] + 2:
            span = parse.span(*parse.chunk_place(choice[1]))
            yield Hedge(start=span.start, end=span.end, exact=span.exact, kind=HedgeKind.POSSIBLE)
    for section, kind in (("hedge.probable", HedgeKind.PROBABLE), ("hedge.possible", HedgeKind.POSSIBLE)):
        for hit in parse.hits_in(section):
            if _governs(parse, hit, place):
                span = parse.span(hit.start, hit.end)
                yield Hedge(start=span.start, end=span.end, exact=span.exact, kind=kind)


def _chunk_of(frame: Frame) -> int:
    token = frame.parse.token_at(frame.stands_at)
    return -1 if token is None else frame.parse.chunk_at(token)


def _governs(parse: Parse, hit: Hit, place: int) -> bool:
    here = parse.chunk_at(hit.first)
    if hit.lemma.casefold() in LOOSE:
        return scope_start(parse, here) <= place < scope_stop(parse, here)
    if hit.stop - hit.first == 1 and parse.tokens[hit.first].folded in SEEMS:
        return parse.kind(here) is K.VERB and _seems_over(parse, here, place)
    return here <= place and _opens_clause(parse, hit) and place < scope_stop(parse, here + 1)


def _opens_clause(parse: Parse, hit: Hit) -> bool:
    """As in "it is possible guards …", "it cannot be ruled out that guards …"."""
    before = [token.folded for token in parse.tokens[max(0, hit.first - 3) : hit.first]]
    dummy = bool(before) and before[-1] in BE and "it" in before
    follows = parse.tokens[hit.stop].folded if hit.stop < len(parse.tokens) else ""
    return dummy or hit.lemma.startswith("it is ") or (follows == "that" and "it" in before)


def _seems_over(parse: Parse, verb: int, place: int) -> bool:
    clause = parse.by_verb[verb]
    subject = clause.subject[0] if clause.subject else verb
    if parse.word(subject) in DUMMY or subject == verb:
        if place > verb:
            return place < scope_stop(parse, verb + 1)
        aside = parse.kind(verb + 1) in SET_OFF
        return aside and scope_start(parse, verb) <= place
    governed = parse.by_verb.get(place)
    while governed is not None and governed.shares is not None and governed.parent != verb:
        governed = parse.by_verb.get(governed.shares)
    return governed is not None and governed.parent == verb and parse.chunks[governed.verb].form is Form.TO
