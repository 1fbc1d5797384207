"""Frames that quote a clause as it stands: subject, verb and what hangs on it."""

from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.counts import CountHit
from onrecord.reading.frames import Frame, Place
from onrecord.reading.parse import Parse
from onrecord.reading.roles import count_of, date_in, is_agent, is_person, mentions_at, places_in
from onrecord.reading.subjects import Clause
from onrecord.record.claim import Value

K = ChunkKind
BODIES = frozenset(("body", "bodies"))


def clause_frame(parse: Parse, clause: Clause, predicate: str, rule: str, *, trigger: Place | None = None) -> Frame:
    """Read a clause as one frame whose value is its words."""
    chunk = parse.chunks[clause.verb]
    actors, targets = sides(parse, clause)
    place = clause_place(parse, clause)
    span = parse.span(*place)
    return Frame(
        parse=parse, predicate=predicate, trigger=trigger or parse.place(chunk.head, chunk.head + 1), rule=rule,
        who=mentions_at(parse, tuple(one for one in actors if is_agent(parse, one))),
        whom=mentions_at(parse, tuple(one for one in targets if is_person(parse, one))),
        where=places_in(parse, clause), when=date_in(parse, clause), words=(place,),
        value=Value(text=span.exact, span=span), count=count_in(parse, targets) or count_in(parse, actors),
        negated=chunk.negated,
    )  # fmt: skip


def sides(parse: Parse, clause: Clause) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Give who acts and whom it is done to, as chunk indices."""
    if parse.chunks[clause.verb].passive:
        return clause.agent, clause.subject
    return clause.subject, clause.object


def clause_place(parse: Parse, clause: Clause) -> Place:
    """Give the stretch from the verb, or a subject of its own, to the end of the clause and of what completes it."""
    first = min(clause.start, clause.verb)
    stop = max(clause.stop, clause.verb + 1)
    if stop - 2 > clause.verb and parse.kind(stop - 1) is K.ADV and parse.kind(stop - 2) is K.COMMA:
        stop -= 2
    for below in parse.clauses:
        completes = parse.chunks[below.verb].form in (Form.TO, Form.ING) and below.parent == clause.verb
        if completes and below.verb == stop + (parse.word(stop) == "yet"):
            stop = max(below.stop, below.verb + 1)
    return parse.chunk_place(first, stop)


def count_in(parse: Parse, indices: tuple[int, ...]) -> CountHit | None:
    """Give the first number of people among the chunks."""
    people = (index for index in indices if is_person(parse, index) or parse.word(index) in BODIES)
    counts = (count_of(parse, index) for index in people)
    return next((count for count in counts if count is not None), None)


def is_neither(parse: Parse, clause: Clause) -> bool:
    """As in "Neither the ministry nor the police commented", "nobody was told"."""
    if not clause.subject:
        return False
    first = parse.chunks[min(clause.subject)].first
    near = {token.folded for token in parse.tokens[max(0, first - 1) : first + 1]}
    return bool(near & {"neither", "nobody", "none", "no"})
