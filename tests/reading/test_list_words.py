import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.list_words import (
    LANGUAGES,
    acts_in,
    folded,
    headed,
    is_missing,
    is_negated,
    list_words_version,
    month_of,
    opens_note,
    opens_total,
    sexes,
)
from onrecord.record.list_row import Field


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("Full name", Field.NAME),
        ("Adı, soyadı", Field.NAME),
        ("Ф.И.О.", Field.NAME),
        ("الاسم الرباعي", Field.NAME),
        ("نام و نام خانوادگی", Field.NAME),
        ("ПІБ", Field.NAME),
        ("სახელი, გვარი", Field.NAME),
        ("Անուն, ազգանուն", Field.NAME),
        ("Date of birth / Дата рождения", Field.BORN),
        ("Place of birth", Field.ORIGIN),
        ("№ п/п", Field.NUMBER),
        ("S/N", Field.NUMBER),
        ("Ata adı", Field.FATHER),
        ("Name of father", Field.FATHER),
        ("تاريخ الاستشهاد", Field.DATE),
        ("Yaş", Field.AGE),
        ("Rütbəsi", Field.RANK),
        ("Hərbi hissə", Field.UNIT),
        ("Ölüm nedeni", Field.CAUSE),
        ("Reported by", Field.SOURCE),
        ("National ID", Field.ID),
    ],
)
def test_the_head_of_a_column_names_its_field(words: str, field: Field) -> None:
    assert headed(words) == (field,)


def test_prose_and_unknown_words_head_nothing() -> None:
    assert headed("Zorblax") == ()
    assert (
        headed("The names of all those who are said to have lived in the village of Karvel before the war began") == ()
    )


def test_folding_forgets_case_marks_and_twin_letters() -> None:
    assert folded("İSİM / Isım") == ("isim", "isim")
    assert folded("الإسم") == folded("الاسم")
    assert folded("Ёлка") == folded("елка")
    assert folded("نام‌ خانوادگی") == ("نام", "خانوادگي")


@pytest.mark.parametrize(
    "words", ["", " ", "n/a", "#REF!", "Unknown", "НЕИЗВЕСТЕН", "Məlum deyil", "غير معروف", "unknown (неизвестно)"]
)
def test_words_for_nothing_known_are_missing(words: str) -> None:
    assert is_missing(words)


@pytest.mark.parametrize(
    "words", ["0", "Orxan", "missing", "Unknown Pleasures", "not far from the unknown road to Karvel"]
)
def test_words_that_say_something_are_not_missing(words: str) -> None:
    assert not is_missing(words)


def test_a_row_of_sums_begins_with_a_word_for_one() -> None:
    assert all(
        map(opens_total, ("Total", "TOTAL: 34", "Итого", "Cəmi:", "Toplam", "المجموع", "جمع کل", "Всього", "სულ"))
    )
    assert not any(map(opens_total, ("Totalov", "Karvel total", "Total war came to the village in May", "")))


def test_a_note_begins_with_a_sign_or_a_word_for_one() -> None:
    assert all(map(opens_note, ("* as of June", "Note: ages unsure", "Источник: радио", "† died later")))
    assert not opens_note("Orxan Vəlizadə")


def test_acts_are_found_in_titles() -> None:
    assert acts_in("Həlak olanların siyahısı") == ("act:death",)
    assert acts_in("Persons killed and detained") == ("act:killing", "act:detention")
    assert acts_in("Members of the choir") == ()


def test_a_turned_round_status_says_so() -> None:
    assert is_negated("not confirmed dead")
    assert is_negated("не найден")
    assert not is_negated("dead")
    assert not is_negated("Deaths in prison No. 5")


def test_months_are_known_in_every_language() -> None:
    stems = ("march", "mart", "марта", "mayıs", "հունիս", "июля", "iyul", "серпня", "სექტემბერი", "نوفمبر")

    assert [month_of(word) for word in stems] == [3, 3, 3, 5, 6, 7, 7, 8, 9, 11]
    assert month_of("karvel") is None


def test_every_language_has_words_for_both_sexes_or_shares_them() -> None:
    assert {language: set(sexes(language).values()) for language in LANGUAGES} == {
        language: {"f", "m"} for language in LANGUAGES
    }
    assert list_words_version() == "lists:1"


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(words: str) -> None:
    assert folded(" ".join(folded(words))) == folded(words)
