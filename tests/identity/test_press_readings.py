"""What the press of a language leaves out is read back only where the language is told."""

import pytest

from onrecord.identity.comparison import compare_names
from onrecord.identity.name_explanation import PRESS, explain_names
from onrecord.identity.press_readings import PRICE, press_reading


def bits(left: str, right: str, language: str | None = None) -> int:
    found = compare_names(left, right, language).bits
    assert found is not None
    return found


def test_dropped_letters_are_read_back() -> None:
    assert press_reading("tehmezqulu", "Latn", "az") == "tAhmAzgulu"
    assert press_reading("cemXid", "Latn", "tr") == "JAmxid"


@pytest.mark.parametrize(("script", "language"), [("Latn", None), ("Latn", "en"), ("Cyrl", "az")])
def test_not_in_other_languages_or_scripts(script: str, language: str | None) -> None:
    assert press_reading("tehmez", script, language) is None


def test_a_part_that_reads_the_same_has_no_second_reading() -> None:
    assert press_reading("orvil", "Latn", "az") is None


def test_a_told_language_brings_the_spellings_nearer() -> None:
    assert bits("Teymez Cehrezov", "Таймаз Джахразов", "az") > bits("Teymez Cehrezov", "Таймаз Джахразов")


def test_a_told_language_never_parts_what_is_the_same() -> None:
    for name in ("Teymez Cehrezov", "Orvil Kestan", "Təhməz Qəhrəzov"):
        assert bits(name, name, "az") == bits(name, name)


def test_the_order_makes_no_difference() -> None:
    assert bits("Teymez Cehrezov", "Таймаз Джахразов", "az") == bits("Таймаз Джахразов", "Teymez Cehrezov", "az")


def test_the_price_is_shown_with_the_letters() -> None:
    family = explain_names("Teymez Cehrezov", "Таймаз Джахразов", "az").parts[1]
    assert sum(one.bits for one in family.letters) == family.bits
    assert (family.letters[-1].left, family.letters[-1].bits) == (PRESS, -PRICE)
    assert [(one.left, one.right) for one in family.letters[:2]] == [("c", "дж"), ("e", "а")]
