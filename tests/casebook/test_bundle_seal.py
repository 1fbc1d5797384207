import io
from pathlib import Path

import pytest

from casebook.bundle_world import CHEAP, PASSPHRASE, packed, refusal
from onrecord.casebook.bundle_seal import (
    CHUNK,
    HEADER,
    STANDARD,
    TAG,
    Cost,
    Sealer,
    new_seal,
    open_seal,
    sealed_chunks,
    unsealed,
)
from onrecord.errors import Damage, OnrecordError

PLAIN = b"".join(bytes([n]) * CHUNK for n in range(3))
SEAL = new_seal(PASSPHRASE, CHEAP)


def _sealed(plain: bytes) -> bytes:
    file = io.BytesIO()
    sealer = Sealer(file, SEAL)
    for place in range(0, len(plain), 50_000):
        sealer.write(plain[place : place + 50_000])
    sealer.finish()
    return file.getvalue()


SEALED = _sealed(PLAIN)
CHUNKS = [SEALED[place : place + CHUNK + TAG] for place in range(HEADER, len(SEALED), CHUNK + TAG)]


def _unseal(sealed: bytes) -> bytes:
    file = io.BytesIO(sealed)
    seal = open_seal(file.read(HEADER), PASSPHRASE)
    return b"".join(unsealed(file, seal, len(sealed)))


def test_what_was_sealed_opens_again() -> None:
    assert _unseal(SEALED) == PLAIN


def test_the_standard_cost_is_64_mebibytes_three_times_over() -> None:
    assert Cost() == STANDARD == Cost(memory=64 * 1024, passes=3, lanes=4)


@pytest.mark.parametrize(
    "chunks",
    [
        pytest.param(CHUNKS[:2], id="end cut off at a chunk"),
        pytest.param(CHUNKS[1:], id="start cut off"),
        pytest.param(CHUNKS[:1] + CHUNKS[2:], id="middle cut out"),
        pytest.param([CHUNKS[1], CHUNKS[0], CHUNKS[2]], id="shuffled"),
        pytest.param([*CHUNKS, CHUNKS[2]], id="last doubled"),
        pytest.param([CHUNKS[0], *CHUNKS], id="first doubled"),
        pytest.param([*CHUNKS, bytes(CHUNK + TAG)], id="extended"),
    ],
)
def test_chunks_cut_out_shuffled_or_doubled_are_damage(chunks: list[bytes]) -> None:
    with pytest.raises(Damage) as raised:
        _unseal(SEALED[:HEADER] + b"".join(chunks))
    assert raised.value.code == "E-BYTES-BUNDLE"


def test_every_flip_of_the_header_is_refused() -> None:
    for bit in range(8 * HEADER):
        header = bytearray(SEALED[:HEADER])
        header[bit // 8] ^= 1 << bit % 8
        with pytest.raises(OnrecordError) as raised:
            open_seal(bytes(header), PASSPHRASE)
        # The sixteen bits of the version may ask for a newer program; no flip may blame the passphrase.
        assert raised.value.code == ("E-USE-NEWER" if 128 <= bit < 144 and bit != 136 else "E-BYTES-BUNDLE")


def test_a_flip_in_every_byte_of_a_chunk_is_damage() -> None:
    sealed = _sealed(PLAIN[:CHUNK])
    seal = open_seal(sealed[:HEADER], PASSPHRASE)
    for place in range(HEADER, len(sealed)):
        flipped = bytearray(sealed[HEADER:])
        flipped[place - HEADER] ^= 1 << place % 8
        with pytest.raises(Damage):
            list(unsealed(io.BytesIO(flipped), seal, len(sealed)))


def test_a_header_of_another_bundle_does_not_fit_the_chunks() -> None:
    other = new_seal(PASSPHRASE, CHEAP)
    with pytest.raises(Damage):
        _unseal(other.header + SEALED[HEADER:])


@pytest.mark.parametrize("size", [0, HEADER, HEADER + 1, len(SEALED) - 1, len(SEALED) + 1])
def test_a_length_that_no_bundle_has_is_damage(size: int) -> None:
    with pytest.raises(Damage):
        sealed_chunks(size)


@pytest.mark.parametrize(
    "cost",
    [
        Cost(memory=1 << 21, passes=1, lanes=1),
        Cost(memory=64, passes=17, lanes=1),
        Cost(memory=1 << 10, passes=1, lanes=17),
    ],
)
def test_a_header_made_to_exhaust_the_machine_is_not_tried(cost: Cost, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.casebook.bundle_seal._stretch", lambda *_: (bytes(32), bytes(16)))
    with pytest.raises(Damage):
        open_seal(new_seal(PASSPHRASE, cost).header, PASSPHRASE)


def test_only_whole_chunks_are_sealed() -> None:
    sealer = Sealer(io.BytesIO(), SEAL)
    sealer.write(b"x")
    with pytest.raises(ValueError, match="whole chunks"):
        sealer.finish()


def test_the_key_does_not_show_in_the_text_of_a_seal() -> None:
    assert "key" not in repr(SEAL)


@pytest.mark.parametrize("given", [None, "", "seven quiet heron", PASSPHRASE.upper()])
def test_another_passphrase_is_refused_as_such(tmp_path: Path, given: str | None) -> None:
    assert refusal(packed(tmp_path, PASSPHRASE), tmp_path / "staging", given) == "E-RULE-PASSPHRASE"


def test_a_passphrase_opens_in_either_unicode_form(tmp_path: Path) -> None:
    assert refusal(packed(tmp_path, "caf\u00e9 \u0130zmir"), tmp_path / "staging", "cafe\u0301 I\u0307zmir") is None


def test_two_bundles_of_the_same_contents_share_no_sealed_byte_run(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one, two = (packed(tmp_path / name, PASSPHRASE).read_bytes() for name in "ab")
    assert one[HEADER : HEADER + 64] != two[HEADER : HEADER + 64]
