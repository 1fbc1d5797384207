"""The exact engines against the reference results beside the repo, to the last digit asked for."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from onrecord.estimating import engines
from onrecord.estimating.independence import expected_overlap
from onrecord.estimating.pairs import pair
from onrecord.estimating.refusals import refusal
from onrecord.estimating.run import Run
from onrecord.estimating.steps import plan, take
from onrecord.estimating.table import Table
from onrecord.estimating.table_text import read_table
from onrecord.estimating.times import Times

TABLES = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "mse"
FIGURES = ("estimate", "low", "high", "mean")
QUICK = ("bbs2001", "hiv", "ill", "kosovo", "neworleans", "sim_two_classes")  # `python -m bench.estimates` runs all
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not TABLES.is_dir(), reason="the tables and references are not beside the repo"),
]


@cache
def reference() -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads((TABLES / "reference.json").read_text("utf-8"))["tables"]
    return found


def names() -> list[str]:
    return sorted(reference()) if TABLES.is_dir() else []


def exact_runs(whole: Table | Times) -> Iterator[Run]:
    if isinstance(whole, Times):
        yield from engines.chao_of_times(whole)
        return
    steps = [step for step in plan(whole) if step.engine not in {"latent", "bootstrap"}]
    yield from chain.from_iterable(take(step, 1, frozenset(), lambda _done, _of: None).runs for step in steps)


@pytest.mark.parametrize("name", names())
def test_a_table_is_refused_for_the_reason_expected_or_not_at_all(name: str) -> None:
    whole = read_table((TABLES / f"{name}.csv").read_text("utf-8"))
    refused = refusal(whole) if isinstance(whole, Table) else None
    expected = reference()[name].get("refusal")
    assert (list(refused.codes) if refused else None) == expected


@pytest.mark.parametrize("name", [name for name in names() if name in QUICK])
def test_exact_engines_agree_with_the_reference(name: str) -> None:
    whole = read_table((TABLES / f"{name}.csv").read_text("utf-8"))
    runs = {run.name: run for run in exact_runs(whole)}
    for key, expected in reference()[name]["runs"].items():
        if expected.get("method", "exact") != "exact":
            continue
        run = runs[key]
        assert run.model == expected.get("model", run.model), key
        for figure in FIGURES:
            if figure in expected:
                want = expected[figure]
                assert getattr(run, figure) == (want if want is None else pytest.approx(want, rel=1e-6)), (key, figure)


@pytest.mark.parametrize("name", [name for name in names() if reference()[name].get("pairs")])
def test_pairs_of_lists_agree_with_the_reference(name: str) -> None:
    whole = read_table((TABLES / f"{name}.csv").read_text("utf-8"))
    assert isinstance(whole, Table)
    for expected in reference()[name]["pairs"]:
        i, j = (whole.lists.index(one) for one in expected["lists"])
        found = pair(whole, i, j, expected_overlap(whole, i, j))
        assert found.both == expected["both"]
        assert found.expected == pytest.approx(expected["expected"], rel=1e-6)
        assert (found.chapman, found.stderr) == pytest.approx((expected["chapman"], expected["stderr"]), rel=1e-6)
