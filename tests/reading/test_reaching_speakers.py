"""Speakers whose words reach over lines, paragraphs and semicolons; pronouns; dates of the saying; traits."""

import pytest

from onrecord.record.claim import HedgeKind
from reading.english_world import claims_of, only, predicates, read_text, speakers


def spoken(text: str) -> list[tuple[str, list[str]]]:
    return [
        (claim.predicate, [name for _, name in speakers(claim)])
        for claim in claims_of(text)
        if claim.predicate.startswith("act:")
    ]


def test_the_items_of_a_list_are_said_by_whoever_introduces_it() -> None:
    text = "Valley Watch said:\n\n- Two men were shot.\n\n- Three women were beaten.\n\nPolice arrested a boy."
    watch = ["Valley Watch"]
    assert spoken(text) == [("act:shooting", watch), ("act:beating", watch), ("act:arrest", [])]


def test_lines_without_bullets_after_as_follows_are_the_list_while_they_are_one_sentence_each() -> None:
    text = "The group listed the victims, as follows:\n\nTwo men were shot.\n\nThree were beaten."
    assert spoken(text) == [("act:shooting", ["The group"]), ("act:beating", ["The group"])]


def test_a_quotation_left_open_goes_on_in_the_next_paragraph() -> None:
    text = "His mother said: “They killed my son.\n\n“They beat him for days.”\n\nPolice arrested two men."
    mother = ["His mother"]
    assert spoken(text) == [("act:killing", mother), ("act:beating", mother), ("act:arrest", [])]


def test_apostrophes_open_no_quotation() -> None:
    assert spoken("Guards beat the officers' wives and the soldiers' sons.") == [("act:beating", [])]


SAYING_DATES = [
    "On 1 November 2018 the prosecutor admitted that two men were tortured.",
    "The prosecutor announced on Monday that two men were tortured.",
    "He said on 3 May 2018 that two men were tortured.",
    "In May 2018, the group reported that two men had been tortured.",
    "The army said Friday it tortured two men.",
]


@pytest.mark.parametrize("text", SAYING_DATES)
def test_the_day_of_the_saying_never_dates_what_is_said(text: str) -> None:
    assert only(text, "act:torture", "2018-11-10").when is None


def test_a_date_before_according_to_dates_the_event() -> None:
    claim = only("In May 2017, according to relatives, eight men died.", "act:death")
    assert claim.when is not None
    assert claim.when.edtf == "2017-05"


def test_a_pronoun_stands_for_the_only_candidate_near_it() -> None:
    claim = only("Orkan Dal was detained in May. He was beaten by guards.", "act:beating")
    assert [mention.resolved.exact for mention in claim.whom if mention.resolved is not None] == ["Orkan Dal"]


@pytest.mark.parametrize(
    "text",
    ["Orkan Dal met Samira Tal. She was beaten by guards.", "Guards arrested six men. They were beaten."],
)
def test_a_pronoun_with_two_candidates_stays_open(text: str) -> None:
    assert [mention.resolved for mention in only(text, "act:beating").whom] == [None]


def test_words_that_hedge_a_charge_are_kept_with_the_accusation() -> None:
    claim = only("Six men are accused of allegedly spying for a neighbour.", "accusation")
    assert [(hedge.exact, hedge.kind) for hedge in claim.hedges] == [("allegedly", HedgeKind.EPITHET)]


def test_words_of_orientation_make_a_claim_sensitive() -> None:
    claim = only("Teachers presumed to be gay were targeted.", "act:targeting")
    assert claim.sensitive == ("orientation",)


def test_that_somebody_spoke_is_no_claim_but_is_listed_among_what_bore_none() -> None:
    text = "The minister admitted it."
    assert predicates(text) == []
    assert [silence.why for silence in read_text(text).silences] == ["report"]


def test_whom_an_outlet_quotes_in_an_aside_is_the_origin() -> None:
    text = "Hundreds of people were arrested, says Newswire, which quotes valley.tv."
    assert spoken(text) == [("act:arrest", ["Newswire", "valley.tv"])]


def test_a_year_named_before_holds_for_the_next_sentence_of_its_paragraph() -> None:
    claim = only("In May 2017 Orkan Dal was held. On 8 May he died.", "act:death")
    assert claim.when is not None
    assert (claim.when.edtf, claim.when.inferred) == ("2017-05-08", True)


def test_a_body_that_is_registered_somewhere_says_nothing() -> None:
    text = "Guards beat two men of the Dale Forum, a club registered in Hart and paid by banks of Ardal."
    assert speakers(only(text, "act:beating")) == []
