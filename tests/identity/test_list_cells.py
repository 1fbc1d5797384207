from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.identity.linkage.ages import years_of
from onrecord.identity.linkage.dates import days_of, is_month_first, span_of
from onrecord.identity.linkage.missing import said
from onrecord.identity.linkage.sexes import sex_of


@pytest.mark.parametrize(
    "cell",
    [
        "",
        " - ",
        "Unknown",
        "UNKNOWN.",
        "name withheld by police",
        "неизвестен",
        "naməlum",
        "مجهول",
        "անհայտ",
        "უცნობი",
        "N/A",
    ],
)
def test_words_for_unknown_are_missing_in_many_languages(cell: str) -> None:
    assert said(cell) == ""


def test_a_name_that_holds_such_a_word_is_not_missing() -> None:
    assert said(" Noman Unknownson ") == "Noman Unknownson"


@pytest.mark.parametrize(
    ("cell", "sex"), [("M", "man"), ("женский", "woman"), ("qadın", "woman"), ("ذكر", "man"), ("?", None)]
)
def test_sex_is_read_in_many_languages(cell: str, sex: str | None) -> None:
    assert sex_of(cell) == sex


@pytest.mark.parametrize(
    ("cell", "years"),
    [
        ("34", (34, 34)),
        ("34.0", (34, 34)),
        ("٣٤", (34, 34)),
        ("Less than a day", (0, 0)),
        ("7 months", (0, 0)),
        ("18 months", (1, 1)),
        ("20-25", (20, 25)),
        ("30s", (30, 39)),
        ("-3", None),
        ("unknown", None),
        ("412", None),
        ("25 years", (25, 25)),
    ],
)
def test_ages_are_spans_of_years(cell: str, years: tuple[int, int] | None) -> None:
    assert years_of(cell) == years


def day(year: int, month: int, of: int) -> int:
    return date(year, month, of).toordinal()


@pytest.mark.parametrize(
    ("cell", "span"),
    [
        ("2031-05-04", (day(2031, 5, 4), day(2031, 5, 4))),
        ("2031-02", (day(2031, 2, 1), day(2031, 2, 28))),
        ("2031", (day(2031, 1, 1), day(2031, 12, 31))),
        ("4.5.2031", (day(2031, 5, 4), day(2031, 5, 4))),
        ("4/5/31", (day(2031, 5, 4), day(2031, 5, 4))),
        ("5/13/2031", (day(2031, 5, 13), day(2031, 5, 13))),
        ("2031-05-04T10:30:00", (day(2031, 5, 4), day(2031, 5, 4))),
        ("May 4th, 2031", (day(2031, 5, 4), day(2031, 5, 4))),
        ("4 мая 2031", (day(2031, 5, 4), day(2031, 5, 4))),
        ("may 2031", (day(2031, 5, 1), day(2031, 5, 31))),
        ("2031-13-01", None),
        ("31.02.2031", None),
        ("Tuesday", None),
    ],
)
def test_dates_are_spans_of_days(cell: str, span: tuple[int, int] | None) -> None:
    assert days_of(cell) == span


def test_a_column_tells_whether_the_month_comes_first() -> None:
    assert is_month_first(("5/13/2031", "1/2/2031"))
    assert not is_month_first(("13/5/2031", "1/2/2031"))
    assert days_of("1/2/2031", is_month_first=True) == (day(2031, 1, 2), day(2031, 1, 2))


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_a_day_written_as_iso_is_that_day(one: date) -> None:
    assert days_of(one.isoformat()) == (one.toordinal(), one.toordinal())


def test_a_span_beyond_the_calendar_is_none() -> None:
    assert span_of(None) is None
    assert span_of(99) is None
