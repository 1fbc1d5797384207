"""When no estimate may be made: the reasons, in words, beside what is documented."""

from onrecord.estimating.estimate import refuse, set_aside
from onrecord.estimating.refusals import refusal
from onrecord.estimating.table import Table, table

ABC = ("A", "B", "C")
TOO_SMALL = "only 2 people are on more than one list; one wrong match would change everything"


def codes(whole: Table) -> tuple[str, ...]:
    refused = refusal(whole)
    return () if refused is None else refused.codes


def test_two_lists_cannot_show_whether_they_depend_on_each_other() -> None:
    assert codes(table(("A", "B"), {1: 40, 2: 30, 3: 20})) == ("too_few_lists",)


def test_a_copy_of_a_list_and_a_list_of_everybody_tell_nothing() -> None:
    copied = table(("A", "B", "C", "D"), {0b0011: 40, 0b1100: 30, 0b1111: 20})
    assert codes(copied) == ("too_few_lists",)
    assert set_aside(copied) == ("B", "D")
    everybody = table(ABC, {0b101: 40, 0b110: 30, 0b111: 20})
    assert codes(everybody) == ("too_few_lists",)
    assert set_aside(everybody) == ("C",)


def test_lists_without_a_common_person_say_nothing_of_those_missed() -> None:
    assert codes(table(ABC, {1: 40, 2: 30, 4: 20})) == ("no_overlap",)


def test_a_group_of_lists_that_shares_nobody_with_the_others_is_an_island() -> None:
    whole = table(("A", "B", "C", "D"), {0b0001: 40, 0b0011: 20, 0b0111: 9, 0b1000: 25, 0b0100: 5})
    refused = refusal(whole)
    assert refused is not None
    assert refused.codes == ("islands",)
    assert "lists D share nobody with the others" in refused.text


def test_an_island_of_a_few_people_is_a_doubt_only() -> None:
    assert codes(table(("A", "B", "C", "D"), {1: 900, 2: 800, 3: 60, 7: 40, 4: 300, 8: 9})) == ()


def test_without_anybody_on_exactly_two_lists_nothing_is_estimated() -> None:
    assert codes(table(ABC, {1: 40, 2: 30, 4: 20, 7: 20})) == ("no_pairs",)


def test_with_few_common_people_one_wrong_match_would_change_everything() -> None:
    assert codes(table(ABC, {1: 40, 2: 30, 4: 20, 3: 3, 6: 3})) == ("overlap_too_small",)
    assert codes(table(ABC, {1: 40, 2: 30, 4: 20, 3: 3, 6: 4})) == ()


def test_a_list_known_to_be_copied_is_refused_by_its_name() -> None:
    refused = refusal(table(ABC, {1: 40, 2: 30, 4: 20, 3: 9, 6: 9}), copied=(("B", "A"),))
    assert refused is not None
    assert refused.codes == ("copied_list",)
    assert "list B repeats list A" in refused.text


def test_a_refusal_says_what_is_documented_and_gives_no_other_number() -> None:
    answer = refuse(table(ABC, {1: 5, 2: 2, 3: 1, 7: 1}))
    assert answer is not None
    assert (answer.runs, answer.range, answer.doubts, answer.pairs) == ((), None, (), ())
    assert answer.sentences == (
        "9 people are named on at least one of 3 lists.",
        f"Not estimable: {TOO_SMALL}. Documented: 9 people on 3 lists.",
    )
