from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.weighing.plain_words import PlainWord, folded_word, plain_words


def _texts(text: str) -> list[str]:
    return [word.text for word in plain_words(text)]


def test_words_are_folded_and_keep_their_places() -> None:
    assert plain_words("The Guards LEFT.") == (
        PlainWord(text="the", start=0, end=3),
        PlainWord(text="guards", start=4, end=10),
        PlainWord(text="left", start=11, end=15),
    )


@pytest.mark.parametrize(
    ("split", "whole"),
    [
        ("t.o.r.t.u.r.e", "torture"),
        ("ق.ـتل", "قتل"),
        ("ق,تل", "قتل"),
        ("sh*ot", "shot"),
        ("قـــتل", "قتل"),
        ("вз*р*ыв", "взрыв"),
    ],
)
def test_letter_splitting_is_undone(split: str, whole: str) -> None:
    assert _texts(f"they say {split} here") == ["they", "say", whole, "here"]


def test_a_mended_word_stands_at_the_place_of_all_its_pieces() -> None:
    text = "they t.o.l.d us"
    assert [text[w.start : w.end] for w in plain_words(text)] == ["they", "t.o.l.d", "us"]


@pytest.mark.parametrize("text", ["it ended.They left", "3.5 tonnes", "1,200 men", "well-known", "half-open gate"])
def test_points_between_whole_words_and_digits_are_no_splitting(text: str) -> None:
    import re

    assert _texts(text) == re.findall(r"[a-z0-9]+", text.lower())


def test_vowel_marks_and_wide_letters_do_not_tell_words_apart() -> None:
    assert folded_word("مُدَرِّس") == folded_word("مدرس")
    assert folded_word("ＡＢＣ") == "abc"
    assert folded_word("Élan") == "elan"


def test_words_in_a_stretch_left_out_are_not_given() -> None:
    assert [w.text for w in plain_words("one two three", [(4, 7)])] == ["one", "three"]


@given(st.text(max_size=60))
def test_places_lie_in_the_text_in_order_and_never_overlap(text: str) -> None:
    words = plain_words(text)
    assert all(0 <= w.start < w.end <= len(text) and w.text for w in words)
    assert all(a.end <= b.start for a, b in pairwise(words))
