"""Words in brackets that tell how the sentence around them is known: "(the mayor says)", "(not confirmed)"."""

from collections.abc import Iterator

from onrecord.reading.attribution import Attribution
from onrecord.reading.constituents import ChunkKind
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.scope import place_of, scope_start, scope_stop
from onrecord.reading.speakers import HEARSAY, Layer, Source, unnamed_layer

K = ChunkKind
SAYS = word_set("cue_verb", "says")
CHECKED = word_set("set_off_voices", "checked")
NOT = frozenset(("not", "never", "cannot", "yet"))


def bracketed_attributions(parse: Parse) -> Iterator[Attribution]:
    """Find the brackets and give them their part of the sentence."""
    for place, chunk in enumerate(parse.chunks):
        layer = _layer(parse, chunk.first + 1, chunk.stop - 1) if chunk.kind is K.PAREN and place > 0 else None
        content = place_of(parse, scope_start(parse, place), scope_stop(parse, place)) if layer is not None else None
        if layer is not None and content is not None:
            kind = "evidential" if layer.sources[0].span is None else "say"
            yield Attribution(layers=(layer,), content=(content,), kind=kind, rule="bracketed", cue=layer.cue)


def _layer(parse: Parse, first: int, stop: int) -> Layer | None:
    words = [token.folded for token in parse.tokens[first:stop]]
    if not words:
        return None
    cue = parse.span(*parse.place(first, stop))
    if NOT & set(words) and CHECKED & set(words):
        return unnamed_layer(cue)
    if len(words) < 2 or words[-1] not in SAYS:
        return None
    kinds = (hit.speaker_kind for hit in parse.mentions if first <= hit.first < stop and hit.speaker_kind is not None)
    span = parse.span(*parse.place(first, stop - 1))
    return Layer(sources=(Source(name=span.exact, kind=next(kinds, HEARSAY), span=span),), cue=cue)
