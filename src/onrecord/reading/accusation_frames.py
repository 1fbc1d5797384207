"""Accusations: who is accused, by whom, of what. Never the act itself."""

from collections.abc import Iterator

from onrecord.reading.constituents import Form
from onrecord.reading.frames import Frame
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.passive_accusation import charge_chunks, charge_stop
from onrecord.reading.roles import NON_AGENTS, count_of, date_in, is_agent, is_person, mentions_at
from onrecord.reading.scope import place_of
from onrecord.reading.subjects import Clause
from onrecord.reading.verb_frames import is_put_forward
from onrecord.record.claim import Value

VERBS = word_set("accusation_frames", "verbs")


def accusation_frames(parse: Parse) -> Iterator[Frame]:
    """Give the accusations made by verbs and by "on suspicion of"."""
    for clause in parse.clauses:
        if parse.word(clause.verb) in VERBS and is_put_forward(parse, clause):
            yield from _by_verb(parse, clause)
    for hit in parse.hits_in("predicate.motive.nouns"):
        if hit.lemma == "on suspicion of":
            yield from _on_suspicion(parse, hit.first, hit.stop)


def _by_verb(parse: Parse, clause: Clause) -> Iterator[Frame]:
    chunk = parse.chunks[clause.verb]
    done_to = chunk.passive or chunk.form is Form.REDUCED
    targets = clause.subject if done_to else clause.object
    accusers = clause.agent if done_to else clause.subject
    targets = tuple(index for index in targets if is_person(parse, index) or (not done_to and is_agent(parse, index)))
    if not targets:
        return
    charge = charge_chunks(parse, clause)
    place = None if charge is None else place_of(parse, *charge)
    span = None if place is None else parse.span(*place)
    yield Frame(
        parse=parse,
        predicate="accusation",
        trigger=parse.place(chunk.head, chunk.head + 1),
        rule="accusation",
        whom=mentions_at(parse, targets),
        who=mentions_at(parse, tuple(index for index in accusers if parse.word(index) not in NON_AGENTS)),
        count=count_of(parse, targets[0]),
        when=date_in(parse, clause),
        value=None if span is None else Value(text=span.exact, span=span),
        negated=chunk.negated,
    )


def _on_suspicion(parse: Parse, first: int, stop: int) -> Iterator[Frame]:
    """As in "Arrested on suspicion of spying": the accused are those of the verb before."""
    before = [clause for clause in parse.clauses if parse.chunks[clause.verb].first < first]
    if not before:
        return
    clause = before[-1]
    people = clause.subject if parse.chunks[clause.verb].passive or parse.chunks[clause.verb].copula else clause.object
    people = tuple(index for index in people if is_person(parse, index))
    after = parse.chunk_at(stop - 1) + 1
    place = place_of(parse, after, charge_stop(parse, after))
    if people and place is not None:
        span = parse.span(*place)
        yield Frame(
            parse=parse, predicate="accusation", trigger=parse.place(first, stop), rule="on-suspicion",
            whom=mentions_at(parse, people), count=count_of(parse, people[0]), value=Value(text=span.exact, span=span),
        )  # fmt: skip
