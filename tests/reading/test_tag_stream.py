import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.stream import Token, stream_of


def _said(markup: str) -> list[str]:
    return [token.tag or token.words for token in stream_of(markup)]


def test_tags_and_words_come_in_turn() -> None:
    assert list(stream_of("a<P class=x>b &amp; c</p>d")) == [
        Token(words="a"),
        Token(tag="p"),
        Token(words="b & c"),
        Token(tag="p"),
        Token(words="d"),
    ]


def test_comments_declarations_and_scripts_are_passed_by() -> None:
    assert _said("<!doctype html><!-- <p>no --><script>if (a<b) {}</SCRIPT >x<?php ?>y") == [
        "script",
        "script",
        "x",
        "y",
    ]


def test_a_sign_that_opens_no_tag_is_a_word() -> None:
    assert _said("3 < 4 and 5 <6") == ["3 < 4 and 5 <6"]


def test_what_is_never_closed_swallows_the_rest() -> None:
    assert [_said(f"a{opening} b") for opening in ("<!--", "<p", "<script>", "<!")] == [
        ["a"],
        ["a", "p"],
        ["a", "script"],
        ["a"],
    ]


@pytest.mark.parametrize("part", ["<!", "<a ", "<!--", "&", "<![", "</", "<?", "<script>", '<a b="', "<", "</script>"])
def test_time_grows_with_the_page_only(part: str) -> None:
    start = time.perf_counter()

    assert sum(1 for _ in stream_of(part * 100_000)) <= 200_000
    assert time.perf_counter() - start < 5


@given(st.text(alphabet="<>/!-ap& ") | st.text())
def test_any_text_is_a_stream(markup: str) -> None:
    assert all(token.tag == "" or token.words == "" for token in stream_of(markup))
