"""Words that tell only that something was before the report, and the few events that everybody dates alike."""

from datetime import date

import pytest

from onrecord.reading.intervals import DatedWords, read_dates

REPORT_DATE = "2021-03-17"  # a Wednesday


def hits(text: str, report_date: str | None = REPORT_DATE) -> tuple[DatedWords, ...]:
    return read_dates(text, language="en", report_date=report_date)


def edtfs(text: str) -> list[tuple[str | None, bool]]:
    return [(hit.when.edtf, hit.when.inferred) for hit in hits(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Several years ago the prison burnt down.", "Several years ago"),
        ("A few weeks ago she was moved.", "A few weeks ago"),
        ("A couple of years back he hid there.", "A couple of years back"),
        ("In recent months many were taken.", "In recent months"),
        ("Over the past few days guards searched cells.", "Over the past few days"),
        ("He was freed recently.", "recently"),
        ("Decades ago it was a mill.", "Decades ago"),
    ],
)
def test_vague_words_end_with_the_report_and_have_no_date(text: str, words: str) -> None:
    (hit,) = hits(text)
    assert text[hit.start : hit.end] == words
    assert (hit.when.edtf, hit.when.relation, hit.when.inferred) == (None, "before", False)
    assert (hit.earliest, hit.latest, hit.named) == (None, date(2021, 3, 17), None)


def test_vague_words_of_a_report_without_a_date_tell_nothing() -> None:
    (hit,) = hits("Several years ago the prison burnt down.", None)
    assert (hit.earliest, hit.latest) == (None, None)


def test_vague_words_of_a_report_dated_to_a_month_end_with_the_month() -> None:
    (hit,) = hits("A few weeks ago she was moved.", "2021-03")
    assert (hit.earliest, hit.latest) == (None, date(2021, 3, 31))


@pytest.mark.parametrize(
    "text",
    ["She spent the last few months of her life there.", "He stayed for several years.", "Two recent reports agree."],
)
def test_stretches_of_something_else_are_no_past_of_the_report(text: str) -> None:
    assert hits(text) == ()


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The camp was built during World War II.", "1939-09-01/1945-09-02"),
        ("He hid for the rest of the Second World War.", "1939-09-01/1945-09-02"),
        ("They left before the First World War.", "../1918-11-11"),
        ("The law was tightened after 9/11, they wrote.", "2001-09-11/.."),
    ],
)
def test_an_event_that_everybody_dates_alike_is_inferred(text: str, edtf: str) -> None:
    assert edtfs(text) == [(edtf, True)]


@pytest.mark.parametrize(
    "text",
    [
        "He is a veteran of the Second World War.",
        "During World War II trials he kept silent.",
        "World War II was a long one.",
        "It began a day before the outbreak of World War II.",
        "They voted 9/11 against it.",
    ],
)
def test_an_event_that_names_a_thing_dates_nothing(text: str) -> None:
    assert edtfs(text) == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("They met this weekend in the hills.", "2021-03-13/2021-03-14"),
        ("The roof was mended this summer.", "2020-22"),
        ("He had been beaten by Friday night.", "2021-03-12"),
        ("They were held until Monday.", "../2021-03-15"),
    ],
)
def test_what_is_told_as_done_lies_behind_the_report(text: str, edtf: str) -> None:
    want = "../2021-03-12" if "by Friday" in text else edtf
    assert edtfs(text) == [(want, True)]


@pytest.mark.parametrize("text", ["They will meet this weekend.", "It must be mended by Friday."])
def test_what_may_be_to_come_stays_words(text: str) -> None:
    assert edtfs(text) == [(None, False)]


def test_the_roof_to_be_mended_this_summer_is_of_the_summer_of_the_report() -> None:
    assert edtfs("The roof will be mended this summer.") == [("2021-22", True)]


def test_the_time_of_writing_is_the_day_of_the_report() -> None:
    assert edtfs("At the time of writing nobody had been charged.") == [("2021-03-17", True)]


def test_earlier_in_the_year_is_of_the_year_named_before_and_of_none_without() -> None:
    assert edtfs("In 2016 he was freed. Earlier in the year he had been ill.")[1] == ("2016", True)
    assert edtfs("Earlier in the year he had been ill.") == []


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("They sail next month, rest in November, ride in December and walk in January.",
         ["2021-04", "2021-11", "2021-12", "2022-01"]),
        ("They sail next month; the boat was mended in November.", ["2021-04", None]),
    ],
)  # fmt: skip
def test_a_list_behind_next_month_runs_on_over_new_year(text: str, want: list[str | None]) -> None:
    assert [edtf for edtf, _ in edtfs(text)] == want


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("He has been held since 2005.", date(2005, 1, 1), date(2005, 12, 31)),
        ("She was free until last week.", date(2021, 3, 8), date(2021, 3, 14)),
        ("He was taken about May 2016.", date(2016, 5, 1), date(2016, 5, 31)),
    ],
)
def test_what_the_words_name_is_kept_apart_from_how_the_event_lies_to_it(text: str, first: date, last: date) -> None:
    assert hits(text)[0].named == (first, last)
