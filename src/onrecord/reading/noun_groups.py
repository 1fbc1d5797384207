"""Noun chunks that belong together: lists, and the "of" phrases on a noun."""

from onrecord.reading.constituents import Chunk, ChunkKind, Form
from onrecord.reading.grammar import word_set

N, V, P, C = ChunkKind.NOUN, ChunkKind.VERB, ChunkKind.PREP, ChunkKind.COMMA
LIGHT = frozenset({ChunkKind.ADV, ChunkKind.DATE, ChunkKind.QUOTE, ChunkKind.PAREN})
# Plural heads whose "of" list is their own: "the departments of Health and Public Works".
BODIES = word_set("clauses", "bodies")


def noun_and_more(chunks: tuple[Chunk, ...], index: int) -> tuple[int, ...]:
    """Give the noun chunks joined to this one by commas and "and", to the right."""
    found, place = [index], index + 1
    while place + 1 < len(chunks):
        place = over_of(chunks, place)
        step = place
        while step < len(chunks) and (chunks[step].kind in (C, ChunkKind.AND) or chunks[step].word == "well"):
            step += 1
        if step == place or step >= len(chunks) or chunks[step].kind is not N or _has_verb_next(chunks, step):
            break
        if chunks[place].kind is C and step == place + 1 and not _list_goes_on(chunks, step):
            break
        found.append(step)
        place = step + 1
    return tuple(found)


def of_reach(chunks: tuple[Chunk, ...], index: int) -> int:
    """Give the chunk index after a noun chunk and the "of" phrases on it."""
    return over_of(chunks, index + 1)


def over_of(chunks: tuple[Chunk, ...], place: int) -> int:
    head, opening = chunks[place - 1].word if place > 0 else "", place
    while place + 1 < len(chunks) and chunks[place].word == "of" and chunks[place + 1].kind is N:
        place += 2
    while (
        head in BODIES
        and place > opening
        and place + 1 < len(chunks)
        and chunks[place].kind is ChunkKind.AND
        and chunks[place + 1].kind is N
    ):
        place += 2
    return place


def _list_goes_on(chunks: tuple[Chunk, ...], index: int) -> bool:
    """After "A, B": a list only if "and C" follows before any verb."""
    for ahead in range(index + 1, min(index + 12, len(chunks))):
        if chunks[ahead].kind is ChunkKind.AND:
            return ahead + 1 < len(chunks) and chunks[ahead + 1].kind in (N, ChunkKind.ADV)
        if chunks[ahead].kind not in (N, C, P):
            return False
    return False


def _has_verb_next(chunks: tuple[Chunk, ...], index: int) -> bool:
    place = over_of(chunks, index + 1)
    while place < len(chunks) and chunks[place].kind in LIGHT:
        place += 1
    return place < len(chunks) and chunks[place].kind is V and chunks[place].form is Form.FINITE
