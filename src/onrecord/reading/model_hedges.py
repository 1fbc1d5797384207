"""Words of doubt and negation around a model's quote: what the word lists find is never lost."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.reading.attribution import Attribution
from onrecord.reading.hedges import VAGUE, WEAK
from onrecord.reading.lexicon import Hit
from onrecord.reading.model_answer import Suggestion
from onrecord.reading.model_ground import Ground, Grounds
from onrecord.reading.model_places import find_first
from onrecord.reading.model_refusal import Refusal, RefusedSuggestion
from onrecord.record.claim import Hedge, HedgeKind
from onrecord.record.span import Span, span_of

KINDS = {f"hedge.{kind.value}": kind for kind in HedgeKind}
CONDITION, NEGATION = "hedge.condition", "hedge.negation"
NEARBY = ("hedge.evidential", "hedge.unknown")
# Here a negation is an ending or a prefix of the verb, which no word list finds.
UNCHECKED = frozenset(("az", "tr", "hy"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubts:
    """The hedges of a suggestion, a condition on it, and what was added."""

    hedges: tuple[Hedge, ...]
    condition: Span | None
    flags: tuple[str, ...]


def find_doubts(
    one: Suggestion, all_: Grounds, grounds: tuple[Ground, ...], text: str, over: tuple[Attribution, ...]
) -> Doubts:
    """Gather the model's hedges, and all that the word lists find in the sentences of the quote.

    Raises:
        RefusedSuggestion: If a hedge of the model does not stand there.
    """
    start, end = grounds[0].sentence.start, grounds[-1].sentence.end
    hits = tuple(hit for ground in grounds for hit in _hits(ground))
    told = tuple(_told(one, text, start, end, hits))
    seen = [_hedge(text, hit.start, hit.end, KINDS[hit.section]) for hit in hits if hit.section in KINDS]
    added = tuple(hedge for hedge in seen if not any(_meet(hedge, other) for other in told))
    cues = tuple(
        _hedge(text, voice.cue.start, voice.cue.end, HedgeKind.CUE)
        for voice in over
        if voice.cue is not None and voice.kind in WEAK
    )
    every = sorted((*told, *added, *cues), key=lambda hedge: (hedge.start, hedge.end))
    condition = next((span_of(text, hit.start, hit.end) for hit in hits if hit.section == CONDITION), None)
    return Doubts(
        hedges=tuple({(hedge.start, hedge.end): hedge for hedge in every}.values()),
        condition=condition,
        flags=tuple(_flags(all_, grounds, has_added=bool(added), has_condition=condition is not None)),
    )


def check_negation(one: Suggestion, grounds: tuple[Ground, ...], trigger: Span, quote: Span) -> None:
    """Refuse a suggestion that says yes where the words say no, or no where nothing does."""
    frames = [frame for ground in grounds for frame in ground.frames if frame.predicate == one.predicate]
    own = [frame.negated for frame in frames if frame.trigger[0] < trigger.end and trigger.start < frame.trigger[1]]
    denied = [hit for ground in grounds for hit in ground.hits if hit.section == NEGATION]
    if own:
        if one.negated not in own:
            raise RefusedSuggestion(Refusal.NEGATION)
        return
    inside = any(hit.start < quote.end and quote.start < hit.end for hit in denied)
    unseen = any(ground.language in UNCHECKED for ground in grounds)
    if (inside and not one.negated) or (one.negated and not denied and not unseen):
        raise RefusedSuggestion(Refusal.NEGATION)


def _hits(ground: Ground) -> Iterator[Hit]:
    """Give the hedges of a sentence, without the words of a number or a date ("about", the month May)."""
    taken = [one.count.text for one in ground.counts] + [one.when.text for one in ground.dates]
    for hit in ground.hits:
        if hit.section not in KINDS and hit.section != CONDITION:
            continue
        if hit.lemma in VAGUE or any(one is not None and one.start < hit.end and hit.start < one.end for one in taken):
            continue
        yield hit


def _told(one: Suggestion, text: str, start: int, end: int, hits: tuple[Hit, ...]) -> Iterator[Hedge]:
    for words in one.hedges:
        span = find_first(text, words, start, end)
        if span is None:
            raise RefusedSuggestion(Refusal.HEDGE)
        kinds = (KINDS[hit.section] for hit in hits if hit.section in KINDS and _touch(hit, span))
        yield _hedge(text, span.start, span.end, next(kinds, HedgeKind.DOUBT))


def _touch(hit: Hit, span: Span) -> bool:
    return hit.start < span.end and span.start < hit.end


def _meet(one: Hedge, other: Hedge) -> bool:
    return one.start < other.end and other.start < one.end


def _hedge(text: str, start: int, end: int, kind: HedgeKind) -> Hedge:
    return Hedge(start=start, end=end, exact=text[start:end], kind=kind)


def _flags(all_: Grounds, grounds: tuple[Ground, ...], *, has_added: bool, has_condition: bool) -> Iterator[str]:
    if has_added:
        yield "hedge-added"
    if has_condition:
        yield "condition-added"
    if any(hit.section in NEARBY for one in all_.beside(grounds) if one is not None for hit in one.hits):
        yield "hedge-nearby"
    if any(ground.language in UNCHECKED for ground in grounds):
        yield "negation-not-checked"
