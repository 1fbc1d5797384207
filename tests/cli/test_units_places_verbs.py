"""Units compared and places resolved on the command line."""

import csv
import json
from pathlib import Path

import pytest

from onrecord.cli import main

UNITS = """id,name_a,lang_a,name_b,lang_b
one,7-ci tank taboru,az,7-й танковый батальон,ru
two,7-ci tank taboru,,8th tank battalion of the 3rd Brigade,
three,N saylı hərbi hissə,az,в/ч N,ru
"""
PLACES = """spelling
Кировабад|Gandzha
Qobustan
Kestanabadlar
Hadrut
"""


def table(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text("utf-8").splitlines()))


@pytest.fixture
def units(tmp_path: Path) -> Path:
    path = tmp_path / "units.csv"
    path.write_text(UNITS, "utf-8")
    return path


@pytest.fixture
def places(tmp_path: Path) -> Path:
    path = tmp_path / "places.csv"
    path.write_text(PLACES, "utf-8")
    return path


def test_units_are_compared_into_a_table(units: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "labels.csv"
    assert main(["names", "units", str(units), "-o", str(out)]) == 0
    rows = table(out)
    assert [(row["id"], row["label"], row["decided_by"]) for row in rows] == [
        ("one", "same", "all"),
        ("two", "different", "number"),
        ("three", "undecidable", "placeholder"),
    ]
    assert (rows[1]["b_number"], rows[1]["b_echelon"], rows[1]["b_branch"], rows[1]["b_parent"]) == (
        *("8", "battalion", "tank", "3 brigade"),
    )
    assert (rows[2]["a_number"], rows[2]["a_placeholder"]) == ("", "yes")
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", "3 pairs, 1 of them undecidable\n")


def test_units_are_answered_in_json(units: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["names", "units", str(units), "--json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["label"] for row in rows] == ["same", "different", "undecidable"]
    assert rows[2]["a_number"] is None


def test_places_are_resolved_into_a_table(places: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["names", "places", str(places), "--columns", "spelling"]) == 0
    printed = capsys.readouterr()
    rows = {row["spelling"]: row for row in csv.DictReader(printed.out.splitlines())}
    assert [(row["place"], row["outcome"], row["class"]) for row in rows.values()] == [
        ("Gəncə", "resolved", "Soviet"),
        ("Gəncə", "resolved", "press"),
        ("Qobustan", "ambiguous", ""),
        ("", "unknown", ""),
        ("Hadrut", "resolved", "official az"),
    ]
    assert rows["Gandzha"]["id"].startswith("geonames:")
    assert (rows["Gandzha"]["point"], rows["Gandzha"]["radius_km"]) == ("40.68157 46.36134", "6")
    assert rows["Qobustan"]["id"] == rows["Qobustan"]["point"] == rows["Hadrut"]["id"] == ""
    assert rows["Qobustan"]["candidates"].count("|") == 1
    assert printed.err == "5 spellings, 1 ambiguous, 1 unknown\n"


def test_a_country_without_a_gazetteer_is_refused(places: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["names", "places", str(places), "--columns", "spelling", "--country", "XX"]) == 2
    assert "E-USE-COUNTRY" in capsys.readouterr().err


def test_a_table_without_the_columns_is_refused(units: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["names", "places", str(units)]) == 2
    assert "E-USE-TABLE" in capsys.readouterr().err


def test_an_empty_table_gives_an_empty_answer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "none.csv"
    path.write_text("spelling\n", "utf-8")
    assert main(["names", "places", str(path), "--columns", "spelling"]) == 0
    assert capsys.readouterr().out.strip() == ""
