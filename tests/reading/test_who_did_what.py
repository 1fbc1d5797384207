"""Who did what to whom, and how the doubt about it is kept: rows a coder of violations would write down."""

import pytest

from onrecord.record.claim import Claim
from reading.english_world import claims_of, names, only, speakers

Row = tuple[str, list[str], list[str], list[str]]


def row(claim: Claim) -> Row:
    return claim.predicate, names(claim, "who"), names(claim, "whom"), names(claim, "where")


DEEDS: list[tuple[str, list[Row]]] = [
    ("Police shot dead a miller in Torvald.", [("act:killing", ["Police"], ["a miller"], ["Torvald"])]),
    ("A miller was shot dead by police in Torvald.", [("act:killing", ["police"], ["A miller"], ["Torvald"])]),
    ("Troops set free the hostages.", [("proceeding:release", ["Troops"], ["the hostages"], [])]),
    ("Two nurses were abducted by armed men.", [("act:abduction", ["armed men"], ["nurses"], [])]),
    ("On Sunday, police beat protesters and arrested dozens of them.",
     [("act:beating", ["police"], ["protesters"], []), ("act:arrest", ["police"], ["them"], [])]),
    ("The weaver died in hospital after being beaten by wardens.",
     [("act:death", [], ["The weaver"], ["hospital"]), ("sequence", [], [], []),
      ("act:beating", ["wardens"], ["The weaver"], [])]),
    ("In one of the raids, a nurse and a porter were killed.", [("act:killing", [], ["a nurse", "a porter"], [])]),
    ("The wardens denied the prisoner medical care.",
     [("act:detention-conditions", ["The wardens"], ["the prisoner"], [])]),
    ("The army denied the villagers food.", [("act:detention-conditions", ["The army"], ["the villagers"], [])]),
    ("The pupil was forced to sign a confession.", [("act:coercion", [], ["The pupil"], [])]),
    ("Officers forced the pupil to sign a confession.", [("act:coercion", ["Officers"], ["the pupil"], [])]),
    ("The weaver was found dead in his cell.", [("act:death", [], ["The weaver"], ["his cell"])]),
    ("The weaver hanged himself in his cell.", [("act:suicide", [], ["The weaver"], ["his cell"])]),
    ("The court acquitted the nurse of theft.", [("proceeding:acquittal", ["The court"], ["the nurse"], [])]),
    ("The court overturned the verdict against the nurse.",
     [("proceeding:annulment", ["The court"], ["the nurse"], [])]),
    ("Prosecutors closed the case against the nurse.",
     [("proceeding:dismissal", ["Prosecutors"], ["the nurse"], [])]),
    ("An ombudsman visited the prisoner on Sunday.", [("visit", ["An ombudsman"], ["the prisoner"], [])]),
    ("The army shelled the port of Torvald, killing four porters.",
     [("act:shooting", ["The army"], [], []), ("act:killing", ["The army"], ["porters"], [])]),
    ("The strike led to arrests of weavers.", [("act:arrest", [], ["weavers"], [])]),
    ("A fact-finding mission met the evacuees.", [("visit", ["A fact-finding mission"], ["the evacuees"], [])]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), DEEDS)
def test_a_deed_has_its_doer_its_victim_and_its_place(text: str, rows: list[Row]) -> None:
    assert [row(claim) for claim in claims_of(text)] == rows


TERMS = [
    ("A court in Torvald jailed three weavers for ten years.", "ten years", ["weavers"]),
    ("A court in Torvald jailed three weavers for ten years for treason.", "ten years", ["weavers"]),
    ("The judge gave the prison doctor five years.", "five years", ["the prison doctor"]),
    ("The judge sentenced the miller to six years in prison.", "six years in prison", ["the miller"]),
    ("The miller was jailed for ten years.", "ten years", ["The miller"]),
]


@pytest.mark.parametrize(("text", "term", "whom"), TERMS)
def test_a_prison_term_is_a_sentence_passed_on_somebody(text: str, term: str, whom: list[str]) -> None:
    claim = only(text, "proceeding:sentence")
    assert (claim.value and claim.value.text, names(claim, "whom")) == (term, whom)


STANDINGS = [
    ("Vera Kol and Orkan Dal have yet to be tried.", ["Vera Kol", "Orkan Dal"]),
    ("Orkan Dal is on the federal wanted list.", ["Orkan Dal"]),
    ("The weavers are on hunger strike.", ["The weavers"]),
    ("The villagers are without water.", ["The villagers"]),
]


