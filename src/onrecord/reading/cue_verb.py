"""Verbs of saying: "X said that …", "…, X said", "X reported 47 arrests", "X was told by Y that …"."""

from collections.abc import Iterator

from onrecord.reading.apposition import apposed_name
from onrecord.reading.attribution import Attribution, Place
from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.grammar import word_set
from onrecord.reading.inversion import SKIPPED, content_before, inverted_source
from onrecord.reading.lexicon import Hit
from onrecord.reading.parse import Parse
from onrecord.reading.remembered import once_a_clause
from onrecord.reading.roles import is_agent
from onrecord.reading.scope import object_stop, place_of, scope_stop
from onrecord.reading.speakers import (
    HEARSAY,
    STATEMENTS,
    Layer,
    read_sources,
    source_at,
    statement_layers,
    unnamed_layer,
)
from onrecord.reading.subjects import Clause

K = ChunkKind
SAID_NOUNS = word_set("hearsay", "nouns")
CLASSES = ("say", "claim", "confirm", "suggest", "deny", "think", "show", "learn", "order", "ask", "predict")
# Verbs with an object that is no content: "posted a photo", "named a successor", "felt pain".
OBJECT_CLASSES = word_set("cue_verb", "object_classes")
NO_OBJECT = word_set("cue_verb", "no_object")
# Verbs of saying that the class lists leave out or file elsewhere.
EXTRA = {
    "count": "show",
    "counts": "show",
    "counted": "show",
    "ruled": "say",
    "rules": "say",
    "calls": "claim",
    "puts": "say",
    "blames": "claim",
    "blame": "claim",
    "blamed": "claim",
}
THAT_IS_SAYING = word_set("cue_verb", "that_is_saying")
QUESTIONS = frozenset(("whether", "if", "who", "why", "which"))
SAYING = word_set("cue_verb", "saying")
REFERRING = frozenset(("with reference to", "with a link to", "refer to"))
MEDIA = frozenset(("media", "agency", "exile-media", "state-media"))


def verb_attributions(parse: Parse) -> Iterator[Attribution]:
    """Find every verb that puts words in a mouth."""
    for clause in parse.clauses:
        kind = cue_class(parse, clause)
        if kind is None:
            continue
        found = _attribution(parse, clause, kind)
        if found is not None:
            yield found


def introduced(parse: Parse, content: tuple[Place, ...]) -> tuple[Attribution, ...]:
    """Read "X said:" at the end of a line as bringing in what stands in the lines below."""
    for clause in reversed(parse.clauses):
        kind = cue_class(parse, clause)
        if kind in OBJECT_CLASSES and clause.subject and not parse.chunks[clause.verb].passive and content:
            head = parse.chunks[clause.verb].head
            cue = parse.span(*parse.place(head, head + 1))
            layers = _layers(parse, clause, None, cue_start=cue.start, cue_end=cue.end)
            return (Attribution(layers=layers, content=content, kind=kind, rule="before-list", cue=cue),)
    return ()


@once_a_clause
def cue_class(parse: Parse, clause: Clause) -> str | None:
    """Give the class of the clause's verb, None when it is no verb of saying."""
    chunk = parse.chunks[clause.verb]
    if chunk.copula or _is_gerund(parse, clause):
        return None
    names = {hit.section.removeprefix("cue.") for hit in _cues(parse, chunk.head)}
    kind = next((name for name in CLASSES if name in names), EXTRA.get(chunk.word))
    if kind is None and clause.subject and _in_said_phrase(parse, chunk.head):
        kind = "say"
    if chunk.word in THAT_IS_SAYING and _that_follows(parse, clause.verb):
        return "claim" if chunk.word.startswith(("insist", "suspect")) else "say"
    if kind == "think" and "accuse" in names:
        return None
    return kind


def _is_gerund(parse: Parse, clause: Clause) -> bool:
    """Pass over "our focus on documenting deaths": it brings in no speaker."""
    return parse.chunks[clause.verb].form is Form.ING and parse.kind(clause.verb - 1) is K.PREP


def _cues(parse: Parse, token: int) -> list[Hit]:
    return [hit for hit in parse.hits_in("cue") if hit.first <= token < hit.stop]


