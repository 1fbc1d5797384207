"""Attribution: which words are put in whose mouth. The rules stand in files of their own; here they meet."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cmp_to_key

from onrecord.reading.speakers import Layer, Source
from onrecord.record.span import Span

Place = tuple[int, int]
PRONOUNS = frozenset(("he", "she", "it", "they", "the same", "his", "her", "its", "their", "him", "them"))
MANY = frozenset(("they", "their", "them"))
WINDOW = 12
SINGULAR = frozenset(("he", "she", "his", "her", "him"))


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
    def is_parenthetical(self) -> bool:
        """Say whether the cue follows (some of) the words it brings in."""
        return self.cue is not None and self.content[0][0] < self.cue.start

    @property
    def size(self) -> int:
        return sum(end - start for start, end in self.content)


def covering(attributions: tuple[Attribution, ...], position: int) -> tuple[Attribution, ...]:
    """Give the attributions over a code point, outermost first."""
    found = [one for one in attributions if one.covers(position)]
    return tuple(sorted(found, key=cmp_to_key(_outer_first)))


def _outer_first(one: Attribution, other: Attribution) -> int:
    """Whoever's words hold the other's cue is further out; a speaker set in between commas is outside of all."""
    over, under = _holds(one, other), _holds(other, one)
    if over != under:
        return -1 if over else 1
    if over and one.is_parenthetical != other.is_parenthetical:
        return -1 if one.is_parenthetical else 1
    return other.size - one.size or one.content[0][0] - other.content[0][0]


def _holds(one: Attribution, other: Attribution) -> bool:
    return other.cue is not None and one.covers(other.cue.start)


def resolve_pronouns(
    attributions: tuple[Attribution, ...], sentence_of: Callable[[int], int]
) -> tuple[Attribution, ...]:
    """Name the speaker behind "he said" after the last speaker named near before it; the span stays the pronoun's.

    Near is the same sentence or the one before. Inside another's words ("some say they fear") it is that speaker.
    """
    resolved: list[Attribution] = []
    for one in attributions:
        layers = tuple(
            replace(layer, sources=tuple(_resolved(source, one, resolved, sentence_of) for source in layer.sources))
            for layer in one.layers
        )
        resolved.append(replace(one, layers=layers))
    return tuple(resolved)


def _resolved(
    source: Source, one: Attribution, earlier: list[Attribution], sentence_of: Callable[[int], int]
) -> Source:
    if source.name.casefold() not in PRONOUNS or source.span is None:
        return source
    here = source.span.start
    single = source.name.casefold() in SINGULAR
    near = [
        other
        for other in earlier[-WINDOW:]
        if other.cue is not None and 0 <= sentence_of(here) - sentence_of(other.cue.start) <= 1
    ]
    around = [other for other in near if other.covers(here) and other is not one]
    # "They" after another's words may be those spoken of as well as those who spoke: it is left as it stands.
    candidates = around if source.name.casefold() in MANY else [*near, *around]
    for other in reversed(candidates):
        for named in _named(other.layers):
            if not single or named.name[:1].isupper():
                return replace(source, name=named.name, kind=named.kind)
    return source


def _named(layers: tuple[Layer, ...]) -> Iterator[Source]:
    for layer in reversed(layers):
        for source in layer.sources:
            if source.span is not None and source.name.casefold() not in PRONOUNS:
                yield source
