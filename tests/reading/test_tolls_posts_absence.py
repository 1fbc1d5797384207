"""Tolls, posts held, people gone: what set phrases of this field claim, and what they do not."""

import pytest

from onrecord.record.claim import Claim
from reading.english_world import claims_of


def row(claim: Claim) -> tuple[object, ...]:
    low, high = (None, None) if claim.count is None else (claim.count.low, claim.count.high)
    people = [mention.exact for mention in (*claim.who, *claim.whom)]
    return claim.predicate, claim.polarity.value, people, low, high, claim.quote.exact


def rows(text: str) -> list[tuple[object, ...]]:
    return [row(claim) for claim in claims_of(text)]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The death toll rose to 19.", ("act:death", "+", [], 19, 19, "The death toll rose to 19")),
        ("The injury toll has reached 40.", ("act:injury", "+", [], 40, 40, "The injury toll has reached 40")),
        ("The deaths bring the toll to 31.", ("act:death", "+", [], 31, 31, "bring the toll to 31")),
        ("Ten of the dead were teachers.", ("act:death", "+", ["teachers"], 10, 10, "Ten of the dead were teachers")),
        (
            "Three children were among the wounded.",
            ("act:injury", "+", ["children"], 3, 3, "Three children were among the wounded"),
        ),
        ("No casualties were reported.", ("act:death", "-", [], None, None, "No casualties were reported")),
        ("There were no deaths.", ("act:death", "-", [], None, None, "There were no deaths")),
        (
            "Nineteen people are known to have died.",
            ("act:death", "+", ["people"], 19, 19, "Nineteen people are known to have died"),
        ),
    ],
)
def test_numbers_of_dead_and_hurt_are_read_in_their_set_shapes(text: str, want: tuple[object, ...]) -> None:
    assert rows(text) == [want]


def test_what_is_asked_of_a_toll_is_no_toll() -> None:
    assert rows("The toll may rise to 40.") == []
    assert rows("Will the toll reach 40?") == []


@pytest.mark.parametrize(
    ("text", "predicate", "value"),
    [
        ("Pavel Ruk is the mayor of Darvan.", "posting", "the mayor of Darvan"),
        ("Pavel Ruk was the commander of the 3rd brigade.", "posting", "the commander of the 3rd brigade"),
        ("She is a teacher in Darvan.", "attribute", "a teacher in Darvan"),
    ],
)
def test_what_somebody_is_becomes_a_post_or_a_trait(text: str, predicate: str, value: str) -> None:
    (claim,) = claims_of(text)
    assert (claim.predicate, claim.value and claim.value.text) == (predicate, value)


@pytest.mark.parametrize(
    "text", ["Pavel Ruk is one of the victims.", "The killer was a soldier.", "If Pavel Ruk is the mayor, he will pay."]
)
def test_what_names_nobody_s_post_claims_none(text: str) -> None:
    assert [claim for claim in claims_of(text) if claim.predicate in ("posting", "attribute")] == []


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("He has not been seen since 4 May.", ["He"]),
        ("He was last seen at a checkpoint.", ["He"]),
        ("She never returned home.", ["She"]),
        ("The whereabouts of the two men are unknown.", ["men"]),
        ("His whereabouts are unknown.", ["His"]),
    ],
)
def test_who_was_not_seen_again_disappeared(text: str, whom: list[str]) -> None:
    (claim,) = claims_of(text)
    assert (claim.predicate, [mention.exact for mention in claim.whom]) == ("act:disappearance", whom)


@pytest.mark.parametrize(
    "text", ["He was seen at a checkpoint.", "She returned home.", "The letter was last seen in 2009."]
)
def test_who_was_seen_did_not_disappear(text: str) -> None:
    assert [claim for claim in claims_of(text) if claim.predicate == "act:disappearance"] == []


def test_a_judge_who_hands_down_sentences_is_not_sentenced() -> None:
    assert [
        [mention.exact for mention in claim.whom]
        for claim in claims_of("The judge handed down sentences of three to nine years.")
        if claim.predicate == "proceeding:sentence"
    ] in ([], [[]])


def test_who_is_sent_to_prison_for_years_is_sentenced() -> None:
    (claim,) = claims_of("The court sent them to prison for nine years.")
    assert row(claim)[:3] == ("proceeding:sentence", "+", ["The court", "them"])
    assert [claim.predicate for claim in claims_of("His aunt sent him to school for six years.")] != [
        "proceeding:sentence"
    ]
