"""Silences: sentences that look as if they said something and bore no claim, so that misses are seen."""

from bisect import bisect_right
from collections.abc import Iterator

from onrecord.reading.parse import Parse
from onrecord.record.claim import Claim
from onrecord.record.entries import Silence

ACTS = ("predicate.act:", "predicate.proceeding:", "predicate.accusation")


def find_silences(
    parses: tuple[Parse, ...], claims: tuple[Claim, ...], empty: frozenset[int] = frozenset()
) -> tuple[Silence, ...]:
    """List every sentence with a number, a hedge or a word of violence and no claim.

    `empty` are the starts of sentences that tell only that somebody spoke.
    """
    return tuple(_silences(parses, claims, empty))


def _silences(parses: tuple[Parse, ...], claims: tuple[Claim, ...], empty: frozenset[int]) -> Iterator[Silence]:
    starts = [parse.sentence.start for parse in parses]
    bearing = {bisect_right(starts, claim.quote.start) - 1 for claim in claims}
    for number, parse in enumerate(parses):
        place = parse.sentence
        if number in bearing:
            continue
        why = _why(parse) or ("report" if place.start in empty else None)
        if why is not None:
            yield Silence(span=parse.span(place.start, place.end), why=why)


def _why(parse: Parse) -> str | None:
    if any(hit.section.startswith(ACTS) for hit in parse.hits):
        return "act"
    if any(hit.count.is_number for hit in parse.counts):
        return "number"
    return (
        "hedge"
        if any(hit.section in ("hedge.evidential", "hedge.epithet", "hedge.unknown") for hit in parse.hits)
        else None
    )
