"""The engines that have one right answer, against closed forms and the laws they obey."""

from itertools import permutations
from math import isclose

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.estimating import engines
from onrecord.estimating.chao import chao_bound
from onrecord.estimating.decomposable import Prior, average
from onrecord.estimating.estimable import facial_set, is_plainly_estimable, reaches_unseen
from onrecord.estimating.graphs import decomposable_graphs, is_saturated
from onrecord.estimating.independence import expected_overlap, independent_total
from onrecord.estimating.interaction import interaction
from onrecord.estimating.loglinear import INDEPENDENCE, Ranking, aic, bic, choose, counts_of, layout
from onrecord.estimating.models import all_models, name
from onrecord.estimating.pairs import chapman
from onrecord.estimating.profile import deviance_with_unseen, profile
from onrecord.estimating.run import Status
from onrecord.estimating.stepwise import stepwise
from onrecord.estimating.table import Table, keep, table
from onrecord.estimating.times import Times

THREE = table(("A", "B", "C"), {1: 60, 2: 50, 4: 40, 3: 12, 5: 10, 6: 8, 7: 5})
FOUR = table(
    ("A", "B", "C", "D"),
    {1: 90, 2: 80, 4: 70, 8: 60, 3: 30, 5: 14, 9: 12, 6: 11, 10: 9, 12: 7, 7: 6, 11: 5, 13: 3, 14: 2, 15: 2},
)


def test_the_number_of_models_and_graphs_is_that_of_the_papers() -> None:
    assert [len(all_models(t, o)) for t, o in ((3, 2), (4, 3), (5, 2))] == [8, 113, 1024]
    assert [len(decomposable_graphs(t)) for t in (3, 4, 5)] == [8, 61, 822]
    assert [sum(map(is_saturated, decomposable_graphs(t))) for t in (3, 4, 5)] == [1, 1, 1]


def test_models_are_named_by_their_largest_terms() -> None:
    assert name(frozenset(), 3) == "[1,2,3]"
    assert name(frozenset({0b0011, 0b0101, 0b0110, 0b0111, 0b1001}), 4) == "[123,14]"


def test_a_graph_holds_each_list_once_when_separators_are_taken_off() -> None:
    for graph in decomposable_graphs(4):
        for place in range(4):
            cliques = sum(clique >> place & 1 for clique in graph.cliques)
            assert cliques - sum(part >> place & 1 for part in graph.separators) == 1


def test_the_estimate_of_all_pairs_has_a_closed_form() -> None:
    chosen = choose(layout(3), counts_of(THREE), frozenset({3, 5, 6}))
    assert chosen is not None
    assert isclose(chosen.estimate, 185 + 5 * 60 * 50 * 40 / (12 * 10 * 8), rel_tol=1e-10)
    assert chosen.name == "[12,13,23]"


def test_conditional_independence_has_a_closed_form() -> None:
    chosen = choose(layout(3), counts_of(THREE), frozenset({3, 5}))  # B and C independent within and without A
    assert chosen is not None
    assert isclose(chosen.estimate, 185 + 50 * 40 / 8, rel_tol=1e-10)


def test_independence_agrees_with_the_root_of_its_own_equation() -> None:
    chosen = choose(layout(3), counts_of(THREE), INDEPENDENCE)
    assert chosen is not None
    assert isclose(chosen.estimate, independent_total(THREE) or 0, rel_tol=1e-9)
    assert expected_overlap(THREE, 0, 1) == pytest.approx(87 * 75 / chosen.estimate)


def test_a_list_that_holds_everybody_leaves_no_root() -> None:
    assert independent_total(table(("A", "B"), {1: 5, 3: 4})) is None
    assert independent_total(table(("A", "B"), {1: 5, 2: 4})) is None


def test_an_empty_overlap_makes_a_model_that_fits_it_inestimable() -> None:
    counts = counts_of(table(("A", "B", "C"), {1: 30, 2: 30, 4: 30, 5: 10, 6: 10}))
    everything = layout(3)
    design = everything.columns(frozenset({3}))
    cells = facial_set(design, counts)
    assert not cells[0b011 - 1]
    assert reaches_unseen(design, cells)
    assert choose(everything, counts, frozenset({3, 5, 6})) is None
    assert choose(everything, counts, frozenset({3})) is not None


def test_a_fit_well_inside_shows_by_itself_that_it_can_be_estimated() -> None:
    design, counts = layout(3).columns(INDEPENDENCE), counts_of(THREE)
    chosen = choose(layout(3), counts, INDEPENDENCE)
    assert chosen is not None
    assert is_plainly_estimable(design, counts, chosen.fit.expected)
    assert facial_set(design, counts).all()


def test_the_best_model_has_the_lowest_score_of_all() -> None:
    ranking = Ranking(layout(4), counts_of(FOUR))
    for criterion in (bic, aic):
        ranked = [one.score for one in ranking.best(criterion)]
        assert ranked == sorted(ranked)
        assert ranked[0] == pytest.approx(ranking.scores(criterion).min())


