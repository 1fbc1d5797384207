"""The head of a noun phrase, its singular and its number."""

import pytest

from onrecord.reading.chunks import chunk_at, read_chunks
from onrecord.reading.lexicon import load_lexicon
from onrecord.reading.nouns import head_after, is_plural, lemma_of
from onrecord.reading.tokens import tokenise
from onrecord.reading.wordclass import classify


def head(text: str, at: int = 0) -> str | None:
    tokens = tokenise(text, 0, len(text))
    found = head_after(tokens, classify(tokens), at)
    return None if found is None else tokens[found].text


def phrases(text: str) -> list[tuple[str, str]]:
    tokens = tokenise(text, 0, len(text))
    found = read_chunks(tokens, classify(tokens))
    return [(text[tokens[c.first].start : tokens[c.stop - 1].end], tokens[c.head].text) for c in found]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("army servicemen died", "servicemen"),
        ("social-media posters died", "posters"),
        ("the officer's two brothers died", "brothers"),
        ("brothers Elnur and Rahim", "brothers"),
        ("“old” men died", "men"),
        ("died there", None),
        ("of them", None),
        ("re- men", "re"),
        ("-", None),
    ],
)
def test_the_head_is_the_last_noun_before_the_verb(text: str, want: str | None) -> None:
    assert head(text) == want


@pytest.mark.parametrize(
    ("noun", "want"),
    [
        ("servicemen", "serviceman"), ("people", "person"), ("families", "family"), ("deaths", "death"),
        ("searches", "search"), ("abuses", "abuse"), ("crosses", "cross"), ("census", "census"), ("loss", "loss"),
        ("media", "media"), ("corps", "corps"), ("ties", "tie"),
    ],
)  # fmt: skip
def test_the_singular_of_a_counted_noun(noun: str, want: str) -> None:
    assert lemma_of(noun, load_lexicon("en")) == want


@pytest.mark.parametrize(
    ("noun", "want"),
    [("men", True), ("troops", True), ("deaths", True), ("census", False), ("corps", False), ("death", False)],
)
def test_which_nouns_are_plural(noun: str, want: bool) -> None:  # noqa: FBT001 - a table of answers
    assert is_plural(noun) is want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The severely beaten men fled", [("The severely beaten men", "men")]),
        ("All the men fled", [("All the men", "men")]),
        ("Elnur Rahim oglu Vəliyev fled", [("Elnur Rahim oglu Vəliyev", "Vəliyev")]),
        ("Lt. Col. E. Vəliyev fled", [("Lt. Col. E. Vəliyev", "Vəliyev")]),
        ("the CPT monitoring group met", [("the CPT monitoring group", "group")]),
        ("the officer's", [("the officer", "officer")]),
        ("the army (Elnur)", [("the army", "army"), ("Elnur", "Elnur")]),
        ("they fled", []),
    ],
)
def test_where_phrases_begin_and_end(text: str, want: list[tuple[str, str]]) -> None:
    assert phrases(text) == want


def test_no_phrase_begins_at_a_verb() -> None:
    tokens = tokenise("they fled home", 0, 14)
    assert chunk_at(tokens, classify(tokens), 1) is None
