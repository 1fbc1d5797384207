"""Headlines, posts and lead-ins: "Official: eight dead", "Eight dead – activists", "@eye: …", "(source: X)"."""

from onrecord.reading.apposition import person_at
from onrecord.reading.attribution import Attribution
from onrecord.reading.closing_source import closing_source
from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.scope import place_of
from onrecord.reading.speakers import HEARSAY, Layer, Source, read_sources, unnamed_layer
from onrecord.record.claim import Zone
from onrecord.record.mention import MentionKind

K = ChunkKind
POSTER = "social-poster"
FEARED = frozenset(("fears", "rumours", "rumors", "allegations"))
TOLD = word_set("headline", "told")


def headline_attribution(parse: Parse) -> Attribution | None:
    """Read a speaker set off by a colon, dash or closing comma; a place name before a colon is no speaker."""
    return _posted(parse) or _marked(parse) or _told(parse) or closing_source(parse)


def _marked(parse: Parse) -> Attribution | None:
    marks = [place for place in range(len(parse.chunks)) if parse.kind(place) in (K.COLON, K.DASH)]
    if not marks:
        return None
    first, last = marks[0], marks[-1]
    named = first <= 5 and person_at(parse, 0) is not None
    about = first <= 4 and parse.word(1) in ("on", "about")  # "Mayor on the raid: …"
    if (first <= 2 or named or about) and parse.kind(first) is K.COLON:
        called = read_sources(parse, 0) if first == 1 and _is_called(parse) else None  # "The Green Cross: soldiers …"
        return _made(parse, called or marked_speaker(parse, 0, first), first, (first + 1, len(parse.chunks)))
    if first == last <= 2 and parse.kind(first) is K.DASH and any(one.start == first + 1 for one in parse.clauses):
        called = read_sources(parse, 0) if _is_called(parse) else None  # "The Green Cross - soldiers …"
        return _made(parse, called or marked_speaker(parse, 0, first), first, (first + 1, len(parse.chunks)))
    tail = 5 if parse.zone is Zone.TITLE else 4
    if len(parse.chunks) - last <= tail and parse.kind(last) is K.DASH and last > 1:
        return _made(parse, marked_speaker(parse, last + 1, len(parse.chunks)), first, (0, last))
    return None


def _is_called(parse: Parse) -> bool:
    chunk = parse.chunks[0]
    words = parse.tokens[chunk.first + 1 : chunk.stop]
    place = any(hit.mention.kind is MentionKind.PLACE and hit.first < chunk.stop for hit in parse.mentions)
    title = len(words) > 1 and all(token.is_capital for token in words)
    return parse.tokens[chunk.first].folded == "the" and title and not place


def _told(parse: Parse) -> Attribution | None:
    """As in "Reported: three men shot": by whom is not said."""
    if len(parse.chunks) > 2 and parse.word(0) in FEARED and parse.chunks[0].stop == 1 and parse.kind(1) is K.NOUN:
        cue = parse.span(*parse.chunk_place(0))
        content = (parse.chunk_place(1)[0], parse.sentence.end)  # "Fears three men were shot"
        layers = (unnamed_layer(cue),)
        return Attribution(layers=layers, content=(content,), kind="evidential", rule="headline", cue=cue)
    told = len(parse.chunks) > 2 and parse.chunks[0].form is Form.REDUCED and parse.kind(1) is K.COLON
    place = place_of(parse, 2, len(parse.chunks)) if told and parse.word(0) in TOLD else None
    if place is None:
        return None
    cue = parse.span(*parse.chunk_place(0))
    return Attribution(layers=(unnamed_layer(cue),), content=(place,), kind="evidential", rule="headline", cue=cue)


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
    if len(parse.tokens) > 4 and parse.tokens[0].folded == "via" and parse.tokens[1].text == "@":
        handle = parse.span(*parse.place(1, 3))
        shared = Source(name=handle.exact, kind=POSTER, span=handle)
        content = (parse.tokens[3].start, parse.sentence.end)
        layer = Layer(sources=(shared,), cue=handle)
        return Attribution(layers=(layer,), content=(content,), kind="say", rule="headline", cue=handle)
    colon = next((place for place in range(min(6, len(parse.chunks))) if parse.kind(place) is K.COLON), None)
    if not colon:
        return None
    start, end = parse.chunk_place(0, colon)
    words = parse.text[start:end]
    if "@" not in words or any(parse.kind(place) is K.VERB for place in range(colon)):
        return None
    source = Source(name=words, kind=POSTER, span=parse.span(start, end))
    return _made(parse, (source,), colon, (colon + 1, len(parse.chunks)))


def marked_speaker(parse: Parse, first: int, stop: int) -> tuple[Source, ...] | None:
    """Read what stands before a mark as a speaker; None where it is a place, or holds a verb."""
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