def test_giving_up_poor_models_early_keeps_the_best() -> None:
    counts = counts_of(FOUR)
    full = next(Ranking(layout(4), counts).best(bic))
    contest = Ranking(layout(4), counts, (bic, 6.0))
    assert next(contest.best(bic)).name == full.name
    assert not np.isfinite(contest.deviances).all()


def test_a_forced_interaction_is_in_every_model() -> None:
    forced = frozenset({0b0110})
    assert all(forced <= model for model in layout(4, forced).models)


def test_the_profile_holds_the_estimate_and_ends_where_the_likelihood_has_fallen() -> None:
    counts = counts_of(THREE)
    chosen = choose(layout(3), counts, INDEPENDENCE)
    assert chosen is not None
    interval = profile(185, chosen.estimate, deviance_with_unseen(layout(3).columns(INDEPENDENCE), counts))
    assert interval.high is not None
    assert 185 < interval.low < chosen.estimate < interval.high < 3 * chosen.estimate


def test_stepwise_joins_the_lists_that_share_too_many() -> None:
    stepped = stepwise(table(("A", "B", "C"), {1: 60, 2: 60, 4: 60, 3: 90, 5: 12, 6: 12, 7: 12}))
    assert stepped is not None
    assert 0b011 in stepped.chosen.model
    assert stepped.low < stepped.chosen.estimate < stepped.high


def test_the_bound_of_lists_has_its_factor_and_that_without_limit_has_none() -> None:
    assert chao_bound((100, 20, 3), 4) == pytest.approx(123 + 3 / 4 * 100**2 / 40)
    assert chao_bound((100, 20, 3), None) == pytest.approx(123 + 100**2 / 40)


def test_nobody_seen_exactly_twice_leaves_no_bound() -> None:
    runs = list(engines.chao_of_times(Times(of=3, seen=(9, 0, 1))))
    assert [(run.name, run.status) for run in runs] == [("chao/bound", Status.NOT_ESTIMABLE)]


def test_two_lists_by_chapman() -> None:
    estimate, stderr = chapman(200, 150, 30)
    assert estimate == pytest.approx(201 * 151 / 31 - 1)
    assert stderr == pytest.approx((201 * 151 * 170 * 120 / (31**2 * 32)) ** 0.5)


def test_an_interaction_of_all_lists_scales_those_unseen() -> None:
    once, twice = interaction(THREE, 1.0), interaction(THREE, 2.0)
    assert once is not None
    assert twice is not None
    assert twice - 185 == pytest.approx(2 * (once - 185))
    assert interaction(table(("A", "B", "C"), {1: 3, 7: 2}), 1.0) is None


def test_averaging_gives_weights_that_add_up_and_a_median_inside_its_interval() -> None:
    averaged = average(FOUR)
    assert averaged.weights.sum() == pytest.approx(1)
    assert FOUR.documented <= averaged.low <= averaged.estimate <= averaged.high
    assert averaged.saturated_weight is None
    assert sum(weight for _, weight in averaged.top) <= 1 + 1e-9


def test_the_saturated_graph_takes_part_only_when_asked() -> None:
    assert average(FOUR, Prior(saturated=True, grid=30, first=1)).saturated_weight is not None


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(1, 60), min_size=7, max_size=7), st.permutations([0, 1, 2]))
def test_the_order_of_lists_changes_no_estimate(counts: list[int], order: list[int]) -> None:
    whole = table(("A", "B", "C"), dict(enumerate(counts, 1)))
    turned = keep(whole, order)
    assert average(turned).estimate == average(whole).estimate
    first, second = (next(Ranking(layout(3), counts_of(one)).best(bic)) for one in (whole, turned))
    assert isclose(first.score, second.score, rel_tol=1e-9)


def test_every_order_of_four_lists_gives_one_average() -> None:
    found = {average(keep(FOUR, order)).estimate for order in list(permutations(range(4)))[::5]}
    assert found == {average(FOUR).estimate}


def test_engines_say_in_a_sentence_where_they_cannot_work() -> None:
    wide = table(tuple(f"L{k}" for k in range(12)), {1: 50, 2: 50, 3: 20, 4: 30, 5: 9})
    runs = [*engines.chao(wide), *engines.loglinear(wide), engines.decomposable(wide)]
    assert {run.name: run.status for run in runs if not run.is_ok} == dict.fromkeys(
        ("chao/mth", "loglinear/independence", "loglinear/bic", "loglinear/aic", "loglinear/stepwise",
         "decomposable/default"), Status.SKIPPED,
    )  # fmt: skip
    assert all(run.note for run in runs if not run.is_ok)
    assert next(engines.loglinear_by_bic(wide)).status is Status.SKIPPED


def test_a_table_of_one_pattern_each_is_symmetric() -> None:
    even: Table = table(("A", "B", "C"), dict.fromkeys(range(1, 8), 10))
    assert interaction(even, 1.0) == pytest.approx(80)
