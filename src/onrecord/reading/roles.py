"""Participants: a noun chunk read as a mention, its count, and the date and place of a clause."""

from onrecord.reading.apposition import apposed_name
from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.counts import CountHit
from onrecord.reading.grammar import word_set
from onrecord.reading.mentions import MentionHit
from onrecord.reading.parse import Parse
from onrecord.reading.remembered import once_a_chunk
from onrecord.reading.subjects import Clause
from onrecord.reading.wordclass import is_person_noun
from onrecord.record.count import Qualifier
from onrecord.record.mention import Mention, MentionKind
from onrecord.record.when import When

K = ChunkKind
PEOPLE = word_set("roles", "people")
WHOLES = word_set("roles", "wholes")
QUOTES = '"“”«»„'
WHOLE_PHRASE = word_set("roles", "whole_phrase")
BODY_NOUNS = word_set("roles", "body_nouns")
NON_AGENTS = word_set("roles", "non_agents")
LOCATIVE = word_set("roles", "locative")
NO_PLACE = word_set("roles", "no_place")


def hit_of(parse: Parse, index: int) -> MentionHit | None:
    """Give the mention whose head is the chunk's head, or one over it."""
    return parse.mention_over(parse.chunks[index].head)


def mention_at(parse: Parse, index: int, role: str | None = None) -> Mention:
    """Read a noun chunk with its "of" phrases as a mention, the count left out."""
    chunk = parse.chunks[index]
    stop = parse.noun_stop(index) if chunk.word in WHOLES or _is_of_name(parse, index) else index + 1
    start, end = parse.chunk_place(index, stop)
    counted = count_of(parse, index)
    if (
        counted is not None
        and counted.first >= chunk.first
        and counted.stop < chunk.stop
        and _opens(parse, chunk.first, counted.first)
    ):
        start = parse.tokens[counted.stop].start
    end = _without_judgement(parse, index, stop, _with_participle(parse, stop, end))
    hit = hit_of(parse, index)
    if (
        hit is not None
        and hit.mention.kind is MentionKind.PERSON
        and hit.mention.start >= start
        and hit.mention.end > start
    ):
        end = max(end, hit.mention.end)
    known = hit.mention if hit is not None else None
    joined = _joined_name(parse, start, end)
    inside = known is not None and known.start < end and known.end > start
    return Mention(
        start=start,
        end=end,
        exact=parse.text[start:end],
        kind=known.kind if known is not None and inside else None,
        name=joined
        if joined is not None
        else known.name
        if known is not None and inside and known.start >= start and known.end <= end
        else None,
        rank=known.rank if known is not None and inside else None,
        role=role,
    )


def _opens(parse: Parse, first: int, number: int) -> bool:
    """A count opens its phrase, or stands behind "the", "a total of", "some other"."""
    return (
        all(not parse.tokens[place].is_capital or place == first for place in range(first, number))
        and number - first <= 4
    )


JUDGING = ("ful", "able", "ible", "ous", "less")
PARTICLES = word_set("roles", "particles")


def _joined_name(parse: Parse, start: int, end: int) -> str | None:
    """Two names with only a particle between them are one person's."""
    people = [
        hit.mention
        for hit in parse.mentions
        if hit.mention.kind is MentionKind.PERSON
        and hit.mention.name is not None
        and start <= hit.mention.start
        and hit.mention.end <= end
    ]
    if len(people) < 2 or parse.text[people[0].end : people[1].start].strip().casefold() not in PARTICLES:
        return None
    return parse.text[people[0].end - len(people[0].name or "") : people[1].end]


def _is_of_name(parse: Parse, index: int) -> bool:
    """As in "survivors of the ordeal", "members of the council": the phrase is the participant's own description."""
    return parse.word(index) in WHOLE_PHRASE


def _with_participle(parse: Parse, stop: int, end: int) -> int:
    """Keep "those killed" one phrase."""
    reduced = parse.kind(stop) is K.VERB and parse.chunks[stop].form is Form.REDUCED
    return parse.chunk_place(stop)[1] if reduced and parse.chunks[stop - 1].word == "those" else end


