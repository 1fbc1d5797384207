"""Who says it: the chain of a claim, outer speaker first."""

import pytest

from reading.english_world import claims_of, only, speakers

ONE_SPEAKER = [
    ("Twelve men were arrested in Darvan, police said on Monday.", "act:arrest", "police"),
    ("Police said on Monday they had arrested twelve men.", "act:arrest", "Police"),
    ("According to his lawyer, Orkan Dal was beaten.", "act:beating", "his lawyer"),
    ("Orkan Dal was beaten, according to his lawyer, and denied food.", "act:beating", "his lawyer"),
    ("The lawyer claims his client was tortured.", "act:torture", "The lawyer"),
    ("In a statement, the prosecutor's office said nine were charged.", "proceeding:charge", "the prosecutor's office"),
    ("Valley Watch has documented the torture of 14 detainees.", "act:torture", "Valley Watch"),
    ("Witnesses described how soldiers were beaten.", "act:beating", "Witnesses"),
    ("As the Courier reported, two officers were killed.", "act:killing", "the Courier"),
    ("A court sentenced him to 12 years, his mother said.", "proceeding:sentence", "his mother"),
    ("The activist, who was released in May, said that guards raped two prisoners.", "act:rape", "The activist"),
    ("No one was killed, the army said.", "act:killing", "the army"),
    ("The men, he alleges, were tortured by investigators.", "act:torture", "he"),
    ("He died of a heart attack, the official version says.", "act:death", "the official version"),
    ("A video shows soldiers beating a prisoner.", "act:beating", "A video"),
    ("He recalled being beaten by guards.", "act:beating", "He"),
    ("The group claims to have killed 20 soldiers.", "act:killing", "The group"),
    ("Soldiers were tortured for days, recalls Elvar Sanli, a conscript.", "act:torture", "Elvar Sanli"),
    ("The UN rapporteur expressed concern that prisoners were being tortured.", "act:torture", "The UN rapporteur"),
    ("One of the victims, Farid, told the court he was given electric shocks.", "act:torture", "One of the victims"),
    ("Twenty-three men were detained on 4 May 2017, the relatives of the detainees claim.", "act:detention",
     "the relatives of the detainees"),
    ("Officials: eight soldiers killed", "act:killing", "Officials"),
    ("Five killed in raid – rights group", "act:killing", "rights group"),
    ("Official data: 16 dead.", "act:death", "Official data"),
    ("The number of victims, according to the prosecutor, is 397.", "count", "the prosecutor"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "predicate", "speaker"), ONE_SPEAKER)
def test_a_claim_is_put_in_the_mouth_of_its_speaker(text: str, predicate: str, speaker: str) -> None:
    assert speakers(only(text, predicate)) == [(1, speaker)]


UNNAMED = [
    ("It is alleged that he was tortured.", "act:torture"),
    ("He is said to have been raped.", "act:rape"),
    ("Three people are believed to have died.", "act:death"),
    ("Allegations that he was beaten were dismissed by the court.", "act:beating"),
    ("Rumours spread that forty officers had been executed.", "act:killing"),
    ("There are reports that dozens of people have disappeared.", "act:disappearance"),
    ("It was reported that the prisoner had been raped.", "act:rape"),
    ('Soldiers "tortured to death" in custody', "act:killing"),
]


@pytest.mark.parametrize(("text", "predicate"), UNNAMED)
def test_hearsay_without_a_name_has_an_unnamed_speaker_and_never_the_publisher_alone(text: str, predicate: str) -> None:
    assert speakers(only(text, predicate)) == [(1, "unnamed")]


SEVERAL = [
    ("Relatives told the outlet, Turma reports, that he died.", "act:death",
     [(1, "Turma"), (2, "the outlet"), (3, "Relatives")]),
    ("Turma cites a lawyer as saying that he died.", "act:death", [(1, "Turma"), (2, "a lawyer")]),
    ("Ten people were killed, Syran state media quoted a military source as saying.", "act:killing",
     [(1, "Syran state media"), (2, "a military source")]),
    ("The prosecutor, citing a forensic report, said the soldier killed himself.", "act:suicide",
     [(1, "The prosecutor"), (2, "a forensic report")]),
    ("He said he had been told by guards that two men had died.", "act:death", [(1, "He"), (2, "guards")]),
    ("In 2017, over 100 soldiers were tortured, Valley Watch and Law International reported.", "act:torture",
     [(1, "Valley Watch"), (1, "Law International")]),
    ("Dozens of teachers were arrested overnight, Newsline says, quoting the Courier.", "act:arrest",
     [(1, "Newsline"), (2, "the Courier")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "predicate", "chain"), SEVERAL)
def test_layers_run_from_the_outer_speaker_to_the_origin(
    text: str, predicate: str, chain: list[tuple[int, str]]
) -> None:
    assert speakers(only(text, predicate)) == chain


def test_another_voice_after_a_semicolon_or_a_turn_has_its_own_chain() -> None:
    text = "The authorities said he hanged himself; his brother insists he was killed."
    assert speakers(only(text, "act:suicide")) == [(1, "The authorities")]
    assert speakers(only(text, "act:killing")) == [(1, "his brother")]


def test_a_second_speaker_after_and_takes_over() -> None:
    claims = claims_of("Police said three men were arrested, and relatives said two men were beaten.")
    assert [(claim.predicate, speakers(claim)) for claim in claims] == [
        ("act:arrest", [(1, "Police")]),
        ("act:beating", [(1, "relatives")]),
    ]


def test_a_pronoun_speaker_is_named_after_the_last_speaker_and_keeps_its_own_span() -> None:
    text = "Deputy Prosecutor Kamal Arda said that 12 suspects were held. He added that two of them died."
    claim = only(text, "act:death")
    assert speakers(claim) == [(1, "Kamal Arda")]
    assert claim.chain[1].span is not None
    assert claim.chain[1].span.exact == "He"


def test_we_is_whoever_is_already_speaking() -> None:
    assert speakers(only("We recorded the deaths of three nurses.", "act:death")) == []


def test_quotations_belong_to_the_speaker_beside_them() -> None:
    text = 'His mother said: "My son was killed by officers. They beat him."'
    assert speakers(only(text, "act:killing")) == [(1, "His mother")]
    assert speakers(only(text, "act:beating")) == [(1, "His mother")]
    late = '"They beat us for three days," said Anar Mamdli, a former detainee.'
    assert speakers(only(late, "act:beating")) == [(1, "Anar Mamdli")]


def test_a_quotation_nobody_is_named_for_is_not_the_publishers_own_word() -> None:
    assert speakers(only('"Guards killed three prisoners that night."', "act:killing")) == [(1, "unnamed")]


def test_a_place_before_a_colon_is_no_speaker() -> None:
    assert speakers(only("Kenya: 11 soldiers killed", "act:killing")) == []


def test_they_after_another_speaker_may_be_anybody_and_is_left_as_it_stands() -> None:
    text = "Police said three men were arrested. They said they had been beaten."
    assert speakers(only(text, "act:beating")) == [(1, "They")]
