"""Parts of the people an act was done to: ", including two children", ", among them a nurse"."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.reading.constituents import ChunkKind
from onrecord.reading.frames import Frame
from onrecord.reading.noun_groups import noun_and_more
from onrecord.reading.nouns import is_plural
from onrecord.reading.parse import Parse
from onrecord.reading.roles import count_of, is_person, mention_at
from onrecord.record.mention import Mention, MentionKind

K = ChunkKind
OPENERS = frozenset(("including", "among", "amongst"))
THEM = frozenset(("them", "whom"))
STOPS = (K.SEMI, K.STOP, K.COLON)


def part_frames(parse: Parse, frames: tuple[Frame, ...]) -> Iterator[Frame]:
    """Give a frame for each part that is named, with the act, the doers and the date of its whole."""
    for index in range(1, len(parse.chunks)):
        first = _first_member(parse, index)
        if first is None:
            continue
        members = tuple(one for one in noun_and_more(parse.chunks, first) if is_person(parse, one))
        for whole in _wholes(parse, index, frames) if members else ():
            for member in members:
                yield _part(parse, whole, index, member)


def _first_member(parse: Parse, index: int) -> int | None:
    """Give the chunk behind "including", or behind "among them" at a comma."""
    word = parse.word(index)
    if word not in OPENERS or parse.kind(index) is not K.PREP:
        return None
    first = index + 1
    if word != "including":
        if parse.kind(index - 1) is not K.COMMA or parse.word(first) not in THEM:
            return None
        first += 1
    return first if parse.kind(first) is K.NOUN and is_person(parse, first) else None


def _wholes(parse: Parse, index: int, frames: tuple[Frame, ...]) -> tuple[Frame, ...]:
    """Give the acts done to the people right before the phrase, else those of the verb before it.

    Other people standing right before it ("killed by guards, including two officers") are the whole themselves.
    """
    last = index - 2 if parse.kind(index - 1) is K.COMMA else index - 1
    end = parse.chunk_place(last)[1]
    able = tuple(one for one in frames if one.is_act and one.whom and not one.negated and _is_many(one))
    beside = tuple(one for one in able if one.whom[-1].end == end)
    if beside or (parse.kind(last) is K.NOUN and is_person(parse, last)):
        return beside
    verb = _verb_before(parse, last)
    if verb is None:
        return ()
    start, stop = parse.chunk_place(verb)
    return tuple(one for one in able if start <= one.trigger[0] < stop and one.whom[0].start < end)


def _verb_before(parse: Parse, last: int) -> int | None:
    for place in range(last, -1, -1):
        if parse.kind(place) in STOPS:
            return None
        if parse.kind(place) is K.VERB:
            return place
    return None


def _is_many(frame: Frame) -> bool:
    """A part wants a whole of several: a number above one, a group, or a plural."""
    if frame.count is not None:
        return frame.count.count.high != 1
    return any(one.kind is MentionKind.GROUP or _is_plural(one) for one in frame.whom)


def _is_plural(mention: Mention) -> bool:
    words = mention.exact.casefold().split()
    return mention.name is None and (words[-1] in ("they", "them") or is_plural(words[-1]))


def _part(parse: Parse, whole: Frame, opener: int, member: int) -> Frame:
    return replace(
        whole, trigger=parse.chunk_place(member), rule="part", whom=(mention_at(parse, member),),
        count=count_of(parse, member), subset_of=whole.trigger, presupposed=False,
        words=(*whole.words, whole.trigger, parse.chunk_place(opener)), told_at=whole.told_at or whole.trigger,
    )  # fmt: skip
