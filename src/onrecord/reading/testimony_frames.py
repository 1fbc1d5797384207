"""Evidence given: "Ana Dal testified", "two witnesses gave evidence against the guards"."""

from collections.abc import Iterator

from onrecord.reading.constituents import Form
from onrecord.reading.frames import Frame
from onrecord.reading.parse import Parse
from onrecord.reading.roles import count_of, date_in, is_person, mentions_at, places_in
from onrecord.reading.subjects import Clause
from onrecord.reading.verb_frames import is_put_forward

TESTIFIES = frozenset(("testified", "testifies", "testify"))
GIVES = frozenset(("gave", "gives", "given", "give"))
EVIDENCE = frozenset(("evidence", "testimony", "testimonies"))


def testimony_frames(parse: Parse) -> Iterator[Frame]:
    """Give who bore witness; what was said stands in claims of its own."""
    for clause in parse.clauses:
        chunk = parse.chunks[clause.verb]
        people = tuple(place for place in clause.subject if is_person(parse, place))
        if not people or chunk.passive or chunk.form is not Form.FINITE or not is_put_forward(parse, clause):
            continue
        if _bears_witness(parse, clause):
            last = max((clause.verb, *clause.object)) + 1
            yield Frame(
                parse=parse, predicate="proceeding:testimony", trigger=parse.place(chunk.head, chunk.head + 1),
                rule="testimony", who=mentions_at(parse, people), count=count_of(parse, people[0]), said_by=True,
                where=places_in(parse, clause), when=date_in(parse, clause), negated=chunk.negated,
                words=(parse.chunk_place(clause.verb, last),),
            )  # fmt: skip


def _bears_witness(parse: Parse, clause: Clause) -> bool:
    word = parse.word(clause.verb)
    gives = word in GIVES and any(parse.word(place) in EVIDENCE for place in clause.object)
    return word in TESTIFIES or gives
