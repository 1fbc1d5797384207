"""Clauses: every verb group of a sentence with its subject, object, agent and reach."""

from dataclasses import replace

from onrecord.reading.constituents import Chunk, ChunkKind, Form, is_particle
from onrecord.reading.grammar import word_set
from onrecord.reading.noun_groups import LIGHT, noun_and_more
from onrecord.reading.subjects import BREAKS, OPENERS, Clause, agent_of, are_adjacent, finite_clause, left_of

N, V, C = ChunkKind.NOUN, ChunkKind.VERB, ChunkKind.COMMA
# Verbs whose object does what the infinitive says.
OBJECT_CONTROL = word_set("clauses", "object_control")


def find_clauses(chunks: tuple[Chunk, ...]) -> tuple[Clause, ...]:
    """Give the clauses of a sentence in the order of their verbs."""
    found: dict[int, Clause] = {}
    for index, chunk in enumerate(chunks):
        if chunk.kind is V:
            bare = chunk.form in (Form.TO, Form.ING)
            found[index] = (_non_finite if bare else finite_clause)(chunks, index, found)
    for index in sorted(found, reverse=True):
        target = _object(chunks, index, found)
        if target:
            found[index] = replace(found[index], object=target)
    clauses = [found[index] for index in sorted(found)]
    return tuple(_ended(clause, _stop(chunks, clause, clauses)) for clause in clauses)


def _ended(clause: Clause, stop: int) -> Clause:
    return clause if clause.stop == stop else replace(clause, stop=stop)


def _non_finite(chunks: tuple[Chunk, ...], index: int, found: dict[int, Clause]) -> Clause:
    before = left_of(chunks, index)
    empty = Clause(verb=index, start=index, stop=index + 1, agent=agent_of(chunks, index))
    if before >= 0 and chunks[before].kind is N and chunks[index].form is Form.ING:
        return replace(empty, subject=(before,), start=before, relative=True)
    if before >= 1 and chunks[before].kind is N and chunks[before - 1].word == "for" and chunks[index].form is Form.TO:
        return replace(empty, subject=(before,), start=before - 1, parent=_governor(found, index))
    parent = _governor(found, index)
    if parent is None:
        return empty
    above = found[parent]
    controlled = chunks[parent].word in OBJECT_CONTROL and chunks[index].form is Form.TO
    if controlled and not chunks[parent].passive and before >= 0 and chunks[before].kind is N:
        return replace(empty, subject=(before,), parent=parent)
    return replace(empty, subject=above.subject, parent=parent)


def _governor(found: dict[int, Clause], index: int) -> int | None:
    return max((place for place in found if place < index), default=None)


def _object(chunks: tuple[Chunk, ...], index: int, found: dict[int, Clause]) -> tuple[int, ...]:
    place = index + 1
    while place < len(chunks) and (chunks[place].kind in LIGHT - {ChunkKind.QUOTE} or is_particle(chunks, place)):
        place += 1
    if place >= len(chunks):
        return ()
    if chunks[place].word == "to" and place + 2 < len(chunks) and chunks[place + 1].kind is chunks[place + 2].kind is N:
        place += 2
    if chunks[place].kind is N:
        later = [clause for clause in found.values() if place in clause.subject and clause.verb > index]
        if any(clause.own_subject for clause in later):
            return ()
        return noun_and_more(chunks, place)
    following = next((later for later in sorted(found) if later > index), None)
    if following is not None and found[following].shares is not None and are_adjacent(chunks, index, following):
        return found[following].object if chunks[following].passive == chunks[index].passive else ()
    return ()


def _stop(chunks: tuple[Chunk, ...], clause: Clause, clauses: list[Clause]) -> int:
    limit = len(chunks)
    for other in clauses:
        if other.verb > clause.verb:
            own = other.own_subject and other.start > clause.verb
            limit = min(limit, other.start if own else other.verb)
    for place in range(clause.verb + 1, limit):
        if chunks[place].kind in BREAKS or chunks[place].kind in OPENERS:
            limit = place
            break
    while limit > clause.verb + 1 and chunks[limit - 1].kind in (C, ChunkKind.AND, ChunkKind.BUT):
        limit -= 1
    return limit
