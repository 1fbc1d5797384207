"""Phrases that name a source: "according to X", "by his account", and counts introduced by a colon."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.reading.attribution import Attribution, Place
from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.scope import place_of, scope_start, scope_stop
from onrecord.reading.speakers import (
    HEARSAY,
    STATEMENTS,
    Layer,
    Source,
    read_sources,
    source_at,
    statement_layers,
    unnamed_layer,
)

K = ChunkKind
PHRASES = frozenset(
    ("according to", "as per", "in the words of", "in the view of", "in the opinion of", "as told by", "as reported by",
     "as described by", "as stated by", "as quoted by", "citing", "quoting", "on the authority of", "reported by",
     "per", "based on", "on the basis of", "with reference to", "with a link to")
)  # fmt: skip


RELAYING = frozenset(("citing", "quoting", "reported by", "with reference to", "with a link to"))
MEASURING = frozenset(("per", "based on", "on the basis of"))


# "By his account", "on the applicant's case", "in the army's telling".
ACCOUNT_OF = frozenset(("by", "in", "on", "under"))
ACCOUNTS = word_set("according", "accounts")
TALES = word_set("set_off_voices", "tales")
SOME = frozenset(("one", "some", "another", "most", "other", "many"))


def according_attributions(parse: Parse) -> Iterator[Attribution]:
    """Find the phrases and what they cover."""
    for hit in parse.hits:
        if hit.lemma not in PHRASES or not (hit.within("according.before_source") or hit.within("cue.relay")):
            continue
        if hit.lemma in RELAYING and _is_relay(parse, hit.first):
            continue
        noun = parse.chunk_at(hit.stop - 1) + 1
        while parse.kind(noun) in (K.DATE, K.ADV) or parse.word(noun) == "what":
            noun += 1
        if parse.kind(noun) is not K.NOUN or (hit.lemma in MEASURING and not _can_tell(parse, noun)):
            continue
        cue = parse.span(hit.start, hit.end)
        opener = parse.chunk_at(hit.first)
        content = _content(parse, opener, noun)
        if content and not _is_predicate(parse, opener):
            yield Attribution(
                layers=(*statement_layers(parse, noun, cue), *_cited(parse, noun)), content=content, kind="say",
                rule="according-to", cue=cue,
                source_place=parse.chunk_place(opener, parse.noun_stop(noun)),
            )  # fmt: skip
    yield from _by_account(parse)
    yield from _before_colon(parse)


def _can_tell(parse: Parse, noun: int) -> bool:
    """Tell "per the ministry", "based on testimony" from "per month", "based on the law"."""
    return parse.word(noun) in STATEMENTS or source_at(parse, noun).kind != HEARSAY


def _is_relay(parse: Parse, first: int) -> bool:
    """After a speaker's own verb "quoting Y" belongs to that speaker; see `cue_verb`."""
    opener = parse.chunk_at(first)
    return any(hit.within("cue.say") and hit.first != first for hit in parse.hits) or parse.kind(opener - 1) is K.NOUN


def _cited(parse: Parse, noun: int) -> tuple[Layer, ...]:
    """As in "according to the Courier, which cited medics": the medics stand behind the outlet."""
    for clause in parse.clauses:
        follows = clause.relative and noun in clause.subject and clause.object
        if follows and parse.word(clause.verb) in ("cited", "cites", "quoted", "quotes", "citing", "quoting"):
            cue = parse.span(*parse.chunk_place(clause.verb))
            return (Layer(sources=read_sources(parse, clause.object[0]), cue=cue),)
    return ()


def _is_predicate(parse: Parse, opener: int) -> bool:
    """Leave "This is according to X" to the rule of the previous sentence."""
    before = parse.chunks[opener - 1] if opener > 0 else None
    return (
        before is not None
        and before.kind is K.VERB
        and before.copula
        and parse.word(opener - 2) in ("this", "that", "it", "all")
    )


def _content(parse: Parse, opener: int, noun: int) -> tuple[Place, ...]:
    after = source_stop(parse, noun)
    if parse.word(noun - 1) == "what":  # "according to what relatives heard, …"
        after = next((place for place in range(noun, len(parse.chunks)) if parse.kind(place) is K.COMMA), after)
    start = scope_start(parse, opener)
    leading = opener - start <= 1 or all(
        parse.kind(place) in (K.ADV, K.DATE, K.COMMA, K.AND, K.BUT) for place in range(start, opener)
    )
    right = place_of(parse, after, scope_stop(parse, after))
    left = place_of(parse, start, opener)
    if leading:
        dated = left if any(parse.kind(place) is K.DATE for place in range(start, opener)) else None
        return () if right is None else tuple(side for side in (dated, right) if side is not None)
    comma = parse.kind(after) is K.COMMA
    return tuple(side for side in (left, right if comma else None) if side is not None)


