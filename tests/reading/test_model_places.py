"""Finding a model's words in a text: exactly, or in one place only once spaces, quotes and dashes are folded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.model_places import find_first, find_only
from onrecord.record.span import Span

TEXT = "She said “three men – all guards – were\n  beaten” in May. Two men fled. Two men hid."


def only(words: str, text: str = TEXT) -> str | None:
    found = find_only(text, words, 0, len(text))
    return None if found is None else found.exact


def test_exact_words_in_one_place_are_found() -> None:
    assert find_only(TEXT, "in May", 0, len(TEXT)) == Span(start=50, end=56, exact="in May")


@pytest.mark.parametrize(
    "words",
    [
        '"three men - all guards - were beaten"',
        "“three  men – all guards – were beaten”",
        "«three men — all guards — were beaten»",
    ],
)
def test_folded_words_give_the_letters_of_the_text(words: str) -> None:
    assert only(words) == "“three men – all guards – were\n  beaten”"


@pytest.mark.parametrize("words", ["Two men", "four men", "in may", "", "   ", "three men beaten"])
def test_what_stands_nowhere_or_twice_is_not_found(words: str) -> None:
    assert only(words) is None


@pytest.mark.parametrize("words", ["wo men fled", "Two men fle", "aid"])
def test_nothing_is_cut_out_of_a_word(words: str) -> None:
    assert only(words) is None


def test_a_stretch_bounds_the_search() -> None:
    start = TEXT.index("Two men hid")
    assert find_only(TEXT, "Two men", start, len(TEXT)) == Span(start=start, end=start + 7, exact="Two men")
    assert find_only(TEXT, "in May", start, len(TEXT)) is None


def test_of_equal_places_the_first_can_be_asked_for() -> None:
    first = TEXT.index("Two men")
    assert find_first(TEXT, "Two men", 0, len(TEXT)) == Span(start=first, end=first + 7, exact="Two men")
    assert find_first(TEXT, "no such words", 0, len(TEXT)) is None


LETTERS = st.text(alphabet="ab “”\"'’-–\n\u00a0", max_size=30)


@given(text=LETTERS, words=LETTERS)
def test_what_is_found_is_the_text_itself(text: str, words: str) -> None:
    for found in (find_only(text, words, 0, len(text)), find_first(text, words, 0, len(text))):
        if found is not None:
            assert text[found.start : found.end] == found.exact
            assert found.exact


@given(before=LETTERS, words=st.text(alphabet="xyz", min_size=1, max_size=9), after=LETTERS)
def test_words_that_stand_alone_are_found(before: str, words: str, after: str) -> None:
    text = f"{before} {words} {after}"
    assert find_only(text, words, 0, len(text)) == Span(
        start=len(before) + 1, end=len(before) + 1 + len(words), exact=words
    )
