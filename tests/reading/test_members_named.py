"""Who was among the released or the dead is told by name behind a colon; a term is told once."""

import pytest

from reading.english_world import claims_of, names


def told(text: str, predicate: str, rule: str) -> list[list[str]]:
    return [names(one, "whom") for one in claims_of(text) if one.predicate == predicate and one.rule == rule]


@pytest.mark.parametrize(
    ("text", "predicate", "whom"),
    [
        ("Among those released: Orhan Dal, arrested in May 2020.", "proceeding:release", [["Orhan Dal"]]),
        ("• Among the dead: Orhan Dal and Ali Dal.", "act:death", [["Orhan Dal"], ["Ali Dal"]]),
        ("Among those killed: two bakers.", "act:killing", [["bakers"]]),
        ("Among those present: Orhan Dal.", "act:death", []),
        ("Among those killed: the mill, a bridge.", "act:killing", []),
    ],
)
def test_names_behind_the_colon_are_members(text: str, predicate: str, whom: list[list[str]]) -> None:
    assert told(text, predicate, "member") == whom


@pytest.mark.parametrize(
    "text",
    ["Three weavers are serving sentences of two to five years.", "Three weavers are serving sentences."],
)
def test_a_term_is_told_once(text: str) -> None:
    assert [one.predicate for one in claims_of(text)] == ["proceeding:sentence"]
