"""Evidence of two sounded parts, in hundredths of a bit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.identity.edit_model import LEAST, couple_bits, mass, shares
from onrecord.identity.sounds import SCRIPTS, SYMBOLS, symbols_of

sounded = st.text(SYMBOLS, min_size=1, max_size=12)
scripts = st.tuples(st.sampled_from(SCRIPTS), st.sampled_from(SCRIPTS))


def bits(left: str, left_script: str, right: str, right_script: str) -> int:
    return couple_bits(symbols_of(left, left_script), symbols_of(right, right_script), (left_script, right_script))


@pytest.mark.parametrize(
    ("left", "left_script", "right", "right_script"),
    [
        ("qəzənfər", "Latn", "газанфар", "Cyrl"),
        ("çingiz", "Latn", "чингиз", "Cyrl"),
        ("varuzhan", "Latn", "վարուժան", "Armn"),
        ("tamaz", "Latn", "თამაზ", "Geor"),
        ("khosrov", "Latn", "خسروف", "Arab"),
        ("shimshon", "Latn", "שמשון", "Hebr"),
        ("theocharis", "Latn", "θεοχαρης", "Grek"),
        ("варужан", "Cyrl", "վարուժան", "Armn"),
    ],
)
def test_spellings_of_one_name_are_evidence_for_it(left: str, left_script: str, right: str, right_script: str) -> None:
    assert bits(left, left_script, right, right_script) > 800


def test_other_names_are_evidence_against() -> None:
    assert bits("tapdıq", "Latn", "чингиз", "Cyrl") < -300
    assert bits("orvil", "Latn", "kestan", "Latn") < -300


def test_a_rare_name_weighs_more_than_a_common_one() -> None:
    assert bits("qəzənfər", "Latn", "qəzənfər", "Latn") > bits("ali", "Latn", "ali", "Latn") > 0


def test_a_longer_name_carries_more_information() -> None:
    assert mass("kestanov", "Latn") > mass("kestan", "Latn") > mass("ke", "Latn") > 0


@given(sounded, sounded, scripts)
def test_the_order_of_the_two_makes_no_difference(left: str, right: str, pair: tuple[str, str]) -> None:
    assert couple_bits(left, right, pair) == couple_bits(right, left, (pair[1], pair[0]))


@given(sounded, sounded, scripts)
def test_the_steps_add_up_to_the_evidence(left: str, right: str, pair: tuple[str, str]) -> None:
    steps = shares(left, right, pair)
    assert max(LEAST, sum(step.bits for step in steps)) == couple_bits(left, right, pair)
    assert "".join(step.left for step in steps) == left
    assert "".join(step.right for step in steps) == right


@given(sounded, scripts)
def test_evidence_never_exceeds_the_information_there_is(symbols: str, pair: tuple[str, str]) -> None:
    assert couple_bits(symbols, symbols, pair) <= mass(symbols, pair[0]) + mass(symbols, pair[1])


def test_a_part_without_sound_is_compared_all_the_same() -> None:
    assert couple_bits("", "", ("Cyrl", "Cyrl")) == mass("", "Cyrl") * 2 - couple_cost_of_ending()


def couple_cost_of_ending() -> int:
    (end,) = shares("", "", ("Cyrl", "Cyrl"))
    return mass("", "Cyrl") * 2 - end.bits
