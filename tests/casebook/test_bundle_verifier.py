"""The check that travels with a bundle is run as a stranger would run it: Python, nothing of ours on the path."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from casebook.bundle_world import BODIES, FIRST, ORDER, PARTS, REPORTS, contents, packed
from ledger.world import CASEBOOK, Laptop, body, device
from onrecord.casebook import bundle_verify
from onrecord.casebook.bundle import read_bundle, write_bundle
from onrecord.casebook.bundle_rows import commit_lines
from onrecord.ledger import SignedCommit, parse, sign
from onrecord.record.canonical import encode, to_base64

Change = Callable[[Path], object]


def _sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    read_bundle(packed(tmp_path, None), tmp_path / "folder", None)
    return tmp_path / "folder"


def test_a_whole_bundle_is_said_to_be_whole(folder: Path) -> None:
    devices = sorted(device(number).id for number in (0, 1))
    assert _run(folder) == (
        0,
        [
            f"casebook {CASEBOOK}: 2 commits, 5 bodies, 3 reports",
            *(f"signed by device {one}" for one in devices),
            "note: bodies erased by an order that is on record: 1",
            "everything that is here is whole",
        ],
    )


def test_it_checks_another_folder_when_one_is_named(folder: Path, tmp_path: Path) -> None:
    script = tmp_path / "trusted.py"
    script.write_bytes((folder / "verify.py").read_bytes())
    got = subprocess.run([sys.executable, "-I", script, folder], capture_output=True, text=True, check=False)
    assert (got.returncode, got.stdout.splitlines()[-1]) == (0, "everything that is here is whole")


def test_without_the_package_it_says_what_is_missing(folder: Path) -> None:
    got = subprocess.run(
        [sys.executable, "-I", "-S", folder / "verify.py"], capture_output=True, text=True, check=False
    )
    assert (got.returncode, got.stdout) == (2, "")
    assert "cryptography" in got.stderr


def test_every_flip_of_a_row_or_a_report_is_named(folder: Path) -> None:
    for name in ("commits.jsonl", "bodies.jsonl", f"evidence/{_sha(REPORTS[0])}"):
        path = folder / name
        whole = path.read_bytes()
        for place in range(len(whole)):
            changed = bytearray(whole)
            changed[place] ^= 1 << place % 8
            path.write_bytes(changed)
            assert _wrong(folder)
        path.write_bytes(whole)
    assert _wrong(folder) == []


def _add_file(folder: Path) -> None:
    (folder / "evidence" / "extra").write_bytes(b"x")


def _swap_report(folder: Path) -> None:
    (folder / "evidence" / _sha(REPORTS[0])).write_bytes(REPORTS[2])


def _link_report(folder: Path) -> None:
    path = folder / "evidence" / _sha(REPORTS[0])
    path.rename(folder.parent / "elsewhere")
    path.symlink_to(folder.parent / "elsewhere")


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (_add_file, "a file is here that the manifest does not list: evidence/extra"),
        (_swap_report, "changed: evidence/"),
        (_link_report, "changed: evidence/"),
        (lambda folder: (folder / "README.txt").unlink(), "missing: README.txt"),
        (lambda folder: (folder / "commits.jsonl").unlink(), "cannot be read to its end"),
        (lambda folder: (folder / "MANIFEST.json").write_bytes(b"{}"), "cannot be read to its end"),
        (lambda folder: (folder / "MANIFEST.json").unlink(), "cannot be read to its end"),
    ],
)
def test_a_changed_folder_is_named(folder: Path, change: Change, text: str) -> None:
    change(folder)
    assert any(text in line for line in _wrong(folder))


@pytest.mark.parametrize(
    ("number", "change", "text"),
    [
        (0, {"kind": "policy"}, "its kind is not the one that was signed"),
        (1, {"data": None, "salt": ""}, "no commit or body vouches"),
        (2, {"data": None}, "the salt is here"),
        (2, {"data": None, "salt": "", "erased_by": to_base64(FIRST.id)}, "orders no erasure"),
        (2, {"erased_by": to_base64(ORDER.id)}, "marked as erased"),
        (2, {"part": 9}, "no commit or body vouches"),
        (2, {"salt": "AA"}, "second spelling"),
    ],
)
def test_a_changed_body_is_named_though_the_manifest_fits(
    folder: Path, number: int, change: dict[str, object], text: str
) -> None:
    rows = [json.loads(line) for line in (folder / "bodies.jsonl").read_bytes().splitlines()]
    own = [row for row in rows if row["commit"] == to_base64(FIRST.id)]
    own[number] |= change
    _rewrite(folder, "bodies.jsonl", b"".join(encode(row) + b"\n" for row in rows))
    assert any(text in line for line in _wrong(folder))


def test_a_withheld_body_is_a_note(tmp_path: Path) -> None:
    place = next(n for n, row in enumerate(BODIES) if row.data == PARTS[0].data)
    rows = (*BODIES[:place], replace(BODIES[place], data=None, salt=b""), *BODIES[place + 1 :])
    write_bundle(tmp_path / "bundle", contents(tmp_path, bodies=rows), None)
    read_bundle(tmp_path / "bundle", tmp_path / "folder", None)
    assert _run(tmp_path / "folder")[1][-2] == "note: bodies that are not in this copy: 1"


@pytest.mark.parametrize(
    ("name", "member", "text"),
    [
        ("notes.txt", {"bytes": 0, "sha256": _sha(b"")}, "no bundle has a file of this name: notes.txt"),
        ("evidence/" + "0" * 64, {"bytes": 0, "sha256": _sha(b"")}, "a report stands under the hash of another"),
    ],
)
def test_a_member_of_another_name_is_named_though_the_manifest_lists_it(
    folder: Path, name: str, member: dict[str, object], text: str
) -> None:
    (folder / name).write_bytes(b"")
    manifest = json.loads((folder / "MANIFEST.json").read_bytes())
    manifest["members"][name] = member
    (folder / "MANIFEST.json").write_bytes(encode(manifest))
    assert any(text in line for line in _wrong(folder))


@pytest.mark.parametrize(
    ("old", "new", "text"),
    [
        (b'"seq":1', b'"seq":2', "its fields do not fit each other"),
        (b'"v":1', b'"v":1.0', "a number is not a whole one"),
        (b'"v":1', b'"v": 1', "it is not canonical JSON"),
    ],
)
def test_a_payload_that_was_signed_but_is_not_well_formed_is_named(
    folder: Path, old: bytes, new: bytes, text: str
) -> None:
    payload = FIRST.payload.replace(old, new)
    signature = device(0).sign(b"onrecord/commit/v1\n" + payload)
    _rewrite(folder, "commits.jsonl", payload + b"\t" + to_base64(signature).encode() + b"\n")
    assert any(text in line for line in _wrong(folder))


def _chain(tmp_path: Path, *commits: SignedCommit) -> list[str]:
    """Pack commits without their bodies, and give what is said of the chains."""
    ordered = tuple(sorted(commits, key=lambda one: (parse(one.payload).clock, parse(one.payload).device, one.id)))
    given = replace(contents(tmp_path, commits=ordered, bodies=()), evidence={})
    write_bundle(tmp_path / "chain", given, None)
    read_bundle(tmp_path / "chain", tmp_path / "unpacked", None)
    wrong, notes = bundle_verify.check(tmp_path / "unpacked", lambda _: None)
    return [line for line in [*wrong, *notes] if "bodies that were signed" not in line]


A, B = Laptop(device(0)), Laptop(device(1))
A1, A2, A3 = (A.write(body(number)) for number in (1, 2, 3))
B.receive(A)
B1 = B.write(body(4))


def test_a_whole_chain_says_nothing(tmp_path: Path) -> None:
    assert _chain(tmp_path, A1, A2, A3, B1) == []


def test_a_commit_taken_out_is_a_gap(tmp_path: Path) -> None:
    assert _chain(tmp_path, A1, A3, B1) == [
        f"WRONG: device {device(0).id[:8]}: commit 2 is not here, though a later one is"
    ]


def test_a_tail_taken_off_is_missed_by_the_one_who_saw_it(tmp_path: Path) -> None:
    (line,) = _chain(tmp_path, A1, A2, B1)
    assert line == (
        f"WRONG: commit {to_base64(B1.id)[:8]}: it has seen commit 3 of device {device(0).id[:8]},"
        " which is not here as it was seen"
    )


def test_a_fork_is_a_note(tmp_path: Path) -> None:
    twin = Laptop(device(0), {A1.id: A1}).write(body(5))
    both = " and ".join(sorted(to_base64(one.id)[:8] for one in (A2, twin)))
    assert _chain(tmp_path, A1, A2, A3, B1, twin) == [
        f"note: device {device(0).id[:8]} wrote two commits under number 2: {both}"
    ]


@pytest.mark.parametrize(
    ("change", "text"),
    [({"prev": A1.id}, "follows a commit that does not stand before it"), ({"clock": 2}, "its clock is not later")],
)
def test_a_commit_out_of_step_is_named(tmp_path: Path, change: dict[str, Any], text: str) -> None:
    odd = sign(replace(parse(A3.payload), **change), device(0))
    (line,) = _chain(tmp_path, A1, A2, odd)
    assert text in line


@pytest.mark.parametrize(
    ("signature", "casebook", "text"),
    [(bytes(64), CASEBOOK, "signature"), (None, to_base64(b"q" * 16), "another casebook")],
)
def test_a_commit_that_is_not_genuine_is_named(
    tmp_path: Path, signature: bytes | None, casebook: str, text: str
) -> None:
    foreign = sign(replace(parse(A1.payload), casebook=casebook), device(0))
    line = next(commit_lines([foreign if signature is None else replace(foreign, signature=signature)]))
    folder = tmp_path / "chain"
    read_bundle(packed(tmp_path, None), folder, None)
    _rewrite(folder, "commits.jsonl", line)
    assert any(text in said for said in _wrong(folder))


def _run(folder: Path) -> tuple[int, list[str]]:
    got = subprocess.run([sys.executable, "-I", "verify.py"], cwd=folder, capture_output=True, text=True, check=False)
    assert got.stderr == ""
    return got.returncode, got.stdout.splitlines()


def _wrong(folder: Path) -> list[str]:
    return bundle_verify.check(folder, lambda _: None)[0]


def _rewrite(folder: Path, name: str, data: bytes) -> None:
    """Change a member, and make the manifest fit it."""
    (folder / name).write_bytes(data)
    manifest = json.loads((folder / "MANIFEST.json").read_bytes())
    manifest["members"][name] = {"bytes": len(data), "sha256": _sha(data)}
    (folder / "MANIFEST.json").write_bytes(encode(manifest))
