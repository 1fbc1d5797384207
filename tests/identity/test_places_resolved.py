"""A toponym's candidates: which places, under whose name, and where nothing is chosen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.identity.gazetteer import COUNTRIES, NameClass, places_of
from onrecord.identity.place_names import classes_of
from onrecord.identity.place_sounds import place_cost, place_key
from onrecord.identity.places import Outcome, resolve_place


def found(toponym: str, country: str = "AZ") -> tuple[str | None, tuple[NameClass, ...]]:
    resolution = resolve_place(toponym, country)
    return (None, ()) if resolution.place is None else (resolution.place.official, resolution.candidates[0].classes)


@pytest.mark.parametrize(
    ("toponym", "official", "kind"),
    [
        ("Gəncə", "Gəncə", NameClass.OFFICIAL_AZ),
        ("Гянджа", "Gəncə", NameClass.OFFICIAL_RU),
        ("Ganja", "Gəncə", NameClass.OFFICIAL_EN),
        ("Gandzha", "Gəncə", NameClass.PRESS),
        ("Գանձակ", "Gəncə", NameClass.ARMENIAN),
        ("Кировабад", "Gəncə", NameClass.SOVIET),
        ("Elizavetpol", "Gəncə", NameClass.HISTORICAL),
        ("Խոջալը", "Xocalı", NameClass.ARMENIAN),
        ("Shushi", "Şuşa", NameClass.ARMENIAN),
        ("Шушa", "Şuşa", NameClass.PRESS),
        ("Sumgait", "Sumqayıt", NameClass.PRESS),
        ("Сумгаит", "Sumqayıt", NameClass.PRESS),
        ("Mingechaur", "Mingəçevir", NameClass.PRESS),
        ("Shemakha", "Şamaxı", NameClass.PRESS),
        ("Agjabedi", "Ağcabədi", NameClass.PRESS),
        ("Zakatala", "Zaqatala", NameClass.PRESS),
        ("Qubatly", "Qubadlı", NameClass.PRESS),
        ("Бакы", "Bakı", NameClass.OFFICIAL_RU),
    ],
)
def test_a_town_is_found_by_any_of_its_names_and_says_whose(toponym: str, official: str, kind: NameClass) -> None:
    assert found(toponym) == (official, (kind,))


def test_a_name_of_two_times_has_both_classes() -> None:
    assert found("Stepanakert") == ("Xankəndi", (NameClass.ARMENIAN, NameClass.SOVIET))


def test_the_toponym_stays_as_written() -> None:
    resolution = resolve_place("Кировабад")
    assert (resolution.toponym, resolution.candidates[0].spelling) == ("Кировабад", "Кировабад")


def test_two_towns_of_one_name_are_both_told_and_neither_chosen() -> None:
    resolution = resolve_place("Qobustan")
    assert resolution.outcome is Outcome.AMBIGUOUS
    assert resolution.place is None
    assert len({one.place.id for one in resolution.candidates}) == 2


def test_a_place_without_an_id_is_a_place() -> None:
    place = resolve_place("Hadrut").place
    assert place is not None
    assert (place.id, place.official, place.latitude, place.radius_km) == (None, "Hadrut", None, None)


@pytest.mark.parametrize("toponym", ["Kestanabadlar", "", "金田一", "123"])
def test_an_unknown_place_has_no_candidate(toponym: str) -> None:
    resolution = resolve_place(toponym)
    assert (resolution.outcome, resolution.candidates) == (Outcome.UNKNOWN, ())


def test_the_country_decides_which_places_are_asked() -> None:
    assert found("Gyumri") == (None, ())
    assert found("Gyumri", "AM") == ("Gyumri", (NameClass.OFFICIAL,))
    assert found("Ленинакан", "AM") == ("Gyumri", (NameClass.SOVIET,))
    assert found("Gyumri", "XX") == (None, ())


def test_a_larger_place_has_a_wider_radius() -> None:
    radii = [
        place.radius_km
        for name in ("Bakı", "Gəncə", "Şuşa", "Xocavənd")
        if (place := resolve_place(name).place) is not None
    ]
    assert radii == [15, 6, 3, 2]


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_place_lies_on_earth_and_has_a_name(country: str) -> None:
    places = places_of(country)
    assert len({place.id for place in places if place.id is not None}) == sum(place.id is not None for place in places)
    for place in places:
        assert place.official
        assert place.latitude is None or -90 <= place.latitude <= 90
        assert (place.latitude is None) == (place.longitude is None) == (place.id is None)


def test_a_soviet_name_is_never_called_official() -> None:
    for place in places_of("AZ"):
        for name, kind in place.named:
            if kind is NameClass.SOVIET:
                assert kind in classes_of(name, place), name


names = st.sampled_from([place.official for place in places_of("AZ")])


@given(names, names)
def test_costs_are_the_same_both_ways_and_nothing_for_equals(left: str, right: str) -> None:
    one, other = place_key(left), place_key(right)
    assert place_cost(one, other) == place_cost(other, one) >= 0
    assert place_cost(one, one) == 0
    most = place_cost(one, other, 80)
    assert most == place_cost(one, other) or min(most, place_cost(one, other)) > 80


@given(names)
def test_a_place_is_among_the_candidates_of_its_own_name(official: str) -> None:
    assert official in {one.place.official for one in resolve_place(official).candidates}


@given(st.text(max_size=20))
def test_no_text_breaks_the_search(toponym: str) -> None:
    assert resolve_place(toponym).toponym == toponym
