import errno
import itertools
import os
from dataclasses import replace
from pathlib import Path

import pytest

from casebook.bundle_world import BODIES, CHEAP, COMMITS, PASSPHRASE, REPORTS, contents, packed
from onrecord.casebook.bundle import BundleContents, write_bundle
from onrecord.errors import OnrecordError


def test_a_bundle_never_takes_the_place_of_another_file(tmp_path: Path) -> None:
    target = packed(tmp_path, PASSPHRASE)
    before = target.read_bytes()
    assert _refusal(target, contents(tmp_path)) == "E-USE-EXISTS"
    assert target.read_bytes() == before


def test_an_empty_passphrase_seals_nothing(tmp_path: Path) -> None:
    assert _refusal(tmp_path / "new", contents(tmp_path), passphrase="") == "E-USE-PASSPHRASE"


def test_evidence_that_has_changed_stops_the_bundle(tmp_path: Path) -> None:
    given = contents(tmp_path)
    changed = next(path for path in given.evidence.values() if path.read_bytes() == REPORTS[0])
    changed.write_bytes(REPORTS[0].replace(b"eight", b"three"))
    assert _refusal(tmp_path / "new", given) == "E-BYTES-EVIDENCE"


def test_evidence_that_is_gone_stops_the_bundle(tmp_path: Path) -> None:
    given = contents(tmp_path)
    next(iter(given.evidence.values())).unlink()
    assert _refusal(tmp_path / "new", given) == "E-NONE-EVIDENCE"


def test_a_casebook_that_changes_meanwhile_stops_the_bundle(tmp_path: Path) -> None:
    rounds = itertools.count()
    given = replace(contents(tmp_path), commits=lambda: iter(COMMITS[: 2 - next(rounds)]))
    assert _refusal(tmp_path / "new", given) == "E-BYTES-BUNDLE"


@pytest.mark.parametrize("data", [b"\xff", b'{"by":"\xed\xa0\x80"}'])
def test_a_body_that_is_no_text_stops_the_bundle(tmp_path: Path, data: bytes) -> None:
    odd = (replace(BODIES[0], data=data), *BODIES[1:])
    assert _refusal(tmp_path / "new", contents(tmp_path, bodies=odd)) == "E-BYTES-BODY"


@pytest.mark.parametrize(
    "given",
    [
        {"commits": COMMITS[::-1]},
        {"commits": (replace(COMMITS[0], payload=b"{}"),)},
        {"bodies": BODIES[::-1]},
        {"bodies": (BODIES[0], BODIES[0])},
    ],
)
def test_rows_that_a_reader_would_refuse_are_not_written(tmp_path: Path, given: dict[str, tuple[()]]) -> None:
    assert _refusal(tmp_path / "new", contents(tmp_path, **given)) == "E-BYTES-BUNDLE"


def test_a_full_disk_is_said_in_our_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    assert _refusal(tmp_path / "new", contents(tmp_path)) == "E-DISK-FULL"


def test_what_lies_on_the_disk_is_checked_before_it_takes_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lies(descriptor: int) -> None:
        os.pwrite(os.open(f"/proc/self/fd/{descriptor}", os.O_WRONLY), b"?", 4_000)

    monkeypatch.setattr(os, "fsync", lies)
    assert _refusal(tmp_path / "new", contents(tmp_path)) == "E-BYTES-BUNDLE"


def _refusal(target: Path, given: BundleContents, passphrase: str | None = PASSPHRASE) -> str:
    """Give the code the writing stops with; it must leave the folder as it was."""
    before = sorted(target.parent.iterdir())
    with pytest.raises(OnrecordError) as raised:
        write_bundle(target, given, passphrase, CHEAP)
    assert sorted(target.parent.iterdir()) == before
    return raised.value.code
