"""Whatever the place of the hedge and whatever brings in the speaker, no reported deed becomes the publisher's word."""

import pytest

from onrecord.record.claim import Certainty, Claim
from reading.english_world import claims_of

HEDGES = ("reportedly", "allegedly", "apparently", "supposedly", "possibly", "probably", "perhaps")
HEDGED = (
    "Three men were {} shot by soldiers near the mill.",
    "Soldiers {} shot three men near the mill.",
    "Soldiers shot three men near the mill, {}.",
    "Three men have {} been sentenced to nine years.",
    "Nine people are {} missing.",
    "He is {} in prison.",
    "The army {} killed nine people and arrested six.",
    "The toll has {} risen to 19.",
    "There were {} nine deaths.",
    "He was {} the commander of the unit.",
    "The trial {} began on 4 May.",
    "She {} never returned home.",
)
SPOKEN = (
    "According to {}, soldiers shot three men.",
    "Soldiers shot three men, according to {}.",
    "Soldiers, according to {}, shot three men.",
    "Soldiers shot three men, {} said.",
    "Soldiers shot three men, said {}.",
    "{} said that soldiers shot three men and that six more were arrested.",
    "{} told a local paper that soldiers shot three men.",
    "As {} put it, soldiers shot three men.",
    "As {} said, soldiers shot three men.",
    "Three men were shot by soldiers, as {} reported.",
    "Three men were shot by soldiers, as {} have reported.",
    "{} have no doubt that soldiers shot three men.",
    "{} has no doubt that soldiers shot three men.",
    "{} made it known that soldiers shot three men.",
    "The version of {} is that soldiers shot three men.",
    "{} spoke of three men shot by soldiers.",
    "{} testified in court that soldiers shot three men.",
    "{} maintained soldiers shot three men and arrested six.",
)
SPEAKERS = ("Orhan Dal", "the ministry", "relatives", "a former guard", "the Green Cross")


def is_bare(claim: Claim) -> bool:
    """Say whether a claim stands as fact in the publisher's own words."""
    return len(claim.chain) == 1 and not claim.hedges and claim.certainty is Certainty.CERTAIN


@pytest.mark.parametrize("hedge", HEDGES)
@pytest.mark.parametrize("words", HEDGED)
def test_a_hedge_is_kept_wherever_it_stands(words: str, hedge: str) -> None:
    claims = claims_of(words.format(hedge))
    assert claims
    assert [claim.quote.exact for claim in claims if is_bare(claim)] == []


@pytest.mark.parametrize("speaker", SPEAKERS)
@pytest.mark.parametrize("words", SPOKEN)
def test_what_somebody_says_stands_with_the_speaker(words: str, speaker: str) -> None:
    text = words.format(speaker)
    acts = [claim for claim in claims_of(text[0].upper() + text[1:]) if claim.predicate.startswith("act:")]
    assert acts
    assert {len(claim.chain) > 1 for claim in acts} == {True}


@pytest.mark.parametrize(
    "text",
    [
        "He was so badly beaten that he died.",
        "The army made sure that nine men were shot.",
        "The men that soldiers beat were released.",
    ],
)
def test_a_result_is_nobody_s_words(text: str) -> None:
    assert {len(claim.chain) for claim in claims_of(text)} == {1}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Relatives have no doubt that soldiers shot three men.", "Relatives"),
        ("The mayor is adamant that soldiers killed nine men.", "The mayor"),
        ("Three men were shot by soldiers, as the nurses reported on Monday.", "the nurses"),
        ("The version of the guards is that nine men fled.", "the guards"),
    ],
)
def test_the_speaker_is_the_one_whose_words_they_are(text: str, speaker: str) -> None:
    assert {claim.chain[-1].name for claim in claims_of(text)} == {speaker}
