"""The engines that draw: what their draws obey, and what is said when they do not settle."""

import numpy as np
import pytest

from onrecord.estimating import engines, sampling
from onrecord.estimating.bootstrap import bootstrap
from onrecord.estimating.chains import Settling, quantile_error, settling
from onrecord.estimating.latent import CAP, LatentClasses, State, classes_for, log_weights
from onrecord.estimating.latent_moves import draw_unseen, gibbs_scan
from onrecord.estimating.modes import modes
from onrecord.estimating.run import Status
from onrecord.estimating.sampling import Sampled, sample
from onrecord.estimating.table import table

FOUR = table(
    ("A", "B", "C", "D"),
    {1: 90, 2: 80, 4: 70, 8: 60, 3: 30, 5: 14, 9: 12, 6: 11, 10: 9, 12: 7, 7: 6, 11: 5, 13: 3, 14: 2, 15: 2},
)
INDEPENDENT = table(("A", "B", "C"), {1: 240, 2: 240, 4: 240, 3: 60, 5: 60, 6: 60, 7: 15})


def rng(seed: int = 5) -> np.random.Generator:
    return np.random.default_rng(seed)


def scattered(model: LatentClasses, chains: int) -> State:
    lists = len(model.table.lists)
    return State(rng().normal(-1, 1, (chains, model.classes, lists)), rng(6).normal(-1, 1, (chains, model.classes - 1)))


def test_weights_of_classes_add_up_to_one() -> None:
    assert np.exp(log_weights(np.exp(rng().normal(size=(4, 9))))).sum(axis=1) == pytest.approx(1)


def test_the_slope_of_the_density_is_what_differences_say() -> None:
    model = LatentClasses(table=FOUR, classes=5)
    state = scattered(model, 3)
    _, slope = model.density(state)
    step = 1e-6
    for place in ((0, 0, 0), (1, 3, 2), (2, 4, 3)):
        above, below = state.logits.copy(), state.logits.copy()
        above[place] += step
        below[place] -= step
        rise = model.density(State(above, state.sticks))[0] - model.density(State(below, state.sticks))[0]
        assert rise[place[0]] / (2 * step) == pytest.approx(slope.logits[place], rel=1e-4, abs=1e-4)
    for chain, stick in ((0, 0), (1, 2), (2, 3)):
        above, below = state.sticks.copy(), state.sticks.copy()
        above[chain, stick] += step
        below[chain, stick] -= step
        rise = model.density(State(state.logits, above))[0] - model.density(State(state.logits, below))[0]
        assert rise[chain] / (2 * step) == pytest.approx(slope.sticks[chain, stick], rel=1e-4, abs=1e-4)


def test_swapping_two_classes_with_equal_sticks_changes_no_density() -> None:
    model = LatentClasses(table=FOUR, classes=2)
    logits = rng().normal(size=(1, 2, 4))
    half = np.log(np.full((1, 1), np.log(2.0)))  # both classes weigh one half
    plain, swapped = (model.density(State(one, half))[0] for one in (logits, logits[:, ::-1]))
    assert plain == pytest.approx(swapped)


def test_no_draw_is_above_the_cap() -> None:
    model = LatentClasses(table=FOUR, classes=3)
    unseen = draw_unseen(model, np.full(200, 0.999), rng())
    assert unseen.max() <= CAP * FOUR.documented
    assert unseen.min() >= 0


def test_a_gibbs_scan_keeps_every_number_finite() -> None:
    model = LatentClasses(table=FOUR, classes=10)
    state, draws = scattered(model, 8), rng()
    for _ in range(50):
        state = gibbs_scan(model, state, draws)
    assert np.isfinite(state.logits).all()
    assert np.isfinite(state.sticks).all()


def test_many_lists_get_more_classes() -> None:
    assert (classes_for(6), classes_for(7)) == (10, 15)


def test_the_same_seed_gives_the_same_draws() -> None:
    first, second = (sample(FOUR, rng(9), classes=3).draws for _ in range(2))
    assert (first == second).all()


