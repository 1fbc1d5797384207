"""Dates say no more than their words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_text import sentence_of, sentences_of
from onrecord.reading.dates import read_all_dates, read_dates
from onrecord.reading.lexicon import load_lexicon
from onrecord.record.span import Span
from onrecord.record.when import Relation, When

MONTHS = tuple(name for name in load_lexicon("en").single("month") if len(name) > 4 or name in ("may", "june", "july"))
Row = tuple[str, str | None, str]


def dates(text: str, report_date: str | None = None) -> list[Row]:
    rows: list[Row] = []
    for hit in read_dates(sentence_of(text), load_lexicon("en"), report_date):
        assert hit.when.text is not None
        rows.append((hit.when.text.exact, hit.when.edtf, str(hit.when.relation)))
    return rows


def test_a_date_holds_its_words_with_the_preposition() -> None:
    hit = read_dates(sentence_of("He died in May 2017."), load_lexicon("en"), None)[0]
    text = Span(start=8, end=19, exact="in May 2017")
    assert hit.when == When(edtf="2017-05", relation=Relation.DURING, text=text)
    assert (hit.first, hit.stop) == (2, 5)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("on 12 May 2017", ("on 12 May 2017", "2017-05-12", "on")),
        ("on Friday, May 12th, 2017", ("on Friday, May 12th, 2017", "2017-05-12", "on")),
        ("the 12th of May 2017", ("the 12th of May 2017", "2017-05-12", "on")),
        ("12-May-2017", ("12-May-2017", "2017-05-12", "on")),
        ("2017-05-12", ("2017-05-12", "2017-05-12", "on")),
        ("on Sept. 5, 2017", ("on Sept. 5, 2017", "2017-09-05", "on")),
        ("in late May 2017", ("in late May 2017", "2017-05-21/2017-05-31", "during")),
        ("late in May 2017", ("late in May 2017", "2017-05-21/2017-05-31", "during")),
        ("in early 2017", ("in early 2017", "2017-01/2017-04", "during")),
        ("by the end of 2017", ("by the end of 2017", "../2017-12", "by")),
        ("in the first half of May 2017", ("in the first half of May 2017", "2017-05-01/2017-05-15", "during")),
        ("since 2005", ("since 2005", "2005/..", "since")),
        ("since the 1990s", ("since the 1990s", "199X/..", "since")),
        ("in the late 1990s", ("in the late 1990s", "1997/1999", "during")),
        ("in the 1930's", ("in the 1930's", "193X", "during")),
        ("in the 1800s", ("in the 1800s", "18XX", "during")),
        ("in the 19th century", ("in the 19th century", "18XX", "during")),
        ("in the nineteenth century", ("in the nineteenth century", "18XX", "during")),
        ("in the summer of 2017", ("in the summer of 2017", "2017-22", "during")),
        ("in the first quarter of 2017", ("in the first quarter of 2017", "2017-01/2017-03", "during")),
        ("before May 2017", ("before May 2017", "../2017-05", "before")),
        ("after May 8, 2017", ("after May 8, 2017", "2017-05-08/..", "after")),
        ("within days of May 8, 2017", ("within days of May 8, 2017", "2017-05-08~", "about")),
        ("until 2017", ("until 2017", "../2017", "until")),
        ("as of May 2017", ("as of May 2017", "2017-05", "as_of")),
        ("around May 2017", ("around May 2017", "2017-05~", "about")),
        ("on or about 5 May 2017", ("on or about 5 May 2017", "2017-05-05~", "about")),
        ("on 03/04/2017", ("on 03/04/2017", "[2017-03-04,2017-04-03]", "on")),
        ("on 13/04/2017", ("on 13/04/2017", "2017-04-13", "on")),
        ("on 04/13/2017", ("on 04/13/2017", "2017-04-13", "on")),
        ("12.05.2017", ("12.05.2017", "[2017-05-12,2017-12-05]", "on")),
        ("on 31 February 2017", ("on 31 February 2017", None, "on")),
        ("a report from May 2017", ("from May 2017", "2017-05", "during")),
        ("held from May 2017", ("from May 2017", "2017-05/..", "since")),
        ("before the 2006 law", ("2006", "2006", "during")),
        ("now on trial", ("now", None, "at_publication")),
        ("recently freed", ("recently", None, "before")),
        ("in 394 AD", ("in 394 AD", "0394", "during")),
    ],
)
def test_how_a_date_reads(text: str, want: Row) -> None:
    assert dates(text) == [want]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("on 8-12 May 2017", ("on 8-12 May 2017", "2017-05-08/2017-05-12", "during")),
        ("On May 7-8, 2017", ("On May 7-8, 2017", "2017-05-07/2017-05-08", "during")),
        ("from 8 to 12 May 2017", ("from 8 to 12 May 2017", "2017-05-08/2017-05-12", "from_to")),
        ("from 12 May to 3 June 2017", ("from 12 May to 3 June 2017", "2017-05-12/2017-06-03", "from_to")),
        ("from 12 May 2017 to 3 June", ("from 12 May 2017 to 3 June", "2017-05-12/2017-06-03", "from_to")),
        (
            "from 30 December to 2 January 2018",
            ("from 30 December to 2 January 2018", "2017-12-30/2018-01-02", "from_to"),
        ),
        ("between May and June 2017", ("between May and June 2017", "2017-05/2017-06", "between")),
        ("7 or 8 May 2017", ("7 or 8 May 2017", "[2017-05-07,2017-05-08]", "on")),
        ("May and June 2017", ("May and June 2017", "{2017-05,2017-06}", "during")),
        ("between 2005 and 2009", ("between 2005 and 2009", "2005/2009", "between")),
        ("from 2005", ("from 2005", "2005/..", "since")),
        ("starting May 2017", ("starting May 2017", "2017-05/..", "since")),
        ("from 30 May 2017 to 2 April 2017", ("from 30 May 2017 to 2 April 2017", None, "from_to")),
        ("since 03/04/2017", ("since 03/04/2017", "2017-03-04/..", "since")),
        ("until 03/04/2017", ("until 03/04/2017", "../2017-04-03", "until")),
        ("in the first half of the 1990s", ("in the first half of the 1990s", "199X", "during")),
        ("2016-2018", ("2016-2018", "2016/2018", "during")),
        ("2016-17", ("2016-17", "2016/2017", "during")),
        ("winter of 1996-97", ("of 1996-97", "1996/1997", "during")),
    ],
)
def test_how_two_dates_read_together(text: str, want: Row) -> None:
    assert dates(text) == [want]


@pytest.mark.parametrize(
    "text",
    [
        "He may march with May Vəliyeva.",
        "between 1500 and 2000 people",
        "about 2000 soldiers in 2000 cases",
        "Resolution 1966 of the council",
        "in 2,017 ways on one day",
        "by the 7th century BC",
        "March of the veterans in the spring",
    ],
)
def test_no_date_is_read(text: str) -> None:
    assert dates(text, "2018-01-15") == []


def test_two_years_joined_by_and_stand_each_for_itself() -> None:
    assert [row[1] for row in dates("in 2005 and 2006")] == ["2005", "2006"]


def test_a_year_named_before_dates_what_follows_in_its_paragraph() -> None:
    text = "A letter of June 3, 2011 came. On June 4 all fell silent.\nOn June 5 nothing."
    rows = read_all_dates(sentences_of(text), load_lexicon("en"), None)
    found = [[(hit.when.edtf, hit.when.inferred) for hit in row] for row in rows]
    assert found == [[("2011-06-03", False)], [("2011-06-04", True)], [("XXXX-06-05", False)]]


@given(
    st.integers(min_value=1900, max_value=2099), st.sampled_from(MONTHS), st.integers(min_value=1, max_value=28),
    st.sampled_from(["{d} {m} {y}", "{m} {d}, {y}", "{m} {y}", "{y}", "the {d}th of {m} {y}"]),
    st.sampled_from(["in", "on", "since", "before", "by", "about", ""]),
)  # fmt: skip
def test_no_part_is_ever_invented(year: int, month: str, day: int, form: str, preposition: str) -> None:
    words = form.format(d=day, m=month.title(), y=year)
    for _, edtf, _ in dates(f"{preposition} {words}".strip()):
        assert edtf is not None
        dated = re.sub(r"\.\.|[~/\[\]{}]", "", edtf.split(",")[0])
        assert dated.startswith(str(year))
        assert len(dated) <= {"{y}": 4, "{m} {y}": 7}.get(form, 10)


@given(st.text(alphabet="May 1208-/.,'stofinthe", max_size=30))
def test_any_text_gives_dates_or_none_but_no_error(text: str) -> None:
    for sentence in sentences_of(text):
        for hit in read_dates(sentence, load_lexicon("en"), "2018-01"):
            assert hit.when.text is not None
            assert text[hit.when.text.start : hit.when.text.end] == hit.when.text.exact
