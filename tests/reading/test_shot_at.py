"""At whom fire was opened stands in the claim, with their number; the air is nobody."""

import pytest

from onrecord.record.claim import Claim
from reading.english_world import claims_of


def aimed(claim: Claim) -> tuple[str, list[str], int | None]:
    return claim.predicate, [mention.exact for mention in claim.whom], None if claim.count is None else claim.count.low


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Soldiers opened fire on farmers near the mill.", ("act:shooting", ["farmers"], None)),
        ("Guards fired at twenty protesters.", ("act:shooting", ["protesters"], 20)),
        ("Police fired into the crowd.", ("act:shooting", ["the crowd"], None)),
        ("Guards fired into the air.", ("act:shooting", [], None)),
    ],
)
def test_fire_has_a_target_only_where_people_are_named(text: str, want: tuple[str, list[str], int | None]) -> None:
    (claim,) = claims_of(text)
    assert aimed(claim) == want