def _in_said_phrase(parse: Parse, token: int) -> bool:
    """Take "He said", "some say", entries of their own in the lexicon, for verbs like any other."""
    return parse.tokens[token].folded in SAYING


def _that_follows(parse: Parse, verb: int) -> bool:
    return K.THAT in (parse.kind(verb + 1), parse.kind(verb + 2), parse.kind(verb + 3))


def _attribution(parse: Parse, clause: Clause, kind: str) -> Attribution | None:
    chunk = parse.chunks[clause.verb]
    cue = parse.span(*parse.place(chunk.head, chunk.head + 1))
    place, kind = _content_after(parse, clause, kind)
    if _is_denied(parse, clause) and kind not in ("order", "ask"):
        kind = "ask"  # "has not confirmed that …", "did not deny that …": nobody puts it forward
    if chunk.passive:
        return _passive(parse, clause, kind, cue_place=place)
    sides: list[Place] = [] if place is None else [place]
    inverted = inverted_source(parse, clause)
    if place is None or inverted is not None:
        sides = content_before(parse, clause, inverted)
    if not sides:
        loose = _loose_content(parse, clause, kind)
        sides = [] if loose is None else [loose]
    if not sides:
        return None
    layers = _layers(parse, clause, inverted, cue_start=cue.start, cue_end=cue.end)
    source = _source_place(parse, clause, inverted)
    return Attribution(layers=layers, content=tuple(sides), kind=kind, rule="cue-verb", cue=cue, source_place=source)


def _is_denied(parse: Parse, clause: Clause) -> bool:
    first = parse.tokens[parse.chunks[min(clause.subject)].first].folded if clause.subject else ""
    return parse.chunks[clause.verb].negated or first in ("neither", "nobody", "none", "no")


def _layers(parse: Parse, clause: Clause, inverted: int | None, *, cue_start: int, cue_end: int) -> tuple[Layer, ...]:
    cue = parse.span(cue_start, cue_end)
    index = inverted if inverted is not None else _source_chunk(parse, clause)
    if index is None:
        return (unnamed_layer(cue),)
    if parse.word(index) in STATEMENTS:
        layers = statement_layers(parse, index, cue)
    elif inverted is not None:
        layers = (Layer(sources=read_sources(parse, index), cue=cue),)
    else:
        layers = (Layer(sources=tuple(source_at(parse, place) for place in _speaking(parse, clause)), cue=cue),)
    return (*_audience(parse, clause), *layers, *_quoting(parse, clause))


def _speaking(parse: Parse, clause: Clause) -> tuple[int, ...]:
    """Give the speakers' chunks: the subject, or the name set beside it."""
    if len(clause.subject) != 1:
        return tuple(place for place in clause.subject if not _is_second_half(parse, clause.subject, place))
    name = apposed_name(parse, clause.subject[0], clause.verb)
    return clause.subject if name is None else (name,)


def _is_second_half(parse: Parse, subject: tuple[int, ...], place: int) -> bool:
    """As in "the Ministry of Water and Forests": one name whose "and" looks like a second speaker."""
    head, first = parse.chunks[place].head, parse.chunks[subject[0]].first
    return place > subject[0] and any(hit.first <= first and head < hit.stop for hit in parse.mentions)


def _source_chunk(parse: Parse, clause: Clause) -> int | None:
    """Give the speaker's chunk; behind "which said" stands the head of the phrase before it."""
    if not clause.subject or parse.kind(clause.subject[0]) is not K.NOUN:
        return None
    index = clause.subject[0]
    if clause.relative:
        for place in range(index, max(-1, index - 10), -1):
            if parse.kind(place) is K.NOUN and parse.word(place) in STATEMENTS:
                return place
            if parse.kind(place) not in (K.NOUN, K.PREP, K.AND, K.COMMA):
                break
    return index


