"""What counts nothing and dates nothing in Azerbaijani, Russian, Turkish and Armenian, and what stays open."""

import pytest

from onrecord.errors import Misuse
from onrecord.reading.intervals import read_counts, read_dates

REPORT_DATE = "2021-03-17"


def dates(text: str, language: str, report_date: str | None = REPORT_DATE) -> list[tuple[str, str | None, str]]:
    found = read_dates(text, language=language, report_date=report_date)
    return [(text[hit.start : hit.end], hit.when.edtf, hit.when.relation.value) for hit in found]


def counts(text: str, language: str) -> list[tuple[str, int | None, int | None, str | None]]:
    found = read_counts(text, language=language)
    return [(text[hit.start : hit.end], hit.count.low, hit.count.high, hit.count.unit) for hit in found]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("az", "Ona 12 il həbs verilib."),
        ("az", "O, 30 yaşında idi."),
        ("az", "N saylı hissədə 36 saylı otaq"),
        ("az", "Cinayət Məcəlləsinin 274-cü maddəsi"),
        ("az", "saat 15:40-da"),
        ("az", "200 manat və 5 kilometr"),
        ("az", "onun əli sındı, ondan xəbər yoxdur"),
        ("ru", "Ему дали 12 лет по статье 274."),
        ("ru", "танк Т-72 и 24/7"),
        ("ru", "30-летний мужчина"),
        ("ru", "до дома 5 километров"),
        ("ru", "тел. 4412233445"),
        ("tr", "12 yıl hapis, 30 yaşında"),
        ("tr", "274. madde uyarınca"),
        ("tr", "yüzünü yıkadı, ona baktı"),
        ("tr", "yüzde 40"),
        ("hy", "12 տարվա ազատազրկում, 30 տարեկան"),
        ("hy", "ժամը 15:40"),
        ("hy", "5 կիլոմետր"),
    ],
)
def test_ages_terms_measures_and_codes_count_nothing(language: str, text: str) -> None:
    assert counts(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("az", "14 avqust 2020-ci ildə"),
        ("ru", "14 августа 2020 года"),
        ("tr", "14 Ağustos 2020 tarihinde"),
        ("hy", "2020 թվականի օգոստոսի 14-ին"),
    ],
)
def test_the_figures_of_a_date_count_nothing(language: str, text: str) -> None:
    assert (counts(text, language), [edtf for _, edtf, _ in dates(text, language)]) == ([], ["2020-08-14"])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("az", "31 fevral 2017-ci ildə"),
        ("ru", "31 февраля 2017 года"),
        ("tr", "31 Şubat 2017"),
        ("hy", "2017 թվականի փետրվարի 31-ին"),
        ("ru", "31.02.2017"),
        ("az", "12.13.2017"),
        ("ru", "12.05.17"),
    ],
)
def test_an_impossible_or_unfixed_date_keeps_its_words(language: str, text: str) -> None:
    assert [edtf for _, edtf, _ in dates(text, language)] == [None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("az", "Məhkəmə iyunun 4-də keçiriləcək."),
        ("ru", "Суд состоится 4 июня."),
        ("tr", "Duruşma 4 Haziran'da yapılacak."),
        ("hy", "Դատը կկայանա հունիսի 4-ին։"),
    ],
)
def test_what_is_to_come_is_not_put_into_the_year_before(language: str, text: str) -> None:
    assert [edtf for _, edtf, _ in dates(text, language)] == [None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("az", "20-ci illərdə"),
        ("ru", "в 20-х годах"),
        ("ru", "в мае следующего за тем года"),
        ("az", "may"),
        ("tr", "Ekim yürüdü"),
        ("tr", "2000'den fazla kişi"),
        ("ru", "более 2000 человек"),
        ("ru", "около 2000 домов"),
        ("az", "Yeni Sabah yazır"),
        ("hy", "մարտի դաշտում"),
    ],
)
def test_no_year_is_made_of_words_that_hold_none(language: str, text: str) -> None:
    assert [edtf for _, edtf, _ in dates(text, language) if edtf is not None] == []


@pytest.mark.parametrize(
    ("language", "text", "want"),
    [
        ("az", "2015-ci ildə həbs edildi, mayın 7-də buraxıldı", ["2015", "2015-05-07"]),
        ("ru", "В 2015 году его взяли, а 7 мая отпустили", ["2015", "2015-05-07"]),
        ("tr", "2015'te alındı, 7 Mayıs'ta bırakıldı", ["2015", "2015-05-07"]),
        ("ru", "15 ноября 2015 года его взяли, а в мае отпустили", ["2015-11-15", None]),
    ],
)
def test_a_year_named_before_holds_for_a_later_month(language: str, text: str, want: list[str | None]) -> None:
    assert [edtf for _, edtf, _ in dates(text, language, None)] == want


@pytest.mark.parametrize(
    ("language", "text", "want"),
    [
        ("az", "2010-cu ildən sonra", ("2010/..", "after")),
        ("az", "2010-cu ilədək", ("../2010", "until")),
        ("az", "2010-cu ilin martından əvvəl", ("../2010-03", "before")),
        ("ru", "к марту 2010 года", ("../2010-03", "by")),
        ("ru", "вплоть до 2010 года", ("../2010", "until")),
        ("ru", "накануне 5 марта 2010 года", ("../2010-03-05", "before")),
        ("tr", "2010'dan sonra", ("2010/..", "after")),
        ("tr", "Mart 2010'dan önce", ("../2010-03", "before")),
        ("tr", "yaklaşık 2010 yılında", ("2010~", "about")),
        ("hy", "մինչև 2010 թվականի մարտը", ("../2010-03", "until")),
        ("hy", "2010 թվականից հետո", ("2010/..", "after")),
        ("hy", "մոտ 2010 թվականին", ("2010~", "about")),
    ],
)
def test_the_relation_is_told_by_case_or_the_word_beside(language: str, text: str, want: tuple[str, str]) -> None:
    assert [hit[1:] for hit in dates(text, language)] == [want]


@pytest.mark.parametrize(
    ("language", "text", "want"),
    [
        ("az", "ən azı səkkiz cavan əsgər", ("ən azı səkkiz", 8, None, "əsgər")),
        ("ru", "не менее двадцати пяти гражданских", ("не менее двадцати пяти", 25, None, "гражданск")),
        ("tr", "yüzü aşkın genç asker", ("yüzü aşkın", 101, None, "asker")),
        ("hy", "ավելի քան քառասունհինգ զինվոր", ("ավելի քան քառասունհինգ", 46, None, "զինվոր")),
    ],
)
def test_the_counted_noun_is_found_behind_its_adjective(
    language: str, text: str, want: tuple[str, int | None, int | None, str | None]
) -> None:
    assert counts(text, language) == [want]


def test_thousands_many_times_over_are_thousands() -> None:
    assert [hit[1:3] for hit in counts("yüz minlərlə insan", "az")] == [(2000, None)]


def test_two_or_three_tens_share_their_unit() -> None:
    assert [hit[1:3] for hit in counts("iki-üç min nəfər", "az")] == [(2000, 3000)]


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(Misuse, match="no reader"):
        read_dates("x", language="xx")
