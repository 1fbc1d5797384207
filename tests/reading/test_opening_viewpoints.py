"""Phrases at the head of a sentence that say through whose eyes it is told, and tales that nobody takes for true."""

import pytest

from reading.english_world import claims_of, speakers

OPENINGS = (
    ("For the port authority", "the port authority"),
    ("For Selim Tarn", "Selim Tarn"),
    ("For a former stoker", "a former stoker"),
    ("In the eyes of the village", "the village"),
    ("Judging by the video", "the video"),
    ("Judging from the letters", "the letters"),
    ("Seen from the village", "the village"),
    ("To believe the harbourmaster", "the harbourmaster"),
    ("If you believe the harbourmaster", "the harbourmaster"),
    ("From what neighbours say", "neighbours"),
    ("As far as the port authority is concerned", "the port authority"),
    ("As alleged by the applicant", "the applicant"),
    ("As claimed by the applicant", "the applicant"),
    ("In the applicant's submission", "the applicant"),
    ("On the prosecution's case", "the prosecution"),
    ("In the port authority's telling", "the port authority"),
    ("According to what stokers heard", "stokers"),
    ("In the film", "the film"),
    ("From what we hear", "unnamed"),
    ("On one account", "unnamed"),
)


def told(text: str) -> list[list[str]]:
    return [[name for _, name in speakers(claim)] for claim in claims_of(text) if claim.predicate == "act:beating"]


@pytest.mark.parametrize(("opening", "speaker"), OPENINGS)
def test_what_follows_is_told_by_whom_the_phrase_names(opening: str, speaker: str) -> None:
    assert told(f"{opening}, sailors beat two cooks.") == [[speaker]]


@pytest.mark.parametrize(
    "opening",
    [
        "For three years", "For the first time", "To the north", "In the village", "On Monday", "In the Tarn case",
        "To reach the pier", "From what was a school", "In the game reserve", "As a cook", "To make things worse",
    ],
)  # fmt: skip
def test_an_opening_of_time_place_or_purpose_names_nobody(opening: str) -> None:
    assert told(f"{opening}, sailors beat two stokers.") == [[]]


@pytest.mark.parametrize(
    "text",
    [
        "In the novel, sailors beat two cooks.", "In his dream, sailors beat two cooks.",
        "In a computer game sailors beat two cooks.", "In the scenario, sailors beat two cooks.",
        "If confirmed, sailors beat two cooks.", "If the letters are true, sailors beat two cooks.",
        "Sailors beat two cooks, if the harbourmaster is right.", "Fake: sailors beat two cooks.",
        "FALSE - sailors beat two cooks", "Fact check: sailors beat two cooks.",
        "Sailors did anything but beat the cooks.", "Sailors all but beat two cooks.",
        "Whether or not sailors beat two cooks, the ship sailed.",
    ],
)  # fmt: skip
def test_a_tale_a_condition_or_what_is_called_false_is_claimed_by_nobody(text: str) -> None:
    assert told(text) == []
