"""Who speaks: a noun phrase read as the source of an attribution."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.grammar import word_set
from onrecord.reading.noun_groups import noun_and_more
from onrecord.reading.parse import Parse
from onrecord.record.count import Qualifier
from onrecord.record.mention import MentionKind
from onrecord.record.span import Span

UNNAMED = "unnamed"
HEARSAY = "unnamed-source"
# Nouns for a thing said: the phrase after "from", "by", "of" tells by whom.
STATEMENTS = word_set("speakers", "statements")
# Heads that mean little without for whom or from where.
BEHALF = word_set("speakers", "behalf")
AUTHORITY = frozenset(("authorities", "officials", "government"))
ISSUERS = word_set("speakers", "issuers")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One speaker as worded. `span` is None for one known by the cue alone."""

    name: str
    kind: str
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """Speakers side by side, and the words that bring them in."""

    sources: tuple[Source, ...]
    cue: Span | None = None


def unnamed_layer(cue: Span) -> Layer:
    """A speaker known by the cue alone."""
    return Layer(sources=(Source(name=UNNAMED, kind=HEARSAY),), cue=cue)


def read_sources(parse: Parse, index: int, *, joined: bool = True) -> tuple[Source, ...]:
    """Read a noun chunk, and those joined to it, as speakers."""
    indices = _spoken_list(parse, noun_and_more(parse.chunks, index)) if joined else (index,)
    found: list[Source] = []
    for source in (source_at(parse, place) for place in indices if place == index or _can_speak(parse, place)):
        before = found[-1].span if found else None
        if before is None or source.span is None or source.span.start >= before.end:
            found.append(source)
    return tuple(found)


def _spoken_list(parse: Parse, indices: tuple[int, ...]) -> tuple[int, ...]:
    """A list that runs into a verb is its subject: "according to the ministry, | two men, a boy and a girl died"."""
    if not any(parse.kind(place) is ChunkKind.AND for place in range(indices[0], indices[-1])):
        return indices[:1]  # "A. Dal, a lawyer": one speaker
    after = parse.noun_stop(indices[-1])
    while parse.kind(after) in (ChunkKind.ADV, ChunkKind.DATE, ChunkKind.AND, ChunkKind.NOUN):
        after += 1
    chunk = parse.chunks[after] if after < len(parse.chunks) else None
    if chunk is None or chunk.kind is not ChunkKind.VERB or chunk.form is not Form.FINITE:
        return indices
    clause = parse.by_verb.get(after)
    if clause is not None and any(place < indices[0] for place in clause.subject):
        return indices  # "a statement by A, B and C says": the verb is the statement's
    kept = 1
    while kept < len(indices) and parse.kind(indices[kept] - 1) is not ChunkKind.COMMA:
        kept += 1
    return indices[:kept]


def _can_speak(parse: Parse, index: int) -> bool:
    """Of what is joined to a speaker only names and mentions speak too: "his lawyer, and denied food"."""
    chunk = parse.chunks[index]
    named = parse.tokens[chunk.head].is_capital
    return (
        named
        or any(hit.first <= chunk.head < hit.stop for hit in parse.mentions)
        or "-" in parse.text[slice(*parse.chunk_place(index))]
    )


def source_at(parse: Parse, index: int) -> Source:
    """Read one noun chunk, with its "of" phrases, as a speaker."""
    stop = parse.noun_stop(index)
    if (
        parse.word(index) in BEHALF
        and parse.word(stop) in ("for", "at", "of", "from", "in")
        and parse.kind(stop + 1) is ChunkKind.NOUN
    ):
        stop = parse.noun_stop(stop + 1)
    start, end = parse.chunk_place(index, stop)
    named = _trimmed(parse, index, start)
    span = parse.span(named, end)
    hit = next(
        (
            hit
            for hit in parse.mentions
            if hit.mention.start < end and hit.mention.end > named and _is_head(parse, index, hit.first, hit.stop)
        ),
        None,
    )
    name = span.exact
    if (
        hit is not None
        and hit.mention.name is not None
        and hit.mention.kind is MentionKind.PERSON
        and hit.mention.end <= end
    ):
        name = hit.mention.name
    elif (
        hit is not None
        and named <= hit.mention.start <= end < hit.mention.end
        and parse.kind(stop) is not ChunkKind.VERB
    ):
        span = parse.span(named, hit.mention.end)
        name = span.exact
    return Source(name=name, kind=speaker_kind(parse, index, stop), span=span)


def _is_head(parse: Parse, index: int, first: int, stop: int) -> bool:
    return first <= parse.chunks[index].head < stop


