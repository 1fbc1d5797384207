import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.identity.linkage.additive import averaged, cuts_of, fit_additive
from onrecord.identity.linkage.calibration import Method, calibrate
from onrecord.identity.linkage.candidates import Candidates
from onrecord.identity.linkage.evidence_table import table_of
from onrecord.identity.linkage.rivals import WEAKEST, best_other, rival_evidence
from onrecord.identity.linkage.self_training import clear_pairs


def judged(size: int = 4000) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    random = np.random.default_rng(7)
    truth = (random.random(size) < 0.2).astype(float)
    one = random.normal(truth * 2, 1)
    two = np.where(random.random(size) < 0.1, np.nan, random.normal(-truth, 1))
    return truth, one, two


def test_the_shares_of_a_pair_sum_to_its_bits() -> None:
    truth, one, two = judged()
    table = table_of("x", {"one": one, "two": two})
    model = fit_additive(table, truth, np.ones(len(truth)), cuts_of(table))
    assert np.array_equal(model.bits(table), model.base + model.shares(table).sum(axis=1))
    assert model.bits(table).dtype == np.int64


def test_true_pairs_get_more_bits_than_others() -> None:
    truth, one, two = judged()
    table = table_of("x", {"one": one, "two": two})
    bits = fit_additive(table, truth, np.ones(len(truth)), cuts_of(table)).bits(table)
    assert bits[truth == 1].mean() > 100 > -100 > bits[truth == 0].mean()


def test_the_average_of_a_model_with_itself_is_itself() -> None:
    truth, one, two = judged(500)
    table = table_of("x", {"one": one, "two": two})
    model = fit_additive(table, truth, np.ones(len(truth)), cuts_of(table))
    assert averaged([model, model]) == model


def test_an_evidence_that_is_never_told_weighs_nothing_much() -> None:
    truth, one, _ = judged(500)
    table = table_of("x", {"one": one, "none": np.full(len(one), np.nan)})
    model = fit_additive(table, truth, np.ones(len(truth)), cuts_of(table))
    assert model.steps["none"].cuts == ()
    assert len(model.steps["none"].bits) == 2


def candidates(*pairs: tuple[int, int]) -> Candidates:
    left, right = np.array(pairs, dtype=np.int64).T
    return Candidates(left=left, right=right, runs=())


def test_the_best_other_of_the_best_is_the_second() -> None:
    bits = np.array([500.0, 300.0, 900.0])
    assert list(best_other(np.array([0, 0, 1]), bits)) == [300, 500, WEAKEST]


def test_a_pair_is_weighed_against_both_its_rows() -> None:
    table = rival_evidence(candidates((0, 0), (0, 1), (1, 1)), np.array([500.0, 300.0, 900.0]))
    assert list(table.column("lead over the left rival")) == pytest.approx([2, -2, 30])
    assert list(table.column("lead over both rivals")) == pytest.approx([2, -6, 6])


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 5), st.integers(-900, 900)), min_size=1, max_size=30))
def test_the_best_other_is_what_a_search_finds(rows: list[tuple[int, int]]) -> None:
    places, bits = np.array([one for one, _ in rows]), np.array([two for _, two in rows], dtype=float)
    wanted = [
        max([bits[at] for at in range(len(rows)) if at != here and places[at] == places[here]], default=WEAKEST)
        for here in range(len(rows))
    ]
    assert list(best_other(places, bits)) == wanted


def test_only_what_is_clear_teaches() -> None:
    pairs = candidates((0, 0), (0, 1), (1, 1), (2, 2), (3, 3))
    taught = clear_pairs(pairs, np.array([900.0, -500.0, -700.0, 100.0, -2000.0]))
    assert list(taught.truth) == [1, 0, 0, 1, 0]
    assert list(taught.weights) == [1, 1, 0, 1, 1]


def bits_and_truth(size: int, slope: float = 1.0) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(3)
    bits = random.uniform(-800, 800, size)
    return bits, (random.random(size) < 1 / (1 + np.exp2(-slope * bits / 100))).astype(float)


def test_below_a_hundred_judged_records_nothing_is_calibrated() -> None:
    assert calibrate(*bits_and_truth(500), 99).method is Method.NONE
    assert calibrate(*bits_and_truth(500), 100).method is Method.PLATT
    assert calibrate(*bits_and_truth(500), 1000).method is Method.ISOTONIC


@pytest.mark.parametrize("records", [500, 5000])
def test_overconfident_bits_are_drawn_in(records: int) -> None:
    bits, truth = bits_and_truth(6000, slope=0.5)
    found = calibrate(bits, truth, records).probability(bits)
    for low, high in ((0.1, 0.5), (0.5, 0.9), (0.9, 0.95)):
        band = (found >= low) & (found < high)
        assert abs(found[band].mean() - truth[band].mean()) < 0.05


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.sampled_from([120, 2000]))
def test_more_bits_never_mean_less_probable(seed: int, records: int) -> None:
    random = np.random.default_rng(seed)
    bits = random.uniform(-1000, 1000, 200)
    truth = (random.random(200) < 0.5).astype(float)
    curve = calibrate(bits, truth, records).probability(np.linspace(-2000, 2000, 81))
    assert (np.diff(curve) >= 0).all()
    assert ((curve > 0) & (curve < 1)).all()


def test_where_all_is_true_nothing_can_be_calibrated() -> None:
    assert calibrate(np.array([1.0, 2.0]), np.ones(2), 5000).method is Method.NONE
