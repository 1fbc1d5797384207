"""House rule 1: "This is according to X", "X confirmed this" take the whole sentence before."""

from dataclasses import replace

from onrecord.reading.attribution import Attribution, Place
from onrecord.reading.closing_source import source_line
from onrecord.reading.constituents import ChunkKind
from onrecord.reading.cue_verb import cue_class
from onrecord.reading.parse import Parse
from onrecord.reading.scope import place_of
from onrecord.reading.set_off_voices import aside_over
from onrecord.reading.speakers import Layer, source_at, statement_layers
from onrecord.reading.subjects import Clause

K = ChunkKind
POINTERS = frozenset(("this", "that", "it", "so"))


def previous_sentence_attribution(parse: Parse, before: Parse | None) -> Attribution | None:
    """Read a sentence (or a clause after a colon) that points back at what was just said."""
    if parse.word(0) == "all" or parse.word(0) in POINTERS:
        found = _according(parse, before)
        if found is not None:
            return found
    return _what_says(parse, before) or _pointing_verb(parse, before) or _aside(parse, before)


def _aside(parse: Parse, before: Parse | None) -> Attribution | None:
    """As in "Or so the story goes.", "Source: Valley Watch.": the sentence says nothing but whence the last one is."""
    layer = None if before is None else aside_over(parse) or source_line(parse)
    if before is None or layer is None:
        return None
    kind = "evidential" if layer.sources[0].span is None else "say"
    return Attribution(layers=(layer,), content=(_whole(before),), kind=kind, rule="previous-sentence", cue=layer.cue)


def _what_says(parse: Parse, before: Parse | None) -> Attribution | None:
    """As in "So says their lawyer", "That is what the lawyer told us"."""
    if parse.word(0) == "so" and len(parse.tokens) > 2 and parse.tokens[1].folded in ("says", "said", "say"):
        return _so_says(parse, before)
    for clause in parse.clauses:
        if cue_class(parse, clause) not in ("say", "claim", "confirm", "think"):
            continue
        if not _says_what(parse, clause):
            continue
        speaker, start = clause.subject[0], clause.subject[0] - 3
        content = _pointed_at(parse, start, before)
        if content is not None:
            chunk = parse.chunks[clause.verb]
            cue = parse.span(*parse.place(chunk.head, chunk.head + 1))
            layer = Layer(sources=(source_at(parse, speaker),), cue=cue)
            return Attribution(layers=(layer,), content=(content,), kind="say", rule="previous-sentence", cue=cue)
    return None


def _so_says(parse: Parse, before: Parse | None) -> Attribution | None:
    first = parse.chunk_at(2)
    noun = next((place for place in range(first, len(parse.chunks)) if parse.kind(place) is K.NOUN), None)
    if noun is None or before is None:
        return None
    cue = parse.span(*parse.place(1, 2))
    end = parse.chunk_place(noun, parse.noun_stop(noun))[1]
    span = parse.span(max(parse.chunk_place(noun)[0], parse.tokens[2].start), end)
    source = replace(source_at(parse, noun), name=span.exact, span=span)
    layer = Layer(sources=(source,), cue=cue)
    return Attribution(layers=(layer,), content=(_whole(before),), kind="say", rule="previous-sentence", cue=cue)


def _says_what(parse: Parse, clause: Clause) -> bool:
    """Know "this is what X said" by its four parts."""
    if not clause.subject or clause.subject[0] < 3:
        return False
    what = clause.subject[0] - 1
    return parse.word(what) == "what" and parse.chunks[what - 1].copula and parse.word(what - 2) in POINTERS


def _according(parse: Parse, before: Parse | None) -> Attribution | None:
    verb = next((place for place in range(min(3, len(parse.chunks))) if parse.kind(place) is K.VERB), None)
    if verb is None or before is None or not parse.chunks[verb].copula:
        return None
    hit = next((hit for hit in parse.hits_in("according") if hit.lemma.rstrip(" …").endswith("according to")), None)
    if hit is None or not 0 <= parse.chunk_at(hit.stop - 1) - verb <= 3:
        return None
    noun = parse.chunk_at(hit.stop - 1) + 1
    if parse.kind(noun) is not K.NOUN:
        return None
    words = parse.tokens[hit.stop - 2 : hit.stop]
    cue = parse.span(words[0].start, words[-1].end)
    return Attribution(
        layers=statement_layers(parse, noun, cue),
        content=(_whole(before),),
        kind="say",
        rule="previous-sentence",
        cue=cue,
        source_place=parse.chunk_place(noun),
    )


def _pointing_verb(parse: Parse, before: Parse | None) -> Attribution | None:
    """As in "X reported this", "…: his wife recalls this", "this was reported by X"."""
    for clause in parse.clauses:
        if cue_class(parse, clause) not in ("say", "claim", "confirm", "suggest"):
            continue
        chunk = parse.chunks[clause.verb]
        if chunk.passive:
            points = [place for place in clause.subject if parse.word(place) in POINTERS]
            sources = clause.agent
        else:
            points = [place for place in clause.object if parse.word(place) in POINTERS]
            sources = clause.subject
        if not points or not sources or parse.kind(points[0] + 1) in (K.THAT, K.COLON):
            continue
        content = _pointed_at(parse, min(clause.start, *sources, *points), before)
        if content is not None:
            cue = parse.span(*parse.place(chunk.head, chunk.head + 1))
            layer = Layer(sources=tuple(source_at(parse, place) for place in sources), cue=cue)
            return Attribution(
                layers=(layer,), content=(content,), kind="say", rule="previous-sentence", cue=cue,
                source_place=parse.chunk_place(min(sources), max(sources) + 1),
            )  # fmt: skip
    return None


def _pointed_at(parse: Parse, start: int, before: Parse | None) -> Place | None:
    """What was said stands before the colon or dash in this sentence, else it is the sentence before."""
    mark = next((place for place in range(start - 1, 0, -1) if parse.kind(place) in (K.COLON, K.DASH, K.SEMI)), None)
    if mark is not None:
        return place_of(parse, 0, mark)
    return _whole(before) if before is not None and start <= 1 else None


def _whole(parse: Parse) -> Place:
    return parse.sentence.start, parse.sentence.end
