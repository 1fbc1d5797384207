"""Persons are found by words of a name in any spelling or script; finding says nothing of being one person."""

import pytest

from onrecord.identity.people.search import answers
from people_world import Sheet, everybody, of

PERSON = of(everybody(Sheet("Polkovnik Tapdıq Cümşüdov danışıb.", "az")), "Tapdıq Cümşüdov")
WOMAN = of(everybody(Sheet("Aysel Kestanova danışıb.", "az")), "Aysel Kestanova")


@pytest.mark.parametrize(
    "words", ["Cümşüdov", "cümş", "Cumsudov", "Jumshudov", "Чумшудов", "Tapdig Chumshudov", "Chumshudov Tapdig"]
)
def test_a_person_answers_to_any_spelling(words: str) -> None:
    assert answers(PERSON, words)


@pytest.mark.parametrize("words", ["Kestanov", "Tapdig Kestanov", "Orvil", "", "12", "ქ"])
def test_a_person_answers_to_no_other_name(words: str) -> None:
    assert not answers(PERSON, words)


def test_a_name_with_two_readings_answers_to_both() -> None:
    assert answers(WOMAN, "Kestanova")
    assert answers(WOMAN, "Кестанов")
