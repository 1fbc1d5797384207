from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numbers_told import said_number
from onrecord.record.count import Count, Qualifier
from onrecord.record.span import Span
from onrecord.weighing.count_rivals import Contradiction, RivalState, contradicts, count_contradictions, say_interval
from weighing_world import at_least, exactly, mention, number, step, when

STATE = step("the Prosecutor's Office", "prosecutor")


def test_at_least_eight_does_not_contradict_eleven() -> None:
    assert not contradicts(said_number("Daily", at_least(8)), said_number("Wire", exactly(11)))


def test_two_totals_of_two_speakers_that_share_no_number_contradict() -> None:
    here = (mention("Port Sable"),)
    one = said_number("Daily@2031-11", exactly(25), predicate="proceeding:conviction", where=here)
    two = said_number("Wire@2033-04-13", exactly(78), predicate="proceeding:conviction", where=here)
    assert count_contradictions((two, one)) == (
        Contradiction(
            kind="count", between=(one.claim, two.claim), reports=(one.report, two.report), rule="K1",
            note="25 by Daily; 78 by Wire", state=RivalState.OPEN,
        ),
    )  # fmt: skip


def test_five_then_at_least_eight_nine_and_eleven_are_a_growing_series() -> None:
    series = [
        said_number("Daily@2030-06", at_least(5)), said_number("Exile Radio@2031-11", at_least(8)),
        said_number("Meridian@2032-11", at_least(9)), said_number("Watch@2034-04", exactly(11)),
    ]  # fmt: skip
    assert count_contradictions(series) == ()


def test_numbers_of_different_years_with_nothing_in_common_are_not_shown_to_be_of_one_scope() -> None:
    one = said_number("Daily@2031-11-01", exactly(25), predicate="act:arrest")
    later = said_number("Wire@2033-04-13", exactly(78), predicate="act:arrest")
    soon = said_number("Post@2031-11-20", exactly(78), predicate="act:arrest")
    assert (contradicts(one, later), contradicts(one, soon)) == (False, True)


def test_a_bare_number_that_somebody_gives_as_a_minimum_is_one() -> None:
    bare, least = said_number("Daily@2031-11", exactly(9)), said_number("Wire@2031-12", at_least(9))
    assert count_contradictions((bare, least, said_number("Post@2033-04", exactly(11)))) == ()
    assert count_contradictions((bare, least, said_number("undated", exactly(11)))) == ()
    assert len(count_contradictions((bare, said_number("Post@2033-04", exactly(11))))) == 1


def test_totals_of_one_body_that_grow_are_a_series_and_those_of_two_speakers_are_not() -> None:
    days = [said_number(f"Wire@2031-0{n}-01", exactly(total), STATE) for n, total in ((4, 397), (5, 405), (6, 452))]
    assert count_contradictions(days) == ()
    other = said_number("Daily@2031-07-01", exactly(500))
    assert {c.between for c in count_contradictions([*days, other])} == {(n.claim, other.claim) for n in days}


def test_a_total_so_far_grows_whoever_gives_the_next_one() -> None:
    first = said_number("Daily@2031-01-01", exactly(4), quote="Four dead so far")
    assert not contradicts(first, said_number("Wire@2031-01-02", exactly(7)))


def test_two_ministries_of_one_state_give_one_growing_toll() -> None:
    tides = said_number("Daily@2031-01-01", exactly(10), STATE)
    storms = said_number("Wire@2031-01-02", exactly(11), step("the Ministry of Storms", "ministry"))
    assert not contradicts(tides, storms)


def test_a_toll_that_falls_again_is_no_growing_series() -> None:
    high, low = said_number("Daily@2031-01-01", exactly(11), STATE), said_number("Wire@2031-01-02", exactly(9), STATE)
    assert contradicts(high, low)


def test_a_number_its_own_speaker_superseded_contradicts_nothing() -> None:
    old, new = said_number("Daily@2031-01", exactly(25)), said_number("Wire@2031-01", exactly(30))
    assert count_contradictions((old, new), superseded=(old.claim,)) == ()


@pytest.mark.parametrize(
    ("about", "other", "is_rival"),
    [(20, 25, False), (40, 400, True), (400, 350, False), (100, 250, True), (9, 10, False)],
)
def test_about_reaches_a_tenth_of_its_first_digit(about: int, other: int, *, is_rival: bool) -> None:
    near = said_number("Daily", number(about, about, qualifier=Qualifier.ABOUT, about=True))
    assert contradicts(near, said_number("Wire", exactly(other))) is is_rival


@pytest.mark.parametrize(
    ("low", "high", "about", "words"),
    [(9, 9, False, "9"), (8, None, False, "at least 8"), (None, 60, False, "at most 60"), (0, 60, False, "at most 60"),
     (40, 60, False, "40 to 60"), (20, 20, True, "about 20"), (None, None, False, "at least 0"), (0, 0, False, "0")],
)  # fmt: skip
def test_an_interval_is_said_in_figures(low: int | None, high: int | None, about: bool, words: str) -> None:  # noqa: FBT001 - a row
    assert say_interval(said_number("Daily", number(low, high, about=about))) == words


def test_other_places_other_times_and_other_conditions_are_other_scopes() -> None:
    base = said_number("Daily", exactly(5))
    assert contradicts(base, said_number("Wire", exactly(9)))
    before = Span(start=0, end=6, exact="before")
    for parts in ({"where": (mention("Lunegrad"),)}, {"when": when("2031-05")}, {"condition": before}):
        here = said_number("Daily", exactly(5), **parts)
        assert contradicts(here, said_number("Wire", exactly(9)))
    there = said_number("Wire", exactly(9), where=(mention("Port Sable"),))
    assert not contradicts(said_number("Daily", exactly(5), where=(mention("Lunegrad"),)), there)
    june = said_number("Wire", exactly(9), when=when("2031-06"))
    assert not contradicts(said_number("Daily", exactly(5), when=when("2031-05")), june)
    after = said_number("Wire", exactly(9), condition=Span(start=0, end=5, exact="after"))
    assert not contradicts(said_number("Daily", exactly(5), condition=before), after)


COUNTS = st.sampled_from([exactly(1), exactly(5), exactly(9), at_least(8), number(2, 4), number(None, 3)])


@given(st.lists(COUNTS, min_size=4, max_size=4), st.sampled_from(tuple(permutations(range(4)))))
def test_the_order_of_the_numbers_changes_nothing(counts: list[Count], order: tuple[int, ...]) -> None:
    told = [said_number(f"paper {n}@2031-01-0{n + 1}", count) for n, count in enumerate(counts)]
    assert count_contradictions(told[n] for n in order) == count_contradictions(told)
    assert all(contradicts(a, b) == contradicts(b, a) for a in told for b in told)


def test_of_a_value_told_very_often_the_first_tellings_stand_for_all() -> None:
    often = [said_number(f"paper {n}@2031-01-01", exactly(5), start=n) for n in range(401)]
    found = count_contradictions([*often, said_number("Wire@2031-01-01", exactly(9))])
    assert [len(one.between) for one in found] == [13]
