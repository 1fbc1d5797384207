import pytest

from onrecord.reading.english import read_claims
from onrecord.reading.layers import read_layer
from onrecord.reading.unsure_words import with_doubts
from onrecord.reading.voices import heard
from onrecord.record.claim import Claim, Stance
from onrecord.record.ids import ReportId
from onrecord.record.layer import TextLayer, WordBox, places_at
from reading.saved_world import mail_of

SRT = "1\n00:00:01,000 --> 00:00:03,000\nThree prisoners died in Karvel, relatives said.\n"
CHAT = (
    "[12.05.17, 14:03:22] Lena Orr: They arrested three men in Karvel.\n"
    "[12.05.17, 14:04:22] Tam: Guards beat two prisoners in Karvel.\n"
    "[12.05.17, 14:05:22] Lena Orr: They arrested two women in Karvel.\n"
)


def _claims(data: bytes, media: str) -> tuple[TextLayer, tuple[Claim, ...]]:
    layer = read_layer(data, media)
    made = read_claims(layer, report=ReportId("0" * 64), publisher="Karvel Desk", report_date=None)
    return layer, heard(made.claims, layer)


def _chains(claims: tuple[Claim, ...]) -> list[list[str]]:
    return [[speaker.name for speaker in claim.chain] for claim in claims]


@pytest.mark.parametrize(
    ("data", "media", "wanted"),
    [
        (mail_of("Three men were arrested in Karvel.\n"), "message/rfc822", ["a writer in message 1"]),
        (SRT.encode(), "application/x-subrip", ["a voice in the recording", "relatives"]),
    ],
)
def test_who_wrote_or_spoke_stands_behind_the_publisher(data: bytes, media: str, wanted: list[str]) -> None:
    _, claims = _claims(data, media)

    assert claims
    assert _chains(claims)[-1] == ["Karvel Desk", *wanted]
    assert {claim.stance for claim in claims} == {Stance.REPORTS}
    assert all([speaker.level for speaker in claim.chain] == list(range(len(claim.chain))) for claim in claims)


def test_participants_of_a_chat_are_numbered_and_never_named() -> None:
    _, claims = _claims(CHAT.encode(), "text/x-chat")

    assert [chain[1] for chain in _chains(claims)] == [
        "participant 1 of the chat",
        "participant 2 of the chat",
        "participant 1 of the chat",
    ]


def test_a_claim_of_a_recording_knows_its_moment() -> None:
    layer, claims = _claims(SRT.encode(), "application/x-subrip")

    assert places_at(layer.places, claims[0].quote.start, claims[0].quote.end) == ("0:00:01.000-0:00:03.000",)


def test_plain_text_is_the_publishers() -> None:
    _, claims = _claims(b"Three men were arrested in Karvel.\n", "text/plain")

    assert _chains(claims) == [["Karvel Desk"]]


@pytest.mark.parametrize(
    ("sure", "flags"), [(59, ("read-from-a-picture", "unsure-words")), (60, ("read-from-a-picture",))]
)
def test_a_claim_on_an_unsure_word_says_so(sure: int, flags: tuple[str, ...]) -> None:
    from dataclasses import replace

    layer, claims = _claims(b"Three men were arrested in Karvel.\n", "text/plain")
    box = WordBox(start=0, end=5, page=1, left=0, top=0, width=9, height=9, sure=sure)
    other = replace(box, start=40, end=50, sure=1)

    assert [claim.flags for claim in with_doubts(claims, replace(layer, words=(box, other)))] == [flags]
    assert with_doubts(claims, replace(layer, words=(other,))) == claims
