"""Letters of every script become symbols of one alphabet."""

import pytest

from onrecord.identity.sounds import SCRIPTS, SYMBOLS, VOWELS, letter_script, sound_out, sound_table, symbols_of


@pytest.mark.parametrize(
    ("word", "script", "symbols"),
    [
        ("çingizov", "Latn", "Cingizov"),
        ("tschingisow", "Latn", "Cingisow"),
        ("чингизов", "Cyrl", "Cingizov"),
        ("ҹаваншир", "Cyrl", "JavanSir"),
        ("վարուժան", "Armn", "varuZan"),
        ("თამაზი", "Geor", "tamazi"),
        ("خسروف", "Arab", "xsrwf"),
        ("θεοχαρης", "Grek", "Teoxaris"),
        ("ג׳מאל", "Hebr", "Jmal"),
    ],
)
def test_a_word_is_sounded_out(word: str, script: str, symbols: str) -> None:
    assert symbols_of(word, script) == symbols


def test_the_longest_letter_group_wins() -> None:
    assert sound_out("shcha", "Latn") == (("shch", "SC"), ("a", "a"))
    assert sound_out("sha", "Latn") == (("sh", "S"), ("a", "a"))


def test_a_repeated_symbol_is_heard_once() -> None:
    assert sound_out("anna", "Latn") == (("a", "a"), ("n", "n"), ("n", ""), ("a", "a"))


def test_letters_of_sounds_join_to_the_word_again() -> None:
    assert "".join(letters for letters, _ in sound_out("schtscherbakian", "Latn")) == "schtscherbakian"


def test_marks_that_the_table_does_not_know_are_taken_off() -> None:
    assert symbols_of("ràmîñ", "Latn") == "ramin"


def test_ambiguous_latin_letters_keep_symbols_of_their_own() -> None:
    assert symbols_of("cjqwx", "Latn") == "cjqwX"


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_table_names_a_source_and_uses_only_known_symbols(script: str) -> None:
    table = sound_table(script)
    assert len(table) > 30
    assert set("".join(table.values())) <= set(SYMBOLS)
    assert all(letter_script(letter) in (script, None) for letters in table for letter in letters)


def test_vowels_are_symbols() -> None:
    assert set(SYMBOLS) > VOWELS


@pytest.mark.parametrize(("letter", "script"), [("ə", "Latn"), ("ж", "Cyrl"), ("ქ", "Geor"), ("金", None), ("7", None)])
def test_a_letter_tells_its_script(letter: str, script: str | None) -> None:
    assert letter_script(letter) == script
