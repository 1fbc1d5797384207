"""What courts do, what came after, and who bore witness, told in the set phrases of the field."""

import pytest

from onrecord.record.claim import Claim
from reading.english_world import claims_of


def row(claim: Claim) -> tuple[str, list[str], list[str], int | None, str | None]:
    who, whom = ([mention.exact for mention in side] for side in (claim.who, claim.whom))
    value = None if claim.value is None else claim.value.text
    return claim.predicate, who, whom, None if claim.count is None else claim.count.low, value


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "The hearing in Darvan began on 27 March with nine defendants.",
            ("proceeding:trial", [], ["defendants"], 9, None),
        ),
        (
            "The court in Darvan heard the case of nine miners on Friday.",
            ("proceeding:trial", ["The court"], ["miners"], 9, None),
        ),
        (
            "The court remitted to the examining judge the files of nine miners.",
            ("proceeding:return", ["The court"], ["miners"], 9, "the files of nine miners"),
        ),
        (
            "The court cut his sentence to two years.",
            ("proceeding:sentence", ["The court"], ["his sentence"], None, "his sentence to two years"),
        ),
        ("Two witnesses gave evidence against the guards.", ("proceeding:testimony", ["witnesses"], [], 2, None)),
    ],
)
def test_a_step_of_a_trial_is_one_claim(text: str, want: tuple[object, ...]) -> None:
    assert [row(claim) for claim in claims_of(text)] == [want]


def test_a_trial_that_ends_with_terms_is_a_trial_and_a_sentence() -> None:
    text = "The trial of nine miners concluded with sentences of two to four years."
    assert [claim.predicate for claim in claims_of(text)] == ["proceeding:trial", "proceeding:sentence"]


def test_each_act_that_followed_is_a_claim_and_the_jail_does_nothing() -> None:
    claims = claims_of("The march was followed by arrests, beatings and jail.")
    assert [(claim.predicate, claim.who) for claim in claims] == [("act:arrest", ()), ("act:beating", ())]


def test_a_relative_clause_between_commas_keeps_its_own_verbs() -> None:
    text = "Ana Dal, aunt of Ivo Sed, who died of hunger and was then cleared, gave evidence."
    assert [row(claim)[:3] for claim in claims_of(text) if claim.predicate != "kinship"] == [
        ("act:death", [], ["Ivo Sed"]),
        ("proceeding:clearing", [], ["Ivo Sed"]),
        ("proceeding:testimony", ["Ana Dal"], []),
    ]


@pytest.mark.parametrize(
    "text", ["The trial may begin in May.", "The court will hear the case on Friday.", "He was sent to school."]
)
def test_what_is_still_to_come_is_no_step(text: str) -> None:
    assert [claim for claim in claims_of(text) if claim.predicate.startswith("proceeding:")] == []


def test_shelling_kills_and_nobody_else_does() -> None:
    (claim,) = claims_of("Shelling by government forces on Darvan killed two children.")
    assert (claim.who, claim.quote.exact.startswith("Shelling by government forces")) == ((), True)


def test_those_killed_in_shelling_shelled_nobody() -> None:
    assert [claim.predicate for claim in claims_of("Three civilians were killed in shelling.")] == ["act:killing"]
