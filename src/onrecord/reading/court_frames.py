"""What courts do in set phrases: hearings that begin, cases heard or sent back, terms raised or cut."""

from collections.abc import Iterator

from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.frames import Frame
from onrecord.reading.grammar import word_set
from onrecord.reading.noun_groups import noun_and_more
from onrecord.reading.parse import Parse
from onrecord.reading.roles import count_of, date_in, is_person, mention_at, mentions_at, places_in
from onrecord.reading.subjects import Clause
from onrecord.reading.verb_frames import is_put_forward
from onrecord.record.claim import Value

K = ChunkKind
COURTS = word_set("court_frames", "courts")
HEARINGS = word_set("court_frames", "hearings")
RUNS = word_set("court_frames", "runs")
HEARS = word_set("court_frames", "hears")
CASES = word_set("court_frames", "cases")
TERMS = word_set("court_frames", "terms")
CHANGES = word_set("court_frames", "changes")
RETURNS = frozenset(("returned", "returns", "remitted"))
POSSESSIVE = frozenset(("his", "her", "their"))
RULE = "court"


def court_frames(parse: Parse) -> Iterator[Frame]:
    """Give the steps of a trial that a clause tells in one of these phrases."""
    for clause in parse.clauses:
        if parse.chunks[clause.verb].form is Form.TO or not is_put_forward(parse, clause):
            continue
        for rule in (_runs, _heard, _returned, _changed):
            frame = rule(parse, clause)
            if frame is not None:
                yield frame
                break


def _runs(parse: Parse, clause: Clause) -> Frame | None:
    """As in "the hearing began with nine defendants"; "ended with terms of six years" is a sentence."""
    hearing = next((place for place in clause.subject if parse.word(place) in HEARINGS), None)
    if hearing is None or parse.word(clause.verb) not in RUNS:
        return None
    term = next((place for place in _behind(parse, clause) if parse.word(place) in TERMS), None)
    people = _people_of(parse, hearing, clause)
    if term is not None:
        return _frame(parse, clause, "proceeding:sentence", people, matter=term)
    with_them = next((place for place in _behind(parse, clause) if parse.word(place - 1) == "with"), None)
    if not people and with_them is not None and is_person(parse, with_them):
        people = noun_and_more(parse.chunks, with_them)
    return _frame(parse, clause, "proceeding:trial", people)


def _behind(parse: Parse, clause: Clause) -> tuple[int, ...]:
    """Give the nouns in the clause's reach behind its verb."""
    return tuple(place for place in range(clause.verb + 1, clause.stop) if parse.kind(place) is K.NOUN)


def _people_of(parse: Parse, matter: int, clause: Clause) -> tuple[int, ...]:
    """Give those of "the trial of nine miners", "the case against her"; before the verb when the matter is."""
    stop = clause.verb if matter < clause.verb else len(parse.chunks)
    for place in range(matter + 1, min(matter + 4, stop - 1)):
        if parse.word(place) in ("of", "against", "over") and is_person(parse, place + 1):
            return noun_and_more(parse.chunks, place + 1)
    return ()


def _heard(parse: Parse, clause: Clause) -> Frame | None:
    """As in "the court heard the case of nine miners", "dealt with two more defendants"."""
    if parse.word(clause.verb) not in HEARS or not any(parse.word(place) in COURTS for place in clause.subject):
        return None
    nouns = _behind(parse, clause)
    case = next((place for place in nouns if parse.word(place) in CASES), None)
    if case is not None:
        return _frame(parse, clause, "proceeding:trial", _people_of(parse, case, clause))
    people = tuple(place for place in nouns[:1] if is_person(parse, place))
    return _frame(parse, clause, "proceeding:trial", people) if people else None


def _returned(parse: Parse, clause: Clause) -> Frame | None:
    """As in "remitted to the judge the files of nine miners": the matter stands behind the place it goes to."""
    if parse.word(clause.verb) not in RETURNS or parse.word(clause.verb + 1) != "to":
        return None
    case = next((place for place in _behind(parse, clause)[1:] if parse.word(place) in CASES), None)
    if case is None:
        case = next((place for place in clause.subject if parse.word(place) in CASES), None)
    if case is None:
        return None
    return _frame(parse, clause, "proceeding:return", _people_of(parse, case, clause), matter=case)


def _changed(parse: Parse, clause: Clause) -> Frame | None:
    """As in "raised the terms of two miners from five to seven years", "cut her sentence to two years"."""
    sides = clause.subject if parse.chunks[clause.verb].passive else clause.object
    term = next((place for place in sides if parse.word(place) in TERMS), None)
    if term is None or parse.word(clause.verb) not in CHANGES:
        return None
    owner = parse.tokens[parse.chunks[term].first]
    frame = _frame(parse, clause, "proceeding:sentence", _people_of(parse, term, clause), matter=term)
    if frame.whom or owner.folded not in POSSESSIVE:
        return frame
    return _frame(parse, clause, "proceeding:sentence", (), matter=term, owner=term)


def _frame(
    parse: Parse, clause: Clause, predicate: str, people: tuple[int, ...], *, matter: int | None = None,
    owner: int | None = None,
) -> Frame:  # fmt: skip
    chunk = parse.chunks[clause.verb]
    courts = tuple(place for place in clause.subject if parse.word(place) in COURTS)
    last = max(clause.stop, (matter or clause.verb) + 1)
    span = None if matter is None else parse.span(*parse.chunk_place(matter, max(clause.stop, matter + 1)))
    whom = mentions_at(parse, people) or (() if owner is None else (mention_at(parse, owner, "owner"),))
    return Frame(
        parse=parse, predicate=predicate, trigger=parse.place(chunk.head, chunk.head + 1), rule=RULE, whom=whom,
        who=mentions_at(parse, courts), count=count_of(parse, people[0]) if people else None,
        value=None if span is None else Value(text=span.exact, span=span), where=places_in(parse, clause),
        when=date_in(parse, clause), words=(parse.chunk_place(min((clause.start, *clause.subject)), last),),
        negated=chunk.negated,
    )  # fmt: skip
