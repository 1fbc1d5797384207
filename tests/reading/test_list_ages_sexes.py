import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.list_ages import OLDEST, read_age, read_sexes


@pytest.mark.parametrize(
    ("words", "age"),
    [
        ("34", "34"),
        ("34.0", "34"),
        ("٣٤", "34"),
        ("34 years old", "34"),
        ("34 года", "34"),
        ("34 yaşında", "34"),
        ("34 տարեկան", "34"),
        ("34 წლის", "34"),
        ("3 months", "0"),
        ("18 ay", "1"),
        ("2 weeks", "0"),
        ("Less than a day", "0"),
        ("newborn", "0"),
        ("новорожденный", "0"),
        ("رضيع", "0"),
        ("yeni doğulmuş", "0"),
        ("20-25", "20..25"),
        ("30s", "30..39"),
        ("18+", "18.."),
        ("over 60", "60.."),
        ("~40", "40~"),
        ("около 40", "40~"),
    ],
)
def test_an_age_is_read_in_whole_years(words: str, age: str) -> None:
    assert read_age(words) == age


@pytest.mark.parametrize("words", ["-1", "130", "adult", "", "34-ish", "25-20", "born 1980", "1985"])
def test_what_is_no_age_is_none(words: str) -> None:
    assert read_age(words) is None


@given(st.integers(-1000, 1000))
def test_a_number_is_an_age_only_between_birth_and_the_oldest(number: int) -> None:
    assert read_age(str(number)) == (str(number) if 0 <= number <= OLDEST else None)


def test_a_letter_counts_by_the_language_of_its_column() -> None:
    assert read_sexes(["K", "E"]) == {"K": "f", "E": "m"}
    assert read_sexes(["K", "Q", "Q"]) == {"K": "m", "Q": "f"}
    assert read_sexes(["ж", "м"]) == {"ж": "f", "м": "m"}
    assert read_sexes(["ч", "ж"]) == {"ч": "m", "ж": "f"}


def test_a_letter_that_two_languages_read_otherwise_means_nothing() -> None:
    assert read_sexes(["K", "K"]) == {}


def test_whole_words_of_other_languages_count_too() -> None:
    assert read_sexes(["Male", "Female", "kişi", "أنثى"]) == {"Male": "m", "Female": "f", "kişi": "m", "أنثى": "f"}


def test_two_languages_in_one_cell_agree() -> None:
    assert read_sexes(["Kişi / Male", "Qadın / Female"]) == {"Kişi / Male": "m", "Qadın / Female": "f"}


def test_unknown_is_no_sex() -> None:
    assert read_sexes(["unknown", "M", "other"]) == {"M": "m"}
