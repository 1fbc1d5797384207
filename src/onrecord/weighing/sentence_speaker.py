"""On whose side a number is told by its sentence, where its own chain ends too early. Only the class is carried.

The reader marks where an attribution may go on ("eleven died, said the spokesman; 86 were wounded"): inside the
sentence it does. Beyond a full stop it does only for what nobody but an authority counts, steps of proceedings and
lists, when an authority was speaking. A nameless speaker is the state's where the sentence says "by official data".
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.record.claim import Claim
from onrecord.record.ids import ClaimId
from onrecord.weighing.speaker_words import is_official
from onrecord.weighing.speakers import NAMELESS
from onrecord.weighing.statement import Statement

CONTINUES = "attribution-may-continue"
STOP = re.compile(r"[.!?։]\s|\n")
GOVERNMENT = "=government"
Statements = Mapping[ClaimId, tuple[Statement, ...]]


def carried(claims: Sequence[Claim], statements: Statements, text: str) -> Statements:
    """Give the statements of one report's claims, with what their sentences add; claims in order of place."""
    found = dict(statements)
    for at, claim in enumerate(claims):
        if CONTINUES in claim.flags and claim.count is not None:
            speaker = _speaker_before(claims[:at], found, claim, text)
            found[claim.id] = tuple(_carried(one, speaker) for one in found[claim.id]) if speaker else found[claim.id]
        elif _is_nameless(claim) and is_official(sentence_at(text, claim.quote.start)):
            found[claim.id] = tuple(replace(one, group="state", above=GOVERNMENT) for one in found[claim.id])
    return found


def sentence_at(text: str, place: int) -> str:
    """Give the sentence around a place of a text."""
    starts = [match.end() for match in STOP.finditer(text, 0, place)]
    end = STOP.search(text, place)
    return text[starts[-1] if starts else 0 : len(text) if end is None else end.start()]


def _speaker_before(before: Sequence[Claim], statements: Statements, claim: Claim, text: str) -> Statement | None:
    """Give who was last named as a speaker in the sentence, before the claim."""
    for earlier in reversed(before):
        told = statements.get(earlier.id, ())
        if earlier.is_attributed and told and told[0].keeper != told[0].outlet:
            between = text[min(earlier.quote.start, claim.quote.start) : claim.quote.start]
            goes_on = STOP.search(between) is None or _is_authority(claim, told[0], between)
            return told[0] if goes_on else None
    return None


def _is_authority(claim: Claim, speaker: Statement, between: str) -> bool:
    """Say whether a step of a proceeding follows in the paragraph of an authority's words."""
    is_step = claim.predicate == "count" or claim.predicate.startswith("proceeding:")
    return is_step and speaker.group in ("state", "court") and "\n" not in between


def _carried(one: Statement, speaker: Statement) -> Statement:
    """Take over class and whom the speaker answers to, not the name: that it goes on is likely and not said."""
    return replace(one, group=speaker.group, above=speaker.above)


def _is_nameless(claim: Claim) -> bool:
    inner = [speaker for speaker in claim.chain if speaker.level > 0]
    return bool(inner) and all(speaker.name.strip().casefold() in NAMELESS for speaker in inner)
