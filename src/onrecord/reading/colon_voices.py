"""Voices before a colon inside an entry: "• Mill burnt; mayor: "an accident"", "Press office of the port: …".

A line that opens with a short name and a colon is read as a headline; here are those behind a bullet, a label or a
semicolon, and longer ones before words in quotation marks. A place before a colon is a label and no speaker.
"""

from collections.abc import Iterator

from onrecord.reading.attribution import Attribution
from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.frames import Frame
from onrecord.reading.headline import marked_speaker
from onrecord.reading.parse import Parse
from onrecord.reading.roles import mentions_at
from onrecord.reading.scope import place_of
from onrecord.reading.speakers import Layer, Source
from onrecord.record.claim import Value

K = ChunkKind
BREAKS = frozenset((K.SEMI, K.DASH, K.COLON, K.STOP))
NAMING = frozenset((K.NOUN, K.PREP, K.ADJ, K.ADV, K.DATE))
LONGEST = 7  # chunks of a name
HEADLINE = 2  # a colon so near to the opening of a sentence is the headline's
RULE = "colon"


def colon_attributions(parse: Parse) -> Iterator[Attribution]:
    """Find who speaks behind each colon; the words end with the part of the sentence."""
    for first, colon, sources in _voices(parse):
        stop = next((at for at in range(colon + 1, len(parse.chunks)) if parse.kind(at) is K.SEMI), len(parse.chunks))
        content = place_of(parse, colon + 1, stop)
        if content is not None and (first > 0 or colon > HEADLINE):
            cue = parse.span(*parse.chunk_place(colon))
            yield Attribution(
                layers=(Layer(sources=sources, cue=cue),), content=(content,), kind="say", rule=RULE, cue=cue,
                source_place=parse.chunk_place(first, colon),
            )  # fmt: skip


def colon_frames(parse: Parse) -> Iterator[Frame]:
    """Give what is quoted behind a colon as a saying where it is no clause of its own: "mayor: "an accident""."""
    for first, colon, _ in _voices(parse):
        closing = next((at for at in parse.quotes if at > colon + 1), len(parse.chunks))
        if parse.kind(colon + 1) is not K.QUOTE or _tells(parse, colon + 1, closing):
            continue
        place = parse.chunk_place(colon + 1, min(closing + 1, len(parse.chunks)))
        span = parse.span(*place)
        nouns = tuple(at for at in range(first, colon) if parse.kind(at) is K.NOUN)[:1]
        yield Frame(
            parse=parse, predicate="saying", trigger=place, rule=RULE, who=mentions_at(parse, nouns),
            words=(parse.chunk_place(first, colon),), value=Value(text=span.exact, span=span), said_by=True,
            told_at=parse.chunk_place(first),
        )  # fmt: skip


def _tells(parse: Parse, first: int, stop: int) -> bool:
    forms = (parse.chunks[at].form for at in range(first, stop) if parse.kind(at) is K.VERB)
    return any(form in (Form.FINITE, Form.REDUCED) for form in forms) and stop - first > HEADLINE + 1


def _voices(parse: Parse) -> Iterator[tuple[int, int, tuple[Source, ...]]]:
    """Give the first chunk of a name, its colon, and who it is."""
    for colon, chunk in enumerate(parse.chunks):
        if chunk.kind is not K.COLON or colon == 0 or colon + 1 >= len(parse.chunks):
            continue
        first = colon
        while first > 0 and parse.kind(first - 1) in NAMING:
            first -= 1
        opened = first == 0 or parse.kind(first - 1) in BREAKS
        if not opened or not 0 < colon - first <= LONGEST:
            continue
        quoted = parse.kind(colon + 1) is K.QUOTE
        sources = marked_speaker(parse, first, colon) if quoted or colon - first <= HEADLINE else None
        if sources is not None:
            yield first, colon, sources
