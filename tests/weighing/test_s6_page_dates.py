from onrecord.record.claim import Claim
from onrecord.record.when import When
from onrecord.weighing.page_dates import OwnDate, date_slips, own_date_conflicts
from weighing_world import claim, when


def _told(report: str, edtf: str) -> Claim:
    return claim(report, "report", when=when(edtf))


MOST = [_told("Daily", "2031-05-07"), _told("Wire", "2031-05-07"), _told("Post", "2031-05-07")]
SLIP = _told("Echo", "2030-05-07")


def test_a_day_that_one_report_puts_in_another_year_gets_a_note() -> None:
    found = date_slips([*MOST, SLIP])
    assert [(c.kind, c.rule, c.note, len(c.between)) for c in found] == [
        ("date", "S6", "one report has 2030, 3 have 2031", 4)
    ]
    assert found[0].reports == ("Daily", "Echo", "Post", "Wire")


def test_a_day_that_two_years_share_is_an_anniversary_and_no_slip() -> None:
    assert date_slips([*MOST, SLIP, _told("Fifth", "2030-05-07")]) == ()
    assert date_slips([MOST[0], SLIP]) == ()


def test_months_other_days_and_carried_years_are_no_slip() -> None:
    assert date_slips([*MOST, _told("Echo", "2030-05"), _told("Fifth", "2030-05-08")]) == ()
    carried = claim("Echo", "report", when=When(edtf="2030-05-07", inferred=True))
    assert date_slips([*MOST, carried]) == ()
    visit = claim("Echo", "visit", when=when("2030-05-07"))
    assert date_slips([*MOST, visit]) == ()


def test_a_year_that_a_rule_carried_over_stands_with_the_majority() -> None:
    carried = claim("Fifth", "report", when=When(edtf="2031-05-07", inferred=True))
    assert len(date_slips([MOST[0], carried, SLIP])) == 1


def test_a_page_dated_before_what_it_tells_carries_a_note() -> None:
    page = _told("Echo", "2033-08-31")
    assert own_date_conflicts([page], {page.report: "2032-11-23"}) == (
        OwnDate(report=page.report, own="2032-11-23", told="2033-08-31"),
    )
    assert own_date_conflicts([page], {page.report: "2033-09-01"}) == ()
    assert own_date_conflicts([page], {}) == ()
