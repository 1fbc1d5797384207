"""What somebody called an event: that they did is a claim of its own, whatever the event was."""

from collections.abc import Iterator

from onrecord.reading.frames import Frame, Place
from onrecord.reading.naming import named_event
from onrecord.reading.parse import Parse
from onrecord.reading.roles import date_in, mentions_at
from onrecord.record.claim import Value


def judging_frames(parse: Parse) -> Iterator[Frame]:
    """Give a saying for every clause that calls an event something: "the minister called the killing a mistake"."""
    for clause in parse.clauses:
        place = named_event(parse, clause)
        if place is None:
            continue
        head = parse.chunks[clause.verb].head
        span = parse.span(*place)
        yield Frame(
            parse=parse, predicate="saying", trigger=parse.place(head, head + 1), rule="judged",
            who=mentions_at(parse, clause.subject), value=Value(text=span.exact, span=span),
            when=date_in(parse, clause) if _is_dated_outside(parse, place) else None, said_by=True,
            negated=parse.chunks[clause.verb].negated,
        )  # fmt: skip


def _is_dated_outside(parse: Parse, place: Place) -> bool:
    """A date among the words is the event's, not the day it was spoken of."""
    return not any(place[0] <= parse.tokens[hit.first].start < place[1] for hit in parse.dates)
