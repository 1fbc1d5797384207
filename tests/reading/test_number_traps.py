"""Ages, codes, addresses and denied figures are no counts; neither is a number lost or changed beside them."""

import pytest

from brief_text import sentence_of
from onrecord.reading.counts import read_counts
from onrecord.reading.lexicon import load_lexicon

Row = tuple[str, str, int | None, int | None, str | None]


def counts(text: str) -> list[Row]:
    rows: list[Row] = []
    for hit in read_counts(sentence_of(text), load_lexicon("en")):
        words = "" if hit.count.text is None else hit.count.text.exact
        rows.append((words, str(hit.count.qualifier), hit.count.low, hit.count.high, hit.count.unit))
    return rows


@pytest.mark.parametrize(
    "text",
    [
        "He was 23 when he died",
        "Elnur Safarli is 45",
        "The conscript, who was 19, wept",
        "At 31, she led the squad",
        "Beaten at 19 he fell silent",
        "No place for people over 60",
        "minors under 18",
        "They were aged over 60",
        "men between the ages of 18 and 25",
        "Elnur Safarli, 24, wept",
        "at the age of 19",
    ],
)
def test_an_age_counts_nobody(text: str) -> None:
    assert [row for row in counts(text) if row[2] not in (None, 1) or row[3] not in (None, 1)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Case No. 1(101)-52/2018",
        "World War 2 veterans wept",
        "Task Force 8 made arrests",
        "Radio 1",
        "12 Nizami Street",
        "one in three detainees",
        "nine in ten were beaten",
        "two and a half million manats",
        "one and a half years",
        "Tel. 012345678",
        "flight J2-8243",
        "Decree 52",
    ],
)
def test_a_code_an_address_or_a_rate_counts_nothing(text: str) -> None:
    assert counts(text) == []


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("not 12 but 15 men died", [("15", "exact", 15, 15, "man")]),
        ("eight men, not ten", [("eight", "exact", 8, 8, "man")]),
        ("not all of the detainees were beaten", []),
        ("there weren't many detainees", []),
        ("not one officer was tried", [("not one", "none", 0, 0, "officer")]),
        ("not a single officer was tried", [("not a single", "none", 0, 0, "officer")]),
        (
            "not one of the 12 officers was tried",
            [("not one of", "share_none", None, None, "officer"), ("12", "exact", 12, 12, "officer")],
        ),
        ("not fewer than 30 men", [("not fewer than 30", "at_least", 30, None, "man")]),
        ("not more than 30 men", [("not more than 30", "at_most", 0, 30, "man")]),
    ],
)
def test_a_not_before_a_count_is_never_swallowed(text: str, want: list[Row]) -> None:
    assert counts(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("three to four hundred men", ("three to four hundred", "range", 300, 400, "man")),
        ("20 to 30 thousand people", ("20 to 30 thousand", "range", 20000, 30000, "person")),
        ("two or three dozen men", ("two or three dozen", "range", 24, 36, "man")),
        ("from eight to two hundred men", ("from eight to two hundred", "range", 8, 200, "man")),
        ("five to a hundred men", ("five to a hundred", "range", 5, 100, "man")),
        ("eight, nine or ten men", ("eight, nine or ten", "range", 8, 10, "man")),
        ("hundreds of thousands of men", ("hundreds of thousands of", "thousands", 2000, None, "man")),
        ("half-a-dozen men", ("half-a-dozen", "about", 5, 7, "man")),
        ("1 200 men", ("1 200", "exact", 1200, 1200, "man")),
        ("1\u00a0200\u00a0450 people", ("1\u00a0200\u00a0450", "exact", 1200450, 1200450, "person")),
        (">30 men", (">30", "more_than", 31, None, "man")),
        ("≤30 men", ("≤30", "at_most", 0, 30, "man")),
        ("a 12-man crew", ("12", "exact", 12, 12, "man")),
        ("a 10,000-strong army", ("10,000", "exact", 10000, 10000, None)),
        ("(12) men", ("12", "exact", 12, 12, None)),
        ("over 60 people", ("over 60", "more_than", 61, None, "person")),
        ("they held 19 people at 31 bases", ("19", "exact", 19, 19, "person")),
        ("12 officers of Nizami Street", ("12", "exact", 12, 12, "officer")),
    ],
)
def test_how_the_words_around_a_number_count(text: str, want: Row) -> None:
    rows = [row for row in counts(text) if row[1] != "one"]
    assert rows[0] == want


def test_a_list_with_and_is_no_range() -> None:
    assert [row[1:4] for row in counts("eight, nine and ten men")] == [("exact", n, n) for n in (8, 9, 10)]


def test_a_figure_beyond_the_limit_is_cut_before_it() -> None:
    assert counts("some 999 000 000 000 000 men")[0][0] == "some 999 000 000 000"


def test_a_day_before_a_number_is_no_part_of_it() -> None:
    assert counts("On May 12 200 people came") == [("200", "exact", 200, 200, "person")]
    assert counts("In 2017 100 soldiers died") == [("100", "exact", 100, 100, "soldier")]
