"""However an apostrophe is typed, a "not" is heard, and no place is moved."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_text import sentences_of
from onrecord.reading.tokens import fold, tokenise

MARKS = ["'", "’", "‘", "ʼ", "´", "`", "′"]


def words(text: str, language: str = "en") -> list[str]:
    return [token.folded for token in tokenise(text, 0, len(text), language)]


@pytest.mark.parametrize("mark", MARKS)
def test_a_short_not_is_a_word_of_its_own(mark: str) -> None:
    assert words(f"He didn{mark}t die") == ["he", "did", "n't", "die"]
    assert words(f"couldn{mark}t{mark}ve") == ["could", "n't", "'ve"]


@pytest.mark.parametrize("mark", MARKS)
def test_a_genitive_is_a_word_of_its_own(mark: str) -> None:
    assert words(f"Emilov{mark}s wife") == ["emilov", "'s", "wife"]


@pytest.mark.parametrize("mark", ["'", "’", "‘", "ʼ"])
def test_a_name_keeps_its_apostrophe(mark: str) -> None:
    assert words(f"O{mark}Neil{mark}s") == ["o'neil", "'s"]


@pytest.mark.parametrize(
    ("word", "language", "want"),
    [
        ("ISPARTA", "tr", "ısparta"),
        ("İlham", "az", "ilham"),
        ("Ёлка", "ru", "елка"),
        ("Ի՞նչ", "hy", "ինչ"),
        ("A`B", "en", "a'b"),
    ],
)
def test_folding_follows_the_language(word: str, language: str, want: str) -> None:
    assert fold(word, language) == want


@given(
    st.text(alphabet=st.sampled_from("abtnsİIıŞ 12.,'’‘ʼ´`′“”«»\u00a0\u00ad\u200b\u0301-–—!?:\n\r\t(ğüə"), max_size=60),
    st.sampled_from(["en", "az", "ru", "tr", "hy", "ka"]),
)
def test_tokens_and_sentences_slice_the_layer_and_lose_no_sign(text: str, language: str) -> None:
    at = 0
    for token in tokenise(text, 0, len(text), language):
        assert text[token.start : token.end] == token.text
        assert text[at : token.start].isspace() or at == token.start
        at = token.end
    assert not text[at:].strip()
    at = 0
    for sentence in sentences_of(text):
        assert text[sentence.start : sentence.end] == sentence.text
        assert not text[at : sentence.start].strip()
        assert all(sentence.start <= token.start < token.end <= sentence.end for token in sentence.tokens)
        at = sentence.end
    assert not text[at:].strip()
