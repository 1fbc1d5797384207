"""Search finds a word however it was typed, and takes any query for words."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.casebook_world import Desk, a_casebook, writing
from onrecord.casebook.fold import fold_text, foldings
from onrecord.casebook.search import search
from onrecord.casebook.store import Casebook

TEXTS = {
    "az": "Müstəntiq Əli Həsənov dedi ki, İlqar Şıxəliyev işıqda görünmürdü.",
    "ru": "Следователь Гасанов сообщил, что Ёлкин и Щербаков задержаны.",
    "hy": "Քննիչ Հասանովը և վկան Երևանից էին։",
    "tr": "IŞIK ve ışık, İzmir'de Istanbul'a yakın.",
    "en": 'The investigator\'s brother, O’Hara, said "nothing" AND left. NOT NEAR the naïve café.',
    "nfd": "Cafe\u0301 and Gu\u0308nel wrote from S\u0327eki.",
}


@pytest.fixture(scope="module")
def casebook(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Casebook]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ONRECORD_STATE", str(tmp_path_factory.mktemp("marks")))
        with writing(a_casebook(tmp_path_factory.mktemp("search") / "q")) as opened:
            desk = Desk(opened)
            for text in TEXTS.values():
                desk.capture(text)
                desk.read(text)
            yield opened


def hits(casebook: Casebook, query: str) -> list[str]:
    """Give the languages whose text was found, each with its first hit in place."""
    with casebook.reading() as connection:
        found = search(connection, query, casebook.layer_text)
    texts = {casebook.layer_text(one.layer): one for one in found}
    for text, one in texts.items():
        assert text is not None
        assert one.places
        assert all(text[place.start : place.end] == place.exact for place in one.places)
    return sorted(language for language, text in TEXTS.items() if text in texts)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("hasanov", ["az", "hy"]),
        ("HASANOV", ["az", "hy"]),
        ("hesenov", ["az"]),
        ("Həsənov", ["az", "hy"]),
        ("həsən", ["az", "hy"]),
        ("гасан", ["ru"]),
        ("Гасанов", ["ru"]),
        ("gasanov", ["ru"]),
        ("ёлкин", ["ru"]),
        ("елкин", ["ru"]),
        ("elkin", ["ru"]),
        ("shcherbakov", ["ru"]),
        ("Հասանով", ["az", "hy"]),
        ("ՀԱՍԱՆՈՎ", ["az", "hy"]),
        ("երևան", ["hy"]),
        ("erevan", ["hy"]),
        ("işık", ["tr"]),
        ("isik", ["tr"]),
        ("IŞIK", ["tr"]),
        ("ilqar", ["az"]),
        ("İLQAR", ["az"]),
        ("izmir", ["tr"]),
        ("istanbul", ["tr"]),
        ("ISTANBUL", ["tr"]),
        ("shixaliyev", []),
        ("sixaliyev", ["az"]),
        ("o'hara", ["en"]),
        ("ohara", ["en"]),
        ("cafe", ["en", "nfd"]),
        ("café", ["en", "nfd"]),
        ("cafe\u0301", ["en", "nfd"]),
        ("günel", ["nfd"]),
        ("şeki", ["nfd"]),
        ("investigator brother", ["en"]),
        ('"brother investigator"', ["en"]),
        ("investigator гасанов", []),
        ("nobody", []),
    ],
)
def test_a_word_is_found_however_it_was_typed(casebook: Casebook, query: str, found: list[str]) -> None:
    assert hits(casebook, query) == sorted(found)


@pytest.mark.parametrize("query", ["", "   ", '"', "*", "-", "()", "'", "ʼ", "\0", "…", "\u0301", "_", '" OR "'[:2]])
def test_a_query_without_words_finds_nothing(casebook: Casebook, query: str) -> None:
    assert hits(casebook, query) == []


@pytest.mark.parametrize(
    "query",
    [
        'said" OR "hasanov',
        "said AND NOT left",
        "words: said",
        "NEAR(said left)",
        "sha256:said",
        "^said",
        "said + left",
        "{words variants}: said",
        "said; DROP TABLE layer_words",
        "said*",
    ],
)
def test_operators_in_a_query_are_words_like_any_other(casebook: Casebook, query: str) -> None:
    assert set(hits(casebook, query)) <= {"en"}
    assert hits(casebook, "said") == ["en"]


@given(st.text(max_size=60))
def test_no_query_fails(casebook: Casebook, query: str) -> None:
    hits(casebook, query)


def test_a_query_as_long_as_a_page_is_answered(casebook: Casebook) -> None:
    assert hits(casebook, "said " * 1000) == ["en"]
    assert hits(casebook, " ".join(f"word{number}" for number in range(1000))) == []
    assert hits(casebook, "x" * 100_000) == []


@given(st.text(max_size=40))
def test_a_word_of_a_text_is_among_the_words_the_text_is_kept_under(text: str) -> None:
    words, variants = (set(kept.split()) for kept in fold_text(text))
    for word in text.split():
        if word.isalnum():
            assert set(foldings(word)) <= words | variants
