"""Who speaks in a model's suggestion: what our rules see counts, and what the model adds must stand in the text."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.reading.attribution import Attribution, covering
from onrecord.reading.chains import STRENGTH, certainty_of, chain_of, is_own, stance_of
from onrecord.reading.claims import NOT_ASSERTED
from onrecord.reading.model_answer import Suggestion
from onrecord.reading.model_ground import Ground, Grounds
from onrecord.reading.model_places import find_first
from onrecord.reading.model_refusal import Refusal, RefusedSuggestion
from onrecord.reading.speakers import HEARSAY, UNNAMED
from onrecord.record.claim import Certainty, Hedge, Speaker, Stance
from onrecord.record.span import Span
from onrecord.record.when import When

# Word lists that bring a speaker in. Others (to order, to learn) need the grammar to tell what they do.
CUES = (
    "cue.say", "cue.claim", "cue.confirm", "cue.suggest", "cue.think", "cue.deny", "cue.relay", "cue.predict",
    "according.before_source", "according.after_source", "according.previous_sentence",
)  # fmt: skip
ABOUT_SPEECH = ("accusation", "report", "saying", "proceeding:")
ACTS = ("act:", "proceeding:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Voiced:
    """The chain of a suggestion, the attributions that our rules see over it, and what was changed."""

    chain: tuple[Speaker, ...]
    over: tuple[Attribution, ...]
    flags: tuple[str, ...]

    def stance(self, hedges: tuple[Hedge, ...]) -> Stance:
        """Give the writer's stance: at least a report where anybody else speaks."""
        found = stance_of(self.over, hedges)
        spoken = Stance.REPORTS if len(self.chain) > 1 else Stance.ASSERTS
        return max(found, spoken, key=STRENGTH.index)

    def dates_event(self, when: When) -> bool:
        """Say whether a date can be that of the event: one outside the speaker's words is the day of the saying."""
        return when.text is None or all(
            one.kind in ("evidential", "accuse") or one.cue is None or one.covers(when.text.start) for one in self.over
        )

    def certainty(self, hedges: tuple[Hedge, ...]) -> Certainty:
        """Give how sure the innermost speaker is; left open where only the model hears one."""
        if not self.over and len(self.chain) > 1:
            found = certainty_of((), hedges)
            return Certainty.UNSPECIFIED if found is Certainty.CERTAIN else found
        return certainty_of(self.over, hedges)


def find_voices(
    publisher: str, all_: Grounds, grounds: tuple[Ground, ...], text: str, one: Suggestion, trigger: Span
) -> Voiced:
    """Put the chain together.

    Raises:
        RefusedSuggestion: If a speaker stands nowhere near, or the outlet is made to assert what others say.
    """
    over = _over(grounds, one.predicate, trigger)
    if one.predicate.startswith(ACTS) and any(voice.kind in NOT_ASSERTED for voice in over):
        raise RefusedSuggestion(Refusal.NOT_PUT_FORWARD)
    seen = tuple(speaker for speaker in chain_of(publisher, over) if speaker.level > 0)
    told = tuple(speaker for speaker in _told(all_, grounds, text, one) if not is_own(speaker.name, publisher))
    if not told and (_is_named(seen) or (not seen and _is_brought_in(all_, grounds, one, trigger))):
        raise RefusedSuggestion(Refusal.ATTRIBUTED)
    extra = tuple(speaker for speaker in told if not any(_same(speaker, other) for other in seen))
    flags = [] if seen == () or all(any(_same(s, t) for t in told) for s in seen) else ["layer-added"]
    flags += ["speaker-by-model"] if extra else []
    flags += ["attribution-may-continue"] if not seen and not told and _is_spoken_before(all_, grounds) else []
    return Voiced(chain=_chain(publisher, extra, seen), over=over, flags=tuple(flags))


def _over(grounds: tuple[Ground, ...], predicate: str, trigger: Span) -> tuple[Attribution, ...]:
    """Give the attributions over a trigger, as for a claim of our own."""
    is_act = predicate.startswith(ACTS)
    voices = dict.fromkeys(voice for ground in grounds for voice in ground.voices)
    return tuple(voice for voice in covering(tuple(voices), trigger.start) if voice.kind != "accuse" or is_act)


def _told(all_: Grounds, grounds: tuple[Ground, ...], text: str, one: Suggestion) -> Iterator[Speaker]:
    """Find the model's speakers in the sentences of the quote, else in the ones beside it."""
    before, after = all_.beside(grounds)
    own = grounds[0].sentence.start, grounds[-1].sentence.end
    near = (before.sentence.start if before else own[0]), (after.sentence.end if after else own[1])
    for level, voice in enumerate(one.speakers, start=1):
        span = find_first(text, voice.name, *own) or find_first(text, voice.name, *near)
        cue = None if voice.cue is None else find_first(text, voice.cue, *own) or find_first(text, voice.cue, *near)
        if span is None or (voice.cue is not None and cue is None):
            raise RefusedSuggestion(Refusal.SPEAKER)
        yield Speaker(name=span.exact, kind=_kind(grounds, span), level=level, span=span, cue=cue)


def _kind(grounds: tuple[Ground, ...], span: Span) -> str:
    """Give the kind of a speaker by our own reading of the same words."""
    for ground in grounds:
        for hit in ground.mentions:
            if hit.speaker_kind is not None and hit.mention.start < span.end and span.start < hit.mention.end:
                return hit.speaker_kind
    return HEARSAY


def _is_named(seen: tuple[Speaker, ...]) -> bool:
    return any(speaker.name != UNNAMED for speaker in seen)


def _is_brought_in(all_: Grounds, grounds: tuple[Ground, ...], one: Suggestion, trigger: Span) -> bool:
    """Say whether words that bring a speaker in stand around, other than the very words the claim is about."""
    _, after = all_.beside(grounds)
    hits = [hit for ground in grounds for hit in ground.hits if hit.section in CUES]
    if one.predicate.startswith(ABOUT_SPEECH):
        hits = [hit for hit in hits if hit.end <= trigger.start or hit.start >= trigger.end]
    behind = () if after is None else after.hits
    return bool(hits) or any(hit.section == "according.previous_sentence" for hit in behind)


def _is_spoken_before(all_: Grounds, grounds: tuple[Ground, ...]) -> bool:
    before, _ = all_.beside(grounds)
    return before is not None and any(hit.section in CUES for hit in before.hits)


def _same(one: Speaker, other: Speaker) -> bool:
    """Say whether two speakers are the same words, or one within the other."""
    if one.span is None or other.span is None:
        return False
    return one.span.start < other.span.end and other.span.start < one.span.end


def _chain(publisher: str, extra: tuple[Speaker, ...], seen: tuple[Speaker, ...]) -> tuple[Speaker, ...]:
    """Put the model's own speakers outside of those that our rules see, in the order it gave them."""
    outer = [
        Speaker(name=one.name, kind=one.kind, level=level, span=one.span, cue=one.cue)
        for level, one in enumerate(extra, start=1)
    ]
    inner = [
        Speaker(name=one.name, kind=one.kind, level=one.level + len(outer), span=one.span, cue=one.cue) for one in seen
    ]
    return (Speaker(name=publisher, kind="publisher", level=0), *outer, *inner)
