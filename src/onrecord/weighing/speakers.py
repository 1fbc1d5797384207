"""Who stands behind a claim, as far as the words tell speakers apart."""

import re

from onrecord.record.claim import Claim, Speaker
from onrecord.record.vocabulary import speaker_class
from onrecord.weighing.speaker_words import concept_of, is_hidden

PUBLISHER = "publisher"
CLASSES = ("state", "court", "relatives", "monitor", "media", "social", "other")
"""The classes of `findings/1`, in the order in which they are shown: fixed, and no order of trust."""
SHADOWS = frozenset({"unnamed-source", "nobody", "third-party"})
INITIALS = re.compile(r"\b[A-Z]{3,}\b")
NAMELESS = frozenset({"", "unnamed", "nobody"})


def told_apart(claim: Claim) -> tuple[Speaker, ...]:
    """Give the innermost speakers who can be told apart; unnamed insiders count as the outlet that vouches for them."""
    for level in sorted({speaker.level for speaker in claim.chain}, reverse=True):
        named = tuple(s for s in claim.chain if s.level == level and not is_shadow(s))
        if named:
            return named
    return ()


def is_shadow(speaker: Speaker) -> bool:
    """Say whether nothing tells this speaker from any other: no name, or a kind and words that hide who it is."""
    if speaker.level == 0:
        return False
    if speaker.kind not in SHADOWS:
        return not speaker.name.strip()
    if is_hidden(speaker.name):
        return True
    return concept_of(speaker.name, cue_of_nameless(speaker)) is None and not is_own_name(speaker.name)


def is_own_name(name: str) -> bool:
    """Say whether words are a name of their own whatever the reader took them for: initials, or two capitals."""
    words = [word for word in name.split() if word[:1].isalpha()]
    return INITIALS.search(name) is not None or sum(word[:1].isupper() for word in words) > 1


def has_own_name(name: str) -> bool:
    """Say whether words hold a capital that no sentence begins with: "Human rights activists" holds none."""
    words = [word for word in name.replace("-", " ").split() if word[:1].isalpha()]
    return any(word[:1].isupper() for word in words[1:]) or (len(words) == 1 and "." in name)


def line_class(claim: Claim) -> str:
    """Give the `findings/1` class of a claim: that of its innermost speaker who can be told apart."""
    speakers = told_apart(claim)
    return group_of(speakers[0]) if speakers else "other"


def group_of(speaker: Speaker) -> str:
    """Give the `findings/1` class of a speaker: by its kind, else by the words it is called with.

    A publisher is media unless its own name says that it monitors: what kind of body publishes is not said otherwise.
    """
    if speaker.kind == PUBLISHER:
        concept = concept_of(speaker.name)
        return "monitor" if concept is not None and concept.group == "monitor" else "media"
    found = speaker_class(speaker.kind)
    if found in CLASSES:
        return found
    concept = concept_of(speaker.name, cue_of_nameless(speaker)) if speaker.kind in SHADOWS else None
    return "other" if concept is None else concept.group


def cue_of_nameless(speaker: Speaker) -> str:
    """Give the cue words of one who has no name: "by official accounts" tells whose accounts they are."""
    return speaker.cue.exact if speaker.cue is not None and speaker.name.strip().casefold() in NAMELESS else ""
