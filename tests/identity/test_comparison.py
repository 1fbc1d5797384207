"""Two names compared: levels, warnings, and laws that hold for any names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.identity.comparison import CAPPED, Level, compare_names, sum_of


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("Tapdıq Cümşüdov", "TAPDIQ CÜMŞÜDOV", Level.IDENTICAL),
        ("Cümşüdov, Tapdıq", "Tapdıq Cümşüdov", Level.IDENTICAL),
        ("polkovnik Tapdıq Cümşüdov", "Col. Tapdıq Cümşüdov", Level.IDENTICAL),
        ("Tapdıq Cümşüdov", "Tapdig Jumshudov", Level.SPELLING),
        ("Tapdıq Cümşüdov", "Тапдыг Чумшудов", Level.SPELLING),
        ("Lado Kestanadze", "ვლადიმერ კესტანაძე", Level.NICKNAME),
        ("T. Cümşüdov", "Tapdıq Cümşüdov", Level.INITIAL),
        ("Tapdıq Qəzənfər oğlu Cümşüdov", "Tapdıq Cümşüdov", Level.MISSING),
        ("Cümşüdov, Tapdıq Qəzənfər oğlu", "Cümşüdov, Qəzənfər Tapdıq oğlu", Level.CROSSING),
        ("Tapdıq Cümşüdov", "Tapdıqa Cümşüdova", Level.GENDER),
        ("Cümşüdov Orvil Qəzənfər oğlu", "Cümşüdova Orvil Qəzənfər qızı", Level.GENDER),
        ("Tapdıq Cümşüdov", "Orvil Cümşüdov", Level.CONFLICT),
        ("Elxan Cümşüdov", "Elçin Cümşüdov", Level.CONFLICT),
        ("Tapdıq Cümşüdov", "金田一", Level.UNDECIDABLE),
        ("Tapdıq Cümşüdov", "Тапдыг Чумшyдов", Level.UNDECIDABLE),
    ],
)
def test_a_pair_has_its_level(left: str, right: str, level: Level) -> None:
    assert compare_names(left, right).level == level


def test_undecidable_is_no_number_and_says_why() -> None:
    answer = compare_names("", "Orvil")
    assert (answer.level, answer.bits, answer.flaws) == (Level.UNDECIDABLE, None, ("empty",))


def test_two_empty_names_are_not_the_same() -> None:
    assert compare_names("...", "...").bits is None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Cümşüdov, Tapdıq Qəzənfər oğlu", "Cümşüdov, Qəzənfər Tapdıq oğlu"),
        ("Tapdıq Cümşüdov", "Tapdıqa Cümşüdova"),
        ("Elxan Cümşüdov", "Эльчин Чумшудов"),
    ],
)
def test_a_warning_caps_the_sum(left: str, right: str) -> None:
    answer = compare_names(left, right)
    assert answer.is_capped
    assert answer.bits is not None
    assert answer.bits <= CAPPED


def test_two_spellings_of_one_listed_name_are_no_known_difference() -> None:
    assert not compare_names("Elchin Cümşüdov", "Эльчин Чумшудов").is_capped


def test_more_that_agrees_weighs_more() -> None:
    same = compare_names("Tapdıq Cümşüdov", "Тапдыг Чумшудов").bits
    family = compare_names("Tapdıq Cümşüdov", "Орвил Чумшудов").bits
    nothing = compare_names("Tapdıq Cümşüdov", "Орвил Кестанов").bits
    assert same is not None
    assert family is not None
    assert nothing is not None
    assert same > CAPPED > family > nothing


def test_the_sum_is_that_of_the_evidences() -> None:
    answer = compare_names("Tapdıq Cümşüdov", "Тапдыг Чумшудов")
    assert answer.bits == sum_of(answer.evidence)


words = st.sampled_from(
    [
        "Tapdıq",
        "Orvil",
        "Kestan",
        "Q.",
        "Cümşüdov",
        "oğlu",
        "Тапдыг",
        "Чумшудов",
        "кызы",
        "Варужан",
        "Վարուժան",
        "თამაზ",
        "خسرو",
    ]
)
names = st.lists(words, max_size=5).map(" ".join)


@given(names, names)
def test_which_stands_first_makes_no_difference(left: str, right: str) -> None:
    assert compare_names(left, right) == compare_names(right, left)


@given(names)
def test_a_name_is_at_least_as_like_itself_as_any_conflict(name: str) -> None:
    answer = compare_names(name, name)
    assert (answer.bits is None) == (answer.level == Level.UNDECIDABLE)
    assert answer.level not in (Level.CONFLICT, Level.GENDER)


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_two_texts_have_an_answer(left: str, right: str) -> None:
    answer = compare_names(left, right)
    assert (answer.bits is None) == (answer.level == Level.UNDECIDABLE) == bool(answer.flaws)
