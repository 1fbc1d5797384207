"""Known places in a text: every spelling as written, without its case ending, and nothing that only resembles one."""

import pytest

from onrecord.identity.place_sightings import country_of, outline, place_key, place_sightings


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("they met in Khachmaz", "en", "Khachmaz"),
        ("Xaçmazda görüşüblər", "az", "Xaçmaz"),
        ("встретились в Хачмазе", "ru", "Хачмаз"),
        ("հանդիպել են Խաչմազում", "hy", "Խաչմազ"),
    ],
)
def test_one_place_is_found_under_every_spelling(text: str, language: str, name: str) -> None:
    (found,) = place_sightings(text, language, "AZ")
    assert (found.name, found.place.official, place_key(found.place)) == (name, "Xaçmaz", "geonames:584717")
    assert text[found.start : found.end] == name


@pytest.mark.parametrize("text", ["khachmaz in small letters", "Orvil Kestan", "Xaç", "Yesterday They Met", ""])
def test_what_is_no_known_place_is_not_found(text: str) -> None:
    assert place_sightings(text, "en", "AZ") == ()


def test_the_country_is_the_one_that_most_texts_name() -> None:
    assert country_of(["Azerbaijan and Armenia", "Азербайджан", "Azərbaycanda", "Armenian press"]) == "AZ"
    assert country_of(["Ermənistan", "Հայաստան", "Georgia"]) == "AM"


def test_a_country_that_hardly_any_text_names_is_not_the_one() -> None:
    assert country_of(["nothing"] * 9 + ["Azerbaijan"]) is None
    assert country_of([]) is None


def test_spellings_that_lie_near_share_an_outline() -> None:
    assert outline("Xaçmaz") == outline("Хачмаз") == outline("Խաչմազ")
    assert outline("Xaçmaz") != outline("Xızı")
