"""Relays, headlines, inverted speakers, beliefs and figures: who stands behind the words, layer by layer."""

import pytest

from reading.english_world import claims_of, names, only, predicates, speakers

Chain = list[tuple[int, str]]

TOLD: list[tuple[str, str, Chain]] = [
    # relays
    ("The Courier quoted a doctor as saying that two men died.", "act:death", [(1, "The Courier"), (2, "a doctor")]),
    ("A doctor was quoted by the Courier as saying two men died.", "act:death", [(1, "the Courier"), (2, "A doctor")]),
    ("Two men were beaten, says the Courier, which quotes a guard.", "act:beating",
     [(1, "the Courier"), (2, "a guard")]),
    # headlines and posts
    ("Official: eight miners dead", "act:death", [(1, "Official")]),
    ("Police: two men arrested in Darvan", "act:arrest", [(1, "Police")]),
    ("Darvan: two men were arrested.", "act:arrest", []),
    ("Two men were beaten - lawyer", "act:beating", [(1, "lawyer")]),
    ("@eye: two men were shot in the square.", "act:shooting", [(1, "@eye")]),
    ("Six men were shot (source: Valley Watch).", "act:shooting", [(1, "Valley Watch")]),
    # speakers behind and between their words
    ("Two men were beaten, said the mayor.", "act:beating", [(1, "the mayor")]),
    ("Soldiers, says one woman, shot two men.", "act:shooting", [(1, "one woman")]),
    ("Two men were beaten, said a guard, but the ministry denied it.", "act:beating", [(1, "a guard")]),
    # how far the words reach
    ("The union said two men were beaten; three were shot.", "act:shooting", []),
    ("The union said two men were beaten; that three were shot.", "act:shooting", [(1, "The union")]),
    ("The union said two men were beaten and relatives said three were shot.", "act:shooting", [(1, "relatives")]),
    # beliefs, and what came out without a speaker
    ("The relatives are convinced that he was murdered.", "act:killing", [(1, "The relatives")]),
    ("They are certain guards killed him.", "act:killing", [(1, "They")]),
    ("It emerged that two men had died.", "act:death", [(1, "unnamed")]),
    ("It became known that two men had died.", "act:death", [(1, "unnamed")]),
    # figures
    ("The monitor put the toll at 40.", "act:death", [(1, "The monitor")]),
    ("The number of wounded is put at 64.", "count", [(1, "unnamed")]),
    ("The registry counts 31 newly listed inmates.", "count", [(1, "The registry")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "predicate", "chain"), TOLD)
def test_each_claim_keeps_its_speakers_from_the_outside_in(text: str, predicate: str, chain: Chain) -> None:
    assert speakers(only(text, predicate)) == chain


def test_what_nobody_was_quoted_as_saying_is_not_claimed() -> None:
    assert predicates("The paper quoted nobody as saying that two men died.") == []


def test_quoting_somebody_is_no_deed_of_its_own() -> None:
    assert predicates("The Courier quoted a doctor as saying that two men died.") == ["act:death"]


def test_certain_guards_are_some_guards_unless_somebody_is_certain() -> None:
    claim = only("There are certain guards who killed him.", "act:killing")
    assert (speakers(claim), names(claim, "who")) == ([], ["guards"])


NUMBERS = [
    ("The strike left 14 people dead.", "act:death", ["people"], 14),
    ("The strike left 14 dead.", "act:death", [], 14),
    ("There are 64 orphans in the town.", "count", ["orphans"], 64),
    ("The list has 182 names.", "count", ["names"], 182),
    ("The number of wounded is put at 64.", "count", ["wounded"], 64),
]


@pytest.mark.parametrize(("text", "predicate", "whom", "number"), NUMBERS)
def test_a_number_is_claimed_once_with_its_people(text: str, predicate: str, whom: list[str], number: int) -> None:
    (claim,) = claims_of(text)
    assert claim.count is not None
    assert (claim.predicate, names(claim, "whom"), claim.count.low, claim.count.high) == (
        predicate, whom, number, number,
    )  # fmt: skip


MATTERS = [
    ("Prosecutors opened a case against guards.", "proceeding:investigation", ["Prosecutors"], ["guards"], "a case"),
    ("The court overturned the verdict against Vera Kol.", "proceeding:annulment", ["The court"], ["Vera Kol"],
     "the verdict"),
    ("The case was sent back to prosecutors.", "proceeding:return", [], [], "The case"),
    ("The judge returned the case to the court.", "proceeding:return", ["The judge"], [], "the case"),
    ("The proceedings were closed with an acquittal.", "proceeding:clearing", [], [], "The proceedings"),
    ("The ministry is investigating the theft of grain.", "proceeding:investigation", ["The ministry"], [],
     "the theft of grain"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "predicate", "who", "whom", "value"), MATTERS)
def test_a_step_with_a_matter_is_claimed_with_its_words(
    text: str, predicate: str, who: list[str], whom: list[str], value: str
) -> None:
    claim = only(text, predicate)
    assert claim.value is not None
    assert (names(claim, "who"), names(claim, "whom"), claim.value.text) == (who, whom, value)


TRAITS = [
    ("The weaver Vera Kol, aged 34, was beaten.", "attribute", "aged 34"),
    ("Vera Kol, a former clerk of the port, was beaten.", "attribute", "a former clerk of the port"),
    ("Vera Kol of the Weavers' Union said two men died.", "membership", "of the Weavers' Union"),
    ("A former guard of the prison said two men died.", "posting", "A former guard of the prison"),
]


@pytest.mark.parametrize(("text", "predicate", "value"), TRAITS)
def test_what_somebody_is_stands_in_the_words_of_the_report(text: str, predicate: str, value: str) -> None:
    claim = only(text, predicate)
    assert claim.value is not None
    assert (claim.value.text, speakers(claim)) == (value, [])
