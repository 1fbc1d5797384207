"""Where the database itself is damaged verification stops, says so, and names the claims to doubt."""

import sqlite3
from pathlib import Path

import pytest

from casebook.bad_folders import TEXT, a_read_casebook, evidence
from casebook.casebook_world import looking
from onrecord.casebook import views
from onrecord.casebook.flaw import Verdict
from onrecord.casebook.folder import Folder
from onrecord.casebook.verification import verify_casebook
from onrecord.cli import main


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return a_read_casebook(tmp_path / "q")


def claim_ids(folder: Folder) -> tuple[str, ...]:
    with looking(folder.path) as casebook, casebook.reading() as connection:
        return tuple(sorted(one.claim.id for one in views.claims(connection)))


def change(folder: Folder, *statements: str) -> None:
    connection = sqlite3.connect(folder.database, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def verdict(folder: Folder) -> Verdict:
    with looking(folder.path) as casebook:
        return verify_casebook(casebook)


def test_a_table_of_another_shape_stops_the_check_and_every_claim_is_named(folder: Folder) -> None:
    claims = claim_ids(folder)
    change(folder, "CREATE TABLE strange (a)")

    found = verdict(folder)

    assert found.is_stopped
    assert [(flaw.code, flaw.claims) for flaw in found.flaws] == [("database-shape", ()), ("stopped", claims)]
    assert (found.commits, found.evidence) == (0, 1)


def test_a_value_of_another_kind_stops_the_check(folder: Folder) -> None:
    claims = claim_ids(folder)
    change(folder, "UPDATE capture SET report = x'00'")

    assert [(f.code, f.claims) for f in verdict(folder).flaws] == [("database-kind", ()), ("stopped", claims)]


@pytest.mark.parametrize("damage", ["UPDATE claim SET id = x'41'", "UPDATE claim SET id = 'Rustam Velizade'"])
def test_what_is_no_claim_id_any_more_is_not_printed(folder: Folder, damage: str) -> None:
    change(folder, damage, "CREATE TABLE strange (a)")

    assert verdict(folder).flaws[-1].claims == ()


def test_without_a_table_of_claims_none_is_named(folder: Folder) -> None:
    change(folder, "DROP TABLE claim")

    assert [(flaw.code, flaw.claims) for flaw in verdict(folder).flaws] == [("database-shape", ()), ("stopped", ())]


def test_evidence_is_still_held_against_its_own_names(folder: Folder) -> None:
    (path,) = evidence(folder.path)
    path.chmod(0o600)
    path.write_bytes(TEXT.replace("eight", "ninth").encode())
    change(folder, "CREATE TABLE strange (a)")

    found = verdict(folder)

    assert [flaw.code for flaw in found.flaws] == ["database-shape", "stopped", "evidence-changed"]
    assert (found.flaws[-1].object, found.evidence) == (f"evidence {path.name[:12]}", 0)


@pytest.mark.parametrize(("statement", "code"), [("CREATE TABLE strange (a)", 4), ("DELETE FROM judgement", 0)])
def test_a_stopped_check_exits_with_four(
    folder: Folder, capsys: pytest.CaptureFixture[str], statement: str, code: int
) -> None:
    change(folder, statement)

    assert main(["verify", "-c", str(folder.path)]) == code
    assert ("the check stopped here" in capsys.readouterr().out) is (code == 4)
