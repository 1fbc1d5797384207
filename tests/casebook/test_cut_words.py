"""A word cut at a line's end stays cut in the layer, and search finds it whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.casebook_world import Desk, a_casebook, writing
from onrecord.casebook.fold import fold_text, uncut_words, word_places
from onrecord.casebook.search import search
from onrecord.casebook.verification import verify_casebook

TEXT = "They were tor-\ntured in Kar\xadvel by Həsə-\r\nnov, a well-known man - \nand others."


def test_words_are_uncut_only_at_line_ends_and_soft_hyphens() -> None:
    assert [word for _, _, word in uncut_words(TEXT)] == ["tortured", "Karvel", "Həsənov"]


def test_the_index_has_the_whole_word_beside_its_parts() -> None:
    words, variants = fold_text(TEXT)

    assert "tor tured" in words
    assert {"tortured", "karvel", "hasanov", "hesenov"} <= set(variants.split())


def test_a_cut_word_is_found_where_it_stands(tmp_path_factory: pytest.TempPathFactory) -> None:
    with writing(a_casebook(tmp_path_factory.mktemp("cut") / "q")) as casebook:
        desk = Desk(casebook)
        desk.capture(TEXT)
        desk.read(TEXT)
        with casebook.reading() as connection:
            found = {word: search(connection, word, casebook.layer_text) for word in ("tortured", "hasanov", "tured")}
        assert [hit.places[0].exact for (hit,) in found.values()] == ["tor-\ntured", "Həsə-\r\nnov", "tured"]
        assert verify_casebook(casebook).flaws == ()


@given(st.text(alphabet="ab-\n\r \xadə'", max_size=60))
def test_whole_words_are_their_places_without_the_cuts(text: str) -> None:
    for start, end, word in uncut_words(text):
        assert "".join(sign for sign in text[start:end] if sign not in "-\n\r \xad") == word
    places = word_places(text)
    assert places == sorted(places, key=lambda place: place[:2])
