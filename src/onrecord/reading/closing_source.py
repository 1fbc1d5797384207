"""Sources that close a sentence: "…, press guild", "… – reports", "… (the ministry)", "… (source: Valley Watch)"."""

from onrecord.reading.attribution import Attribution
from onrecord.reading.constituents import ChunkKind
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.roles import is_person
from onrecord.reading.scope import place_of
from onrecord.reading.speakers import HEARSAY, Layer, Source, source_at
from onrecord.record.mention import MentionKind
from onrecord.record.span import Span

K = ChunkKind
# "(source: X)", "(via X)".
NAMED = word_set("closing_source", "named")
# Nouns for who tells: without an article at the end of a sentence they name its source.
SPEAKERS = word_set("closing_source", "speakers")
SHORT = 7


def closing_source(parse: Parse) -> Attribution | None:
    """Read the last words of a sentence as its source where they are no part of it."""
    last = len(parse.chunks) - 1
    while last > 2 and parse.kind(last) is K.STOP:
        last -= 1
    if last < 2 or not any(parse.kind(place) is K.VERB for place in range(last)):
        return None
    if parse.kind(last) is K.PAREN:
        return _said(parse, _in_brackets(parse, last), last)
    via = _via(parse)
    if via is not None:
        return _said(parse, via, parse.chunk_at(_via_at(parse)))
    return _said(parse, _behind_mark(parse, last), last - 1)


def source_line(parse: Parse) -> Layer | None:
    """As in "Source: Valley Watch", "(via Valley Watch)" in a line of its own."""
    words = [token for token in parse.tokens if token.is_word]
    named = (
        1 < len(words) <= SHORT and words[0].folded in NAMED and not any(chunk.kind is K.VERB for chunk in parse.chunks)
    )
    if not named:
        return None
    span = parse.span(words[1].start, words[-1].end)
    return Layer(sources=(Source(name=span.exact, kind="third-party", span=span),), cue=span)


def _said(parse: Parse, source: Source | None, mark: int) -> Attribution | None:
    content = None if source is None or mark < 1 else place_of(parse, 0, mark)
    if source is None or source.span is None or content is None:
        return None
    cue = source.span
    return Attribution(
        layers=(Layer(sources=(source,), cue=cue),), content=(content,), kind="say", rule="closing-source", cue=cue
    )


def _behind_mark(parse: Parse, last: int) -> Source | None:
    """As in "…, press guild", "… : ministry": no article, and no part of a list or of a name."""
    chunk = parse.chunks[last]
    if chunk.kind is K.VERB and parse.kind(last - 1) in (K.COLON, K.DASH) and _is_speaker(parse, last):
        return _source(parse, chunk.first, chunk.stop, HEARSAY)  # "Three men shot – reports"
    if parse.kind(last) is not K.NOUN or parse.kind(last - 1) not in (K.COMMA, K.COLON, K.DASH):
        return None
    source = source_at(parse, last)
    known = source.kind not in (HEARSAY, "third-party")
    bare = not parse.tokens[chunk.first].is_capital and parse.tokens[chunk.first].folded not in ("the", "a", "an")
    beside = parse.chunks[last - 2]
    named = parse.kind(last - 2) is K.NOUN and (parse.tokens[beside.head].is_capital or _is_speaker(parse, last - 2))
    listed = parse.kind(last - 3) is K.COMMA and parse.kind(last - 2) is K.NOUN
    if parse.kind(last - 1) is K.COMMA and (named or listed):
        return None  # "Orhan Dal, lawyer", "guards, officers, police"
    credit = (
        parse.kind(last - 1) is K.DASH and parse.kind(len(parse.chunks) - 1) is not K.STOP and _is_title(parse, last)
    )
    return source if known or credit or (bare and _is_speaker(parse, last)) else None


def _is_title(parse: Parse, index: int) -> bool:
    """As in "Three men shot - Valley Watch": a name of several words that is no place's."""
    chunk = parse.chunks[index]
    place = any(
        hit.first < chunk.stop and hit.stop > chunk.first and hit.mention.kind is MentionKind.PLACE
        for hit in parse.mentions
    )
    words = parse.tokens[chunk.first : chunk.stop]
    return len(words) > 1 and all(token.is_capital for token in words) and not place


def _is_speaker(parse: Parse, index: int) -> bool:
    return parse.word(index) in SPEAKERS


def _in_brackets(parse: Parse, last: int) -> Source | None:
    """As in "(the ministry)", "(via Valley Watch)"; a number, a place or the letters of a name are none."""
    first, stop = parse.chunks[last].first + 1, parse.chunks[last].stop - 1
    words = parse.tokens[first:stop]
    if not words or not any(token.is_word for token in words):
        return None
    opens = 1 + (len(words) > 1 and words[1].text == ":") if words[0].folded in NAMED else 0
    if opens and opens < len(words):
        return _source(parse, first + opens, stop, "third-party")
    kind = next(
        (hit.speaker_kind for hit in parse.mentions if _inside(hit.first, first, stop) and hit.speaker_kind), None
    )
    if len(words) == 1 and parse.hits_in("speaker.agency", first, stop):
        return _source(parse, first, stop, "agency")  # "(AFP)"
    plain = all(token.is_word and not token.text.isupper() for token in words)
    if any(_inside(hit.first, first, stop) for hit in parse.counts):
        return None
    if kind is not None and (plain or len(words) == 1):
        return _source(parse, first, stop, kind)
    spoken = words[-1].folded in SPEAKERS
    named = words[words[0].folded == "the" :]
    title = len(words) > 1 and all(token.is_capital for token in named) and _adds_to_nothing(parse, last, first)
    return _source(parse, first, stop, "third-party") if plain and (spoken or title) else None


def _inside(at: int, first: int, stop: int) -> bool:
    return first <= at < stop


def _adds_to_nothing(parse: Parse, last: int, first: int) -> bool:
    """A name behind a person or a name, and a place anywhere, adds to the words before: "the mayor (Orhan Dal)"."""
    place = any(hit.first <= first < hit.stop and hit.mention.kind is MentionKind.PLACE for hit in parse.mentions)
    return not place and not is_person(parse, last - 1) and not parse.tokens[first - 2].is_capital


def _source(parse: Parse, first: int, stop: int, kind: str) -> Source:
    span: Span = parse.span(*parse.place(first, stop))
    return Source(name=span.exact, kind=kind, span=span)


def _via_at(parse: Parse) -> int:
    return next((at for at in range(len(parse.tokens) - 1, 0, -1) if parse.tokens[at].folded == "via"), 0)


def _via(parse: Parse) -> Source | None:
    """As in "three men shot via @valleyeye"."""
    at = _via_at(parse)
    stop = len(parse.tokens)
    while stop > at + 1 and not parse.tokens[stop - 1].is_word:
        stop -= 1
    named = 0 < at < stop - 1 and (parse.tokens[at + 1].text == "@" or parse.tokens[at + 1].is_capital)
    return _source(parse, at + 1, stop, "social-poster") if named else None
