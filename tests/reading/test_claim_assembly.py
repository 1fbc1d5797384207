"""Quotes, hedges and standing of claims; the laws that hold for any text."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.english import READER, read_claims
from onrecord.record.claim import CLAIM_SCHEMA, Certainty, Claim, HedgeKind, Stance
from onrecord.record.codec import from_json, to_json
from onrecord.record.ids import ReportId
from onrecord.record.predicates import PREDICATES
from onrecord.record.span import Quote, Span, stands_in
from reading.english_world import PUBLISHER, claims_of, layer_of, only

WORDS = [
    "police", "said", "that", "eight", "men", "were", "tortured", "arrested", "reportedly", "in", "May", "2017",
    "according", "to", "relatives", "and", "the", "ministry", "denied", "it", ",", ".", ";", "“", "”", "who", "after",
    "he", "of", "spying", "accused", "Orkan", "Dal", "commander", "corps", "at", "least", "if", "not", ":", "–", "told",
    "by", "cited", "their", "wife", "\n\n",
]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=45))
def test_whatever_the_words_every_anchor_holds_and_every_claim_is_well_formed(words: list[str]) -> None:
    text = " ".join(words)
    made = read_claims(layer_of(text), report=ReportId("r"), publisher=PUBLISHER, report_date=None)
    assert [claim.id for claim in made.claims] == [str(number) for number in range(1, len(made.claims) + 1)]
    for claim in made.claims:
        assert claim.predicate in PREDICATES
        assert all(stands_in(place, text) for place in _places(claim))
        assert [speaker.level for speaker in claim.chain] == sorted(speaker.level for speaker in claim.chain)
        assert from_json(Claim, to_json(claim)) == claim


@given(st.text(max_size=200))
def test_any_text_is_read_without_an_error_and_twice_the_same(text: str) -> None:
    layer = layer_of(text.replace("\ud800", ""))
    once = read_claims(layer, report=ReportId("r"), publisher=PUBLISHER, report_date=None)
    assert read_claims(layer, report=ReportId("r"), publisher=PUBLISHER, report_date=None) == once


def _places(claim: Claim) -> list[Span | Quote]:
    spans: list[Span | Quote] = [
        claim.quote,
        *(mention.span for mention in (*claim.whom, *claim.who, *claim.where, *claim.other)),
    ]
    spans += [speaker.span for speaker in claim.chain if speaker.span is not None]
    spans += [speaker.cue for speaker in claim.chain if speaker.cue is not None]
    return [*spans, *claim.means]


def test_the_quote_is_the_smallest_stretch_with_trigger_people_number_date_and_cue() -> None:
    text = (
        "It was a cold spring. In the capital, relatives say that eight men were beaten in May 2017 by masked guards."
    )
    assert only(text, "act:beating").quote.exact == "say that eight men were beaten in May 2017 by masked guards"


def test_a_claim_of_the_publisher_alone_is_asserted_and_certain() -> None:
    claim = only("Eight men were beaten.", "act:beating")
    assert (claim.stance, claim.certainty, claim.is_attributed) == (Stance.ASSERTS, Certainty.CERTAIN, False)
    assert (claim.schema, READER) == (CLAIM_SCHEMA, "grammar/1")


def test_the_cue_decides_stance_and_certainty() -> None:
    rows = {
        "Relatives say he was beaten.": (Stance.REPORTS, Certainty.CERTAIN),
        "Relatives claim he was beaten.": (Stance.DISTANCES, Certainty.CERTAIN),
        "Relatives believe he was beaten.": (Stance.REPORTS, Certainty.PROBABLE),
        "One report suggested he was beaten.": (Stance.REPORTS, Certainty.POSSIBLE),
        "He was allegedly beaten.": (Stance.DISTANCES, Certainty.UNSPECIFIED),
    }
    got = {text: only(text, "act:beating") for text in rows}
    assert {text: (claim.stance, claim.certainty) for text, claim in got.items()} == rows


def test_a_weak_cue_is_kept_as_a_hedge() -> None:
    claim = only("One report suggested he was beaten.", "act:beating")
    assert [(hedge.exact, hedge.kind) for hedge in claim.hedges] == [("suggested", HedgeKind.CUE)]


def test_an_epithet_hedges_the_people_and_leaves_the_event_asserted() -> None:
    claim = only("Suspected spies were tortured.", "act:torture")
    assert [(hedge.exact, hedge.kind) for hedge in claim.hedges] == [("Suspected", HedgeKind.EPITHET)]
    assert claim.stance is Stance.ASSERTS


def test_two_hedges_stay_two() -> None:
    claim = only("Suspected spies were reportedly tortured.", "act:torture")
    assert [hedge.exact for hedge in claim.hedges] == ["Suspected", "reportedly"]


def test_the_month_of_may_is_no_hedge() -> None:
    assert only("He was beaten in May 2017.", "act:beating").hedges == ()


def test_an_unclear_reason_is_a_question_about_the_motive() -> None:
    claim = only("It is not known what triggered the arrests.", "motive")
    assert (claim.stance, claim.certainty) == (Stance.QUESTIONS, Certainty.UNSPECIFIED)


def test_a_purpose_is_a_motive_in_the_same_mouth() -> None:
    claims = claims_of("Relatives say guards beat prisoners to obtain confessions.")
    assert [(claim.predicate, claim.chain[-1].name) for claim in claims] == [
        ("act:beating", "Relatives"),
        ("motive", "Relatives"),
    ]
