"""Negation that stands in a noun phrase: "no soldiers were killed", "they arrested nobody", "none of them spoke"."""

from collections.abc import Callable
from dataclasses import replace

from onrecord.reading.constituents import Chunk, ChunkKind
from onrecord.reading.grammar import word_set
from onrecord.reading.subjects import Clause
from onrecord.reading.tokens import Token

NONE = word_set("negative_phrases", "none")
# "no fewer than nine" is a number, and nine were there.
COMPARED = word_set("negative_phrases", "compared")
# "not one of them", "not all of the men": without "not" before them, plain quantities.
QUANTITIES = word_set("negative_phrases", "quantities")


def settle_negation(
    tokens: tuple[Token, ...], chunks: tuple[Chunk, ...], clauses: tuple[Clause, ...]
) -> tuple[tuple[Chunk, ...], tuple[Clause, ...]]:
    """Mark the verbs negated by who does it or to whom it is done; of "two men and none of the women" keep the men."""

    def is_none(place: int) -> bool:
        return _is_none(tokens, chunks, place)

    if not any(is_none(place) for clause in clauses for side in _sides(clause) for place in side):
        return chunks, clauses
    negated = {clause.verb for clause in clauses for side in _sides(clause) if side and is_none(side[0])}
    marked = tuple(replace(chunk, negated=True) if index in negated else chunk for index, chunk in enumerate(chunks))
    kept = tuple(clause if clause.verb in negated else _without(clause, is_none) for clause in clauses)
    return marked, kept


def _sides(clause: Clause) -> tuple[tuple[int, ...], ...]:
    return clause.subject, clause.object, clause.agent


def _without(clause: Clause, is_none: Callable[[int], bool]) -> Clause:
    subject, objects, agent = (tuple(place for place in side if not is_none(place)) for side in _sides(clause))
    return replace(clause, subject=subject, object=objects, agent=agent)


def _is_none(tokens: tuple[Token, ...], chunks: tuple[Chunk, ...], index: int) -> bool:
    chunk = chunks[index]
    if chunk.kind is not ChunkKind.NOUN:
        return False
    if index >= 2 and chunks[index - 1].word == "of" and chunks[index - 2].kind is ChunkKind.NOUN:
        return _opens_none(tokens, chunk.first) or _is_none(tokens, chunks, index - 2)
    return _opens_none(tokens, chunk.first)


def _opens_none(tokens: tuple[Token, ...], first: int) -> bool:
    word = tokens[first].folded
    follows = tokens[first + 1].folded if first + 1 < len(tokens) else ""
    before = tokens[first - 1].folded if first > 0 else ""
    if before == "neither":
        return True
    if word == "not":
        return follows in QUANTITIES
    if word in QUANTITIES:
        return before == "not"
    return word in NONE and follows not in COMPARED
