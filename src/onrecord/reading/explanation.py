"""Why a claim says what it says: the text read again by the same reader, and each rule named where it fired.

Claims keep one rule, that of the trigger. Everything else is found by reading again, so the answer is true only for
the reader and the word lists that made the claim: whoever asks compares the claim made here with the one on record.
"""

from collections.abc import Iterator

from onrecord.reading.attribution import Attribution
from onrecord.reading.claims import voices_over
from onrecord.reading.english import Workings, work_through
from onrecord.reading.firing import Explanation, Firing, Part
from onrecord.reading.frames import Frame
from onrecord.reading.hedges import hedges_with_rules
from onrecord.reading.parse import Parse
from onrecord.reading.speakers import Source
from onrecord.record.claim import Claim
from onrecord.record.ids import ReportId
from onrecord.record.layer import TextLayer
from onrecord.record.span import Span

# Which word lists can have brought in which part.
LISTS = {
    Part.TRIGGER: ("predicate", "cue"),
    Part.CUE: ("cue", "according", "hedge", "predicate"),
    Part.SOURCE: ("speaker", "kin", "rank", "unit"),
    Part.COUNT: ("quantity", "number"),
    Part.DATE: ("date", "month", "weekday"),
    Part.HEDGE: ("hedge", "cue", "predicate"),
}


def explain_claims(
    layer: TextLayer, *, report: ReportId, publisher: str, report_date: str | None
) -> tuple[Explanation, ...]:
    """Read a layer again and explain every claim of it, in the order of the reading."""
    made = work_through(layer, report=report, publisher=publisher, report_date=report_date)
    return tuple(_explained(made, frame, claim) for frame, claim in zip(made.frames, made.claims, strict=True))


def recorded_explanation(claim: Claim, by: str) -> Explanation:
    """Explain a claim by what it keeps itself: where it was not proposed by the English grammar.

    Args:
        claim: As recorded.
        by: Who found the speakers: "word lists", or a model whose answer was checked.
    """
    quote = claim.quote
    found = [Firing(part=Part.TRIGGER, start=quote.start, end=quote.end, exact=quote.exact, rule=claim.rule or by)]
    for speaker in claim.chain:
        found += [_firing(Part.SOURCE, speaker.span, by)] if speaker.span is not None else []
        found += [_firing(Part.CUE, speaker.cue, by)] if speaker.cue is not None else []
    if claim.count is not None and claim.count.text is not None:
        found.append(_firing(Part.COUNT, claim.count.text, f"table: {claim.count.qualifier or 'no row'}"))
    if claim.when is not None and claim.when.text is not None:
        found.append(_firing(Part.DATE, claim.when.text, f"grammar: {claim.when.relation}"))
    found += [
        Firing(part=Part.HEDGE, start=one.start, end=one.end, exact=one.exact, rule=f"{by}: {one.kind or 'no kind'}")
        for one in claim.hedges
    ]
    return Explanation(claim=claim, firings=tuple({_key(one): one for one in sorted(found, key=_key)}.values()))


def _explained(made: Workings, frame: Frame, claim: Claim) -> Explanation:
    over = voices_over(frame, made.attributions[frame.parse.sentence.start])
    found = [_trigger(frame)]
    for one in over:
        found += _attributed(one, frame.parse.text, claim)
    found += [*_counted(frame), *_dated(frame, claim), *_referents(frame)]
    found += [
        Firing(part=Part.HEDGE, start=hedge.start, end=hedge.end, exact=hedge.exact, rule=rule)
        for hedge, rule in hedges_with_rules(frame, over)
    ]
    listed = {_key(one): _with_words(one, made.parses) for one in sorted(found, key=_key)}
    return Explanation(claim=claim, firings=tuple(listed.values()))


def _key(one: Firing) -> tuple[int, int, str, str]:
    return one.start, -one.end, one.part.value, one.rule


def _firing(part: Part, span: Span, rule: str) -> Firing:
    return Firing(part=part, start=span.start, end=span.end, exact=span.exact, rule=rule)


def _trigger(frame: Frame) -> Firing:
    return _firing(Part.TRIGGER, frame.parse.span(*frame.trigger), frame.rule)


def _attributed(one: Attribution, text: str, claim: Claim) -> Iterator[Firing]:
    """Give the cue, the speakers and what they are heard to say, of one attribution."""
    for start, end in one.content:
        yield Firing(part=Part.CONTENT, start=start, end=end, exact=text[start:end], rule=one.rule)
    cues = {one.cue, *(layer.cue for layer in one.layers)} - {None}
    for cue in cues:
        if cue is not None:
            yield _firing(Part.CUE, cue, f"{one.rule} ({one.kind})")
    for layer in one.layers:
        for source in layer.sources:
            if source.span is not None:
                yield _firing(Part.SOURCE, source.span, one.rule + _standing(source, claim))


def _standing(source: Source, claim: Claim) -> str:
    """Say what became of a speaker on the way into the chain."""
    if not any(speaker.span == source.span for speaker in claim.chain):
        return ", no step of its own: the publisher, or heard already"
    if source.span is not None and source.name.casefold() != source.span.exact.casefold():
        return f", named {source.name!r}"
    return ""


def _counted(frame: Frame) -> Iterator[Firing]:
    count = None if frame.count is None else frame.count.stated
    if count is not None and count.text is not None:
        yield _firing(Part.COUNT, count.text, f"table: {count.qualifier or 'no row'}")


def _dated(frame: Frame, claim: Claim) -> Iterator[Firing]:
    when = claim.when
    if when is not None and when.text is not None:
        rule = "grammar" if any(hit.when == when for hit in frame.parse.dates) else "moved from other words"
        inferred = ", a part inferred" if when.inferred else ""
        yield _firing(Part.DATE, when.text, f"{rule}: {when.relation}{inferred}")


def _referents(frame: Frame) -> Iterator[Firing]:
    for mention in (*frame.who, *frame.whom, *frame.where, *frame.other):
        if mention.resolved is not None:
            one = mention.resolved
            yield Firing(part=Part.REFERENT, start=one.start, end=one.end, exact=one.exact, rule=one.how)


def _with_words(one: Firing, parses: tuple[Parse, ...]) -> Firing:
    families = LISTS.get(one.part, ())
    words = tuple(
        f"{hit.section}: {hit.lemma}"
        for parse in parses
        if parse.sentence.start <= one.start < parse.sentence.end
        for hit in parse.hits
        if one.start <= hit.start and hit.end <= one.end and hit.section.partition(".")[0] in families
    )
    return Firing(part=one.part, start=one.start, end=one.end, exact=one.exact, rule=one.rule, words=words)
