"""Who speaks, in the shapes news English has for it: no shape leaves an allegation with the publisher."""

import pytest

from onrecord.record.claim import Claim
from reading.english_world import PUBLISHER, claims_of, names, only

# The words, and every name the innermost speaker of an act may have.
SHAPES = [
    ("On November 1 the military prosecutor, Kamal Arda, admitted to media that two men were tortured.", "Kamal Arda"),
    ("The head of the prison service, Orkan Dal, told reporters that two inmates had died.", "Orkan Dal"),
    ("A spokesman for the ministry, Kamal Arda, confirmed on Tuesday that two men were beaten.", "Kamal Arda"),
    ("Dala Radio reports with reference to a statement of the army that 12 people were arrested.", "the army"),
    ("With reference to the press service of the police, Newsline writes that 40 people were detained.",
     "the press service of the police"),
    ("Referring to the Interior Ministry, Newsline writes that 40 people were detained.", "the Interior Ministry"),
    ("According to the Courier, which cited medics, 12 people were killed.", "medics"),
    ("The minister was quoted as saying that 12 people had been killed.", "The minister"),
    ("The minister was quoted by the state agency as saying that 12 people had been killed.", "The minister"),
    ("Twelve people were killed, the minister was quoted as saying.", "the minister"),
    ("The prisoners were alleged to have been raped.", "unnamed"),
    ("Leaked documents seen by Newsline show that 12 prisoners were tortured.", "Leaked documents"),
    ("Video footage circulating on social media showed officers kicking a man.", "Video footage"),
    ("Local residents described seeing soldiers shoot two men.", "Local residents"),
    ("The activist said: two men were shot; three were beaten; one woman was raped.", "The activist"),
    ("The lawyer said that two men were shot; that three were beaten; and that one was raped.", "The lawyer"),
    ("@valleyvoice: Police have killed two people on the square", "@valleyvoice"),
    ("Official: eight soldiers killed in attack", "Official"),
    ("Minister: Twelve protesters were killed", "Minister"),
    ("Journalist beaten in custody, says lawyer", "lawyer"),
    ("Nine people died in custody, rights activists", "rights activists"),
    ("Six men were executed (source: Valley Watch).", "Valley Watch"),
    ("'They tortured us': survivors speak", "unnamed"),
    ("By the group's count, 40 people were killed.", "the group"),
    ("Two people were killed, per local media.", "local media"),
    ("The relatives are convinced that he was murdered.", "The relatives"),
    ("The relatives are certain he was murdered.", "The relatives"),
    ("His family is of the opinion that he was tortured.", "His family"),
    ("It became known that the soldier was beaten to death.", "unnamed"),
    ("Word spread that the soldier had been beaten to death.", "unnamed"),
    ("Six men were executed, state TV announced.", "state TV"),
    ("Six men were executed. So says their lawyer.", "their lawyer"),
    ("Six men were executed. That is what their lawyer says.", "their lawyer"),
    ("Six men were executed: this is what the lawyer told us.", "the lawyer"),
    ("Soldiers, says one woman, shot her husband in the street.", "one woman"),
    ("An officer who asked not to be named said two soldiers were shot.", "An officer"),
    ("Two men were shot, said Orkan Dal, a lawyer, and three were beaten.", "Orkan Dal"),
    ("According to prison reform campaigners, more than 60 inmates were tortured.", "prison reform campaigners"),
    ("According to the ministry, three officers, two soldiers and a driver were killed.", "the ministry"),
    ("Concern is growing that the men were tortured.", "unnamed"),
    ("Prison staff concede that guards beat inmates.", "Prison staff"),
    ("The officer is alleged by prosecutors to have killed two men.", "prosecutors"),
    ("Information about the arrest of six men has been published.", "unnamed"),
    ('Kamal Arda, 34: "The police beat me with batons."', "Kamal Arda"),
    ("One survivor - a teacher - says guards beat six men.", "One survivor"),
    ("Witnesses said police carried out raids and troops shot two men.", "Witnesses"),
    ("The doctor said soldiers shot two men and troops responded to stones with fire.", "The doctor"),
    ("The doctor said soldiers shot two men, while police beat a boy.", "The doctor"),
    ("The Department of Health announced in a bulletin released today that troops shot two men.",
     "The Department of Health"),
    ("The ministry said in a statement published on Monday that soldiers shot two men.", "The ministry"),
    ("According to a report published on Monday by Valley Watch, 12 prisoners were tortured.", "Valley Watch"),
]  # fmt: skip


def origins(claim: Claim) -> list[str]:
    return [speaker.name for speaker in claim.origins]


@pytest.mark.parametrize(("text", "speaker"), SHAPES)
def test_every_act_in_the_words_has_the_speaker_the_words_give(text: str, speaker: str) -> None:
    acts = [claim for claim in claims_of(text) if claim.predicate.startswith("act:")]
    assert acts
    assert [origins(claim) for claim in acts] == [[speaker]] * len(acts)


def test_a_figure_is_of_whoever_puts_it() -> None:
    claim = only("At the inquest into the flood the number of wounded was put at 64.", "count")
    assert origins(claim) == ["unnamed"]


def test_a_speaker_behind_the_verb_is_never_counted_among_the_victims() -> None:
    claim = only("Two men were shot, said Orkan Dal, a lawyer, and three were beaten.", "act:beating")
    assert names(claim, "whom") == ["three"]


def test_the_publisher_under_its_own_name_is_no_second_speaker() -> None:
    claim = only("The Valley Post reports that two men were shot.", "act:shooting")
    assert origins(claim) == [PUBLISHER]


def test_a_post_beside_a_speaker_behind_the_verb_stays_the_publishers() -> None:
    claim = only("Two men were shot, said Orkan Dal, the prosecutor's spokesman; 86 were wounded.", "posting")
    assert origins(claim) == [PUBLISHER]
