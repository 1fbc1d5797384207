"""Mentions are clean noun phrases, with kind, name, rank and what their form tells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_text import sentence_of, sentences_of
from onrecord.reading.lexicon import load_lexicon
from onrecord.reading.mentions import MentionHit, read_mentions
from onrecord.record.mention import Mention, MentionKind


def mentions(text: str, layer_text: str | None = None) -> tuple[MentionHit, ...]:
    return read_mentions(sentence_of(text), load_lexicon("en"), layer_text or text)


def kinds(text: str, layer_text: str | None = None) -> list[tuple[str, str]]:
    return [
        (hit.mention.kind.value if hit.mention.kind else "?", hit.mention.exact) for hit in mentions(text, layer_text)
    ]


def test_a_mention_holds_words_place_kind_name_and_rank() -> None:
    hit = mentions("Then Gen. Elnur Səmədli spoke.")[0]
    want = Mention(
        start=5, end=23, exact="Gen. Elnur Səmədli", kind=MentionKind.PERSON, name="Elnur Səmədli", rank="Gen."
    )
    assert (hit.mention, hit.first, hit.stop, hit.head) == (want, 1, 5, 4)
    assert (hit.plural, hit.definite, hit.post) == (False, True, None)


@pytest.mark.parametrize(
    ("text", "name", "rank"),
    [
        ("Rahim oglu Vəliyev was held.", "Rahim oglu Vəliyev", None),
        ("They met Elnur Rahim oglu Vəliyev there.", "Elnur Rahim oglu Vəliyev", None),
        ("Retired Lt. Col. Elnur Səmədli was held.", "Elnur Səmədli", "Lt. Col."),
        ("Defense Minister Elnur Səmədli denied it.", "Elnur Səmədli", None),
        ("His wife Leyla Səmədli wept.", "Leyla Səmədli", None),
        ("Mr. Səmədli denied it.", "Səmədli", None),
        ("They beat E. Səmədli there.", "E. Səmədli", None),
        ("Stan-TV reporter Elnur Səmədli saw it.", "Elnur Səmədli", None),
    ],
)
def test_the_name_is_cut_from_rank_and_title(text: str, name: str, rank: str | None) -> None:
    found = [(hit.mention.name, hit.mention.rank) for hit in mentions(text) if hit.mention.kind is MentionKind.PERSON]
    assert (name, rank) in found


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("At least eight army servicemen died.", [("group", "eight army servicemen")]),
        ("Their relatives told them.", [("group", "Their relatives"), ("group", "them")]),
        ("Angry social media users said so.", [("group", "Angry social media users")]),
        ("Those killed were men.", [("group", "Those killed"), ("group", "men")]),
        ("The wounded were moved.", [("group", "The wounded")]),
        ("More than 60 were shot.", [("group", "60")]),
        ("The 25 are still held.", [("group", "The 25")]),
        ("A retired officer died.", [("person", "A retired officer")]),
        ("No one was charged.", [("person", "No one")]),
        ("He told her.", [("person", "He"), ("person", "her")]),
        ("Some say they fear it.", [("group", "Some"), ("group", "they")]),
        ("Armenians fled.", [("group", "Armenians")]),
        ("The crowd was shot at.", [("group", "The crowd")]),
        ("Berlin-based media wrote it.", [("group", "Berlin-based media")]),
        ("Human Rights Watch denies it.", [("group", "Human Rights Watch")]),
        ("The BBC and RFE/RL met.", [("group", "The BBC"), ("group", "RFE/RL")]),
        ("In sayt.az they wrote.", [("group", "sayt.az"), ("group", "they")]),
        ("The Border Guard Service left.", [("unit", "The Border Guard Service")]),
        ("The health and transport ministries left.", [("unit", "The health and transport ministries")]),
        (
            "The ministries of health and public works left.",
            [("unit", "The ministries of health and public works")],
        ),
        ("Eight more defendants left.", [("group", "Eight more defendants")]),
        ("The Constitutional Court on March 3 left.", [("unit", "The Constitutional Court")]),
        ("Exhumation in 2022 showed it.", []),
        ("They said on May 5 that Elnur Səmədli left.", [("group", "They"), ("person", "Elnur Səmədli")]),
        ("The attorney general left.", [("person", "The attorney general")]),
        ("A CPT monitoring group left.", [("group", "A CPT monitoring group"), ("group", "CPT")]),
        ("The army denies it.", [("unit", "The army")]),
        ("They died in prison.", [("group", "They"), ("place", "prison")]),
        ("They died in Ganja.", [("group", "They"), ("place", "Ganja")]),
        ("They died in the Tovuz region.", [("group", "They"), ("place", "the Tovuz region")]),
        ("Georgia denies it.", [("place", "Georgia")]),
        ("In May the rain fell under Article 274.", []),
        ("The arrests and the rain went on.", []),
    ],
)
def test_what_kind_a_mention_is_of(text: str, want: list[tuple[str, str]]) -> None:
    assert kinds(text) == want


def test_a_body_is_named_with_its_tail_and_letters() -> None:
    hit = mentions("The Committee for the Relief of Prisoners (CRP) met.")[0]
    assert hit.mention.exact == "The Committee for the Relief of Prisoners (CRP)"
    assert (hit.mention.kind, hit.mention.name) == (MentionKind.GROUP, "Committee for the Relief of Prisoners")
    assert kinds("The Institute for Water and Forests wrote.")[0][1] == "The Institute for Water and Forests"


def test_a_possessor_is_a_mention_beside_the_whole() -> None:
    assert kinds("Elnur Səmədli's wife wept.") == [("person", "Elnur Səmədli's wife"), ("person", "Elnur Səmədli")]
    assert kinds("The Prosecutor General's Office wrote.") == [("group", "The Prosecutor General's Office")]


def test_a_surname_is_a_person_where_the_layer_has_the_full_name() -> None:
    layer = "They say Elnur Quba said it. Quba wept."
    assert kinds("Quba wept.", layer) == [("person", "Quba")]
    assert kinds("Quba wept.") == [("?", "Quba")]


def test_a_capital_word_of_unknown_kind_stays_without_kind() -> None:
    assert kinds("They fear Qaraqum here.")[1] == ("?", "Qaraqum")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Relatives wept.", "relatives"),
        ("Military prosecutor Elnur Səmədli spoke.", "prosecutor"),
        ("Defense Ministry spoke.", "ministry"),
        ("Social media users spoke.", "social-poster"),
        ("Activist Elnur Səmədli spoke.", "activist"),
        ("Former commander Elnur Səmədli spoke.", "former-serviceman"),
        ("Retired Capt. Elnur Səmədli spoke.", "former-serviceman"),
        ("Former minister Elnur Səmədli spoke.", None),
        ("The government spoke.", "unnamed-official"),
        ("One report spoke.", "unnamed-source"),
        ("Georgia spoke.", "unnamed-official"),
        ("sayt.az spoke.", "media"),
        ("Elnur Səmədli spoke.", None),
    ],
)
def test_which_kind_of_speaker_the_words_tell(text: str, kind: str | None) -> None:
    assert mentions(text)[0].speaker_kind == kind


def test_number_and_definiteness_are_told_by_form() -> None:
    found = {hit.mention.exact: (hit.plural, hit.definite) for hit in mentions("The men met an officer and soldiers.")}
    assert found == {"The men": (True, True), "an officer": (False, False), "soldiers": (True, False)}


def test_a_headline_names_nobody_by_its_capitals_alone() -> None:
    text = "Bulgarian Ferry Inquiry Ends Without Named Suspects"
    assert [hit.mention.name for hit in mentions(text)] == [None]


@given(st.text(alphabet="AbeilnG. ,'s-–“”(12)oftheKc", max_size=50))
def test_mentions_stand_where_they_say(text: str) -> None:
    for sentence in sentences_of(text):
        for hit in read_mentions(sentence, load_lexicon("en"), text):
            assert text[hit.mention.start : hit.mention.end] == hit.mention.exact
            assert hit.first <= hit.head < hit.stop <= len(sentence.tokens)
