"""Relays: "со ссылкой на X", "X-ə istinadən": who is pointed to as the giver of the news."""

from dataclasses import dataclass

from onrecord.reading.attribution import Attribution
from onrecord.reading.lexical.line import Line
from onrecord.reading.lexical.noun import Noun
from onrecord.reading.lexical.reach import without
from onrecord.reading.lexical.sources import Memory, layer_of, place_of
from onrecord.reading.lexicon import Hit
from onrecord.reading.speakers import Layer, unnamed_layer

NEAR = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Relays:
    """The layers pointed to in a sentence, and where the words stand."""

    layers: tuple[Layer, ...]
    cuts: tuple[tuple[int, int], ...]

    def __bool__(self) -> bool:
        return bool(self.layers)

    def alone(self, line: Line) -> Attribution:
        """Nobody else speaks in the sentence: all of it is the relayed one's."""
        content = without(line, (0, len(line.words)), *self.cuts)
        whole = ((line.parse.sentence.start, line.parse.sentence.end),)
        return Attribution(
            layers=self.layers, content=content or whole, kind="say", rule="relay", cue=self.layers[0].cue
        )

    def is_beside(self, line: Line, voice: Attribution) -> bool:
        """Say whether the relay belongs to the verb of saying: "X reports with reference to Y" sets Y inside of X."""
        if voice.cue is None:
            return False
        at = next((place for place, token in enumerate(line.parse.tokens) if token.start >= voice.cue.start), None)
        if at is None:
            return False
        first, stop = line.clause_at(at)
        return any(first - NEAR <= cut[0] < stop + NEAR for cut in self.cuts)


def relay_layers(line: Line) -> Relays:
    """Find what a sentence points to."""
    found = [
        made
        for hit in line.hits("cue.relay", "according.before_source")
        if is_pointing(line, hit) and (made := _relay(line, hit)) is not None
    ]
    once = {cut: layer for layer, cut in found}
    return Relays(layers=tuple(once.values()), cuts=tuple(once))


def is_pointing(line: Line, hit: Hit) -> bool:
    """Printing and spreading are no pointing to another."""
    words = " ".join(line.words[hit.first : hit.stop])
    return words.startswith(("со ссылк", "ссыла", "сослал", "istinad", "atıf", "dayand", "kaynak göster", "alıntı",
                             "հղ", "վկայակոչ", "մեջբեր"))  # fmt: skip


def _relay(line: Line, hit: Hit) -> tuple[Layer, tuple[int, int]] | None:
    cue = line.parse.span(hit.start, hit.end)
    behind = next((one for one in line.nouns if hit.stop <= one.first <= hit.stop + NEAR and _can_give(one)), None)
    before = next(
        (one for one in reversed(line.nouns) if hit.first - NEAR < one.stop <= hit.first and _can_give(one)), None
    )
    noun = before or behind if line.tongue.verb_final else behind or before
    if noun is None:
        return unnamed_layer(cue), (hit.first, hit.stop)
    layer = layer_of(line, noun, cue, Memory())
    end = place_of(line, noun)[1]
    last = max(at for at, token in enumerate(line.parse.tokens) if token.end <= end) + 1
    return layer, (min(hit.first, noun.first), max(hit.stop, last))


def _can_give(noun: Noun) -> bool:
    return noun.can_speak and not noun.pronoun