def source_stop(parse: Parse, noun: int) -> int:
    """Give the chunk index after the source phrase with all that hangs on it."""
    place = noun
    for layer in statement_layers(parse, noun, parse.span(*parse.chunk_place(noun))):
        for source in layer.sources:
            if source.span is not None:
                place = max(place, parse.chunk_at_end(source.span))
    while place + 2 < len(parse.chunks) and parse.kind(place + 1) is K.PREP and parse.kind(place + 2) is K.NOUN:
        if any(one.own_subject and one.start == place + 2 for one in parse.clauses) and parse.word(place + 1) not in (
            "of",
            "for",
        ):
            break
        place = parse.noun_stop(place + 2) - 1
    return place + 1


def _by_account(parse: Parse) -> Iterator[Attribution]:
    """As in "By his account …", "in her words …"."""
    for place in range(len(parse.chunks) - 1):
        noun = place + 1
        if parse.word(place) not in ACCOUNT_OF or parse.word(noun) not in ACCOUNTS:
            continue
        first = parse.chunks[noun].first
        cue = parse.span(*parse.chunk_place(place, noun + 1))
        owner = owner_of(parse, first, parse.chunks[noun].head)
        if owner is None and parse.tokens[first].folded in SOME:
            owner = unnamed_layer(cue)  # "on one account"
        if owner is None:
            continue
        start = scope_start(parse, place)
        right = place_of(parse, noun + 1, scope_stop(parse, noun + 1))
        left = place_of(parse, start, place)
        content = right if left is None else left
        if content is not None:
            yield Attribution(layers=(owner,), content=(content,), kind="say", rule="by-account", cue=cue)


def _before_colon(parse: Parse) -> Iterator[Attribution]:
    """As in "Its count for 2017: dozens tortured, nine dead": the owner of the count speaks after the colon."""
    colon = next((place for place in range(len(parse.chunks)) if parse.kind(place) is K.COLON), None)
    if colon is None or any(
        parse.kind(place) is K.VERB and parse.chunks[place].form is Form.FINITE for place in range(colon)
    ):
        return
    noun = next((place for place in range(colon) if parse.word(place) in STATEMENTS | TALES), None)
    content = place_of(parse, colon + 1, len(parse.chunks))
    if noun is None or content is None:
        return
    owner = owner_of(parse, parse.chunks[noun].first, parse.chunks[noun].head) or _itself(parse, noun)
    cue = parse.span(*parse.place(parse.chunks[noun].head, parse.chunks[noun].head + 1))
    if owner is not None:
        yield Attribution(layers=(owner,), content=(content,), kind="say", rule="before-colon", cue=cue)


def _itself(parse: Parse, noun: int) -> Layer | None:
    """Let "Official data: 16 dead" speak for themselves; "our findings" are the publisher's own."""
    if parse.tokens[parse.chunks[noun].first].folded in ("our", "my"):
        return None
    cue = parse.span(*parse.place(parse.chunks[noun].head, parse.chunks[noun].head + 1))
    if parse.word(noun) in TALES:
        return unnamed_layer(cue)
    layers = statement_layers(parse, noun, cue)
    official = any(
        token.folded == "official" for token in parse.tokens[parse.chunks[noun].first : parse.chunks[noun].stop]
    )
    if not official:
        return layers[-1]
    return Layer(sources=tuple(replace(source, kind="unnamed-official") for source in layers[-1].sources), cue=cue)


def owner_of(parse: Parse, first: int, head: int) -> Layer | None:
    """Read the possessor of a noun: "his account", "the Union's list". "Our" is the publisher's own."""
    word = parse.tokens[first].folded
    cue = parse.span(*parse.place(head, head + 1))
    if word in ("his", "her", "its", "their"):
        span = parse.span(*parse.place(first, first + 1))
        return Layer(sources=(Source(name=span.exact, kind=HEARSAY, span=span),), cue=cue)
    marks = [
        place for place in range(first + 1, head)
        if parse.tokens[place].folded in ("'s", "'") and parse.tokens[place - 1].end == parse.tokens[place].start
    ]  # fmt: skip
    if not marks:
        return None
    span = parse.span(*parse.place(first, marks[-1]))
    kind = next(
        (hit.speaker_kind for hit in parse.mentions if hit.speaker_kind is not None and first <= hit.first < head),
        "third-party",
    )
    return Layer(sources=(Source(name=span.exact, kind=kind, span=span),), cue=cue)
