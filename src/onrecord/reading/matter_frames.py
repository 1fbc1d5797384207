"""Steps of a proceeding whose object is a matter: cases opened, verdicts overturned, cases sent back, appeals."""

from collections.abc import Iterator

from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.counts import CountHit
from onrecord.reading.cue_verb import cue_class
from onrecord.reading.frames import Frame
from onrecord.reading.grammar import word_set
from onrecord.reading.noun_groups import noun_and_more
from onrecord.reading.parse import Parse
from onrecord.reading.roles import count_of, date_in, is_agent, is_person, mentions_at
from onrecord.reading.subjects import Clause
from onrecord.reading.verb_frames import is_put_forward
from onrecord.record.claim import Value
from onrecord.record.mention import Mention

K = ChunkKind
CASES = word_set("matter_frames", "cases")
VERDICTS = word_set("matter_frames", "verdicts")
STEPS = {
    "opened": "investigation",
    "opens": "investigation",
    "open": "investigation",
    "launched": "investigation",
    "started": "investigation",
    "began": "investigation",
    "reopened": "investigation",
    "initiated": "investigation",
    "instituted": "investigation",
    "followed": "investigation",
    "closed": "dismissal",
    "dropped": "dismissal",
    "dismissed": "dismissal",
    "terminated": "dismissal",
    "ended": "dismissal",
    "discontinued": "dismissal",
    "stopped": "dismissal",
    "returned": "return",
    "sent": "return",
    "handed": "return",
    "referred": "return",
    "remitted": "return",
}
CLEARING = frozenset(("acquittal", "exonerating", "exculpatory", "rehabilitating", "rehabilitation"))
ANNUL = word_set("matter_frames", "annul")
PROBES = word_set("matter_frames", "probes")
INVESTIGATORS = word_set("matter_frames", "investigators")
QUESTIONED = word_set("matter_frames", "questioned")
INQUIRIES = frozenset(("inquiry", "inquiries", "investigation", "investigations", "probe", "probes"))


def matter_frames(parse: Parse) -> Iterator[Frame]:
    """Give the steps that a verb takes with a case, a verdict or a person."""
    for clause in parse.clauses:
        if not is_put_forward(parse, clause) or parse.chunks[clause.verb].form in (Form.TO, Form.ING):
            continue
        yield from _case(parse, clause)
        yield from _verdict(parse, clause)
        yield from _questioned(parse, clause)
        yield from _investigated(parse, clause)
        yield from _running(parse, clause)


def _matter(parse: Parse, clause: Clause) -> tuple[int, ...]:
    intransitive = parse.word(clause.verb) in ("followed", "began", "started") and not parse.chunks[clause.verb].passive
    gapped = STEPS.get(parse.word(clause.verb)) == "return" and not clause.object
    if parse.chunks[clause.verb].passive or intransitive or gapped:
        return tuple(_hung_on(parse, index) for index in clause.subject)
    return clause.object


def _hung_on(parse: Parse, index: int) -> int:
    """Of "verdicts against 16 people" give the verdicts."""
    while parse.word(index - 1) in ("against", "of", "on", "over") and parse.kind(index - 2) is K.NOUN:
        index -= 2
    return index


def _case(parse: Parse, clause: Clause) -> Iterator[Frame]:
    step = STEPS.get(parse.word(clause.verb))
    matter = next((index for index in _matter(parse, clause) if parse.word(index) in CASES), None)
    if step is None or matter is None or (step == "return" and not _goes_back(parse, clause)):
        return
    words = {
        token.folded for token in parse.tokens[parse.chunks[clause.verb].stop : parse.chunks[clause.stop - 1].stop]
    }
    if step == "dismissal" and words & CLEARING:
        step = "clearing"
    yield _frame(parse, clause, matter, f"proceeding:{step}")


def _goes_back(parse: Parse, clause: Clause) -> bool:
    words = [parse.word(place) for place in range(clause.verb + 1, clause.stop)]
    verb = parse.word(clause.verb)
    return verb in ("returned", "remitted") or "back" in words or ("to" in words and verb == "sent")


def _verdict(parse: Parse, clause: Clause) -> Iterator[Frame]:
    if parse.word(clause.verb) not in ANNUL:
        return
    matter = next(
        (index for index in _matter(parse, clause) if parse.word(index) in VERDICTS | {"case", "cases"}), None
    )
    if matter is not None:
        yield _frame(parse, clause, matter, "proceeding:annulment")


