"""Headlines and lead-ins: "Official: eight dead", "Eight dead – activists"."""

from onrecord.reading.attribution import Attribution
from onrecord.reading.constituents import ChunkKind
from onrecord.reading.parse import Parse
from onrecord.reading.scope import place_of
from onrecord.reading.speakers import HEARSAY, Layer, Source, read_sources
from onrecord.record.claim import Zone
from onrecord.record.mention import MentionKind

K = ChunkKind


def headline_attribution(parse: Parse) -> Attribution | None:
    """Read a speaker set off by a colon or dash; a place name before a colon is no speaker."""
    marks = [place for place in range(len(parse.chunks)) if parse.kind(place) in (K.COLON, K.DASH)]
    if not marks:
        return None
    first, last = marks[0], marks[-1]
    if first <= 2 and parse.kind(first) is K.COLON:
        found = _speaker(parse, 0, first)
        content = place_of(parse, first + 1, len(parse.chunks))
    elif len(parse.chunks) - last <= (5 if parse.zone is Zone.TITLE else 4) and parse.kind(last) is K.DASH and last > 1:
        found = _speaker(parse, last + 1, len(parse.chunks))
        content = place_of(parse, 0, last)
    else:
        return None
    if found is None or content is None:
        return None
    cue = parse.span(*parse.chunk_place(first))
    return Attribution(
        layers=(Layer(sources=found, cue=cue),), content=(content,), kind="say", rule="headline", cue=cue
    )


def _speaker(parse: Parse, first: int, stop: int) -> tuple[Source, ...] | None:
    noun = next((place for place in range(first, stop) if parse.kind(place) is K.NOUN), None)
    if noun is None or any(parse.kind(place) is K.VERB for place in range(first, stop)):
        return None
    sources = read_sources(parse, noun)
    head = parse.tokens[parse.chunks[noun].head]
    acronym = head.text.isupper() and len(head.text) > 2
    known = any(source.kind not in (HEARSAY, "third-party") for source in sources)
    if any(
        hit.mention.kind is MentionKind.PLACE and hit.first <= parse.chunks[noun].head < hit.stop
        for hit in parse.mentions
    ):
        return None
    person = any(
        hit.mention.name is not None
        and hit.first <= parse.chunks[noun].head < hit.stop
        and hit.mention.kind is MentionKind.PERSON
        for hit in parse.mentions
    )
    return sources if known or acronym or person else None