def _without_judgement(parse: Parse, index: int, stop: int, end: int) -> int:
    """As in "called the arrest of two miners unlawful": an adjective behind the noun tells nothing of the miners."""
    chunk = parse.chunks[index]
    behind = parse.tokens[chunk.head + 1 : chunk.stop]
    plain = all(token.is_word and not token.is_capital and token.folded.endswith(JUDGING) for token in behind)
    return parse.tokens[chunk.head].end if stop == index + 1 and behind and plain else end


def mentions_at(parse: Parse, indices: tuple[int, ...]) -> tuple[Mention, ...]:
    """Read several noun chunks; what is no noun ("what", "who") is left out."""
    nouns = [index for index in indices if parse.kind(index) is K.NOUN]
    if len(nouns) == 1:
        nouns = [_named_beside(parse, nouns[0])]
    return tuple(mention_at(parse, index) for index in nouns)


def _named_beside(parse: Parse, index: int) -> int:
    """As in "the commander, Captain A. Dal, ordered": the name between commas is who did it."""
    name = apposed_name(parse, index, len(parse.chunks))
    if name is None or parse.kind(name + 2) is not K.VERB or count_of(parse, index) is not None:
        return index
    return name


@once_a_chunk
def is_person(parse: Parse, index: int) -> bool:
    """Say whether a noun chunk can be a person or people."""
    if parse.kind(index) is not K.NOUN:
        return False
    chunk = parse.chunks[index]
    if chunk.word == "rest" and parse.word(index + 1) != "of":
        follows = parse.tokens[chunk.stop].folded if chunk.stop < len(parse.tokens) else ""
        return follows in ("were", "are", "have")  # "the rest were shot", but "the rest was looted"
    if chunk.word in PEOPLE or (chunk.word in WHOLES and _people_inside(parse, index)):
        return True
    counted = count_of(parse, index)
    if counted is not None and counted.stop >= chunk.stop:
        return True
    hit = hit_of(parse, index)
    if hit is None or hit.mention.kind is None:
        return is_person_noun(chunk.word) or _is_full_name(parse, index)
    return hit.mention.kind in (MentionKind.PERSON, MentionKind.GROUP)


def _is_full_name(parse: Parse, index: int) -> bool:
    """Two or more capitalised words and nothing else, not at the start of the sentence: most likely a person."""
    chunk = parse.chunks[index]
    words = parse.tokens[chunk.first : chunk.stop]
    plain = all(token.is_word and token.is_capital and not token.text.isupper() for token in words)
    single = (
        len(words) == 1
        and parse.kind(index - 1) not in (K.PREP, K.VERB, K.DASH, K.COLON, K.STOP, K.QUOTE, None)
        and not any(
            hit.mention.kind in (MentionKind.PLACE, MentionKind.UNIT) and hit.mention.name == words[0].text
            for hit in parse.mentions
        )
    )
    return chunk.first > 0 and (single or 2 <= len(words) <= 4) and plain


def _people_inside(parse: Parse, index: int) -> bool:
    stop = parse.noun_stop(index)
    return stop > index + 1 and is_person(parse, stop - 1)


@once_a_chunk
def is_agent(parse: Parse, index: int) -> bool:
    """Say whether a noun chunk can do something: a person, a body, a unit."""
    if parse.kind(index) is not K.NOUN:
        return False
    hit = hit_of(parse, index)
    chunk = parse.chunks[index]
    if chunk.word in NON_AGENTS:
        return False
    named = parse.tokens[chunk.head].is_capital and chunk.first > 0
    body = hit is not None and hit.mention.kind in (MentionKind.UNIT, MentionKind.PLACE)
    return named or body or chunk.word in BODY_NOUNS or is_person(parse, index)


