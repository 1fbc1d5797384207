"""The example case and, where it is at hand, the shared one."""

import json
from pathlib import Path

import pytest

from onrecord.actions.demo import example_folder, example_reports
from onrecord.cli import main

READ = 16


def test_the_demo_builds_the_example_and_ends_with_the_address_of_its_brief(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["demo", "--into", str(tmp_path / "demo"), "--no-open"]) == 0
    shown = capsys.readouterr()
    assert shown.out.strip() == f"Brief: {(tmp_path / 'demo' / 'brief.html').as_uri()}"
    assert f"fully read {READ}, in part 0, not read 0" in shown.err
    page = (tmp_path / "demo" / "brief.html").read_text("utf-8")
    assert "not reviewed" in page
    assert page.count("http-equiv") >= 1


def test_every_example_report_has_its_sidecar_and_nothing_else_is_there() -> None:
    reports = [Path(path) for path in example_reports()]
    assert 12 <= len(reports) <= 16
    sidecars = {path.with_suffix(".json") for path in reports}
    assert set(example_folder().iterdir()) == {*reports, *sidecars, example_folder() / "README.md"}
    languages = {json.loads(sidecar.read_text("utf-8"))["language"] for sidecar in sidecars}
    assert languages == {"en", "az", "ru", "hy"}


@pytest.mark.shared
def test_the_shared_case_is_taken_whole(shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = shared / "cases" / "tartar" / "reports"
    stated = {}
    for path in folder.glob("*.json"):
        sidecar = json.loads(path.read_text("utf-8"))
        stated[sidecar["file"]] = sidecar["language"]
    assert main(["build", str(folder), "-o", str(tmp_path / "case"), "--json"]) == 0
    built = json.loads(capsys.readouterr().out)
    # Two of the 65 files hold the same bytes: one report, two captures.
    assert built["new"] + built["again"] == len(stated) == 65
    assert main(["show", "-c", str(tmp_path / "case"), "--json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert all(row["layer"] for row in rows)
    assert sum(row["captures"] for row in rows) == 65
    assert sum(row["captures"] for row in rows if row["language"] == stated[row["name"]]) >= 64
    assert all(row["read"] == "full" for row in rows if row["language"] == "en")
    assert main(["verify", "-c", str(tmp_path / "case")]) == 0
