"""Keys under which names that may be one are found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.identity.blocking import MOST_BONES, block_keys, bones
from onrecord.identity.sounds import SYMBOLS


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Tapdıq Cümşüdov", "Тапдыг Чумшудов"),
        ("Çingiz Kestanov", "Tschingis Kestanow"),
        ("Khosrov Kestani", "خسرو کستانی"),
        ("Varuzhan Kestanyan", "Վարուժան Քեստանյան"),
        ("Hasmik Orvil", "Asmik Orvil"),
        ("Chanlar Tapdıq", "Ханлар Тапдыг"),
    ],
)
def test_spellings_of_one_name_share_a_key(left: str, right: str) -> None:
    assert set(block_keys(left)) & set(block_keys(right))


def test_other_names_share_none() -> None:
    assert not set(block_keys("Tapdıq Cümşüdov")) & set(block_keys("Orvil Kestan"))


def test_a_part_gives_its_first_and_last_bones() -> None:
    assert block_keys("Kestanov") == ("first:kst", "last:tnp")


def test_a_part_of_vowels_has_a_key_of_its_own() -> None:
    assert block_keys("Aia") == ("vowel:a",)


def test_initials_and_undecidable_names_have_no_key() -> None:
    assert block_keys("T. K.") == block_keys("金田一") == ()


def test_a_letter_with_two_sounds_gives_both() -> None:
    assert bones("canak") == ("knk", "snk")


@given(st.text(SYMBOLS, max_size=20))
def test_no_part_has_more_than_a_few_bones(symbols: str) -> None:
    assert 1 <= len(bones(symbols)) <= MOST_BONES