def _trimmed(parse: Parse, index: int, start: int) -> int:
    """Leave a count out of the name: "more than 100 people"."""
    for hit in parse.counts:
        opens = hit.first == parse.chunks[index].first and hit.stop < parse.chunks[index].stop
        single = hit.count.qualifier is Qualifier.ONE or hit.count.high == 1
        if opens and hit.count.is_number and not single:
            return parse.tokens[hit.stop].start
    return start


def speaker_kind(parse: Parse, index: int, stop: int) -> str:
    """Give the vocabulary's word for the kind of speaker."""
    first, last = parse.chunks[index].first, parse.chunks[stop - 1].stop
    if parse.word(index) in AUTHORITY:
        return "unnamed-official"
    for hit in parse.mentions:
        if hit.speaker_kind is not None and _is_head(parse, index, hit.first, hit.stop):
            return hit.speaker_kind
    for hit in parse.mentions:
        if hit.speaker_kind is not None and hit.first < last and hit.stop > first:
            return hit.speaker_kind
    if any(
        hit.mention.kind is MentionKind.PLACE and _is_head(parse, index, hit.first, hit.stop) for hit in parse.mentions
    ):
        return "unnamed-official"
    return "third-party" if _is_named(parse, index) else HEARSAY


def _is_named(parse: Parse, index: int) -> bool:
    return parse.tokens[parse.chunks[index].head].is_capital and parse.chunks[index].first > 0


def statement_layers(parse: Parse, index: int, cue: Span) -> tuple[Layer, ...]:
    """Read "reports from relatives, cited by media" as layers, outer first; a plain phrase as one layer."""
    inner = _issuers(parse, index) if parse.word(index) in STATEMENTS else ()
    layer = Layer(sources=inner or read_sources(parse, index), cue=cue)
    return (*reversed(tuple(_relays(parse, index))), layer)


def _issuers(parse: Parse, index: int) -> tuple[Source, ...]:
    """Find by whom a statement was made: "reports from X", "reports carried by X", "a statement of A and B"."""
    place = index + 1
    while place < len(parse.chunks) and place <= index + 3:
        chunk = parse.chunks[place]
        if chunk.kind is ChunkKind.VERB and chunk.word in ISSUERS:
            place += 1
            while parse.kind(place) in (ChunkKind.DATE, ChunkKind.ADV):
                place += 1
            if parse.word(place) != "by":
                break
            chunk = parse.chunks[place]
        if chunk.word in ("from", "by", "of") and parse.kind(place + 1) is ChunkKind.NOUN:
            if chunk.word == "of" and not _speaks(parse, place + 1):
                place += 2
                continue
            return read_sources(parse, place + 1)
        break
    return ()


def _speaks(parse: Parse, index: int) -> bool:
    """Say whether a noun can be a speaker: a known kind, or a name that is no statement."""
    return parse.word(index) not in STATEMENTS and speaker_kind(parse, index, parse.noun_stop(index)) != HEARSAY


def _relays(parse: Parse, index: int) -> Iterator[Layer]:
    """House rule 3: "cited by Y", "quoted by Y" after the source add an outer layer."""
    for hit in parse.hits_in("cue.relay", parse.chunks[index].stop):
        if not hit.lemma.endswith(" by") and parse.tokens[hit.stop - 1].folded != "by":
            continue
        verb = parse.chunk_at(hit.first)
        if any(parse.kind(place) in (ChunkKind.SEMI, ChunkKind.STOP) for place in range(index, verb)):
            break
        noun = parse.chunk_at(hit.stop - 1) + 1
        carried = verb - 1 == index and parse.word(index) in STATEMENTS
        if parse.kind(noun) is ChunkKind.NOUN and not carried:
            yield Layer(sources=_by_phrases(parse, noun), cue=parse.span(hit.start, hit.end))


def _by_phrases(parse: Parse, noun: int) -> tuple[Source, ...]:
    """As in "quoted by A and by B": parallel speakers."""
    sources = list(read_sources(parse, noun))
    place = parse.chunk_at_end(sources[-1].span) if sources[-1].span is not None else noun
    for step in range(place + 1, min(place + 9, len(parse.chunks) - 2)):
        if parse.kind(step) in (ChunkKind.COMMA, ChunkKind.SEMI, ChunkKind.STOP):
            break
        if (
            parse.kind(step) is ChunkKind.AND
            and parse.word(step + 1) == "by"
            and parse.kind(step + 2) is ChunkKind.NOUN
        ):
            sources += read_sources(parse, step + 2)
    return tuple(sources)
