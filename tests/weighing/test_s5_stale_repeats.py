from numbers_told import said_number
from onrecord.weighing.count_spread import stale_repeats
from weighing_world import at_least, exactly, step

CIRCLE = step("Radio Meridian", "media")


def test_a_number_repeated_after_its_origin_raised_it_is_stale() -> None:
    first = said_number("Daily@2031-11-26", at_least(9), CIRCLE)
    raised = said_number("Wire@2034-01-17", at_least(11), CIRCLE)
    again = said_number("Post@2035-01-18", at_least(9), CIRCLE)
    assert stale_repeats((again, raised, first)) == (again.claim,)
    assert stale_repeats((first, raised)) == ()


def test_a_lower_number_never_said_before_is_a_correction_and_not_stale() -> None:
    high = said_number("Daily@2031-01-01", exactly(11), CIRCLE)
    assert stale_repeats((high, said_number("Wire@2032-01-01", exactly(9), CIRCLE))) == ()


def test_another_speakers_number_makes_nothing_stale() -> None:
    first = said_number("Daily@2031-11-26", at_least(9), CIRCLE)
    other = said_number("Wire@2034-01-17", at_least(11), step("Tideline Watch", "ngo"))
    assert stale_repeats((first, other, said_number("Post@2035-01-18", at_least(9), CIRCLE))) == ()


def test_without_dates_nothing_is_called_stale() -> None:
    assert stale_repeats((said_number("Daily", at_least(9), CIRCLE), said_number("Wire", at_least(11), CIRCLE))) == ()
