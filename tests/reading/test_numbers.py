"""Numbers in digits and words are read whole, and nothing is rounded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.lexicon import load_lexicon
from onrecord.reading.numbers import read_numbers
from onrecord.reading.tokens import tokenise

ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def values(text: str) -> list[int]:
    return [number.value for number in read_numbers(tokenise(text, 0, len(text)), load_lexicon("en"))]


def spelled(value: int) -> str:
    if value < 20:
        return ONES[value]
    if value < 100:
        return TENS[value // 10] + (f"-{ONES[value % 10]}" if value % 10 else "")
    if value < 1000:
        rest = f" and {spelled(value % 100)}" if value % 100 else ""
        return f"{ONES[value // 100]} hundred{rest}"
    below = value % 1000
    join = " and " if 0 < below < 100 else " "
    return f"{spelled(value // 1000)} thousand" + (f"{join}{spelled(below)}" if below else "")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("1,200 arrests", [1200]),
        ("two hundred and six men", [206]),
        ("two hundred five men", [205]),
        ("forty-five", [45]),
        ("forty to sixty", [40, 60]),
        ("two dozen soldiers", [24]),
        ("1.2 thousand people", [1200]),
        ("10k people", [10000]),
        ("3.5 million", [3500000]),
        ("half a dozen", [6]),
        ("five six", [5, 6]),
        ("score a point", []),
        ("3.5 times, 12.05.2017", []),
        ("eight and nine", [8, 9]),
        ("no number here", []),
        ("a man", []),
    ],
)
def test_what_a_number_is(text: str, want: list[int]) -> None:
    assert values(text) == want


def test_ordinals_are_kept_apart() -> None:
    text = "the first, the 2nd, the twenty-first of five"
    found = read_numbers(tokenise(text, 0, len(text)), load_lexicon("en"))
    assert [(n.value, n.ordinal, n.digits) for n in found] == [
        (1, True, False), (2, True, True), (21, True, False), (5, False, False)
    ]  # fmt: skip


def test_a_round_word_with_an_article_says_so() -> None:
    found = read_numbers(tokenise("a dozen, one hundred", 0, 20), load_lexicon("en"))
    assert [(n.value, n.article, n.first, n.stop, n.start, n.end) for n in found] == [
        (12, True, 0, 2, 0, 7), (100, False, 3, 5, 9, 20)
    ]  # fmt: skip


@given(st.integers(min_value=1, max_value=99_999))
def test_every_spelled_number_reads_back(value: int) -> None:
    assert values(f"{spelled(value)} people") == [value]


@given(st.integers(min_value=0, max_value=10**11))
def test_every_grouped_number_reads_back(value: int) -> None:
    assert values(f"{value:,} people") == [value]
