"""A claim states an approximate number as the number said; the phrase table alone gives it a width."""

import pytest

from reading.english_world import claims_of


@pytest.mark.parametrize(
    ("words", "low", "high", "about"),
    [
        ("about 20", 20, 20, True),
        ("some twenty", 20, 20, True),
        ("nearly 60", 60, 60, True),
        ("at least eight", 8, None, False),
        ("more than 100", 101, None, False),
        ("between 40 and 60", 40, 60, False),
        ("dozens of", 24, None, False),
        ("a number of", 2, None, False),
    ],
)
def test_a_claim_says_no_number_that_nobody_said(words: str, low: int, high: int | None, *, about: bool) -> None:
    (claim,) = claims_of(f"The flood killed {words} people.")
    assert claim.count is not None
    assert (claim.count.low, claim.count.high, claim.count.about) == (low, high, about)
