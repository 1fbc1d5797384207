"""Frames carried by a verb: who did what to whom, by the closed list of predicates."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.reading.acts import act_code, means_of
from onrecord.reading.apposition import apposed_name
from onrecord.reading.causes import cause_of
from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.frames import Frame, Place
from onrecord.reading.grammar import word_set
from onrecord.reading.lexicon import Hit
from onrecord.reading.parse import Parse
from onrecord.reading.passive_accusation import charge_chunks, charge_stop
from onrecord.reading.remembered import once_a_clause
from onrecord.reading.roles import count_of, date_in, is_agent, is_person, mention_at, mentions_at, part_of, places_in
from onrecord.reading.scope import place_of
from onrecord.reading.subjects import Clause
from onrecord.reading.tokens import TokenKind
from onrecord.record.claim import Value
from onrecord.record.mention import MentionKind

K = ChunkKind
# Verbs the lexicon's predicates leave out, read only when done to (or by) a person.
MORE_VERBS = {
    "shot": "act:shooting", "shoot": "act:shooting", "shoots": "act:shooting", "handcuffed": "act:ill-treatment",
    "humiliated": "act:ill-treatment", "mutilated": "act:torture", "shelled": "act:shooting",
}  # fmt: skip
ALONE = frozenset(("act:death", "act:disappearance", "act:suicide"))
# Frames of verbs that other rules read, or whose words mean too many things as verbs.
ELSEWHERE = word_set("verb_frames", "elsewhere")
MATTERS = frozenset(("proceeding:exhumation",))
# Verb forms that look like a predicate and mostly are not.
FALSE_FRIENDS = word_set("verb_frames", "false_friends")
ASSERTING_TO = word_set("verb_frames", "asserting_to")
DESCRIBING = word_set("verb_frames", "describing")
UNREAL = word_set("verb_frames", "unreal")
PARTLY = frozenset(("mostly", "largely", "partly", "jointly"))  # said of ground, not of people
SPANS = frozenset(("years", "year", "months", "life", "days"))
ORDINALS = frozenset(("second", "third", "fourth", "fifth", "sixth", "another", "one", "other"))
HELD = word_set("verb_frames", "held")


def verb_frames(parse: Parse) -> Iterator[Frame]:
    """Give the frames of all clauses."""
    for clause in parse.clauses:
        hit = predicate_hit(parse, clause)
        if hit is not None and is_put_forward(parse, clause):
            yield from _frames(parse, clause, hit)
        elif hit is None and parse.word(clause.verb) in MORE_VERBS and is_put_forward(parse, clause):
            yield from _more(parse, clause)


@once_a_clause
def predicate_hit(parse: Parse, clause: Clause) -> Hit | None:
    """Give the lexicon's predicate for the verb of a clause."""
    chunk = parse.chunks[clause.verb]
    if chunk.copula and chunk.word not in ("is", "are", "was", "were"):
        return None
    if chunk.word in FALSE_FRIENDS and not any(
        parse.word(index) in ("him", "her", "them", "me", "us") for index in clause.object
    ):
        return None
    if chunk.word == "held" and any(token.folded in PARTLY for token in parse.tokens[chunk.first : chunk.head]):
        return None
    if chunk.word == "held" and parse.word(clause.verb + 1) in ("responsible", "accountable", "liable"):
        return None
    return next(
        (
            hit
            for hit in parse.hits_in("predicate")
            if hit.section.endswith(".verbs") and chunk.first <= hit.first <= chunk.head < hit.stop
            if predicate_of(hit) not in ELSEWHERE
        ),
        None,
    )


def predicate_of(hit: Hit) -> str:
    return hit.section.removeprefix("predicate.").removesuffix(".verbs").removesuffix(".nouns")


def _is_known(parse: Parse, verb: int) -> bool:
    """As in "nineteen are known to have died": no hearsay, though the verb has the form of it."""
    chunk = parse.chunks[verb]
    return chunk.copula and not chunk.negated and parse.word(verb + 1) in ("known", "confirmed")


@once_a_clause
def is_put_forward(parse: Parse, clause: Clause) -> bool:
    """Say whether the verb is put forward as having happened: no order, plan, wish, condition or future."""
    chunk = parse.chunks[clause.verb]
    if chunk.modal in UNREAL:
        return False
    if chunk.modal in ("may", "might", "could") and "have" not in [
        token.folded for token in parse.tokens[chunk.first : chunk.stop]
    ]:
        return False
    if chunk.form is Form.TO:
        return clause.parent is not None and (
            parse.word(clause.parent) in ASSERTING_TO or _is_known(parse, clause.parent)
        )
    if chunk.form is Form.ING and _preposition_before(parse, clause) in (
        "from",
        "of",
        "for",
        "against",
        "without",
        "to",
    ):
        return False
    opener = clause.start - 1
    if parse.kind(opener) is K.SUB and parse.word(opener) in ("if", "unless", "lest", "whether"):
        return False
    return not _is_asked(parse, clause)


