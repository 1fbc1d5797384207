import pytest

from brief_world import Paper
from onrecord.record.claim import Claim, Speaker
from onrecord.weighing.speakers import CLASSES, is_shadow, line_class, told_apart

PAPER = Paper(text="Nine soldiers died.")
PUBLISHER = Speaker(name="Exile Wire", kind="publisher", level=0)


def _claim(*inner: Speaker) -> Claim:
    return PAPER.claim("Nine soldiers died", "act:death", *inner)


def _speaker(name: str, kind: str, level: int) -> Speaker:
    return Speaker(name=name, kind=kind, level=level)


def test_the_innermost_speaker_stands_behind_the_claim() -> None:
    relatives = _speaker("relatives", "relatives", 2)
    claim = _claim(_speaker("exile media", "exile-media", 1), relatives)
    assert (told_apart(claim), line_class(claim)) == ((relatives,), "relatives")


def test_speakers_side_by_side_stand_together() -> None:
    media, activists = _speaker("exile media", "exile-media", 1), _speaker("activists", "activist", 1)
    assert told_apart(_claim(media, activists)) == (media, activists)


def test_an_unnamed_insider_counts_as_the_outlet_that_vouches() -> None:
    claim = _claim(_speaker("a source in the army", "unnamed-source", 1))
    assert (told_apart(claim), line_class(claim)) == ((PUBLISHER,), "media")


def test_an_unnamed_insider_behind_an_agency_counts_as_the_agency() -> None:
    agency = _speaker("Wire Agency", "agency", 1)
    assert told_apart(_claim(agency, _speaker("", "nobody", 2))) == (agency,)


def test_a_speaker_without_a_name_is_a_shadow_and_the_publisher_never_is() -> None:
    assert is_shadow(_speaker(" ", "relatives", 1))
    assert not is_shadow(Speaker(name="", kind="publisher", level=0))


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("prosecutor", "state"),
        ("state-media", "state"),
        ("court", "court"),
        ("lawyer", "relatives"),
        ("activist", "monitor"),
        ("institute", "media"),
        ("channel", "social"),
        ("treaty-body", "other"),
        ("armed-group", "other"),
        ("encyclopedia", "other"),
        ("no such kind", "other"),
    ],
)
def test_every_kind_falls_into_a_class_of_findings(kind: str, expected: str) -> None:
    assert line_class(_claim(_speaker("somebody", kind, 1))) == expected
    assert expected in CLASSES


def test_a_claim_without_a_chain_is_nobodys() -> None:
    bare = PAPER.claim("Nine soldiers died", "act:death", chain=())
    assert (told_apart(bare), line_class(bare)) == ((), "other")
