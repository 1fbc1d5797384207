"""Tokens keep their places; folding only helps looking up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.tokens import TokenKind, fold, tokenise


def texts(text: str, language: str = "en") -> list[str]:
    return [token.text for token in tokenise(text, 0, len(text), language)]


def test_words_numbers_and_marks() -> None:
    kinds = [(token.text, token.kind.value) for token in tokenise("Eight (8) of 1,200 died.", 0, 24)]
    assert kinds == [
        ("Eight", "word"), ("(", "punct"), ("8", "number"), (")", "punct"), ("of", "word"), ("1,200", "number"),
        ("died", "word"), (".", "punct"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("didn't", ["did", "n't"]),
        ("Guliyev’s", ["Guliyev", "’s"]),
        ("they've", ["they", "'ve"]),
        ("O'Brien", ["O'Brien"]),
        ("cannot", ["cannot"]),
        ("U.S. and e.g. this", ["U.S.", "and", "e.g.", "this"]),
        ("the 1st Corps in the 1990s", ["the", "1st", "Corps", "in", "the", "1990s"]),
        ("forty-five", ["forty", "-", "five"]),
        ("12.05.2017", ["12.05.2017"]),
        ("40–60", ["40", "–", "60"]),
        ("see https://example.org/a?b=1 now", ["see", "https://example.org/a?b=1", "now"]),
        ("sayt.az says", ["sayt.az", "says"]),
        ("60-a yaxın", ["60", "-", "a", "yaxın"]),
    ],
)
def test_what_is_one_token(text: str, want: list[str]) -> None:
    assert texts(text) == want


def test_places_are_those_of_the_whole_text() -> None:
    text = "One. Two\u00a0three"
    assert [(token.start, token.end) for token in tokenise(text, 5, len(text))] == [(5, 8), (9, 14)]


def test_folding_minds_case_apostrophes_and_dotted_letters() -> None:
    assert fold("N’T") == "n't"
    assert (fold("QIZI", "az"), fold("İSTANBUL", "tr")) == ("qızı", "istanbul")
    assert fold("Всё", "ru") == "все"
    assert fold("co\u00adoperate") == "cooperate"


def test_armenian_marks_stand_inside_words() -> None:
    token = tokenise("ինչո՞ւ", 0, 6, "hy")[0]
    assert (token.text, token.folded) == ("ինչո՞ւ", "ինչու")


@given(st.text(max_size=80), st.sampled_from(["en", "az", "ru", "tr", "hy"]))
def test_tokens_stand_where_they_say_and_lose_no_letter(text: str, language: str) -> None:
    tokens = tokenise(text, 0, len(text), language)
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert "".join(token.text for token in tokens) == "".join(text.split())
    assert all(token.kind in TokenKind for token in tokens)
