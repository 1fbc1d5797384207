"""What a sentence asks, wishes, threatens, plans, supposes or calls untrue is never a deed that somebody did."""

import pytest

from reading.english_world import claims_of


def deeds(text: str) -> list[tuple[str, str, str]]:
    """Give the deeds and steps of proceedings claimed: predicate, polarity, quoted words."""
    return [
        (claim.predicate, claim.polarity.value, claim.quote.exact)
        for claim in claims_of(text)
        if claim.predicate.startswith(("act:", "proceeding:")) and claim.predicate not in ("act:order", "act:threat")
    ]


ASKED = [
    "Was the pupil beaten by the wardens?",
    "Did the ferrymen kill the stowaway?",
    "The ferrymen killed the stowaway, didn't they?",
    "Who shot the beekeeper?",
    "Why were the weavers arrested?",
    'The widow asked: "Why did they kill him?"',
    "How many weavers were arrested is not known.",
    "Nobody knows whether the weavers were arrested.",
    "The mayor did not say whether the weavers were arrested.",
    "It is unclear why the weavers were arrested.",
]
ORDERED = [
    "The colonel ordered his men to shoot the dockers.",
    "The wardens were told to beat the pupil.",
    "The prosecutor asked the court to jail the nurse for six years.",
    "The union demanded that the mayor be arrested.",
    "The union called for the arrest of the mayor.",
    "The clan sought the execution of the miller.",
    "The abbot prevented the arrest of the miller.",
    "The widows urged the court to convict the ferryman.",
]
PLANNED = [
    "The governor plans to arrest the weavers.",
    "The weaver will be arrested on Monday.",
    "The weaver could be arrested.",
    "The nurse faces six years in prison if convicted.",
    "The bill would allow police to detain weavers.",
    "The militia threatened to kill the fishermen.",
    "The wardens refused to beat the pupil.",
    "To avoid being arrested, the weaver left the island.",
    "The pupil was afraid of being beaten.",
]
SUPPOSED = [
    "If the wardens beat the pupil again, the lawyer will complain.",
    "Unless he confesses, he will be executed.",
    "Had the wardens beaten him, he would have complained.",
    "Should the army shell the port, the ferries will stop.",
    "Suppose the wardens beat the pupil.",
    "If only the wardens had beaten the thief!",
    "The widow wished the troops had shot the miller.",
]
ALL_BUT = [
    "The troops nearly shot the miller.",
    "The wardens almost killed three pupils.",
    "The miller narrowly escaped being shot by troops.",
    "Without troops shooting anyone, the march ended.",
    "Constables came to arrest the weaver.",
    "The threatened arrest of the weaver alarmed the port.",
]
UNTRUE = [
    "Hardly anyone was shot.",
    "Under no circumstances were millers shot by troops.",
    "Three millers were shot, if the colonel is to be believed.",
    "There is nothing to suggest that troops shot the miller.",
    "The beating of the pupil never happened.",
    "The torture of the weaver did not take place.",
    "It is not true that the wardens beat him.",
    "It is false that the ferryman was killed.",
    "The claim that the wardens beat him is false.",
    "The rumour that troops shot two millers was untrue.",
    "The ministry denied that wardens beat the pupil.",
    "The ministry dismissed claims that its men had tortured the farmers.",
    "The ministry rejected allegations of torture.",
    "There is no evidence that the ferryman was killed.",
]


@pytest.mark.parametrize("text", [*ASKED, *ORDERED, *PLANNED, *SUPPOSED, *ALL_BUT, *UNTRUE])
def test_no_deed_is_claimed(text: str) -> None:
    assert deeds(text) == []


def test_what_stands_before_the_question_is_still_claimed() -> None:
    text = "The miller was shot on Monday, but who gave the order to kill him?"
    assert [(predicate, polarity) for predicate, polarity, _ in deeds(text)] == [("act:shooting", "+")]


DONE = [
    ("Nearly forty weavers were shot by troops.", "act:shooting"),
    ("Troops shot almost forty weavers.", "act:shooting"),
    ("The weaver came home and was arrested.", "act:arrest"),
    ("The miller was almost certainly shot.", "act:shooting"),
]


@pytest.mark.parametrize(("text", "predicate"), DONE)
def test_nearly_before_a_number_takes_nothing_from_the_deed(text: str, predicate: str) -> None:
    assert [(one, polarity) for one, polarity, _ in deeds(text)] == [(predicate, "+")]


ACCUSED = [
    ("An alleged poisoner was arrested in Torvald.", ["act:arrest"]),
    ("The suspected smugglers were released on Friday.", ["proceeding:release"]),
    ("The so-called saboteurs were tortured.", ["act:torture"]),
    ("The miller was accused of killing a guard.", ["accusation"]),
    ("The miller was convicted of killing a guard.", ["proceeding:conviction"]),
    ("Police arrested a man suspected of killing the miller.", ["act:arrest", "accusation"]),
]


@pytest.mark.parametrize(("text", "predicates"), ACCUSED)
def test_a_charge_or_an_epithet_claims_no_deed_of_the_accused(text: str, predicates: list[str]) -> None:
    assert [claim.predicate for claim in claims_of(text)] == predicates


NEGATED = [
    ("The wardens did not beat the pupil.", ["act:beating"]),
    ("No one was killed in the raid.", ["act:killing"]),
    ("Nobody was arrested.", ["act:arrest"]),
    ("None of the miners was killed.", ["act:killing"]),
    ("The miller was neither beaten nor starved.", ["act:beating", "act:torture"]),
    ('"We never beat anyone," the warden said.', ["act:beating"]),
]


@pytest.mark.parametrize(("text", "predicates"), NEGATED)
def test_what_is_said_not_to_have_happened_is_negative(text: str, predicates: list[str]) -> None:
    assert [(predicate, polarity) for predicate, polarity, _ in deeds(text)] == [(one, "-") for one in predicates]
