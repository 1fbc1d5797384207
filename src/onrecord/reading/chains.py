"""From attributions to the chain of a claim, and to the writer's stance and the speaker's certainty."""

import re
from collections.abc import Iterator
from functools import cache

from onrecord.reading.attribution import Attribution
from onrecord.reading.lexicon import load_table
from onrecord.reading.speakers import UNNAMED, Layer, unnamed_layer
from onrecord.record.claim import Certainty, Hedge, HedgeKind, Speaker, Stance

SAME_AS = {"hearsay": "claim", "evidential": "claim", "accuse": "accuse"}
SITE_END = re.compile(r"\.[a-z]{2,4}$")
OWN = frozenset(("we", "us", "i", "our teams", "our team"))
STRENGTH = (Stance.ASSERTS, Stance.REPORTS, Stance.DISTANCES, Stance.QUESTIONS, Stance.DENIES)


def chain_of(publisher: str, attributions: tuple[Attribution, ...]) -> tuple[Speaker, ...]:
    """Build the chain: the publisher, then every layer, outer to inner; speakers side by side share a level."""
    chain = [Speaker(name=publisher, kind="publisher", level=0)]
    level = 0
    seen: set[tuple[str, ...]] = set()
    for layer in _layers(attributions):
        if any(is_own(source.name, publisher) for source in layer.sources):
            continue
        names = tuple(sorted(source.name.casefold() for source in layer.sources))
        if names in seen:
            continue
        seen.add(names)
        level += 1
        chain += [
            Speaker(name=source.name, kind=source.kind, level=level, span=source.span, cue=layer.cue)
            for source in layer.sources
        ]
    return tuple(chain)


def is_own(name: str, publisher: str) -> bool:
    """Know "we documented", and an outlet's own name in its text: whoever is already speaking."""
    return name.casefold() in OWN or _is_publisher(name, publisher)


def _is_publisher(name: str, publisher: str) -> bool:
    """Know the publisher under its own name, with or without article, ending of the site and spaces."""
    return len(_bare(name)) > 2 and _bare(name) == _bare(publisher)


def _bare(name: str) -> str:
    words = name.casefold().removeprefix("the ").removeprefix("www.")
    return "".join(letter for letter in SITE_END.sub("", words) if letter.isalnum())


def _layers(attributions: tuple[Attribution, ...]) -> Iterator[Layer]:
    """Leave an evidential word inside a speaker's words ("they say he was reportedly beaten") a hedge."""
    spoken = False
    for one in attributions:
        if one.kind in ("evidential", "hearsay") and spoken and _is_unnamed(one):
            continue
        spoken = spoken or one.kind != "accuse"
        yield from (_heard(layer) for layer in one.layers) if one.kind == "learn" else one.layers


def _heard(layer: Layer) -> Layer:
    """As in "we hear that": who told us is not said, and it is not ourselves."""
    own = any(source.name.casefold() in OWN for source in layer.sources)
    return unnamed_layer(layer.cue) if own and layer.cue is not None else layer


def _is_unnamed(one: Attribution) -> bool:
    return all(source.name == UNNAMED for layer in one.layers for source in layer.sources)


def stance_of(attributions: tuple[Attribution, ...], hedges: tuple[Hedge, ...]) -> Stance:
    """Give what the writer does with the content: the strongest distance over it."""
    found = [Stance(kind_field(one.kind, "stance", "reports")) for one in attributions]
    found += [Stance.DISTANCES for hedge in hedges if hedge.kind is HedgeKind.EVIDENTIAL]
    found += [Stance.QUESTIONS for hedge in hedges if hedge.kind is HedgeKind.UNKNOWN]
    return max(found, key=STRENGTH.index, default=Stance.ASSERTS)


def certainty_of(attributions: tuple[Attribution, ...], hedges: tuple[Hedge, ...]) -> Certainty:
    """Give how sure the innermost speaker is: a word of doubt in the clause, else the class of the cue."""
    kinds = {hedge.kind for hedge in hedges}
    if HedgeKind.POSSIBLE in kinds:
        return Certainty.POSSIBLE
    if HedgeKind.PROBABLE in kinds:
        return Certainty.PROBABLE
    if HedgeKind.EVIDENTIAL in kinds or HedgeKind.UNKNOWN in kinds:
        return Certainty.UNSPECIFIED
    if not attributions:
        return Certainty.CERTAIN
    inner = attributions[-1].kind
    if inner == "hearsay":
        return Certainty.POSSIBLE
    return Certainty(kind_field(inner, "certainty", "certain"))


@cache
def kind_field(kind: str, field: str, default: str) -> str:
    """Look up what a class of cue does to a field."""
    table = load_table("kinds").get("cue", {})
    row = table.get(SAME_AS.get(kind, kind))
    value = row.get(field) if isinstance(row, dict) else None
    return value if isinstance(value, str) and value != "keep" else default
