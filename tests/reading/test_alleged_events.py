"""Who calls an event alleged, or adds "or so he claims", does not vouch for it."""

import pytest

from reading.english_world import claims_of


def told(text: str) -> list[tuple[str, str, list[str], list[str]]]:
    """Give the deeds claimed: predicate, stance, speakers behind the publisher, hedges."""
    return [
        (
            claim.predicate,
            claim.stance.value,
            [step.name for step in claim.chain[1:]],
            [one.exact for one in claim.hedges],
        )
        for claim in claims_of(text)
        if claim.predicate.startswith("act:")
    ]


@pytest.mark.parametrize("word", ["alleged", "supposed", "so-called", "purported"])
def test_an_alleged_beating_is_told_by_somebody_unnamed(word: str) -> None:
    text = f"The {word} beating of two weavers drew a crowd."
    assert told(text) == [("act:beating", "distances", ["unnamed"], [word])]


def test_an_alleged_event_behind_a_probe_keeps_its_distance() -> None:
    text = "Constables investigated the alleged beating of two weavers."
    assert told(text) == [("act:beating", "distances", ["unnamed"], ["alleged"])]


def test_an_event_called_by_its_name_is_asserted() -> None:
    assert told("The beating of two weavers drew a crowd.") == [("act:beating", "asserts", [], [])]


def test_an_alleged_doer_leaves_the_deed_done_to_him_as_it_is() -> None:
    assert told("The alleged smuggler was arrested.") == [("act:arrest", "asserts", [], ["alleged"])]


def test_or_so_brings_in_a_speaker() -> None:
    text = "Four weavers were shot, or so the mayor claims."
    assert told(text) == [("act:shooting", "distances", ["the mayor"], ["claims"])]


def test_what_was_rumoured_is_told_by_somebody_unnamed() -> None:
    text = "It was rumoured that troops shot four weavers."
    assert told(text) == [("act:shooting", "distances", ["unnamed"], ["It was rumoured"])]
