"""Short texts as layers and sentences, for tests of the reading room."""

from onrecord.reading.sentences import Sentence, split_sentences
from onrecord.record.layer import Coverage, TextLayer, ZoneSpan


def layer_of(text: str, *, language: str = "en", zones: tuple[ZoneSpan, ...] = ()) -> TextLayer:
    coverage = Coverage(unit="character", read=len(text), total=len(text))
    return TextLayer(reader="layer/1", text=text, media="text/plain", language=language, coverage=coverage, zones=zones)


def sentences_of(text: str) -> tuple[Sentence, ...]:
    return split_sentences(layer_of(text))


def sentence_of(text: str) -> Sentence:
    """Give the first sentence of a text."""
    return sentences_of(text)[0]
