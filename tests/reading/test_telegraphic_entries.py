"""Entries without a verb or a subject tell what happened; headings and lists of demands tell nothing."""

import pytest

from onrecord.reading.english import read_claims
from onrecord.record.ids import ReportId
from reading.english_world import claims_of, names, only, predicates, speakers, titled


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("• Hart: shelling from behind the ridge, 30 rounds.", "act:shooting"),
        ("• Hart, night: shots near the dam.", "act:shooting"),
        ("Gunfire near the old mill.", "act:shooting"),
        ("• Hart: funeral of the miller, 200 mourners.", "act:burial"),
        ("• Hart: clashes between guards and weavers.", "situation"),
        ("• Hart, night: house of the mayor set on fire.", "act:property"),
    ],
)
def test_what_opens_an_entry_happened(text: str, predicate: str) -> None:
    assert predicate in predicates(text)


@pytest.mark.parametrize(
    "text",
    [
        "• shelling of towns",
        "• exchange of all prisoners",
        "Shelling of Hart",
        "• Hart: the shelling must be stopped.",
        "Search for three shepherds.",
    ],
)
def test_headings_and_demands_tell_of_no_event(text: str) -> None:
    assert [one for one in claims_of(text) if one.rule == "entry"] == []


def test_a_title_is_no_entry() -> None:
    layer = titled("Gunfire near the old mill.", "Soldiers beat a miller.")
    made = read_claims(layer, report=ReportId("r"), publisher="P", report_date=None)
    assert [one.predicate for one in made.claims] == ["act:beating"]


def test_a_part_without_a_subject_goes_on_with_the_people_before() -> None:
    claim = only("• Hart: two shepherds detained by guards; released the same evening.", "proceeding:release")
    assert names(claim, "whom") == ["shepherds"]


@pytest.mark.parametrize("text", ["Guards beat a miller; released the same evening.", "Released the same evening."])
def test_without_people_before_nobody_is_released(text: str) -> None:
    assert "proceeding:release" not in [one.predicate for one in claims_of(text) if one.rule == "entry"]


def test_whereabouts_unknown_are_a_disappearance_of_those_named_behind_a_dash() -> None:
    claim = only("Of them six freed, two whereabouts unknown – Orhan Dal (20) and Ali Dal (17).", "act:disappearance")
    assert (names(claim, "whom"), claim.count and claim.count.low) == (["Orhan Dal", "Ali Dal"], 2)


def test_an_entry_in_somebodys_mouth_is_theirs() -> None:
    assert speakers(only("The Green Cross: shelling from behind the ridge.", "act:shooting")) == [
        (1, "The Green Cross")
    ]
