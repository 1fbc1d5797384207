"""What two names say before anything else is looked at."""

from itertools import combinations

import pytest

from onrecord.identity.people.names_alike import full_parts, language_of_both, likeness

LOOK_ALIKE = ("Adil", "Fadil", "Tahir", "Zahir", "Mahir", "Samir", "Amir", "Elmir", "Elmar", "Nazim", "Kazim", "Seymur")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Orvil Kestanov", "Орвил Кестанов"),
        ("Tapdıq Cümşüdov", "Tapdig Chumshudov"),
        ("Orxan Kestanov", "Orkhan Kestanov"),
        ("Tapdıq Ələsgərov", "Тапдыг Алескеров"),
        ("Kestanov Orvil Vahid oglu", "Orvil Kestanov"),
    ],
)
def test_spellings_of_one_name_are_full_and_close(left: str, right: str) -> None:
    found = likeness(left, right, "az")
    assert found is not None
    assert (found.is_full, found.is_close, found.has_other_father) == (True, True, False)
    assert likeness(right, left, "az") == found


def test_names_that_only_look_alike_are_never_close() -> None:
    found = [likeness(f"{one} Kestanov", f"{other} Kestanov") for one, other in combinations(LOOK_ALIKE, 2)]
    assert not any(one is not None and one.is_full and one.is_close for one in found)


NOTHING = (
    ("Orvil Kestanov", "Aysel Kestanova"),
    ("Kestanov", "Orvil Kestanov"),
    ("Orvil", "Orvil"),
    ("", "Orvil"),
    ("Orvil Kestanov", "ქ"),
)


@pytest.mark.parametrize(("left", "right"), NOTHING)
def test_what_shares_no_two_parts_says_nothing(left: str, right: str) -> None:
    found = likeness(left, right)
    assert found is None or not found.is_full


def test_two_fathers_are_told() -> None:
    found = likeness("Orvil Vahid oglu Kestanov", "Orvil Tapdig oglu Kestanov")
    assert found is not None
    assert (found.has_other_father, found.is_full) == (True, False)


def test_the_language_is_that_whose_press_drops_letters() -> None:
    assert [language_of_both(*pair) for pair in (("en", "az"), ("ru", "en"), ("tr", "az"))] == ["az", None, "az"]


def test_initials_are_no_full_parts() -> None:
    assert [full_parts(name) for name in ("O. Kestanov", "Orvil Kestanov", "")] == [1, 2, 0]
