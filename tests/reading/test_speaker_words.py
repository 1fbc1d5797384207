"""The kind of a speaker, read off the plain words for people who tell of abuses."""

import pytest

from reading.english_world import claims_of

KINDS = [
    ("His family", "relatives"), ("The family", "relatives"), ("Her uncle", "relatives"), ("His niece", "relatives"),
    ("Parents of the boys", "relatives"), ("Villagers", "witness"), ("A neighbour", "witness"),
    ("Local residents", "witness"), ("Survivors", "victim"), ("A former detainee", "victim"),
    ("Inmates", "fellow-detainee"), ("A cellmate", "fellow-detainee"), ("Colleagues", "colleague"),
    ("Doctors", "doctor"), ("A nurse", "doctor"), ("Lawyers for the men", "lawyer"), ("A reporter", "reporter"),
    ("Rebels", "armed-group"), ("A lawmaker", "parliament"), ("Prosecutors", "prosecutor"),
    ("Amnesty International", "ngo"), ("Drummers", "unnamed-source"),
]  # fmt: skip


@pytest.mark.parametrize(("speaker", "kind"), KINDS)
@pytest.mark.parametrize("text", ["{} said two men were beaten.", "{} told reporters that two men were beaten."])
def test_the_words_for_a_speaker_tell_the_kind(text: str, speaker: str, kind: str) -> None:
    claim = next(claim for claim in claims_of(text.format(speaker)) if claim.predicate == "act:beating")
    assert [(one.name, one.kind, one.level) for one in claim.chain[1:]] == [
        (speaker.removesuffix(" for the men"), kind, 1)
    ]


def test_two_speakers_keep_their_kinds() -> None:
    (claim,) = claims_of("His family and lawyer said two men were beaten.")
    assert [(one.name, one.kind, one.level) for one in claim.chain[1:]] == [
        ("His family", "relatives", 1),
        ("lawyer", "lawyer", 1),
    ]
