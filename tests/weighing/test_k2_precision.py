from hypothesis import given
from hypothesis import strategies as st

from numbers_told import said_number
from onrecord.weighing.count_rivals import contradicts, count_contradictions, supports
from onrecord.weighing.day_span import DaySpan, days_apart, span_of_edtf
from weighing_world import exactly, mention, when

PARENTS = {"old customs house": frozenset({"sable district", "norrland"}), "sable district": frozenset({"norrland"})}


def _span(edtf: str) -> DaySpan:
    found = span_of_edtf(edtf)
    assert found is not None
    return found


def test_a_day_supports_its_month_and_its_year() -> None:
    assert supports(_span("2031-05"), _span("2031-05-07"))
    assert supports(_span("2031"), _span("2031-05"))
    assert not supports(_span("2031-05-07"), _span("2031-05"))
    assert not supports(_span("2031-05"), _span("2031-06-01"))


def test_an_open_end_holds_what_lies_behind_it() -> None:
    assert supports(_span("2031-05/.."), _span("2032"))
    assert not supports(_span("2031-05/2031-08"), _span("2031-06/.."))


def test_a_district_and_a_house_in_it_are_no_two_places() -> None:
    wide = said_number("Daily", exactly(5), where=(mention("Sable district"),))
    near = said_number("Wire", exactly(9), where=(mention("old customs house"),))
    elsewhere = said_number("Post", exactly(9), where=(mention("Port Orrin"),))
    assert contradicts(wide, near, PARENTS)
    assert contradicts(near, wide, PARENTS)
    assert not contradicts(wide, near)
    assert not contradicts(wide, elsewhere, PARENTS)


def test_the_same_number_for_a_day_and_for_its_month_raises_nothing() -> None:
    month = said_number("Daily", exactly(5), when=when("2031-05"))
    day = said_number("Wire", exactly(5), when=when("2031-05-07"))
    house = said_number("Post", exactly(5), where=(mention("old customs house"),))
    district = said_number("Echo", exactly(5), where=(mention("Sable district"),))
    assert count_contradictions((month, day, house, district), parents=PARENTS) == ()


def test_days_apart_are_counted_from_end_to_beginning() -> None:
    assert days_apart(_span("2031-05"), _span("2031-05-07")) == 0
    assert days_apart(_span("2031-05-07"), _span("2031-05-10")) == 3
    assert days_apart(_span("2031-05-10"), _span("2031-05-07")) == 3


@given(st.dates(), st.sampled_from(["{:%Y}", "{:%Y-%m}"]))
def test_a_wider_date_of_the_same_day_never_fails_to_hold_it(day: object, form: str) -> None:
    precise, wide = span_of_edtf(f"{day:%Y-%m-%d}"), span_of_edtf(form.format(day))
    if precise is not None and wide is not None:
        assert supports(wide, precise)
        assert wide.meets(precise)
        assert precise.is_day
        assert days_apart(wide, precise) == 0
