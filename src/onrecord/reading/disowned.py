"""Stretches of a sentence that it does not put forward itself: conditions by inversion, that-clauses called untrue."""

from collections.abc import Iterator

from onrecord.reading.constituents import ChunkKind
from onrecord.reading.parse import Parse
from onrecord.reading.scope import scope_stop

K = ChunkKind
Stretch = tuple[int, int]
INVERTED = frozenset(("had", "were", "should"))
FALSE = frozenset(("false", "untrue", "impossible", "unthinkable", "baseless", "unfounded", "groundless", "fabricated"))
TRUE = frozenset(("true", "correct", "accurate"))
TELLINGS = frozenset(
    ("claim", "claims", "allegation", "allegations", "report", "reports", "rumour", "rumours", "story", "idea",
     "suggestion", "assertion", "accusation")
)  # fmt: skip


def disowned(parse: Parse) -> tuple[Stretch, ...]:
    """Give the stretches, in places of the layer, whose deeds nobody puts forward as done."""
    return (*_inverted(parse), *_untrue(parse))


def _inverted(parse: Parse) -> Iterator[Stretch]:
    """As in "Had the guards beaten him, he would have …": what did not happen."""
    if not parse.chunks or parse.tokens[0].folded not in INVERTED:
        return
    comma = next((chunk for chunk in parse.chunks if chunk.kind is K.COMMA), None)
    if comma is not None:
        yield parse.tokens[0].start, parse.tokens[comma.first].start


def _untrue(parse: Parse) -> Iterator[Stretch]:
    """As in "It is not true that …", "the claim that … is false"."""
    for index, chunk in enumerate(parse.chunks):
        verb = parse.chunks[index - 1] if index else None
        if chunk.kind is not K.ADJ or verb is None or not verb.copula:
            continue
        if not (chunk.word in FALSE and not verb.negated) and not (chunk.word in TRUE and verb.negated):
            continue
        if parse.kind(index + 1) is K.THAT:
            yield parse.chunk_place(index + 1, max(scope_stop(parse, index + 2), index + 2))
        told = next(
            (place for place in range(index - 2, 0, -1) if parse.kind(place) is K.THAT and _is_telling(parse, place)),
            None,
        )
        if told is not None:
            yield parse.chunk_place(told, index)


def _is_telling(parse: Parse, that: int) -> bool:
    return parse.kind(that - 1) is K.NOUN and parse.word(that - 1) in TELLINGS
