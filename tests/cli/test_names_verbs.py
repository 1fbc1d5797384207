"""Names compared on the command line."""

import csv
import json
from pathlib import Path

import pytest

from onrecord.cli import main
from onrecord.cli.names import VERBS

PAIRS = """id,name_a,name_b,note
one,Tapdıq Cümşüdov,Тапдыг Чумшудов,x
two,Tapdıq Cümşüdov,Orvil Kestan,x
three,Тапдыг Чумшyдов,Tapdıq,x
"""


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    path = tmp_path / "pairs.csv"
    path.write_text(PAIRS, "utf-8")
    return path


def test_every_verb_of_the_group_answers_help(capsys: pytest.CaptureFixture[str]) -> None:
    for verb in VERBS:
        assert main(["names", verb, "--help"]) == 0
        assert "--json" in capsys.readouterr().out, verb


def test_pairs_are_scored_into_a_table(pairs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "scores.csv"
    assert main(["names", "score", str(pairs), "-o", str(out)]) == 0
    rows = list(csv.DictReader(out.read_text("utf-8").splitlines()))
    assert [(row["id"], row["level"]) for row in rows] == [
        ("one", "spelling"),
        ("two", "conflict"),
        ("three", "undecidable"),
    ]
    assert float(rows[0]["score"]) > 0.9
    assert float(rows[1]["score"]) < 0.1
    assert (rows[2]["score"], rows[2]["bits"]) == ("", "")
    assert capsys.readouterr().out == ""


def test_without_a_file_the_table_is_the_answer(pairs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["names", "score", str(pairs)]) == 0
    shown = capsys.readouterr()
    assert shown.out.splitlines()[0] == "id,score,bits,level,prior"
    assert len(shown.out.splitlines()) == 4
    assert shown.err == "3 pairs, 1 of them undecidable\n"


def test_the_prior_moves_the_score_and_not_the_bits(pairs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers = []
    for prior in ("0.5", "0.001"):
        assert main(["names", "score", str(pairs), "--prior", prior, "--json"]) == 0
        answers.append(json.loads(capsys.readouterr().out.splitlines()[0]))
    high, low = answers
    assert high["bits"] == low["bits"]
    assert float(high["score"]) > float(low["score"])
    assert (high["prior"], low["prior"]) == ("0.5", "0.001")


def test_a_table_without_the_columns_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "wrong.csv"
    path.write_text("id,name\n1,Orvil\n", "utf-8")
    assert main(["names", "score", str(path)]) == 2
    shown = capsys.readouterr().err
    assert "[E-USE-TABLE]" in shown
    assert "Orvil" not in shown


def test_bytes_that_are_no_text_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "wrong.csv"
    path.write_bytes(b"id,name_a,name_b\n1,\xff\xfe,x\n")
    assert main(["names", "score", str(path)]) == 2
    assert "[E-USE-TABLE]" in capsys.readouterr().err


def test_a_missing_file_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["names", "score", str(tmp_path / "none.csv")]) == 3
    assert "[E-NONE-FILE]" in capsys.readouterr().err


def test_an_explanation_names_level_bits_letters_and_evidence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["names", "explain", "mayor Chingiz Kestanov", "Чингиз Орвил Кестанов"]) == 0
    shown = capsys.readouterr()
    lines = shown.out.splitlines()
    assert lines[0].startswith("missing part  ")
    assert lines[1].startswith("  Chingiz ~ Чингиз  +")
    assert "ch·ч" in lines[1]
    assert "  Орвил answers nothing" in lines
    assert "  mayor is not compared" in lines
    assert shown.err == "Names alone never tell that two are one person.\n"


def test_a_warning_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["names", "explain", "Elxan Kestanov", "Elçin Kestanov"]) == 0
    shown = capsys.readouterr()
    assert shown.out.startswith("conflict  +3.00 bits\n")
    assert "warning" in shown.err


def test_undecidable_is_told_with_its_reason(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["names", "explain", "金田一", "Orvil"]) == 0
    assert capsys.readouterr().out == "undecidable\n  no table for its script\n"


def test_an_explanation_in_json_holds_everything(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["names", "explain", "Tapdıq Kestan", "Tapdig Kestan", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["level"] == "spelling"
    assert sum(one["bits"] for one in told["weights"]) == told["bits"]


def test_an_unknown_verb_of_the_group_is_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["names", "nonsense"]) == 2
    assert "nonsense" in capsys.readouterr().err
