"""The closed list of predicates and what each of them needs."""

import pytest

from onrecord.errors import Misuse
from onrecord.record.predicates import ACTS, OTHERS, PREDICATES, STEPS, check_predicate, required_slots

NEEDS = {
    "act:death": ("whom",),
    "act:rape": ("whom",),
    "act:abduction": ("whom",),
    "act:search": (),
    "act:order": (),
    "proceeding:charge": ("whom",),
    "proceeding:clearing": ("whom",),
    "accusation": ("whom",),
    "posting": ("who", "other"),
    "kinship": ("who", "other"),
    "membership": ("who", "other"),
    "saying": ("who",),
    "report": ("who",),
    "visit": ("who",),
    "situation": (),
    "count": ("whom", "count"),
    "attribute": ("whom", "value"),
    "motive": ("value",),
    "sequence": ("other", "value"),
}


def test_no_word_is_listed_twice() -> None:
    assert len(PREDICATES) == len(ACTS) + len(STEPS) + len(OTHERS)


@pytest.mark.parametrize("predicate", sorted(PREDICATES))
def test_a_listed_predicate_is_given_back(predicate: str) -> None:
    assert check_predicate(predicate) == predicate


@pytest.mark.parametrize(
    "predicate", ["", "act:", "act", "death", "act:Death", "act:death ", "proceeding:death", "act:charge"]
)
def test_any_other_word_is_refused_with_the_way_out(predicate: str) -> None:
    with pytest.raises(Misuse) as caught:
        check_predicate(predicate)

    assert (caught.value.code, caught.value.hint) == (
        "E-USE-PREDICATE",
        "use situation with the words as value",
    )


@pytest.mark.parametrize(("predicate", "slots"), NEEDS.items())
def test_each_predicate_names_the_slots_it_cannot_do_without(predicate: str, slots: tuple[str, ...]) -> None:
    assert required_slots(predicate) == slots


def test_every_step_of_a_proceeding_is_about_a_person() -> None:
    assert {required_slots(f"proceeding:{step}") for step in STEPS} == {("whom",)}
