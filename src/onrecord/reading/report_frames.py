"""What is said about saying: admissions, denials, silence, statements, and words told to somebody."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.reading.colon_voices import colon_frames
from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.cue_verb import cue_class
from onrecord.reading.frames import Frame
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.roles import count_of, date_in, is_agent, is_person, mention_at, mentions_at
from onrecord.reading.scope import place_of, scope_stop
from onrecord.reading.speakers import statement_layers
from onrecord.reading.subjects import Clause
from onrecord.record.claim import Value
from onrecord.record.mention import Mention
from onrecord.record.when import When

K = ChunkKind
ADMITTED = word_set("report_frames", "admitted")
DENIED = word_set("report_frames", "denied")
PRONOUNS = frozenset(("it", "they", "he", "she"))
SILENT = word_set("report_frames", "silent")
REFUSED = word_set("report_frames", "refused")
WITHHELD = word_set("report_frames", "withheld")
ORDERED = word_set("report_frames", "ordered")
STATEMENT = frozenset(("statement", "statements", "announcement", "press release", "communique", "reports", "report"))


def report_frames(parse: Parse) -> Iterator[Frame]:
    """Give the frames about utterances; the speaker is a participant here, not a step of the chain."""
    for clause in parse.clauses:
        yield from _position(parse, clause)
        yield from _silence(parse, clause)
        yield from _withheld(parse, clause)
        yield from _told(parse, clause)
        yield from _demand(parse, clause)
        yield from _gave_orders(parse, clause)
        yield from _ordered_event(parse, clause)
    yield from _statements(parse)
    yield from colon_frames(parse)


def _frame(parse: Parse, clause: Clause, value: str, *, predicate: str = "report") -> Frame:
    chunk = parse.chunks[clause.verb]
    people = clause.agent if chunk.passive else clause.subject
    if any(is_agent(parse, index) for index in people):
        people = tuple(index for index in people if parse.kind(index) is K.NOUN)
    else:
        people = ()
    return Frame(
        parse=parse, predicate=predicate, trigger=parse.place(chunk.head, chunk.head + 1), rule=f"report-{value}",
        who=mentions_at(parse, people), value=Value(text=value),
        when=date_in(parse, clause), said_by=True,
    )  # fmt: skip


def _position(parse: Parse, clause: Clause) -> Iterator[Frame]:
    chunk = parse.chunks[clause.verb]
    value = "admitted" if chunk.word in ADMITTED else "denied" if chunk.word in DENIED else None
    if value is None or chunk.passive or chunk.form is not Form.FINITE or chunk.modal is not None:
        return
    frame = _frame(parse, clause, value)
    if frame.who and not chunk.negated and not (value == "denied" and _is_withholding(parse, clause)):
        yield Frame(
            parse=parse, predicate="report", trigger=frame.trigger, rule=frame.rule, who=frame.who, when=frame.when,
            value=frame.value, other=_audience(parse, clause), said_by=True,
            words=() if value == "admitted" else tuple(_denied(parse, clause)),
        )  # fmt: skip


def _is_withholding(parse: Parse, clause: Clause) -> bool:
    """As in "denied the prisoner | medical care": a person and a thing are refused, not a claim."""
    place = clause.verb + 1
    both = parse.kind(place) is K.NOUN and parse.kind(place + 1) is K.NOUN
    return both and is_person(parse, place) and not is_person(parse, place + 1)


def _denied(parse: Parse, clause: Clause) -> Iterator[tuple[int, int]]:
    """What is denied belongs into the quote of the denial."""
    place = place_of(parse, clause.verb, scope_stop(parse, clause.verb))
    if place is not None:
        yield place


def _audience(parse: Parse, clause: Clause) -> tuple[Mention, ...]:
    place = clause.verb + 1
    if parse.word(place) in ("to", "with") and parse.kind(place + 1) is K.NOUN:
        return (mention_at(parse, place + 1, "audience"),)
    return ()


def _silence(parse: Parse, clause: Clause) -> Iterator[Frame]:
    """As in "refuses to comment", "did not respond", "will not talk"."""
    chunk = parse.chunks[clause.verb]
    if chunk.word not in SILENT or chunk.passive:
        return
    above = parse.word(clause.parent) if clause.parent is not None else ""
    refused = chunk.form is Form.TO and above in REFUSED
    silent = (
        chunk.negated
        and chunk.word in ("comment", "talk", "answer", "speak", "respond", "reply")
        and chunk.form is Form.FINITE
    )
    if not refused and not silent:
        return
    frame = _frame(parse, clause, "silent")
    if not frame.who and any(parse.word(index) in PRONOUNS for index in clause.subject):
        frame = replace(frame, who=mentions_at(parse, clause.subject))
    if frame.who:
        words = (parse.chunk_place(clause.verb, clause.stop),)
        trigger = frame.trigger
        if refused and clause.parent is not None:
            head = parse.chunks[clause.parent].head
            trigger = parse.place(head, head + 1)
        yield Frame(
            parse=parse,
            predicate="report",
            trigger=trigger,
            rule="report-silent",
            who=frame.who,
            value=frame.value,
            words=words,
            negated=silent,
            said_by=True,
            count=count_of(parse, clause.subject[0]) if clause.subject else None,
        )


def _withheld(parse: Parse, clause: Clause) -> Iterator[Frame]:
    """As in "Nobody has been named", "no number has been given", "how many is not stated"."""
    chunk = parse.chunks[clause.verb]
    if chunk.word not in WITHHELD - {"released", "made"} or not chunk.passive or chunk.form is not Form.FINITE:
        return
    subject = clause.subject[0] if clause.subject else None
    handed = chunk.word in ("given", "made") and any(is_person(parse, index) for index in clause.subject)
    if chunk.negated and not (handed and parse.kind(clause.verb + 1) is K.NOUN):
        start = clause.start if subject is None else min(subject, clause.start)
        if subject is None and parse.kind(0) is K.WH:
            start = 0
        yield Frame(
            parse=parse, predicate="report", trigger=parse.place(chunk.head, chunk.head + 1), rule="report-withheld",
            value=Value(text="silent"), words=(parse.chunk_place(start, clause.verb + 1),), negated=True, said_by=True,
            who=mentions_at(parse, clause.agent),
        )  # fmt: skip


def _told(parse: Parse, clause: Clause) -> Iterator[Frame]:
    """As in "told the guards to …", "were told by the office to …": nothing of what was ordered is claimed done."""
    chunk = parse.chunks[clause.verb]
    if chunk.word not in ORDERED or chunk.modal is not None or chunk.form is Form.TO:
        return
    below = next(
        (one for one in parse.clauses if one.parent == clause.verb and parse.chunks[one.verb].form is Form.TO), None
    )
    if below is None:
        return
    givers = clause.agent if chunk.passive else clause.subject
    takers = clause.subject if chunk.passive else clause.object
    givers = tuple(index for index in givers if is_agent(parse, index))
    takers = tuple(index for index in takers if is_person(parse, index) or is_agent(parse, index))
    if not givers or (not takers and chunk.word not in ("ordered", "orders")) or _rejoins(parse, clause, below):
        return
    quoted = any(
        parse.tokens[place].text in '“"«'
        for place in range(parse.chunks[below.verb].first, parse.chunks[below.stop - 1].stop)
    )
    place = (
        place_of(parse, below.verb, scope_stop(parse, below.verb))
        if quoted
        else parse.chunk_place(below.verb, below.stop)
    )
    if place is None:
        return
    span = parse.span(*place)
    spoken = quoted or (chunk.word in ("told", "tells", "tell", "asked", "urged", "warned") and not chunk.passive)
    yield Frame(
        parse=parse,
        predicate="saying" if spoken else "act:order",
        trigger=parse.place(chunk.head, chunk.head + 1),
        rule="told-to",
        who=mentions_at(parse, givers),
        whom=mentions_at(parse, takers),
        value=Value(text=span.exact, span=span),
        when=date_in(parse, clause),
        said_by=True,
        negated=chunk.negated,
    )


def _rejoins(parse: Parse, clause: Clause, below: Clause) -> bool:
    """A mark between verb and infinitive: they do not belong together."""
    return any(parse.kind(place) in (K.SEMI, K.THAT, K.COLON) for place in range(clause.verb, below.verb))


def _statements(parse: Parse) -> Iterator[Frame]:
    """As in "a joint letter of A and B", "accounts from her neighbours"."""
    for index, chunk in enumerate(parse.chunks):
        if chunk.kind is not K.NOUN or chunk.word not in STATEMENT:
            continue
        cue = parse.span(*parse.place(chunk.head, chunk.head + 1))
        layers = statement_layers(parse, index, cue)
        issuers = [source for source in layers[-1].sources if source.span is not None and source.span.start >= cue.end]
        said = next(
            (one for one in parse.clauses if index in one.subject and cue_class(parse, one) in ("say", "claim")), None
        )
        formal = chunk.word not in ("reports", "report")
        if not issuers and not (formal and said is not None):
            continue
        who = tuple(
            _mention(parse, source.span.start, source.span.end) for source in issuers if source.span is not None
        )
        yield Frame(
            parse=parse,
            predicate="report",
            trigger=(cue.start, cue.end),
            rule="report-statement",
            value=Value(text="asserted"),
            who=who or (mention_at(parse, index),),
            words=(parse.chunk_place(index),),
            said_by=True,
            when=_date_by(parse, index),
        )


def _mention(parse: Parse, start: int, end: int) -> Mention:
    known = next((hit.mention for hit in parse.mentions if hit.mention.start < end and hit.mention.end > start), None)
    return Mention(start=start, end=end, exact=parse.text[start:end], kind=None if known is None else known.kind)


def _date_by(parse: Parse, index: int) -> When | None:
    stop = parse.chunks[index].stop
    first = parse.chunks[index].first
    return next((hit.when for hit in parse.dates if 0 <= hit.first - stop <= 1 or 0 <= first - hit.stop <= 1), None)


DEMANDS = word_set("report_frames", "demands")
EVENTS = word_set("sequence_frames", "events") | word_set("report_frames", "orderable")


def _demand(parse: Parse, clause: Clause) -> Iterator[Frame]:
    """As in "The widows call for the drivers to be tried": what is asked for is not claimed to have happened."""
    chunk = parse.chunks[clause.verb]
    asks = chunk.word in ("ask", "asks", "asked", "call", "calls", "called") and parse.word(clause.verb + 1) in (
        "for",
        "on",
    )
    people = tuple(index for index in clause.subject if is_person(parse, index) or is_agent(parse, index))
    if not (asks or chunk.word in DEMANDS) or chunk.passive or chunk.form is not Form.FINITE or not people:
        return
    place = place_of(parse, clause.verb + 1, scope_stop(parse, clause.verb + 1))
    if place is not None:
        span = parse.span(*place)
        yield Frame(
            parse=parse,
            predicate="saying",
            trigger=parse.place(chunk.head, chunk.head + 1),
            rule="demand",
            who=mentions_at(parse, people),
            value=Value(text=span.exact, span=span),
            said_by=True,
            negated=chunk.negated,
        )


def _gave_orders(parse: Parse, clause: Clause) -> Iterator[Frame]:
    """As in "gave the orders": who gave them; what was ordered is not claimed done."""
    chunk = parse.chunks[clause.verb]
    given = next(
        (index for index in (*clause.object, *clause.subject) if parse.word(index) in ("order", "orders")), None
    )
    if (
        chunk.word not in ("gave", "given", "gives", "issued", "issues")
        or given is None
        or chunk.form is Form.TO
        or chunk.modal is not None
    ):
        return
    people = clause.agent if chunk.passive else clause.subject
    people = tuple(index for index in people if is_agent(parse, index))
    if people:
        yield Frame(
            parse=parse,
            predicate="act:order",
            trigger=parse.place(chunk.head, chunk.head + 1),
            rule="gave-orders",
            who=mentions_at(parse, people),
            words=(parse.chunk_place(min(given, clause.verb), max(given, clause.verb) + 1),),
            when=date_in(parse, clause),
            negated=chunk.negated,
            said_by=True,
        )


def _ordered_event(parse: Parse, clause: Clause) -> Iterator[Frame]:
    """As in "ordered the torture of prisoners": the order is claimed, the torture is not."""
    chunk = parse.chunks[clause.verb]
    if chunk.word not in ("ordered", "orders") or chunk.modal is not None or chunk.form is Form.TO:
        return
    given = clause.subject if chunk.passive else clause.object
    people = clause.agent if chunk.passive else clause.subject
    people = tuple(index for index in people if is_agent(parse, index))
    event = next((index for index in given if _is_event(parse, index)), None)
    if event is None or not people:
        return
    span = parse.span(*parse.chunk_place(event, parse.noun_stop(event)))
    yield Frame(
        parse=parse, predicate="act:order", trigger=parse.place(chunk.head, chunk.head + 1), rule="ordered-event",
        who=mentions_at(parse, people), value=Value(text=span.exact, span=span), when=date_in(parse, clause),
        negated=chunk.negated, said_by=True,
    )  # fmt: skip


def _is_event(parse: Parse, index: int) -> bool:
    head = parse.chunks[index].head
    if parse.kind(index) is K.NOUN and parse.word(index) in EVENTS:
        return True
    return any(hit.section.startswith("predicate.act:") and hit.first <= head < hit.stop for hit in parse.hits)
