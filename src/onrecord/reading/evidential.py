"""House rule 2: "reportedly", "allegedly", "is said to" add a layer whose speaker is unnamed."""

from collections.abc import Iterator

from onrecord.reading.attribution import Attribution, Place
from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.grammar import word_set
from onrecord.reading.lexicon import Hit
from onrecord.reading.parse import Parse
from onrecord.reading.scope import place_of, scope_stop
from onrecord.reading.speakers import UNNAMED, Layer, Source, source_at, unnamed_layer

K = ChunkKind


# These have a speaker of their own: read as verbs of saying.
PASSIVES = word_set("evidential", "passives")
TOLD = frozenset(("reported", "rumoured", "rumored", "feared"))  # "the reported beating"
SPOKEN = frozenset(("sources say", "some say"))


def evidential_attributions(parse: Parse) -> Iterator[Attribution]:
    """Find the words and the clause each governs."""
    for hit in parse.hits_in("hedge.evidential"):
        if hit.lemma in SPOKEN:
            continue
        content = _governed(parse, hit)
        if content is not None:
            cue = parse.span(hit.start, hit.end)
            yield Attribution(
                layers=(unnamed_layer(cue),), content=(content,), kind="evidential", rule="evidential", cue=cue
            )  # fmt: skip
    yield from _officially(parse)
    yield from _passives(parse)
    yield from _events(parse)


def _officially(parse: Parse) -> Iterator[Attribution]:
    """As in "Officially, they drowned": officials say so. "Was officially opened" tells of a ceremony."""
    for hit in parse.hits_in("hedge.officially"):
        here = parse.chunk_at(hit.first)
        apart = hit.lemma == "officially" and parse.kind(here + 1) is K.COMMA
        content = place_of(parse, here + 2, scope_stop(parse, here + 2)) if apart else None
        if content is not None:
            cue = parse.span(hit.start, hit.end)
            layer = Layer(sources=(Source(name=UNNAMED, kind="unnamed-official"),), cue=cue)
            yield Attribution(layers=(layer,), content=(content,), kind="say", rule="officially", cue=cue)


def _events(parse: Parse) -> Iterator[Attribution]:
    """As in "the alleged beating of two boys": before a person the word doubts the role, before an event the event."""
    nouns = [hit for hit in parse.hits if hit.within("predicate") and hit.section.endswith(".nouns")]
    doubted = [(hit.first, hit.stop) for hit in (*parse.hits_in("hedge.epithet"), *parse.hits_in("hedge.doubt"))]
    doubted += [(place, place + 1) for place, token in enumerate(parse.tokens) if token.folded in TOLD]
    for first, stop in doubted:
        here = parse.chunk_at(first)
        head = parse.chunks[here].head
        event = any(one.first <= head < one.stop for one in nouns)
        content = place_of(parse, here, _phrase_stop(parse, here)) if event and stop <= head else None
        if content is not None and parse.kind(here) is K.NOUN:
            cue = parse.span(*parse.place(first, stop))
            yield Attribution(
                layers=(unnamed_layer(cue),), content=(content,), kind="evidential", rule="evidential-event", cue=cue
            )  # fmt: skip


def _passives(parse: Parse) -> Iterator[Attribution]:
    """As in "were alleged to have been raped", "was feared dead": whoever said or feared it is not named."""
    known = {parse.chunk_at(hit.first) for hit in parse.hits_in("hedge.evidential")}
    for place, chunk in enumerate(parse.chunks[:-1]):
        agent = parse.by_verb[place].agent if chunk.kind is K.VERB and chunk.passive else ()
        if (
            chunk.kind is not K.VERB
            or not chunk.passive
            or chunk.word not in PASSIVES
            or (place in known and not agent)
        ):
            continue
        after = parse.chunks[min(parse.noun_stop(agent[-1]), len(parse.chunks) - 1) if agent else place + 1]
        infinitive = after.kind is K.VERB and after.form in (Form.TO, Form.REDUCED)
        content = place_of(parse, place, scope_stop(parse, place + 1))
        if content is not None and not chunk.negated and (infinitive or after.kind is K.ADJ):
            cue = parse.span(*parse.place(chunk.first, chunk.stop))
            named = Layer(sources=tuple(source_at(parse, one) for one in agent), cue=cue)
            yield Attribution(
                layers=(named if agent else unnamed_layer(cue),), content=(content,), kind="evidential",
                rule="evidential-passive", cue=cue,
            )  # fmt: skip


def _governed(parse: Parse, hit: Hit) -> Place | None:
    here = parse.chunk_at(hit.first)
    chunk = parse.chunks[here]
    last = parse.chunk_at(hit.stop - 1)
    if parse.kind(last) is K.VERB or chunk.kind is K.VERB:
        return place_of(parse, here, scope_stop(parse, here))
    if chunk.kind is K.NOUN:
        # "an allegedly planned attack", "unconfirmed reports of …": the phrase and what hangs on it.
        return place_of(parse, here, _phrase_stop(parse, here))
    if parse.kind(last + 1) in (K.STOP, K.SEMI, None):
        return _clause_before(parse, here)  # "three men were shot, reportedly"
    if parse.kind(here + 1) in (K.COMMA, K.THAT) or here == 0:
        return place_of(parse, here + 1, scope_stop(parse, here + 1))
    if parse.kind(here - 1) is K.VERB:
        return place_of(parse, here - 1, scope_stop(parse, here))  # "is reportedly in custody"
    return place_of(parse, here, scope_stop(parse, here))


def _clause_before(parse: Parse, here: int) -> Place | None:
    clause = next((one for one in reversed(parse.clauses) if one.verb < here), None)
    return None if clause is None else place_of(parse, min((clause.start, *clause.subject)), here)


def _phrase_stop(parse: Parse, index: int) -> int:
    place = index + 1
    while place + 1 < len(parse.chunks) and parse.kind(place) is K.PREP and parse.kind(place + 1) is K.NOUN:
        place += 2
    if parse.kind(place) is K.THAT:
        return scope_stop(parse, place)
    return place
