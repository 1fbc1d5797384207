"""Words told of which nothing else is known: that somebody said this, as worded."""

from collections.abc import Iterator

from onrecord.reading.attribution import Attribution
from onrecord.reading.frames import Frame
from onrecord.reading.lexical.line import Line
from onrecord.reading.lexical.noun import mention_of
from onrecord.record.claim import Value

Place = tuple[int, int]
LEAST = 2


def utterance_frames(line: Line, voices: tuple[Attribution, ...], taken: tuple[Place, ...]) -> Iterator[Frame]:
    """Give a `saying` for each verb of saying under which no other claim was found."""
    sentence = line.parse.sentence
    for voice in voices:
        if voice.kind not in ("say", "claim", "order") or voice.rule != "verb" or voice.cue is None:
            continue
        inside = [place for place in voice.content if sentence.start <= place[0] < sentence.end]
        if any(first < voice.cue.end and voice.cue.start < stop for first, stop in taken):
            continue
        if not inside or any(start <= at < end for at, _ in taken for start, end in inside):
            continue
        start, end = max(inside, key=lambda place: place[1] - place[0])
        span = line.parse.span(start, end)
        if len(span.exact.split()) < LEAST:
            continue
        speakers = tuple(
            noun
            for noun in line.nouns
            if voice.source_place is not None
            and voice.source_place[0] <= line.parse.tokens[noun.first].start < voice.source_place[1]
        )
        # A demand of nobody named is no speaker's word: it is told by who tells of it.
        nameless = voice.kind == "order" and voice.source_place is None
        nameless = nameless and all(source.span is None for layer in voice.layers for source in layer.sources)
        yield Frame(
            parse=line.parse,
            predicate="saying",
            trigger=(voice.cue.start, voice.cue.end) if nameless else (start, end),
            rule="lexicon-saying",
            value=Value(text=span.exact, span=span),
            who=tuple(mention_of(line.parse, noun) for noun in speakers),
            words=((min(start, voice.cue.start), max(end, voice.cue.end)),),
            said_by=True,
        )
