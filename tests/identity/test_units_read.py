"""A unit's name is read into typed fields. All units are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.identity.unit import Unit
from onrecord.identity.unit_grammar import LANGUAGES, grammar_of
from onrecord.identity.unit_numbers import read_number, tokens_of
from onrecord.identity.unit_reading import read_unit


def number(text: str, language: str) -> str | None:
    found = read_number(tokens_of(text, language), grammar_of(language))
    return None if found is None else found.digits


@pytest.mark.parametrize(
    ("text", "language", "digits"),
    [
        ("2-ci tabor", "az", "2"),
        ("5'inci tugay", "tr", "5"),
        ("1-го полка", "ru", "1"),
        ("23rd Brigade", "en", "23"),
        ("1-ին գունդ", "hy", "1"),
        ("XXIII дивизия", "ru", "23"),
        ("ІІІ корпус", "ru", "3"),
        ("IV-cü korpus", "az", "4"),
        ("otuz beşinci alay", "az", "35"),
        ("üç yüz ikinci alay", "az", "302"),
        ("сто двадцать седьмой полк", "ru", "127"),
        ("ninety-ninth division", "en", "99"),
        ("kırk birinci alay", "tr", "41"),
        ("երեսուներեքերորդ գունդ", "hy", "33"),
        ("yeddi saylı hissə", "az", "7"),
        ("48123-Б", "ru", "48123-Б"),
        ("bir hissə", "az", None),
        ("one brigade", "en", None),
        ("IIII корпус", "ru", None),
        ("tabor", "az", None),
        ("onzurna alay", "az", None),
    ],
)
def test_numbers_are_read_in_figures_and_in_words(text: str, language: str, digits: str | None) -> None:
    assert number(text, language) == digits


@given(st.integers(1, 99999), st.sampled_from(LANGUAGES))
def test_any_arabic_number_is_read_as_written(value: int, language: str) -> None:
    assert number(f"{value} x", language) == str(value)


@pytest.mark.parametrize(
    ("name", "language", "unit"),
    [
        ("Sumqayıt qarnizonu", "az", Unit(echelon="garrison", place="Sumqayıt")),
        ("Mir Bashir garrison", "en", Unit(echelon="garrison", place="Tərtər")),
        ("XX saylı hərbi hissə", "az", Unit(echelon="unit", is_placeholder=True)),
        ("40123-saylı hərbi hissə", "az", Unit(number="40123", echelon="unit")),
        ("2/7 battalion", "en", Unit(number="2/7", echelon="battalion")),
        ("Бакинская армия", "ru", Unit(echelon="army", place="Bakı")),
        ("N saylı hərbi hissə", "az", Unit(echelon="unit", is_placeholder=True)),
        ("6-й дивизион", "ru", Unit(number="6", echelon="battalion", branch="artillery")),
        ("Hərbi Dəniz Qüvvələri", "az", Unit(echelon="forces", branch="navy")),
        (
            "2-й батальон связи 7-й танковой бригады 1-го корпуса Азербайджана",
            "ru",
            Unit(
                number="2",
                echelon="battalion",
                branch="signals",
                country="AZ",
                parent=Unit(number="7", echelon="brigade", branch="tank", parent=Unit(number="1", echelon="corps")),
            ),
        ),
        ("Orvil qarnizonu", "az", Unit(echelon="garrison", unread=("orvil",))),
        ("Orvil Kestan", "en", Unit(unread=("orvil", "kestan"))),
        ("", "en", Unit()),
    ],
)
def test_fields_are_typed(name: str, language: str, unit: Unit) -> None:
    assert read_unit(name, language) == unit


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("7-ci tank taboru", "az"),
        ("3. Komando Tugayı", "tr"),
        ("2nd tank battalion of the 7th Brigade", "en"),
        ("9-й танковый полк", "ru"),
        ("9-րդ տանկային գունդ", "hy"),
    ],
)
def test_a_language_not_told_is_found_by_script_and_words(name: str, language: str) -> None:
    assert read_unit(name) == read_unit(name, language)


def test_a_script_without_a_grammar_is_not_read() -> None:
    assert read_unit("მეხუთე ბატალიონი") == Unit(unread=("მეხუთე ბატალიონი",))


def test_an_army_beside_a_smaller_unit_is_the_countrys() -> None:
    assert read_unit("5th Brigade of the Georgian army", "en") == Unit(number="5", echelon="brigade", country="GE")


def test_a_parent_is_written_as_number_echelon_branch() -> None:
    read = read_unit("7-ci tank briqadasının 2-ci taboru", "az")
    assert str(read.parent) == "7 brigade tank"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_grammar_has_the_same_kinds(language: str) -> None:
    kinds = {phrase.kind for some in grammar_of(language).phrases.values() for phrase in some}
    assert kinds - {"after"} == {
        *("echelon", "drop", "force", "branch", "placeholder", "sign", "country", "cardinal", "ordinal"),
    }
    assert grammar_of(language).endings


@given(st.text(max_size=40), st.sampled_from((None, *LANGUAGES)))
def test_no_text_breaks_the_reading(name: str, language: str | None) -> None:
    assert read_unit(name, language) == read_unit(name, language)