def _is_asked(parse: Parse, clause: Clause) -> bool:
    """As in "how many were shot nobody says", "who ordered it": a question puts nothing forward."""
    if clause.relative and clause.subject and parse.kind(clause.subject[0]) is K.NOUN:
        return False  # "Ivo Sed, who died in May": the words before say who
    for place in (clause.start - 1, clause.start):
        word = parse.word(place)
        if (
            word == "how"
            and parse.word(place - 1) in DESCRIBING
            and parse.kind(place + 1) is K.NOUN
            and parse.word(place + 1) != "many"
        ):
            return False
        if parse.kind(place) is K.WH and word in ("how", "why", "what", "who", "which", "whether"):
            return parse.kind(place - 1) is None or parse.kind(place - 1) in (
                K.VERB,
                K.ADJ,
                K.QUOTE,
                K.AND,
                K.BUT,
                K.COMMA,
                K.SEMI,
                K.COLON,
            )
    return False


def _preposition_before(parse: Parse, clause: Clause) -> str:
    return parse.word(clause.verb - 1) if parse.kind(clause.verb - 1) is K.PREP else ""


def _frames(parse: Parse, clause: Clause, hit: Hit) -> Iterator[Frame]:
    chunk = parse.chunks[clause.verb]
    predicate = _read_predicate(parse, clause, predicate_of(hit))
    patients, agents = _patients_and_agents(parse, clause, predicate)
    patients = tuple(_ordinal_named(parse, index, clause.verb) for index in patients)
    if predicate not in MATTERS:
        patients = tuple(index for index in patients if is_person(parse, index) or parse.kind(index) is K.WH)
    things = not chunk.passive and bool(clause.object) and not is_person(parse, clause.object[0])
    if chunk.word in HELD and things:
        return  # "the bag held one shoe and somebody's shirt"
    if chunk.word in HELD and not _can_be_held(parse, patients, passive=chunk.passive):
        return
    if (
        chunk.form is Form.ING
        and clause.parent is not None
        and not clause.relative
        and _is_speaking(parse, clause.parent)
    ):
        agents = ()
    threatened = _threatened(parse, clause) if predicate == "act:threat" else None
    if threatened is not None:
        patients = patients or tuple(index for index in threatened.object if is_person(parse, index))
    if not patients and not _has_doer(parse, clause, agents, predicate):
        return
    base = Frame(
        parse=parse,
        predicate=predicate,
        trigger=(hit.start, hit.end),
        rule="verb",
        who=mentions_at(parse, tuple(index for index in agents if is_agent(parse, index))),
        where=places_in(parse, clause),
        when=date_in(parse, clause),
        value=_value(parse, clause, predicate) if threatened is None else _words(parse, threatened),
        act=act_code(parse, predicate, hit),
        means=means_of(parse, clause, hit),
        words=() if chunk.passive else _things_that_did_it(parse, agents),
        negated=chunk.negated,
        presupposed=chunk.form is Form.REDUCED
        and any(parse.tokens[parse.chunks[index].stop - 1].folded == "those" for index in patients),
    )
    whole = chunk.form is Form.REDUCED or clause.relative  # "nine of the twelve men arrested": twelve were
    if whole and any(_counts_a_part(parse, index) for index in patients):
        nouns = tuple(index for index in patients if parse.kind(index) is K.NOUN)
        yield replace(base, whom=mentions_at(parse, nouns))
        return
    yield from _by_count(parse, base, patients if whole else tuple(part_of(parse, index) for index in patients))


def _ordinal_named(parse: Parse, index: int, verb: int) -> int:
    """As in "a fourth, Selim Tarn, died": the name says who it was."""
    name = apposed_name(parse, index, verb) if parse.word(index) in ORDINALS else None
    return index if name is None else name


def _counts_a_part(parse: Parse, index: int) -> bool:
    """As in "a number of those beaten were acquitted": the number is of those acquitted."""
    hit = count_of(parse, index) if parse.kind(index) is K.NOUN else None
    if hit is None or hit.stop >= len(parse.tokens):
        return False
    ahead = [token.folded for token in parse.tokens[hit.stop - 1 : hit.stop + 2]]
    behind = ahead[1:] if ahead[0] == "of" else ahead[2:] if ahead[1] == "of" else []
    return bool(behind) and behind[0] in ("those", "these", "them", "the")


def _things_that_did_it(parse: Parse, agents: tuple[int, ...]) -> tuple[Place, ...]:
    """As in "a drone strike killed a man": the strike is nobody who acts, and no quote may leave it out."""
    things = (index for index in agents if parse.kind(index) is K.NOUN and not is_agent(parse, index))
    return tuple(parse.chunk_place(index) for index in things)


def _threatened(parse: Parse, clause: Clause) -> Clause | None:
    """As in "threatened to kill him": the threat was made, the killing was not."""
    return next(
        (one for one in parse.clauses if one.parent == clause.verb and parse.chunks[one.verb].form is Form.TO), None
    )


def _words(parse: Parse, clause: Clause) -> Value:
    span = parse.span(*parse.chunk_place(clause.verb, clause.stop))
    return Value(text=span.exact, span=span)


