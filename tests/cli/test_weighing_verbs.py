"""The verbs that weigh, on the small example of two outlets, a witness and an office; nobody in it exists."""

import json
from pathlib import Path

import pytest

from onrecord.cli import main

STORIES = {
    "daily.txt": (
        "Boats sank\n\nAt least eight soldiers died in May 2031, relatives said. Ilqar Sandov was accused of treason."
    ),
    "wire.txt": (
        "A statement\n\nThe Prosecutor's Office said that one soldier died."
        " Gen. Hral Vessen, commander of the 2nd Corps, was silent."
    ),
    "late.txt": "Cleared\n\nThe court acquitted Ilqar Sandov on 6 December 2033.",
}
STATED = {
    "daily.txt": {"outlet": "Quay Daily", "date": "2031-06-01"},
    "wire.txt": {"outlet": "Salt Wire", "date": "2031-06-10"},
    "late.txt": {"outlet": "Quay Daily", "date": "2033-12-07"},
}


@pytest.fixture
def casebook(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in STORIES.items():
        (folder / name).write_text(text, "utf-8")
        (folder / name).with_suffix(".json").write_text(json.dumps(STATED[name] | {"language": "en"}), "utf-8")
    assert main(["build", str(folder), "-o", str(tmp_path / "case"), "--quiet"]) == 0
    capsys.readouterr()
    return tmp_path / "case"


def _json(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, object]]:
    assert main([*arguments, "--json"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def _text(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main([*arguments]) == 0
    return capsys.readouterr().out


def test_weigh_says_how_much_there_is_and_no_score(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (found,) = _json(capsys, "weigh", "-c", str(casebook))
    assert found["reports"] == 3
    assert {"voices", "edges", "origins", "questions", "contradictions", "levels"} <= set(found)
    assert "reports: 3" in _text(capsys, "weigh", "-c", str(casebook))


def test_origins_name_the_speaker_the_basis_and_the_files(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = {row["speaker"]: row for row in _json(capsys, "origins", "-c", str(casebook))}
    assert (rows["relatives"]["basis"], rows["relatives"]["files"]) == ("relative, not named", ["daily.txt"])
    assert rows["The Prosecutor's Office"]["files"] == ["wire.txt"]
    assert "relatives (relative, not named): daily.txt" in _text(capsys, "origins", "-c", str(casebook))


def test_counts_show_a_line_for_each_class_of_speakers(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (deaths,) = (row for row in _json(capsys, "counts", "-c", str(casebook)) if row["of"] == "act:death")
    assert (deaths["envelope"], deaths["origins"]) == ("1 to 8, by speaker", "2..2")
    shown = _text(capsys, "counts", "-c", str(casebook))
    assert "  state, 2031-06-10 to 2031-06-10: 1 (The Prosecutor's Office)" in shown
    assert "  relatives, 2031-06-01 to 2031-06-01: at least 8 (relatives)" in shown


def test_contradictions_carry_rule_and_reports(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (row,) = _json(capsys, "contradictions", "-c", str(casebook))
    assert (row["kind"], row["rule"], row["state"], row["files"]) == (
        "count", "K1", "open", ["daily.txt", "wire.txt"],
    )  # fmt: skip
    assert "count, open [K1]: at least 8 by relatives; 1 by" in _text(capsys, "contradictions", "-c", str(casebook))


def test_the_timeline_has_two_clocks(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = _json(capsys, "timeline", "-c", str(casebook))
    assert {(row["date"], row["clock"]) for row in rows} >= {
        ("2031-05", "valid"), ("2031-06-01", "said"), ("2033-12-06", "valid"),
    }  # fmt: skip
    assert "2033-12-07  said  Quay Daily reports: " in _text(capsys, "timeline", "-c", str(casebook))


def test_status_follows_the_day_and_what_was_said_by_then(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    person = ["status", "Ilqar Sandov", "-c", str(casebook)]
    assert [(r["status"], r["cleared"]) for r in _json(capsys, *person)] == [("acquitted", True)]
    assert [r["status"] for r in _json(capsys, *person, "--on", "2032-01-01")] == ["accused"]
    assert [r["status"] for r in _json(capsys, *person, "--said-by", "2033-12-06")] == ["accused"]
    assert _json(capsys, *person, "--known-by", "2000-01-01") == []
    shown = _text(capsys, *person)
    assert "proceeding: acquitted, held 2033-12-06" in shown
    assert "the accusation no longer stands; superseded: accused" in shown


def test_status_of_nobody_is_refused(casebook: Path) -> None:
    assert main(["status", "Zoltan Perquin", "-c", str(casebook)]) == 3


def test_command_answers_with_grades_and_never_with_blame(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["command", "--unit", "2nd Corps", "--on", "2031-06-10", "-c", str(casebook)]
    (found,) = _json(capsys, *asked)
    assert found["weakest"] == "cited on the day"
    shown = _text(capsys, *asked)
    assert "Hral Vessen, cited on the day" in shown
    assert "responsib" not in shown.casefold()
    other = ["command", "--unit", "9th Corps", *asked[3:]]
    assert "no claim for the day" in _text(capsys, *other)
