"""Which kind of speaker a phrase would be, by its own words: relatives, prosecutor, media, former serviceman."""

from functools import cache

from onrecord.reading.growth import Ground, Grown
from onrecord.reading.lexicon import Hit, load_table
from onrecord.reading.mention_kinds import Denoted, is_country
from onrecord.record.mention import MentionKind

FORMER = frozenset(("former", "retired", "ex"))


def speaker_kind(ground: Ground, grown: Grown, what: Denoted) -> str | None:
    """Give the word of the vocabulary source_kinds that the phrase itself tells; the longest entry at its head."""
    is_person = what.kind is MentionKind.PERSON and what.named
    hit = _best(ground, grown, named=what.named)
    if is_person and _is_former(ground, grown):
        served = _has_rank(ground, grown) or (hit is not None and hit.section == "speaker.military")
        return "former-serviceman" if served else None
    if hit is None:
        return _without_entry(ground, grown, what)
    word = _kinds()[hit.section.removeprefix("speaker.")]
    return "official" if word == "unnamed-official" and is_person else word


def _best(ground: Ground, grown: Grown, *, named: bool) -> Hit | None:
    chunk = grown.chunk
    hits = [hit for hit in ground.hits if hit.section.startswith("speaker.") and chunk.first <= hit.first]
    at_head = [hit for hit in hits if hit.stop == chunk.head + 1]
    fitting = at_head or [hit for hit in hits if named and hit.stop <= grown.stop]
    return max(fitting, key=lambda hit: (hit.stop - hit.first, hit.stop), default=None)


def _without_entry(ground: Ground, grown: Grown, what: Denoted) -> str | None:
    chunk = grown.chunk
    if ground.tokens[chunk.head].is_site:
        return "media"
    is_state = what.kind is MentionKind.PLACE and is_country(ground.tokens[chunk.first : chunk.head + 1])
    return "unnamed-official" if is_state else None


def _is_former(ground: Ground, grown: Grown) -> bool:
    return any(token.folded in FORMER for token in ground.tokens[grown.chunk.first : grown.chunk.head])


def _has_rank(ground: Ground, grown: Grown) -> bool:
    chunk = grown.chunk
    inside = (hit for hit in ground.hits if chunk.first <= hit.first and hit.stop <= chunk.stop)
    return any(hit.section == "rank.words" for hit in inside)


@cache
def _kinds() -> dict[str, str]:
    return {name: str(word) for name, word in load_table("speakers")["speaker"].items()}
