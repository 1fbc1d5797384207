"""The part-of-speech guess, where it decides what is a verb."""

import pytest

from onrecord.reading.grammar import Part, english_grammar
from onrecord.reading.lookahead import verb_forms
from onrecord.reading.parts import tag_parts
from onrecord.reading.tokens import tokenise


def tag(text: str, word: str) -> Part:
    tokens = tokenise(text, 0, len(text))
    return dict(zip((token.text for token in tokens), tag_parts(tokens), strict=True))[word]


@pytest.mark.parametrize(
    ("text", "word", "part"),
    [
        ("Ten men died, the agency reports.", "reports", Part.VERB),
        ("The reports were false.", "reports", Part.NOUN),
        ("The jailed man spoke.", "jailed", Part.ADJ),
        ("The court jailed activists.", "jailed", Part.VERB),
        ("They feared torture.", "torture", Part.NOUN),
        ("due to torture they suffered", "to", Part.PREP),
        ("forced to confess", "to", Part.TO),
        ("It happened in May.", "May", Part.NAME),
        ("It may happen.", "may", Part.MODAL),
        ("He was not beaten.", "not", Part.NOT),
        ("The family was told.", "family", Part.NOUN),
        ("Law International reported it.", "International", Part.NAME),
        ("Law International reported it.", "reported", Part.VERB),
        ("A UN monitoring group came.", "monitoring", Part.ADJ),
        ("They were ill-treated.", "treated", Part.VERB),
        ("Dozens tortured, 25 indicted.", "indicted", Part.VERB),
    ],
)
def test_a_word_is_what_its_place_makes_it(text: str, word: str, part: Part) -> None:
    assert tag(text, word) is part


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("tortured", "dn"),
        ("wrote", "d"),
        ("written", "n"),
        ("stopping", "g"),
        ("denies", "s"),
        ("beat", "bd"),
        ("wife", ""),
    ],
)
def test_verb_forms_are_made_by_rule_or_listed(word: str, forms: str) -> None:
    assert verb_forms(word) == forms


def test_a_form_knows_its_base() -> None:
    assert english_grammar().bases["tortured"] == "torture"
