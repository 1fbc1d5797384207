"""Attribution: which words are put in whose mouth. The rules stand in files of their own; here they meet."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.reading.speakers import Layer, Source
from onrecord.record.span import Span

Place = tuple[int, int]
PRONOUNS = frozenset(("he", "she", "it", "they", "the same", "his", "her", "its", "their"))
SINGULAR = frozenset(("he", "she", "his", "her"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Speakers (outer layer first), the stretches of the text they speak, and how.

    `kind` is the class of the cue ("say", "claim", "deny", "order", "evidential" ...); `source_place` is where the
    speakers are named, which they do not say themselves.
    """

    layers: tuple[Layer, ...]
    content: tuple[Place, ...]
    kind: str
    rule: str
    cue: Span | None = None
    source_place: Place | None = None

    def covers(self, position: int) -> bool:
        """Say whether a code point is among the words attributed."""
        return any(start <= position < end for start, end in self.content)

    @property
    def size(self) -> int:
        return sum(end - start for start, end in self.content)


def covering(attributions: tuple[Attribution, ...], position: int) -> tuple[Attribution, ...]:
    """Give the attributions over a code point, outermost first."""
    found = [one for one in attributions if one.covers(position)]
    return tuple(sorted(found, key=lambda one: (-one.size, one.content[0][0])))


def resolve_pronouns(attributions: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """Name the speaker behind "he said" after the last speaker named before it; the span stays the pronoun's."""
    resolved: list[Attribution] = []
    named: list[Source] = []
    for one in attributions:
        layers = tuple(
            replace(layer, sources=tuple(_resolved(source, named) for source in layer.sources)) for layer in one.layers
        )
        resolved.append(replace(one, layers=layers))
        named += list(_named(layers))
    return tuple(resolved)


def _resolved(source: Source, named: list[Source]) -> Source:
    if source.name.casefold() not in PRONOUNS:
        return source
    single = source.name.casefold() in SINGULAR
    for earlier in reversed(named[-6:]):
        if not single or earlier.name[:1].isupper():
            return replace(source, name=earlier.name, kind=earlier.kind)
    return source


def _named(layers: tuple[Layer, ...]) -> Iterator[Source]:
    for layer in layers:
        for source in layer.sources:
            if source.span is not None and source.name.casefold() not in PRONOUNS:
                yield source
