"""Who speaks in a message, a chat or a recording: never the publisher, and never by a name that may be private.

A claim read there gets one more speaker behind the publisher, told apart by number within the report; the name itself
stands in the layer at the place `sender`, or in the header fields.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from onrecord.reading.media import CHAT, EML, SRT, VTT
from onrecord.record.claim import Claim, Speaker, Stance
from onrecord.record.layer import SENDER, TextLayer

KIND = "unnamed-source"
_MESSAGE = re.compile(r"message (\d+) (?:part|subject)")
_NOBODY_NAMED = {
    EML: "whoever wrote the message",
    CHAT: "a participant of the chat",
    SRT: "a voice in the recording",
    VTT: "a voice in the recording",
}
_NAMED = {CHAT: "participant {} of the chat", SRT: "voice {} in the recording", VTT: "voice {} in the recording"}


def heard(claims: tuple[Claim, ...], layer: TextLayer) -> tuple[Claim, ...]:
    """Put who speaks between the publisher and the speakers of the words, for layers of messages and recordings."""
    nobody = _NOBODY_NAMED.get(layer.media)
    if nobody is None:
        return claims
    turns = sorted(_turns(layer))
    starts = [start for start, _ in turns]

    def voice(claim: Claim) -> str:
        at = bisect_right(starts, claim.quote.start)
        return turns[at - 1][1] if at else nobody

    return tuple(_spoken(claim, voice(claim)) for claim in claims)


def _turns(layer: TextLayer) -> Iterator[tuple[int, str]]:
    """Give where somebody begins to speak or write, and by what name."""
    numbers: dict[str, int] = {}
    for span in layer.places:
        message = _MESSAGE.match(span.place)
        if message is not None:
            yield span.start, f"a writer in message {message.group(1)}"
        elif span.place == SENDER and layer.media in _NAMED:
            name = layer.text[span.start : span.end].strip()
            yield span.start, _NAMED[layer.media].format(numbers.setdefault(name, len(numbers) + 1))


def _spoken(claim: Claim, name: str) -> Claim:
    outer = tuple(speaker for speaker in claim.chain if speaker.level == 0)
    inner = tuple(replace(speaker, level=speaker.level + 1) for speaker in claim.chain if speaker.level > 0)
    stance = Stance.REPORTS if claim.stance is Stance.ASSERTS else claim.stance
    return replace(claim, chain=(*outer, Speaker(name=name, kind=KIND, level=1), *inner), stance=stance)
