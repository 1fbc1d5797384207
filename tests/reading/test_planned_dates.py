"""Dates of plans: the next such day where a plan is told outright, and an open year where it is not."""

import pytest

from onrecord.reading.intervals import read_dates

REPORT_DATE = "2021-03-17"  # a Wednesday


def dates(text: str, report_date: str | None = REPORT_DATE) -> list[tuple[str | None, bool]]:
    return [(hit.when.edtf, hit.when.inferred) for hit in read_dates(text, language="en", report_date=report_date)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The appeal will be heard on May 7.", "2021-05-07"),
        ("The vote is to be held from April 20 to May 2.", "2021-04-20/2021-05-02"),
        ("The fair is to run from March 10 through April 9.", "2021-03-10/2021-04-09"),
        ("The two sides are expected to meet in June.", "2021-06"),
        ("A second hearing scheduled for April 3 is closed to the press.", "2021-04-03"),
        ("On May 7 the court will rule.", "2021-05-07"),
        ("On Friday, the court will rule.", "2021-03-19"),
        ("The court will rule on Monday.", "2021-03-22"),
    ],
)
def test_a_plan_is_of_the_next_such_day(text: str, edtf: str) -> None:
    assert dates(text) == [(edtf, True)]


@pytest.mark.parametrize(
    "text",
    [
        "The court will consider the appeal filed on May 7.",
        "It will try those who fled on May 7.",
        "The court will hear the case brought on May 7.",
        "The court will weigh the appeal on May 7.",
        "He will not speak of the raid on May 7.",
        "He will, his lawyers say, be freed from the colony on May 7.",
        "The appeal will be heard on December 7.",
        "The appeal was scheduled for May 7.",
    ],
)
def test_a_day_inside_a_plan_a_far_one_and_one_of_a_past_plan_are_of_an_unknown_year(text: str) -> None:
    month = "12" if "December" in text else "05"
    assert dates(text) == [(f"XXXX-{month}-07", False)]


@pytest.mark.parametrize(
    "text",
    [
        "The court will rule on Wednesday.",
        "On Friday guards beat him and his wife will sue.",
        "The verdict was expected on Friday.",
        "They will look into the raid on Friday.",
    ],
)
def test_a_weekday_that_may_be_past_or_to_come_stays_words(text: str) -> None:
    assert dates(text) == [(None, False)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("He will not speak of the raid on February 7.", "2021-02-07"),
        ("They will look into claims of beatings on October 7.", "2020-10-07"),
        ("He will not comment on the beating on Friday.", "2021-03-12"),
    ],
)
def test_a_thing_well_behind_the_plan_keeps_its_past_day(text: str, edtf: str) -> None:
    assert dates(text) == [(edtf, True)]


def test_a_past_weekday_stays_past_when_a_plan_follows_it() -> None:
    assert dates("On Friday he was held and will be tried.") == [("2021-03-12", True)]
    assert dates("The men held on Friday will be tried.") == [("2021-03-12", True)]


def test_without_a_report_date_a_plan_has_no_year() -> None:
    assert dates("The appeal will be heard on May 7.", None) == [("XXXX-05-07", False)]
    assert dates("The court will rule on Monday.", None) == [(None, False)]


def test_months_listed_behind_next_month_follow_each_other() -> None:
    text = "They go to the coast next month, to the hills with the whole of their kin in June, and north in August."
    assert dates(text) == [("2021-04", True), ("2021-06", True), ("2021-08", True)]
