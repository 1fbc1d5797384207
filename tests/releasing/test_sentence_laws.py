"""What no sentence may do, over generated claims: lose a speaker, a hedge or a quote, or gain a number or a date."""

import re

from hypothesis import given
from hypothesis import strategies as st

from brief_world import Paper
from onrecord.record.claim import Certainty, Claim, Hedge, HedgeKind, Polarity, Speaker, Stance, Value
from onrecord.record.count import Count, Qualifier
from onrecord.record.mention import Mention, MentionKind
from onrecord.record.predicates import PREDICATES
from onrecord.record.span import Span
from onrecord.record.when import Relation, When
from onrecord.releasing.clauses import is_guarded
from onrecord.releasing.dates import MONTHS
from onrecord.releasing.sentences import sentence

TEXT = (
    "At least eight servicemen and some forty officers reportedly died or were allegedly beaten by guards near Velmar"
    " in May 2017, said relatives, cited by Exile TV and activists; it is unclear whether 12 men were not charged."
)
PAPER = Paper(text=TEXT, outlet="Lowland Institute")
NUMBER = re.compile(r"[0-9]+|\b(?:one|two|three|eight|twelve|forty)\b", re.IGNORECASE)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """Draw a stretch of whole words."""
    edges = [0, *(m.end() for m in re.finditer(" ", TEXT)), len(TEXT) + 1]
    first = draw(st.integers(0, len(edges) - 2))
    last = draw(st.integers(first + 1, min(len(edges) - 1, first + 4)))
    start, end = edges[first], edges[last] - 1
    return Span(start=start, end=end, exact=TEXT[start:end])


@st.composite
def mentions(draw: st.DrawFn) -> Mention:
    span = draw(spans())
    return Mention(
        start=span.start, end=span.end, exact=span.exact, kind=draw(st.none() | st.sampled_from(MentionKind)),
        name=draw(st.none() | st.just(span.exact)), role=draw(st.none() | st.sampled_from(["unit", "audience"])),
    )  # fmt: skip


@st.composite
def speakers(draw: st.DrawFn) -> Speaker:
    span = draw(spans())
    kind = draw(st.sampled_from(["relatives", "activist", "unnamed-source", "ministry", "media"]))
    return Speaker(name=span.exact, kind=kind, level=draw(st.integers(1, 3)), span=span, cue=draw(st.none() | spans()))


@st.composite
def hedges(draw: st.DrawFn) -> Hedge:
    span = draw(spans())
    return Hedge(start=span.start, end=span.end, exact=span.exact, kind=draw(st.none() | st.sampled_from(HedgeKind)))


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    low, high = draw(st.sampled_from([(8, None), (8, 8), (1, 1), (None, 60), (None, None), (0, 0)]))
    count = Count(
        low=low, high=high, text=draw(st.none() | spans()), qualifier=draw(st.none() | st.sampled_from(Qualifier))
    )
    value = draw(st.none() | spans())
    return PAPER.claim(
        draw(spans()).exact,
        draw(st.sampled_from(sorted(PREDICATES))),
        *draw(st.lists(speakers(), max_size=3)),
        whom=tuple(draw(st.lists(mentions(), max_size=2))),
        who=tuple(draw(st.lists(mentions(), max_size=2))),
        where=tuple(draw(st.lists(mentions(), max_size=2))),
        other=tuple(draw(st.lists(mentions(), max_size=2))),
        means=tuple(draw(st.lists(spans(), max_size=2))),
        hedges=tuple(draw(st.lists(hedges(), max_size=2))),
        count=draw(st.none() | st.just(count)),
        value=None if value is None else Value(text=value.exact, span=value),
        when=draw(st.none() | st.just(When(edtf="2017-05", relation=Relation.DURING, text=PAPER.span("in May 2017")))),
        stance=draw(st.sampled_from(Stance)),
        certainty=draw(st.sampled_from(Certainty)),
        polarity=draw(st.sampled_from(Polarity)),
    )


def _said(claim: Claim, language: str = "en") -> str:
    return sentence(claim, language=language, outlet="Lowland Institute").text


@given(claims(), st.sampled_from(["en", "az"]))
def test_every_speaker_of_the_chain_is_printed(claim: Claim, language: str) -> None:
    said = _said(claim, language).casefold()
    assert [speaker.name for speaker in claim.chain if speaker.name.casefold() not in said] == []


@given(claims(), st.sampled_from(["en", "az"]))
def test_every_hedge_is_printed(claim: Claim, language: str) -> None:
    said = _said(claim, language).casefold()
    assert [hedge.exact for hedge in claim.hedges if hedge.exact.casefold() not in said] == []


@given(claims())
def test_no_number_is_printed_that_the_words_of_the_claim_lack(claim: Claim) -> None:
    printable = [claim.quote.exact, *(s.name for s in claim.chain), *(h.exact for h in claim.hedges)]
    printable += [m.exact for m in (*claim.whom, *claim.who, *claim.where, *claim.other)]
    printable += [s.exact for s in (*claim.means, *(c.cue for c in claim.chain if c.cue is not None))]
    printable += [part.text for part in (claim.value,) if part is not None]
    printable += [claim.count.text.exact] if claim.count is not None and claim.count.text is not None else []
    printable += [] if claim.when is None else ["2017"]
    allowed = {number.casefold() for number in NUMBER.findall(" ".join(printable))}
    said = _said(claim).replace("this one may be too", "")
    assert {number.casefold() for number in NUMBER.findall(said)} <= allowed


@given(claims())
def test_no_month_is_printed_that_the_claim_lacks(claim: Claim) -> None:
    words = " ".join([claim.quote.exact, *(s.exact for s in claim.means)])
    words += " ".join(m.exact for m in (*claim.whom, *claim.who, *claim.where, *claim.other))
    words += " ".join([*(s.name for s in claim.chain), *(h.exact for h in claim.hedges)])
    words += " ".join(c.cue.exact for c in claim.chain if c.cue is not None)
    words += "" if claim.value is None else claim.value.text
    words += "" if claim.count is None or claim.count.text is None else claim.count.text.exact
    words += "" if claim.when is None else "May"
    assert [month for month in MONTHS if month in _said(claim) and month not in words] == []


@given(claims())
def test_nobody_is_accused_without_the_word_or_the_frame(claim: Claim) -> None:
    if is_guarded(claim) and claim.stance not in (Stance.DENIES, Stance.QUESTIONS):
        said = _said(claim).casefold()
        assert "alleged" in said or "allegation" in said or "accused" in said


@given(claims())
def test_a_negative_or_open_claim_is_never_put_in_our_words(claim: Claim) -> None:
    if claim.polarity is Polarity.MINUS or claim.stance in (Stance.DENIES, Stance.QUESTIONS):
        assert f"“{claim.quote.exact}”" in _said(claim)


@given(claims())
def test_the_outlet_is_always_named_and_equal_claims_give_equal_sentences(claim: Claim) -> None:
    assert "Lowland Institute" in _said(claim)
    assert sentence(claim, language="en", outlet=None) == sentence(claim, language="en", outlet=None)
