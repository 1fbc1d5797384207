from hypothesis import given
from hypothesis import strategies as st

from onrecord.record.claim import Zone
from onrecord.record.layer import Coverage, PlaceSpan, TextLayer, ZoneFinder, ZoneSpan, places_at, private_spans

PLACES = (
    PlaceSpan(place="page 1", start=0, end=50),
    PlaceSpan(place="sender", start=0, end=8),
    PlaceSpan(place="header From", start=40, end=50),
    PlaceSpan(place="sent 12.05.17", start=10, end=30),
)


def test_places_of_a_quote_are_named_widest_first_and_without_people() -> None:
    assert places_at(PLACES, 5, 15) == ("page 1", "sent 12.05.17")
    assert places_at(PLACES, 30, 45) == ("page 1",)
    assert places_at(PLACES, 60, 70) == ()


def test_private_stretches_are_those_that_name_people() -> None:
    assert private_spans(PLACES) == ((0, 8), (40, 50))


zones = st.lists(
    st.builds(
        lambda start, length, zone: ZoneSpan(zone=zone, start=start, end=start + length),
        st.integers(0, 30),
        st.integers(1, 10),
        st.sampled_from(Zone),
    ),
    max_size=6,
)


@given(zones, st.sampled_from(("in order", "as made")), st.integers(0, 45))
def test_a_finder_finds_what_the_layer_says(found: list[ZoneSpan], order_of: str, position: int) -> None:
    order = tuple(sorted(found, key=lambda zone: zone.start) if order_of == "in order" else found)
    layer = TextLayer(
        reader="", text="", media="", language="en", coverage=Coverage(unit="file", read=1, total=1), zones=order
    )

    assert ZoneFinder(order).at(position) is layer.zone_at(position)
