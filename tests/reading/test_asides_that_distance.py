"""Words set beside a deed that say it is hearsay: no such deed becomes the publisher's own word."""

import pytest

from onrecord.record.claim import Certainty, Claim, HedgeKind
from reading.english_world import claims_of, speakers

DEED = "Sailors beat two cooks at the pier"
UNNAMED = [(1, "unnamed")]


def deeds(text: str) -> list[Claim]:
    """Give the claims of deeds of a text."""
    return [claim for claim in claims_of(text) if claim.predicate.startswith("act:")]


def chains(text: str) -> list[list[tuple[int, str]]]:
    return [speakers(claim) for claim in deeds(text)]


BEHIND = (
    "it is feared", "it is believed", "it was claimed", "it has been alleged", "it is rumoured", "I was told",
    "I heard", "we hear", "we are told", "so the rumour goes", "as the story goes", "the story goes", "rumour has it",
    "word has it", "as rumour would have it", "or that is the claim", "such is the story", "or so one hears",
    "the family was told", "goes the rumour", "but this could not be verified", "though this has not been confirmed",
    "it emerged",
)  # fmt: skip


@pytest.mark.parametrize("aside", BEHIND)
def test_an_aside_that_names_nobody_adds_a_speaker_who_is_not_named(aside: str) -> None:
    assert chains(f"{DEED}, {aside}.") == [UNNAMED]


@pytest.mark.parametrize("aside", ["it is feared", "so the rumour goes", "I was told", "or so it is said"])
def test_the_same_aside_stands_between_the_subject_and_its_verb(aside: str) -> None:
    assert chains(f"Sailors, {aside}, beat two cooks.") == [UNNAMED]


SAID_BY = (
    ("or at least that is what the harbourmaster says", "the harbourmaster"),
    ("or at least so the harbourmaster says", "the harbourmaster"),
    ("the port authority would have us believe", "the port authority"),
    ("that is what the harbourmaster says", "the harbourmaster"),
    ("so says the harbourmaster", "the harbourmaster"),
    ("to hear the harbourmaster tell it", "the harbourmaster"),
    ("to quote the harbourmaster", "the harbourmaster"),
    ("it emerged from the harbourmaster", "the harbourmaster"),
)


@pytest.mark.parametrize(("aside", "speaker"), SAID_BY)
def test_who_is_named_in_the_aside_is_the_one_who_says_so(aside: str, speaker: str) -> None:
    assert chains(f"{DEED}, {aside}.") == [[(1, speaker)]]


@pytest.mark.parametrize(
    "line",
    [
        "Or so the story goes.", "That is the harbourmaster's version.", "This could not be verified.",
        "The claim could not be independently checked.", "At least, that is what the harbourmaster says.",
        "Source: Harbour Watch", "(Source: Harbour Watch)",
    ],
)  # fmt: skip
def test_a_sentence_that_only_distances_takes_the_one_before(line: str) -> None:
    assert [len(chain) for chain in chains(f"{DEED}. {line}")] == [1]


@pytest.mark.parametrize(
    "line", ["This could have been avoided.", "That is the third such case.", "The story went on for years."]
)
def test_a_sentence_that_says_something_takes_nothing_back(line: str) -> None:
    assert chains(f"{DEED}. {line}")[0] == []


SEEMS = (
    "It seems that sailors beat two cooks.", "It seems sailors beat two cooks.",
    "It would appear sailors beat two cooks.", "Sailors beat two cooks, it seems.",
    "Sailors, it appears, beat two cooks.",
    "Sailors seem to have beaten two cooks.",
    "Sailors appear to have beaten two cooks.", "Chances are sailors beat two cooks.",
)  # fmt: skip


@pytest.mark.parametrize("text", SEEMS)
def test_what_seems_is_hedged_and_nobody_is_made_up_who_says_so(text: str) -> None:
    found = deeds(text)
    assert [(speakers(claim), claim.certainty) for claim in found] == [([], Certainty.PROBABLE)]
    assert [hedge.kind for claim in found for hedge in claim.hedges] == [HedgeKind.PROBABLE]


LOOSE = (
    "As far as is known, sailors beat two cooks.", "To my knowledge, sailors beat two cooks.",
    "For all we know, sailors beat two cooks.", "Sailors beat two cooks, if memory serves.",
    "It is possible sailors beat two cooks.", "It cannot be ruled out that sailors beat two cooks.",
)  # fmt: skip


@pytest.mark.parametrize("text", LOOSE)
def test_a_phrase_of_reserve_hedges_the_whole_sentence(text: str) -> None:
    assert [(speakers(claim), claim.certainty) for claim in deeds(text)] == [([], Certainty.POSSIBLE)]


def test_of_two_deeds_joined_by_or_neither_is_certain() -> None:
    found = deeds("Either sailors beat two cooks or stokers killed them.")
    assert [(claim.predicate, claim.certainty) for claim in found] == [
        ("act:beating", Certainty.POSSIBLE),
        ("act:killing", Certainty.POSSIBLE),
    ]


@pytest.mark.parametrize(
    "text", ["It does not seem that sailors beat two cooks.", "Sailors do not seem to have beaten him."]
)
def test_what_does_not_seem_so_is_claimed_by_nobody(text: str) -> None:
    assert deeds(text) == []


def test_to_appear_in_court_is_no_doubt() -> None:
    found = [claim for claim in claims_of("He appeared in court and was jailed.") if claim.predicate == "act:detention"]
    assert [claim.hedges for claim in found] == [()]


def test_what_we_hear_is_said_by_somebody_else() -> None:
    assert chains("We hear that sailors beat two cooks.") == [UNNAMED]
    assert chains("We found that sailors beat two cooks.") == [[]]


PLAIN = (
    "For three years, sailors beat two cooks.", "To the north, sailors beat two cooks.",
    "Sailors beat two cooks, it was the third fight that week.", "Sailors beat two cooks, which delayed the ship.",
    "Sailors beat two cooks, as they had done before.", "Sailors beat two cooks, and it rained.",
    "The captain, who heard the shouts, came. Sailors beat two cooks.",
)  # fmt: skip


@pytest.mark.parametrize("text", PLAIN)
def test_other_words_set_off_by_commas_leave_the_deed_to_the_publisher(text: str) -> None:
    assert chains(text) == [[]]


@pytest.mark.parametrize(
    "text",
    [
        "Two cooks were beaten, a harbour official said, in the worst fight since May.",
        "Two cooks were beaten, a local official told the paper.",
        "A local official confirmed that two cooks were beaten.",
    ],
)
def test_an_official_who_said_so_is_heard(text: str) -> None:
    assert [[name.split()[-1] for _, name in chain] for chain in chains(text)] == [["official"]]


def test_officially_opens_what_officials_say() -> None:
    claim = next(claim for claim in claims_of("Officially, two cooks died of fever.") if claim.predicate == "act:death")
    assert [(speaker.name, speaker.kind) for speaker in claim.chain[1:]] == [("unnamed", "unnamed-official")]
    assert chains("Two cooks were officially arrested.") == [[]]


def test_what_the_counted_were_is_part_of_the_figure() -> None:
    text = "The port authority put the toll at two, both of them guards, and said sailors had beaten nobody."
    assert {name for claim in claims_of(text) for _, name in speakers(claim)} == {"The port authority"}
