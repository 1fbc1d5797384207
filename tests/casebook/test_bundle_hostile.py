"""A sender who makes manifest and hashes fit: names, counts, order and form still have to be ours."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from casebook.bundle_world import BODIES, COMMITS, FIRST, forged, refusal
from ledger.world import CASEBOOK, Laptop, body, device
from onrecord.casebook.bundle_manifest import BODIES as BODY_FILE
from onrecord.casebook.bundle_manifest import COMMITS as COMMIT_FILE
from onrecord.casebook.bundle_manifest import FIXED, Manifest, measured, read_manifest, write_manifest
from onrecord.casebook.bundle_rows import body_lines, commit_lines
from onrecord.casebook.bundle_tar import tar_header
from onrecord.errors import OnrecordError
from onrecord.record.canonical import encode, to_base64

C_LINES, B_LINES = tuple(commit_lines(COMMITS)), tuple(body_lines(BODIES))
MEMBERS = {
    "README.txt": b"",
    "verify.py": b"",
    COMMIT_FILE: b"".join(C_LINES),
    BODY_FILE: b"".join(B_LINES),
}
MANIFEST: dict[str, Any] = json.loads(
    write_manifest(
        Manifest(
            casebook=CASEBOOK, commits=2, bodies=5, members=tuple(measured(name, [b""])[0] for name in sorted(FIXED))
        )
    )
)
SHA = hashlib.sha256(b"").hexdigest()
ROW: dict[str, Any] = json.loads(B_LINES[0])


def test_a_bundle_forged_with_nothing_wrong_is_taken(tmp_path: Path) -> None:
    assert refusal(forged(tmp_path / "b", MEMBERS, counts=(2, 5)), tmp_path / "staging", None) is None


@pytest.mark.parametrize("counts", [(1, 5), (3, 5), (2, 4), (2, 6)])
def test_other_counts_than_the_rows_are_refused(tmp_path: Path, counts: tuple[int, int]) -> None:
    source = forged(tmp_path / "b", MEMBERS, counts=counts)
    assert refusal(source, tmp_path / "staging", None) == "E-BYTES-BUNDLE"


def test_commits_of_another_casebook_are_refused(tmp_path: Path) -> None:
    source = forged(tmp_path / "b", MEMBERS, counts=(2, 5), casebook=to_base64(b"k" * 16))
    assert refusal(source, tmp_path / "staging", None) == "E-BYTES-BUNDLE"


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        pytest.param(COMMIT_FILE, C_LINES[::-1], id="commits out of order"),
        pytest.param(COMMIT_FILE, (C_LINES[0], C_LINES[0]), id="a commit twice"),
        pytest.param(COMMIT_FILE, (C_LINES[0], C_LINES[1][:-1]), id="no end of line"),
        pytest.param(COMMIT_FILE, (C_LINES[0], C_LINES[1][:-2] + b"\n"), id="a short signature"),
        pytest.param(COMMIT_FILE, (C_LINES[0], C_LINES[1][:-1] + b"\r\n"), id="a foreign end of line"),
        pytest.param(COMMIT_FILE, (C_LINES[0], b"\n"), id="an empty line"),
        pytest.param(COMMIT_FILE, (C_LINES[0], FIRST.payload + b"\n"), id="no signature"),
        pytest.param(COMMIT_FILE, (C_LINES[0], C_LINES[1].replace(b"{", b"{ ", 1)), id="another spelling"),
        pytest.param(BODY_FILE, (*B_LINES[:3], B_LINES[4], B_LINES[3]), id="bodies out of order"),
        pytest.param(BODY_FILE, (*B_LINES[:4], B_LINES[3]), id="a body twice"),
        *(
            pytest.param(BODY_FILE, (encode({**ROW, name: value}) + b"\n", *B_LINES[1:]), id=f"{name} {value}")
            for name, value in [
                ("commit", "short"),
                ("commit", None),
                ("entry", -1),
                ("entry", True),
                ("part", "0"),
                ("kind", 3),
                ("salt", "=="),
                ("data", 1),
                ("erased_by", "x"),
                ("more", 1),
            ]
        ),
        pytest.param(BODY_FILE, (b"[]\n", *B_LINES[1:]), id="no object"),
        pytest.param(BODY_FILE, (b'{"entry":' + b"9" * 5000 + b"}\n", *B_LINES[1:]), id="a number without end"),
        pytest.param(BODY_FILE, (b"[" * 900 + b"]" * 900 + b"\n", *B_LINES[1:]), id="deep nesting"),
        pytest.param(BODY_FILE, (b"\xff\n", *B_LINES[1:]), id="no text"),
    ],
)
def test_rows_of_another_form_are_refused(tmp_path: Path, name: str, lines: tuple[bytes, ...]) -> None:
    source = forged(tmp_path / "b", {**MEMBERS, name: b"".join(lines)}, counts=(2, 5))
    assert refusal(source, tmp_path / "staging", None) == "E-BYTES-BUNDLE"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"format": 2}, "E-USE-NEWER"),
        ({"format": 2, "recipients": []}, "E-USE-NEWER"),
        ({"format": 0}, "E-BYTES-BUNDLE"),
        ({"format": "1"}, "E-BYTES-BUNDLE"),
        ({"recipients": []}, "E-BYTES-BUNDLE"),
        ({"bodies": -1}, "E-BYTES-BUNDLE"),
        ({"commits": True}, "E-BYTES-BUNDLE"),
        ({"evidence": 1}, "E-BYTES-BUNDLE"),
        ({"casebook": "x"}, "E-BYTES-BUNDLE"),
        ({"casebook": None}, "E-BYTES-BUNDLE"),
        ({"members": {}}, "E-BYTES-BUNDLE"),
        ({"members": []}, "E-BYTES-BUNDLE"),
    ],
)
def test_a_manifest_of_another_form_is_refused(change: dict[str, Any], code: str) -> None:
    assert _manifest_refusal({**MANIFEST, **change}) == code


@pytest.mark.parametrize(
    ("name", "member"),
    [
        ("../verify.py", {"bytes": 0, "sha256": SHA}),
        ("/etc/passwd", {"bytes": 0, "sha256": SHA}),
        ("evidence/../../x", {"bytes": 0, "sha256": SHA}),
        (f"evidence/{SHA}/x", {"bytes": 0, "sha256": SHA}),
        (f"evidence/{SHA.upper()}", {"bytes": 0, "sha256": SHA}),
        (f"evidence/{SHA}\n", {"bytes": 0, "sha256": SHA}),
        ("notes.txt", {"bytes": 0, "sha256": SHA}),
        ("evidence/" + "0" * 64, {"bytes": 0, "sha256": SHA}),
        (f"evidence/{SHA}", {"bytes": -1, "sha256": SHA}),
        (f"evidence/{SHA}", {"bytes": 0, "sha256": 5}),
        (f"evidence/{SHA}", {"bytes": 0, "sha256": SHA, "link": "/etc/passwd"}),
        (f"evidence/{SHA}", [0, SHA]),
    ],
)
def test_a_member_of_another_name_or_form_is_refused(name: str, member: object) -> None:
    members = {**MANIFEST["members"], name: member}
    assert _manifest_refusal({**MANIFEST, "evidence": 1, "members": members}) == "E-BYTES-BUNDLE"


@pytest.mark.parametrize("data", [b"{}", b"[]", b"1", b"\xff", b'{"format": 1}'])
def test_bytes_that_are_no_manifest_are_refused(data: bytes) -> None:
    with pytest.raises(OnrecordError) as raised:
        read_manifest(data)
    assert raised.value.code == "E-BYTES-BUNDLE"


def test_a_link_has_no_place_to_stand(tmp_path: Path) -> None:
    source = forged(tmp_path / "b", MEMBERS, counts=(2, 5))
    whole = source.read_bytes()
    header = tar_header("README.txt", 0)
    link = bytearray(header)
    link[156:157] = b"2"
    assert whole.count(header) == 1
    source.write_bytes(whole.replace(header, bytes(link)))
    assert refusal(source, tmp_path / "staging", None) == "E-BYTES-BUNDLE"


def test_a_size_too_large_for_the_old_tar_form_has_one_header_too() -> None:
    header = tar_header("evidence/" + SHA, 1 << 34)
    assert (len(header), header.count(b"size=17179869184\n")) == (1536, 1)


def test_a_forged_signature_is_left_to_the_ledger(tmp_path: Path) -> None:
    other = Laptop(device(2)).write(body(1))
    lines = FIRST.payload + b"\t" + to_base64(other.signature).encode() + b"\n" + C_LINES[1]
    source = forged(tmp_path / "b", {**MEMBERS, COMMIT_FILE: lines}, counts=(2, 5))
    assert refusal(source, tmp_path / "staging", None) is None


def _manifest_refusal(value: dict[str, Any]) -> str:
    with pytest.raises(OnrecordError) as raised:
        read_manifest(encode(value))
    return raised.value.code
