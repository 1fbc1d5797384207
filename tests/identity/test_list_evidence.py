import numpy as np
import pytest

from onrecord.identity.linkage.candidates import Candidates
from onrecord.identity.linkage.evidence_table import EvidenceTable, table_of
from onrecord.identity.linkage.listing import read_listing
from onrecord.identity.linkage.records import read_tables
from onrecord.identity.linkage.scored_pairs import evidence_of


def compared(left: dict[str, str], right: dict[str, str]) -> dict[str, float]:
    """Compare two rows; what cannot be told is left out."""
    tables = read_tables(read_listing([left]), read_listing([right]))
    one = np.zeros(1, dtype=np.int64)
    table = evidence_of(tables, Candidates(left=one, right=one, runs=()))
    return {
        name: round(float(value), 2)
        for name, value in zip(table.names, table.values[0], strict=True)
        if not np.isnan(value)
    }


def test_the_same_name_in_two_scripts_agrees_in_every_part() -> None:
    found = compared({"name": "وليد سامي الخياط"}, {"name": "Waleed Sami Al-Khayyat"})
    assert found["parts that agree"] == 3
    assert found["parts that differ"] == found["parts missing left"] == found["parts missing right"] == 0


def test_a_missing_grandfather_is_a_gap_and_no_difference() -> None:
    found = compared({"name": "Walid Sami Khayyat"}, {"name": "Walid Sami Nabil Khayyat"})
    assert (found["parts that agree"], found["parts missing right"], found["parts that differ"]) == (3, 1, 0)


def test_a_brother_differs_in_the_first_part_alone() -> None:
    found = compared({"name": "Walid Sami Khayyat"}, {"name": "Tareq Sami Khayyat"})
    assert found["first part"] < 0.3
    assert found["last part"] > 0.95
    assert found["parts that agree"] == 2


def test_parts_written_together_count_as_agreeing() -> None:
    found = compared({"name": "نورالهدى سامي خليل"}, {"name": "نور الهدى سامي خليل"})
    assert found["parts that differ"] == found["parts missing right"] == 0


def test_a_name_with_the_family_first_is_turned() -> None:
    found = compared({"name": "Walid Khayyat"}, {"name": "Khayyat Walid"})
    assert (found["turned"], found["parts that agree"]) == (1, 2)


def test_a_nickname_agrees_more_than_another_name() -> None:
    nick = compared({"name": "Bob Khayyat"}, {"name": "Robert Khayyat"})["first part"]
    other = compared({"name": "Bob Khayyat"}, {"name": "Gustav Khayyat"})["first part"]
    assert other < nick < 1


def test_an_initial_agrees_weakly() -> None:
    assert compared({"name": "A. Khayyat"}, {"name": "Adam Khayyat"})["first part"] == 0.5
    assert compared({"name": "B. Khayyat"}, {"name": "Adam Khayyat"})["first part"] == pytest.approx(-0.6, abs=0.01)


def test_a_nickname_in_quotes_meets_the_other_sides_name() -> None:
    assert compared({"name": 'Adam "Rusty" Khayyat'}, {"name": "Rusty Khayyat"})["other name"] == 1


def test_two_unknown_names_never_agree() -> None:
    found = compared({"name": "Unknown", "age": "30"}, {"name": "unknown", "age": "30"})
    assert found == {"age": 0}


def test_ages_keep_the_side_that_is_older() -> None:
    assert compared({"age": "30"}, {"age": "31"})["age"] == 1
    assert compared({"age": "31"}, {"age": "30"})["age"] == -1
    assert compared({"age": "30s"}, {"age": "34"})["age"] == 0


def test_an_age_is_held_against_the_birth_at_the_day_of_the_event() -> None:
    left = {"date of birth": "1990-06-01", "date of death": "2020-05-01", "age": ""}
    assert compared(left, {"age": "29", "date": "2020-05-01"})["age"] == 0


def test_births_count_what_agrees_of_day_month_and_year() -> None:
    found = compared({"born": "1990-06-01"}, {"born": "1990-06-11"})
    assert found["day, month and year of birth that agree"] == 2
    assert found["years between births"] == pytest.approx(0.03, abs=0.01)


def test_a_month_holds_its_days() -> None:
    found = compared({"date": "2031-05"}, {"date": "2031-05-20"})
    assert found == {"days between": 0, "days that the date spans": 30}


def test_a_town_told_in_another_column_is_found_there() -> None:
    left = {"city": "Oldcastle", "state": "NL"}
    right = {"city": "Redstone", "county": "Oldcastle", "state": "NL"}
    assert compared(left, right)["place words"] > 0.4


def test_post_codes_agree_by_their_heads() -> None:
    assert compared({"zip": "60624"}, {"zip": "60624"})["post code"] == 1
    assert compared({"zip": "60624"}, {"zip": "60699"})["post code"] == 0.5
    assert compared({"zip": "60624"}, {"zip": "10001"})["post code"] == 0


def test_a_sensitive_column_is_not_compared() -> None:
    assert compared({"race": "X", "age": "3"}, {"race": "X", "age": "3"}) == {"age": 0}


def test_a_column_that_both_lists_head_alike_is_compared_by_its_words() -> None:
    assert (
        compared({"name": "Ada Quill", "ship": "Blue Heron"}, {"name": "Ada Quill", "ship": "the blue heron"})["ship"]
        == 1
    )


def test_the_year_month_and_day_may_stand_apart() -> None:
    left = {"year": "2031", "month": "May", "day": "4", "age": "3"}
    assert compared(left, {"date": "2031-05-04", "age": "3"})["days between"] == 0


def test_hiding_a_group_leaves_the_rest() -> None:
    table = table_of("name", {"x": np.array([1.0, 2.0])}).beside(table_of("age", {"y": np.array([3.0, 4.0])}))
    hidden = table.without("name", np.array([1]))
    assert isinstance(hidden, EvidenceTable)
    assert np.isnan(hidden.column("x")[1])
    assert hidden.column("x")[0] == 1
    assert list(hidden.column("y")) == [3, 4]
