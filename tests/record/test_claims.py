"""What a claim and a text layer say of themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.record.claim import Claim, Speaker, Zone
from onrecord.record.ids import ClaimId, ReportId
from onrecord.record.layer import Coverage, ReadState, TextLayer, ZoneSpan
from onrecord.record.span import Quote

SPEAKERS = st.builds(Speaker, name=st.sampled_from(["A", "B", "C"]), kind=st.just("media"), level=st.integers(0, 3))


def _said_by(*chain: Speaker) -> Claim:
    return Claim(
        id=ClaimId("AAECAwQFBgcICQoL"),
        report=ReportId("ab" * 32),
        predicate="act:death",
        quote=Quote(exact="eight died", start=0, end=10),
        chain=chain,
    )


def _layer(*zones: ZoneSpan) -> TextLayer:
    return TextLayer(
        reader="plain/1",
        text="Title\n\nBody",
        media="text/plain",
        language="en",
        coverage=Coverage(unit="character", read=11, total=11),
        zones=zones,
    )


@given(st.lists(SPEAKERS, max_size=5))
def test_origins_are_all_speakers_of_the_deepest_level(chain: list[Speaker]) -> None:
    origins = _said_by(*chain).origins

    assert bool(origins) == bool(chain)
    assert all(origin.level >= speaker.level for origin in origins for speaker in chain)
    assert [speaker for speaker in chain if speaker.level == max(s.level for s in chain)] == list(origins)


def test_side_by_side_speakers_are_both_origins() -> None:
    paper = Speaker(name="The Harbour Post", kind="media", level=0)
    relatives = Speaker(name="relatives", kind="relatives", level=1)
    lawyer = Speaker(name="a lawyer", kind="lawyer", level=1)

    assert _said_by(paper, relatives, lawyer).origins == (relatives, lawyer)


@pytest.mark.parametrize(("levels", "want"), [((), False), ((0,), False), ((0, 0), False), ((0, 1), True)])
def test_a_claim_is_attributed_when_another_than_the_publisher_speaks(
    levels: tuple[int, ...],
    want: bool,  # noqa: FBT001 (a table)
) -> None:
    chain = [Speaker(name="x", kind="media", level=level) for level in levels]

    assert _said_by(*chain).is_attributed == want


@pytest.mark.parametrize(
    ("read", "total", "reasons", "state"),
    [
        (10, 10, (), ReadState.FULL),
        (0, 0, (), ReadState.FULL),
        (9, 10, (), ReadState.PART),
        (10, 10, ("image-only",), ReadState.PART),
        (0, 10, (), ReadState.NONE),
        (0, 1, (), ReadState.NONE),
        (0, 0, ("encrypted",), ReadState.NONE),
    ],
)
def test_what_was_not_read_is_said(read: int, total: int, reasons: tuple[str, ...], state: ReadState) -> None:
    assert Coverage(unit="page", read=read, total=total, reasons=reasons).state == state


@pytest.mark.parametrize(
    ("position", "zone"), [(0, Zone.TITLE), (4, Zone.TITLE), (5, Zone.BODY), (7, Zone.CAPTION), (11, Zone.BODY)]
)
def test_a_code_point_is_in_the_zone_around_it_and_else_in_the_body(position: int, zone: Zone) -> None:
    layer = _layer(ZoneSpan(zone=Zone.TITLE, start=0, end=5), ZoneSpan(zone=Zone.CAPTION, start=7, end=11))

    assert layer.zone_at(position) == zone
