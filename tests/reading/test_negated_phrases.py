"""What a negative phrase denies is never claimed as done, and no quote hides the word that denies it."""

import pytest

from onrecord.record.claim import Polarity
from reading.english_world import claims_of


def said(text: str) -> list[tuple[str, str, str]]:
    return [(claim.predicate, claim.polarity.value, claim.quote.exact) for claim in claims_of(text)]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("No soldiers were killed.", [("act:killing", "-", "No soldiers were killed")]),
        ("No one was arrested.", [("act:arrest", "-", "No one was arrested")]),
        ("The army killed no one.", [("act:killing", "-", "The army killed no one")]),
        ("They arrested nobody.", [("act:arrest", "-", "They arrested nobody")]),
        ("None of the men was released.", [("proceeding:release", "-", "None of the men was released")]),
        ("Not one of the men was released.", [("proceeding:release", "-", "Not one of the men was released")]),
        ("Not all of the men were released.", [("proceeding:release", "-", "Not all of the men were released")]),
        ("Not everyone was released.", [("proceeding:release", "-", "Not everyone was released")]),
        ("No other prisoner was beaten.", [("act:beating", "-", "No other prisoner was beaten")]),
        ("Police said no one had been charged.", [("proceeding:charge", "-", "said no one had been charged")]),
    ],
)
def test_nobody_is_claimed_to_have_suffered_what_nobody_did(text: str, want: list[tuple[str, str, str]]) -> None:
    assert said(text) == want


def test_verbs_that_share_a_negative_subject_are_all_negated() -> None:
    assert [(predicate, sign) for predicate, sign, _ in said("No one was killed or injured in the strike.")] == [
        ("act:killing", "-"),
        ("act:injury", "-"),
    ]


def test_a_new_subject_behind_a_negative_one_is_free_of_it() -> None:
    assert [(predicate, sign) for predicate, sign, _ in said("Nobody was killed, but three men were injured.")] == [
        ("act:killing", "-"),
        ("act:injury", "+"),
    ]


def test_no_fewer_than_nine_are_nine_or_more() -> None:
    (claim,) = claims_of("No fewer than nine miners were killed.")
    assert claim.count is not None
    assert (claim.polarity, claim.count.low, claim.count.high) == (Polarity.PLUS, 9, None)


def test_those_of_whom_none_was_harmed_stand_in_no_claim_about_the_others() -> None:
    (claim,) = claims_of("Three of the men and none of the women were beaten.")
    assert (claim.polarity, [mention.exact for mention in claim.whom]) == (Polarity.PLUS, ["Three"])


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Both were beaten by guards.", "Both"),
        ("Relatives of Orhan Dal and Pavel Ruk say that both were beaten by guards.", "both"),
    ],
)
def test_both_stands_for_two_people(text: str, whom: str) -> None:
    (claim,) = claims_of(text)
    assert claim.count is not None
    assert ([mention.exact for mention in claim.whom], claim.count.low, claim.count.high) == ([whom], 2, 2)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "The ministries of Health and Public Works announced the death of nine miners.",
            ["The ministries of Health and Public Works"],
        ),
        ("Relatives of Orhan Dal and Pavel Ruk say that both were beaten.", ["Relatives of Orhan Dal and Pavel Ruk"]),
        (
            "The Ministry of Health and the Green Cross announced the death of nine miners.",
            ["The Ministry of Health", "the Green Cross"],
        ),
    ],
)
def test_a_list_behind_of_makes_no_speakers_of_its_own(text: str, speakers: list[str]) -> None:
    (claim,) = claims_of(text)
    assert [speaker.name for speaker in claim.chain[1:]] == speakers
