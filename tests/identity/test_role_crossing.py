"""Son and father are not one person, however alike their names are written."""

import pytest

from onrecord.identity.comparison import CAPPED, Level, compare_names


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Kestanov Tapdıq Orvil oğlu", "Kestanov Orvil Tapdıq oğlu"),
        ("Kestanov Tapdıq Orvil", "Kestanov Orvil Tapdıq"),
        ("Tapdıq Orvil Kestanov", "Орвил Тапдыг Кестанов"),
        ("سطام نوفل الكستاني", "نوفل سطام الكستاني"),
        ("Tapdıq Orvil oğlu Kestanov", "Orvil Kestanov"),
        ("Кестанов Тапдыг Орвилович", "Orvil Kestanov"),
    ],
)
def test_a_son_written_like_his_father_is_warned_of(left: str, right: str) -> None:
    answer = compare_names(left, right)
    assert (answer.level, answer.is_capped) == (Level.CROSSING, True)
    assert answer.bits is not None
    assert answer.bits <= CAPPED


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Kestanov Tapdıq Orvil oğlu", "Tapdıq Orvil oğlu Kestanov"),
        ("Tapdıq Orvil oğlu Kestanov", "Tapdıq Kestanov"),
        ("Kestan Orvilo, Tapdik", "Orvilo Kestan, Tapdik"),
        ("Kestanov Tapdıq", "Tapdıq Kestanov"),
        ("T. O. Kestanov", "O. T. Kestanov"),
        ("Tapdıq Orvil Kestanov", "Kestanov Tapdıq Orvil"),
    ],
)
def test_another_order_of_the_same_roles_is_no_crossing(left: str, right: str) -> None:
    assert compare_names(left, right).level != Level.CROSSING
