"""A passive that a quotation mark cuts in two: "he was “beaten with cables for days”" tells what was done to him."""

from dataclasses import replace

from onrecord.reading.constituents import Chunk, ChunkKind, Form
from onrecord.reading.subjects import Clause

Parsed = tuple[tuple[Chunk, ...], tuple[Clause, ...]]


def with_quoted_participles(chunks: tuple[Chunk, ...], clauses: tuple[Clause, ...]) -> Parsed:
    """Give a participle behind "was “" the subject and the form of the verb in front of the mark."""
    if not any(chunk.kind is ChunkKind.QUOTE for chunk in chunks):
        return chunks, clauses
    by_verb = {clause.verb: clause for clause in clauses}
    verbs, told = list(chunks), list(clauses)
    for at, clause in enumerate(clauses):
        above = by_verb.get(clause.verb - 2)
        if above is None or not _is_cut(chunks, clause.verb):
            continue
        helper, chunk = chunks[above.verb], chunks[clause.verb]
        verbs[clause.verb] = replace(
            chunk, form=Form.FINITE, passive=True, negated=helper.negated, modal=helper.modal, copula=False
        )
        told[at] = replace(
            clause, subject=above.subject, own_subject=above.own_subject, start=above.start, relative=above.relative,
            parent=above.parent,
        )  # fmt: skip
    return tuple(verbs), tuple(told)


def _is_cut(chunks: tuple[Chunk, ...], verb: int) -> bool:
    helper, mark, chunk = chunks[verb - 2 : verb + 1]
    was = helper.kind is ChunkKind.VERB and helper.copula and helper.form is Form.FINITE
    return was and mark.kind is ChunkKind.QUOTE and chunk.form is Form.REDUCED
