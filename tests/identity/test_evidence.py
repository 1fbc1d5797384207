"""What an alignment tells, number by number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.identity.comparison import lay_side_by_side
from onrecord.identity.evidence import EVIDENCES, weigh


def told(left: str, right: str) -> dict[str, int | None]:
    alignment = lay_side_by_side(left, right)
    assert alignment is not None
    return dict(zip(EVIDENCES, weigh(alignment), strict=True))


def value(left: str, right: str, name: str) -> int:
    found = told(left, right)[name]
    assert found is not None
    return found


def test_parts_that_agree_are_counted() -> None:
    found = told("Tapdıq Cümşüdov", "Тапдыг Чумшудов")
    assert (found["agreeing"], found["parts_both"], found["parts_one"], found["parts"]) == (2, 0, 0, 2)


def test_what_is_left_over_is_counted_on_both_sides_and_on_one() -> None:
    found = told("Tapdıq Orvil Cümşüdov", "Tapdıq Cümşüdov")
    assert (found["parts_both"], found["parts_one"]) == (0, 1)
    found = told("Tapdıq Orvil", "Tapdıq Kestan")
    assert (found["parts_both"], found["parts_one"]) == (1, 1)
    assert value("Tapdıq Orvil", "Tapdıq Kestan", "over_like") < 0


def test_without_an_initial_nothing_is_told_of_initials() -> None:
    assert told("Tapdıq Kestan", "Tapdıq Kestan")["initials"] is None


def test_initials_agree_or_agree_with_nothing() -> None:
    found = told("T. Kestan", "Tapdıq Kestan")
    assert (found["initials"], found["initials_against"]) == (1, 0)
    found = told("R. Kestan", "Tapdıq Kestan")
    assert (found["initials"], found["initials_against"]) == (0, 1)


def test_roles_are_compared_under_the_orders_that_explain_most() -> None:
    found = told("Cümşüdov Tapdıq", "Tapdıq Cümşüdov")
    assert found["given"] is not None
    assert found["family"] is not None
    assert min(found["given"], found["family"]) > 60


def test_swapped_given_and_fathers_names_cross() -> None:
    straight = value("Kestanov Tapdıq Orvil oğlu", "Kestanov Tapdıq Orvil oğlu", "crossing")
    crosswise = value("Kestanov Tapdıq Orvil oğlu", "Kestanov Orvil Tapdıq oğlu", "crossing")
    assert straight < 0 < crosswise


def test_crossing_needs_a_fathers_name_on_both_sides() -> None:
    assert told("Kestanov Tapdıq Orvil oğlu", "Kestanov Tapdıq")["crossing"] is None


@pytest.mark.parametrize(
    ("left", "right", "gender"),
    [("Orvil Kestanov", "Orvil Kestanova", 1), ("Orvil Kestanov", "Орвил Кестанов", 0), ("Orvil", "Orvil", None)],
)
def test_gender_is_told_where_both_names_tell_it(left: str, right: str, gender: int | None) -> None:
    assert told(left, right)["gender"] == gender


def test_common_names_are_less_rare() -> None:
    assert value("Robert Smith", "Robert Smith", "rarity") < value("Tapdıq Kestan", "Tapdiq Kestan", "rarity")


def test_rarity_is_told_by_latin_letters_only() -> None:
    assert told("Тапдыг Кестан", "თაფდიგ კესტან")["rarity"] is None


names = st.lists(st.sampled_from(["Tapdıq", "Orvil", "T.", "Kestanov", "Кестанова", "oğlu"]), min_size=1, max_size=4)


@given(names, names)
def test_evidence_is_whole_numbers_in_one_order(left: list[str], right: list[str]) -> None:
    alignment = lay_side_by_side(" ".join(left), " ".join(right))
    if alignment is not None:
        found = weigh(alignment)
        assert len(found) == len(EVIDENCES)
        assert all(one is None or isinstance(one, int) for one in found)
