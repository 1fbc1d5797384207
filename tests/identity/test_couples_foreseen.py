"""Couples worked out many at a time have the evidence that they have one by one."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.identity.alignment import possible_couples
from onrecord.identity.comparison import Level, compare_all, compare_names
from onrecord.identity.couples import FEWEST, couple_evidence, foresee, forget
from onrecord.identity.edit_model import couple_bits
from onrecord.identity.name_parts import parse_name
from onrecord.identity.sounds import SCRIPTS, SYMBOLS

STRINGS = st.text(SYMBOLS, max_size=14)
PAIRS = st.tuples(st.sampled_from(SCRIPTS), st.sampled_from(SCRIPTS))
NAMES = (
    "Orkan Vəliqızı", "Оркан Велигызы", "Mira Tael Oles", "OLES, Mira", "Мира Олес", "Abu Karvel", "Abukarvel Dal",
    "D. Karvel", "Թաել Օլես", "ოლეს თაელ", "كارفيل دال", "Κάρβελ Νταλ", "", "Karвel Dal", "Rahim Selim oğlu Dalov",
)  # fmt: skip


@pytest.fixture(autouse=True)
def nothing_known() -> Iterator[None]:
    forget()
    yield
    forget()


@given(st.lists(st.tuples(STRINGS, STRINGS), min_size=1, max_size=60), PAIRS)
def test_what_is_foreseen_is_what_is_worked_out_one_by_one(
    couples: list[tuple[str, str]], scripts: tuple[str, str]
) -> None:
    forget()
    foresee({scripts: couples})

    assert [couple_evidence(*one, scripts) for one in couples] == [couple_bits(*one, scripts) for one in couples]


@pytest.mark.parametrize("scripts", [("Latn", "Latn"), ("Latn", "Cyrl"), ("Cyrl", "Latn"), ("Armn", "Geor")])
def test_many_couples_of_every_length_are_as_one_by_one(scripts: tuple[str, str]) -> None:
    words = [SYMBOLS[start : start + length] for start in range(0, 24, 3) for length in range(1, 13, 2)]
    couples = [(one, two) for one in words for two in words]
    foresee({scripts: couples})

    assert len(couples) > FEWEST * 50
    assert [couple_evidence(*one, scripts) for one in couples] == [couple_bits(*one, scripts) for one in couples]


def test_a_part_that_makes_no_sound_is_compared_too() -> None:
    scripts = ("Latn", "Cyrl")
    couples = [("", "dal"), ("dal", ""), ("", "")]
    foresee({scripts: couples * FEWEST})

    assert [couple_evidence(*one, scripts) for one in couples] == [couple_bits(*one, scripts) for one in couples]


def test_many_names_compared_are_compared_as_two_at_a_time() -> None:
    pairs = [(one, two) for one in NAMES for two in NAMES]
    at_once = list(compare_all(pairs))
    forget()

    assert at_once == [compare_names(*pair) for pair in pairs]
    assert Level.UNDECIDABLE in {one.level for one in at_once}


def test_many_names_of_a_told_language_are_read_as_its_press_writes_them() -> None:
    pairs = [("Hesen Qara", "Həsən Qara"), ("Ceyla Quliq", "Джейла Гулиг")] * 20
    at_once = list(compare_all(pairs, "az"))
    forget()

    assert at_once == [compare_names(*pair, "az") for pair in pairs]


def test_no_names_make_no_comparisons() -> None:
    assert list(compare_all([])) == []


def test_answers_come_while_pairs_are_still_coming() -> None:
    def endless() -> Iterator[tuple[str, str]]:
        while True:
            yield "Mira Oles", "Мира Олес"

    assert next(compare_all(endless())) == compare_names("Mira Oles", "Мира Олес")


def test_couples_foreseen_hold_every_couple_of_whole_parts() -> None:
    left, right = parse_name("Mira Tael Oles"), parse_name("Olesov Taela")
    wanted = {(one.symbols, two.symbols) for one in left.parts for two in right.parts}

    assert wanted <= set(possible_couples(left, right))


def test_couples_foreseen_hold_neighbours_put_together() -> None:
    left, right = parse_name("Abu Karvel"), parse_name("Abukarvel")

    assert (left.parts[0].symbols, right.parts[0].symbols) in possible_couples(left, right)
    assert parse_name("Kara Dal").joints == ((0, "karadal"),)


def test_an_initial_is_put_together_with_nothing() -> None:
    assert parse_name("K. Dal").joints == ()
    assert possible_couples(parse_name("K."), parse_name("Dal")) == []
