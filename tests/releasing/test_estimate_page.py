"""The page of an estimate: the documented first, no script, nothing loaded, no lone number to lift."""

import re

from onrecord.estimating.engines import chao, decomposable, interaction, loglinear
from onrecord.estimating.estimate import Estimate, conclude, refuse
from onrecord.estimating.modes import Mode
from onrecord.estimating.run import Run, Status, skipped
from onrecord.estimating.table import table
from onrecord.estimating.times import Times
from onrecord.releasing.estimate_page import estimate_page
from onrecord.releasing.estimate_words import result_of

WHOLE = table(("A<b>", "B", "C"), {1: 60, 2: 50, 4: 40, 3: 12, 5: 10, 6: 8, 7: 5})


def concluded(*more: Run) -> Estimate:
    return conclude(WHOLE, (*chao(WHOLE), *loglinear(WHOLE), decomposable(WHOLE), *interaction(WHOLE), *more))


def page(estimate: Estimate) -> str:
    return "".join(estimate_page(estimate))


def test_the_page_runs_nothing_and_loads_nothing() -> None:
    made = page(concluded())
    assert "<script" not in made
    assert "default-src &#x27;none&#x27;" in made
    assert not re.search(r"(src|href)=\"(?!#)", made)
    assert "A<b>" not in made
    assert "A&lt;b&gt;" in made


def test_the_documented_count_comes_before_every_estimate() -> None:
    made = page(concluded())
    main = made[made.index("<main") :]
    places = [main.index(words) for words in ("185 people are named", "not a count", "One model gives", "<figure")]
    assert places == sorted(places)


def test_a_refused_table_has_its_reason_and_its_overlap_and_no_estimate() -> None:
    small = refuse(table(("A", "B", "C"), {1: 5, 2: 2, 3: 1, 7: 1}))
    assert small is not None
    made = page(small)
    assert "Not estimable: only 2 people are on more than one list" in made
    assert "How the lists overlap" in made
    assert "Documented and estimated" not in made
    assert "Every run" not in made


def test_both_modes_of_a_posterior_are_drawn_and_told() -> None:
    modes = (Mode(0.4, 300.0, 250.0, 340.0), Mode(0.6, 800.0, 700.0, 1010.0))
    parted = Run(engine="latent", variant="default", status=Status.TWO_MODES, modes=modes)
    made = page(concluded(parted))
    assert "Latent classes, 40% of it" in made
    assert "Latent classes, 60% of it" in made
    assert result_of(parted) == "250 to 340 (40%); or 700 to 1,010 (60%)"


def test_results_are_told_by_their_ends() -> None:
    assert result_of(Run(engine="chao", variant="mh", estimate=350.0, low=301.2, high=None)) == "301 or more"
    assert result_of(Run(engine="chao", variant="bound", estimate=350.4)) == "about 350"
    assert result_of(skipped("latent", "default", "the sampler did not settle")) == "the sampler did not settle"


def test_how_often_people_were_seen_has_no_overlap_to_draw() -> None:
    times = Times(of=None, seen=(90, 20, 5))
    made = page(conclude(times, ()))
    assert "How the lists overlap" not in made
    assert "115 people are documented at least once." in made