def _frame(parse: Parse, clause: Clause, matter: int, predicate: str) -> Frame:
    chunk = parse.chunks[clause.verb]
    actors = clause.agent if chunk.passive else clause.subject if clause.object else ()
    people, count = people_of(parse, matter, clause)
    span = parse.span(*parse.chunk_place(matter, parse.noun_stop(matter)))
    return Frame(
        parse=parse,
        predicate=predicate,
        trigger=parse.place(chunk.head, chunk.head + 1),
        rule="matter",
        who=mentions_at(parse, tuple(index for index in actors if is_agent(parse, index))),
        whom=people,
        count=count,
        when=date_in(parse, clause),
        value=Value(text=span.exact, span=span),
        words=(parse.chunk_place(matter, max(clause.stop, clause.verb + 1)),)
        if matter < clause.verb
        else (parse.chunk_place(clause.verb, max(clause.stop, matter + 1)),),
        negated=chunk.negated,
    )


def people_of(parse: Parse, matter: int, clause: Clause) -> tuple[tuple[Mention, ...], CountHit | None]:
    """As in "against a group of servicemen", "verdicts on 16 people"."""
    reach = range(matter + 1, max(clause.stop, matter + 4))
    for place in reach:
        if (
            parse.word(place) in ("against", "of", "on", "over", "concerning")
            and place + 1 < len(parse.chunks)
            and is_person(parse, place + 1)
        ):
            people: tuple[Mention, ...] = mentions_at(parse, noun_and_more(parse.chunks, place + 1))
            return people, count_of(parse, place + 1)
    return (), None


def _questioned(parse: Parse, clause: Clause) -> Iterator[Frame]:
    chunk = parse.chunks[clause.verb]
    people = clause.subject if chunk.passive else clause.object
    people = tuple(index for index in people if is_person(parse, index))
    if chunk.word in QUESTIONED and people and (chunk.passive or _by_investigators(parse, clause)):
        yield Frame(
            parse=parse,
            predicate="act:interrogation",
            trigger=parse.place(chunk.head, chunk.head + 1),
            rule="questioned",
            whom=mentions_at(parse, people),
            who=mentions_at(parse, clause.agent if chunk.passive else clause.subject),
            count=count_of(parse, people[0]),
            when=date_in(parse, clause),
            negated=chunk.negated,
        )


def _by_investigators(parse: Parse, clause: Clause) -> bool:
    """As in "police questioned two drivers": a paper that questions a minister interrogates nobody."""
    interrogates = parse.word(clause.verb).startswith("interrogat")
    return interrogates or any(parse.word(index) in INVESTIGATORS for index in clause.subject)


def _investigated(parse: Parse, clause: Clause) -> Iterator[Frame]:
    chunk = parse.chunks[clause.verb]
    matter = clause.subject if chunk.passive else clause.object
    if chunk.word in PROBES and matter and parse.kind(matter[0]) is K.NOUN:
        span = parse.span(*parse.chunk_place(matter[0], parse.noun_stop(matter[0])))
        yield Frame(
            parse=parse,
            predicate="proceeding:investigation",
            trigger=parse.place(chunk.head, chunk.head + 1),
            rule="investigated",
            who=mentions_at(parse, clause.agent if chunk.passive else clause.subject),
            value=Value(text=span.exact, span=span),
            when=date_in(parse, clause),
            negated=chunk.negated,
        )


def _running(parse: Parse, clause: Clause) -> Iterator[Frame]:
    """As in "the probe has yielded names", "surfaced during a probe into": there is an inquiry."""
    chunk = parse.chunks[clause.verb]
    if chunk.form is not Form.FINITE or chunk.negated or cue_class(parse, clause) is not None:
        return
    during = [index for index in range(clause.verb, clause.stop) if parse.word(index - 1) == "during"]
    for index in (*clause.subject, *during):
        if parse.kind(index) is K.NOUN and parse.word(index) in INQUIRIES and chunk.word not in STEPS:
            stop = parse.noun_stop(index)
            stop = parse.noun_stop(stop + 1) if parse.word(stop) == "into" and parse.kind(stop + 1) is K.NOUN else stop
            span = parse.span(*parse.chunk_place(index, stop))
            yield Frame(
                parse=parse, predicate="proceeding:investigation", trigger=(span.start, span.end), rule="running",
                value=Value(text=span.exact, span=span), presupposed=True,
            )  # fmt: skip
