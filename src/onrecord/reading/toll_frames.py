"""Numbers of dead and hurt in set shapes: a toll that rises, who was among the dead, and "no casualties"."""

from collections.abc import Iterator

from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.counts import CountHit
from onrecord.reading.frames import Frame
from onrecord.reading.grammar import word_set
from onrecord.reading.noun_groups import noun_and_more
from onrecord.reading.parse import Parse
from onrecord.reading.roles import count_of, date_in, is_person, mention_at, places_in
from onrecord.reading.subjects import Clause
from onrecord.reading.tokens import Token
from onrecord.reading.verb_frames import is_put_forward

K = ChunkKind
TOLLS = frozenset(("toll", "tolls"))
MOVES = word_set("toll_frames", "moves")
BRINGS = word_set("toll_frames", "brings")
NEAR = 5
# What became of them, by the word for the whole: "three of the wounded", "among those killed".
FATES = {
    **dict.fromkeys(("dead", "victims", "fatalities", "deaths"), "act:death"),
    "killed": "act:killing",
    **dict.fromkeys(("wounded", "injured", "injuries"), "act:injury"),
    "missing": "act:disappearance",
    **dict.fromkeys(("arrested",), "act:arrest"),
    **dict.fromkeys(("detained", "detainees"), "act:detention"),
    **dict.fromkeys(("released", "freed"), "proceeding:release"),
}
HARMS = {"casualties": "act:death", **{word: FATES[word] for word in ("deaths", "fatalities", "injuries")}}
REPORTED = frozenset(("reported", "recorded", "registered", "confirmed", "caused"))


def toll_frames(parse: Parse) -> Iterator[Frame]:
    """Give tolls, the members of a number of dead or hurt, and harms said not to have happened."""
    for clause in parse.clauses:
        if is_put_forward(parse, clause):
            yield from _toll(parse, clause)
            yield from _brought(parse, clause)
            yield from _members(parse, clause)
            yield from _none(parse, clause)
    yield from _named_behind(parse)


def _named_behind(parse: Parse) -> Iterator[Frame]:
    """As in "Among those released: Orhan Dal and Ali Dal"."""
    opens = 1 if parse.kind(0) is K.DASH else 0
    if parse.word(opens) != "among":
        return
    fate, last = _whole_from(parse, opens + 1)
    if fate is None or parse.kind(last + 1) is not K.COLON or parse.kind(last + 2) is not K.NOUN:
        return
    for noun in noun_and_more(parse.chunks, last + 2):
        if is_person(parse, noun):
            yield Frame(
                parse=parse, predicate=fate, trigger=parse.chunk_place(noun), rule="member",
                whom=(mention_at(parse, noun),), count=count_of(parse, noun),
                words=(parse.chunk_place(opens, noun + 1),),
            )  # fmt: skip


def _toll(parse: Parse, clause: Clause) -> Iterator[Frame]:
    """As in "the toll has reached 19"."""
    subject = next((place for place in clause.subject if parse.word(place) in TOLLS), None)
    if subject is None or parse.word(clause.verb) not in MOVES or parse.chunks[clause.verb].form is not Form.FINITE:
        return
    count = _number_behind(parse, clause.verb)
    if count is not None:
        yield _tolled(parse, clause, subject, count)


def _brought(parse: Parse, clause: Clause) -> Iterator[Frame]:
    """As in "bringing the death toll to 19"."""
    toll = next((place for place in clause.object if parse.word(place) in TOLLS), None)
    if toll is None or parse.word(clause.verb) not in BRINGS:
        return
    count = _number_behind(parse, toll)
    if count is not None:
        yield _tolled(parse, clause, toll, count)


def _number_behind(parse: Parse, index: int) -> CountHit | None:
    """Give a number that stands alone soon behind a chunk, before any mark or other verb."""
    for place in range(index + 1, min(index + NEAR, len(parse.chunks))):
        if parse.kind(place) in (K.COMMA, K.SEMI, K.VERB, K.STOP):
            return None
        count = count_of(parse, place) if parse.kind(place) is K.NOUN else None
        if count is not None and count.count.is_number:
            return count
    return None