def part_of(parse: Parse, index: int) -> int:
    """Give the number before "of the twelve men": what is done to nine of twelve is not done to twelve."""
    if index < 2 or parse.word(index - 1) != "of" or parse.kind(index - 2) is not K.NOUN:
        return index
    part = parse.chunks[index - 2]
    numbers = (hit for hit in parse.counts if hit.count.is_number and hit.first == part.first)
    return index - 2 if any(part.head < hit.stop <= part.stop + 1 for hit in numbers) else index


@once_a_chunk
def count_of(parse: Parse, index: int) -> CountHit | None:
    """Give the count a noun chunk opens with; an article is none."""
    chunk = parse.chunks[index]
    for hit in parse.counts:
        if hit.count.qualifier is Qualifier.ONE and parse.tokens[hit.first].folded in ("a", "an", "another", "sole"):
            continue
        if chunk.first <= hit.first < chunk.stop or (
            hit.first <= chunk.first < hit.stop and hit.stop <= chunk.stop + 1
        ):
            return hit
    return None


def date_in(parse: Parse, clause: Clause) -> When | None:
    """Give the date of a clause: the first after its verb, else one before it or at the opening.

    A date behind a comma belongs to what stands there, unless it follows the comma at once.
    """
    first, stop = parse.chunks[clause.start].first, parse.chunks[clause.stop - 1].stop
    verb = parse.chunks[clause.verb]
    inside = [
        hit for hit in parse.dates if first <= hit.first < stop and parse.kind(parse.chunk_at(hit.first)) is K.DATE
    ]
    after = [hit for hit in inside if hit.first >= verb.stop and _is_near(parse, verb.stop, hit.first)]
    before = [hit for hit in inside if hit.first < verb.first and _leads_to(parse, hit.stop, verb.first, clause.start)]
    if after or before:
        return (after or before[-1:])[0].when
    ahead = _date_ahead(parse, clause)
    if ahead is not None:
        return ahead
    main = [one for one in parse.clauses if not one.relative and parse.chunks[one.verb].form is Form.FINITE]
    opening = [hit for hit in parse.dates if hit.first <= 1]
    if opening and main and main[0].verb == clause.verb:
        return opening[0].when
    return None


def _date_ahead(parse: Parse, clause: Clause) -> When | None:
    """As in "the case grew; after 8 May hearings stopped": a date that opens its part of the sentence."""
    place = min((clause.start, *clause.subject)) - 1
    while parse.kind(place) is K.COMMA:
        place -= 1
    if clause.relative or parse.kind(place) is not K.DATE or parse.kind(place - 1) not in (K.SEMI, K.COLON, None):
        return None
    first, stop = parse.chunks[place].first, parse.chunks[place].stop
    return next((hit.when for hit in parse.dates if first <= hit.first < stop), None)


def _leads_to(parse: Parse, date_stop: int, verb: int, start: int) -> bool:
    """As in "drivers hired in 1988, were fined": the date belongs to the participle between."""
    here = parse.chunk_at(date_stop - 1)
    other_verb = any(parse.kind(place) is K.VERB for place in range(start, here))
    return not other_verb and not any(parse.tokens[place].text == "," for place in range(date_stop, verb))


def _is_near(parse: Parse, verb_stop: int, date: int) -> bool:
    commas = [place for place in range(verb_stop, date) if parse.tokens[place].text == ","]
    return not commas or commas == [date - 1]


def places_in(parse: Parse, clause: Clause) -> tuple[Mention, ...]:
    """Give the places named after a locative preposition in a clause's reach."""
    found = []
    for index in range(clause.start, clause.stop - 1):
        if parse.kind(index) is K.PREP and parse.word(index) in LOCATIVE and parse.kind(index + 1) is K.NOUN:
            hit = hit_of(parse, index + 1)
            if (
                hit is not None
                and hit.mention.kind is MentionKind.PLACE
                and len(hit.mention.exact) > 2
                and parse.word(index + 1) not in NO_PLACE
            ):
                found.append(mention_at(parse, index + 1))
    return tuple(found)
