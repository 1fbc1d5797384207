"""Appeals: that somebody lodged one, what a higher court left standing, and that one was turned down."""

from collections.abc import Iterator

from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.frames import Frame
from onrecord.reading.grammar import word_set
from onrecord.reading.matter_frames import people_of
from onrecord.reading.parse import Parse
from onrecord.reading.roles import date_in, is_agent, is_person, mentions_at
from onrecord.reading.subjects import Clause
from onrecord.reading.verb_frames import is_put_forward
from onrecord.record.claim import Value

K = ChunkKind
RULE = "appeal"
VERDICTS = word_set("matter_frames", "verdicts") | word_set("appeal_frames", "rulings")
COURTS = word_set("appeal_frames", "courts")
FILED = word_set("appeal_frames", "filed")
UPHELD = word_set("appeal_frames", "upheld")
LEFT = word_set("appeal_frames", "left")
CONFIRMED = frozenset(("confirmed", "confirms"))
TURNED_DOWN = word_set("appeal_frames", "turned_down")
APPEALED = frozenset(("appealed", "appeals", "appeal"))
APPEALS = frozenset(("appeal", "appeals", "cassation"))
HELP = frozenset(("for",))  # "filed an appeal for help" is no step of a proceeding
STANDING = frozenset(("force", "unchanged", "intact", "standing", "place"))
NEAR = 6


def appeal_frames(parse: Parse) -> Iterator[Frame]:
    """Give the appeals a sentence tells of."""
    for clause in parse.clauses:
        chunk = parse.chunks[clause.verb]
        if not is_put_forward(parse, clause) or chunk.form in (Form.TO, Form.ING):
            continue
        matter = _appealed(parse, clause)
        if matter is None:
            matter = _filed(parse, clause)
        if matter is None:
            matter = _left_standing(parse, clause)
        if matter is None:
            matter = _turned_down(parse, clause)
        if matter is not None:
            yield _frame(parse, clause, matter)


def _appealed(parse: Parse, clause: Clause) -> int | None:
    """As in "appealed against the verdict", "the sentence was appealed"; give the chunk of the matter."""
    chunk = parse.chunks[clause.verb]
    if chunk.word not in APPEALED:
        return None
    if chunk.passive:
        return next((index for index in clause.subject if parse.word(index) in VERDICTS), None)
    matter = clause.verb + 1
    if parse.word(matter) == "against":
        matter += 1
    return matter if parse.kind(matter) is K.NOUN and parse.word(matter) in VERDICTS else None


def _filed(parse: Parse, clause: Clause) -> int | None:
    """As in "lodged an appeal", "an appeal was filed"."""
    if parse.word(clause.verb) not in FILED:
        return None
    return _an_appeal(parse, clause.subject if parse.chunks[clause.verb].passive else clause.object)


def _an_appeal(parse: Parse, indices: tuple[int, ...]) -> int | None:
    for index in indices:
        if parse.kind(index) is K.NOUN and parse.word(index) in APPEALS and parse.word(index + 1) not in HELP:
            return index
    return None


def _left_standing(parse: Parse, clause: Clause) -> int | None:
    """As in "the court upheld the verdict", "the sentence was left in force"."""
    chunk = parse.chunks[clause.verb]
    matters = clause.subject if chunk.passive else clause.object
    matter = next((index for index in matters if parse.kind(index) is K.NOUN and parse.word(index) in VERDICTS), None)
    if matter is None:
        return None
    if chunk.word in CONFIRMED:
        actors = clause.agent if chunk.passive else clause.subject
        return matter if any(parse.word(index) in COURTS for index in actors) else None
    if chunk.word in LEFT:
        return matter if _standing(parse, clause) is not None else None
    return matter if chunk.word in UPHELD else None


def _standing(parse: Parse, clause: Clause) -> int | None:
    """Give the chunk that tells that it was left as it stood: "in force", "unchanged"."""
    places = range(clause.verb + 1, clause.verb + NEAR)
    return next((place for place in places if parse.word(place) in STANDING), None)


def _turned_down(parse: Parse, clause: Clause) -> int | None:
    """As in "the court rejected his appeal"; only courts turn down appeals of this kind."""
    chunk = parse.chunks[clause.verb]
    if chunk.word not in TURNED_DOWN | UPHELD:
        return None
    actors = clause.agent if chunk.passive else clause.subject
    by_court = any(parse.word(index) in COURTS for index in actors)
    matter = _an_appeal(parse, clause.subject if chunk.passive else clause.object)
    return matter if by_court or (chunk.passive and not clause.agent) else None


def _frame(parse: Parse, clause: Clause, matter: int) -> Frame:
    chunk = parse.chunks[clause.verb]
    actors = clause.agent if chunk.passive else clause.subject
    standing = _standing(parse, clause) if chunk.word in LEFT else None
    last = max(parse.noun_stop(matter), clause.verb + 1, 0 if standing is None else standing + 1)
    span = parse.span(*parse.chunk_place(min(clause.verb, matter), last))
    whom, count = people_of(parse, matter, clause)
    return Frame(
        parse=parse, predicate="proceeding:appeal", trigger=parse.place(chunk.head, chunk.head + 1), rule=RULE,
        who=mentions_at(parse, tuple(index for index in actors if is_agent(parse, index) or is_person(parse, index))),
        whom=whom, count=count, when=date_in(parse, clause), value=Value(text=span.exact, span=span),
        words=((span.start, span.end),), negated=chunk.negated,
    )  # fmt: skip
