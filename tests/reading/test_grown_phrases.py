"""What belongs to a name behind it: the body a post is in, an acronym, a second half; and what does not."""

import pytest

from onrecord.record.mention import MentionKind
from reading.english_world import claims_of, names, speakers

SPEAKERS = [
    ("The Board for the Relief of Prisoners (BRP) said two men died.", "The Board for the Relief of Prisoners (BRP)"),
    ("The Ministry of Health said two men died.", "The Ministry of Health"),
    ("The Ministry of Water and Forests said two men died.", "The Ministry of Water and Forests"),
    ("The head of the clinic said two men died.", "The head of the clinic"),
    ("A spokesman for the port said two men died.", "A spokesman for the port"),
    ("The health and transport ministries said two men died.", "The health and transport ministries"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_a_speaker_is_named_with_what_belongs_to_the_name(text: str, speaker: str) -> None:
    (claim,) = [claim for claim in claims_of(text) if claim.predicate == "act:death"]
    assert speakers(claim) == [(1, speaker)]


PEOPLE = [
    ("The captain of the 3rd Company was arrested.", ["The captain of the 3rd Company"], MentionKind.PERSON),
    ("Members of the council were beaten.", ["Members of the council"], MentionKind.GROUP),
    ("The baker of the village was beaten.", ["The baker"], MentionKind.PERSON),
]


@pytest.mark.parametrize(("text", "whom", "kind"), PEOPLE)
def test_a_post_keeps_its_body_and_a_trade_stands_alone(text: str, whom: list[str], kind: MentionKind) -> None:
    (claim,) = [claim for claim in claims_of(text) if claim.predicate.startswith("act:")]
    assert (names(claim, "whom"), claim.whom[0].kind) == (whom, kind)
