"""Names standing in a text: found with a reason, in several languages, and nothing else found."""

import pytest

from onrecord.identity.people.offices import is_office_word, offices_beside, offices_in
from onrecord.identity.people.sightings import Known, sightings, small_words


def seen(text: str, language: str = "en", known: Known | None = None) -> list[str]:
    found = sightings(text, language, Known(small=small_words(text)) if known is None else known)
    assert all(text[one.start : one.end].startswith(one.base.name[:3]) for one in found)
    return [one.base.name for one in found]


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("The court heard Orvil Kestanov and Aysel Kestanova.", "en", ["Orvil Kestanov", "Aysel Kestanova"]),
        ("Those held: Kestanov Orvil Tapdig oglu, Aysel Orvil qızı Kestanova.", "en",
         ["Kestanov Orvil Tapdig oglu", "Aysel Orvil qızı Kestanova"]),
        ("General-mayor Orvil Kestanovun işi", "az", ["Orvil Kestanov"]),
        ("O. Kestanov və A. Cümşüdov", "az", ["O. Kestanov", "A. Cümşüdov"]),
        ("Суд над Орвилом Кестановым начался.", "ru", ["Орвил Кестанов"]),
        ("Иван Петрович Кестанов молчал.", "ru", ["Иван Петрович Кестанов"]),
        ("Դատախազ Օրվիլ Կեստանովը լռել է։", "hy", ["Օրվիլ Կեստանով"]),
        ("Министр Орвил Кестанов келді", "kk", ["Орвил Кестанов"]),
        ("ORVIL KESTANOV WAS FREED", "en", ["ORVIL KESTANOV"]),
    ],
)  # fmt: skip
def test_full_names_are_seen(text: str, language: str, names: list[str]) -> None:
    assert seen(text, language) == names


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Lerik Military Court met.", "en"),
        ("Armenian Poets were read aloud at the QRS Russian Desk.", "en"),
        ("Orvil Kestanov adına lisey açılıb.", "az"),  # a school is named after him
        ("школа имени Кестанова", "ru"),
        ("Prosecutor Kestanov spoke.", "en"),  # a family name alone is left to the claims
        ("word after word, never a capital", "en"),
        ("ناشط", "ar"),
        ("", "en"),
    ],
)
def test_what_is_no_persons_name_is_not_seen(text: str, language: str) -> None:
    assert seen(text, language) == []


def test_a_first_word_that_stands_in_small_letters_elsewhere_is_no_name() -> None:
    assert seen("Yesterday Kestanov left. It was yesterday.") == []


def test_a_name_that_claims_bear_is_seen_whatever_its_ending() -> None:
    text = "They met Orvil Samark again."
    assert seen(text) == []
    assert seen(text, known=Known(names=frozenset([("orvil", "samark")]))) == ["Orvil Samark"]


def test_offices_directly_before_a_name_go_with_it() -> None:
    (one,) = sightings("Military Prosecutor Orvil Kestanov spoke.", "en", Known())
    assert one.offices == ("military-prosecutor",)
    (other,) = sightings("said Gen. Orvil Kestanov", "en", Known())
    assert other.offices == ("general",)


@pytest.mark.parametrize(
    ("words", "language", "codes"),
    [
        ("polkovnik-leytenant", "az", ("lieutenant-colonel",)),
        ("hərbi prokuror", "az", ("military-prosecutor",)),
        ("военный прокурор", "ru", ("military-prosecutor",)),
        ("генерал-майора", "ru", ("major-general",)),
        ("korpus komandirinin", "az", ()),  # the commander's: somebody else's office
        ("the president's aide", "en", ()),
        ("the judge and others", "en", ("judge",)),
        ("", "en", ()),
    ],
)
def test_offices_have_one_code_in_all_languages(words: str, language: str, codes: tuple[str, ...]) -> None:
    assert offices_beside(words, language) == codes


def test_a_longer_office_is_not_its_parts() -> None:
    assert offices_in("chief of staff, major general") == ("chief-of-staff", "major-general")
    assert is_office_word("Prosecutor")
    assert not is_office_word("Orvil")
