from brief_world import Paper
from onrecord.record.claim import Claim
from onrecord.record.count import Count, Qualifier
from onrecord.record.entries import Link
from onrecord.weighing.questions import (
    Question,
    count_questions,
    folded,
    in_order,
    named_in,
    population,
    says_number,
)

PAPER = Paper(text="At least eight soldiers died, three of them officers. Eight investigators are tried. Most fled.")
DEAD = PAPER.claim(
    "At least eight soldiers died", "act:death",
    count=PAPER.count("At least eight", 8, None, Qualifier.AT_LEAST, unit="soldier"),
)  # fmt: skip
OFFICERS = PAPER.claim("three of them officers", "act:death", count=PAPER.count("three", 3, 3, unit="officer"))
TRIED = PAPER.claim(
    "Eight investigators are tried", "proceeding:trial", count=PAPER.count("Eight", 8, 8, unit="investigator")
)
CLAIMS = (DEAD, OFFICERS, TRIED)


def test_the_eight_dead_and_the_eight_on_trial_are_two_questions() -> None:
    assert count_questions((DEAD, TRIED)) == (
        Question(of="act:death", what="servicemen", claims=(DEAD,)),
        Question(of="proceeding:trial", what="investigator", claims=(TRIED,)),
    )


def test_a_part_of_the_dead_is_no_rival_of_the_whole() -> None:
    links = (Link(rel="subset_of", source=OFFICERS.id, target=DEAD.id),)
    assert [question.claims for question in count_questions(CLAIMS, links)] == [(DEAD,), (TRIED,)]


def test_another_population_is_another_question_even_without_a_link() -> None:
    assert [question.what for question in count_questions(CLAIMS)] == ["officers", "servicemen", "investigator"]


def test_the_order_of_the_claims_changes_nothing() -> None:
    assert count_questions(reversed(CLAIMS)) == count_questions(CLAIMS)
    assert in_order(reversed(CLAIMS)) == in_order(CLAIMS)


def test_soldiers_and_servicemen_are_one_population_and_nothing_said_is_people() -> None:
    def counted(unit: str | None) -> Claim:
        return PAPER.claim("Most fled", "act:death", count=PAPER.count("Most", 1, 1, unit=unit))

    assert [population(counted(unit)) for unit in ("Soldiers", "serviceman", None, "deaths", "nurses", "class")] == [
        "servicemen", "servicemen", "people", "people", "nurse", "class",
    ]  # fmt: skip
    assert population(PAPER.claim("Most fled", "act:death")) == "people"


def test_people_counted_in_any_language_are_one_population() -> None:
    def counted(unit: str) -> Claim:
        return PAPER.claim("Most fled", "act:death", count=PAPER.count("Most", 1, 1, unit=unit))

    units = ("nəfər", "человек", "մարդ", "жертв", "hərbçi", "солдат", "zabit")
    assert [population(counted(unit)) for unit in units] == [
        "people", "people", "people", "people", "servicemen", "servicemen", "zabit",
    ]  # fmt: skip


def test_only_a_number_said_in_words_is_a_number() -> None:
    def with_count(count: Count | None, predicate: str = "act:death") -> bool:
        return says_number(PAPER.claim("Most fled", predicate, count=count))

    text = PAPER.span("Eight")
    assert with_count(Count(low=8, high=8, text=text))
    assert with_count(Count(low=8, high=8, text=text), "count")
    assert not with_count(None)
    assert not with_count(Count(low=8, high=8))
    assert not with_count(Count(qualifier=Qualifier.SHARE_MOST, text=text))
    assert not with_count(Count(low=2, qualifier=Qualifier.PLURAL, text=text))
    assert not with_count(Count(low=8, high=8, text=text), "visit")


def test_only_mentions_with_a_name_are_named_and_folding_joins_case_and_spaces_alone() -> None:
    paper = Paper(text="Ilqar Sandov saw the soldiers")
    named = paper.person("Ilqar Sandov")
    claim = paper.claim("Ilqar Sandov saw the soldiers", "act:arrest", whom=(paper.mention("soldiers"),), who=(named,))
    assert named_in(claim) == (named,)
    assert folded(" Ilqar  SANDOV ") == folded("ilqar sandov") != folded("ilkar sandov")
