"""What somebody was subjected to, one act a noun: "subjected to beatings, electric shocks and rape"."""

from collections.abc import Iterator

from onrecord.reading.constituents import ChunkKind
from onrecord.reading.frames import Frame
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.roles import count_of, date_in, is_agent, is_person, mentions_at
from onrecord.reading.subjects import Clause
from onrecord.reading.verb_frames import is_put_forward, predicate_of

K = ChunkKind
SUBJECTED = word_set("subjected_frames", "verbs")
METHODS = word_set("subjected_frames", "methods")
BETWEEN = frozenset((K.COMMA, K.AND, K.PREP, K.NOUN, K.ADJ, K.ADV))
RULE = "subjected"


def subjected_frames(parse: Parse) -> Iterator[Frame]:
    """Give a frame for every act in the list behind the verb."""
    for clause in parse.clauses:
        if parse.word(clause.verb) in SUBJECTED and is_put_forward(parse, clause):
            yield from _listed(parse, clause)


def _listed(parse: Parse, clause: Clause) -> Iterator[Frame]:
    chunk = parse.chunks[clause.verb]
    people = clause.subject if chunk.passive else clause.object
    people = tuple(index for index in people if is_person(parse, index))
    opens = next((at for at in range(clause.verb + 1, len(parse.chunks)) if parse.word(at) == "to"), None)
    if not people or opens is None:
        return
    agents = clause.agent if chunk.passive else clause.subject
    for place in range(opens + 1, len(parse.chunks)):
        if parse.kind(place) not in BETWEEN:
            break
        predicate = _act(parse, place) if parse.kind(place) is K.NOUN else None
        if predicate is not None:
            yield Frame(
                parse=parse, predicate=predicate, trigger=parse.chunk_place(place), rule=RULE,
                whom=mentions_at(parse, people), who=mentions_at(parse, tuple(a for a in agents if is_agent(parse, a))),
                words=(parse.chunk_place(clause.verb),), count=count_of(parse, people[0]), when=date_in(parse, clause),
                negated=chunk.negated, told_at=parse.chunk_place(clause.verb),
            )  # fmt: skip


def _act(parse: Parse, index: int) -> str | None:
    chunk = parse.chunks[index]
    nouns = (hit for hit in parse.hits_in("predicate") if hit.section.endswith(".nouns"))
    hit = next((hit for hit in nouns if chunk.first <= hit.first <= chunk.head < hit.stop), None)
    if hit is not None and predicate_of(hit).startswith("act:"):
        return predicate_of(hit)
    return "act:torture" if chunk.word in METHODS else None
