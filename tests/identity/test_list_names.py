import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.identity.linkage.consonants import consonant_key, weak_key
from onrecord.identity.linkage.name_tokens import NameTokens, folded, tokens_of
from onrecord.identity.sounds import letter_script


def weak(name: str) -> tuple[str, ...]:
    return tuple(weak_key(consonant_key(word, letter_script(word[0]) or "")) for word in tokens_of(name).words)


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [
        ("عبد الرحمن خليل", "Abdul Rahman Khalil"),
        ("عبدالرحمن خليل", "Abdelrahman Khalil"),
        ("عبد هللا خليل", "Abdullah Khalil"),
        ("سيف الدين خليل", "Saif Al-Din Khalil"),
        ("نصر الله النجدي", "Nasrallah Al-Najdi"),
        ("ابو العيش", "Abu Al-Aish"),
        ("حسن الصباغ", "Hasan Al-Sabbagh"),
        ("ثريا غزال", "Thuraya Ghazal"),
    ],
)
def test_both_scripts_of_a_name_have_the_same_weak_keys(arabic: str, latin: str) -> None:
    assert weak(arabic) == weak(latin)


def test_different_names_of_brothers_keep_different_keys() -> None:
    assert weak("سامر") != weak("عامر")


def test_a_letter_that_printing_has_split_off_is_joined_again() -> None:
    assert tokens_of("امي ن كمال").words == tokens_of("امين كمال").words


def test_a_comma_puts_the_family_name_last() -> None:
    assert tokens_of("Quill, Ada May").words == ("ada", "may", "quill")


def test_marks_of_a_generation_and_titles_are_no_parts() -> None:
    assert tokens_of("Dr. Ben Reed, Jr.") == NameTokens(words=("ben", "reed"), suffix="jr")


def test_nicknames_and_other_names_stand_apart() -> None:
    assert tokens_of('Benjamin "Bo" Reed aka Rusty Reed') == NameTokens(
        words=("benjamin", "reed"), others=("bo", "rusty", "reed")
    )


def test_a_name_in_a_script_without_a_table_has_no_words() -> None:
    assert tokens_of("山田太郎") == NameTokens()
    assert folded("山") == ("", "")


def test_a_servant_with_an_article_of_his_own_is_not_joined_to_the_next() -> None:
    assert tokens_of("Khader Al-Abd Karim").words == ("khader", "abd", "karim")


@given(st.text(max_size=30))
def test_any_text_can_be_cut(name: str) -> None:
    assert len(tokens_of(name).words) <= 8


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12))
def test_a_key_is_never_empty_and_the_weak_one_no_longer(word: str) -> None:
    key = consonant_key(word, "Latn")
    assert key
    assert weak_key(key)
    assert len(weak_key(key)) <= len(key)
