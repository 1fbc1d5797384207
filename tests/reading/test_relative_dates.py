"""Dates told from the report's own day need that day, and as much of it as they use."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_text import sentence_of
from onrecord.reading.dates import read_dates
from onrecord.reading.lexicon import load_lexicon
from onrecord.reading.relative_dates import bare_day, bare_month, resolve, weekday
from onrecord.record.edtf import parse_edtf


def date_of(text: str, report_date: str | None) -> tuple[str | None, str, bool]:
    when = read_dates(sentence_of(text), load_lexicon("en"), report_date)[0].when
    return when.edtf, str(when.relation), when.inferred


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("yesterday", ("2018-01-14", "on", True)),
        ("the day before yesterday", ("2018-01-13", "on", True)),
        ("three days ago", ("2018-01-12", "on", True)),
        ("a week ago", ("2018-01-08~", "about", True)),
        ("two months ago", ("2017-11~", "about", True)),
        ("a year ago", ("2017~", "about", True)),
        ("last Wednesday", ("2018-01-10", "on", True)),
        ("last Monday", ("2018-01-08", "on", True)),
        ("on Monday", ("2018-01-15", "on", True)),
        ("on Friday", ("2018-01-12", "on", True)),
        ("last week", ("2018-01-08/2018-01-14", "during", True)),
        ("last month's wave", ("2017-12", "during", True)),
        ("this year", ("2018", "during", True)),
        ("since last month", ("2017-12/..", "since", True)),
        ("in May", ("2017-05", "during", True)),
        ("last May", ("2017-05", "during", True)),
        ("on November 1", ("2017-11-01", "on", True)),
        ("from December 30 to January 2", ("2017-12-30/2018-01-02", "from_to", True)),
        ("on May 7-8", ("2017-05-07/2017-05-08", "during", True)),
        ("in January", (None, "during", False)),
        ("several weeks ago", (None, "before", False)),
        ("two years later", (None, "after", False)),
        ("on the same day", (None, "on", False)),
        ("30 September 420", (None, "on", False)),
    ],
)
def test_what_a_report_of_a_day_resolves(text: str, want: tuple[str | None, str, bool]) -> None:
    assert date_of(text, "2018-01-15") == want


@pytest.mark.parametrize("text", ["yesterday", "last month", "on Friday", "in May", "a year ago", "in the nineties"])
def test_without_a_report_date_words_stay_words(text: str) -> None:
    assert date_of(text, None)[::2] == (None, False)


def test_without_a_report_date_a_day_and_month_are_of_an_unknown_year_and_nothing_is_inferred() -> None:
    assert date_of("on November 1", None) == ("XXXX-11-01", "on", False)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("yesterday", None),
        ("on Friday", None),
        ("in December", "2017-12"),
        ("last month", "2017-12"),
        ("last year", "2017"),
        ("on May 7", "2017-05-07"),
        ("on January 7", "XXXX-01-07"),
    ],
)
def test_a_report_dated_to_a_month_resolves_what_holds_on_every_day_of_it(text: str, want: str | None) -> None:
    assert date_of(text, "2018-01")[0] == want


def test_a_report_date_with_an_open_end_resolves_nothing() -> None:
    assert date_of("yesterday", "2018/..")[0] is None


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 1, 1)), st.integers(1, 12), st.integers(1, 31))
def test_a_bare_day_lies_on_or_before_the_report(day: date, month: int, number: int) -> None:
    ends = bare_day(month, number)(day)
    if ends is None:
        return
    found = date.fromisoformat(ends[0])
    assert (found.month, found.day) == (month, number)
    assert 0 <= (day - found).days < 731


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 1, 1)), st.integers(1, 12))
def test_a_bare_month_is_over_when_the_report_appears(day: date, month: int) -> None:
    ends = bare_month(month)(day)
    if ends is None:
        assert month == day.month
        return
    latest = parse_edtf(ends[0]).latest
    assert latest is not None
    assert 0 < (day - latest).days < 366


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 1, 1)), st.integers(1, 7), st.booleans())
def test_a_weekday_is_that_day_at_most_a_week_back(day: date, number: int, is_last: bool) -> None:  # noqa: FBT001 - drawn by Hypothesis
    ends = weekday(number, is_last=is_last)(day)
    assert ends is not None
    back = (day - date.fromisoformat(ends[0])).days
    assert date.fromisoformat(ends[0]).isoweekday() == number
    assert is_last <= back <= 7


def test_a_rule_is_not_asked_without_a_date() -> None:
    assert resolve(lambda day: (day.isoformat(), day.isoformat()), None) is None
