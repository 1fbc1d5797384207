"""Dates told from the date before them, from the report, or from a plan: what is filled in, and what stays words."""

import pytest

from onrecord.reading.intervals import read_dates

Row = tuple[str, str | None, str, bool]
REPORT_DATE = "2021-03-17"


def rows(text: str, report_date: str | None = REPORT_DATE) -> list[Row]:
    found = read_dates(text, language="en", report_date=report_date)
    return [(text[hit.start : hit.end], hit.when.edtf, hit.when.relation.value, hit.when.inferred) for hit in found]


def test_two_years_later_is_counted_from_the_date_before() -> None:
    assert rows("In 2012 he fled. Two years later he was caught.") == [
        ("In 2012", "2012", "during", False),
        ("Two years later", "2014~", "about", True),
    ]


def test_two_years_later_with_no_date_before_keeps_its_words() -> None:
    assert rows("Two years later he was caught.") == [("Two years later", None, "after", False)]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("that year", "2012"),
        ("the same year", "2012"),
        ("the following year", "2013"),
        ("the previous year", "2011"),
        ("the following month", "2012-07"),
        ("that month", "2012-06"),
    ],
)
def test_a_year_or_month_told_from_the_date_before_is_inferred(words: str, edtf: str) -> None:
    assert rows(f"In June 2012 he fled, and {words} she left.")[1] == (words, edtf, "during", True)


def test_the_same_year_behind_a_month_is_that_of_the_date_before() -> None:
    assert rows("In 2012 he fled, and in May of the same year she left.")[1] == (
        "in May of the same year", "2012-05", "during", True,
    )  # fmt: skip


def test_the_following_year_without_a_date_before_is_no_date() -> None:
    assert rows("The following year she left.") == []


def test_an_unknown_date_between_breaks_the_link() -> None:
    assert [row[1] for row in rows("In 2012 he fled. Some days later he was caught. That year she left.")] == [
        "2012", None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("this morning", "2021-03-17"),
        ("next month", "2021-04"),
        ("next year", "2022"),
        ("next week", "2021-03-22/2021-03-28"),
        ("last weekend", "2021-03-13/2021-03-14"),
        ("last summer", "2020-22"),
        ("last spring", "2020-21"),
        ("this summer", "2020-22"),
        ("the past three years", "2018-03/2021-03-17"),
        ("the last ten days", "2021-03-07/2021-03-17"),
        ("the past two months", "2021-01/2021-03-17"),
    ],
)
def test_words_told_from_the_report_are_inferred(words: str, edtf: str) -> None:
    assert [row[1:] for row in rows(f"The ward was shut {words}.")] == [(edtf, rows(words)[0][2], True)]


def test_without_a_report_date_they_stay_words() -> None:
    assert [row[1] for row in rows("It was shut the past three years and last summer.", None)] == [None, None]


def test_the_last_two_years_of_a_war_are_not_those_before_the_report() -> None:
    assert rows("He served in the last two years of the war.") == []


def test_within_days_of_a_month_may_be_before_or_after_it() -> None:
    assert rows("Two men died within days of last month's raids.") == [
        ("within days of last month", "2021-02~", "about", True)
    ]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The vote is to be held from November 20 to December 11.", "XXXX-11-20/XXXX-12-11"),
        ("The court is set to open on November 20.", "XXXX-11-20"),
        ("Next month they go to the coast, in November to the hills.", "2021-11"),
        ("The trial will begin on November 20.", "XXXX-11-20"),
        ("The court was to open on November 20.", "2020-11-20"),
    ],
)
def test_what_is_planned_is_not_put_into_the_year_before(text: str, edtf: str | None) -> None:
    assert [row[1] for row in rows(text)][-1:] == [edtf]


def test_a_wish_is_no_plan() -> None:
    assert [row[1] for row in rows("He asked to be heard on November 20.")] == ["2020-11-20"]


def test_a_month_before_the_named_one_is_filled_in_when_the_report_leaves_one_year() -> None:
    assert rows("In June 2012 the jury met. On May 17 it had met before.", "2012-06-20")[1][1] == "2012-05-17"


def test_the_year_of_the_report_alone_rules_the_next_one_out() -> None:
    assert rows("In June 2012 the jury met. On May 17 it had met before.", "2012")[1][1] == "2012-05-17"


def test_a_day_shortly_before_the_report_is_of_its_year() -> None:
    assert rows("In December 2020 the men fled. On March 4 they were caught.")[1][1] == "2021-03-04"


def test_a_month_that_may_be_of_either_year_stays_open() -> None:
    assert rows("In December 2019 the men fled. On May 4 they were caught.")[1][1:] == (
        "XXXX-05-04", "on", False,
    )  # fmt: skip
