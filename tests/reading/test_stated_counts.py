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


@pytest.mark.parametrize(
    ("text", "predicate", "low"),
    [
        ("A number of those beaten were acquitted.", "act:beating", None),
        ("A number of those beaten were acquitted.", "proceeding:acquittal", 2),
        ("Nine of the twelve men arrested were released.", "act:arrest", 12),
        ("Nine of the twelve men arrested were released.", "proceeding:release", 9),
        ("The two men killed were brothers.", "act:killing", 2),
    ],
)
def test_the_number_of_a_part_is_not_that_of_the_whole(text: str, predicate: str, low: int | None) -> None:
    found = [claim.count for claim in claims_of(text) if claim.predicate == predicate]
    assert [None if count is None else count.low for count in found] == [low]


def test_a_date_that_opens_its_part_of_a_sentence_dates_it() -> None:
    (claim,) = [one for one in claims_of("The mine closed; on 8 May 2017 three men were shot.") if one.whom]
    assert claim.when is not None
    assert claim.when.edtf == "2017-05-08"


def test_arrests_that_stopped_then_are_not_dated_from_then() -> None:
    assert [one.predicate for one in claims_of("The mine closed; after 8 May 2017 the arrests stopped.")] == [
        "situation"
    ]
