"""Numbers and parts of numbers: "three of them officers", "there are 397 victims", kin."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.reading.body_frames import BODIES
from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.cue_verb import cue_class
from onrecord.reading.frames import Frame, Place
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.roles import count_of, date_in, is_person, mention_at
from onrecord.reading.wordclass import is_person_noun
from onrecord.record.claim import Value
from onrecord.record.count import Qualifier
from onrecord.record.mention import Mention

K = ChunkKind
WHOLE = frozenset(("them", "whom", "those", "these"))
HAS = word_set("number_frames", "has")
NAMES = word_set("number_frames", "names")
OF_BODIES = word_set("number_frames", "of_bodies")


def number_frames(parse: Parse) -> Iterator[Frame]:
    """Give the frames of plain numbers."""
    yield from _parts(parse)
    yield from _there_are(parse)
    yield from _lists(parse)
    yield from _superlatives(parse)
    yield from _dead(parse)
    yield from _number_of(parse)
    yield from _reported(parse)


def _parts(parse: Parse) -> Iterator[Frame]:
    """As in "three of them officers", "most of them servicemen": a part of the number before."""
    for hit in parse.counts:
        first = parse.chunk_at(hit.first)
        them = next(
            (place for place in range(first, min(first + 3, len(parse.chunks))) if parse.word(place) in WHOLE), None
        )
        if them is None or parse.kind(them + 1) is not K.NOUN or parse.chunks[them].first < hit.stop - 1:
            continue
        what = parse.span(*parse.chunk_place(them + 1))
        yield Frame(
            parse=parse,
            predicate="attribute",
            trigger=parse.chunk_place(first, them + 2),
            rule="part-of-number",
            whom=(
                mention_at(parse, them)
                if parse.chunks[them].first == parse.chunks[them].stop - 1
                else _last_word(parse, them),
            ),
            value=Value(text=what.exact, span=what),
            count=hit,
            subset_of=_whole(parse, first),
        )


def _last_word(parse: Parse, index: int) -> Mention:
    token = parse.tokens[parse.chunks[index].stop - 1]
    return Mention(start=token.start, end=token.end, exact=token.text)


def _whole(parse: Parse, index: int) -> Place | None:
    """The act the whole number belongs to: that of the clause around or before the phrase."""
    clauses = [one for one in parse.clauses if one.start < index and any(place < index for place in one.subject)]
    if not clauses:
        return None
    head = parse.chunks[clauses[-1].verb].head
    hit = next((hit for hit in parse.hits if hit.section.endswith(".verbs") and hit.first <= head < hit.stop), None)
    return parse.place(head, head + 1) if hit is None else (hit.start, hit.end)


def _there_are(parse: Parse) -> Iterator[Frame]:
    """As in "there are already 64 orphans"."""
    for clause in parse.clauses:
        chunk = parse.chunks[clause.verb]
        if (
            not chunk.copula
            or parse.tokens[chunk.first].folded != "there"
            or chunk.modal is not None
            or chunk.form is not Form.FINITE
        ):
            continue
        noun = next((place for place in range(clause.verb + 1, clause.stop) if parse.kind(place) is K.NOUN), None)
        if noun is None or not _is_counted(parse, noun) or parse.kind(noun + 1) is K.VERB:
            continue
        count = count_of(parse, noun)
        if count is not None and count.count.is_number and str(count.count.qualifier) != "few":
            yield Frame(
                parse=parse,
                predicate="count",
                trigger=parse.chunk_place(noun),
                rule="there-are",
                whom=(mention_at(parse, noun),),
                count=count,
                when=date_in(parse, clause),
                where=(),
                value=_noun_value(parse, noun),
                negated=chunk.negated,
            )


def _is_counted(parse: Parse, noun: int) -> bool:
    """People are counted, and the dead: "there were nine bodies in the yard", but no "three governing bodies"."""
    chunk, count = parse.chunks[noun], count_of(parse, noun)
    first = chunk.first if count is None else count.stop
    plain = all(token.folded in OF_BODIES for token in parse.tokens[first : chunk.head])
    dead = parse.word(noun) in BODIES and plain and parse.kind(noun + 1) is not K.ADJ
    return is_person(parse, noun) or dead


def _noun_value(parse: Parse, noun: int) -> Value:
    mention = mention_at(parse, noun)
    return Value(text=mention.exact, span=parse.span(mention.start, mention.end))


def _lists(parse: Parse) -> Iterator[Frame]:
    """As in "the list has 182 names"."""
    for clause in parse.clauses:
        if parse.word(clause.verb) not in HAS or not clause.object or not clause.subject:
            continue
        if parse.word(clause.subject[0]) not in ("list", "lists", "register", "database", "record"):
            continue
        noun = clause.object[0]
        count = count_of(parse, noun)
        if count is not None and count.count.is_number and parse.word(noun) in NAMES:
            yield Frame(
                parse=parse,
                predicate="count",
                trigger=parse.chunk_place(noun),
                rule="list",
                whom=(mention_at(parse, noun),),
                count=count,
                value=_noun_value(parse, noun),
                words=(parse.chunk_place(min(clause.subject), clause.verb + 1),),
                when=date_in(parse, clause),
            )


def _superlatives(parse: Parse) -> Iterator[Frame]:
    """As in "it was the deadliest raid since the war": a described trait of an event."""
    for index, chunk in enumerate(parse.chunks):
        words = [token.folded for token in parse.tokens[chunk.first : chunk.stop]]
        if chunk.kind is not K.NOUN or not any(
            word in ("largest", "biggest", "worst", "deadliest", "bloodiest") for word in words
        ):
            continue
        head = chunk.head
        event = any(
            hit.within("predicate") and hit.section.endswith(".nouns") and hit.first <= head < hit.stop
            for hit in parse.hits
        )
        if event:
            stop = index + 1
            while parse.kind(stop) is K.PREP and parse.kind(stop + 1) is K.NOUN:
                stop += 2
            date = next(
                (
                    hit
                    for hit in parse.dates
                    if hit.first <= parse.chunks[stop - 1].stop + 1 and hit.first >= chunk.stop
                ),
                None,
            )
            span = parse.span(*parse.chunk_place(index, stop))
            yield Frame(
                parse=parse, predicate="attribute", trigger=(span.start, span.end), rule="superlative",
                value=Value(text=span.exact, span=span), when=None if date is None else date.when,
            )  # fmt: skip


COUNTING = word_set("number_frames", "counting")
STATES = {"dead": "act:death", "wounded": "act:injury", "injured": "act:injury", "missing": "act:disappearance"}


def _dead(parse: Parse) -> Iterator[Frame]:
    """As in "nine dead", "left 14 people dead": a number and a state, without a verb of its own."""
    for index, chunk in enumerate(parse.chunks):
        last = parse.tokens[chunk.stop - 1]
        after = parse.chunks[index + 1] if index + 1 < len(parse.chunks) else None
        word = last if last.folded in STATES else None
        if word is None and after is not None and after.kind is K.ADJ and after.word in STATES:
            word = parse.tokens[after.first]
        if chunk.kind is not K.NOUN or word is None or parse.word(index - 1) == "of":
            continue
        count = count_of(parse, index)
        if count is None or not count.count.is_number:
            continue
        yield Frame(
            parse=parse, predicate=STATES[word.folded], trigger=(word.start, word.end), rule="number-dead", count=count,
            whom=_those(parse, index), words=(parse.chunk_place(index),),
        )  # fmt: skip


def _those(parse: Parse, index: int) -> tuple[Mention, ...]:
    """Give the people of "14 people dead", "14 people | wounded"; "14 dead" names none."""
    chunk = parse.chunks[index]
    whom = mention_at(parse, index)
    if parse.tokens[chunk.stop - 1].folded not in STATES:
        return (whom,)
    before = parse.tokens[chunk.stop - 2]
    if chunk.stop - chunk.first < 2 or not is_person_noun(before.folded):
        return ()
    return (replace(whom, end=before.end, exact=parse.text[whom.start : before.end]),)


def _reported(parse: Parse) -> Iterator[Frame]:
    """As in "the registry counts 31 newly listed inmates": a bare number of people as what is said."""
    for clause in parse.clauses:
        if (
            parse.word(clause.verb) not in COUNTING
            or cue_class(parse, clause) is None
            or parse.chunks[clause.verb].passive
        ):
            continue
        for noun in clause.object[:1]:
            count = count_of(parse, noun)
            if (
                count is None
                or not count.count.is_number
                or not is_person(parse, noun)
                or parse.kind(noun + 1) is K.VERB
            ):
                continue
            if (
                count.count.qualifier is not Qualifier.FEW
                and parse.tokens[parse.chunks[noun].stop - 1].folded not in STATES
            ):
                yield Frame(
                    parse=parse, predicate="count", trigger=parse.chunk_place(noun), rule="reported-number",
                    whom=(mention_at(parse, noun),), count=count, value=_noun_value(parse, noun),
                )  # fmt: skip


def _number_of(parse: Parse) -> Iterator[Frame]:
    """As in "the number of wounded is put at 64"."""
    for clause in parse.clauses:
        subject = clause.subject[0] if clause.subject else None
        if (
            subject is None
            or parse.word(subject) != "number"
            or parse.word(subject + 1) != "of"
            or parse.chunks[clause.verb].modal is not None
        ):
            continue
        for hit in parse.counts:
            place = parse.chunk_at(hit.first)
            alone = parse.kind(place) is K.NOUN and hit.stop >= parse.chunks[place].stop
            if (
                clause.verb < place <= clause.verb + 3
                and alone
                and hit.count.is_number
                and (is_person(parse, subject + 2) or parse.word(subject + 2) in STATES)
            ):
                yield Frame(
                    parse=parse,
                    predicate="count",
                    trigger=parse.chunk_place(subject, subject + 3),
                    rule="number-of",
                    whom=(mention_at(parse, subject + 2),),
                    count=hit,
                    value=_noun_value(parse, subject + 2),
                    when=date_in(parse, clause),
                    words=(parse.chunk_place(subject, place + 1),),
                    told_at=parse.chunk_place(clause.verb),
                )
                break
