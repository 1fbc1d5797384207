"""A speaker who is a pronoun: named after the last one who spoke, or flagged."""

import pytest

from reading.english_world import claims_of, speakers


def deeds(text: str) -> list[tuple[list[str], tuple[str, ...]]]:
    return [
        ([name for _, name in speakers(claim)], claim.flags)
        for claim in claims_of(text)
        if claim.predicate == "act:beating"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Selim Tarn said that two men were shot. According to him, sailors beat two cooks.",
        "Selim Tarn said that two men were shot. In his view, sailors beat two cooks.",
        "Selim Tarn said that two men were shot. Sailors beat two cooks, he added.",
    ],
)
def test_the_last_speaker_named_is_meant(text: str) -> None:
    assert deeds(text) == [(["Selim Tarn"], ())]


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("According to him, sailors beat two cooks.", "him"),
        ("Sailors beat two cooks, they said.", "they"),
        ("By their account, sailors beat two cooks.", "their"),
        ("Relatives said two men were shot. According to them, sailors beat two cooks.", "them"),
    ],
)
def test_a_pronoun_that_may_mean_anybody_stays_and_is_flagged(text: str, pronoun: str) -> None:
    assert deeds(text) == [([pronoun], ("speaker-is-a-pronoun",))]


def test_a_named_speaker_bears_no_such_flag() -> None:
    assert deeds("Selim Tarn said that sailors beat two cooks.") == [(["Selim Tarn"], ())]
