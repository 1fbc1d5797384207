import json
from pathlib import Path

import pytest

from onrecord.cli import main

OLD = "ID,Full name,Age,Date of death\nK-1,Orxan Vəlizadə,-1,03/04/2017\nK-2,Sima Daşdəmirova,40,05/06/2017\n"
NEW = "ID,Full name,Age,Date of death\nK-1,Orxan Vəlizadə,20,03/04/2017\n"


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a casebook with one list in it, and stand in its folder."""
    monkeypatch.setenv("ONRECORD_STATE", str(tmp_path / "state"))
    (tmp_path / "old.csv").write_text(OLD, "utf-8")
    (tmp_path / "new.csv").write_text(NEW, "utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["new", "case"]) == 0
    monkeypatch.chdir(tmp_path / "case")
    assert main(["add", "../old.csv"]) == 0
    assert main(["read", "-q"]) == 0
    return tmp_path


def _list(capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    assert main(["lists", "show", "--json"]) == 0
    return str(json.loads(capsys.readouterr().out)["list"])


def test_lists_are_shown_with_their_columns_and_what_to_look_at(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del case
    capsys.readouterr()

    assert main(["lists", "show"]) == 0

    shown = capsys.readouterr()
    lines = shown.out.splitlines()
    assert lines[0].endswith("/Sheet1  2 rows  act:death  proposed")
    assert "  B   Full name  ->  name  (proposed from its head)" in lines
    assert "  look at column C: 1 ages are not understood (negative, above 120, or words)" in lines
    assert any(line.startswith("  look at column D: 2 dates may be day first or month first") for line in lines)
    assert shown.err == "1 list\n"


def test_rows_are_shown_with_the_place_of_every_cell(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del case
    name = _list(capsys)

    assert main(["lists", "show", name, "--rows"]) == 0

    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert (first["number"], first["cells"][1]["place"], first["cells"][1]["exact"]) == (
        2,
        "Sheet1!B2",
        "Orxan Vəlizadə",
    )
    assert second["number"] == 3


def test_the_claim_of_a_row_is_explained_by_its_cells(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del case
    capsys.readouterr()
    assert main(["claims", "--json"]) == 0
    claim = json.loads(capsys.readouterr().out.splitlines()[0])

    assert main(["read", "--explain", claim["id"]]) == 0

    assert "rule: list-row" in capsys.readouterr().out


def test_a_list_is_mapped_and_declared_from_the_command_line(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del case
    name = _list(capsys)

    assert main(["lists", "map", name, "D=date@dmy", "--predicate", "act:killing", "--json"]) == 0
    mapped = json.loads(capsys.readouterr().out)
    assert main(["lists", "declare", name, "--unique", "--compiler", "Memory Group"]) == 0
    declared = capsys.readouterr().err
    assert main(["lists", "show", name, "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)

    assert (mapped["claims"], mapped["rejected"]) == (2, 2)
    assert declared == "1 report read anew: 2 claims, 2 earlier claims no longer made and rejected\n"
    assert (shown["confirmed"], shown["predicate"], shown["columns"][3]["order"]) == (True, "act:killing", "dmy")
    assert shown["declared"] == {"unique": True, "compiler": "Memory Group", "period": None, "derived_from": []}


@pytest.mark.parametrize(
    "wrong",
    [
        ["lists", "show", "--rows"],
        ["lists", "map", "LIST", "B"],
        ["lists", "declare", "LIST"],
        ["lists", "diff", "a", "b", "-o", "x.doc"],
    ],
)
def test_a_call_that_lacks_something_says_so(case: Path, capsys: pytest.CaptureFixture[str], wrong: list[str]) -> None:
    del case
    name = _list(capsys)

    assert main([name if one == "LIST" else one for one in wrong]) == 2
    assert "Error:" in capsys.readouterr().err


def test_two_files_are_compared_anywhere(
    case: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(case)
    capsys.readouterr()

    assert main(["lists", "diff", "old.csv", "new.csv", "-o", "out.html"]) == 1

    told = capsys.readouterr().out.splitlines()
    assert [line.split(maxsplit=1) for line in told if line.split()[0] != "0"] == [
        ["1", "changed"], ["1", "only in the earlier"],
    ]  # fmt: skip
    assert "Sima Daşdəmirova" in (case / "out.html").read_text("utf-8")


def test_equal_files_differ_in_nothing(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(case)

    assert main(["lists", "diff", "old.csv", "old.csv"]) == 0


def test_lists_of_a_casebook_are_compared_and_recorded(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", str(case / "new.csv")]) == 0
    assert main(["read", "-q"]) == 0
    capsys.readouterr()
    assert main(["lists", "show", "--json"]) == 0
    old, new = (json.loads(line)["list"] for line in capsys.readouterr().out.splitlines())

    assert main(["lists", "diff", old, new, "--record", "--json"]) == 1

    made = json.loads(capsys.readouterr().out)
    assert made["counts"]["changed"] == 1
    assert len(made["lines"][0]["old"][0]["claim"]) == 16
    assert main(["history"]) == 0
    assert "1 list-diff" in capsys.readouterr().out
    assert main(["verify"]) == 0
