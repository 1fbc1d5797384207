"""Orders: who gave them, by name where the name stands beside the post; what was ordered is not claimed done."""

import pytest

from reading.english_world import claims_of, names, only, predicates

ORDERS = [
    ("The commander, Captain Orun Dal, ordered the shelling of the village.", ["Captain Orun Dal"],
     [], "the shelling of the village"),
    ("The prison governor, Anar Vey, ordered guards to beat the men.", ["Anar Vey"], ["guards"], "to beat the men"),
    ("The general ordered his troops to shell the village.", ["The general"], ["his troops"], "to shell the village"),
    ("Captain Orun Dal ordered the demolition of nine houses.", ["Captain Orun Dal"],
     [], "the demolition of nine houses"),
    ("The general ordered the evacuation of the town.", ["The general"], [], "the evacuation of the town"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who", "whom", "value"), ORDERS)
def test_an_order_is_claimed_with_its_giver_and_its_words(
    text: str, who: list[str], whom: list[str], value: str
) -> None:
    (claim,) = claims_of(text)
    assert claim.predicate == "act:order"
    assert claim.value is not None
    assert (names(claim, "who"), names(claim, "whom"), claim.value.text) == (who, whom, value)


@pytest.mark.parametrize(
    "text", ["He ordered lunch.", "She ordered two books.", "He will order the shelling of the port."]
)
def test_what_is_no_act_or_not_yet_ordered_is_no_order(text: str) -> None:
    assert "act:order" not in predicates(text)


DONE_TO = [
    ("The mayor, Vera Kol, was arrested.", "act:arrest", ["Vera Kol"]),
    ("A lawyer, Vera Kol, was beaten in the yard.", "act:beating", ["Vera Kol"]),
    ("Four weavers, Vera Kol among them, were beaten.", "act:beating", ["weavers"]),
    ("The weaver in the market was arrested.", "act:arrest", ["The weaver"]),
    ("They arrested the mayor, Vera Kol, and two nurses.", "act:arrest", ["the mayor", "Vera Kol", "nurses"]),
]


@pytest.mark.parametrize(("text", "predicate", "whom"), DONE_TO)
def test_a_name_between_commas_stands_for_the_post_before_it(text: str, predicate: str, whom: list[str]) -> None:
    assert names(only(text, predicate), "whom") == whom


def test_who_left_a_post_is_named() -> None:
    assert names(only("The head of the police, Colonel Orun Dal, resigned in May.", "posting"), "who") == [
        "Colonel Orun Dal"
    ]
