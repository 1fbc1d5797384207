"""House rule 3: relays. "Y quotes X as saying that …" puts X's words into the text through Y."""

from collections.abc import Iterator

from onrecord.reading.attribution import Attribution, Place
from onrecord.reading.constituents import ChunkKind
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.scope import place_of, scope_start, scope_stop
from onrecord.reading.speakers import Layer, source_at
from onrecord.reading.subjects import Clause

K = ChunkKind
RELAYS = word_set("relay", "relays")
NOBODY = frozenset(("nobody", "none", "neither"))


def relay_attributions(parse: Parse) -> Iterator[Attribution]:
    """Find the verbs of relaying with the speaker they quote: "Y quotes X as saying", "X was quoted as saying"."""
    for clause in parse.clauses:
        chunk = parse.chunks[clause.verb]
        quoted, relaying = (clause.subject, clause.agent) if chunk.passive else (clause.object, clause.subject)
        if parse.word(clause.verb) not in RELAYS or not quoted:
            continue
        content = _content(parse, clause)
        if content is None:
            continue
        cue = parse.span(*parse.place(chunk.head, chunk.head + 1))
        inner = Layer(sources=tuple(source_at(parse, place) for place in quoted), cue=cue)
        outer = tuple(
            Layer(sources=(source_at(parse, place),), cue=cue) for place in relaying if parse.kind(place) is K.NOUN
        )
        nobody = any(parse.word(place) in NOBODY for place in quoted) or chunk.negated
        kind = "ask" if nobody else "say"  # "quoted nobody as saying": nobody puts it forward
        yield Attribution(layers=(*outer, inner), content=(content,), kind=kind, rule="relay", cue=cue)


def _content(parse: Parse, clause: Clause) -> Place | None:
    """The words after "as saying" or "that"; when nothing follows, those before the relay."""
    saying = next(
        (place for place in range(clause.verb + 1, len(parse.chunks)) if parse.word(place) in ("saying", "telling")),
        None,
    )
    after = clause.verb + 2 if saying is None else saying + 1
    if parse.kind(after) is K.THAT or saying is not None:
        right = place_of(parse, after, scope_stop(parse, after))
        if right is not None:
            return right
    start = min((*clause.subject, clause.verb))
    if clause.relative and start > 0 and parse.kind(start - 1) is K.VERB:
        start -= 1  # "..., says Y, which quotes X": the words before are X's
    elif saying is None:
        return None
    if start == 0 or parse.kind(start - 1) is not K.COMMA:
        return None
    return place_of(parse, scope_start(parse, start - 1), start - 1)
