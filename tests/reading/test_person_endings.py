"""Nouns of no list that mean persons by their ending bear claims; things with the same ending do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.grammar import word_set
from onrecord.reading.person_endings import has_person_ending
from onrecord.record.mention import MentionKind
from reading.english_world import claims_of, names, only

DONE_TO = [
    ("The drummers were beaten by guards.", "act:beating", ["The drummers"], MentionKind.GROUP),
    ("Guards beat a cantor in the yard.", "act:beating", ["a cantor"], MentionKind.PERSON),
    ("Loggers from the hills were detained.", "act:detention", ["Loggers"], MentionKind.GROUP),
    ("Police arrested the machinist on Monday.", "act:arrest", ["the machinist"], MentionKind.PERSON),
    ("Evacuees were shot at the ford.", "act:shooting", ["Evacuees"], MentionKind.GROUP),
    ("The ferrymen were tortured.", "act:torture", ["The ferrymen"], MentionKind.GROUP),
    ("His saleswoman was killed in May.", "act:killing", ["His saleswoman"], MentionKind.PERSON),
    ("Three comedians were beaten.", "act:beating", ["comedians"], MentionKind.GROUP),
]


@pytest.mark.parametrize(("text", "predicate", "whom", "kind"), DONE_TO)
def test_a_noun_with_the_ending_of_a_person_is_whom_it_was_done_to(
    text: str, predicate: str, whom: list[str], kind: MentionKind
) -> None:
    claim = only(text, predicate)
    assert (names(claim, "whom"), claim.whom[0].kind) == (whom, kind)


@pytest.mark.parametrize("thing", ["letters", "trawlers", "borders", "trees", "lists", "towers", "motors", "degrees"])
def test_a_thing_with_such_an_ending_is_nobody(thing: str) -> None:
    claims = claims_of(f"The {thing} were beaten.")
    assert [name for claim in claims for name in names(claim, "whom")] == []


def test_one_person_by_ending_wants_an_article() -> None:
    assert [names(claim, "whom") for claim in claims_of("Police beat logger yesterday.")] == [[]]


@given(st.sampled_from(sorted(word_set("person_endings", "things"))))
def test_neither_a_listed_thing_nor_many_of_them_are_persons(thing: str) -> None:
    assert not has_person_ending(thing)
    assert not has_person_ending(f"{thing}s")


@pytest.mark.parametrize("noun", ["weaver", "weavers", "townspeople", "chairperson", "pianists", "journalist"])
def test_an_ending_is_read_off_one_and_many_alike(noun: str) -> None:
    assert has_person_ending(noun)


@pytest.mark.parametrize("noun", ["beer", "odors", "men", "kitchen", "list", "table"])
def test_short_words_and_other_endings_are_no_persons(noun: str) -> None:
    assert not has_person_ending(noun)


def test_a_noun_in_ian_is_the_subject_of_its_verb() -> None:
    claim = only("A librarian resigned in May 2018.", "posting")
    assert claim.value is not None
    assert claim.when is not None
    assert (names(claim, "who"), claim.value.text, claim.when.edtf) == (["A librarian"], "end", "2018-05")
