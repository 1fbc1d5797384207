"""A word's class is guessed well enough to find noun phrases."""

import pytest

from onrecord.reading.tokens import tokenise
from onrecord.reading.wordclass import WordClass, classify, english_list, plain_headline


def classes(text: str) -> str:
    tokens = tokenise(text, 0, len(text))
    return " ".join(kind.value for kind in classify(tokens))


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("the army denies it", "determiner noun verb pronoun"),
        ("long prison sentences .", "adjective noun noun punct"),
        ("soldiers held in Baku", "noun verb preposition name"),
        ("suspected spies were beaten", "adjective noun auxiliary verb"),
        ("servicemen suspected of it", "noun verb preposition pronoun"),
        ("they said that soldiers died", "pronoun verb conjunction noun verb"),
        ("in that prison", "preposition determiner noun"),
        ("In May Elnur may march", "preposition name name auxiliary verb"),
        ("Elnur's wife", "name genitive noun"),
        ("Elnur's left", "name genitive verb"),
        ("to kill them", "preposition verb pronoun"),
        ("her brother told her", "determiner noun verb pronoun"),
        ("Azerbaijani military officials", "adjective adjective noun"),
        ("Berlin-based media", "adjective punct adjective noun"),
        ("the US denied it", "determiner name verb pronoun"),
        ("a CPT monitoring group", "determiner name adjective noun"),
        ("the wounded", "determiner noun"),
        ("all of them", "pronoun preposition pronoun"),
        ("all detainees", "determiner noun"),
        ("one of the men", "pronoun preposition determiner noun"),
        ("severely beaten men", "adverb adjective noun"),
        ("they were closed", "pronoun auxiliary verb"),
        ("after the killing", "preposition determiner noun"),
        ("they are beating us", "pronoun auxiliary verb pronoun"),
        ("sayt.az reported 12", "name verb number"),
        ("the 1st Corps", "determiner adjective name"),
    ],
)
def test_what_words_are(text: str, want: str) -> None:
    assert classes(text) == want


def test_every_token_gets_one_class() -> None:
    tokens = tokenise("Eight men, “two” of them – gone.", 0, 32)
    assert len(classify(tokens)) == len(tokens)
    assert classify(()) == ()


def test_a_headline_loses_the_capitals_that_name_nothing() -> None:
    text = "Bulgarian Ferry Disaster Ends Trade In Varna"
    plain = plain_headline(tokenise(text, 0, len(text)), f"{text}\nIn Varna they met.")
    assert [token.text for token in plain] == ["Bulgarian", "ferry", "disaster", "ends", "trade", "in", "Varna"]
    assert [(token.start, token.end) for token in plain][1] == (10, 15)


def test_a_plain_sentence_keeps_its_capitals() -> None:
    tokens = tokenise("They left for Baku that morning", 0, 31)
    assert plain_headline(tokens, "They left for Baku that morning") is tokens


def test_lists_with_names_of_several_words_are_cut_at_bars() -> None:
    assert "South Sudan" in english_list("country")
    assert {"oglu", "bin"} <= english_list("particle")
    assert WordClass("noun") is WordClass.NOUN
