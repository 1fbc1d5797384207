"""Who stands behind a claim, as far as the words tell speakers apart."""

from onrecord.record.claim import Claim, Speaker
from onrecord.record.vocabulary import speaker_class

PUBLISHER = "publisher"
CLASSES = ("state", "court", "relatives", "monitor", "media", "social", "other")
"""The classes of `findings/1`, in the order in which they are shown: fixed, and no order of trust."""
SHADOWS = frozenset({"unnamed-source", "nobody", "third-party"})


def told_apart(claim: Claim) -> tuple[Speaker, ...]:
    """Give the innermost speakers who can be told apart; unnamed insiders count as the outlet that vouches for them."""
    for level in sorted({speaker.level for speaker in claim.chain}, reverse=True):
        named = tuple(s for s in claim.chain if s.level == level and not is_shadow(s))
        if named:
            return named
    return ()


def is_shadow(speaker: Speaker) -> bool:
    """Say whether nothing tells this speaker from any other: no name, or a kind that hides who it is."""
    return speaker.level > 0 and (speaker.kind in SHADOWS or not speaker.name.strip())


def line_class(claim: Claim) -> str:
    """Give the `findings/1` class of a claim: that of its innermost speaker who can be told apart.

    A publisher is counted as media: what kind of body publishes is not said by the report itself.
    """
    speakers = told_apart(claim)
    if not speakers:
        return "other"
    if speakers[0].kind == PUBLISHER:
        return "media"
    found = speaker_class(speakers[0].kind)
    return found if found in CLASSES else "other"
