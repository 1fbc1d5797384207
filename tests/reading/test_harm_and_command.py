"""Injuries told by the body, events that begin, people led off, acts in a list, and who commands what."""

import pytest

from reading.english_world import claims_of, names, only, predicates, speakers


def acts(text: str) -> list[tuple[str, list[str]]]:
    return [(claim.predicate, names(claim, "whom")) for claim in claims_of(text) if claim.predicate.startswith("act:")]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Most had been hit in the head.", ["Most"]),
        ("Two cooks were struck in the face.", ["cooks"]),
        ("One cook lost two teeth.", ["cook"]),
        ("The stoker lost the hearing in one ear.", ["The stoker"]),
        ("Eleven showed burns on the back.", ["Eleven"]),
        ("Sailors broke his arm.", ["his arm"]),
        ("The cook's jaw was broken.", ["The cook's jaw"]),
    ],
)
def test_an_injury_is_told_by_the_part_of_the_body(text: str, whom: list[str]) -> None:
    assert acts(text) == [("act:injury", whom)]


@pytest.mark.parametrize(
    "text",
    [
        "Sailors broke the door.",
        "The ship lost two anchors.",
        "Two cooks were hit in the street.",
        "The head cook left.",
    ],
)
def test_things_broken_and_lost_are_no_injury(text: str) -> None:
    assert "act:injury" not in predicates(text)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The shooting began shortly after noon.", "act:shooting"),
        ("The shelling lasted until dawn.", "act:shooting"),
        ("The clashes ended at dawn.", "situation"),
    ],
)
def test_an_event_that_begins_is_claimed_by_its_noun(text: str, predicate: str) -> None:
    assert predicates(text) == [predicate]


def test_a_strike_that_lasts_is_no_shooting() -> None:
    assert "act:shooting" not in predicates("The dockers' strike went on for ten weeks.")


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Armed men took her off a bus at a checkpoint.", "act:abduction"),
        ("Police officers dragged two clerks from a car.", "act:arrest"),
        ("Eleven clerks were taken to a police station.", "act:detention"),
    ],
)
def test_who_leads_people_off_tells_what_it_was(text: str, predicate: str) -> None:
    assert predicates(text) == [predicate]


@pytest.mark.parametrize("text", ["A taxi took her to the market.", "Her mother took him out of school."])
def test_other_journeys_are_no_arrest(text: str) -> None:
    assert [made for made in predicates(text) if made in ("act:arrest", "act:detention")] == []


def test_every_act_of_a_list_is_a_claim_of_its_own() -> None:
    found = acts("Two clerks were subjected to beatings, electric shocks and rape.")
    assert found == [(f"act:{act}", ["clerks"]) for act in ("beating", "torture", "rape")]


def test_a_hedge_on_the_verb_holds_for_the_whole_list() -> None:
    claims = claims_of("Two clerks were reportedly subjected to beatings and rape.")
    assert [speakers(claim) for claim in claims if claim.predicate.startswith("act:")] == [[(1, "unnamed")]] * 2


@pytest.mark.parametrize(
    "text",
    [
        "In May Colonel Selim Tarn commanded the 9th Brigade.",
        "The pier was held by the 9th Brigade under the command of Colonel Selim Tarn.",
    ],
)
def test_who_commands_a_unit_holds_a_post(text: str) -> None:
    claim = only(text, "posting")
    assert ([mention.name for mention in claim.who], len(claim.other)) == (["Selim Tarn"], 1)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Police questioned two drivers about the fire.", "act:interrogation"),
        ("A truck was set ablaze near the pier.", "act:property"),
        ("The State murdered more than six cooks.", "act:killing"),
        ("All nine stay under arrest.", "act:arrest"),
        ("Filming was forbidden at the pier.", "situation"),
    ],
)
def test_plain_sentences_that_say_it_shortly(text: str, predicate: str) -> None:
    assert predicates(text) == [predicate]


def test_a_paper_that_questions_a_minister_interrogates_nobody() -> None:
    assert "act:interrogation" not in predicates("The paper questioned the minister.")


def test_items_between_two_words_of_one_speaker_stay_with_the_speaker() -> None:
    text = "The harbourmaster said two men were shot; three were beaten; nobody was charged, he added."
    assert [speakers(claim) for claim in claims_of(text)] == [[(1, "The harbourmaster")]] * 3


def test_the_same_people_behind_but_stay_in_the_same_mouth() -> None:
    text = "The lawyer said that the trial of nine men was stopped, but all nine stay under arrest."
    assert speakers(only(text, "act:arrest")) == [(1, "The lawyer")]
    text = "The minister said that nobody was beaten, but three men were shot."
    assert speakers(only(text, "act:shooting")) == []


def test_a_disease_says_nothing() -> None:
    assert [speakers(claim) for claim in claims_of("His death was explained by a lung disease.")] == [[]]


def test_who_suffocated_died_of_it() -> None:
    assert acts("Two cooks suffocated.") == [("act:death", ["cooks"])]


def test_the_point_behind_an_initial_ends_no_name() -> None:
    assert acts("Sailors beat A. Tarn and B. Orlo in May.") == [("act:beating", ["A. Tarn", "B. Orlo"])]
    claim = only("Neither A. Tarn nor B. Orlo was beaten.", "act:beating")
    assert (claim.polarity.value, claim.quote.exact) == ("-", "Neither A. Tarn nor B. Orlo was beaten")


def test_a_bag_that_held_a_shoe_held_nobody() -> None:
    assert "act:detention" not in predicates("The bag held one shoe and somebody's shirt.")


def test_who_hung_up_was_not_hanged() -> None:
    assert "act:ill-treatment" not in predicates("The director hung up.")
