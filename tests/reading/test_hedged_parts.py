"""No hedge, negation or speaker of the whole falls off a part, a body found, an order of acts or a step."""

import pytest

from onrecord.record.claim import Certainty, Stance
from reading.english_world import claims_of, names, only, predicates, speakers

DOUBTED = [
    ("Up to 40 people, including 12 children, may have been killed.", "act:killing", 2),
    ("The bodies of four miners may have been found in a shaft.", "act:death", 1),
    ("He may have died after being beaten.", "sequence", 1),
]


@pytest.mark.parametrize(("text", "predicate", "number"), DOUBTED)
def test_a_doubt_about_the_whole_is_a_doubt_about_each(text: str, predicate: str, number: int) -> None:
    found = [claim for claim in claims_of(text) if claim.predicate == predicate]
    assert [(one.certainty, [hedge.exact for hedge in one.hedges]) for one in found] == [
        (Certainty.POSSIBLE, ["may have"])
    ] * number


REPORTED = [
    ("Nine people were reportedly killed, among them three women.", "act:killing", 2),
    ("Reportedly, the bodies of four miners were found in a shaft.", "act:death", 1),
    ("The number of wounded was reportedly put at 64.", "count", 1),
    ("The minister allegedly called the killing of two boys a mistake.", "saying", 1),
]


@pytest.mark.parametrize(("text", "predicate", "number"), REPORTED)
def test_hearsay_about_the_whole_is_hearsay_about_each(text: str, predicate: str, number: int) -> None:
    found = [claim for claim in claims_of(text) if claim.predicate == predicate]
    assert [(one.stance, speakers(one)) for one in found] == [(Stance.DISTANCES, [(1, "unnamed")])] * number


def test_a_body_told_of_by_two_is_told_by_both() -> None:
    text = "Relatives told the radio that the bodies of three shepherds were found near Darvan."
    assert speakers(only(text, "act:death")) == [(1, "the radio"), (2, "Relatives")]


@pytest.mark.parametrize(
    "text",
    [
        "The army denied that the bodies of two miners had been found.",
        "The governor denied that guards had beaten prisoners, including two boys.",
        "The prosecutor denied that charges had been dropped.",
        "If the court upholds the verdict, he will be deported.",
        "The union demanded that the court uphold the verdict.",
        "The ministry threatened to replace the head of the prison.",
        "It is unclear who replaced Vera Kol as head of the prison.",
        "The ministry did not say how many people, including children, were killed.",
    ],
)
def test_denied_wished_and_unknown_things_are_not_claimed(text: str) -> None:
    silent = ("report", "saying", "act:threat")
    assert [name for name in predicates(text) if name not in silent] == []


def test_a_name_behind_two_people_is_neither_of_them() -> None:
    assert names(only("The brother of the mayor, Vera Kol, was arrested.", "act:arrest"), "whom") == ["The brother"]


def test_natural_causes_stay_two_words() -> None:
    claim = only("He died of natural causes, according to the prison.", "act:death")
    assert claim.value is not None
    assert (claim.value.text, speakers(claim)) == ("natural causes", [(1, "the prison")])


def test_the_end_of_a_post_needs_no_successor() -> None:
    claim = only("The head of the prison was replaced.", "posting")
    assert claim.value is not None
    assert (names(claim, "who"), claim.value.text) == (["The head of the prison"], "end")
