"""How somebody stands: under arrest, in custody, on trial, awaiting it, wanted; and matters that are under way."""

from collections.abc import Iterator
from itertools import pairwise

from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.frames import Frame
from onrecord.reading.grammar import word_set
from onrecord.reading.noun_groups import noun_and_more
from onrecord.reading.parse import Parse
from onrecord.reading.roles import count_of, is_person, mentions_at
from onrecord.reading.subjects import Clause
from onrecord.reading.verb_frames import UNREAL
from onrecord.reading.whole_clause import clause_frame

K = ChunkKind
STANDS = word_set("standing_frames", "stands")
PUTS = word_set("standing_frames", "puts")
AWAITS = word_set("standing_frames", "awaits")
AWAITED = word_set("standing_frames", "awaited")
MATTERS = word_set("standing_frames", "matters")
LIGHT_WORDS = frozenset(("still", "now", "yet", "again", "also", "both", "all", "then"))
# The phrase after the verb and what it says.
PHRASES = {
    ("under", "arrest"): "act:arrest",
    ("under", "house", "arrest"): "act:detention",
    ("under", "detention"): "act:detention",
    ("under", "guard"): "act:detention",
    ("under", "investigation"): "proceeding:investigation",
    ("under", "way"): "proceeding:investigation",
    ("in", "custody"): "act:detention",
    ("in", "detention"): "act:detention",
    ("in", "prison"): "act:detention",
    ("in", "jail"): "act:detention",
    ("in", "exile"): "act:displacement",
    ("in", "hiding"): "situation",
    ("behind", "bars"): "act:detention",
    ("in", "pretrial", "detention"): "act:detention",
    ("in", "pre", "-", "trial", "detention"): "act:detention",
    ("in", "solitary", "confinement"): "act:detention-conditions",
    ("in", "a", "punishment", "cell"): "act:detention-conditions",
    ("in", "an", "isolation", "cell"): "act:detention-conditions",
    ("on", "trial"): "proceeding:trial",
    ("on", "hunger", "strike"): "situation",
    ("on", "a", "hunger", "strike"): "situation",
    ("on", "strike"): "situation",
    ("at", "large"): "situation",
    ("on", "the", "run"): "situation",
    ("incommunicado",): "act:detention",
    ("missing",): "act:disappearance",
    ("under", "siege"): "situation",
    ("under", "curfew"): "situation",
    ("without", "electricity"): "situation",
    ("without", "water"): "situation",
    ("without", "food"): "situation",
    ("without", "heating"): "situation",
    ("unaccounted", "for"): "act:disappearance",
}


def standing_frames(parse: Parse) -> Iterator[Frame]:
    """Give the standing a clause tells of."""
    for clause in parse.clauses:
        predicate = _standing(parse, clause) or _awaited(parse, clause)
        if predicate is None or parse.chunks[clause.verb].modal in UNREAL or not clause.subject:
            continue
        if predicate.startswith("act:") and not any(is_person(parse, index) for index in clause.subject):
            continue
        yield _frame(parse, clause, predicate)


def _frame(parse: Parse, clause: Clause, predicate: str) -> Frame:
    """The standing is the subject's, whatever the verb."""
    base = clause_frame(parse, clause, predicate, "standing")
    people = tuple(index for index in clause.subject if is_person(parse, index)) or _people_behind(parse, clause)
    count = next((one for one in (count_of(parse, index) for index in people) if one is not None), None)
    return Frame(
        parse=parse, predicate=predicate, trigger=base.trigger, rule="standing", whom=mentions_at(parse, people),
        where=base.where, when=base.when, value=base.value, words=base.words, negated=base.negated, count=count,
        who=() if base.who == mentions_at(parse, people) else tuple(one for one in base.who if one not in base.whom),
    )  # fmt: skip


def _people_behind(parse: Parse, clause: Clause) -> tuple[int, ...]:
    """As in "proceedings on 10 more people are under way"."""
    first = clause.subject[0]
    for place in range(first + 1, clause.verb):
        if parse.word(place) in ("on", "against", "of", "over") and is_person(parse, place + 1):
            return noun_and_more(parse.chunks, place + 1)
    return ()


def _standing(parse: Parse, clause: Clause) -> str | None:
    chunk = parse.chunks[clause.verb]
    stands = (chunk.copula and chunk.form is Form.FINITE) or chunk.word in STANDS
    if not stands and not (chunk.word in PUTS and chunk.form is not Form.TO):
        return None
    ahead = [token.folded for token in parse.tokens[chunk.stop : chunk.stop + 11]]
    words = [word for word in ahead if word not in LIGHT_WORDS and not word.endswith("ly")]
    if "on" in words[:2] and ("wanted", "list") in pairwise(words):
        return "situation"  # "on the federal wanted list", "on Interpol's wanted list"
    for phrase, predicate in PHRASES.items():
        places = range(3 if chunk.word in PUTS else 2)
        if any(tuple(words[place : place + len(phrase)]) == phrase for place in places):
            matter = any(parse.word(index) in MATTERS for index in clause.subject)
            return predicate if phrase != ("under", "way") or matter else None
    return None


def _awaited(parse: Parse, clause: Clause) -> str | None:
    """As in "others await trial", "six have yet to be tried": no trial yet; "went on trial" is one."""
    chunk = parse.chunks[clause.verb]
    if chunk.word in AWAITS:
        near = {token.folded for token in parse.tokens[chunk.stop : chunk.stop + 3]}
        return "situation" if near & AWAITED else None
    yet = chunk.word in ("have", "has", "had") and parse.word(clause.verb + 1) == "yet"
    if (chunk.copula or yet) and chunk.form is Form.FINITE:
        close = (one for one in parse.clauses if clause.verb < one.verb <= clause.verb + 2)
        below = next((one for one in close if yet or one.parent == clause.verb), None)
        tried = below is not None and parse.word(below.verb) == "tried" and parse.chunks[below.verb].form is Form.TO
        return "situation" if tried else None
    stood = chunk.word in ("went", "stood", "stand", "stands", "gone", "put", "goes", "go")
    ahead = [token.folded for token in parse.tokens[chunk.stop : chunk.stop + 2]]
    on_trial = ahead[:1] == ["trial"] or ahead == ["on", "trial"]
    return "proceeding:trial" if stood and on_trial and chunk.form is not Form.TO else None
