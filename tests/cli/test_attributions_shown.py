"""`read --attributions`: who says what in files that are in no casebook."""

import json
from pathlib import Path

import pytest

from onrecord.cli import main

TEXT = "The mayor said that nine boats sank.\n"


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "b.html").write_text("<html><body><p>Nine boats sank in the bay.</p></body></html>", "utf-8")
    return [str(tmp_path / name) for name in ("a.txt", "b.html")]


def test_each_file_is_one_object_with_places_in_its_text(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "--attributions", *files, "--json"]) == 0
    told = {"cue": [[10, 14]], "source": [[0, 9]], "content": [[15, 35]], "by": ["cue-verb", "attribution/1"]}
    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == [
        {"doc": "a", "attributions": [told]},
        {"doc": "b", "attributions": []},
    ]


def test_without_json_the_words_are_shown(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "--attributions", *files]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "a.txt: 1",
        "  The mayor · said",
        "    that nine boats sank",
        "    [10] cue-verb, attribution/1",
        "b.html: 0",
    ]


def test_a_file_that_is_not_there_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "--attributions", str(tmp_path / "absent.txt")]) == 3
    assert "E-NONE-FILE" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["--attributions"], ["one", "two"]])
def test_files_are_wanted_with_the_option_and_only_with_it(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", *words]) == 2
    assert "attributions" in capsys.readouterr().err
