from datetime import date

import pytest

from onrecord.record.when import Relation, When
from onrecord.weighing.day_span import DaySpan
from onrecord.weighing.tenure import Tenure, tenure_of

SAID = "2035-06-03"
PAST = date(2035, 6, 3)


def _span(first: str | None, last: str | None) -> DaySpan:
    return DaySpan(
        first=None if first is None else date.fromisoformat(first),
        last=None if last is None else date.fromisoformat(last),
    )


@pytest.mark.parametrize(
    ("relation", "edtf", "expected"),
    [
        (
            Relation.ON,
            "2031-05-07",
            Tenure(precise=_span("2031-05-07", "2031-05-07"), imprecise=_span("2031-05-07", "2031-05-07")),
        ),
        (Relation.DURING, "2031-05", Tenure(imprecise=_span("2031-05-01", "2031-05-31"))),
        (
            Relation.SINCE,
            "2035-05",
            Tenure(precise=_span("2035-06-01", SAID), imprecise=_span("2035-05-01", "2035-05-31"), starts=True),
        ),
        (Relation.SINCE, "2035", Tenure(imprecise=_span("2035-01-01", "2035-12-31"), starts=True)),
        (Relation.UNTIL, "2031", Tenure(imprecise=_span("2031-01-01", "2031-12-31"), ends=True)),
        (
            Relation.FROM_TO,
            "2031-05-01/2031-07-02",
            Tenure(
                precise=_span("2031-05-01", "2031-07-02"),
                imprecise=_span("2031-05-01", "2031-07-02"),
                starts=True,
                ends=True,
            ),
        ),
        (Relation.BEFORE, "2031-05-07", Tenure(imprecise=_span(None, "2031-05-06"))),
        (Relation.AFTER, "2031-05-07", Tenure(imprecise=_span("2031-05-08", SAID))),
        (Relation.FORMERLY, None, Tenure(imprecise=_span(None, SAID), is_context=True)),
    ],
)
def test_words_of_time_give_a_precise_and_an_imprecise_range(
    relation: Relation, edtf: str | None, expected: Tenure
) -> None:
    assert tenure_of(When(edtf=edtf, relation=relation), SAID) == expected


def test_what_is_told_in_the_present_is_true_of_the_reports_own_day() -> None:
    assert tenure_of(None, SAID) == Tenure(
        precise=DaySpan(first=PAST, last=PAST), imprecise=DaySpan(first=PAST, last=PAST)
    )
    assert tenure_of(None, "2035-06") == Tenure(imprecise=_span("2035-06-01", "2035-06-30"))


def test_a_report_without_a_date_and_a_then_commander_are_context() -> None:
    assert tenure_of(None, None) == Tenure(is_context=True)
    assert tenure_of(None, SAID, is_then=True) == Tenure(is_context=True)
    assert tenure_of(None, SAID, is_former=True) == Tenure(imprecise=_span(None, SAID), is_context=True)
    assert tenure_of(None, None, is_former=True) == Tenure(imprecise=DaySpan(first=None, last=None), is_context=True)
