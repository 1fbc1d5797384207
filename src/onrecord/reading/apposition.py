"""The name beside a post: in "the military prosecutor, Kamal Arda, admitted" Kamal Arda speaks."""

from onrecord.reading.constituents import ChunkKind
from onrecord.reading.mentions import MentionHit
from onrecord.reading.nouns import is_plural
from onrecord.reading.parse import Parse
from onrecord.record.mention import MentionKind

K = ChunkKind


def apposed_name(parse: Parse, index: int, verb: int) -> int | None:
    """Give the chunk of a personal name set between commas after a noun chunk that has none, before its verb."""
    if person_at(parse, index) is not None:
        return None
    comma = parse.noun_stop(index)
    while comma + 1 < verb and parse.kind(comma) is K.PREP and parse.kind(comma + 1) is K.NOUN:
        comma = parse.noun_stop(comma + 1)
    name = comma + 1
    if any(_is_person(parse, between) for between in range(index + 1, comma)):
        return None  # "the brother of the mayor, Vera Kol," may name either
    if parse.kind(comma) is not K.COMMA or name >= verb or parse.kind(name + 1) is not K.COMMA:
        return None
    return name if person_at(parse, name) is not None else None


def _is_person(parse: Parse, index: int) -> bool:
    head = parse.chunks[index].head
    people = (hit for hit in parse.mentions if hit.mention.kind is MentionKind.PERSON)
    single = parse.kind(index) is K.NOUN and not is_plural(parse.word(index))
    return single and any(hit.head == head for hit in people)


def person_at(parse: Parse, index: int) -> MentionHit | None:
    """Give the named person whose mention holds the head of a chunk."""
    head = parse.chunks[index].head
    for hit in parse.mentions:
        if hit.mention.kind is MentionKind.PERSON and hit.mention.name is not None and hit.first <= head < hit.stop:
            return hit
    return None
