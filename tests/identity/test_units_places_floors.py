"""What units and places reach on the shared development sets, by the shared scorer's own form of answers."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from onrecord.actions.resolving import UNIT_COLUMNS, compare_table, resolve_table

COLUMNS = ("az", "ru", "en", "press")
FIELDS = tuple(f"{side}_{field}" for side in "ab" for field in ("number", "echelon", "branch"))


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.shared
def test_units_are_told_apart_without_a_wrong_merge(shared: Path) -> None:
    path = shared / "data" / "names" / "units_dev.csv"
    truth = rows(path)
    said = list(compare_table(path))
    pairs = Counter((row["label"], answer["label"]) for row, answer in zip(truth, said, strict=True))
    scores = [
        2
        * pairs[label, label]
        / (sum(n for (t, _), n in pairs.items() if t == label) + sum(n for (_, a), n in pairs.items() if a == label))
        for label in ("same", "different", "undecidable")
    ]
    assert sum(scores) / 3 >= 0.95
    assert not [key for key in pairs if key[1] == "same" and key[0] != "same"]
    assert set(UNIT_COLUMNS) <= set(truth[0])


@pytest.mark.shared
def test_typed_fields_are_read(shared: Path) -> None:
    path = shared / "data" / "names" / "units_dev.csv"
    pairs = [
        (row[field], answer[field] or "")
        for row, answer in zip(rows(path), compare_table(path), strict=True)
        for field in FIELDS
    ]
    hits = sum(bool(want) and want == got for want, got in pairs)
    assert 2 * hits / sum(bool(want) + bool(got) for want, got in pairs) >= 0.95


@pytest.mark.shared
def test_press_spellings_find_their_towns_and_none_finds_another(shared: Path) -> None:
    path = shared / "data" / "names" / "places_az_dev.csv"
    said = {row["spelling"]: row["place"] for row in resolve_table(path, COLUMNS, "AZ")}
    asked = [
        (column, one, row["az"]) for row in rows(path) for column in COLUMNS for one in row[column].split("|") if one
    ]
    right = Counter(column for column, spelling, official in asked if said[spelling] == official)
    assert not [spelling for _, spelling, official in asked if said[spelling] not in (None, official)]
    assert right["press"] >= 29
    assert min(right[column] for column in COLUMNS[:3]) >= 32
