"""Frames carried by a noun: "11 deaths in custody", "the arrests were made in", "burials by the military"."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.reading.acts import act_code
from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.cue_verb import cue_class
from onrecord.reading.frames import Frame, Place
from onrecord.reading.grammar import english_grammar, word_set
from onrecord.reading.lexicon import Hit
from onrecord.reading.naming import named_event
from onrecord.reading.noun_groups import noun_and_more
from onrecord.reading.parse import Parse
from onrecord.reading.roles import count_of, date_in, is_agent, is_person, mention_at, mentions_at, places_in
from onrecord.reading.subjects import Clause
from onrecord.reading.verb_frames import is_put_forward, predicate_of
from onrecord.reading.whole_clause import clause_place
from onrecord.record.claim import Value
from onrecord.record.mention import Mention, MentionKind
from onrecord.record.when import When

K = ChunkKind
KEPT = (
    "act:",
    "proceeding:sentence",
    "proceeding:charge",
    "proceeding:trial",
    "proceeding:conviction",
    "proceeding:exhumation",
    "proceeding:recognition",
)
ELSEWHERE = frozenset(("act:order", "act:targeting"))
# Nouns that mean an event only together with what stands beside them.
VAGUE = frozenset(("prosecution", "raid")) | frozenset(
    (
        "body",
        "blow",
        "custody",
        "order",
        "term",
        "the wounded",
        "the dead",
        "the deceased",
        "the missing",
        "wound",
        "crackdown",
        "abuse",
    )
)
CASES = word_set("noun_frames", "cases")
RECEIVE = word_set("noun_frames", "receive")
PROLONGED = frozenset(("extended", "prolonged"))
BROUGHT = word_set("noun_frames", "brought")
WISHES = word_set("noun_frames", "wishes")
LED = frozenset(("led", "leads", "ended", "resulted", "results"))
ENDED = frozenset(("stopped", "stops", "ceased", "halted"))
GIVEN = frozenset(("violence", "force"))


def noun_frames(parse: Parse) -> Iterator[Frame]:
    """Give the frames of event nouns that say more than that the event is known."""
    for hit in parse.hits_in("predicate"):
        if not hit.section.endswith(".nouns"):
            continue
        predicate = predicate_of(hit)
        index = parse.chunk_at(hit.stop - 1)
        if (
            predicate.startswith(KEPT)
            and predicate not in ELSEWHERE
            and hit.lemma not in VAGUE
            and _is_head(parse, index, hit)
        ):
            frame = _frame(parse, index, hit, predicate)
            if frame is not None:
                yield frame
    yield from _violence(parse)
    yield from _burials(parse)


def _is_head(parse: Parse, index: int, hit: Hit) -> bool:
    return parse.kind(index) is K.NOUN and hit.first <= parse.chunks[index].head < hit.stop


def _frame(parse: Parse, index: int, hit: Hit, predicate: str) -> Frame | None:
    base = Frame(
        parse=parse, predicate=predicate, trigger=(hit.start, hit.end), rule="noun",
        act=act_code(parse, predicate, hit), words=(parse.chunk_place(_opening(parse, index), index + 1),),
    )  # fmt: skip
    if _is_over(parse, index):
        return None
    for rule in (
        _inflicted,
        _counted,
        _received,
        _given_to,
        _with_people,
        _happened,
        _reported,
        _dated,
        _brought,
        _by_means,
    ):
        found = rule(parse, index, base)
        if found is not None:
            whole = _in_clause(parse, index, found)
            told = whole.told_at or _told_at(parse, index)
            return replace(whole, told_at=told, rule=f"noun{rule.__name__}".replace("_", "-"))
    return None


def _is_over(parse: Parse, index: int) -> bool:
    """As in "after 8 May the arrests stopped": the date is of their end."""
    return any(parse.word(one.verb) in ENDED and _subject_chunk(parse, one, index) for one in parse.clauses)


def _told_at(parse: Parse, index: int) -> Place | None:
    """As in "the trial reportedly began", "there were perhaps nine arrests": it stands or falls with that verb."""
    for clause in parse.clauses:
        chunk = parse.chunks[clause.verb]
        there = chunk.copula and parse.tokens[chunk.first].folded == "there" and index in clause.object
        occurs = parse.word(clause.verb) in english_grammar().occur and _subject_chunk(parse, clause, index)
        if there or occurs:
            return parse.chunk_place(clause.verb)
    return None


def _in_clause(parse: Parse, index: int, base: Frame) -> Frame:
    """As in "the trial of nine weavers was adjourned": what became of a trial belongs to the claim."""
    prolonged = any(index in (*one.object, *one.subject) and parse.word(one.verb) in PROLONGED for one in parse.clauses)
    if base.predicate != "proceeding:trial" and not prolonged:
        return base
    for clause in parse.clauses:
        chunk = parse.chunks[clause.verb]
        told = chunk.form is Form.FINITE and chunk.modal is None and cue_class(parse, clause) is None
        told = told and named_event(parse, clause) is None  # "called the trial a sham" tells nothing of the trial
        if told and (index in clause.object or _subject_chunk(parse, clause, index)):
            return replace(
                base, when=base.when or date_in(parse, clause), words=(*base.words, clause_place(parse, clause)),
                who=base.who or mentions_at(parse, tuple(one for one in clause.subject if is_agent(parse, one))),
                negated=chunk.negated, presupposed=False, told_at=parse.chunk_place(clause.verb),
            )  # fmt: skip
    return base


def _opening(parse: Parse, index: int) -> int:
    """Give the chunk where the phrase begins: "many cases of torture", "wave of arrests"."""
    if parse.word(index - 1) == "of" and parse.word(index - 2) in CASES:
        return index - 2
    return index


def _counted(parse: Parse, index: int, base: Frame) -> Frame | None:
    opening = _opening(parse, index)
    count = count_of(parse, opening)
    if (
        count is None
        or str(count.count.qualifier) in ("one", "none", "few", "share_all", "share_none")
        or base.predicate.startswith("proceeding:sentence")
    ):
        return None
    return replace(_people(parse, index, base), count=count)


def _people(parse: Parse, index: int, base: Frame) -> Frame:
    """Add whom ("of", "among" people) and who ("by" somebody) from the phrases on the noun."""
    place = index + 1
    while place + 1 < len(parse.chunks) and parse.kind(place) is K.PREP and parse.kind(place + 1) is K.NOUN:
        people = tuple(one for one in noun_and_more(parse.chunks, place + 1) if is_person(parse, one))
        if parse.word(place) in ("of", "among", "against") and people and not base.whom:
            count = count_of(parse, people[0]) if base.count is None else base.count
            base = replace(base, whom=mentions_at(parse, people), count=count)
        elif parse.word(place) == "by" and is_agent(parse, place + 1):
            base = replace(base, who=(mention_at(parse, place + 1),))
        place += 2
    return base


def _is_wished(parse: Parse, index: int) -> bool:
    """As in "called for the arrest of the mayor", "prevented the execution": nobody says that it came about."""
    verb = next((place for place in range(index - 1, max(index - 4, -1), -1) if parse.kind(place) is K.VERB), None)
    if verb is None or any(parse.kind(place) not in (K.PREP, K.NOUN) for place in range(verb + 1, index)):
        return False
    straight = index == verb + 1 or (index == verb + 2 and parse.kind(verb + 1) is K.PREP)
    calls = parse.word(verb) in ("call", "calls", "called", "calling") and parse.word(verb + 1) == "for"
    return straight and (calls or parse.word(verb) in WISHES)


def _with_people(parse: Parse, index: int, base: Frame) -> Frame | None:
    """As in "the drowning of two boys", "his arrest", "arrests by the army"."""
    if _is_wished(parse, index):
        return None
    found = _people(parse, index, base)
    if found.whom or (found.who and not base.predicate.startswith("proceeding")):
        return found
    first = parse.chunks[index].first
    owner = parse.tokens[first].folded
    if owner in ("his", "her", "their") and base.predicate in (
        "act:death",
        "act:arrest",
        "act:detention",
        "act:killing",
        "act:torture",
    ):
        place = parse.place(first, first + 1)
        span = parse.span(*place)
        kind = MentionKind.GROUP if owner == "their" else MentionKind.PERSON
        return replace(
            base, whom=(Mention(start=span.start, end=span.end, exact=span.exact, kind=kind),), presupposed=True
        )
    return None


def _happened(parse: Parse, index: int, base: Frame) -> Frame | None:
    """The noun is the subject of a verb of happening that adds a place, a date or a number."""
    for clause in parse.clauses:
        if _subject_chunk(parse, clause, index) and parse.word(clause.verb) in english_grammar().occur:
            if parse.chunks[clause.verb].form is not Form.FINITE or parse.chunks[clause.verb].modal is not None:
                continue
            where, when = places_in(parse, clause), date_in(parse, clause)
            share = count_of(parse, index)
            passive = parse.chunks[clause.verb].passive
            if where or when is not None or (passive and share is not None):
                return replace(
                    base, where=where, when=when, count=share, negated=parse.chunks[clause.verb].negated,
                    words=(*base.words, parse.chunk_place(clause.start, clause.stop)),
                    told_at=parse.chunk_place(clause.verb),
                )  # fmt: skip
    return None


def _subject_chunk(parse: Parse, clause: Clause, index: int) -> bool:
    return any(subject == index or (subject < index and parse.noun_stop(subject) > index) for subject in clause.subject)


def _reported(parse: Parse, index: int, base: Frame) -> Frame | None:
    """The noun is what a verb of saying has as its object: "reported rape and other torture"."""
    for clause in parse.clauses:
        if index in clause.object and cue_class(parse, clause) in ("say", "claim", "confirm"):
            return base if base.predicate.startswith("act:") else None
    return None


def _received(parse: Parse, index: int, base: Frame) -> Frame | None:
    """As in "received long prison sentences", "faces charges of …", "was given a long term"."""
    if not base.predicate.startswith(("proceeding:sentence", "proceeding:charge", "proceeding:trial")):
        return None
    for clause in parse.clauses:
        if index in clause.object and _receives(parse, clause):
            people = tuple(one for one in clause.subject if is_person(parse, one))
            if people:
                span = parse.span(*parse.chunk_place(index, parse.noun_stop(index)))
                return replace(
                    base,
                    whom=mentions_at(parse, people),
                    count=count_of(parse, people[0]),
                    when=date_in(parse, clause),
                    value=Value(text=span.exact, span=span),
                    words=(*base.words, parse.chunk_place(clause.verb)),
                )
    return None


def _receives(parse: Parse, clause: Clause) -> bool:
    """Who is handed a sentence receives it; who hands one down does not."""
    word = parse.word(clause.verb)
    hands_on = word in ("given", "handed") and not parse.chunks[clause.verb].passive
    return word in RECEIVE and not hands_on and bool(clause.subject)


def _given_to(parse: Parse, index: int, base: Frame) -> Frame | None:
    """As in "gave him electric shocks"."""
    clause = next((one for one in parse.clauses if one.verb == index - 2), None)
    if (
        clause is None
        or parse.word(clause.verb) not in ("gave", "given", "give", "gives")
        or not is_person(parse, index - 1)
    ):
        return None
    if not base.predicate.startswith("act:") or parse.chunks[clause.verb].form in (Form.TO, Form.ING):
        return None
    return replace(
        base,
        whom=(mention_at(parse, index - 1),),
        who=mentions_at(parse, tuple(one for one in clause.subject if is_agent(parse, one))),
        when=date_in(parse, clause),
        words=(*base.words, parse.chunk_place(clause.verb, index + 1)),
        negated=parse.chunks[clause.verb].negated,
    )


def _inflicted(parse: Parse, index: int, base: Frame) -> Frame | None:
    """As in "abuse she was exposed to by guards"."""
    for clause in parse.clauses:
        if (
            clause.start == index + 1
            and clause.relative
            and parse.word(clause.verb) in ("subjected", "inflicted", "exposed")
        ):
            people = tuple(one for one in clause.subject if is_person(parse, one))
            if people:
                return replace(
                    base,
                    whom=mentions_at(parse, people),
                    who=mentions_at(parse, clause.agent),
                    when=date_in(parse, clause),
                    words=(*base.words, parse.chunk_place(clause.start, clause.verb + 1)),
                )
    return None


def _dated(parse: Parse, index: int, base: Frame) -> Frame | None:
    """As in "last month's wave of arrests"."""
    if not base.predicate.startswith("act:"):
        return None
    opening = _opening(parse, index)
    first = parse.chunks[opening].first
    for hit in parse.dates:
        touches = hit.stop == first or first <= hit.first < parse.chunks[index].stop
        if touches and isinstance(hit.when, When):
            return replace(base, when=hit.when, presupposed=True)
    return None


def _brought(parse: Parse, index: int, base: Frame) -> Frame | None:
    """As in "the strike led to arrests", "police carried out arrests"."""
    for clause in parse.clauses:
        chunk = parse.chunks[clause.verb]
        led = parse.word(index - 1) in ("to", "in") and index - 2 == clause.verb and chunk.word in LED
        brought = index in clause.object and chunk.word in BROUGHT
        if not (led or brought) or not is_put_forward(parse, clause):
            continue
        agents = tuple(one for one in clause.subject if is_agent(parse, one))
        place = parse.chunk_place(min(clause.start, clause.verb), index + 1)
        return replace(
            base, who=mentions_at(parse, agents), when=date_in(parse, clause), words=(*base.words, place),
            negated=chunk.negated,
        )  # fmt: skip
    return None


def _by_means(parse: Parse, index: int, base: Frame) -> Frame | None:
    """As in "his confession was extracted under torture"."""
    if base.predicate != "act:torture" or parse.word(index - 1) not in ("by", "under", "through"):
        return None
    clause = next((one for one in parse.clauses if one.verb == index - 2), None)
    if clause is None or not parse.chunks[clause.verb].passive or not is_put_forward(parse, clause):
        return None
    place = parse.chunk_place(min(clause.start, clause.verb), index + 1)
    return replace(base, when=date_in(parse, clause), words=(place,), negated=parse.chunks[clause.verb].negated)


def _violence(parse: Parse) -> Iterator[Frame]:
    """As in "violence was used", "they used force"."""
    for clause in parse.clauses:
        nouns = (*clause.subject, *clause.object)
        if parse.word(clause.verb) in ("used", "use", "applied") and any(parse.word(index) in GIVEN for index in nouns):
            index = next(index for index in nouns if parse.word(index) in GIVEN)
            chunk = parse.chunks[clause.verb]
            if chunk.form is Form.FINITE and chunk.modal is None:
                yield Frame(
                    parse=parse, predicate="act:ill-treatment", trigger=parse.chunk_place(index), rule="noun-violence",
                    words=(parse.chunk_place(clause.verb),), when=date_in(parse, clause), negated=chunk.negated,
                    who=mentions_at(parse, clause.agent or (() if chunk.passive else clause.subject)),
                )  # fmt: skip


def _burials(parse: Parse) -> Iterator[Frame]:
    for index, chunk in enumerate(parse.chunks):
        if chunk.kind is K.NOUN and chunk.word in ("burial", "burials", "funeral", "funerals"):
            base = Frame(
                parse=parse,
                predicate="act:burial",
                trigger=parse.place(chunk.head, chunk.head + 1),
                rule="noun-with-people",
                words=(parse.chunk_place(index),),
            )
            found = _people(parse, index, base)
            if found.who or found.whom:
                yield found
