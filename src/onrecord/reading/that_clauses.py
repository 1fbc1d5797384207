"""Clauses with "that" behind somebody's words or mind, whatever the verb: "has no doubt that", "made it known that".

Verbs of saying are read by name. This is the net below them: better one speaker too many than an allegation in the
publisher's mouth.
"""

from collections.abc import Iterator, Sequence

from onrecord.reading.attribution import Attribution
from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.grammar import word_set
from onrecord.reading.lookahead import verb_forms
from onrecord.reading.parse import Parse
from onrecord.reading.roles import is_agent, is_person
from onrecord.reading.scope import place_of, scope_stop
from onrecord.reading.speakers import Layer, source_at
from onrecord.reading.subjects import Clause

K = ChunkKind
# Nouns for a state of mind; behind any other noun "that" opens a relative clause.
MINDS = word_set("that_clauses", "minds")
# "ensured that", "meant that": something came about, and nobody says so.
BRINGS_ABOUT = word_set("that_clauses", "brings_about")
# "after that she was beaten": it points back and brings in no words.
POINTING = frozenset(("after", "before", "since", "until", "with", "despite", "like", "by"))
NEAR = 4
CAUSING = word_set("that_clauses", "causing")
# A capital at the opening of a sentence makes none of these a speaker: "It seems that", "Word has it that".
NOBODY = frozenset(("it", "this", "that", "there", "what")) | word_set("set_off_voices", "tales")


def that_attributions(parse: Parse, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Find clauses with "that" under which nobody speaks yet though somebody stands before them."""
    for place, chunk in enumerate(parse.chunks):
        content = place_of(parse, place + 1, _stop(parse, place + 1)) if chunk.kind is K.THAT else None
        if content is None or any(one.covers(content[0]) for one in found):
            continue
        clause = _before(parse, place)
        if clause is not None:
            cue = parse.span(*parse.place(parse.chunks[clause.verb].first, parse.chunks[place - 1].stop))
            layer = Layer(sources=tuple(source_at(parse, one) for one in clause.subject), cue=cue)
            kind = "ask" if parse.chunks[clause.verb].negated and parse.kind(place - 1) is not K.NOUN else "claim"
            yield Attribution(layers=(layer,), content=(content,), kind=kind, rule="that-clause", cue=cue)


def bare_attributions(parse: Parse, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """As in "the author submits | guards killed him": a clause right behind a verb is what its subject puts forward."""
    for below in parse.clauses:
        clause = parse.by_verb.get(below.start - 1) if below.own_subject and below.subject else None
        content = place_of(parse, below.start, _stop(parse, below.start)) if clause is not None else None
        if clause is None or content is None or any(one.covers(content[0]) for one in found):
            continue
        if _holds_clause(parse, clause, below):
            cue = parse.span(*parse.chunk_place(clause.verb))
            layer = Layer(sources=tuple(source_at(parse, one) for one in clause.subject), cue=cue)
            yield Attribution(layers=(layer,), content=(content,), kind="claim", rule="bare-clause", cue=cue)


def _holds_clause(parse: Parse, clause: Clause, below: Clause) -> bool:
    chunk, under = parse.chunks[clause.verb], parse.chunks[below.verb]
    bare = chunk.form is Form.FINITE and not (chunk.passive or chunk.copula or chunk.negated)
    first = min((clause.start, *clause.subject)) if clause.subject else clause.verb
    main = (
        clause.own_subject
        and not clause.relative
        and parse.kind(first - 1) not in (K.SUB, K.WH, K.THAT, K.NOUN, K.PREP)
    )
    told = under.form is Form.FINITE and "d" in verb_forms(parse.tokens[under.head].folded)
    speaks = bool(clause.subject) and all(_can_speak(parse, one) for one in clause.subject)
    acts = (hit for hit in parse.hits_in("predicate") if hit.section.startswith("predicate.act"))
    deed = any(hit.first <= chunk.head < hit.stop for hit in acts)
    return bare and main and told and speaks and not deed and chunk.word not in CAUSING


def _stop(parse: Parse, first: int) -> int:
    """The words end where a quotation around them ends."""
    stop = scope_stop(parse, first)
    return next((place for place in range(first, stop) if parse.kind(place) is K.QUOTE), stop)


def _before(parse: Parse, that: int) -> Clause | None:
    """Give the clause of the person or body whose words or thoughts the "that" brings in."""
    opens = any(one.own_subject and one.start == that + 1 for one in parse.clauses)
    behind_noun = parse.kind(that - 1) is K.NOUN
    if not opens or parse.word(that - 1) in POINTING or (behind_noun and parse.word(that - 1) not in MINDS):
        return None
    near = (one for one in reversed(parse.clauses) if that - NEAR <= one.verb < that)
    finite = tuple(one for one in near if parse.chunks[one.verb].form is Form.FINITE and one.subject)
    lets = finite[1:2] if finite and parse.word(finite[0].subject[0]) == "it" else finite[:1]  # "let it be known that"
    clause = next(iter(lets), None)
    if clause is None:
        return None
    between = parse.tokens[parse.chunks[clause.verb].first : parse.chunks[that].first]
    result = any(token.folded in ("so", "such") or token.folded in BRINGS_ABOUT for token in between)
    speaks = all(_can_speak(parse, one) for one in clause.subject)
    return clause if speaks and not result and not parse.chunks[clause.verb].passive else None


def _can_speak(parse: Parse, index: int) -> bool:
    if parse.word(index) in NOBODY:
        return False
    return is_person(parse, index) or is_agent(parse, index) or parse.tokens[parse.chunks[index].head].is_capital
