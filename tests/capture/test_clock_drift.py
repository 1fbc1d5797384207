import pytest

from onrecord.capture import clock_drift
from onrecord.record.entries import Capture, Header
from onrecord.record.ids import ReportId


def drift(*dates: str) -> int | None:
    return clock_drift(
        Capture(
            by="key:reader",
            report=ReportId("0" * 64),
            bytes=0,
            media="text/html",
            how="address",
            start="2024-05-06T07:00:00Z",
            end="2024-05-06T07:00:10Z",
            headers=tuple(Header(name="DATE", value=date) for date in dates),
        )
    )


@pytest.mark.parametrize(
    ("date", "seconds"),
    [
        ("Mon, 06 May 2024 07:00:05 GMT", 0),
        ("Mon, 06 May 2024 07:00:00 GMT", 0),
        ("Mon, 06 May 2024 07:01:10 GMT", 60),
        ("Mon, 06 May 2024 06:59:30 GMT", -30),
        ("Mon, 06 May 2024 11:00:05 +0400", 0),
        ("Mon, 06 May 2024 07:00:05 -0000", 0),
        ("yesterday", None),
        ("Mon, 36 May 2024 07:00:05 GMT", None),
    ],
)
def test_drift_is_counted_from_the_nearer_end_of_the_capture(date: str, seconds: int | None) -> None:
    assert drift(date) == seconds


def test_a_server_that_sends_no_date_has_no_drift() -> None:
    assert drift() is None
