"""Claims: frames with their quotes, chains, hedges and standing."""

from onrecord.reading.attribution import PRONOUNS, Attribution, covering
from onrecord.reading.chains import certainty_of, chain_of, stance_of
from onrecord.reading.frames import Frame
from onrecord.reading.hedges import hedges_of
from onrecord.reading.sensitivity import sensitive_of
from onrecord.record.claim import Certainty, Claim, Polarity, Speaker, Stance, Zone
from onrecord.record.ids import ClaimId, ReportId
from onrecord.record.span import quote_of
from onrecord.record.when import When

READER = "grammar/1"
# Under these nothing is put forward as having happened.
NOT_ASSERTED = frozenset(("order", "ask", "predict", "deny", "accuse"))


def is_empty_report(frame: Frame) -> bool:
    """As in "The statement", "Azerbaijan admits": that somebody spoke, without to whom, when or from whom."""
    if frame.rule not in ("report-statement", "report-admitted") or frame.when is not None or frame.other:
        return False
    if frame.rule == "report-admitted":
        return True
    return all(one.start <= frame.trigger[0] and frame.trigger[1] <= one.end for one in frame.who)


def is_asserted(frame: Frame, attributions: tuple[Attribution, ...]) -> bool:
    """Say whether anybody puts the frame forward as having happened."""
    over = covering(attributions, frame.stands_at)
    return not (frame.is_act and not frame.said_by and any(one.kind in NOT_ASSERTED for one in over))


def voices_over(frame: Frame, attributions: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """Give the attributions that a frame stands under, outermost first: an accusation bears on acts alone."""
    return tuple(one for one in covering(attributions, frame.stands_at) if one.kind != "accuse" or frame.is_act)


def make_claim(
    frame: Frame,
    attributions: tuple[Attribution, ...],
    *,
    number: int,
    report: ReportId,
    publisher: str,
    continues: bool,
) -> Claim:
    """Turn a frame into a claim of this report."""
    parse = frame.parse
    over = voices_over(frame, attributions)
    hedges = hedges_of(frame, over)
    start, end = quote_place(frame, over)
    questions = any(one.kind == "ask" for one in over)
    chain = chain_of(publisher, over)
    return Claim(
        id=ClaimId(str(number)),
        report=report,
        predicate=frame.predicate,
        quote=quote_of(parse.text, start, end),
        chain=chain,
        whom=frame.whom,
        who=frame.who,
        where=frame.where,
        other=frame.other,
        act=frame.act,
        means=frame.means,
        value=frame.value,
        count=None if frame.count is None else frame.count.stated,
        when=event_date(frame, over),
        hedges=hedges,
        stance=Stance.QUESTIONS if questions else stance_of(over, hedges),
        polarity=Polarity.MINUS if frame.negated else Polarity.PLUS,
        certainty=Certainty.UNSPECIFIED if questions else certainty_of(over, hedges),
        condition=frame.condition,
        zone=parse.zone if parse.zone is not Zone.BOILERPLATE else Zone.BODY,
        sensitive=sensitive_of(frame, (start, end)),
        flags=_flags(chain, continues=continues),
        rule=frame.rule,
    )


def _flags(chain: tuple[Speaker, ...], *, continues: bool) -> tuple[str, ...]:
    """Warn of a speaker left over from the sentence before, and of one who is a pronoun nobody could resolve."""
    unknown = any(speaker.name.casefold() in PRONOUNS for speaker in chain)
    return (*(("attribution-may-continue",) if continues else ()), *(("speaker-is-a-pronoun",) if unknown else ()))


def event_date(frame: Frame, over: tuple[Attribution, ...]) -> When | None:
    """Give the date of what is told, never the day it was told: a date outside the speaker's words is of the saying."""
    when = frame.when
    if when is None or when.text is None or frame.said_by:
        return when
    sentence, start = frame.parse.sentence, when.text.start
    outside = any(
        one.kind not in ("evidential", "accuse")
        and one.cue is not None
        and sentence.start <= one.cue.start < sentence.end
        and not one.covers(start)
        for one in over
    )
    return None if outside and sentence.start <= start < sentence.end else when


def quote_place(frame: Frame, over: tuple[Attribution, ...]) -> tuple[int, int]:
    """Give the smallest stretch of the sentence with trigger, participants, count, date and the innermost cue."""
    sentence = frame.parse.sentence
    mentions = (*frame.whom, *frame.who, *frame.where, *frame.other)
    places = [frame.trigger, *frame.words, *((one.start, one.end) for one in mentions)]
    places += [(span.start, span.end) for span in frame.means]
    if frame.value is not None and frame.value.span is not None:
        places.append((frame.value.span.start, frame.value.span.end))
    if frame.count is not None and frame.count.count.text is not None:
        places.append((frame.count.count.text.start, frame.count.count.text.end))
    when = event_date(frame, over)
    if when is not None and when.text is not None:
        places.append((when.text.start, when.text.end))
    cues = [one.cue for one in over if one.cue is not None]
    if cues:
        places.append((cues[-1].start, cues[-1].end))
    inside = [place for place in places if sentence.start <= place[0] and place[1] <= sentence.end]
    start, end = min(start for start, _ in inside), max(end for _, end in inside)
    named = over[-1].source_place if over else None
    if named is not None and cues and cues[-1].end == end <= named[0] <= end + 1:
        end = named[1]  # "…, said the mother": not cut between the verb and who speaks
    return _with_negation(frame, start), end


def _with_negation(frame: Frame, start: int) -> int:
    """No quote begins behind the "not" or "none of" that turns it round."""
    before = [token for token in frame.parse.tokens if token.end <= start][-2:]
    if before and before[-1].folded in ("not", "never", "no", "nor", "neither"):
        return before[-1].start
    if [token.folded for token in before] == ["none", "of"]:
        return before[0].start
    return start
