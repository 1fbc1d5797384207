"""The edges of the calendar and of the sentence."""

import pytest

from brief_text import sentence_of
from onrecord.reading.dates import read_dates
from onrecord.reading.lexicon import load_lexicon


def edtf(text: str, report_date: str | None = "2018-01-15") -> list[str | None]:
    return [hit.when.edtf for hit in read_dates(sentence_of(text), load_lexicon("en"), report_date)]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("on February 29", ["XXXX-02-29"]),
        ("on 31 April", [None]),
        ("on 29 February 2016", ["2016-02-29"]),
        ("on 29 February 2017", [None]),
        ("2017-02-30", [None]),
        ("2017/2018/2019", [None]),
        ("from June 2017 to May", ["2017-06/.."]),
        ("2017-1", ["2017"]),
        ("on 5-6-17 he left", []),
        ("in 2017/ab he left", ["2017"]),
        ("the start of the 2014 Games", ["2014"]),
        ("in early or late May 2017", ["2017-05-21/2017-05-31"]),
        ("in 2017", ["2017"]),
        ("nine hundred years ago", ["1118~"]),
        ("nine thousand years ago", [None]),
        ("a day ago or a week ago", ["2018-01-14", None]),
        ("on Friday and Saturday", ["2018-01-12", "2018-01-13"]),
        ("May 7 or May 2016", ["2016-05-07", "2016-05"]),
        ("early May or late June 2017", [None]),
        ("the", []),
        ("in", []),
        ("not", []),
        ("early in", []),
        ("two days", []),
    ],
)
def test_what_stands_at_the_edge_is_read_or_left(text: str, want: list[str | None]) -> None:
    assert edtf(text) == want


@pytest.mark.parametrize("report_date", [None, "2018", "20XX", "../2018", "[2017-01-01,2018-01-01]", "2018-01~"])
def test_a_report_without_a_sure_day_resolves_no_day(report_date: str | None) -> None:
    assert edtf("yesterday", report_date) == [None]
    assert edtf("on Friday", report_date) == [None]


def test_a_leap_day_is_of_the_latest_leap_year_in_reach_only() -> None:
    assert edtf("on February 29", "2016-06-01") == ["2016-02-29"]
    assert edtf("on February 29", "2017-06-01") == ["2016-02-29"]
    assert edtf("on February 29", "2018-06-01") == ["XXXX-02-29"]
