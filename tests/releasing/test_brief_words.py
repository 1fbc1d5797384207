from dataclasses import replace

import pytest

from brief_case import WIRE, case
from onrecord.record.layer import Coverage, ReadState
from onrecord.releasing.brief import compose
from onrecord.releasing.brief_words import (
    extent_of,
    read_words,
    report_name,
    said_on,
    say_moment,
    size_words,
    standing,
)
from onrecord.releasing.labels import ORDER, language_label, many, predicate_label, predicate_rank, reason_label


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-24", "24 November 2026"),
        ("2026-11-24T15:40:25Z", "24 November 2026, 15:40 UTC"),
        ("2026-11-24T15:40:25.125Z", "24 November 2026, 15:40 UTC"),
        ("yesterday", "yesterday"),
    ],
)
def test_a_moment_is_said_in_words(moment: str, expected: str) -> None:
    assert say_moment(moment) == expected


def test_the_head_says_how_much_stands_under_the_brief() -> None:
    brief = compose(case())
    assert extent_of(brief) == "3 reports in Armenian, English; 12 claims."
    assert standing(brief) == (
        "10 claims proposed by a machine and not reviewed, 1 accepted by a person, 1 disputed. 1 report not fully read."
        " 1 claim withheld as sensitive. 1 rejected claim left out."
    )


def test_a_casebook_without_claims_says_so() -> None:
    assert standing(compose(replace(case(), kept_claims=(), kept_reports=()))) == "No claims."


def test_what_was_read_is_said_with_share_and_reasons() -> None:
    part = Coverage(unit="page", read=1_000, total=2_000, reasons=("pages-without-text", "new-reason"))
    view = replace(WIRE.view, read=ReadState.PART, coverage=part)
    assert read_words(WIRE.view, 3) == "fully read"
    assert read_words(WIRE.view, 0) == "fully read, no claim proposed"
    assert read_words(view, 3) == ("not fully read (1,000 of 2,000 pages): pages that are pictures only; new reason")
    assert read_words(replace(view, coverage=None), 0) == "not fully read, no claim proposed"
    assert read_words(replace(view, coverage=Coverage(unit="page", read=0, total=0)), 0) == "not fully read"


def test_a_report_is_named_as_stated_and_an_odd_date_stays_as_it_stands() -> None:
    assert report_name(WIRE.view) == "Soldiers died, families say (Exile Wire, 22 November 2018)"
    assert report_name(replace(WIRE.view, title=None, outlet=None, published=None)) == (
        "exile-wire.html (outlet not stated, date not stated)"
    )
    assert said_on(replace(WIRE.view, published="Spring, 2018")) == "Spring, 2018"


def test_numbers_agree_with_their_nouns() -> None:
    assert (many(1, "report"), many(2_000, "report"), many(2, "man", "men")) == ("1 report", "2,000 reports", "2 men")
    assert (size_words(9_999), size_words(12_500)) == ("9,999 bytes", "12 kB")


def test_every_label_has_a_fallback() -> None:
    assert predicate_label("act:denial-of-counsel") == "Denial of counsel"
    assert (
        predicate_rank("act:death") < predicate_rank("posting") < predicate_rank("unheard") == (len(ORDER), "unheard")
    )
    assert (language_label("xx"), reason_label("odd-reason")) == ("xx", "odd reason")
