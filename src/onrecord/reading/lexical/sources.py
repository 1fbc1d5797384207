"""Speakers as phrases, and who spoke last."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.reading.attribution import Attribution
from onrecord.reading.lexical.forms import OBLIQUE
from onrecord.reading.lexical.line import Line
from onrecord.reading.lexical.noun import Noun, name_of, parallel
from onrecord.reading.speakers import HEARSAY, Layer, Source, unnamed_layer
from onrecord.record.mention import MentionKind
from onrecord.record.span import Span

HEADLINE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """The last named speaker of the paragraph, for "he said" after it."""

    paragraph: int = -1
    last: Source | None = None

    def at(self, paragraph: int) -> "Memory":
        return self if paragraph == self.paragraph else Memory(paragraph=paragraph)

    def after(self, voices: Sequence[Attribution]) -> "Memory":
        named = [
            source for one in voices for layer in one.layers for source in layer.sources if source.span is not None
        ]
        return Memory(paragraph=self.paragraph, last=named[-1] if named else self.last)


def layer_of(line: Line, noun: Noun, cue: Span, memory: Memory) -> Layer:
    """Read a phrase and those joined to it as speakers side by side."""
    return Layer(sources=tuple(source_of(line, one, memory) for one in _joined(line, noun)), cue=cue)


def _joined(line: Line, noun: Noun) -> Iterator[Noun]:
    found = [noun]
    for one in tuple(parallel(line.nouns, line.parse, line.tongue, line.nouns.index(noun)))[1:]:
        if not one.can_speak or one.pronoun or one.case in OBLIQUE:
            break
        found.append(one)
    # A comma alone joins no speakers: the next phrase may be an apposition, or the beginning of what is said.
    joined = [at for one in found[1:] for at in range(noun.stop, one.first) if line.words[at] in line.tongue.joins]
    yield from found if joined else found[:1]


def source_of(line: Line, noun: Noun, memory: Memory) -> Source:
    """Read one phrase as a speaker; "he" is the last one named in the paragraph, his span stays the pronoun's."""
    first = noun.first if noun.count is None else min(noun.count.stop, noun.head)
    span = line.parse.span(*line.parse.place(first, noun.stop))
    if noun.pronoun:
        single = not noun.plural and memory.last is not None
        known = memory.last if single else None
        return Source(
            name=span.exact if known is None else known.name, kind=HEARSAY if known is None else known.kind, span=span
        )
    is_person = noun.kind is MentionKind.PERSON and noun.name is not None
    name = (name_of(line.parse, noun) or span.exact) if is_person else span.exact
    return Source(name=name, kind=noun.speaker or HEARSAY, span=span)


def phrase_layer(line: Line, first: int, stop: int, cue: Span) -> Layer:
    """Take words that no rule knows as a speaker's, as they stand; none make an unnamed one."""
    first, stop = line.trimmed(first, stop)
    if first >= stop:
        return unnamed_layer(cue)
    span = line.parse.span(*line.parse.place(first, stop))
    return Layer(sources=(Source(name=span.exact, kind=HEARSAY, span=span),), cue=cue)


def place_of(line: Line, noun: Noun) -> tuple[int, int]:
    """Give the code points of a speaker with those beside it."""
    members = tuple(_joined(line, noun))
    return line.parse.place(noun.first, members[-1].stop)


def headline_voice(line: Line) -> Attribution | None:
    """As in "Prosecutor: soldiers were tortured": what stands behind the colon is said by whom stands before it."""
    marks = (":", ".", "՝") if line.tongue.language == "hy" else (":",)
    colon = next((at for at, word in enumerate(line.words[:HEADLINE]) if word in marks), None)
    if not colon or any(line.forms[at].finite for at in range(colon)):
        return None
    noun = next((one for one in line.nouns if one.stop == colon and one.can_speak and not one.pronoun), None)
    if (
        noun is None
        or noun.first > 2
        or not noun.can_speak
        or (noun.kind is MentionKind.GROUP and noun.speaker is None)
    ):
        return None
    cue = line.parse.span(*line.parse.place(colon, colon + 1))
    place = place_of(line, noun)
    content = ((line.parse.tokens[colon].end, line.parse.sentence.end),)
    return Attribution(
        layers=(layer_of(line, noun, cue, Memory()),),
        content=content,
        kind="say",
        rule="headline",
        cue=None,
        source_place=place,
    )