def test_draws_of_independent_lists_lie_about_the_right_total() -> None:
    told: list[tuple[int, int]] = []
    run, draws = engines.latent(INDEPENDENT, rng(), lambda done, of: told.append((done, of)))
    assert run.status is Status.OK
    assert run.low is not None
    assert run.high is not None
    assert run.low < 1875 < run.high  # 0.2, 0.2 and 0.2 of 1,875 would be 240, 60 and 15
    assert draws.min() >= INDEPENDENT.documented
    assert told[0] == (1, sampling.FIRST_ROUND)


def test_chains_that_do_not_agree_give_no_number() -> None:
    apart = np.repeat(np.array([[400.0], [900.0]]), 300, axis=1) + rng().normal(size=(2, 300))
    sampled = Sampled(draws=apart, settling=settling(np.log(apart)), classes=10, near_cap=0.0)
    assert not sampled.is_told
    run = engines.latent_run(FOUR, sampled)
    assert (run.status, run.estimate, run.low, run.high, run.modes) == (Status.NOT_CONVERGED, None, None, None, ())
    assert run.note == "the sampler did not settle; no number is shown"


def test_two_stories_are_both_told_and_no_middle_is() -> None:
    draws = np.concatenate([rng().normal(500, 10, (8, 500)), rng(2).normal(900, 10, (8, 500))], axis=1).round()
    shuffled = rng(3).permuted(draws, axis=1)
    run = engines.latent_run(FOUR, Sampled(draws=shuffled, settling=Settling(1.0, 900.0), classes=10, near_cap=0.0))
    assert (run.status, run.estimate) == (Status.TWO_MODES, None)
    assert [round(mode.estimate, -1) for mode in run.modes] == [500, 900]
    assert sum(mode.share for mode in run.modes) == pytest.approx(1)


def test_a_posterior_of_one_middle_has_one_mode_also_among_whole_numbers() -> None:
    assert len(modes(rng().normal(500, 40, 5000).round())) == 1
    assert len(modes(rng().poisson(3, 5000).astype(np.float64) + 70)) == 1


def test_a_handful_of_far_draws_is_no_mode() -> None:
    draws = np.concatenate([rng().normal(500, 10, 5000), np.full(20, 900.0)])
    assert len(modes(draws)) == 1


def test_chains_from_one_distribution_have_settled() -> None:
    found = settling(rng().normal(size=(4, 1000)))
    assert found.rhat == pytest.approx(1, abs=0.01)
    assert 3000 < found.ess < 5000


def test_slow_chains_have_few_effective_draws_and_parted_ones_a_large_rhat() -> None:
    steps = rng().normal(size=(4, 1000))
    slow = np.zeros_like(steps)
    for at in range(1, 1000):
        slow[:, at] = 0.98 * slow[:, at - 1] + steps[:, at]
    assert settling(slow).ess < 250
    assert settling(np.concatenate([steps, steps + 5])).rhat > 1.5


def test_constant_chains_have_settled() -> None:
    assert settling(np.ones((4, 100))) == Settling(1.0, 400.0)


def test_the_error_of_a_median_is_that_of_theory() -> None:
    errors = [quantile_error(rng(seed).normal(size=(8, 1000)), 0.5) for seed in range(30)]
    assert np.mean(errors) == pytest.approx(1.2533 / 8000**0.5, rel=0.1)


def test_drawn_tables_spread_at_least_as_far_as_the_profile() -> None:
    drawn = bootstrap(FOUR, rng(), replicates=200)
    assert drawn is not None
    best = next(run for run in engines.loglinear_by_bic(FOUR))
    assert best.low is not None
    assert best.high is not None
    assert drawn.low < drawn.estimate < drawn.high
    assert drawn.high - drawn.low > 0.8 * (best.high - best.low)
    assert drawn.dropped == 0
    assert sum(share for _, share in drawn.selected) <= 1


def test_too_many_lists_for_models_are_not_drawn_from() -> None:
    wide = table(tuple(f"L{k}" for k in range(7)), {1: 50, 2: 50, 3: 20, 4: 30, 5: 9})
    assert engines.bootstrap(wide, rng(), lambda _done, _of: None).status is Status.SKIPPED
