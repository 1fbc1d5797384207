"""Parts of a number of people, and bodies that were found or counted."""

import pytest

from onrecord.record.when import Relation
from reading.english_world import claims_of, names, only, predicates, read_text, speakers

Row = tuple[str, list[str], list[str], tuple[int | None, int | None] | None]


def rows(text: str) -> list[Row]:
    return [
        (
            claim.predicate,
            names(claim, "whom"),
            names(claim, "who"),
            None if claim.count is None else (claim.count.low, claim.count.high),
        )
        for claim in claims_of(text)
    ]


PARTS: list[tuple[str, list[Row]]] = [
    ("Seven people were killed, including two children.",
     [("act:killing", ["people"], [], (7, 7)), ("act:killing", ["children"], [], (2, 2))]),
    ("At least seven drivers, including a girl, were shot.",
     [("act:shooting", ["a girl"], [], None), ("act:shooting", ["drivers"], [], (7, None))]),
    ("Guards beat forty weavers, including Vera Kol.",
     [("act:beating", ["weavers"], ["Guards"], (40, 40)), ("act:beating", ["Vera Kol"], ["Guards"], None)]),
    ("Six miners died, among them three boys.",
     [("act:death", ["miners"], [], (6, 6)), ("act:death", ["boys"], [], (3, 3))]),
    ("They beat and arrested nine men, including two teachers.",
     [("act:beating", ["men"], ["They"], (9, 9)), ("act:arrest", ["men"], ["They"], (9, 9)),
      ("act:arrest", ["teachers"], ["They"], (2, 2)), ("act:beating", ["teachers"], ["They"], (2, 2))]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_a_part_of_the_people_suffers_the_same_act(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_a_part_is_linked_to_its_whole() -> None:
    found = read_text("Seven people were killed, including two children.")
    assert [(link.rel, link.source, link.target) for link in found.links] == [("subset_of", "2", "1")]


def test_a_part_stands_under_the_speaker_of_the_whole() -> None:
    claims = claims_of("Seven people were killed, including two children, the ministry said.")
    assert [speakers(claim) for claim in claims] == [[(1, "the ministry")], [(1, "the ministry")]]


@pytest.mark.parametrize(
    "text",
    [
        "Nine prisoners were beaten by guards, including two officers.",
        "Soldiers beat nine men with tools, including two hammers.",
        "Nobody was killed, including the children.",
        "She was beaten, including on the head.",
        "A man was arrested, including two children.",
    ],
)
def test_other_people_things_and_nobody_have_no_part(text: str) -> None:
    assert [claim.predicate for claim in claims_of(text) if claim.rule == "part"] == []


FOUND: list[tuple[str, list[Row]]] = [
    ("The bodies of four miners were found in a shaft.", [("act:death", ["miners"], [], (4, 4))]),
    ("Shepherds found the body of Vera Kol.", [("act:death", ["Vera Kol"], [], None)]),
    ("His body was found in the river.", [("act:death", ["His"], [], None)]),
    ("Rescuers recovered 12 bodies from the mine.", [("act:death", ["bodies"], [], (12, 12))]),
    ("The corpses of two drummers were discovered by a farmer.", [("act:death", ["drummers"], [], (2, 2))]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_a_body_found_is_a_death_without_a_doer(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "His body has not been found.",
        "The bodies of four miners will be found.",
        "Bodies of animals were found.",
        "The supervisory body was found guilty of fraud.",
        "A body was found to be responsible.",
        "He remains in prison.",
    ],
)
def test_no_body_found_is_no_death(text: str) -> None:
    assert "act:death" not in predicates(text)


def test_the_day_of_the_finding_is_the_latest_day_of_the_death() -> None:
    when = only("The body of Vera Kol was found on 3 May 2017.", "act:death").when
    assert when is not None
    assert (when.edtf, when.relation, when.inferred) == ("../2017-05-03", Relation.BY, True)


@pytest.mark.parametrize("text", ["There were 31 bodies in the morgue.", "There were 31 charred bodies in the yard."])
def test_bodies_are_counted_like_people(text: str) -> None:
    claim = only(text, "count")
    assert claim.count is not None
    assert (claim.count.low, claim.count.high) == (31, 31)


def test_governing_bodies_are_not_counted() -> None:
    assert predicates("There were three governing bodies in the country.") == []