def _is_speaking(parse: Parse, verb: int) -> bool:
    head = parse.chunks[verb].head
    return any(hit.within("cue") and hit.first <= head < hit.stop for hit in parse.hits)


def _read_predicate(parse: Parse, clause: Clause, predicate: str) -> str:
    """Know that "held under water" is no detention, and stripping somebody ill-treatment until more is said."""
    chunk = parse.chunks[clause.verb]
    method = any(hit.first <= chunk.head < hit.stop and hit.stop > chunk.head + 1 for hit in parse.hits_in("method"))
    if predicate == "act:detention" and method:
        return "act:torture"
    if chunk.word in ("suffocated", "suffocate", "suffocates") and not chunk.passive and not clause.object:
        return "act:death"
    return "act:ill-treatment" if chunk.word in ("strip", "strips", "stripped", "stripping") else predicate


def _more(parse: Parse, clause: Clause) -> Iterator[Frame]:
    chunk = parse.chunks[clause.verb]
    predicate = MORE_VERBS[chunk.word]
    patients, agents = _patients_and_agents(parse, clause, predicate)
    patients = tuple(index for index in patients if is_person(parse, index))
    if patients:
        base = Frame(
            parse=parse, predicate=predicate, trigger=parse.place(chunk.head, chunk.head + 1), rule="verb",
            who=mentions_at(parse, tuple(index for index in agents if is_agent(parse, index))),
            where=places_in(parse, clause), when=date_in(parse, clause), negated=chunk.negated,
        )  # fmt: skip
        yield from _by_count(parse, base, patients)


def _patients_and_agents(parse: Parse, clause: Clause, predicate: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    if predicate in ALONE:
        return clause.subject, ()
    if parse.chunks[clause.verb].passive:
        return clause.subject, clause.agent
    return clause.object, clause.subject


def _can_be_held(parse: Parse, patients: tuple[int, ...], *, passive: bool) -> bool:
    """People are held, not regions; as objects only plain persons, since one holds and seizes much."""
    index = patients[0] if patients else None
    if index is None or parse.kind(index) is not K.NOUN:
        return False
    if any(hit.mention.kind is MentionKind.PLACE and parse.chunk_at(hit.first) == index for hit in parse.mentions):
        return False
    return passive or parse.word(index) not in ("some", "most", "many", "all", "more", "one", "half")


def _has_doer(parse: Parse, clause: Clause, agents: tuple[int, ...], predicate: str) -> bool:
    """Without a victim a torture verb still says something when somebody is said to have done it."""
    if parse.word(clause.verb).startswith("burn"):
        return False  # "the office burned": nobody was tortured
    bodily = predicate in ("act:torture", "act:killing", "act:beating", "act:rape")
    return (
        bodily
        and not parse.chunks[clause.verb].passive
        and any(is_agent(parse, index) for index in agents)
        and not clause.object
    )


def _by_count(parse: Parse, base: Frame, patients: tuple[int, ...]) -> Iterator[Frame]:
    """One frame for all patients; one each where several bring their own number."""
    nouns = tuple(index for index in patients if parse.kind(index) is K.NOUN)
    counted = [index for index in nouns if count_of(parse, index) is not None]
    if len(counted) > 1:
        for index in nouns:
            yield replace(base, whom=(mention_at(parse, index),), count=count_of(parse, index))
        return
    count = count_of(parse, counted[0]) if counted else None
    yield replace(base, whom=mentions_at(parse, nouns), count=count)


def _value(parse: Parse, clause: Clause, predicate: str) -> Value | None:
    """The charge, the term, the cause of a death: what stands after "with", "of", "to", in the words of the report."""
    if predicate == "act:death":
        return cause_of(parse, clause)
    if predicate not in ("proceeding:charge", "proceeding:sentence", "proceeding:conviction", "proceeding:clearing"):
        return None
    if parse.word(clause.verb).startswith("fine"):
        return _fine(parse, clause)
    charge = charge_chunks(parse, clause) if predicate != "proceeding:sentence" else _term(parse, clause)
    place = None if charge is None else place_of(parse, *charge)
    if place is not None:
        span = parse.span(*place)
        return Value(text=span.exact, span=span)
    return None


def _fine(parse: Parse, clause: Clause) -> Value | None:
    """As in "was fined 200 lir": the sum."""
    behind = clause.verb + 1
    counted = parse.kind(behind) is K.NOUN and any(
        token.kind is TokenKind.NUMBER for token in parse.tokens[parse.chunks[behind].first : parse.chunks[behind].stop]
    )
    span = parse.span(*parse.chunk_place(behind)) if counted else None
    return None if span is None else Value(text=span.exact, span=span)


def _term(parse: Parse, clause: Clause) -> tuple[int, int] | None:
    for index in range(clause.verb + 1, clause.stop):
        to = parse.word(index) == "to" or (parse.word(index) == "for" and parse.word(index + 1) in SPANS)
        if parse.kind(index) is K.PREP and to and index + 1 < clause.stop:
            return index + 1, charge_stop(parse, index + 1)
    return None
