"""Words for a thing that are somebody's: "what they say was the killing of two boys", "what they call a raid"."""

from collections.abc import Iterator

from onrecord.reading.attribution import Attribution
from onrecord.reading.constituents import ChunkKind
from onrecord.reading.cue_verb import cue_class
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.scope import object_stop, place_of, scope_stop
from onrecord.reading.speakers import Layer, source_at

K = ChunkKind
CALLS = word_set("naming", "calls") | word_set("naming", "sees_as")


def so_called_attributions(parse: Parse) -> Iterator[Attribution]:
    """Find "what X says was …", "what X calls …" and give the words behind to X."""
    for clause in parse.clauses:
        opener = min((clause.start, *clause.subject)) - 1
        if parse.word(opener) != "what" or not clause.subject or parse.kind(clause.subject[0]) is not K.NOUN:
            continue
        behind = clause.verb + 1
        says = cue_class(parse, clause) is not None and parse.kind(behind) is K.VERB and parse.chunks[behind].copula
        if not says and parse.word(clause.verb) not in CALLS:
            continue
        stop = scope_stop(parse, behind + 1) if says else object_stop(parse, clause)
        comma = next((place for place in range(behind, stop) if parse.kind(place) is K.COMMA), stop)
        content = place_of(parse, behind + says, comma)
        if content is not None:
            head = parse.chunks[clause.verb].head
            cue = parse.span(*parse.place(head, head + 1))
            layer = Layer(sources=tuple(source_at(parse, place) for place in clause.subject), cue=cue)
            yield Attribution(layers=(layer,), content=(content,), kind="claim", rule="so-called", cue=cue)
