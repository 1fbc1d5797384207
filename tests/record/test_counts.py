"""Counts are intervals: rivals are those that no number satisfies at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import Misuse
from onrecord.record.count import Count, Qualifier, envelope, overlaps

ENDS = st.none() | st.integers(0, 12)


def _is_count(pair: tuple[int | None, int | None]) -> bool:
    low, high = pair
    return low is None or high is None or low <= high


COUNTS = st.tuples(ENDS, ENDS).filter(_is_count).map(lambda pair: Count(low=pair[0], high=pair[1]))


def _holds(count: Count, number: int) -> bool:
    return (count.low is None or count.low <= number) and (count.high is None or number <= count.high)


@given(COUNTS, COUNTS)
def test_two_counts_overlap_exactly_when_some_number_satisfies_both(one: Count, two: Count) -> None:
    assert overlaps(one, two) == any(_holds(one, n) and _holds(two, n) for n in range(14))


@given(COUNTS, COUNTS)
def test_overlap_is_symmetric(one: Count, two: Count) -> None:
    assert overlaps(one, two) == overlaps(two, one)


@given(COUNTS)
def test_a_count_overlaps_itself(count: Count) -> None:
    assert overlaps(count, count)


@given(st.lists(COUNTS, min_size=1, max_size=4).map(tuple), st.integers(0, 14))
def test_an_envelope_holds_every_number_of_each_count(counts: tuple[Count, ...], number: int) -> None:
    if any(_holds(count, number) for count in counts):
        assert _holds(envelope(counts), number)


@given(st.lists(COUNTS, min_size=1, max_size=4))
def test_an_envelope_has_no_end_that_no_count_has(counts: list[Count]) -> None:
    whole = envelope(tuple(counts))

    assert whole.low in {count.low for count in counts}
    assert whole.high in {count.high for count in counts}
    assert envelope(tuple(reversed(counts))) == whole


@given(COUNTS)
def test_the_envelope_of_one_count_is_that_count(count: Count) -> None:
    assert envelope((count,)) == count


def test_at_least_eight_does_not_contradict_eleven() -> None:
    at_least_eight = Count(low=8, qualifier=Qualifier.AT_LEAST)

    assert overlaps(at_least_eight, Count(low=11, high=11))
    assert not overlaps(at_least_eight, Count(low=7, high=7))


def test_a_share_is_no_number_and_contradicts_none() -> None:
    most = Count(qualifier=Qualifier.SHARE_MOST)

    assert not most.is_number
    assert overlaps(most, Count(low=0, high=0))


@pytest.mark.parametrize("count", [Count(low=0), Count(high=0), Count(low=40, high=60)])
def test_one_end_is_enough_for_a_number(count: Count) -> None:
    assert count.is_number


def test_a_count_is_exact_unless_it_is_said_to_be_about() -> None:
    assert Count(low=8, high=8) == Count(low=8, high=8, about=False)
    assert not envelope((Count(low=8, high=8), Count(low=9, high=9))).about


def test_an_envelope_is_about_when_a_member_is() -> None:
    assert envelope((Count(low=8, high=8), Count(low=40, high=60, about=True))) == Count(low=8, high=60, about=True)


def test_an_envelope_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        envelope(())


@pytest.mark.parametrize(("low", "high"), [(9, 8), (-1, None), (None, -1), (-2, -1)])
def test_an_impossible_count_is_refused(low: int | None, high: int | None) -> None:
    with pytest.raises(Misuse) as caught:
        Count(low=low, high=high)

    assert caught.value.code == "E-USE-COUNT"
