import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.world import AT, CASEBOOK, device
from onrecord.errors import Damage
from onrecord.ledger import Commit, EntryRef, Seen, parse, payload
from onrecord.record.canonical import encode, to_base64

DEVICE, OTHER = device(0).id, device(1).id
DIGEST = to_base64(bytes(range(32)))

COMMIT = Commit(
    casebook=CASEBOOK,
    device=DEVICE,
    seq=2,
    prev=bytes(32),
    clock=7,
    at=AT,
    seen=(Seen(device=OTHER, seq=3, id=bytes(range(32))),),
    entries=(EntryRef(kind="sign-off", digest=bytes(range(32))),),
)

digests = st.binary(min_size=32, max_size=32)
numbers = st.integers(1, 2**53 - 1)
heads = st.builds(Seen, device=st.sampled_from([device(n).id for n in (1, 2, 3)]), seq=numbers, id=digests)
moments = st.datetimes().map(lambda moment: moment.strftime("%Y").zfill(4) + moment.strftime("-%m-%dT%H:%M:%SZ"))


@st.composite
def commits(draw: st.DrawFn) -> Commit:
    seq = draw(numbers)
    seen = draw(st.lists(heads, max_size=3, unique_by=lambda head: head.device))
    refs = st.builds(EntryRef, kind=st.from_regex("[a-z-]{1,20}", fullmatch=True), digest=digests)
    return Commit(
        casebook=draw(st.binary(min_size=16, max_size=16).map(to_base64)),
        device=DEVICE,
        seq=seq,
        prev=None if seq == 1 else draw(digests),
        clock=draw(numbers),
        at=draw(moments),
        seen=tuple(sorted(seen, key=lambda head: head.device)),
        entries=tuple(draw(st.lists(refs, min_size=1, max_size=4))),
    )


def test_a_payload_is_canonical_json_of_the_nine_fields() -> None:
    assert payload(COMMIT).decode() == (
        f'{{"at":"{AT}","casebook":"{CASEBOOK}","clock":7,"device":"{DEVICE}",'
        f'"entries":[{{"digest":"{DIGEST}","kind":"sign-off"}}],"prev":"{"A" * 43}",'
        f'"seen":{{"{OTHER}":[3,"{DIGEST}"]}},"seq":2,"v":1}}'
    )


@given(commits())
def test_a_payload_reads_back_as_the_commit_it_was_made_of(commit: Commit) -> None:
    assert parse(payload(commit)) == commit


@given(commits(), st.data())
def test_a_payload_with_another_byte_is_refused_or_is_another_commit(commit: Commit, data: st.DataObject) -> None:
    whole = payload(commit)
    place = data.draw(st.integers(0, len(whole) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda byte: byte != whole[place]))
    changed = whole[:place] + bytes([byte]) + whole[place + 1 :]
    assert _read(changed) != commit


def test_no_flip_of_one_bit_leaves_a_second_spelling() -> None:
    whole = payload(COMMIT)
    for bit in range(8 * len(whole)):
        changed = bytearray(whole)
        changed[bit // 8] ^= 1 << bit % 8
        read = _read(bytes(changed))
        assert read is None or (read != COMMIT and payload(read) == changed)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("at", "2026-13-01T09:00:00Z"),
        ("at", "2026-11-22 09:00:00"),
        ("at", "2026-11-22T09:00:00Z\n"),
        ("at", "２０２６-11-22T09:00:00Z"),
        ("at", 20261122),
        ("casebook", CASEBOOK[:-1]),
        ("casebook", CASEBOOK[:-1] + "B"),
        ("casebook", None),
        ("clock", 0),
        ("clock", True),
        ("clock", "7"),
        ("device", DEVICE[:-1]),
        ("device", 1),
        ("entries", []),
        ("entries", {}),
        ("entries", ["judge"]),
        ("entries", [{"digest": DIGEST}]),
        ("entries", [{"digest": DIGEST, "kind": "judge", "name": "x"}]),
        ("entries", [{"digest": DIGEST, "kind": "Judge"}]),
        ("entries", [{"digest": DIGEST, "kind": ""}]),
        ("entries", [{"digest": DIGEST, "kind": "a" * 21}]),
        ("entries", [{"digest": DIGEST, "kind": "judge\n"}]),
        ("entries", [{"digest": DIGEST[:-1], "kind": "judge"}]),
        ("entries", [{"digest": None, "kind": "judge"}]),
        ("prev", ""),
        ("prev", None),
        ("prev", DIGEST + "="),
        ("seen", []),
        ("seen", {DEVICE: [1, DIGEST]}),
        ("seen", {OTHER[:-1]: [1, DIGEST]}),
        ("seen", {OTHER: [0, DIGEST]}),
        ("seen", {OTHER: [1, ""]}),
        ("seen", {OTHER: [1, DIGEST, 2]}),
        ("seen", {OTHER: {"seq": 1}}),
        ("seq", 1),
        ("seq", -2),
        ("seq", False),
        ("v", 2),
        ("v", True),
        ("more", 1),
    ],
)
def test_a_field_of_another_shape_is_refused(name: str, value: Any) -> None:
    fields = json.loads(payload(COMMIT))
    assert _read(encode({**fields, name: value})) is None


@pytest.mark.parametrize("name", json.loads(payload(COMMIT)))
def test_a_payload_without_one_of_its_fields_is_refused(name: str) -> None:
    fields = json.loads(payload(COMMIT))
    del fields[name]
    assert _read(encode(fields)) is None


@pytest.mark.parametrize("data", [b"", b"[]", b"1", b"{}", payload(COMMIT) + b"\n", b" " + payload(COMMIT)])
def test_bytes_that_are_no_payload_are_refused(data: bytes) -> None:
    assert _read(data) is None


def test_a_refusal_says_which_field_and_repeats_none_of_it() -> None:
    fields = json.loads(payload(COMMIT))
    with pytest.raises(Damage) as raised:
        parse(encode({**fields, "at": "when Mira Test said so"}))
    assert (raised.value.code, raised.value.message) == (
        "E-BYTES-COMMIT",
        "a commit is not well formed: at is not of its shape",
    )


def test_a_leap_second_is_a_moment() -> None:
    fields = json.loads(payload(COMMIT))
    assert parse(encode({**fields, "at": "2016-12-31T23:59:60Z"})).at == "2016-12-31T23:59:60Z"


def _read(data: bytes) -> Commit | None:
    try:
        return parse(data)
    except Damage:
        return None
