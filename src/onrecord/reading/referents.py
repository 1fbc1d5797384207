"""Whom a pronoun stands for: the one candidate near before it, or nobody."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.reading.frames import Frame
from onrecord.reading.mentions import MentionHit
from onrecord.reading.parse import Parse
from onrecord.record.mention import Mention, MentionKind, Resolved

ONE = frozenset(("he", "she", "him", "her"))
MANY = frozenset(("they", "them"))
PRONOUNS = ONE | MANY
HOW = "pronoun: the only candidate in its sentence and the one before"


def with_referents(frame: Frame, before: Parse | None) -> Frame:
    """Resolve the pronouns among who and whom of a frame; `before` is the sentence before, in the same paragraph."""
    if not any(map(_is_pronoun, (*frame.who, *frame.whom))):
        return frame
    return replace(
        frame,
        who=tuple(_resolved(mention, frame.parse, before) for mention in frame.who),
        whom=tuple(_resolved(mention, frame.parse, before) for mention in frame.whom),
    )


def _is_pronoun(mention: Mention) -> bool:
    return mention.exact.casefold() in PRONOUNS


def _resolved(mention: Mention, parse: Parse, before: Parse | None) -> Mention:
    word = mention.exact.casefold()
    if mention.resolved is not None or word not in PRONOUNS:
        return mention
    near = [
        hit for one in (before, parse) if one is not None for hit in one.mentions if hit.mention.end <= mention.start
    ]
    found = tuple(_persons(near) if word in ONE else _groups(near))
    names = {_key(hit.mention) for hit in found}
    if len(names) != 1:
        return mention
    named = found[0].mention
    return replace(mention, resolved=Resolved(start=named.start, end=named.end, exact=named.exact, how=HOW))


def _persons(near: list[MentionHit]) -> Iterator[MentionHit]:
    """Any single person counts, so that a second one leaves the pronoun open."""
    for hit in near:
        person = hit.mention.kind is MentionKind.PERSON and not hit.plural
        if person and hit.mention.exact.casefold() not in PRONOUNS:
            yield hit


def _groups(near: list[MentionHit]) -> Iterator[MentionHit]:
    for hit in near:
        many = hit.plural or hit.mention.kind in (MentionKind.GROUP, MentionKind.UNIT)
        if many and hit.mention.exact.casefold() not in PRONOUNS and hit.mention.kind is not MentionKind.PLACE:
            yield hit


def _key(mention: Mention) -> str:
    return (mention.name or mention.exact).casefold()
