"""One value, one sequence of bytes; whatever else comes in is refused and never crashes the reader."""

from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import Damage
from onrecord.record.canonical import LIMIT, Json, decode, encode

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
KEYS = st.text(st.characters(max_codepoint=127), max_size=4)
LEAVES = st.none() | st.booleans() | st.integers(1 - LIMIT, LIMIT - 1) | TEXT
VALUES: st.SearchStrategy[Json] = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=10,
)


@given(VALUES)
def test_a_value_written_and_read_is_the_same(value: Json) -> None:
    assert decode(encode(value)) == value


@given(VALUES, st.integers(0), st.integers(1, 255))
def test_any_changed_byte_is_refused_or_another_value(value: Json, place: int, flip: int) -> None:
    data = bytearray(encode(value))
    data[place % len(data)] ^= flip
    try:
        changed = decode(bytes(data))
    except Damage:
        return
    assert changed != value


@given(st.binary(max_size=24))
def test_bytes_are_read_only_as_they_would_be_written(data: bytes) -> None:
    try:
        value = decode(data)
    except Damage:
        return
    assert encode(value) == data


def test_keys_are_sorted_and_nothing_is_spaced_or_escaped() -> None:
    assert encode({"b": [1, None, True], "a": "ə\u2028é"}) == '{"a":"ə\u2028é","b":[1,null,true]}'.encode()


def test_a_quote_keeps_its_own_letters_although_they_look_alike() -> None:
    composed, decomposed = "\u00e9", "e\u0301"

    assert decode(encode([composed, decomposed])) == [composed, decomposed]


def test_a_tuple_and_a_read_only_mapping_are_written_as_list_and_object() -> None:
    assert encode(MappingProxyType({"a": (1, 2)})) == b'{"a":[1,2]}'


NOT_CANONICAL = {
    "a float": 1.0,
    "no number": float("nan"),
    "2^53": LIMIT,
    "-2^53": -LIMIT,
    "thousands of digits": 10**5000,
    "a key that is not ASCII": {"ə": 1},
    "a lone surrogate": "\ud800",
    "a lone surrogate inside": {"a": ["\udfff"]},
    "a key that is no text": {1: 2},
    "bytes": b"bytes",
    "a set": {1, 2},
    "an object": object(),
}


@pytest.mark.parametrize("value", NOT_CANONICAL.values(), ids=NOT_CANONICAL.keys())
def test_a_value_without_a_canonical_form_is_refused(value: Json) -> None:
    with pytest.raises(Damage) as caught:
        encode(value)

    assert caught.value.code == "E-BYTES-JSON"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"1.0",
        b"1e3",
        b"-0",
        b"01",
        b"NaN",
        b"-Infinity",
        b"9007199254740992",
        b"-9007199254740992",
        b"9" * 5000,
        b'{"a":1,"a":1}',
        b'{"a":{"b":1,"b":2}}',
        b'{"b":1,"a":2}',
        '{"ə":1}'.encode(),
        b'"\\ud800"',
        b'"\\u0061"',
        b'"\\/"',
        b'"\\u001F"',
        b" 1",
        b"1\n",
        b"[1, 2]",
        b"\xef\xbb\xbf1",
        b'"\xff"',
        b'"\xed\xa0\x80"',
        b"1 2",
        b"'a'",
    ],
    ids=lambda data: repr(data[:24]),
)
def test_bytes_that_are_not_canonical_are_refused(data: bytes) -> None:
    with pytest.raises(Damage) as caught:
        decode(data)

    assert caught.value.code == "E-BYTES-JSON"


@pytest.mark.parametrize(("opening", "closing"), [(b"[", b"]"), (b'{"a":', b"}")])
@pytest.mark.parametrize("depth", [64, 990, 3_000, 100_000])
def test_deep_nesting_is_damage_and_no_crash(opening: bytes, closing: bytes, depth: int) -> None:
    with pytest.raises(Damage):
        decode(opening * depth + b"1" + closing * depth)


@pytest.mark.parametrize(("opening", "closing"), [(b"[", b"]"), (b'{"a":', b"}")])
def test_nesting_as_deep_as_allowed_is_read(opening: bytes, closing: bytes) -> None:
    data = opening * 63 + b"1" + closing * 63

    assert encode(decode(data)) == data


def test_a_value_that_holds_itself_is_refused() -> None:
    endless: list[Json] = []
    endless.append(endless)

    with pytest.raises(Damage, match="nested too deep"):
        encode(endless)
