"""`onrecord estimate`, as a person types it."""

import json
from pathlib import Path

import pytest

from onrecord.cli import main

TABLE = "A,B,C,count\n1,0,0,60\n0,1,0,50\n0,0,1,40\n1,1,0,12\n1,0,1,10\n0,1,1,8\n1,1,1,5\n"
SMALL = "A,B,C,count\n1,0,0,5\n0,1,0,2\n1,1,1,1\n0,1,1,1\n"


def written(folder: Path, text: str) -> str:
    path = folder / "lists.csv"
    path.write_text(text, "utf-8")
    return str(path)


def test_an_estimate_prints_the_documented_first_and_draws_where_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draws = tmp_path / "draws.csv"
    code = main(["estimate", "table", written(tmp_path, TABLE), "--jobs", "1", "--draws", str(draws), "--quiet"])
    printed = capsys.readouterr().out.splitlines()
    assert code == 0
    assert printed[0] == "185 people are named on at least one of 3 lists."
    assert any(line.startswith("loglinear/bic ") for line in printed)
    assert draws.read_text("utf-8").splitlines()[0] == "chain,draw,people"


def test_a_refusal_is_an_answer_with_its_own_exit_code(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["estimate", "table", written(tmp_path, SMALL), "--json"])
    answer = json.loads(capsys.readouterr().out)
    assert left.value.code == 5
    assert (answer["refusal"]["codes"], answer["runs"], answer["range"]) == (["overlap_too_small"], [], None)


def test_a_bad_table_gets_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["estimate", "table", written(tmp_path, "A,B,count\n1,0,-5\n")]) == 2
    assert capsys.readouterr().err == (
        "onrecord: row 2 of the table: a count that is no whole number of people. [E-USE-TABLE]\n  Write 0, 1, 2, ...\n"
    )


def test_a_missing_file_and_one_that_is_no_text_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["estimate", "table", str(tmp_path / "none.csv")]) == 3
    assert "[E-NONE-FILE]" in capsys.readouterr().err
    (tmp_path / "bytes.csv").write_bytes(b"\xff\xfe\x00A")
    assert main(["estimate", "table", str(tmp_path / "bytes.csv")]) == 2
    assert "[E-USE-TABLE]" in capsys.readouterr().err
