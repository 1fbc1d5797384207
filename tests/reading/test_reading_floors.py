"""The figures the reader must keep on the development gold, by the scorer that stands beside it."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

REPO = Path(__file__).resolve().parents[2]


def _bench() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reading_scores", REPO / "bench" / "reading_scores.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> dict[str, dict[str, float | None]]:
    assert (shared / "score" / "score_reading.py").is_file()
    bench = _bench()
    folder = tmp_path_factory.mktemp("proposals")
    bench.write_proposals(folder)
    rows: dict[str, dict[str, float | None]] = json.loads(bench.score(folder, "--json"))
    return rows


@pytest.mark.shared
def test_nothing_attributed_is_put_forward_as_the_publishers_own(figures: dict[str, dict[str, float | None]]) -> None:
    assert figures["TOTAL"]["leak"] == 0


@pytest.mark.shared
def test_every_anchor_holds(figures: dict[str, dict[str, float | None]]) -> None:
    assert figures["TOTAL"]["broken anchors"] == 0


@pytest.mark.shared
@pytest.mark.parametrize(("figure", "floor"), [("recall core", 0.85), ("origin attr", 0.9), ("precision", 0.85)])
def test_the_floors_of_the_seed_report(figures: dict[str, dict[str, float | None]], figure: str, floor: float) -> None:
    assert (figures["seed"][figure] or 0) >= floor


@pytest.mark.shared
@pytest.mark.parametrize("report", ["T06", "T18", "T19", "T32", "T44"])
def test_the_other_reports_keep_recall_and_precision(figures: dict[str, dict[str, float | None]], report: str) -> None:
    assert (figures[report]["recall core"] or 0) >= 0.75
    assert (figures[report]["precision"] or 0) >= 0.75


@pytest.mark.shared
@pytest.mark.parametrize(
    ("figure", "floor"),
    [
        ("precision", 0.85),
        ("recall core", 0.85),
        ("origin attr", 0.95),
        ("chain", 0.95),
        ("count", 0.95),
        ("when", 0.85),
        ("hedges f1", 0.85),
    ],
)
def test_the_floors_of_all_reports_together(
    figures: dict[str, dict[str, float | None]], figure: str, floor: float
) -> None:
    assert (figures["TOTAL"][figure] or 0) >= floor
