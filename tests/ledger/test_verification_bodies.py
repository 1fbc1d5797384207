from dataclasses import replace

import pytest

from ledger.world import CASEBOOK, Laptop, body, device, row
from onrecord.ledger import Body, BodyRow, Finding, verify

PARTS = tuple(body(number, kind="reading") for number in (11, 12, 13))
FRAME = body(10, kind="reading", parts=PARTS)
JUDGE, ORDER = body(1), body(2, kind="erase")

LAPTOP = Laptop(device(0))
SIGNED = LAPTOP.write(JUDGE, FRAME)
ERASE = LAPTOP.write(ORDER)
COMMITS = tuple(LAPTOP.commits.values())

R_JUDGE, R_FRAME, R_ORDER = row(SIGNED, 0, JUDGE), row(SIGNED, 1, FRAME), row(ERASE, 0, ORDER)
R_PARTS = tuple(row(SIGNED, 1, one, part) for part, one in enumerate(PARTS, 1))
ROWS = (R_JUDGE, R_FRAME, *R_PARTS, R_ORDER)


def test_a_whole_shelf_gives_no_finding() -> None:
    assert _verify(*ROWS) == ()


def test_an_erased_body_is_a_note_that_names_its_place() -> None:
    gone = replace(R_PARTS[1], salt=b"", data=None, erased_by=ERASE.id)
    (finding,) = _verify(*_with(R_PARTS[1], gone))
    assert finding == Finding(
        severity="note",
        code="body-erased",
        commit=SIGNED.id,
        entry=1,
        part=2,
        message="erased by order; the order says by whom and why",
    )


@pytest.mark.parametrize(
    ("old", "change", "code"),
    [
        (R_JUDGE, {"kind": "policy"}, "body-kind"),
        (R_PARTS[0], {"kind": "claim"}, "body-kind"),
        (R_JUDGE, {"data": b'{"by":"nora"}'}, "body-digest"),
        (R_JUDGE, {"salt": JUDGE.salt[:-1]}, "body-digest"),
        (R_JUDGE, {"entry": -1}, "body-unlisted"),
        (R_JUDGE, {"entry": 2}, "body-unlisted"),
        (R_PARTS[0], {"data": R_PARTS[1].data}, "part-digest"),
        (R_PARTS[0], {"data": None}, "salt-kept"),
        (R_PARTS[0], {"data": None, "salt": b"", "erased_by": SIGNED.id}, "erased-unordered"),
        (R_PARTS[0], {"data": None, "salt": b"", "erased_by": bytes(32)}, "erased-unordered"),
        (R_PARTS[0], {"erased_by": ERASE.id}, "body-kept"),
        (R_PARTS[2], {"part": 4}, "part-unlisted"),
        (R_FRAME, {"data": b"{}"}, "part-unproved"),
        (R_FRAME, {"data": None, "salt": b"", "erased_by": ERASE.id}, "part-unproved"),
    ],
)
def test_a_changed_row_is_damage_of_its_kind(old: BodyRow, change: dict[str, object], code: str) -> None:
    assert code in _damage(*_with(old, replace(old, **change)))  # type: ignore[arg-type]  # fields vary by case


@pytest.mark.parametrize(
    ("left_out", "code"),
    [
        (R_JUDGE, "body-missing"),
        (R_FRAME, "body-missing"),
        (R_ORDER, "body-missing"),
        (R_PARTS[0], "part-missing"),
        (R_PARTS[2], "part-missing"),
    ],
)
def test_a_row_taken_out_is_missed(left_out: BodyRow, code: str) -> None:
    assert _damage(*(one for one in ROWS if one is not left_out)) == {code}


@pytest.mark.parametrize(
    ("left_out", "message"),
    [
        ({R_JUDGE}, "bodies that are gone with no mark that they were erased or withheld: 1"),
        ({R_JUDGE, R_FRAME, *R_PARTS}, "bodies that are gone with no mark that they were erased or withheld: 2"),
        ({R_PARTS[2]}, "parts that this body lists and that are not here: 1"),
        ({*R_PARTS}, "parts that this body lists and that are not here: 3"),
    ],
)
def test_what_is_missing_is_counted(left_out: set[BodyRow], message: str) -> None:
    assert [finding.message for finding in _verify(*(one for one in ROWS if one not in left_out))] == [message]


def test_withheld_bodies_are_counted_once_a_commit() -> None:
    rows = [replace(one, salt=b"", data=None) for one in ROWS]
    assert {(f.severity, f.code, f.commit, f.message) for f in _verify(*rows)} == {
        ("note", "body-withheld", SIGNED.id, "bodies that are not in this copy: 5"),
        ("note", "body-withheld", ERASE.id, "bodies that are not in this copy: 1"),
    }


def test_bodies_of_a_commit_that_is_not_here_are_orphans() -> None:
    (finding,) = verify(COMMITS[:1], ROWS, CASEBOOK)
    assert (finding.code, finding.commit, finding.message) == (
        "body-orphan",
        ERASE.id,
        "its commit is not here, or not whole; bodies that belong to it: 1",
    )


@pytest.mark.parametrize("rows", [(R_JUDGE, R_JUDGE, *ROWS[1:]), (R_JUDGE, R_FRAME, *R_PARTS[::-1], R_ORDER)])
def test_a_row_that_stands_twice_or_out_of_order_is_named(rows: tuple[BodyRow, ...]) -> None:
    ordered = sorted(rows, key=lambda one: one.commit)
    findings = verify(COMMITS, ordered, CASEBOOK)
    assert "body-order" in {finding.code for finding in findings}


@pytest.mark.parametrize("data", [b'{"v": 1}', b'{"v":1.5}', b"\xff", b'{"parts":["x"]}', b'{"parts":[1]}'])
def test_a_signed_body_that_is_not_well_formed_is_named(data: bytes) -> None:
    laptop = Laptop(device(2))
    odd = Body(kind="judge", salt=bytes(16), data=data)
    signed = laptop.write(odd)
    (finding,) = verify([signed], [row(signed, 0, odd)], CASEBOOK)
    assert (finding.severity, finding.code, finding.entry) == ("damage", "body-form", 0)


def test_no_words_of_a_body_show_in_a_finding() -> None:
    rows = [replace(one, kind="policy", data=(one.data or b"") + b" ") for one in ROWS]
    assert "mira" not in str(verify(COMMITS, sorted(rows, key=lambda one: one.place), CASEBOOK))


def _with(old: BodyRow, new: BodyRow) -> list[BodyRow]:
    return [new if one is old else one for one in ROWS]


def _verify(*rows: BodyRow) -> tuple[Finding, ...]:
    return verify(COMMITS, sorted(rows, key=lambda one: one.place), CASEBOOK)


def _damage(*rows: BodyRow) -> set[str]:
    return {finding.code for finding in _verify(*rows) if finding.severity == "damage"}
