"""The lexicon files hold what the reader's tables define, and nothing else."""

import re
import unicodedata
from collections import Counter

import pytest

from onrecord.reading.lexicon import LANGUAGES, lexicon_versions, load_lexicon, load_table
from onrecord.reading.lexicon_entries import SECTIONS, forms_of, sections_of
from onrecord.reading.tokens import fold
from onrecord.record.predicates import PREDICATES
from onrecord.record.vocabulary import vocabulary

HEAD = {"schema", "language", "version", "fold", "suffix", "quotes", "example"}
ADDED_QUANTITIES = {"subset", "additional", "units", "measure", "label"}
SCRIPTS = {"LATIN", "CYRILLIC", "ARMENIAN"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_file_has_every_section_and_no_other(language: str) -> None:
    assert set(load_table(language)) - {"example"} == (HEAD | set(SECTIONS)) - {"example"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_cue_and_hedge_is_defined(language: str) -> None:
    kinds = load_table("kinds")
    cues = {name for name in load_table(language)["cue"] if name != "core"}
    assert (cues - set(kinds["cue"]), set(load_table(language)["hedge"]) - set(kinds["hedge"])) == (set(), set())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_predicate_is_on_the_closed_list(language: str) -> None:
    assert set(load_table(language)["predicate"]) - PREDICATES == set()
    assert set(load_table(language)["predicate"]) - set(load_table("predicates")["predicate"]) == set()


def test_the_table_of_roles_knows_only_predicates_of_the_closed_list() -> None:
    assert set(load_table("predicates")["predicate"]) - PREDICATES == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_class_of_count_phrase_has_an_interval(language: str) -> None:
    assert set(load_table(language)["quantity"]) - set(load_table("counts")["class"]) - ADDED_QUANTITIES == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rank_kin_unit_and_speaker_has_a_code(language: str) -> None:
    codes, table = load_table("codes"), load_table(language)
    ranks = {forms_of(entry)[1] for entry in table["rank"]["words"]}  # type: ignore[attr-defined]
    kin = {forms_of(entry)[1] for entry in table["kin"]["words"]}  # type: ignore[attr-defined]
    assert ranks - set(codes["rank"]) == set()
    assert kin - set(codes["kin"]["values"]) == set()  # type: ignore[call-overload]
    assert set(table["unit"]) - {"pattern"} - set(codes["unit"]["values"]) == set()  # type: ignore[call-overload]
    assert set(table["speaker"]) - set(load_table("speakers")["speaker"]) == set()


def test_every_kind_of_speaker_is_a_word_of_the_vocabulary() -> None:
    known = vocabulary("source_kinds")
    assert [kind for kind in load_table("speakers")["speaker"].values() if f"speaker.{kind}" not in known] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_months_and_weekdays_are_whole(language: str) -> None:
    months = [forms_of(entry)[1] for entry in load_table(language)["month"]["names"]]  # type: ignore[attr-defined]
    days = [forms_of(entry)[1] for entry in load_table(language)["weekday"]["names"]]  # type: ignore[attr-defined]
    assert sorted(int(str(month)) for month in months) == list(range(1, 13))
    assert sorted(int(str(day)) for day in days) == list(range(1, 8))


@pytest.mark.parametrize("language", LANGUAGES)
def test_patterns_can_be_read(language: str) -> None:
    table = load_table(language)
    patterns = [*table["unit"]["pattern"], table["suffix"]["verb"], table["suffix"]["noun"]]  # type: ignore[misc]
    assert all(re.compile(str(pattern)) for pattern in patterns)


@pytest.mark.parametrize("language", LANGUAGES)
def test_entries_are_composed_unicode_without_stray_spaces(language: str) -> None:
    entries = [entry for _, row in sections_of(load_table(language)) for entry in row]
    assert [e for e in entries if e != unicodedata.normalize("NFC", e) or e != e.strip() or "  " in e] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_mixes_scripts(language: str) -> None:
    words = {
        word for _, row in sections_of(load_table(language)) for entry in row for word in re.findall(r"\w+", entry)
    }
    mixed = [w for w in words if len({unicodedata.name(c, "?").split()[0] for c in w if c.isalpha()} & SCRIPTS) > 1]
    assert mixed == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_core_cue_is_in_a_list(language: str) -> None:
    table = load_table(language)
    listed = {
        fold(form, language)
        for name, row in sections_of(table)
        if name.startswith(("cue.", "according.")) or name == "hedge.evidential"
        for entry in row
        for form in forms_of(entry)[0]
    }
    core = table["cue"]["core"]
    assert isinstance(core, list)
    assert [cue for cue in core if fold(cue, language) not in listed] == []


def test_no_english_form_stands_twice_in_one_list() -> None:
    doubled: dict[tuple[str, str], int] = {}
    for name, row in sections_of(load_table("en")):
        counted = Counter(fold(form) for entry in row for form in forms_of(entry)[0])
        doubled |= {(name, form): n for form, n in counted.items() if n > 1}
    assert doubled == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_load_and_the_version_is_told(language: str) -> None:
    assert f"{language}:{load_lexicon(language).version}" in lexicon_versions().split()
    assert load_lexicon(language).words
