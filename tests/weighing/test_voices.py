import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.weighing.name_sounds import sound, sounds, sounds_alike
from onrecord.weighing.speaker_words import Concept, concept_of, is_hidden
from onrecord.weighing.voices import Called, folded_name, handle_words, initials_of, voice_table, words_fit


def _people(*names: str) -> list[Called]:
    return [Called(name=name, is_person=True) for name in names]


def _houses(*names: str) -> list[Called]:
    return [Called(name=name) for name in names]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Khormuz Teralin", "Хормуз Тералин"),
        ("Xormuz Təralin", "Khormuz Taralin"),
        ("Orqan Guldarov", "Orkan Guldarov"),
        ("Օրկան Գուլդարով", "Orkan Guldarov"),
        ("Jamil Dashov", "Cəmil Daşov"),
        ("Джамиль Дашов", "Jamil Dashov"),
    ],
)
def test_a_name_sounds_alike_in_two_scripts(one: str, two: str) -> None:
    assert sounds_alike(one, two)
    assert sounds(one) == sounds(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Orkan Guldarov", "Anar Guldarov"),
        ("Teralin", "Teralin"),
        ("Orkan Guldarov", "Orkan Ali Guldarov"),
        ("Orkan Guldarov", "Orkan Mardanov"),
    ],
)
def test_other_people_a_lone_family_name_and_a_longer_name_do_not_sound_alike(one: str, two: str) -> None:
    assert not sounds_alike(one, two)


def test_a_case_ending_of_one_consonant_is_allowed_and_of_two_is_not() -> None:
    assert sounds_alike("Orxan Mardanov", "Orxan Mardanovun")
    assert not sounds_alike("Orxan Mardanov", "Orxan Mardanovdan")
    assert (sound("aeiou"), sound("Bb"), sound("!")) == ("", "b", "")


def test_one_spelling_in_any_case_and_with_an_article_is_one_voice() -> None:
    table = voice_table(_houses("The Quay Daily", "quay daily"))
    assert table.voice("QUAY  DAILY") == table.voice("the Quay Daily") == "quay daily"
    assert folded_name("The") == "the"


def test_a_person_in_two_scripts_is_one_voice_and_a_judgement_can_part_them() -> None:
    names = _people("Khormuz Teralin", "Хормуз Тералин")
    table = voice_table(names)
    assert table.voice(names[0].name) == table.voice(names[1].name)
    parted = voice_table(names, apart=[("Khormuz Teralin", "Хормуз Тералин")])
    assert parted.voice(names[0].name) != parted.voice(names[1].name)


def test_a_judgement_joins_what_no_rule_would() -> None:
    table = voice_table(_houses("Quay Daily", "Salt Tribune"), same=[("Quay Daily", "Salt Tribune")])
    assert table.voice("Salt Tribune") == table.voice("Quay Daily")


def test_the_initials_of_a_house_are_known_in_another_script_too() -> None:
    assert initials_of("QTV Russian service") == "QTV"
    assert initials_of("Си-би-эс") == "CBS"
    assert initials_of("Quay Daily") is None
    table = voice_table(_houses("The CBS's Russian Service", "Си-би-эс", "CBS"))
    assert len({table.voice(name) for name in ("The CBS's Russian Service", "Си-би-эс", "CBS")}) == 1


def test_the_account_of_a_house_is_its_voice() -> None:
    assert handle_words("@TideRescueCorps") == ("tide", "rescue", "corps")
    table = voice_table(_houses("@TideRescueCorp", "Tides Rescue Corps", "Tide Rescue Corps North"))
    assert table.voice("@TideRescueCorp") == table.voice("Tides Rescue Corps")
    assert table.voice("Tide Rescue Corps North") != table.voice("Tides Rescue Corps")


def test_a_handle_of_one_word_is_nobodys_yet() -> None:
    assert not words_fit(("tide",), ("tide",))
    assert not words_fit(("tide", "tv"), ("tide", "radio"))


def test_bodies_of_a_state_answer_to_their_government_and_a_person_may_say_more() -> None:
    table = voice_table(
        _houses("Ministry of Tides", "Tide Channel", "Quay Daily"), under=[("Tide Channel", "Ministry of Tides")]
    )
    assert table.controller("ministry of tides") == "=government"
    assert table.controller("tide channel") == "=government"
    assert table.controller("quay daily") is None


def test_two_that_answer_to_each_other_end_somewhere() -> None:
    table = voice_table(_houses("One", "Two"), under=[("One", "Two"), ("Two", "One")])
    assert table.controller("one") == "two"


@pytest.mark.parametrize(
    ("words", "concept"),
    [
        ("Law-enforcement agencies", "police"),
        ("Bəndər Məhkəməsinin", "court"),
        ("по официальным данным", "government"),
        ("People who carried the nets", "witness"),
        ("his widow", "relatives"),
        ("Tideline Foundation", "monitor"),
        ("başsavcılık", "prosecutor"),
        ("լրագրողներ", "media"),
    ],
)
def test_a_speaker_is_told_by_the_words_it_is_called_with(words: str, concept: str) -> None:
    found = concept_of(words)
    assert found is not None
    assert found.word == concept


def test_words_that_hide_who_it_is_hide_it_whatever_else_is_said() -> None:
    assert concept_of("a source in the Ministry of Tides") is None
    assert is_hidden("военных источников")
    assert concept_of("Quay Daily") is None
    assert concept_of("the ministry") == Concept(word="ministry", group="state", under="government")


@given(st.lists(st.sampled_from(["Quay Daily", "quay daily", "Khormuz Teralin", "Хормуз Тералин", "CBS", "Си-би-эс"])))
def test_the_order_of_names_changes_no_voice(names: list[str]) -> None:
    called = [Called(name=name, is_person="eralin" in name or "ералин" in name) for name in names]
    assert voice_table(called) == voice_table(reversed(called))
