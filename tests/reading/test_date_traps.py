"""Words around a date that turn it, widen it, or make it none."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_text import sentence_of
from onrecord.reading.dates import read_dates
from onrecord.reading.lexicon import load_lexicon

REPORT = "2020-03-15"
WORDS = re.findall(
    r"\S+",
    "not on in since from until by the of May June Friday 7 12 2017 1396 2015-16 / - , and or to last this year years"
    " ago two eve today 's onwards half a between early late 1990s century Sunday 31/12/2017",
)
Row = tuple[str, str | None, str]


def dates(text: str, report_date: str | None = REPORT) -> list[Row]:
    hits = read_dates(sentence_of(text), load_lexicon("en"), report_date)
    return [(hit.when.text.exact if hit.when.text else "", hit.when.edtf, str(hit.when.relation)) for hit in hits]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("not until May 2017", ("not until May 2017", "2017-05/..", "since")),
        ("not before 2017", ("not before 2017", "2017/..", "since")),
        ("not after 5 May 2017", ("not after 5 May 2017", "../2017-05-05", "by")),
        ("not later than 5 May 2017", ("not later than 5 May 2017", "../2017-05-05", "by")),
        ("not since 2010", ("since 2010", "2010/..", "since")),
        ("not in 2017 but in 2018", ("in 2018", "2018", "during")),
        ("not 2017 but 2018", ("2018", "2018", "during")),
        ("not on 5 May 2017 but on 6 May 2017", ("on 6 May 2017", "2017-05-06", "on")),
    ],
)
def test_a_not_before_a_date_is_never_swallowed(text: str, want: Row) -> None:
    assert dates(text) == [want]


def test_a_not_without_a_date_stands_for_nothing() -> None:
    assert dates("He was not there yesterday, or not") == [("yesterday", "2020-03-14", "on")]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("on the eve of 5 May 2017", ("of 5 May 2017", "../2017-05-05", "before")),
        ("on the anniversary of 5 May 2017", ("of 5 May 2017", "2017-05-05/..", "after")),
        ("since 2017 until 2019", ("since 2017 until 2019", "2017/2019", "from_to")),
        ("since 2016-2018", ("since 2016-2018", "2016/..", "since")),
        ("from 2016-2018", ("from 2016-2018", "2016/2018", "from_to")),
        ("from May or June 2017", ("from May or June 2017", "[2017-05,2017-06]", "since")),
        ("5 May 2017 onwards", ("5 May 2017 onwards", "2017-05-05/..", "since")),
        ("the 2015-16 season", ("the 2015-16", "2015/2016", "during")),
        ("winter 2016/17", ("2016/17", "2016/2017", "during")),
        ("c. 2017", ("c. 2017", "2017~", "about")),
        ("on 7/8 May 2017", ("on 7/8 May 2017", "2017-05-07/2017-05-08", "during")),
        ("on Friday, the 12th", ("on Friday", None, "on")),
        ("from Monday to Friday", ("from Monday to Friday", None, "since")),
        ("by Friday", ("by Friday", None, "by")),
        ("this Friday", ("this Friday", None, "on")),
        ("last Friday", ("last Friday", "2020-03-13", "on")),
        ("two or three years ago", ("three years ago", None, "about")),
        ("half a year ago", ("a year ago", None, "about")),
        ("today's army", ("today's", None, "at_publication")),
        ("in May 8 were held", ("in May", None, "during")),
        ("in May of 2017", ("in May of 2017", "2017-05", "during")),
    ],
)
def test_how_the_words_around_a_date_count(text: str, want: Row) -> None:
    assert dates(text) == [want]


@pytest.mark.parametrize(
    "text",
    [
        "Bloody Sunday",
        "Good Friday",
        "next Monday",
        "2017 detainees were moved",
        "in 1396",
        "15 Mehr 1396",
        "1,997 men",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert dates(text) == []


def test_a_day_of_a_persian_year_gets_no_year_of_ours() -> None:
    assert dates("on 5 May 1396") == [("on 5 May", None, "on")]


@given(
    st.lists(
        st.sampled_from(WORDS),
        max_size=9,
    )
)
def test_any_words_of_the_calendar_give_sound_dates(words: list[str]) -> None:
    text = " ".join(["Then", *words])
    at = 0
    for hit in read_dates(sentence_of(text), load_lexicon("en"), REPORT):
        span = hit.when.text
        assert span is not None
        assert at <= span.start < span.end
        assert text[span.start : span.end] == span.exact
        at = span.end
