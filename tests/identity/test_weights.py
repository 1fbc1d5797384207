"""The learnt weights as shipped: whole numbers, whole tables, the same in both directions."""

import hashlib
import json
from pathlib import Path

import pytest

from onrecord.identity import weights
from onrecord.identity.evidence import EVIDENCES
from onrecord.identity.sounds import SCRIPTS, SYMBOLS
from onrecord.identity.weights import StepTable

FOLDER = Path(weights.__file__).parent / "weights"
SIZE = len(SYMBOLS)


def test_there_are_these_files() -> None:
    assert sorted(path.name for path in FOLDER.iterdir()) == ["common.json", "edit.json", "steps.json", "usual.json"]


def test_no_float_is_in_any_file() -> None:
    floats: list[str] = []
    for path in FOLDER.iterdir():
        json.loads(path.read_text("ascii"), parse_float=floats.append)
    assert floats == []


@pytest.mark.parametrize("left", SCRIPTS)
@pytest.mark.parametrize("right", SCRIPTS)
def test_every_pair_of_scripts_has_whole_tables_that_turn(left: str, right: str) -> None:
    one, two = weights.edit_costs((left, right)), weights.edit_costs((right, left))
    assert len(one.substitute) == len(one.drop) == len(one.insert) == SIZE
    assert one == two.turned()
    assert weights.usual_share((left, right)) == weights.usual_share((right, left)) > 0


@pytest.mark.parametrize("script", SCRIPTS)
def test_probabilities_of_a_pair_and_a_background_sum_to_one(script: str) -> None:
    costs = weights.edit_costs((script, "Latn"))
    edits = [*(cost for row in costs.substitute for cost in row), *costs.drop, *costs.insert, costs.end]
    assert sum(2 ** (-cost / 100) for cost in edits) == pytest.approx(1, abs=0.01)
    for row in weights.background_costs(script):
        assert sum(2 ** (-cost / 100) for cost in row) == pytest.approx(1, abs=0.01)


def test_every_evidence_has_its_table() -> None:
    made = json.loads((FOLDER / "steps.json").read_text("ascii"))
    assert made["evidences"] == list(EVIDENCES)
    assert all(len(table.bits) == len(table.cuts) + 2 for table in weights.step_tables())
    assert all(list(table.cuts) == sorted(set(table.cuts)) for table in weights.step_tables())


def test_a_step_begins_at_its_cut() -> None:
    table = StepTable(cuts=(10, 20), bits=(7, 1, 2, 3))
    assert [table.at(value) for value in (None, 9, 10, 19, 20)] == [7, 1, 2, 2, 3]


def test_a_commoner_name_is_less_rare_and_none_is_rarer_than_the_unlisted() -> None:
    common = weights.common_names()
    assert common["jon"] > common["john"] > 0
    assert max(common.values()) == common[""]


def test_a_table_of_common_names_holds_symbols_only() -> None:
    assert set("".join(weights.common_names())) <= set(SYMBOLS)


def test_the_files_are_the_ones_the_building_printed() -> None:
    """A change of any weight is seen here, and needs the figures of the bench anew."""
    digests = {path.name: hashlib.sha256(path.read_bytes()).hexdigest()[:16] for path in sorted(FOLDER.iterdir())}
    assert digests == DIGESTS


DIGESTS = {
    "common.json": "5898e60c7cc9d80c",
    "edit.json": "6e5c13ae8b929d6c",
    "steps.json": "011840c8e12322f5",
    "usual.json": "4098c69faa30f71e",
}
