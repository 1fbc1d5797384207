"""The stop behind an initial is part of the name and ends no clause."""

import pytest

from reading.english_world import names, only, predicates, speakers


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Orhan D. was beaten by guards.", ["Orhan D."]),
        ("R. Dal was beaten by guards.", ["R. Dal"]),
        ("Guards beat Orhan D. and Ali M. in May.", ["Orhan D.", "Ali M."]),
        ("The judge, R. Dal, was beaten by soldiers.", ["R. Dal"]),
    ],
)
def test_a_name_with_an_initial_bears_what_was_done(text: str, whom: list[str]) -> None:
    assert names(only(text, "act:beating"), "whom") == whom


def test_a_speaker_with_an_initial_is_named() -> None:
    (speaker,) = speakers(only("The baker Orhan D. said that guards beat Ali Dal.", "act:beating"))
    assert speaker[1].startswith("Orhan D")


@pytest.mark.parametrize("text", ["Guards beat him in cell B. Soldiers shot a miller.", "It was I. Soldiers shot him."])
def test_a_letter_that_ends_a_sentence_joins_no_name(text: str) -> None:
    assert "act:shooting" in predicates(text)


@pytest.mark.parametrize("station", ["police station No. 5", "hospital no. 2"])
def test_the_stop_of_a_number_ends_no_clause(station: str) -> None:
    claim = only(f"My uncle is a guard at {station}, says guards beat two boys.", "act:beating")
    assert (speakers(claim), names(claim, "whom")) == ([(1, "My uncle")], ["boys"])