@pytest.mark.parametrize(("text", "whom"), STANDINGS)
def test_a_standing_keeps_the_words_of_its_sentence(text: str, whom: list[str]) -> None:
    claim = only(text, "situation")
    assert (names(claim, "whom"), claim.value and claim.value.text) == (whom, text.removesuffix("."))


CHAINS = [
    ("Relatives say the miller was beaten in custody.", "act:beating", [(1, "Relatives")]),
    ("According to his sister, the miller was beaten.", "act:beating", [(1, "his sister")]),
    ("The Hill Gazette, citing a prison doctor, reported that two inmates had died.", "act:death",
     [(1, "The Hill Gazette"), (2, "a prison doctor")]),
    ("A prison doctor told the Hill Gazette that two inmates had died.", "act:death", [(1, "A prison doctor")]),
    ("The witness told investigators he had been told by a nurse that two men had died.", "act:death",
     [(1, "The witness"), (2, "a nurse")]),
    ("The weaver told the court that wardens had beaten him.", "act:beating", [(1, "The weaver")]),
    ("The warden admitted that his men had beaten the weaver.", "act:beating", [(1, "The warden")]),
    ('"They beat me for two hours," said the weaver.', "act:beating", [(1, "the weaver")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "predicate", "chain"), CHAINS)
def test_the_chain_names_everyone_between_us_and_the_deed(
    text: str, predicate: str, chain: list[tuple[int, str]]
) -> None:
    assert speakers(only(text, predicate)) == chain


DOUBTS = [
    ("The miller may have been tortured.", "act:torture", "possible", ["may have"]),
    ("Wardens probably killed the boy.", "act:killing", "probable", ["probably"]),
    ("Wardens allegedly killed the boy.", "act:killing", "unspecified", ["allegedly"]),
    ("The miller is believed to have been killed.", "act:killing", "unspecified", ["is believed to"]),
    ("It is likely that wardens killed the boy.", "act:killing", "probable", ["likely"]),
    ("He said it was possible that wardens had killed the boy.", "act:killing", "possible", ["possible"]),
    ("Rumours spread that the miller had been killed.", "act:killing", "possible", ["Rumours"]),
    ("The suspected smuggler was shot dead.", "act:killing", "certain", ["suspected"]),
    ("Wardens killed the boy.", "act:killing", "certain", []),
]


@pytest.mark.parametrize(("text", "predicate", "certainty", "hedges"), DOUBTS)
def test_a_doubt_is_kept_with_its_words(text: str, predicate: str, certainty: str, hedges: list[str]) -> None:
    claim = only(text, predicate)
    assert (claim.certainty.value, [hedge.exact for hedge in claim.hedges]) == (certainty, hedges)


def test_the_kin_is_the_person_who_is_named() -> None:
    claim = only("Vera Kol, the widow of Orkan Dal, spoke to reporters.", "kinship")
    assert (names(claim, "who"), names(claim, "other")) == (["Vera Kol"], ["Orkan Dal"])


def test_a_claim_denied_is_no_care_denied() -> None:
    claim = only("The mayor denied the charge.", "report")
    assert (names(claim, "who"), claim.value and claim.value.text) == (["The mayor"], "denied")


def test_two_speakers_of_one_sentence_have_their_own_halves() -> None:
    text = "Two men were shot, officials said, and three were beaten, relatives said."
    assert [(claim.predicate, speakers(claim)) for claim in claims_of(text)] == [
        ("act:shooting", [(1, "officials")]),
        ("act:beating", [(1, "relatives")]),
    ]


def test_one_speaker_in_the_middle_says_both_halves() -> None:
    text = "Two men were shot, officials said, and three were beaten."
    assert [speakers(claim) for claim in claims_of(text)] == [[(1, "officials")], [(1, "officials")]]


def test_whoever_speaks_in_between_does_not_do_the_deed() -> None:
    claim = only("Soldiers, says one woman, shot her husband.", "act:shooting")
    assert (row(claim)[1:3], speakers(claim)) == ((["Soldiers"], ["her husband"]), [(1, "one woman")])


def test_what_is_done_to_nine_of_twelve_is_not_done_to_twelve() -> None:
    claims = claims_of("Nine of the twelve weavers arrested in May have been released.")
    assert [(claim.predicate, claim.count and claim.count.low) for claim in claims] == [
        ("act:arrest", 12),
        ("proceeding:release", 9),
    ]


def test_water_not_given_is_no_silence() -> None:
    assert "report" not in [claim.predicate for claim in claims_of("The prisoners were given no water for two days.")]