def _audience(parse: Parse, clause: Clause) -> tuple[Layer, ...]:
    """As in "X told outlet Y": the outlet stands between us and X, as an outer layer."""
    place = clause.verb + 1
    while parse.kind(place) is K.ADV:
        place += 1
    if parse.word(place) in ("to", "with") and parse.chunks[clause.verb].word not in ("speak", "speaks"):
        place += 1
    elif not parse.chunks[clause.verb].word.startswith(("told", "tell")):
        return ()
    if parse.kind(place) is not K.NOUN:
        return ()
    source = source_at(parse, place)
    cue = parse.span(*parse.place(parse.chunks[clause.verb].head, parse.chunks[place].first))
    passes_on = source.kind in MEDIA  # "told reporters" names no outlet
    return (Layer(sources=read_sources(parse, place), cue=cue),) if passes_on else ()


def _quoting(parse: Parse, clause: Clause) -> tuple[Layer, ...]:
    """As in "X says, quoting Y", "X, citing Y, says": Y is where X has it from, an inner layer."""
    for other in parse.clauses:
        if parse.word(other.verb) not in ("quoting", "citing") or not other.object:
            continue
        between = range(min(other.verb, clause.verb), max(other.verb, clause.verb))
        if not any(parse.kind(place) in (K.SEMI, K.STOP) for place in between):
            cue = parse.span(*parse.chunk_place(other.verb))
            return (Layer(sources=read_sources(parse, other.object[0]), cue=cue),)
    for hit in parse.hits_in("cue.relay"):
        noun = parse.chunk_at(hit.stop - 1) + 1
        if hit.lemma in REFERRING and parse.kind(noun) is K.NOUN:
            return statement_layers(parse, noun, parse.span(hit.start, hit.end))
    return ()


def _source_place(parse: Parse, clause: Clause, inverted: int | None) -> Place | None:
    if inverted is not None:
        return parse.chunk_place(inverted, parse.noun_stop(inverted))
    if not clause.subject:
        return None
    return parse.chunk_place(min(clause.subject), clause.verb + 1)


def _content_after(parse: Parse, clause: Clause, kind: str) -> tuple[Place | None, str]:
    """Find the words that follow the verb as what is said; the kind changes where they are not put forward as so."""
    noun: int | None = None
    for place in range(clause.verb + 1, len(parse.chunks)):
        what = parse.kind(place)
        if _opens_content(parse, clause, place):
            first = place + (what in (K.THAT, K.COLON))
            return place_of(parse, first, scope_stop(parse, first)), kind
        if what is K.WH and place <= clause.verb + 2:
            asked = "ask" if parse.word(place) in QUESTIONS else kind
            return place_of(parse, place, scope_stop(parse, place)), asked
        if what is K.VERB:
            said = _verbal_content(parse, clause, place, kind)
            if said is not None:
                stop = min(scope_stop(parse, place), _resumes(parse, clause, place))
                return place_of(parse, place, min(stop, _new_start(parse, place)) if said == "order" else stop), said
        if what not in SKIPPED:
            break
        noun = place if what is K.NOUN and noun is None else noun
    return _object_content(parse, clause, kind, noun), kind


def _opens_content(parse: Parse, clause: Clause, place: int) -> bool:
    """Content opens with "that", a colon, a quotation mark, "there are", or a subject of its own."""
    if parse.kind(place) in (K.THAT, K.COLON, K.QUOTE):
        return True
    if parse.kind(place) is K.VERB and parse.tokens[parse.chunks[place].first].folded == "there":
        return True
    return any(one.own_subject and one.start == place and one.verb > clause.verb for one in parse.clauses)


def _resumes(parse: Parse, clause: Clause, first: int) -> int:
    """Give the verb of the clause around, which no infinitive holds: "an officer who asked not to be named | said"."""
    around = (
        one.verb for one in parse.clauses
        if one.verb > first and one.own_subject and one.start < clause.verb and parse.kind(one.verb - 1) is not K.AND
    )  # fmt: skip
    return next(around, len(parse.chunks))


def _new_start(parse: Parse, first: int) -> int:
    """As in "refused to surrender, so the army | killed him": no infinitive holds a new main clause behind a comma."""
    return next(
        (
            one.start for one in parse.clauses
            if one.start > first and one.own_subject and not one.relative
            and any(parse.kind(place) is K.COMMA for place in range(first, one.start))
            and not any(parse.kind(place) in (K.THAT, K.WH, K.QUOTE) for place in range(first, one.start))
        ),
        len(parse.chunks),
    )  # fmt: skip


