"""The command line as a person and a script see it."""

import json
from pathlib import Path

import pytest
from commands_page import PAGE, page

from onrecord.cli import VERBS, group, main


def test_every_verb_answers_help(capsys: pytest.CaptureFixture[str]) -> None:
    for verb in VERBS:
        assert main([verb, "--help"]) == 0
        assert "--json" in capsys.readouterr().out, verb


def test_the_page_of_commands_is_what_help_says() -> None:
    assert PAGE.read_text("utf-8") == page(group)


def test_no_casebook_is_one_sentence_and_exit_three(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["claims"]) == 3
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "[E-NONE-CASEBOOK]" in shown.err
    assert "Traceback" not in shown.err


def test_an_unknown_verb_is_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nonsense"]) == 2
    assert "nonsense" in capsys.readouterr().err


def test_the_nearest_folder_is_the_casebook(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", str(tmp_path / "case")]) == 0
    deep = tmp_path / "case" / "notes" / "more"
    deep.mkdir(parents=True)
    monkeypatch.chdir(deep)
    capsys.readouterr()
    assert main(["history", "--json"]) == 0
    steps = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [step["entries"] for step in steps] == [{"enrol": 1, "found": 1}]


def test_new_refuses_a_folder_with_something_in_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "letter.txt").write_text("kept")
    assert main(["new", str(tmp_path)]) == 2
    assert "[E-USE-FOLDER]" in capsys.readouterr().err
    assert (tmp_path / "letter.txt").read_text() == "kept"
