import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.record.span import Span
from onrecord.record.when import Relation, When
from onrecord.releasing.dates import MONTHS, say_date, say_edtf


@pytest.mark.parametrize(
    ("edtf", "relation", "expected"),
    [
        ("2017-05-07", Relation.ON, "on 7 May 2017"),
        ("2017-05", Relation.DURING, "in May 2017"),
        ("2017", Relation.DURING, "in 2017"),
        ("2017-05", Relation.SINCE, "since May 2017"),
        ("2017-05-07", Relation.AFTER, "after 7 May 2017"),
        ("2017", Relation.UNTIL, "until 2017"),
        ("2017-05-07", Relation.BEFORE, "before 7 May 2017"),
        ("2017-05-07", Relation.BY, "by 7 May 2017"),
        ("2017-05", Relation.ABOUT, "around May 2017"),
        ("2017-05~", Relation.ABOUT, "around May 2017"),
        ("2017-05-01/2017-07-02", Relation.FROM_TO, "from 1 May 2017 to 2 July 2017"),
        ("2017-05/2017-06", Relation.BETWEEN, "between May 2017 and June 2017"),
        ("2017-05/..", Relation.DURING, "in May 2017 or later"),
        ("../2017-05", Relation.DURING, "in May 2017 or earlier"),
        ("199X/..", Relation.SINCE, "since the 1990s"),
        ("2017-05-07/", Relation.AFTER, "after 7 May 2017"),
        ("2017-05~", Relation.DURING, "in about May 2017"),
        ("2017?", Relation.DURING, "in possibly 2017"),
        ("2017-22", Relation.DURING, "in summer 2017"),
        ("2017-XX", Relation.DURING, "in 2017"),
        ("2017-05-XX", Relation.DURING, "in May 2017"),
        ("2017-05-2X", Relation.ON, "in May 2017"),
        ("20XX", Relation.DURING, "in the years 20xx"),
        ("XXXX-05", Relation.DURING, "in May of an unstated year"),
        ("[2017-05-07,2017-05-08]", Relation.ON, "on 7 May 2017 or 8 May 2017"),
        ("{2017-05,2017-07}", Relation.DURING, "in May 2017 and July 2017"),
        ("[2017-05..2017-07,2018]", Relation.DURING, "in May 2017 to July 2017 or 2018"),
    ],
)
def test_a_date_is_said_as_precisely_as_it_was(edtf: str, relation: Relation, expected: str) -> None:
    assert say_date(When(edtf=edtf, relation=relation)) == expected


def test_words_that_are_no_date_are_printed_as_words() -> None:
    assert say_date(When(text=Span(start=0, end=8, exact="recently"))) == "(when: “recently”)"
    assert say_date(When()) == ""


def test_a_part_that_a_rule_carried_over_is_said_to_be_inferred() -> None:
    assert (
        say_date(When(edtf="2017-05-07", relation=Relation.ON, inferred=True)) == "on 7 May 2017 (date partly inferred)"
    )


def test_a_date_alone_is_said_without_a_preposition() -> None:
    assert [say_edtf(text) for text in ("2017-05-07", "2017-05/2017-06", "not a date")] == [
        "7 May 2017", "May 2017 to June 2017", "not a date",
    ]  # fmt: skip


YEARS = st.integers(1000, 2999).map(str) | st.sampled_from(["199X", "20XX", "XXXX"])
SINGLE = st.builds(
    lambda year, month, day, mark: (
        "-".join([year, *([month] if month else []), *([day] if month and day else [])]) + mark
    ),
    YEARS,
    st.none() | st.integers(1, 12).map("{:02}".format),
    st.none() | st.integers(1, 28).map("{:02}".format) | st.sampled_from(["XX", "1X"]),
    st.sampled_from(["", "", "~", "?", "%"]),
)


@given(SINGLE, st.sampled_from(Relation))
def test_words_never_name_a_day_month_or_year_that_the_date_does_not(edtf: str, relation: Relation) -> None:
    said = say_date(When(edtf=edtf, relation=relation))
    year, month, day = [*edtf.rstrip("~?%").split("-"), "", ""][:3]
    months = [name for name in MONTHS if name in said]
    assert months == ([MONTHS[int(month) - 1]] if month else [])
    days = [int(number) for number in re.findall(r"\b[0-9]{1,2}\b", said)]
    assert days == ([int(day)] if day.isdigit() else [])
    years = re.findall(r"\b[0-9]{4}\b", said)
    assert years == ([year] if year.isdigit() else [])


@given(SINGLE, SINGLE)
def test_an_interval_names_only_what_its_ends_name(start: str, end: str) -> None:
    said = say_edtf(f"{start}/{end}")
    allowed = {str(int(number)) for number in re.findall(r"[0-9]+", f"{start} {end}") if number.isdigit()}
    assert set(re.findall(r"\b[0-9]+\b", said)) <= allowed
