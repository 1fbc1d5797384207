"""A source at the end of a sentence, behind a mark or in brackets."""

import pytest

from reading.english_world import claims_of, speakers


def told(text: str) -> list[list[str]]:
    return [[name for _, name in speakers(claim)] for claim in claims_of(text) if claim.predicate == "act:beating"]


CLOSED = (
    ("Sailors beat two cooks, press guild.", "press guild"),
    ("Sailors beat two cooks, watchdog", "watchdog"),
    ("Sailors beat two cooks: ministry", "ministry"),
    ("Sailors beat two cooks (AFP).", "AFP"),
    ("Sailors beat two cooks - reports", "reports"),
    ("Sailors beat two cooks (the ministry).", "the ministry"),
    ("Sailors beat two cooks at the pier (Red Anchor).", "Red Anchor"),
    ("Sailors beat two cooks at the pier [Red Anchor].", "Red Anchor"),
    ("Sailors beat two cooks (via Red Anchor).", "Red Anchor"),
    ("Sailors beat two cooks at the pier via @redanchor", "@redanchor"),
    ("via @redanchor sailors beat two cooks", "@redanchor"),
    ("The ministry - sailors beat two cooks", "The ministry"),
    ("The Red Anchor - sailors beat two cooks", "The Red Anchor"),
    ("Mayor on the fight: sailors beat two cooks", "Mayor"),
    ("Sailors beat two cooks - Red Anchor", "Red Anchor"),
    ("Sailors (the captain says) beat two cooks.", "the captain"),
    ("Sailors - the captain says - beat two cooks.", "the captain"),
    ("Sailors, as the captain has it, beat two cooks.", "the captain"),
    ("Two cooks were beaten (not confirmed).", "unnamed"),
)


@pytest.mark.parametrize(("text", "speaker"), CLOSED)
def test_the_source_set_off_speaks_the_sentence(text: str, speaker: str) -> None:
    assert told(text) == [[speaker]]


@pytest.mark.parametrize(
    "text",
    [
        "Sailors beat two cooks at the pier (see map).", "Sailors beat two stokers (two brothers and a cousin).",
        "Sailors beat the mayor (Selim Tarn).", "Sailors beat two cooks, two brothers and a cousin.",
        "Sailors beat cooks, drivers, residents.", "Sailors beat Selim Tarn, lawyer.",
        "Sailors beat a cook, Selim Tarn.",
        "Sailors beat two cooks - two of them brothers.", "Near the pier - sailors beat two cooks there.",
        "Sailors beat two cooks via the window.",
    ],
)  # fmt: skip
def test_what_adds_to_the_words_before_is_no_source(text: str) -> None:
    found = told(text)
    assert found
    assert [chain for chain in found if chain] == []
