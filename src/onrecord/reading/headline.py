"""Headlines, posts and lead-ins: "Official: eight dead", "Eight dead – activists", "@eye: …", "(source: X)"."""

from onrecord.reading.apposition import person_at
from onrecord.reading.attribution import Attribution
from onrecord.reading.constituents import ChunkKind
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.scope import place_of
from onrecord.reading.speakers import HEARSAY, Layer, Source, read_sources
from onrecord.record.claim import Zone
from onrecord.record.mention import MentionKind

K = ChunkKind
POSTER = "social-poster"
SOURCES = word_set("headline", "sources")


def headline_attribution(parse: Parse) -> Attribution | None:
    """Read a speaker set off by a colon, dash or closing comma; a place name before a colon is no speaker."""
    return _posted(parse) or _marked(parse) or _closing(parse) or _bracketed(parse)


def _marked(parse: Parse) -> Attribution | None:
    marks = [place for place in range(len(parse.chunks)) if parse.kind(place) in (K.COLON, K.DASH)]
    if not marks:
        return None
    first, last = marks[0], marks[-1]
    named = first <= 5 and person_at(parse, 0) is not None
    if (first <= 2 or named) and parse.kind(first) is K.COLON:
        return _made(parse, _speaker(parse, 0, first), first, (first + 1, len(parse.chunks)))
    tail = 5 if parse.zone is Zone.TITLE else 4
    if len(parse.chunks) - last <= tail and parse.kind(last) is K.DASH and last > 1:
        return _made(parse, _speaker(parse, last + 1, len(parse.chunks)), first, (0, last))
    return None


def _made(parse: Parse, sources: tuple[Source, ...] | None, mark: int, content: tuple[int, int]) -> Attribution | None:
    place = place_of(parse, *content)
    if sources is None or place is None:
        return None
    cue = parse.span(*parse.chunk_place(mark))
    return Attribution(
        layers=(Layer(sources=sources, cue=cue),), content=(place,), kind="say", rule="headline", cue=cue
    )


def _posted(parse: Parse) -> Attribution | None:
    """As in "@eye: …", "Valley Eye (@eye): …": whoever posts speaks after the colon."""
    colon = next((place for place in range(min(6, len(parse.chunks))) if parse.kind(place) is K.COLON), None)
    if not colon:
        return None
    start, end = parse.chunk_place(0, colon)
    words = parse.text[start:end]
    if "@" not in words or any(parse.kind(place) is K.VERB for place in range(colon)):
        return None
    source = Source(name=words, kind=POSTER, span=parse.span(start, end))
    return _made(parse, (source,), colon, (colon + 1, len(parse.chunks)))


def _closing(parse: Parse) -> Attribution | None:
    """As in "There are 30 jailed editors, press guild": a title that ends with its speaker."""
    last = len(parse.chunks) - 1
    if last < 3 or parse.kind(last) is not K.NOUN or parse.kind(last - 1) is not K.COMMA:
        return None
    if not any(parse.kind(place) is K.VERB for place in range(last - 1)):
        return None
    sources = _speaker(parse, last, last + 1)
    known = sources is not None and all(source.kind not in (HEARSAY, "third-party") for source in sources)
    return _made(parse, sources, last - 1, (0, last - 1)) if known else None


def _bracketed(parse: Parse) -> Attribution | None:
    """As in "Six men were shot (source: Valley Watch)"."""
    for place, chunk in enumerate(parse.chunks):
        first, stop = chunk.first, chunk.stop
        named = chunk.kind is K.PAREN and stop - first > 4 and parse.tokens[first + 1].folded in SOURCES
        if named and place > 1 and parse.tokens[first + 2].text == ":":
            span = parse.span(*parse.place(first + 3, stop - 1))
            cue = parse.span(*parse.place(first + 1, first + 2))
            content = place_of(parse, 0, place)
            if content is not None:
                layer = Layer(sources=(Source(name=span.exact, kind="third-party", span=span),), cue=cue)
                return Attribution(layers=(layer,), content=(content,), kind="say", rule="bracketed-source", cue=cue)
    return None


def _speaker(parse: Parse, first: int, stop: int) -> tuple[Source, ...] | None:
    noun = next((place for place in range(first, stop) if _is_noun(parse, place)), None)
    if noun is None or any(parse.kind(place) is K.VERB for place in range(first, stop)):
        return None
    at = parse.chunks[noun].head
    head = parse.tokens[at]
    hits = [hit.mention for hit in parse.mentions if hit.first <= at < hit.stop]
    if any(mention.kind is MentionKind.PLACE for mention in hits):
        return None
    sources = read_sources(parse, noun)
    known = any(source.kind not in (HEARSAY, "third-party") for source in sources)
    acronym = head.text.isupper() and len(head.text) > 1
    person = any(mention.kind is MentionKind.PERSON for mention in hits)
    return sources if known or acronym or person or head.folded == "official" else None


def _is_noun(parse: Parse, place: int) -> bool:
    return parse.kind(place) is K.NOUN or parse.word(place) == "official"
