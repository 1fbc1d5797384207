from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest

from ledger.world import CASEBOOK, Laptop, body, device, row
from onrecord.ledger import BodyRow, Finding, SignedCommit, parse, sign, verify
from onrecord.ledger.finding import short
from onrecord.record.canonical import to_base64

A, B = Laptop(device(0)), Laptop(device(1))
A1, A2, A3 = (A.write(body(number)) for number in (1, 2, 3))
B.receive(A)
B1 = B.write(body(4))
ALL = (A1, A2, A3, B1)
WORDS = {A1.id: body(1), A2.id: body(2), A3.id: body(3), B1.id: body(4)}


def _rows(*commits: SignedCommit) -> list[BodyRow]:
    return sorted((row(one, 0, WORDS[one.id]) for one in commits), key=lambda one: one.place)


def _codes(commits: tuple[SignedCommit, ...], rows: list[BodyRow]) -> list[tuple[str, str]]:
    return [(finding.code, finding.object) for finding in verify(commits, rows, CASEBOOK)]


def test_a_commit_given_twice_counts_once() -> None:
    assert verify((*ALL, *ALL), _rows(*ALL), CASEBOOK) == ()


def test_findings_come_in_one_order_however_the_commits_arrive() -> None:
    broken = [replace(A1, signature=bytes(64)), replace(B1, payload=b"{}"), A2]
    want = verify(broken, _rows(*ALL), CASEBOOK)
    for arrived in permutations(broken):
        assert verify(iter(arrived), iter(_rows(*ALL)), CASEBOOK) == want
    assert sorted(finding.code for finding in want) == ["body-orphan"] * 3 + ["chain-gap", "payload", "signature"]


def test_a_commit_with_a_foreign_signature_is_named_and_its_place_in_the_chain() -> None:
    forged = replace(A2, signature=A1.signature)
    assert set(_codes((A1, forged, A3, B1), _rows(A1, A3, B1))) == {
        ("signature", f"commit {short(A2.id)}"),
        ("chain-gap", f"device {device(0).id[:8]} seq 2"),
    }


def test_a_payload_that_is_not_canonical_is_named() -> None:
    spaced = replace(B1, payload=B1.payload + b" ")
    assert _codes((A1, A2, A3, spaced), _rows(A1, A2, A3)) == [("payload", f"commit {short(spaced.id)}")]


def test_a_commit_of_another_casebook_is_named() -> None:
    findings = verify([A1], [], to_base64(b"z" * 16))
    assert [(finding.severity, finding.code) for finding in findings] == [("damage", "casebook")]


def test_a_removed_tail_that_another_device_has_seen_is_named() -> None:
    assert _codes((A1, A2, B1), _rows(A1, A2, B1)) == [
        ("witness-rolled-back", f"device {device(0).id[:8]} seq 3 commit {short(B1.id)}")
    ]


def test_a_removed_tail_that_nobody_has_seen_cannot_be_named() -> None:
    assert verify((A1, A2), _rows(A1, A2), CASEBOOK) == ()


def test_a_fork_is_a_note_with_both_heads() -> None:
    twin = Laptop(device(0), {A1.id: A1}).write(body(5))
    rows = sorted([*_rows(*ALL), row(twin, 0, body(5))], key=lambda one: one.place)
    ends = f"{short(twin.id)} (seq 2), {short(A3.id)} (seq 3)"
    assert verify([*ALL, twin], rows, CASEBOOK) == (
        Finding(
            severity="note",
            code="fork",
            device=device(0).id,
            seq=2,
            message=f"this device wrote two commits under one number; all are kept, the branches end in {ends}",
        ),
    )


@pytest.mark.parametrize(("code", "change"), [("clock-behind", {"clock": 2}), ("chain-broken", {"prev": A1.id})])
def test_a_commit_out_of_step_is_named_with_its_device(code: str, change: dict[str, Any]) -> None:
    odd = sign(replace(parse(A3.payload), **change), device(0))
    rows = sorted([*_rows(A1, A2), row(odd, 0, body(3))], key=lambda one: one.place)
    (finding,) = verify([A1, A2, odd], rows, CASEBOOK)
    assert (finding.code, finding.commit, finding.device, finding.seq) == (code, odd.id, device(0).id, 3)
