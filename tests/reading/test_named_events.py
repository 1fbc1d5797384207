"""Who calls an event something speaks of it; the publisher does not."""

import pytest

from onrecord.record.claim import Stance
from reading.english_world import claims_of, names, only, predicates, speakers

CALLED = [
    ("The governor called the beating of two drummers an accident.", "act:beating", "The governor",
     "the beating of two drummers an accident"),
    ("The ministry described the death of Vera Kol as suicide.", "act:death", "The ministry",
     "the death of Vera Kol as suicide"),
    ("The army called the killing of nine shepherds in May a mistake.", "act:killing", "The army",
     "the killing of nine shepherds in May a mistake"),
    ("The union called the arrest of two miners unlawful.", "act:arrest", "The union",
     "the arrest of two miners unlawful"),
    ("The union called the trial of Orun Dal a sham.", "proceeding:trial", "The union", "the trial of Orun Dal a sham"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "predicate", "speaker", "value"), CALLED)
def test_the_event_stands_under_who_calls_it_so(text: str, predicate: str, speaker: str, value: str) -> None:
    event, saying = only(text, predicate), only(text, "saying")
    assert (speakers(event), event.stance) == ([(1, speaker)], Stance.REPORTS)
    assert saying.value is not None
    assert (speakers(saying), names(saying, "who"), saying.value.text, saying.when) == ([], [speaker], value, None)


def test_an_event_that_tells_of_nobody_is_only_named() -> None:
    assert predicates("The minister called the killing a mistake.") == ["saying"]


def test_a_speaker_behind_another_is_further_in() -> None:
    text = "The ministry said the mayor called the beating of two boys an accident."
    assert speakers(only(text, "act:beating")) == [(1, "The ministry"), (2, "the mayor")]
    assert speakers(only(text, "saying")) == [(1, "The ministry")]


@pytest.mark.parametrize(
    "text",
    [
        "The mother called her son.",
        "The police called the arrest off.",
        "The court dismissed the case.",
        "The lawyer saw the beating of two men.",
        "The minister will call the killing a mistake.",
    ],
)
def test_other_calling_seeing_and_dismissing_names_no_event(text: str) -> None:
    assert [claim.rule for claim in claims_of(text) if claim.rule == "judged"] == []
    assert [speakers(claim) for claim in claims_of(text) if claim.chain[1:]] == []
