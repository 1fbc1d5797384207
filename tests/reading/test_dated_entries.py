"""What stands under a line that is a date happened on that day, unless its own words say otherwise."""

import pytest

from onrecord.record.when import Relation
from reading.english_world import claims_of, only

DAY = "2021-05-10"
BULLETIN = """DALE WATCH

Mon 3 May
• Hart: two shepherds detained by guards.
• Guards shot a baker on 1 May.

Tue 4 May
• Soldiers beat a miller. He said he had been forced to sign a paper.

Killed this week: 1. Soldiers arrested six men.
"""


def when_of(text: str, predicate: str, report_date: str | None = DAY) -> str | None:
    when = only(text, predicate, report_date).when
    return None if when is None else when.edtf


def test_the_head_dates_the_entries_beneath_it_and_is_marked_inferred() -> None:
    when = only(BULLETIN, "act:detention", DAY).when
    assert when is not None
    assert (when.edtf, when.relation, when.text, when.inferred) == ("2021-05-03", Relation.ON, None, True)
    assert when_of(BULLETIN, "act:beating") == "2021-05-04"


def test_an_entrys_own_date_stands() -> None:
    assert [
        None if claim.when is None else claim.when.edtf
        for claim in claims_of(BULLETIN, DAY)
        if claim.predicate in ("act:shooting", "act:killing")
    ] == ["2021-05-01"]


def test_what_had_happened_before_is_not_dated_by_the_head() -> None:
    assert when_of(BULLETIN, "act:coercion") is None


def test_behind_the_last_entries_nothing_is_dated() -> None:
    assert when_of(BULLETIN, "act:arrest") is None


def test_one_line_with_a_date_is_the_day_of_publication_and_dates_nothing() -> None:
    assert when_of("DALE WATCH\n\n3 May 2021\n\nSoldiers beat a miller.", "act:beating") is None


@pytest.mark.parametrize("heads", [("1-3 May 2021", "4-6 May 2021"), ("# 1-3 May 2021", "# 4-6 May 2021")])
def test_a_head_of_several_days_gives_them_all(heads: tuple[str, str]) -> None:
    text = f"{heads[0]}\nSoldiers beat a miller.\n\n{heads[1]}\nGuards detained two shepherds."
    assert when_of(text, "act:beating") == "2021-05-01/2021-05-03"
    assert when_of(text, "act:detention") == "2021-05-04/2021-05-06"
    when = only(text, "act:beating", DAY).when
    assert when is not None
    assert when.relation is Relation.DURING


def test_heads_of_an_unknown_year_date_nothing() -> None:
    text = "3 May\nSoldiers beat a miller.\n\n4 May\nGuards detained two shepherds."
    assert when_of(text, "act:beating", None) is None


def test_days_in_a_post_are_counted_from_its_stamp() -> None:
    text = (
        "[04 May 2021 23:14] Valley Eye\nSoldiers shot three men yesterday.\n\n"
        "[05 May 2021 08:00] Green Cross\nGuards beat two boys yesterday."
    )
    assert when_of(text, "act:shooting", "2022-01-31") == "2021-05-03"
    assert when_of(text, "act:beating", "2022-01-31") == "2021-05-04"


def test_a_stamp_without_a_day_leaves_the_reports_date() -> None:
    text = "[23:14] Valley Eye\nSoldiers shot three men yesterday."
    assert when_of(text, "act:shooting") == "2021-05-09"
    assert when_of(f"Guards beat two boys yesterday.\n{text}", "act:beating") == "2021-05-09"
