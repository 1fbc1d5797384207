"""House rule 4: whoever is accused, suspected or charged is the target; what they are accused of is an allegation."""

from collections.abc import Iterator

from onrecord.reading.attribution import Attribution
from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.scope import place_of, scope_stop
from onrecord.reading.speakers import Layer, source_at, unnamed_layer
from onrecord.reading.subjects import Clause

K = ChunkKind
OPENERS = word_set("passive_accusation", "openers")
WORDS = word_set("passive_accusation", "words")
ACCUSING = frozenset(word for word in WORDS if word.startswith(("accus", "suspect", "charg", "blam", "indict")))
NUMBER_WORDS = word_set("parts", "number_words")


LENGTHS = frozenset(("day", "days", "week", "weeks", "month", "months", "year", "years", "life"))


def accusation_attributions(parse: Parse) -> Iterator[Attribution]:
    """Find the allegation behind a verb of accusing: "accused of torturing", "arrested for spying"."""
    for clause in parse.clauses:
        if parse.word(clause.verb) not in WORDS:
            continue
        charge = charge_chunks(parse, clause)
        content = None if charge is None else place_of(parse, *charge)
        if content is not None:
            chunk = parse.chunks[clause.verb]
            cue = parse.span(*parse.place(chunk.head, chunk.head + 1))
            yield Attribution(
                layers=(_accuser(parse, clause),), content=(content,), kind="accuse", rule="passive-accusation", cue=cue
            )  # fmt: skip
    for hit in parse.hits_in("predicate.motive.nouns"):
        if hit.lemma == "on suspicion of":
            after = parse.chunk_at(hit.stop - 1) + 1
            content = place_of(parse, after, charge_stop(parse, after))
            cue = parse.span(hit.start, hit.end)
            if content is not None:
                yield Attribution(
                    layers=(unnamed_layer(cue),), content=(content,), kind="accuse", rule="passive-accusation", cue=cue
                )  # fmt: skip


def charge_chunks(parse: Parse, clause: Clause) -> tuple[int, int] | None:
    """Give the range of chunks that says of what: after "of", "with", "for"; "to be" after suspected."""
    for place in range(clause.verb + 1, min(clause.verb + 9, len(parse.chunks))):
        kind, word = parse.kind(place), parse.word(place)
        if kind is K.PREP and word in ("of", "with", "for", "over"):
            held = (*clause.agent, *clause.object)
            if word == "for" and parse.word(place + 1) in LENGTHS:
                continue  # "jailed for ten years for fraud": how long, then for what
            if (
                word == "of"
                and parse.kind(place - 1) is K.NOUN
                and place - 1 not in held
                and not _is_target(parse, clause, place)
            ):
                continue
            return place + 1, charge_stop(parse, place + 1)
        if kind is K.VERB:
            suspected = parse.word(clause.verb).startswith("suspect")
            return (place, charge_stop(parse, place)) if suspected and place == clause.verb + 1 else None
        if kind not in (K.NOUN, K.DATE, K.ADV, K.PREP, K.PAREN):
            break
    return None


def _is_target(parse: Parse, clause: Clause, place: int) -> bool:
    """Find the "of" that belongs to the verb: "accuses some of those men of spying"."""
    later = any(parse.word(step) == "of" for step in range(place + 1, min(place + 6, len(parse.chunks))))
    return bool(clause.object) and not parse.chunks[clause.verb].passive and not later


def charge_stop(parse: Parse, first: int) -> int:
    """Give the chunk index where the allegation ends."""
    limit = scope_stop(parse, first)
    for clause in parse.clauses:
        if clause.own_subject and not clause.relative and clause.start > first:
            limit = min(limit, clause.start)
        if clause.verb > first and clause.shares is not None and clause.shares < first:
            limit = min(limit, clause.verb)
    for place in range(first, limit):
        chunk = parse.chunks[place]
        if chunk.kind in (K.STOP, K.COLON, K.SUB, K.WH, K.THAT, K.DATE) or (
            chunk.kind is K.VERB and place > first and _closes(parse, place)
        ):
            return place
        if chunk.kind is K.COMMA and (
            parse.kind(place + 1) in (K.ADV, K.SUB, K.WH, K.PREP) or _counted(parse, place + 1)
        ):
            return place
    return limit


def _counted(parse: Parse, place: int) -> bool:
    if parse.kind(place) is not K.NOUN:
        return False
    number = parse.tokens[parse.chunks[place].first].folded
    if number in NUMBER_WORDS or number.isdigit():
        return True  # "convicted of arson, two to six years": the term is no part of the charge
    return any(parse.chunk_at(hit.first) == place and hit.count.is_number for hit in parse.counts)


def _closes(parse: Parse, place: int) -> bool:
    return parse.chunks[place].form is Form.FINITE


def _accuser(parse: Parse, clause: Clause) -> Layer:
    chunk = parse.chunks[clause.verb]
    cue = parse.span(*parse.place(chunk.head, chunk.head + 1))
    people = clause.agent if chunk.passive else clause.subject
    if not people or parse.word(clause.verb) not in ACCUSING or parse.kind(people[0]) is not K.NOUN:
        return unnamed_layer(cue)
    return Layer(sources=tuple(source_at(parse, place) for place in people), cue=cue)
