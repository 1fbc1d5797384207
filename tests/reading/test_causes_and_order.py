"""What a death is put down to, and the order two acts are told in; what comes after is no cause."""

import pytest

from onrecord.record.vocabulary import vocabulary
from reading.english_world import claims_of, names, only, predicates, speakers

CAUSES = [
    ("Vera Kol died of a heart attack, the prison said.", "a heart attack"),
    ("He died from torture.", "torture"),
    ("Vera Kol died as a result of torture.", "torture"),
    ("He died in custody of hunger and cold.", "hunger and cold"),
    ("He died on 3 May 2017 of pneumonia.", "pneumonia"),
    ("He died because of a heart attack.", "a heart attack"),
    ("He died after being beaten.", None),
    ("He died in the arms of his mother.", None),
    ("Nine men died in an attack.", None),
]


@pytest.mark.parametrize(("text", "cause"), CAUSES)
def test_the_cause_of_a_death_is_kept_in_its_words(text: str, cause: str | None) -> None:
    claim = only(text, "act:death")
    assert (None if claim.value is None else claim.value.text) == cause
    assert cause is None or cause in claim.quote.exact


def test_two_accounts_of_one_death_keep_their_causes_and_speakers() -> None:
    text = "The ministry said he died of a heart attack, but his family said he was beaten to death."
    death, killing = claims_of(text)
    assert death.value is not None
    assert (death.value.text, speakers(death)) == ("a heart attack", [(1, "The ministry")])
    assert (killing.predicate, speakers(killing)) == ("act:killing", [(1, "his family")])


def test_only_a_stated_cause_makes_it_a_death_by_torture() -> None:
    code = vocabulary("acts-person")["term.death-by-torture"].code
    assert only("He died from torture.", "act:death").act == code
    assert only("He died after being tortured.", "act:death").act != code


ORDERS = [
    ("He died after being beaten.", "after", "He died after being beaten"),
    ("Two men died after guards beat them.", "after", "Two men died after guards beat them"),
    ("Vera Kol was arrested before she was beaten.", "before", "Vera Kol was arrested before she was beaten"),
]


@pytest.mark.parametrize(("text", "value", "quote"), ORDERS)
def test_the_order_of_two_acts_is_a_claim(text: str, value: str, quote: str) -> None:
    claim = only(text, "sequence")
    assert claim.value is not None
    assert (claim.value.text, claim.quote.exact, names(claim, "whom")) == (value, quote, [])


def test_an_order_told_by_somebody_is_theirs() -> None:
    assert speakers(only("The ministry said he died after being beaten.", "sequence")) == [(1, "The ministry")]


@pytest.mark.parametrize(
    "text",
    [
        "He was beaten before he could flee.",
        "He was not arrested before he was beaten.",
        "He will die after being beaten.",
        "He died in May; after that she was beaten.",
    ],
)
def test_acts_that_did_not_happen_or_stand_apart_have_no_order(text: str) -> None:
    assert "sequence" not in predicates(text)


@pytest.mark.parametrize(
    "text", ["He died in May; after that she was beaten.", "He fled, and after that she was beaten."]
)
def test_that_behind_after_points_back_and_brings_in_no_speaker(text: str) -> None:
    assert speakers(only(text, "act:beating")) == []
