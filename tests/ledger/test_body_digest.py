import hashlib

import pytest

from ledger.world import body
from onrecord.errors import Damage
from onrecord.ledger import Body
from onrecord.ledger.body import parts_of
from onrecord.record.canonical import encode, to_base64

SALT = bytes(range(16))


def test_the_digest_covers_prefix_salt_and_words() -> None:
    one = Body(kind="judge", salt=SALT, data=b'{"v":1}')
    assert one.digest == hashlib.sha256(b"onrecord/body/v1\n" + SALT + b'{"v":1}').digest()


def test_equal_words_under_two_salts_share_no_digest() -> None:
    words = encode({"v": 1})
    assert len({Body(kind="judge", salt=bytes([n]) * 16, data=words).digest for n in range(9)}) == 9


@pytest.mark.parametrize("size", [0, 15, 17])
def test_a_salt_is_16_bytes_so_that_none_of_it_can_pass_for_words(size: int) -> None:
    with pytest.raises(ValueError, match="16 bytes"):
        Body(kind="judge", salt=bytes(size), data=b"{}")


def test_a_body_lists_its_parts_in_order() -> None:
    parts = (body(1), body(2))
    assert parts_of(body(3, parts=parts).data) == (parts[0].digest, parts[1].digest)


@pytest.mark.parametrize(
    "value",
    [{}, {"v": 1}, {"parts": []}, {"claim": {"parts": ["x"]}}, {"quote": '"parts":["x"]'}, [{"parts": [1]}]],
)
def test_only_a_list_at_the_top_names_parts(value: dict[str, object]) -> None:
    assert parts_of(encode(value)) == ()  # type: ignore[arg-type]  # any JSON will do


def test_parts_that_are_no_list_are_damage() -> None:
    with pytest.raises(Damage) as raised:
        parts_of(encode({"parts": 2, "quote": {"parts": ["x"]}}))
    assert raised.value.code == "E-BYTES-BODY"


@pytest.mark.parametrize("parts", [[1], ["short"], [to_base64(bytes(31))], [None], [to_base64(bytes(32)) + "="]])
def test_a_part_that_is_no_digest_is_damage(parts: list[str]) -> None:
    with pytest.raises(Damage):
        parts_of(encode({"parts": parts}))
