"""Words for a share or a vague number of people: whom it was done to, and how many that is."""

import pytest

from onrecord.record.count import Qualifier
from reading.english_world import claims_of, names

Row = tuple[str, list[str], tuple[int | None, int | None] | None]

SHARES: list[tuple[str, list[Row]]] = [
    ("Both were shot.", [("act:shooting", ["Both"], (2, 2))]),
    ("Both men were beaten.", [("act:beating", ["men"], (2, 2))]),
    ("Both of the dead were teachers.", [("act:death", ["teachers"], (2, 2))]),
    ("Each of the men was beaten.", [("act:beating", ["the men"], (None, None))]),
    ("All of the drummers were tortured.", [("act:torture", ["the drummers"], (None, None))]),
    ("A number of students were arrested.", [("act:arrest", ["students"], (2, None))]),
    ("Scores of miners were killed.", [("act:killing", ["miners"], (40, None))]),
    ("Dozens of them were beaten.", [("act:beating", ["them"], (24, None))]),
    ("Others were tortured.", [("act:torture", ["Others"], (2, None))]),
    ("Ten men were arrested; the rest were shot.",
     [("act:arrest", ["men"], (10, 10)), ("act:shooting", ["the rest"], None)]),
    ("The rest of the miners were beaten.", [("act:beating", ["The rest of the miners"], None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SHARES)
def test_a_share_of_people_is_whom_it_was_done_to(text: str, expected: list[Row]) -> None:
    assert [
        (one.predicate, names(one, "whom"), None if one.count is None else (one.count.low, one.count.high))
        for one in claims_of(text)
    ] == expected


def test_a_share_of_all_is_no_number() -> None:
    (claim,) = claims_of("Each of the men was beaten.")
    assert claim.count is not None
    assert (claim.count.qualifier, claim.count.is_number) == (Qualifier.SHARE_ALL, False)


@pytest.mark.parametrize("text", ["The rest of the village was shot at.", "The rest was beaten flat."])
def test_the_rest_of_a_thing_is_nobody(text: str) -> None:
    assert [name for claim in claims_of(text) for name in names(claim, "whom")] == []
