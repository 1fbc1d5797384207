"""A claim id can be typed after any verb: it is 16 plain letters, and none opens like an option."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.record.canonical import from_base64
from onrecord.record.ids import CLAIM_BYTES, claim_id


@given(st.binary(min_size=CLAIM_BYTES, max_size=CLAIM_BYTES))
def test_no_id_opens_with_a_hyphen(drawn: bytes) -> None:
    made = claim_id(drawn)
    assert (len(made), made[0] == "-", len(from_base64(made))) == (16, False, CLAIM_BYTES)


@pytest.mark.parametrize("first", range(0xF8, 0xFC))
def test_the_bytes_that_spell_a_hyphen_give_another_letter(first: int) -> None:
    assert claim_id(bytes((first, *range(11))))[0] == "e"


def test_other_bytes_are_written_as_they_are() -> None:
    assert from_base64(claim_id(bytes(range(12)))) == bytes(range(12))
