"""People led off in plain words: "armed men took her off a bus", "officers dragged two clerks from a car"."""

from collections.abc import Iterator

from onrecord.reading.constituents import Form
from onrecord.reading.frames import Frame
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.roles import is_agent, is_person
from onrecord.reading.subjects import Clause
from onrecord.reading.verb_frames import is_put_forward
from onrecord.reading.whole_clause import clause_frame

TAKES = word_set("seizure_frames", "takes")
OFF = frozenset(("off", "from", "away", "out"))
OFFICERS = word_set("seizure_frames", "officers")
CUSTODY = word_set("seizure_frames", "custody")


def seizure_frames(parse: Parse) -> Iterator[Frame]:
    """Give an arrest where officers did it or it ended in custody, an abduction where men nobody names did."""
    for clause in parse.clauses:
        chunk = parse.chunks[clause.verb]
        if chunk.word not in TAKES or chunk.form in (Form.TO, Form.ING) or not is_put_forward(parse, clause):
            continue
        predicate = _predicate(parse, clause)
        if predicate is not None:
            yield clause_frame(parse, clause, predicate, "seizure")


def _predicate(parse: Parse, clause: Clause) -> str | None:
    passive = parse.chunks[clause.verb].passive
    taken = clause.subject if passive else clause.object
    if not taken or not all(is_person(parse, index) for index in taken):
        return None
    after = clause.verb + 1 if passive else parse.noun_stop(taken[-1])
    agents = clause.agent if passive else clause.subject
    officers = any(parse.word(index) in OFFICERS for index in agents)
    if parse.word(after) == "to" and _is_custody(parse, after + 1):
        return "act:detention"
    by_people = any(is_agent(parse, index) for index in agents)
    if passive or not by_people or parse.word(after) not in OFF:
        return None
    return "act:arrest" if officers else "act:abduction"


def _is_custody(parse: Parse, index: int) -> bool:
    words = (
        {token.folded for token in parse.tokens[parse.chunks[index].first : parse.chunks[index].stop]}
        if index < len(parse.chunks)
        else set()
    )
    return bool(words & CUSTODY)
