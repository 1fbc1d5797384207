"""Who says so, by the cue lexicon: verbs of saying, "according to", hearsay, relays, the sentence before."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.reading.attribution import Attribution, Place
from onrecord.reading.lexical.cue_verbs import verb_voices
from onrecord.reading.lexical.line import Line
from onrecord.reading.lexical.phrases import phrase_voices
from onrecord.reading.lexical.relays import relay_layers
from onrecord.reading.lexical.sources import Memory, headline_voice
from onrecord.reading.speakers import Layer, unnamed_layer
from onrecord.record.claim import Zone

Voices = dict[int, tuple[Attribution, ...]]


def find_voices(lines: Sequence[Line]) -> Voices:
    """Give the attributions of each sentence, by where it starts; a later sentence may attribute an earlier one."""
    found: Voices = {line.parse.sentence.start: () for line in lines}
    memory = Memory()
    for number, line in enumerate(lines):
        sentence = line.parse.sentence
        memory = memory.at(sentence.paragraph)
        before = _told_before(lines, number)
        voices = tuple(_voices(line, memory))
        if before and points_back(line):
            for earlier in before:
                found[earlier.parse.sentence.start] += tuple(_thrown_back(voices, earlier))
            voices = tuple(one for one in voices if one.kind == "evidential")
        found[sentence.start] += voices
        memory = memory.after(found[sentence.start])
    return found


def _voices(line: Line, memory: Memory) -> Iterator[Attribution]:
    headline = headline_voice(line)
    if headline is not None:
        yield headline
    phrases = tuple(phrase_voices(line, memory))
    verbs = tuple(verb_voices(line, memory, phrases))
    relays = relay_layers(line)
    base = (*phrases, *verbs)
    yield from _nameless(line, base)
    if not relays:
        yield from base
        return
    if not base:
        yield relays.alone(line)
        return
    for one in base:
        yield _with_relay(one, relays.layers, inner=one in verbs and relays.is_beside(line, one))


def _nameless(line: Line, base: tuple[Attribution, ...]) -> Iterator[Attribution]:
    """Words in quotation marks are somebody's, also where nobody is named."""
    for first, stop in line.speeches:
        start, end = line.parse.place(first, stop)
        if not any(one.covers(start + 1) for one in base):
            cue = line.parse.span(start, start + 1)
            yield Attribution(
                layers=(unnamed_layer(cue),), content=((start, end),), kind="say", rule="quotation", cue=cue
            )


def _with_relay(one: Attribution, layers: tuple[Layer, ...], *, inner: bool) -> Attribution:
    """House rule 3: whoever carries another's words stands outside of them."""
    known = {source.name for layer in one.layers for source in layer.sources}
    new = tuple(layer for layer in layers if not known & {source.name for source in layer.sources})
    return replace(one, layers=(*one.layers, *new) if inner else (*new, *one.layers))


def points_back(line: Line) -> bool:
    """Say whether a sentence tells who said what was told before it, and no more."""
    words = " ".join(line.words)
    opens = any(words.startswith(f"{opening} ") for opening in line.tongue.backward)
    has_that = any(word in line.tongue.that for word in line.words)
    return (opens and not has_that) or any(word in line.tongue.news for word in line.words[1:6])


def _told_before(lines: Sequence[Line], number: int) -> tuple[Line, ...]:
    """House rule 1: the sentence before; where the whole news is meant, all before in the paragraph."""
    line = lines[number]
    if not number or lines[number - 1].parse.zone is not line.parse.zone or line.parse.zone is Zone.TITLE:
        return ()
    if not any(word in line.tongue.news for word in line.words):
        return (lines[number - 1],)
    paragraph = line.parse.sentence.paragraph
    return tuple(one for one in lines[:number] if one.parse.sentence.paragraph == paragraph) or (lines[number - 1],)


def _thrown_back(voices: Sequence[Attribution], earlier: Line) -> Iterator[Attribution]:
    whole: tuple[Place, ...] = ((earlier.parse.sentence.start, earlier.parse.sentence.end),)
    for one in voices:
        if one.kind not in ("order", "ask", "deny"):
            yield replace(one, content=whole, rule="previous-sentence")
