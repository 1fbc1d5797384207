from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from onrecord.weighing.clocks import recorded_by, said_by, true_on
from onrecord.weighing.person_status import status_on
from status_told import state

DAYS = st.dates(date(2031, 1, 1), date(2031, 12, 31))


def test_what_held_on_a_day_is_certain_or_possible_and_listed_apart() -> None:
    day, month = state("act:death", "2031-05-07"), state("accusation", "2031-05")
    answer = true_on((day, month, state("act:injury", None)), date(2031, 5, 7))
    assert (answer.certain, answer.possible) == ((day,), (month,))
    assert true_on((day,), date(2031, 5, 8)).certain == ()


def test_what_gives_no_date_had_not_surely_been_said() -> None:
    dated, undated = state("accusation", "2031", "2031-02"), state("accusation", "2031")
    assert said_by((dated, undated), date(2031, 2, 28)) == (dated,)
    assert said_by((dated,), date(2031, 2, 27)) == ()


@given(st.lists(st.tuples(DAYS, DAYS), max_size=8), DAYS)
def test_as_known_on_a_day_equals_the_casebook_cut_on_that_day(told: list[tuple[date, date]], day: date) -> None:
    events = [
        state("accusation" if number % 2 else "proceeding:clearing", held.isoformat(), f"{held:%Y-%m-%d}",
              recorded=f"{known}T12:00:00Z", person=f"person {number % 3}")
        for number, (held, known) in enumerate(told)
    ]  # fmt: skip
    cut = [event for event, (_, known) in zip(events, told, strict=True) if known <= day]
    assert list(recorded_by(events, day)) == cut
    assert status_on(events, date.max, known_by=day) == status_on(cut, date.max)
