"""Whoever stands before a colon inside an entry speaks behind it, and a place speaks never."""

import pytest

from reading.english_world import claims_of, names, only, speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("• Police: two men were shot by soldiers.", "Police"),
        ("The mill burnt; relatives: two men were shot by soldiers.", "relatives"),
        ("The mill burnt; the mayor's spokesman: “Two men were shot by soldiers”.", "the mayor's spokesman"),
        (
            "Press office of the Water Board: “Two men were shot by soldiers.”",
            "Press office of the Water Board",
        ),
    ],
)
def test_behind_the_colon_its_owner_speaks(text: str, speaker: str) -> None:
    assert speakers(only(text, "act:shooting")) == [(1, speaker)]


@pytest.mark.parametrize(
    "text", ["• Ardal: two men were shot by soldiers.", "The mill burnt; at noon: two men were shot by soldiers."]
)
def test_a_place_or_an_hour_before_a_colon_is_no_speaker(text: str) -> None:
    assert speakers(only(text, "act:shooting")) == []


def test_each_part_of_an_entry_has_its_own_speaker() -> None:
    text = "• Police: two men were shot by soldiers; relatives: nine were shot by soldiers."
    assert [speakers(one) for one in claims_of(text) if one.predicate == "act:shooting"] == [
        [(1, "Police")],
        [(1, "relatives")],
    ]


def test_a_few_quoted_words_behind_a_colon_are_a_saying() -> None:
    claim = only("Four bakers are missing since Monday; ministry spokesman: “on holiday”.", "saying")
    assert claim.quote.exact == "ministry spokesman: “on holiday”"
    assert (names(claim, "who"), claim.value and claim.value.text) == (["ministry spokesman"], "“on holiday”")


def test_a_quoted_clause_behind_a_colon_is_told_by_its_own_frames() -> None:
    assert [one.predicate for one in claims_of("• Police: “two men were shot by soldiers”.")] == ["act:shooting"]


def test_the_speaker_in_dashes_speaks_no_further_than_they_reach() -> None:
    text = "Orhan Dal was arrested by soldiers in May – he had beaten a guard, the court said – when the mill burnt."
    assert speakers(only(text, "act:arrest")) == []
    assert speakers(only(text, "act:beating")) == [(1, "the court")]


def test_a_noun_and_number_behind_says_are_the_subject_of_what_is_said() -> None:
    assert speakers(only("My uncle is a guard at the mill, says a man 30-35 was shot there.", "act:shooting")) == [
        (1, "My uncle")
    ]
