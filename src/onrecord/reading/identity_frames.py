"""Numbers of people whose names were made out: "has established the identities of 37 victims"."""

from collections.abc import Iterator

from onrecord.reading.constituents import ChunkKind
from onrecord.reading.frames import Frame
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.roles import count_of, date_in, mention_at
from onrecord.reading.subjects import Clause
from onrecord.reading.verb_frames import is_put_forward

K = ChunkKind
FINDS_OUT = word_set("identity_frames", "finds_out")
NAMES = frozenset(("names", "identities", "identity"))


def identity_frames(parse: Parse) -> Iterator[Frame]:
    """Give a count for every clause that names a number of people known by name."""
    if not any(token.folded in NAMES for token in parse.tokens):
        return
    for clause in parse.clauses:
        frame = _frame(parse, clause) if parse.word(clause.verb) in FINDS_OUT and _is_done(parse, clause) else None
        if frame is not None:
            yield frame


def _is_done(parse: Parse, clause: Clause) -> bool:
    """Also as in "was able to confirm": what one was able to do was done."""
    able = parse.word(clause.verb - 1) == "able" and parse.kind(clause.verb - 2) is K.VERB
    return is_put_forward(parse, clause) or (able and not parse.chunks[clause.verb - 2].negated)


def _frame(parse: Parse, clause: Clause) -> Frame | None:
    things = clause.subject if parse.chunks[clause.verb].passive else clause.object
    names = next((index for index in things if parse.word(index) in NAMES), None)
    if names is None or parse.word(names + 1) != "of" or parse.kind(names + 2) is not K.NOUN:
        return None
    count = count_of(parse, names + 2)
    if count is None:
        return None
    return Frame(
        parse=parse, predicate="count", trigger=parse.chunk_place(names), rule="identities",
        whom=(mention_at(parse, names + 2),), count=count, when=date_in(parse, clause),
        words=(parse.chunk_place(min(clause.verb, names), max(clause.verb, names + 2) + 1),),
        negated=parse.chunks[clause.verb].negated,
    )  # fmt: skip
