"""Days, years and months told from the dates before them, in the paragraph and in the paragraphs before."""

import pytest

from onrecord.reading.intervals import read_dates

REPORT_DATE = "2021-03-17"


def dates(text: str, report_date: str | None = REPORT_DATE) -> list[tuple[str | None, bool]]:
    return [(hit.when.edtf, hit.when.inferred) for hit in read_dates(text, language="en", report_date=report_date)]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("the same day", "2016-02-29"),
        ("that evening", "2016-02-29"),
        ("the next day", "2016-03-01"),
        ("the following morning", "2016-03-01"),
        ("the previous day", "2016-02-28"),
        ("two days later", "2016-03-02~"),
        ("three weeks later", "2016-03-21~"),
        ("ten days earlier", "2016-02-19~"),
    ],
)
def test_a_day_told_from_the_day_before_it_is_inferred(words: str, edtf: str) -> None:
    assert dates(f"He was taken on 29 February 2016. His house was searched {words}.")[1] == (edtf, True)


@pytest.mark.parametrize(
    "text",
    [
        "He was taken in February 2016. The next day she fled.",
        "He was taken in late February 2016. The next day she fled.",
        "He was taken on 1 or 2 May 2016. The next day she fled.",
        "He was taken on 29 February 2016. All kept still. The next day she fled.",
        "He was taken on 29 February 2016.\nThe next day she fled.",
        "He was taken on 29 February 2016. Some days later came word. That day she fled.",
        "He was taken on 29 February. The next day she fled.",
    ],
)
def test_the_next_day_of_no_single_day_close_before_stays_words(text: str) -> None:
    assert dates(text, None)[-1] == (None, False)


def test_the_year_before_ends_its_clause() -> None:
    assert dates("In 2016 forty men died, ten more than the year before.")[1] == ("2015", True)
    assert dates("In 2016 forty men died. He fled the year before his arrest.") == [("2016", False)]


def test_a_year_told_from_another_points_back_over_one_paragraph_break_only() -> None:
    assert dates("In 2016 he fled.\nThat same year she died.")[1] == ("2016", True)
    assert dates("In 2016 he fled.\nNothing was heard.\nThat same year she died.")[1:] == []
    assert dates("In 2016 he fled.\nThe following year she died.")[1:] == [("2017", True)]
    assert dates("In 2016 he fled.\nThe following month she died.")[1:] == []
    assert dates("In 2016 he fled.\nTwo years later she died.")[1:] == [(None, False)]


def test_a_text_of_long_ago_goes_on_in_the_year_it_told() -> None:
    assert dates("The men were taken on 4 May 1988.\nOn 30 May a court sat.")[1] == ("1988-05-30", True)


def test_a_month_before_the_one_told_in_another_paragraph_is_of_an_unknown_year() -> None:
    assert dates("The men were taken on 4 May 1988.\nOn 30 April a court sat.")[1] == ("XXXX-04-30", False)


def test_a_day_shortly_before_the_report_is_the_reports_own_whatever_was_told_before() -> None:
    assert dates("The men were taken on 4 May 1988.\nOn 10 March a court sat.")[1] == ("2021-03-10", True)


def test_the_reports_year_holds_where_the_paragraph_before_agrees_with_it() -> None:
    assert dates("The men were taken on 4 May 2020.\nOn 30 June a court sat.")[1] == ("2020-06-30", True)


def test_a_day_that_may_be_of_the_told_year_or_of_the_next_is_of_an_unknown_year() -> None:
    assert dates("The men were taken on 4 May 2019.\nOn 30 June a court sat.")[1] == ("XXXX-06-30", False)


def test_a_text_that_tells_of_what_was_after_its_date_is_not_read_by_that_date() -> None:
    assert dates("The men were taken on 4 May 2023.\nOn 30 June a court sat.")[1] == ("XXXX-06-30", False)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The mine was shut in the sixties.", "196X"),
        ("The mine was shut since the '90s.", "199X/.."),
        ("The mine was open until the eighties.", "../198X"),
        ("The mine was shut in the ’20s.", None),
    ],
)
def test_a_decade_without_its_century_is_the_last_one_that_is_over(text: str, edtf: str | None) -> None:
    assert dates(text) == [(edtf, edtf is not None)]


@pytest.mark.parametrize("text", ["She was in her sixties.", "It was hot, in the 60s.", "The sixties came."])
def test_an_age_or_a_heat_is_no_decade(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The wall stood from the 15th to the 17th century.", "14XX/16XX"),
        ("Both were built in the 18th and 19th centuries.", "{17XX,18XX}"),
        ("It was built in the 15th or 16th century.", "[14XX,15XX]"),
        ("Her first books (1892 – 94) sold well.", "1892/1894"),
        ("It was built in the year 71.", "0071"),
        ("It fell in June of 384.", "0384-06"),
        ("It was begun in AD 842.", "0842"),
        ("It was begun in AD842, as the stone says.", "0842"),
    ],
)
def test_old_years_and_pairs_of_centuries_are_read(text: str, edtf: str) -> None:
    assert dates(text) == [(edtf, False)]


@pytest.mark.parametrize(
    "text",
    ["They freed 200 in April and in May 300.", "In May of 384 held, ten died.", "On the 15th and 16th they sat."],
)
def test_a_number_of_people_is_no_old_year(text: str) -> None:
    assert all(edtf is None for edtf, _ in dates(text, None))


def test_todays_hearing_is_of_the_day_and_todays_army_is_not() -> None:
    assert dates("Today's hearing was short.") == [(REPORT_DATE, True)]
    assert dates("Today's army is small.") == [(None, False)]
    assert dates("Today's hearing was short.", None) == [(None, False)]


@pytest.mark.parametrize(("day", "edtf"), [("2021-03-21", "2021-03-20/2021-03-21"), ("2021-03-17", None)])
def test_this_weekend_is_told_by_a_report_written_on_it(day: str, edtf: str | None) -> None:
    assert dates("They meet this weekend.", day) == [(edtf, edtf is not None)]


@pytest.mark.parametrize("text", ["On Sunday, March 12 he fled.", "On Friday, March 12 he fled."])
def test_a_weekday_of_another_year_unsays_the_year_and_keeps_the_day(text: str) -> None:
    want = ("2021-03-12", True) if "Friday" in text else ("XXXX-03-12", False)
    assert dates(text) == [want]
