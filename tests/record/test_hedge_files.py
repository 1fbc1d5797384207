"""The hedge files by their own rules: words or prefixes, folded by language, the longest entry wins."""

import re
import tomllib
from importlib import resources
from typing import Any

import pytest

from onrecord.record.claim import Certainty, Stance

LANGUAGES = ("en", "az", "ru", "tr", "hy")
KINDS = {"attribution", "hearsay", "unconfirmed", "likelihood", "legal", "scare", "doubt"}
FOLDER = resources.files("onrecord.record") / "vocabulary"
FILES: dict[str, dict[str, Any]] = {
    language: tomllib.loads((FOLDER / f"hedges-{language}.toml").read_text("utf-8")) for language in LANGUAGES
}
ENTRIES = [(language, words) for language in LANGUAGES for words in FILES[language]["hedge"]]
# An ending ("-mış") is no word: only the grammar of its sentence tells.
TRAPS = [(lang, words) for lang in LANGUAGES for words in FILES[lang]["trap"] if not words.startswith("-")]
# These are worded as a hedge is; only their neighbours tell. The hedge then stands: a hedge too many is printed, a
# hedge too few is an assertion nobody made.
NEEDS_NEIGHBOURS = {("az", "görünür"), ("tr", "göre"), ("tr", "sözde"), ("ru", "предполагаем")}


def _fold(language: str, text: str) -> str:
    if language in ("az", "tr"):
        text = text.replace("I", "ı").replace("İ", "i")
    return text.casefold().replace("ё", "е")


def _spans(language: str, words: str, text: str) -> list[tuple[int, int]]:
    is_prefix = FILES[language]["hedge"].get(words, {}).get("match") == "prefix"
    pattern = r"(?<!\w)" + re.escape(_fold(language, words)) + ("" if is_prefix else r"(?!\w)")
    return [match.span() for match in re.finditer(pattern, _fold(language, text))]


def _found(language: str, text: str) -> list[str]:
    """List the hedges in a text: of overlapping entries and traps the longest wins, at one length the hedge."""
    hits = [
        (end - start, words in FILES[language]["hedge"], start, words)
        for words in {*FILES[language]["hedge"], *FILES[language]["trap"]}
        for start, end in _spans(language, words, text)
    ]
    taken: list[tuple[int, str, bool]] = []
    covered: set[int] = set()
    for length, is_hedge, start, words in sorted(hits, reverse=True):
        place = set(range(start, start + length))
        if not place & covered:
            taken.append((start, words, is_hedge))
            covered |= place
    return [words for _, words, is_hedge in sorted(taken) if is_hedge]


def test_every_entry_matches_itself_and_nothing_inside_it_does() -> None:
    assert [(lang, words) for lang, words in ENTRIES if _found(lang, words) != [words]] == []
    assert [(lang, words) for lang, words in ENTRIES if _found(lang, f"({words}), 7") != [words]] == []


def test_an_entry_is_found_at_the_head_of_a_sentence() -> None:
    def capital(language: str, letter: str) -> str:
        return {"i": "İ"}.get(letter, letter.upper()) if language in ("az", "tr") else letter.upper()

    heads = [(lang, words, capital(lang, words[0]) + words[1:]) for lang, words in ENTRIES]

    assert [head for lang, words, head in heads if _found(lang, head) != [words]] == []


def test_an_entry_inside_a_longer_word_is_no_hedge() -> None:
    assert [words for lang, words in ENTRIES if words in _found(lang, f"x{words}")] == []


def test_no_trap_matches() -> None:
    traps = [trap for trap in TRAPS if trap not in NEEDS_NEIGHBOURS]

    assert {words: _found(lang, words) for lang, words in traps} == {words: [] for _, words in traps}


def test_a_trap_worded_as_a_hedge_leaves_the_hedge_standing() -> None:
    assert {trap for trap in TRAPS if trap in ENTRIES} == NEEDS_NEIGHBOURS
    assert all(_found(language, words) == [words] for language, words in NEEDS_NEIGHBOURS)


@pytest.mark.parametrize(
    ("language", "text", "hedges"),
    [
        ("en", "He may have died in May 2017, reportedly.", ["may have", "reportedly"]),
        ("en", "The suspect was suspected.", ["suspected"]),
        ("en", "They are likely to be tried.", []),
        ("en", "Several allegations were made.", ["allegation"]),
        ("az", "Guya ki, mənbələrə görə", ["guya ki", "mənbələrə görə"]),
        ("az", "İDDİA EDİLİR", ["iddia edilir"]),
        ("tr", "Kaynaklara göre", ["kaynaklara göre"]),
        ("ru", "предполагаемый шпион, согласно плану", ["предполагаем"]),
        ("hy", "ըստ էության ըստ լուրերի", ["ըստ լուրերի"]),
        ("hy", "իբրև թե", ["իբրև թե"]),
    ],
)
def test_the_longest_entry_wins(language: str, text: str, hedges: list[str]) -> None:
    assert _found(language, text) == hedges


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_entries_are_one_after_folding(language: str) -> None:
    folded = [_fold(language, words) for words in FILES[language]["hedge"]]

    assert len(folded) == len(set(folded))


def test_every_entry_says_what_it_does_to_a_claim() -> None:
    for language, words in ENTRIES:
        entry = FILES[language]["hedge"][words]
        assert (entry["s"] in (1, 2, 3), entry["kind"] in KINDS) == (True, True), words
        assert Stance(entry["stance"]) is not Stance.ASSERTS, words
        assert Certainty(entry["certainty"]) is not Certainty.CERTAIN, words
        assert entry.get("match", "word") in ("word", "prefix"), words


def test_exactly_the_entries_that_pass_words_on_report() -> None:
    entries = [FILES[language]["hedge"][words] for language, words in ENTRIES]

    assert [entry for entry in entries if (entry["s"] == 1) != (entry["stance"] == "reports")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_names_its_language(language: str) -> None:
    assert FILES[language]["language"] == language
    assert FILES[language]["version"] >= 1
