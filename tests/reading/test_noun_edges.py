"""Nouns in the singular, and where a phrase ends."""

import pytest

from brief_text import sentence_of
from onrecord.reading.counts import read_counts
from onrecord.reading.lexicon import load_lexicon
from onrecord.reading.nouns import is_plural, lemma_of


@pytest.mark.parametrize(
    ("noun", "want"),
    [
        ("families", "family"), ("armies", "army"), ("ties", "tie"), ("searches", "search"), ("boxes", "box"),
        ("abuses", "abuse"), ("news", "news"), ("headquarters", "headquarters"), ("servicemen", "serviceman"),
        ("crisis", "crisis"), ("witness", "witness"), ("bus", "bus"), ("troops", "troops"), ("wives", "wife"),
    ],
)  # fmt: skip
def test_the_singular_of_a_noun(noun: str, want: str) -> None:
    assert lemma_of(noun, load_lexicon("en")) == want


@pytest.mark.parametrize(
    ("noun", "want"),
    [
        ("men", True),
        ("police", True),
        ("bus", False),
        ("crisis", False),
        ("news", False),
        ("cases", True),
        ("man", False),
    ],
)
def test_a_plural_is_told_by_its_form(noun: str, want: bool) -> None:  # noqa: FBT001
    assert is_plural(noun) is want


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("eight army officers Emilov knew", "officer"),
        ("eight of the commander's men", "man"),
        ("eight “volunteers” left", "volunteer"),
        ("eight ex-servicemen left", "serviceman"),
        ("eight of whom left", None),
        ("eight, the army said", None),
        ("eight the army held", None),
    ],
)
def test_the_counted_noun_is_the_head_of_its_phrase(text: str, unit: str | None) -> None:
    assert read_counts(sentence_of(text), load_lexicon("en"))[0].count.unit == unit
