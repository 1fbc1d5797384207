"""One pass finds every entry; the longest wins inside its family."""

import pytest

from onrecord.errors import Misuse
from onrecord.reading.lexicon import load_lexicon, load_table, of
from onrecord.reading.lexicon_entries import plural_of
from onrecord.reading.tokens import tokenise


def found(text: str, section: str, language: str = "en") -> list[tuple[str, str, str]]:
    hits = load_lexicon(language).match(section, tokenise(text, 0, len(text), language))
    return [(hit.section, hit.lemma, text[hit.start : hit.end]) for hit in hits]


def test_an_entry_is_found_in_any_of_its_forms_with_its_lemma() -> None:
    assert found("Relatives told us", "cue") == [("cue.say", "tell", "told")]


def test_an_entry_inside_a_longer_one_of_its_family_is_ignored() -> None:
    assert found("He was told of it", "cue") == [("cue.learn", "was told", "was told")]


def test_the_same_words_may_stand_in_two_families() -> None:
    sections = {hit[0] for hit in found("He was charged", "cue") + found("He was charged", "predicate")}
    assert sections == {"cue.accuse", "predicate.proceeding:charge.verbs"}


def test_a_hyphen_between_words_of_an_entry_does_not_matter() -> None:
    assert found("in pre-trial detention", "predicate")[0][2] == "pre-trial detention"


def test_a_comma_between_words_ends_an_entry() -> None:
    assert found("he lost, his life changed", "predicate.act:death") == []


def test_a_gap_holds_the_source() -> None:
    text = "This was reported by the press; so the ministry said"
    assert [hit[1] for hit in found(text, "according.previous_sentence")] == ["this was reported by …", "so … said"]


def test_a_gap_tells_its_parts() -> None:
    text = "between twenty and thirty people"
    hit = load_lexicon("en").match("quantity.range", tokenise(text, 0, len(text)))[0]
    assert (hit.parts, hit.slot_before, hit.slot_after) == (((0, 1), (2, 3)), False, True)


def test_nouns_are_found_in_the_plural_verbs_only_in_listed_forms() -> None:
    assert found("two deaths", "predicate") == [("predicate.act:death.nouns", "death", "deaths")]
    assert found("his fear of dyings", "predicate") == []


def test_short_capital_names_need_their_capitals() -> None:
    assert found("the UN said", "speaker") == [("speaker.intergovernmental", "UN", "UN")]
    assert found("they un said", "speaker") == []


def test_values_stand_behind_the_equals_sign() -> None:
    assert load_lexicon("en").single("month")["may"] == "5"
    assert load_lexicon("en").single("kin.words")["widow"] == "wife"


def test_stems_of_other_languages_go_on_by_the_pattern_of_endings() -> None:
    assert found("əsgərlər öldürüldü", "predicate.act:killing", "az") != []


def test_sections_can_be_taken_out_of_one_scan() -> None:
    tokens = tokenise("At least eight died", 0, 19)
    hits = load_lexicon("en").scan(tokens)
    assert [hit.section for hit in of("predicate", hits)] == ["predicate.act:death.verbs"]


def test_an_unknown_language_is_refused_by_name() -> None:
    with pytest.raises(Misuse, match="no lexicon for 'xx'"):
        load_lexicon("xx")
    with pytest.raises(Misuse, match="no table 'xx'"):
        load_table("xx")


@pytest.mark.parametrize(
    ("noun", "plural"), [("family", "families"), ("boy", "boys"), ("witness", "witnesses"), ("man", "mans")]
)
def test_regular_plurals(noun: str, plural: str) -> None:
    assert plural_of(noun) == plural
