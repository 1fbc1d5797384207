"""Situations: bans, secrecy, closed doors, no lawyer; visits; and motives."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.entry_frames import entry_frames
from onrecord.reading.frames import Frame
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.roles import count_of, date_in, is_agent, is_person, mention_at, mentions_at, places_in
from onrecord.reading.subjects import Clause
from onrecord.reading.verb_frames import is_put_forward
from onrecord.record.claim import Value

K = ChunkKind
BANS = word_set("situation_frames", "bans")
LAWS = word_set("situation_frames", "laws")
HEARD = frozenset(("trial", "trials", "hearing", "hearings", "session", "sessions"))
SPEECH = word_set("situation_frames", "speech")
COUNSEL = word_set("situation_frames", "counsel")
VISITS = word_set("situation_frames", "visits")
PURPOSE = word_set("situation_frames", "purpose")
MOVERS = word_set("situation_frames", "movers")
OFFICES = word_set("situation_frames", "offices")
HOMES = frozenset(
    ("home", "homes", "house", "houses", "work", "workplace", "flat", "flats", "apartment", "bed", "beds", "bus", "car",
     "street", "dormitory", "shop", "office", "village", "tent", "tents")
)  # fmt: skip


def situation_frames(parse: Parse) -> Iterator[Frame]:
    """Give what the sentence says of conditions, visits and motives."""
    for clause in parse.clauses:
        yield from _ban(parse, clause)
        yield from _secrecy(parse, clause)
        yield from _visit(parse, clause)
        yield from _purpose(parse, clause)
        yield from _unknown_motive(parse, clause)
        yield from _fear(parse, clause)
        yield from _summoned(parse, clause)
        yield from _taken(parse, clause)
    yield from _no_counsel(parse)
    yield from entry_frames(parse)


def _of_clause(parse: Parse, clause: Clause, predicate: str, rule: str, *, value: bool = True) -> Frame:
    chunk = parse.chunks[clause.verb]
    stop = clause.stop
    span = parse.span(*parse.chunk_place(clause.verb, max(clause.verb + 1, stop)))
    whom = clause.subject if chunk.passive or chunk.copula else clause.object
    return Frame(
        parse=parse, predicate=predicate, trigger=parse.place(chunk.head, chunk.head + 1), rule=rule,
        whom=mentions_at(parse, whom), where=places_in(parse, clause), when=date_in(parse, clause),
        value=Value(text=span.exact, span=span) if value else None,
    )  # fmt: skip


def _ban(parse: Parse, clause: Clause) -> Iterator[Frame]:
    chunk = parse.chunks[clause.verb]
    if any(parse.word(index) in LAWS or parse.word(index).isdigit() for index in clause.subject):
        return
    if chunk.word not in BANS or not is_put_forward(parse, clause) or chunk.form in (Form.TO, Form.ING):
        return
    if clause.subject or clause.object:
        frame = _of_clause(parse, clause, "situation", "ban")
        actors = clause.agent if chunk.passive else clause.subject
        last = clause.stop
        for below in parse.clauses:
            if below.parent == clause.verb and below.verb == last:
                last = below.stop
        yield replace(frame, who=mentions_at(parse, actors), words=(parse.chunk_place(clause.verb, last),))


def _secrecy(parse: Parse, clause: Clause) -> Iterator[Frame]:
    """As in "is being kept secret", "reporting stopped", "the trial was closed"."""
    chunk = parse.chunks[clause.verb]
    after = clause.verb + 1
    kept = chunk.word in ("kept", "held", "remained", "remains", "were", "was", "are", "is") and parse.word(after) in (
        "secret",
        "closed",
        "classified",
        "confidential",
    )
    shut = (
        chunk.word in ("closed", "classified")
        and chunk.passive
        and any(parse.word(one) in HEARD for one in clause.subject)
    )
    stopped = chunk.word in ("stopped", "ceased", "ended") and any(
        parse.word(index) in SPEECH for index in clause.subject
    )
    if (kept or stopped or shut) and chunk.form is Form.FINITE and chunk.modal is None and not chunk.negated:
        frame = _of_clause(parse, clause, "situation", "secrecy")
        start = clause.start
        if not clause.subject:
            before = [one for one in parse.clauses if one.verb < clause.verb and one.start <= clause.verb]
            start = before[-1].start - (parse.kind(before[-1].start - 1) is K.WH) if before else clause.start
        end = after + 1 if kept else clause.verb + 1
        yield replace(frame, words=(parse.chunk_place(start, end),), negated=False)


def _visit(parse: Parse, clause: Clause) -> Iterator[Frame]:
    chunk = parse.chunks[clause.verb]
    if chunk.word not in VISITS or chunk.form not in (Form.FINITE, Form.REDUCED) or not is_put_forward(parse, clause):
        return
    who = clause.agent if chunk.passive else clause.subject
    met = clause.subject if chunk.passive else clause.object
    if not met and parse.word(clause.verb + 1) == "with" and parse.kind(clause.verb + 2) is K.NOUN:
        met = (clause.verb + 2,)
    who = tuple(index for index in who if is_agent(parse, index))
    people = tuple(index for index in met if is_person(parse, index))
    if not who or (not people and (not chunk.word.startswith(("visit", "inspect")) or not met)):
        return
    places = () if people else tuple(mention_at(parse, index) for index in met)
    yield Frame(
        parse=parse, predicate="visit", trigger=parse.place(chunk.head, chunk.head + 1), rule="visit",
        who=mentions_at(parse, who), whom=mentions_at(parse, people), where=places or places_in(parse, clause),
        count=count_of(parse, people[0]) if people else None, when=date_in(parse, clause), negated=chunk.negated,
    )  # fmt: skip


def _purpose(parse: Parse, clause: Clause) -> Iterator[Frame]:
    """As in "tortured them to obtain confessions"."""
    chunk = parse.chunks[clause.verb]
    if chunk.form is not Form.TO or chunk.word not in PURPOSE or clause.parent is None:
        return
    violent = any(
        hit.section.startswith("predicate.act:") and hit.first <= parse.chunks[clause.parent].head < hit.stop
        for hit in parse.hits
    )
    if violent:
        span = parse.span(*parse.chunk_place(clause.verb, clause.stop))
        yield Frame(
            parse=parse, predicate="motive", trigger=(span.start, span.end), rule="purpose",
            who=mentions_at(parse, clause.subject if not parse.chunks[clause.parent].passive else ()),
            value=Value(text=span.exact, span=span),
        )  # fmt: skip


def _unknown_motive(parse: Parse, clause: Clause) -> Iterator[Frame]:
    """As in "Nobody knows what led to the strike"."""
    hits = [hit for hit in parse.hits_in("hedge.unknown") if hit.lemma != "whether"]
    opener = parse.kind(clause.start) is K.WH and parse.word(clause.start) in ("what", "why", "who")
    wh = clause.start if opener else clause.start - 1
    if (
        not hits
        or parse.kind(wh) is not K.WH
        or parse.word(wh) not in ("what", "why")
        or hits[0].first > parse.chunks[wh].first
    ):
        return
    if parse.word(wh) == "what" and parse.word(clause.verb) not in MOVERS:
        return
    span = parse.span(*parse.chunk_place(wh, clause.stop))
    hedge = hits[0]
    yield Frame(
        parse=parse, predicate="motive", trigger=(hedge.start, hedge.end), rule="motive-unknown",
        value=Value(text=span.exact, span=span), words=((hedge.start, span.end),),
    )  # fmt: skip


def _fear(parse: Parse, clause: Clause) -> Iterator[Frame]:
    chunk = parse.chunks[clause.verb]
    people = tuple(index for index in clause.subject if is_person(parse, index))
    if chunk.word in ("fear", "fears", "feared", "fearing") and parse.word(clause.verb + 1) == "for" and people:
        frame = _of_clause(parse, clause, "situation", "fear")
        yield replace(frame, whom=mentions_at(parse, people))


def _summoned(parse: Parse, clause: Clause) -> Iterator[Frame]:
    """As in "were called to the city police and warned"."""
    chunk = parse.chunks[clause.verb]
    people = tuple(index for index in clause.subject if is_person(parse, index) or is_agent(parse, index))
    if chunk.word not in ("called", "summoned") or not chunk.passive or not people or chunk.form is Form.TO:
        return
    if (
        parse.word(clause.verb + 1) == "to"
        and parse.kind(clause.verb + 2) is K.NOUN
        and parse.word(clause.verb + 2) in OFFICES
    ):
        last = next((one.stop for one in parse.clauses if one.shares == clause.verb), clause.stop)
        yield Frame(
            parse=parse, predicate="act:pressure", trigger=parse.place(chunk.head, chunk.head + 1), rule="summoned",
            whom=mentions_at(parse, people), where=(mention_at(parse, clause.verb + 2),), when=date_in(parse, clause),
            words=(parse.chunk_place(clause.verb, last),), negated=chunk.negated, who=mentions_at(parse, clause.agent),
        )  # fmt: skip


def _taken(parse: Parse, clause: Clause) -> Iterator[Frame]:
    """As in "were taken from home", "was dragged from her bed": an arrest in plain words."""
    chunk = parse.chunks[clause.verb]
    people = tuple(index for index in clause.subject if is_person(parse, index))
    if (
        chunk.word not in ("taken", "dragged", "pulled")
        or not chunk.passive
        or not people
        or not is_put_forward(parse, clause)
    ):
        return
    after = clause.verb + 1
    if parse.word(after) == "from" and parse.word(after + 1) in HOMES:
        yield Frame(
            parse=parse, predicate="act:arrest", trigger=parse.place(chunk.head, chunk.head + 1), rule="taken",
            whom=mentions_at(parse, people), count=count_of(parse, people[0]), when=date_in(parse, clause),
            words=(parse.chunk_place(after, after + 2),), who=mentions_at(parse, clause.agent), negated=chunk.negated,
        )  # fmt: skip


def _no_counsel(parse: Parse) -> Iterator[Frame]:
    """As in "had no lawyer", "without a lawyer", "were denied a lawyer"."""
    for index, chunk in enumerate(parse.chunks):
        if chunk.kind is not K.NOUN or chunk.word not in COUNSEL:
            continue
        clause = next((one for one in parse.clauses if one.verb < index <= one.stop), None)
        if clause is None:
            continue
        no = parse.tokens[chunk.first].folded == "no" and parse.word(clause.verb) in (
            "had",
            "have",
            "has",
            "given",
            "were",
            "was",
        )
        lacking = parse.word(index - 1) == "without" or (
            parse.word(clause.verb) in ("denied", "refused") and parse.chunks[clause.verb].passive
        )
        people = tuple(one for one in clause.subject if is_person(parse, one))
        if (no or lacking) and people and is_put_forward(parse, clause):
            start = clause.verb if no or parse.word(index - 1) != "without" else index - 1
            yield Frame(
                parse=parse, predicate="act:denial-of-counsel", trigger=parse.chunk_place(index), rule="no-counsel",
                whom=mentions_at(parse, people), words=(parse.chunk_place(start, index + 1),),
            )  # fmt: skip
