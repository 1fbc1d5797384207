"""Claims on words that a machine saw in a picture say so, and say when it was not sure of one of them."""

from bisect import bisect_left
from dataclasses import replace

from onrecord.reading.reasons import Flag
from onrecord.record.claim import Claim
from onrecord.record.layer import TextLayer, WordBox

SURE = 60
"""Per cent below which a word is in doubt (design, reading section 2)."""


def with_doubts(claims: tuple[Claim, ...], layer: TextLayer) -> tuple[Claim, ...]:
    """Flag the claims whose quote stands on words seen in a picture."""
    if not layer.words:
        return claims
    ends = [word.end for word in layer.words]
    return tuple(_flagged(claim, _within(layer.words, ends, claim)) for claim in claims)


def _within(words: tuple[WordBox, ...], ends: list[int], claim: Claim) -> tuple[WordBox, ...]:
    first = bisect_left(ends, claim.quote.start + 1)
    last = first
    while last < len(words) and words[last].start < claim.quote.end:
        last += 1
    return words[first:last]


def _flagged(claim: Claim, words: tuple[WordBox, ...]) -> Claim:
    if not words:
        return claim
    doubts = (Flag.UNSURE_WORDS.value,) if any(word.sure < SURE for word in words) else ()
    return replace(claim, flags=(*claim.flags, Flag.READ_BY_MACHINE.value, *doubts))
