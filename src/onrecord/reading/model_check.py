"""What of a model's answer may become a proposed claim. Pure; the answer is hostile.

Source: design, reading section 11. The walk, for each suggestion:
1. its quote stands in one place of the asked piece, in one paragraph of a language that we have word lists for;
2. everything else it says stands inside: trigger, participants, count, date; our own grammars say what the numbers are;
3. our own rules are run on the sentence and its neighbours. A hedge or a speaker that they see is added and flagged;
   what they see attributed, negated or merely wished is never taken as said by the outlet itself;
4. what does not pass is counted under one reason.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product

from onrecord.reading.model_answer import Suggestion
from onrecord.reading.model_ground import Ground, Grounds
from onrecord.reading.model_hedges import Doubts, check_negation, find_doubts
from onrecord.reading.model_places import find_first, find_only
from onrecord.reading.model_question import ASKED, Piece
from onrecord.reading.model_refusal import Refusal, RefusedSuggestion
from onrecord.reading.model_voices import Voiced, find_voices
from onrecord.reading.sensitivity import sensitive_words
from onrecord.record.claim import Claim, Polarity, Zone
from onrecord.record.count import Count
from onrecord.record.ids import ClaimId, ReportId
from onrecord.record.layer import TextLayer
from onrecord.record.mention import Mention
from onrecord.record.predicates import required_slots
from onrecord.record.span import Span, quote_of
from onrecord.record.when import When

CHECK = "model-check/1"
LONGEST_QUOTE = 700


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What passed, and how many suggestions fell to each reason."""

    claims: tuple[Claim, ...]
    refused: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The report whose layer is checked against."""

    id: ReportId
    publisher: str
    layer: TextLayer
    grounds: Grounds


def check_suggestions(report: Report, rows: Sequence[tuple[Piece, Suggestion]], malformed: int = 0) -> Checked:
    """Check suggestions, each with the piece it was made for; claim ids are ordinals of the text, from "1"."""
    refused: Counter[str] = Counter({Refusal.FORM.value: malformed} if malformed else {})
    passed: dict[Claim, None] = {}
    for piece, suggestion in rows:
        try:
            claim = _checked(report, piece, suggestion)
        except RefusedSuggestion as error:
            refused[error.why.value] += 1
            continue
        if claim in passed:
            refused[Refusal.TWICE.value] += 1
        passed[claim] = None
    ordered = sorted(passed, key=lambda claim: (claim.quote.start, claim.quote.end, claim.predicate))
    claims = tuple(replace(claim, id=ClaimId(str(number))) for number, claim in enumerate(ordered, start=1))
    return Checked(claims=claims, refused=tuple(sorted(refused.items())))


def _checked(report: Report, piece: Piece, one: Suggestion) -> Claim:
    if one.predicate not in ASKED:
        raise RefusedSuggestion(Refusal.PREDICATE)
    text = report.layer.text
    quote = find_only(text, one.quote, piece.start, piece.end)
    if quote is None:
        raise RefusedSuggestion(Refusal.QUOTE)
    grounds = _grounds(report, quote)
    trigger = _inside(text, one.trigger, quote, Refusal.TRIGGER)
    whom, who, where = (
        tuple(_mention(grounds, _inside(text, words, quote, Refusal.NAME)) for words in some)
        for some in (one.whom, one.who, one.where)
    )
    count, when = _count(grounds, text, one.count, quote), _when(grounds, text, one.when, quote)
    _check_roles(grounds, one.predicate, trigger, who, whom)
    check_negation(one, grounds, trigger, quote)
    voiced = find_voices(report.publisher, report.grounds, grounds, text, one, trigger)
    is_dated = when is None or voiced.dates_event(when)
    when = when if is_dated else None
    doubts = find_doubts(one, report.grounds, grounds, text, voiced.over)
    start, end = _widened(quote, (count.text if count else None, when.text if when else None))
    claim = Claim(
        id=ClaimId("0"),
        report=report.id,
        predicate=one.predicate,
        quote=quote_of(text, start, end),
        chain=voiced.chain,
        whom=whom,
        who=who,
        where=where,
        count=count,
        when=when,
        hedges=doubts.hedges,
        stance=voiced.stance(doubts.hedges),
        polarity=Polarity.MINUS if one.negated else Polarity.PLUS,
        certainty=voiced.certainty(doubts.hedges),
        condition=doubts.condition,
        zone=grounds[0].sentence.zone,
        sensitive=sensitive_words(one.predicate, (t for g in grounds for t in g.sentence.tokens), (start, end)),
        flags=_flags(voiced, doubts, is_dated=is_dated, widened=(start, end) != (quote.start, quote.end)),
        rule=CHECK,
    )
    if all(getattr(claim, slot) for slot in required_slots(one.predicate)):
        return claim
    return replace(claim, flags=(*claim.flags, "incomplete"))


def _grounds(report: Report, quote: Span) -> tuple[Ground, ...]:
    """Give the sentences a quote stands in: all readable, of one paragraph and zone, and holding all of it."""
    if quote.end - quote.start > LONGEST_QUOTE:
        raise RefusedSuggestion(Refusal.LONG)
    found = report.grounds.under(quote.start, quote.end)
    if not found or quote.start < found[0].sentence.start or quote.end > found[-1].sentence.end:
        raise RefusedSuggestion(Refusal.LANGUAGE)
    if len({(one.sentence.paragraph, one.sentence.zone) for one in found}) > 1:
        raise RefusedSuggestion(Refusal.PARAGRAPHS)
    if found[0].sentence.zone is Zone.BOILERPLATE:
        raise RefusedSuggestion(Refusal.LANGUAGE)
    return found


def _inside(text: str, words: str, quote: Span, why: Refusal) -> Span:
    found = find_first(text, words, quote.start, quote.end)
    if found is None:
        raise RefusedSuggestion(why)
    return found


def _mention(grounds: tuple[Ground, ...], span: Span) -> Mention:
    """Take our own reading of a participant where it is the same stretch."""
    for ground in grounds:
        for hit in ground.mentions:
            if (hit.mention.start, hit.mention.end) == (span.start, span.end):
                return hit.mention
    return Mention(start=span.start, end=span.end, exact=span.exact)


def _count(grounds: tuple[Ground, ...], text: str, words: str | None, quote: Span) -> Count | None:
    """Read the number anew where the model says that one stands: what it takes it for is not asked."""
    if words is None:
        return None
    span = _inside(text, words, quote, Refusal.NUMBER)
    for ground in grounds:
        for hit in ground.counts:
            if _meet(hit.count.text, span):
                return hit.stated
    raise RefusedSuggestion(Refusal.NUMBER_UNREAD)


def _when(grounds: tuple[Ground, ...], text: str, words: str | None, quote: Span) -> When | None:
    if words is None:
        return None
    span = _inside(text, words, quote, Refusal.DATE)
    for ground in grounds:
        for hit in ground.dates:
            if _meet(hit.when.text, span):
                return hit.when
    raise RefusedSuggestion(Refusal.DATE_UNREAD)


def _meet(one: Span | None, other: Span) -> bool:
    return one is not None and one.start < other.end and other.start < one.end


def _widened(quote: Span, others: Sequence[Span | None]) -> tuple[int, int]:
    """Widen a quote to the whole of the count and the date in it: "at least" belongs to the number."""
    spans = [quote, *(one for one in others if one is not None)]
    return min(one.start for one in spans), max(one.end for one in spans)


def _check_roles(
    grounds: tuple[Ground, ...], predicate: str, trigger: Span, who: tuple[Mention, ...], whom: tuple[Mention, ...]
) -> None:
    """Refuse a suggestion in which the one who suffers, by our own reading of the same words, is the one who acts."""
    for ground in grounds:
        for frame in ground.frames:
            if frame.predicate == predicate and frame.trigger[0] < trigger.end and trigger.start < frame.trigger[1]:
                crossed = [*product(who, frame.whom), *product(whom, frame.who)]
                if any(_meet(one.span, other.span) for one, other in crossed):
                    raise RefusedSuggestion(Refusal.ROLES)


def _flags(voiced: Voiced, doubts: Doubts, *, is_dated: bool, widened: bool) -> tuple[str, ...]:
    dropped = () if is_dated else ("date-of-saying-dropped",)
    return (*voiced.flags, *doubts.flags, *dropped, *(("quote-widened",) if widened else ()))
