"""Events that begin or take place: in "the shooting began at noon" the noun tells what was done."""

from collections.abc import Iterator

from onrecord.reading.constituents import Form
from onrecord.reading.frames import Frame
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.subjects import Clause
from onrecord.reading.verb_frames import is_put_forward
from onrecord.reading.whole_clause import clause_frame

BEGINS = word_set("onset_frames", "begins")
SHOOTINGS = word_set("onset_frames", "shootings")
CLASHES = word_set("onset_frames", "clashes")
RULE = "onset"


def onset_frames(parse: Parse) -> Iterator[Frame]:
    """Give an event for every clause that says that it began, went on or ended."""
    for clause in parse.clauses:
        chunk = parse.chunks[clause.verb]
        if chunk.word not in BEGINS or chunk.form is not Form.FINITE or chunk.passive or clause.relative:
            continue
        predicate = _event(parse, clause) if clause.subject else None
        if predicate is not None and is_put_forward(parse, clause):
            yield clause_frame(parse, clause, predicate, RULE)


def _event(parse: Parse, clause: Clause) -> str | None:
    word = parse.word(clause.subject[0])
    if word in SHOOTINGS:
        return "act:shooting"
    return "situation" if word in CLASHES else None
