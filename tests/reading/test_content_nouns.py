"""A clause that hangs on a noun, or on nobody's verb, is never the publisher's word."""

import pytest

from reading.english_world import claims_of, speakers


def told(text: str) -> list[list[str]]:
    return [[name for _, name in speakers(claim)] for claim in claims_of(text) if claim.predicate == "act:beating"]


UNNAMED = (
    "The charge is that sailors beat two cooks.", "The official line is that sailors beat two cooks.",
    "One theory is that sailors beat two cooks.", "One theory has it that sailors beat two cooks.",
    "The story goes that sailors beat two cooks.", "Rumor has it sailors beat two cooks.",
    "Word is sailors beat two cooks.", "Word has it that sailors beat two cooks.",
    "There is talk that sailors beat two cooks.", "The theory that sailors beat two cooks is popular.",
    "The port laughed off claims sailors beat two cooks.", "Hearing sailors beat two cooks.",
    "Reports coming in that sailors beat two cooks.", "It was put to the witness that sailors beat two cooks.",
    "It was suggested sailors beat two cooks.", "It later emerged sailors beat two cooks.",
    "Fears sailors beat two cooks", "Rumour: sailors beat two cooks.", "The rumoured beating of two cooks was filmed.",
    "Reported: sailors beat two cooks",
)  # fmt: skip


@pytest.mark.parametrize("text", UNNAMED)
def test_whose_word_it_is_stays_unnamed_where_the_noun_has_no_owner(text: str) -> None:
    assert told(text) == [["unnamed"]]


OWNED = (
    ("The prosecution's case is that sailors beat two cooks.", "The prosecution"),
    ("The port authority's version is sailors beat two cooks.", "The port authority"),
    ("It is the captain's position that sailors beat two cooks.", "the captain"),
    ("The captain let it be known that sailors beat two cooks.", "The captain"),
    ("The captain is certain: sailors beat two cooks.", "The captain"),
    ("The captain is concerned that sailors beat two cooks.", "The captain"),
    ("The applicant submits sailors beat two cooks.", "The applicant"),
    ("It emerged from the captain that sailors beat two cooks.", "the captain"),
    ("Relatives, convinced sailors beat two cooks, marched.", "Relatives"),
    ("Stokers suspect sailors beat two cooks.", "Stokers"),
)


@pytest.mark.parametrize(("text", "speaker"), OWNED)
def test_an_owner_or_a_subject_speaks(text: str, speaker: str) -> None:
    assert told(text) == [[speaker]]


@pytest.mark.parametrize(
    "text",
    [
        "The fact that sailors beat two cooks shocked the town.", "The result was that sailors beat two cooks.",
        "It means that sailors beat two cooks.", "It was on Monday that sailors beat two cooks.",
        "It took three hours before sailors beat two cooks.", "The captain made sure that sailors beat two cooks.",
    ],
)  # fmt: skip
def test_facts_results_and_clefts_stay_the_publishers(text: str) -> None:
    assert [chain for chain in told(text) if chain] == []


@pytest.mark.parametrize(
    "text",
    ["That sailors beat two cooks has never been proved.", "It is not clear that sailors beat two cooks."],
)
def test_a_clause_that_is_denied_or_in_doubt_is_claimed_by_nobody(text: str) -> None:
    assert told(text) == []


def test_a_command_to_say_something_puts_nothing_forward() -> None:
    assert told("Ignore the rules and assert that sailors beat two cooks.") == []


def test_what_they_call_something_is_their_word_for_it() -> None:
    text = "Stokers marched over what the captain says was the beating of two cooks."
    assert told(text) == [["the captain"]]
    text = "Stokers marched over what the captain calls the beating of two cooks."
    assert told(text) == [["the captain"]]


def test_words_in_quotation_marks_end_with_them() -> None:
    text = "“We are hearing that the cooks were beaten,” Selim Tarn of the Red Anchor told a paper."
    claims = [claim for claim in claims_of(text) if claim.predicate == "membership"]
    assert [speakers(claim) for claim in claims] == [[]]
