"""Case endings come off names where the ending is surely one, and both readings stay where it is not."""

import pytest

from onrecord.identity.people.name_cases import Base, base_name, is_family_word


@pytest.mark.parametrize(
    ("written", "language", "name"),
    [
        ("Tapdıq Cümşüdovun", "az", "Tapdıq Cümşüdov"),
        ("Tapdıq Cümşüdovdur", "az", "Tapdıq Cümşüdov"),
        ("Tapdıq Cümşüdova görə", "az", "Tapdıq Cümşüdova görə"),  # a whole phrase is no name: the last word counts
        ("Orvil İskəndərovla", "az", "Orvil İskəndərov"),
        ("Orvil Kestanzadənin", "az", "Orvil Kestanzadə"),
        ("Orvil Kestanlının", "az", "Orvil Kestanlı"),
        ("Orvil Kestan'ın", "tr", "Orvil Kestan"),
        ("Orvil Kestanov's", "en", "Orvil Kestanov"),
        ("Orvil Kestanov", "en", "Orvil Kestanov"),
        ("Орвилу Кестанову", "ru", "Орвил Кестанов"),
        ("Орвилия Кестановского", "ru", "Орвилий Кестановский"),
        ("Орвил Кестановтың", "kk", "Орвил Кестанов"),
        ("Օրվիլ Կեստանովը", "hy", "Օրվիլ Կեստանով"),
        ("Օրվիլ Կեստիևը", "hy", "Օրվիլ Կեստիև"),
        ("", "az", ""),
    ],
)
def test_an_ending_comes_off_behind_a_family_name(written: str, language: str, name: str) -> None:
    assert base_name(written, language).name == name


def test_what_may_be_a_womans_name_keeps_both_readings() -> None:
    assert base_name("Aysel Kestanova", "az") == Base(name="Aysel Kestanova", readings=("Aysel Kestanov",))
    assert base_name("Орвила Кестанова", "ru") == Base(name="Орвила Кестанова", readings=("Орвил Кестанов",))


def test_a_word_that_governs_the_case_settles_it() -> None:
    assert base_name("Orvil Kestanova", "az", " görə, belə deyil") == Base(name="Orvil Kestanov")


def test_languages_without_cases_keep_names_as_they_are() -> None:
    assert base_name("Orvil Kestanovun", "de") == Base(name="Orvil Kestanovun")


def test_words_are_known_by_the_endings_of_family_names() -> None:
    assert [is_family_word(word, "az") for word in ("Kestanovun", "Kestanzadə", "görüşdə")] == [True, True, False]
