"""Acts told as what came after: "the strike was followed by arrests and torture", "a wave of arrests followed"."""

from collections.abc import Iterator

from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.frames import Frame
from onrecord.reading.parse import Parse
from onrecord.reading.roles import date_in
from onrecord.reading.subjects import Clause
from onrecord.reading.verb_frames import is_put_forward, predicate_of

K = ChunkKind
FOLLOWED = frozenset(("followed", "follows", "ensued"))


def aftermath_frames(parse: Parse) -> Iterator[Frame]:
    """Give a claim for every act named in a list of what followed."""
    for clause in parse.clauses:
        chunk = parse.chunks[clause.verb]
        if chunk.word in FOLLOWED and chunk.form is not Form.TO and is_put_forward(parse, clause):
            yield from _acts(parse, clause)


def _acts(parse: Parse, clause: Clause) -> Iterator[Frame]:
    """The acts stand behind "by", or before a verb that has no object of its own."""
    passive = parse.chunks[clause.verb].passive
    if not passive and clause.object:
        return
    first, stop = (clause.verb + 1, len(parse.chunks)) if passive else (clause.start, clause.verb)
    edge = next((place for place in range(first, stop) if parse.kind(place) in (K.SEMI, K.STOP, K.VERB)), stop)
    for hit in parse.hits:
        if not hit.section.endswith(".nouns") or not hit.within("predicate"):
            continue
        place = parse.chunk_at(hit.stop - 1)
        if first <= place < edge and parse.kind(place) is K.NOUN and predicate_of(hit).startswith("act:"):
            yield Frame(
                parse=parse, predicate=predicate_of(hit), trigger=(hit.start, hit.end), rule="noun-aftermath",
                when=date_in(parse, clause), words=(parse.chunk_place(min(first, clause.verb), place + 1),),
                negated=parse.chunks[clause.verb].negated,
            )  # fmt: skip
