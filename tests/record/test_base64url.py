"""Every byte string has one spelling: an id cannot be respelt into a second id."""

from string import ascii_letters, digits

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import Damage
from onrecord.record.canonical import from_base64, to_base64
from onrecord.record.ids import CLAIM_BYTES, claim_id

LETTERS = ascii_letters + digits + "-_"


def _is_taken(text: str) -> bool:
    try:
        from_base64(text)
    except Damage:
        return False
    return True


@given(st.binary(max_size=70))
def test_bytes_written_and_read_are_the_same(data: bytes) -> None:
    assert from_base64(to_base64(data), len(data)) == data


@given(st.text(LETTERS, max_size=12))
def test_a_text_is_taken_only_in_the_spelling_we_would_write(text: str) -> None:
    if _is_taken(text):
        assert to_base64(from_base64(text)) == text


@pytest.mark.parametrize(
    ("start", "spellings"),
    [("A", 4), ("AA", 16), ("A" * 21, 4), ("A" * 42, 16), ("_" * 42, 16)],
    ids=["1 byte", "2 bytes", "16 bytes", "32 bytes", "32 high bytes"],
)
def test_only_last_letters_without_spare_bits_are_taken(start: str, spellings: int) -> None:
    taken = [letter for letter in LETTERS if _is_taken(start + letter)]

    assert len(taken) == spellings
    assert len({from_base64(start + letter) for letter in taken}) == spellings


def test_every_last_letter_is_taken_where_no_bits_are_spare() -> None:
    assert len({from_base64("AAA" + letter) for letter in LETTERS}) == 64


@pytest.mark.parametrize(
    "text", ["A", "AAAAA", "QQ==", "QQ=", "Q Q", "QQ\n", "+/+/", "ÄÄ", "\ud800A", "QUJD\0", "=", "AAAA===="]
)
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(Damage) as caught:
        from_base64(text)

    assert caught.value.code == "E-BYTES-BASE64"


def test_bytes_of_another_length_are_refused() -> None:
    with pytest.raises(Damage):
        from_base64(to_base64(bytes(31)), 32)


def test_a_claim_id_is_sixteen_letters() -> None:
    assert claim_id(bytes(range(12))) == "AAECAwQFBgcICQoL"


@pytest.mark.parametrize("size", [0, CLAIM_BYTES - 1, CLAIM_BYTES + 1])
def test_a_claim_id_of_another_size_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match="12 bytes"):
        claim_id(bytes(size))
