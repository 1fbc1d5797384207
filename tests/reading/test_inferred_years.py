"""A year that a date lacks is taken only from words or a rule, and left open where either could be wrong."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_text import sentence_of, sentences_of
from onrecord.reading.dates import read_all_dates, read_dates
from onrecord.reading.lexicon import load_lexicon

LEXICON = load_lexicon("en")
REPORT = "2020-03-15"  # a Sunday
Row = tuple[str, str | None, bool]


def rows(text: str, report_date: str | None = REPORT) -> list[list[Row]]:
    found = []
    for hits in read_all_dates(sentences_of(text), LEXICON, report_date):
        words = [(hit.when.text.exact if hit.when.text else "", hit.when.edtf, hit.when.inferred) for hit in hits]
        found.append(words)
    return found


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("in May last year", ("in May last year", "2019-05", True)),
        ("in May of last year", ("in May of last year", "2019-05", True)),
        ("on 7 May this year", ("on 7 May this year", "2020-05-07", True)),
        ("in May of that year", ("in May of that year", None, False)),
        ("on May 7 the following year", ("on May 7 the following year", "XXXX-05-07", False)),
        ("in May of the previous year", ("in May of the previous year", None, False)),
        ("in May two years ago", ("in May two years ago", None, False)),
        ("in May, two years earlier", ("in May, two years earlier", None, False)),
        ("from 7 to 9 May last year", ("from 7 to 9 May last year", "2019-05-07/2019-05-09", True)),
        ("this May", ("this May", None, False)),
        ("last May", ("last May", "2019-05", True)),
    ],
)
def test_words_behind_a_date_tell_its_year_or_leave_it_open(text: str, want: Row) -> None:
    assert rows(text) == [[want]]


def test_last_year_needs_a_report_date() -> None:
    assert rows("in May last year", None) == [[("in May last year", None, False)]]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("on May 1, 3 and 5, 2017", "2017-05-01"),
        ("in May, June and July 2017", "2017-05"),
        ("on 5 May and on 7 June 2017", "2017-05-05"),
        ("on 30 December, 2 January and 4 January 2017", "XXXX-12-30"),
        ("on May 1, twelve died in 2017", "2019-05-01"),
    ],
)
def test_a_date_in_a_list_takes_the_year_the_list_ends_with(text: str, want: str | None) -> None:
    assert rows(text)[0][0][1] == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("He will appear on March 20", "2020-03-20"),
        ("The appeal is due on 20 March", "2020-03-20"),
        ("A hearing is scheduled for Friday", "2020-03-20"),
        ("He died due to beatings on March 10", "2020-03-10"),
        ("They will not say what happened in that cell of the base on March 10", "2020-03-10"),
    ],
)
def test_a_date_ahead_gets_no_past_year(text: str, want: str | None) -> None:
    assert rows(text)[0][-1][1] == want


@pytest.mark.parametrize(
    ("text", "want"),
    [("on Sunday, March 15", "2020-03-15"), ("on Monday, March 15", "XXXX-03-15"), ("on Tuesday, 7 May", "2019-05-07")],
)
def test_a_year_that_contradicts_the_weekday_is_not_written(text: str, want: str | None) -> None:
    assert rows(text)[0][0][1] == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Daniz, born in 1988, was held. On May 7 he died.", "2019-05-07"),
        ("Under the 2006 law he was held. On 7 May he left.", "2019-05-07"),
        ("The law of 2006 applies. On 7 May he left.", "2019-05-07"),
        ("It ran between 2014 and 2018. In May he left.", "2019-05"),
        ("He served since 2012. In May he left.", "2019-05"),
        ("On 30 April 2017 he was held. On May 8 he died.", "2017-05-08"),
        ("He was held in December 2016. In January he was charged.", None),
        ("He was held in 2016. In January he was charged.", "2016-01"),
        ("In 2015 he was held and on May 7 released.", "2015-05-07"),
        ("In May 2017 he was held. Last May he was freed.", "2019-05"),
        ("In 2015 he was held.\nOn May 7 he left.", "2019-05-07"),
    ],
)
def test_which_year_named_before_dates_what_follows(text: str, want: str | None) -> None:
    assert rows(text)[-1][-1][1] == want


@given(
    st.sampled_from(["on 7 May", "on May 7", "in May", "since June", "from 3 to 5 June", "in late July"]),
    st.sampled_from(
        ["", " last year", " of that year", " two years ago", ", 2016", " and 9 June 2016", " when he left"]
    ),
    st.sampled_from([None, "2018", "2018-01", "2018-01-15", "2017-06-01"]),
)
def test_every_digit_of_a_year_stands_in_the_words_or_is_flagged(date: str, tail: str, report: str | None) -> None:
    for hit in read_dates(sentence_of(f"He was held {date}{tail}"), LEXICON, report):
        words = "" if hit.when.text is None else hit.when.text.exact
        for year in re.findall(r"\d{4}", hit.when.edtf or ""):
            assert year in words or hit.when.inferred
        assert hit.when.edtf is None or report is not None or not hit.when.inferred or "2016" in hit.when.edtf


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("By 31 January 2020 nobody had been tried. The colonel was promoted in December.", "2019-12"),
        ("By 31 January 2020 nobody had been tried. The colonel was promoted in February.", "2020-02"),
        ("On 7 May 2017 he was held. He was freed in December.", "2017-12"),
        ("On 7 May 2021 he was held. He was freed in December.", "2021-12"),
    ],
)
def test_a_month_the_report_had_not_seen_is_of_the_year_before(text: str, want: str) -> None:
    assert [row[1] for sentence in rows(text) for row in sentence][-1] == want
