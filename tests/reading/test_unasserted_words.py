"""Orders, questions, plans, conditions and denials put nothing forward as having happened."""

import pytest

from onrecord.record.claim import Polarity
from reading.english_world import claims_of, names, only, predicates

NOTHING_HAPPENED = [
    "Officers would have killed him, he says.",
    "If he is arrested, he will be tortured, activists fear.",
    "The army plans to arrest 20 officers.",
    "Neither the ministry nor the court has confirmed that he was tortured.",
    "The ministry did not deny that he was tortured.",
    "It is not known whether he was tortured.",
    "Relatives asked why he was killed.",
    "Did the police torture him?",
    "There is no evidence that he was tortured, the ministry said.",
    "The family does not believe he was killed.",
    "Prison officials have repeatedly denied that torture takes place.",
    "How many students were beaten nobody can say.",
    "Vera Kol is still to be tried.",
]


@pytest.mark.parametrize("text", NOTHING_HAPPENED)
def test_no_act_is_claimed(text: str) -> None:
    assert not [name for name in predicates(text) if name.startswith(("act:", "proceeding:"))]


def test_a_denial_is_a_report_and_never_a_claim_about_the_event() -> None:
    (claim,) = claims_of("The ministry denied that soldiers had been tortured.")
    assert (claim.predicate, names(claim, "who")) == ("report", ["The ministry"])
    assert claim.value is not None
    assert claim.value.text == "denied"


def test_an_order_is_claimed_and_not_what_was_ordered() -> None:
    (claim,) = claims_of("The commander ordered his men to shoot the prisoners.")
    assert (claim.predicate, names(claim, "who"), names(claim, "whom")) == ("act:order", ["The commander"], ["his men"])


def test_a_threat_is_claimed_and_not_what_was_threatened() -> None:
    claim = only("Guards threatened to kill him.", "act:threat")
    assert (names(claim, "who"), names(claim, "whom")) == (["Guards"], ["him"])
    assert predicates("Guards threatened to kill him.") == ["act:threat"]


def test_a_demand_is_a_saying() -> None:
    claim = only("The widows call for the drivers to be tried.", "saying")
    assert names(claim, "who") == ["The widows"]


def test_words_told_to_somebody_are_a_saying_with_the_words_as_value() -> None:
    claim = only("The colonel told his men to “sign or starve”.", "saying")
    assert claim.value is not None
    assert claim.value.text == "to “sign or starve”"


def test_silence_is_a_report() -> None:
    claim = only("The company declines to comment on the killings.", "report")
    assert claim.value is not None
    assert (claim.value.text, names(claim, "who")) == ("silent", ["The company"])


def test_a_plain_negation_turns_the_polarity() -> None:
    claim = only("He was not tortured.", "act:torture")
    assert claim.polarity is Polarity.MINUS


def test_an_ordered_torture_is_an_order_and_no_torture() -> None:
    claims = claims_of("The indictment says that Colonel Rahmin ordered the torture of soldiers.")
    assert [(claim.predicate, names(claim, "who")) for claim in claims] == [("act:order", ["Colonel Rahmin"])]


def test_who_gave_the_orders_is_claimed() -> None:
    claim = only("She says that Colonel Rahmin gave the orders.", "act:order")
    assert (names(claim, "who"), claim.chain[-1].name) == (["Colonel Rahmin"], "She")


def test_nobody_held_responsible_is_no_detention() -> None:
    assert "act:detention" not in predicates("Nobody has been held responsible.")


def test_names_kept_back_are_a_report_with_negative_polarity() -> None:
    claim = only("Nobody has been named.", "report")
    assert (claim.polarity, claim.value and claim.value.text) == (Polarity.MINUS, "silent")
