import hashlib
import io
import stat
import subprocess
import tarfile
from pathlib import Path

import pytest

from casebook.bundle_world import BODIES, CHEAP, COMMITS, PASSPHRASE, REPORTS, contents, packed
from ledger.world import CASEBOOK
from onrecord.casebook.bundle import BundleContents, read_bundle, write_bundle
from onrecord.ledger import verify

NAMES = ["MANIFEST.json", "README.txt", "bodies.jsonl", "commits.jsonl"]


@pytest.mark.parametrize("passphrase", [None, PASSPHRASE])
def test_what_is_packed_is_what_is_unpacked(tmp_path: Path, passphrase: str | None) -> None:
    got = read_bundle(packed(tmp_path, passphrase), tmp_path / "staging", passphrase)
    assert (got.casebook, tuple(got.commits()), tuple(got.bodies())) == (CASEBOOK, COMMITS, BODIES)
    assert {name: path.read_bytes() for name, path in got.evidence.items()} == {
        hashlib.sha256(data).hexdigest(): data for data in REPORTS
    }


def test_what_is_unpacked_can_be_verified_and_packed_again(tmp_path: Path) -> None:
    first = packed(tmp_path, None)
    got = read_bundle(first, tmp_path / "staging", None)
    assert [finding.code for finding in verify(got.commits(), got.bodies(), got.casebook)] == ["body-erased"]
    write_bundle(tmp_path / "again", got, None)
    assert (tmp_path / "again").read_bytes() == first.read_bytes()


def test_an_empty_casebook_is_a_bundle_too(tmp_path: Path) -> None:
    nothing = BundleContents(casebook=CASEBOOK, commits=lambda: iter(()), bodies=lambda: iter(()), evidence={})
    write_bundle(tmp_path / "empty", nothing, PASSPHRASE, CHEAP)
    got = read_bundle(tmp_path / "empty", tmp_path / "staging", PASSPHRASE)
    assert (got.casebook, list(got.commits()), list(got.bodies()), got.evidence) == (CASEBOOK, [], [], {})


def test_a_plain_bundle_is_a_tar_with_sorted_names_no_owner_and_no_time(tmp_path: Path) -> None:
    reports = sorted(f"evidence/{hashlib.sha256(data).hexdigest()}" for data in REPORTS)
    with tarfile.open(packed(tmp_path, None)) as tar:
        got = [(m.name, m.mode, m.uid, m.gid, m.mtime, m.uname, m.type) for m in tar.getmembers()]
    names = [*NAMES, *reports, "verify.py"]
    assert got == [(name, 0o444, 0, 0, 0, "", tarfile.REGTYPE) for name in names]


def test_a_plain_bundle_unpacks_with_any_tar_program(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    subprocess.run(["tar", "-xf", packed(tmp_path, None), "-C", tmp_path / "out"], check=True)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted([*NAMES, "evidence", "verify.py"])


@pytest.mark.parametrize(("passphrase", "size"), [(None, 65536), (PASSPHRASE, 78 + 65536 + 16)])
def test_a_length_says_little(tmp_path: Path, passphrase: str | None, size: int) -> None:
    assert packed(tmp_path, passphrase).stat().st_size == size


def test_a_sealed_bundle_shows_no_word_and_no_id_of_its_contents(tmp_path: Path) -> None:
    plain = packed(tmp_path, None).read_bytes()
    (tmp_path / "small.onrecord").unlink()
    sealed = packed(tmp_path, PASSPHRASE).read_bytes()
    for word in (b"MANIFEST", b"mira", CASEBOOK.encode(), hashlib.sha256(REPORTS[0]).hexdigest().encode()):
        assert word in plain
        assert word not in sealed


def test_a_bundle_is_readable_by_its_owner_only(tmp_path: Path) -> None:
    assert stat.S_IMODE(packed(tmp_path, None).stat().st_mode) == 0o600


def test_a_large_report_goes_through_in_pieces(tmp_path: Path) -> None:
    data = bytes(range(251)) * 12_000
    sha256 = hashlib.sha256(data).hexdigest()
    (tmp_path / "large").write_bytes(data)
    large = BundleContents(
        casebook=CASEBOOK, commits=lambda: iter(()), bodies=lambda: iter(()), evidence={sha256: tmp_path / "large"}
    )
    write_bundle(tmp_path / "bundle", large, PASSPHRASE, CHEAP)
    got = read_bundle(tmp_path / "bundle", tmp_path / "staging", PASSPHRASE)
    assert io.BytesIO(got.evidence[sha256].read_bytes()).getvalue() == data


def test_contents_can_be_read_more_than_once(tmp_path: Path) -> None:
    got = read_bundle(packed(tmp_path, None), tmp_path / "staging", None)
    assert list(got.commits()) == list(got.commits())
    assert contents(tmp_path).evidence.keys() == got.evidence.keys()