def _verbal_content(parse: Parse, clause: Clause, place: int, kind: str) -> str | None:
    """Read "recalled being beaten", "claims to have killed"; other infinitives are orders, plans, wishes."""
    form = parse.chunks[place].form
    if form is Form.ING and place == clause.verb + 1 and kind in OBJECT_CLASSES:
        return kind
    if form is not Form.TO or parse.chunks[clause.verb].passive:
        return None
    claims = kind in ("claim", "think") or parse.word(clause.verb) in ("admits", "admitted", "denies", "denied")
    return kind if claims else "order"


def _loose_content(parse: Parse, clause: Clause, kind: str) -> Place | None:
    """When a verb of saying has no content we can see, what follows it in its part of the sentence is taken for it.

    Rather too much in a speaker's mouth than one allegation in the publisher's.
    """
    stop = scope_stop(parse, clause.verb + 1)
    later = [
        one
        for one in parse.clauses
        if clause.verb < one.verb < stop and one.own_subject and not one.relative and one.shares != clause.verb
    ]
    speaks = kind in ("say", "claim", "confirm", "suggest", "think") and clause.subject and not clause.relative
    if (
        not later
        or not speaks
        or parse.chunks[clause.verb].form is not Form.FINITE
        or parse.chunks[clause.verb].passive
    ):
        return None
    if any(parse.kind(place) is K.SUB for place in range(clause.verb, later[0].start)):
        return None
    return place_of(parse, clause.verb + 1, stop)


def _object_content(parse: Parse, clause: Clause, kind: str, noun: int | None) -> Place | None:
    word = parse.word(clause.verb)
    if kind == "deny" and noun is not None and parse.word(noun) in SAID_NOUNS:
        return None  # "rejected his claim that …": the claim was made all the same
    if noun is None or kind not in OBJECT_CLASSES | {"order", "ask", "predict", "learn"}:
        return None
    of_saying = parse.word(noun - 1) in ("of", "about") and noun == clause.verb + 2
    if word in NO_OBJECT and not of_saying:
        return None
    if parse.chunks[noun].first + 1 == parse.chunks[noun].stop and parse.word(noun) in (
        "this",
        "it",
        "so",
        "that",
        "them",
        "him",
        "her",
    ):
        return None
    if parse.kind(noun - 1) is K.PREP and not of_saying:
        return None
    return place_of(parse, clause.verb + 1, object_stop(parse, clause))


def _can_say(parse: Parse, index: int) -> bool:
    known = source_at(parse, index).kind not in (HEARSAY, "third-party") or parse.word(index) in STATEMENTS
    return known or is_agent(parse, index) or parse.tokens[parse.chunks[index].head].is_capital


def _passive(parse: Parse, clause: Clause, kind: str, cue_place: Place | None) -> Attribution | None:
    """As in "X was told by Y that …", "it was reported that …", "the deaths were confirmed by Y"."""
    chunk = parse.chunks[clause.verb]
    cue = parse.span(*parse.place(chunk.head, chunk.head + 1))
    layers: tuple[Layer, ...] = (unnamed_layer(cue),)
    if clause.agent and not _can_say(parse, clause.agent[0]):
        return None  # "his death was explained by a lung disease"
    if clause.agent:
        layers = (Layer(sources=tuple(source_at(parse, place) for place in clause.agent), cue=cue),)
    if chunk.form is not Form.FINITE or chunk.modal is not None or chunk.negated:
        return None
    content = cue_place if _that_follows(parse, clause.verb) or kind in ("learn", "order", "ask") else None
    told = chunk.word in ("told", "informed", "notified")
    if told and cue_place is not None:
        content = cue_place
    if content is None and not told and clause.subject and kind in OBJECT_CLASSES - {"show", "deny"}:
        content = parse.chunk_place(min(clause.start, *clause.subject), clause.verb)
    if content is None:
        return None
    kind = "order" if told and parse.chunks[min(clause.verb + 1, len(parse.chunks) - 1)].form is Form.TO else kind
    return Attribution(layers=layers, content=(content,), kind=kind, rule="cue-verb-passive", cue=cue)
