"""The figures the attribution layer must keep on the annotated texts held back for it."""

import json
from pathlib import Path

import pytest
from bench import attribution


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> dict[str, dict[str, float]]:
    assert (shared / "score" / "score_attribution.py").is_file()
    target = tmp_path_factory.mktemp("layers") / "layer.jsonl"
    attribution.write_layers(sorted((attribution.GOLD / "txt").glob("*.txt")), target)
    rows: dict[str, dict[str, float]] = json.loads(attribution.score(target, "--json"))
    return rows


@pytest.mark.shared
@pytest.mark.parametrize(("measure", "floor"), [("cue_overlap", 0.66), ("all_exact", 0.43), ("tokens_all", 0.67)])
def test_the_floors_over_all_attributions(figures: dict[str, dict[str, float]], measure: str, floor: float) -> None:
    assert figures[measure]["f1"] >= floor


@pytest.mark.shared
@pytest.mark.parametrize(("measure", "floor"), [("cue_overlap", 0.925), ("all_exact", 0.58)])
def test_the_floors_over_plain_reporting_verbs(
    figures: dict[str, dict[str, float]], measure: str, floor: float
) -> None:
    assert figures["core_recall"][measure] >= floor
