"""What is concluded from all runs: the documented first, then a range and doubts, never a lone number."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.actions.estimate import estimate, write_draws
from onrecord.errors import Misuse
from onrecord.estimating.doubts import doubts_of_runs, doubts_of_table
from onrecord.estimating.estimate import conclude, rounded_down, rounded_up
from onrecord.estimating.estimate_json import estimate_json
from onrecord.estimating.modes import Mode
from onrecord.estimating.run import Run, Status, skipped
from onrecord.estimating.steps import plan
from onrecord.estimating.table import table
from onrecord.estimating.times import Times

WHOLE = table(("A", "B", "C"), {1: 60, 2: 50, 4: 40, 3: 12, 5: 10, 6: 8, 7: 5})


def run(name: str, low: float, middle: float, high: float | None) -> Run:
    engine, _, variant = name.partition("/")
    return Run(engine=engine, variant=variant, low=low, estimate=middle, high=high)


RUNS = (
    run("bootstrap/bic", 312.0, 400.0, 561.0),
    run("decomposable/default", 290.0, 410.0, 520.0),
    run("latent/default", 330.0, 420.0, 500.0),
    run("chao/mth", 301.0, 350.0, 430.0),
)


def codes(*runs: Run, close: tuple[float, ...] = (), moved: float = 0.0) -> list[str]:
    return [doubt.code for doubt in doubts_of_runs(WHOLE, {one.name: one for one in runs}, close, moved)]


def test_the_range_goes_from_the_lowest_to_the_highest_end_rounded_outwards() -> None:
    made = conclude(WHOLE, RUNS)
    assert made.range is not None
    assert (made.range.low, made.range.high) == (290, 570)
    assert made.range.of == ("bootstrap/bic", "decomposable/default", "latent/default")


def test_an_open_end_keeps_the_range_open() -> None:
    made = conclude(WHOLE, (*RUNS[1:], run("bootstrap/bic", 312.0, 400.0, None)))
    assert made.range is not None
    assert made.range.high is None
    assert "without an upper end" in made.sentences[3]


def test_two_modes_both_count_for_the_range() -> None:
    parted = Run(
        engine="latent",
        variant="default",
        status=Status.TWO_MODES,
        modes=(Mode(0.4, 300.0, 250.0, 340.0), Mode(0.6, 800.0, 700.0, 1010.0)),
    )
    made = conclude(WHOLE, (*RUNS[:2], parted))
    assert made.range is not None
    assert (made.range.low, made.range.high) == (250, 1100)


def test_an_engine_that_did_not_settle_takes_no_part() -> None:
    made = conclude(WHOLE, (RUNS[0], skipped("latent", "default", "did not settle", Status.NOT_CONVERGED)))
    assert made.range is not None
    assert made.range.of == ("bootstrap/bic",)
    assert made.sentences[2] == "One model gives 310 to 570."


def test_the_sentences_begin_with_the_documented_and_hold_no_single_middle() -> None:
    assert conclude(WHOLE, RUNS).sentences == (
        "185 people are named on at least one of 3 lists.",
        "Some were probably recorded by nobody. What follows is not a count, and rests on what cannot be checked.",
        "If being on one list makes it likelier to be on another, there were at least 300.",
        "3 models together give 290 to 570.",
        "Other assumptions can fit these lists as well and give very different totals.",
    )


@pytest.mark.parametrize(
    ("number", "down", "up"), [(10356.5, 10000, 11000), (99.4, 99, 100), (7.2, 7, 8), (0.4, 0, 1), (570, 570, 570)]
)
def test_numbers_are_rounded_outwards_to_two_digits(number: float, down: int, up: int) -> None:
    assert (rounded_down(number), rounded_up(number)) == (down, up)


def test_small_contained_and_sparse_lists_are_doubted() -> None:
    sparse = table(("A", "B", "C"), {1: 600, 2: 300, 3: 10, 5: 4, 6: 3})
    assert [doubt.code for doubt in doubts_of_table(sparse)] == ["small_list", "sparse_overlap"]
    contained = table(("A", "B", "C"), {1: 60, 2: 50, 3: 20, 5: 30, 7: 10})
    assert [(doubt.code, doubt.lists) for doubt in doubts_of_table(contained)] == [("contained_list", ("C", "A"))]


def test_lists_that_should_share_people_and_share_none_are_doubted() -> None:
    apart = table(("A", "B", "C"), {1: 60, 2: 60, 4: 60, 5: 40, 6: 40})
    assert [(doubt.code, doubt.lists) for doubt in doubts_of_table(apart)] == [("missing_overlap", ("A", "B"))]


def test_a_few_people_nobody_shares_are_a_lone_list() -> None:
    lone = table(("A", "B", "C", "D"), {1: 900, 2: 800, 3: 60, 7: 40, 4: 300, 8: 9})
    assert "lone_list" in [doubt.code for doubt in doubts_of_table(lone)]


def test_good_runs_raise_no_doubt() -> None:
    assert codes(*RUNS, close=(400.0, 430.0), moved=0.01) == []


def test_models_that_disagree_are_doubted() -> None:
    assert codes(close=(400.0, 500.0)) == ["models_disagree"]
    assert codes(close=(400.0, 499.0)) == []


def test_numbers_far_beyond_the_lists_are_doubted() -> None:
    assert codes(run("loglinear/bic", 300.0, 926.0, 2000.0)) == ["beyond_data"]
    assert codes(run("loglinear/bic", 300.0, 400.0, 3701.0)) == ["beyond_data"]
    assert codes(run("loglinear/bic", 300.0, 400.0, None)) == ["beyond_data"]


def test_a_list_that_changes_everything_is_named() -> None:
    runs = (
        RUNS[1],
        run("decomposable/default@without:B", 200.0, 270.0, 300.0),
        run("decomposable/default@merged:A+C", 1.0, 420.0, 500.0),
    )
    found = list(doubts_of_runs(WHOLE, {one.name: one for one in runs}, (), 0.0))
    assert [(doubt.code, doubt.lists) for doubt in found] == [("list_sensitivity", ("B",))]


def test_a_single_match_that_moves_the_estimate_is_doubted() -> None:
    assert codes(moved=0.051) == ["one_match"]


def test_priors_and_samplers_are_doubted_by_their_own_figures() -> None:
    saturated = replace(RUNS[1], variant="saturated", settings={"saturated_weight": 0.02})
    ended = replace(RUNS[1], settings={"tail": 0.001})
    rough = replace(RUNS[2], rhat=1.02, ess=900.0, settings={"near_cap": 0.02})
    assert codes(saturated, ended, rough) == ["saturated_weight", "grid_end", "cap", "not_mixed"]


def test_the_plan_leaves_out_merges_exactly_and_names_what_is_known() -> None:
    steps = plan(WHOLE)
    assert [step.suffix for step in steps if step.suffix] == [
        "without:A", "without:B", "without:C", "within:A", "within:B", "within:C",
    ]  # fmt: skip
    assert [step.known for step in steps if step.suffix.startswith("within")] == [87, 75, 63]
    wider = table(("A", "B", "C", "D"), {1: 60, 2: 50, 3: 12})
    assert sum(step.suffix.startswith("merged") for step in plan(wider)) == 6


def test_an_estimate_is_made_whole_and_the_same_again() -> None:
    told: list[tuple[int, int]] = []
    made = estimate(WHOLE, seed=3, jobs=1, tell=lambda done, of: told.append((done, of)))
    assert told[-1] == (12, 12)
    assert made.json["schema"] == "estimate/1"
    assert {one.name for one in made.estimate.runs} >= {
        "bootstrap/bic", "chao/bound", "chao/mh", "chao/mth", "decomposable/default", "decomposable/delta1",
        "decomposable/saturated", "interaction/1", "latent/default", "loglinear/aic", "loglinear/bic",
        "loglinear/independence", "loglinear/stepwise", "loglinear/bic@without:A", "decomposable/default@within:B",
    }  # fmt: skip
    again = estimate(WHOLE, seed=3, jobs=2)
    assert estimate_json(again.estimate, {}, {}) == estimate_json(made.estimate, {}, {})
    assert json.loads(json.dumps(made.json)) == made.json


def test_times_get_lower_bounds_only() -> None:
    made = estimate(Times(of=None, seen=(90, 20, 5)))
    assert [one.name for one in made.estimate.runs] == ["chao/bound", "chao/mh"]
    assert made.estimate.range is None


def test_a_refusal_has_no_draws_to_write(tmp_path: Path) -> None:
    made = estimate(table(("A", "B"), {1: 5, 2: 4, 3: 2}))
    assert (made.json["runs"], made.json["range"], made.draws) == ([], None, None)
    with pytest.raises(Misuse) as caught:
        write_draws(made, tmp_path / "draws.csv")
    assert caught.value.code == "E-USE-DRAWS"