def _tolled(parse: Parse, clause: Clause, toll: int, count: CountHit) -> Frame:
    number = parse.place(count.first, count.stop)
    hurt = any(token.folded in ("injury", "wounded") for token in _tokens(parse, toll))
    return Frame(
        parse=parse, predicate="act:injury" if hurt else "act:death", trigger=parse.chunk_place(toll), rule="toll",
        told_at=parse.chunk_place(clause.verb),
        count=count, words=(parse.chunk_place(min(toll, clause.verb), clause.verb + 1), number),
        where=places_in(parse, clause), when=date_in(parse, clause), negated=parse.chunks[clause.verb].negated,
    )  # fmt: skip


def _members(parse: Parse, clause: Clause) -> Iterator[Frame]:
    """As in "ten of the dead were teachers", "among those killed were two nurses", "a boy was among the wounded"."""
    verb = clause.verb
    if not parse.chunks[verb].copula or parse.chunks[verb].negated:
        return
    if parse.word(verb + 1) == "among":
        fate, last = _whole_from(parse, verb + 2)
        for noun in clause.subject if fate is not None else ():
            yield from _member(parse, clause, noun, count_of(parse, noun), (fate, last))
        return
    fate, first = _whole_before(parse, verb)
    if fate is None:
        return
    if parse.word(first - 1) == "among":
        for noun in noun_and_more(parse.chunks, verb + 1) if parse.kind(verb + 1) is K.NOUN else ():
            yield from _member(parse, clause, noun, count_of(parse, noun), (fate, first))
    elif parse.word(first - 1) == "of" and parse.kind(first - 2) is K.NOUN:
        part = count_of(parse, first - 2)
        if part is not None and part.count.is_number:
            yield from _member(parse, clause, verb + 1, part, (fate, first - 2))


def _whole_from(parse: Parse, index: int) -> tuple[str | None, int]:
    """Read "the wounded" or "those killed" to the right: what became of them, and the last chunk."""
    if parse.word(index) == "those" and parse.kind(index + 1) is K.VERB:
        return FATES.get(parse.word(index + 1)), index + 1
    return (FATES.get(parse.word(index)) if parse.kind(index) is K.NOUN else None), index


def _whole_before(parse: Parse, verb: int) -> tuple[str | None, int]:
    """Read the same to the left of a verb: what became of them, and the first chunk."""
    if parse.kind(verb - 1) is K.VERB and parse.word(verb - 2) == "those":
        return FATES.get(parse.word(verb - 1)), verb - 2
    return (FATES.get(parse.word(verb - 1)) if parse.kind(verb - 1) is K.NOUN else None), verb - 1


def _member(
    parse: Parse, clause: Clause, noun: int, count: CountHit | None, whole: tuple[str | None, int]
) -> Iterator[Frame]:
    fate, edge = whole
    if fate is None or not is_person(parse, noun):
        return
    yield Frame(
        parse=parse, predicate=fate, trigger=parse.chunk_place(noun), rule="member", whom=(mention_at(parse, noun),),
        told_at=parse.chunk_place(clause.verb),
        count=count, words=(parse.chunk_place(min(noun, edge), max(noun, edge, clause.verb) + 1),),
    )  # fmt: skip


def _none(parse: Parse, clause: Clause) -> Iterator[Frame]:
    """As in "no civilian casualties were reported", "there were no deaths": a harm said not to have happened."""
    chunk = parse.chunks[clause.verb]
    there = chunk.copula and parse.tokens[chunk.first].folded == "there"
    reported = chunk.passive and chunk.word in REPORTED
    if not chunk.negated or not (there or reported):
        return
    for noun in (*clause.subject, *clause.object):
        if parse.word(noun) in HARMS:
            place = parse.chunk_place(noun)
            yield Frame(
                parse=parse, predicate=HARMS[parse.word(noun)], trigger=place, rule="no-harm", negated=True,
                told_at=parse.chunk_place(clause.verb),
                count=count_of(parse, noun), words=(parse.chunk_place(min(noun, clause.verb), clause.verb + 1),),
                where=places_in(parse, clause), when=date_in(parse, clause),
            )  # fmt: skip


def _tokens(parse: Parse, index: int) -> tuple[Token, ...]:
    chunk = parse.chunks[index]
    return parse.tokens[chunk.first : chunk.stop]
