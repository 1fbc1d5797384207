"""All or nothing: whatever happened to a bundle on its way, nothing of it is left behind when it is refused."""

import io
import os
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import combinations
from pathlib import Path

import pytest

from casebook.bundle_world import PASSPHRASE, packed, refusal
from onrecord.casebook.bundle_manifest import README, VERIFIER
from onrecord.casebook.bundle_unpack import unpack
from onrecord.errors import OnrecordError

BLOCK = 512
REFUSED = {"E-BYTES-BUNDLE", "E-USE-NEWER"}


@pytest.fixture(params=[None, PASSPHRASE], ids=["plain", "sealed"])
def passphrase(request: pytest.FixtureRequest) -> str | None:
    given: str | None = request.param
    return given


def test_a_flip_in_any_byte_of_a_plain_bundle_is_refused(tmp_path: Path) -> None:
    source = packed(tmp_path, None)
    whole = source.read_bytes()
    # Every byte counts, but those of the two long texts we ship, and of the padding, are tried one in a hundred.
    long = [range(start, start + member.size) for member, start in _places(whole) if member.name in {README, VERIFIER}]
    used = len(whole.rstrip(b"\0"))
    with source.open("r+b") as file:
        for place in range(len(whole)):
            if place % 101 == 0 or (place < used and not any(place in span for span in long)):
                with _flipped(file.fileno(), place):
                    # What the hashes do not cover, the rows contradict: the casebook, and how many there are.
                    code = _check(source, None) or refusal(source, tmp_path / "staging", None)
                    assert code in REFUSED


def test_a_flip_anywhere_leaves_nothing_behind(tmp_path: Path, passphrase: str | None) -> None:
    source = packed(tmp_path, passphrase)
    with source.open("r+b") as file:
        for place in (*range(0, 600, 7), *range(600, source.stat().st_size, 311)):
            with _flipped(file.fileno(), place):
                assert refusal(source, tmp_path / "staging", passphrase) in REFUSED
    assert refusal(source, tmp_path / "staging", passphrase) is None


def test_every_truncation_is_refused(tmp_path: Path, passphrase: str | None) -> None:
    source = packed(tmp_path, passphrase)
    with source.open("r+b") as file:
        for size in range(source.stat().st_size - 1, -1, -1):
            file.truncate(size)
            assert _check(source, passphrase) == "E-BYTES-BUNDLE"
            if size % 997 == 0:
                assert refusal(source, tmp_path / "staging", passphrase) == "E-BYTES-BUNDLE"


@pytest.mark.parametrize("more", [b"\0", b"x", bytes(BLOCK), bytes(65_536), bytes(65_552)])
def test_bytes_behind_the_end_are_refused(tmp_path: Path, passphrase: str | None, more: bytes) -> None:
    source = packed(tmp_path, passphrase)
    source.write_bytes(source.read_bytes() + more)
    assert refusal(source, tmp_path / "staging", passphrase) == "E-BYTES-BUNDLE"


def test_a_bundle_written_twice_into_one_file_is_refused(tmp_path: Path, passphrase: str | None) -> None:
    source = packed(tmp_path, passphrase)
    source.write_bytes(source.read_bytes() * 2)
    assert refusal(source, tmp_path / "staging", passphrase) == "E-BYTES-BUNDLE"


def test_blocks_shuffled_doubled_or_left_out_are_refused(tmp_path: Path, passphrase: str | None) -> None:
    source = packed(tmp_path, passphrase)
    whole = source.read_bytes()
    blocks = [whole[place : place + BLOCK] for place in range(0, len(whole), BLOCK)]
    for one, two in combinations(range(0, len(blocks), 5), 2):
        for pair in ((blocks[two], blocks[one]), (blocks[two], blocks[two])):
            changed = list(blocks)
            changed[one], changed[two] = pair
            if changed != blocks:
                source.write_bytes(b"".join(changed))
                assert _check(source, passphrase) == "E-BYTES-BUNDLE"


@pytest.mark.parametrize(
    "data",
    [b"", b"PK\x03\x04", b"onrecord bundle\n", bytes(65_536), b"MANIFEST.json" + bytes(65_523)],
)
def test_another_file_is_no_bundle(tmp_path: Path, data: bytes) -> None:
    source = tmp_path / "other"
    source.write_bytes(data)
    assert refusal(source, tmp_path / "staging", PASSPHRASE) == "E-BYTES-BUNDLE"


@pytest.mark.parametrize("name", ["absent", ".", "file/below"])
def test_a_path_where_no_bundle_is_says_so(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert refusal(tmp_path / name, tmp_path / "staging", None) == "E-NONE-BUNDLE"


def test_a_folder_that_holds_something_is_not_unpacked_into(tmp_path: Path) -> None:
    source = packed(tmp_path, None)
    staging = tmp_path / "staging"
    staging.mkdir()
    (staging / "kept").write_bytes(b"mine")
    with pytest.raises(AssertionError):
        refusal(source, staging, None)
    assert [path.name for path in staging.iterdir()] == ["kept"]


def _places(whole: bytes) -> Iterator[tuple[tarfile.TarInfo, int]]:
    with tarfile.open(fileobj=io.BytesIO(whole)) as tar:
        for member in tar.getmembers():
            yield member, member.offset_data


@contextmanager
def _flipped(descriptor: int, place: int) -> Iterator[None]:
    """Flip one bit of a file in place, another one of each byte, and flip it back."""
    (byte,) = os.pread(descriptor, 1, place)
    os.pwrite(descriptor, bytes([byte ^ 1 << place % 8]), place)
    yield
    os.pwrite(descriptor, bytes([byte]), place)


def _check(source: Path, passphrase: str | None) -> str | None:
    try:
        unpack(source, passphrase, None)
    except OnrecordError as error:
        return error.code
    return None
