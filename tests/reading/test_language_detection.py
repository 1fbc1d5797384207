from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.language import detect_language, language_spans
from onrecord.reading.stopwords import ENDINGS, LETTERS, STOP_WORDS
from onrecord.record.layer import LanguageSpan

SENTENCES = [
    ("en", "Nine men were killed near the town, their relatives said on Monday."),
    ("en", "Soldiers arrested in the spring have been tortured"),
    ("az", "Qadın və uşaqlar öldürülüb, bu barədə yaxınları məlumat verib."),
    ("az", "Müdafiə Nazirliyi iddiaları təkzib edib"),
    ("az", "Bakida 12 nefer hebs olundu ve onlar ucun"),
    ("tr", "Kadın ve çocuklar öldürüldü, yakınları bunu söyledi."),
    ("tr", "Savunma Bakanlığı iddiaları yalanladı ve soruşturma için açıklama yaptı"),
    ("ru", "В столице задержали восемь солдат, сообщили их родственники."),
    ("ru", "Прокуратура отказалась возбуждать дело"),
    ("uk", "Солдати загинули під час обстрілу, повідомили їхні родичі."),
    ("kk", "Сарбаздар қаза тапты деп хабарлады туыстары, бірақ министрлік жоққа шығарды."),
    ("ky", "Аскерлер каза болду деп билдиришти туугандары, бирок министрлик четке какты."),
    ("be", "Салдаты загінулі ў часе абстрэлу, паведамілі іх сваякі."),
    ("bg", "Войниците са били убити при обстрел, съобщиха техните близки, които не са били там."),
    ("hy", "Հինգ զինվոր մահացել է, հայտնել են հարազատները։"),
    ("ka", "რვა ჯარისკაცი დაიღუპა, განაცხადეს ნათესავებმა."),
    ("he", "שמונה חיילים נהרגו, מסרו קרובי משפחה"),
    ("el", "Οκτώ στρατιώτες σκοτώθηκαν, είπαν οι συγγενείς"),
    ("ar", "قتل ثمانية جنود على الأقل في المدينة بحسب أقاربهم"),
    ("fa", "هشت سرباز در این شهر کشته شدند و خانواده‌ها گفتند"),
    ("ur", "فوجی اس شہر میں مارے گئے اور ان کے رشتہ داروں نے کہا ہے"),
    ("de", "Die Soldaten wurden nach Angaben ihrer Familien in der Haft gefoltert."),
    ("fr", "Les soldats ont été torturés pendant leur détention, selon leurs familles."),
    ("it", "I soldati sono stati torturati durante la detenzione, secondo le famiglie."),
    ("pt", "Os soldados foram torturados durante a detenção, segundo as suas famílias."),
    ("es", "Los soldados fueron torturados durante su detención, según sus familias."),
    ("nl", "De soldaten zijn volgens hun familie gemarteld en niet vrijgelaten."),
    ("pl", "Żołnierze byli torturowani i nie zostali zwolnieni, jak mówią rodziny."),
    ("ro", "Soldații au fost torturați în timpul detenției, după cum spun familiile lor."),
]


@pytest.mark.parametrize(("language", "sentence"), SENTENCES)
def test_a_sentence_tells_its_language(language: str, sentence: str) -> None:
    assert detect_language(sentence) == language


def test_azerbaijani_in_cyrillic_is_azerbaijani() -> None:
    assert detect_language("Әсҝәрләр һәлак олуб, бу барәдә јахынлары мәлумат вериб, ҹавабы јохдур.") == "az"


def test_foreign_names_do_not_make_a_text_foreign() -> None:
    names = "Eight soldiers of Ələkbər Şükürzadə and Əhməd Çələbizadə died in Gəncə."

    assert detect_language(names) == "en"


@pytest.mark.parametrize(
    "text", ["", "8", "12.05.2017 — 14:30", "中文文本", "https://example.org/the/of/and", "Terter"]
)
def test_what_cannot_be_told_is_undetermined(text: str) -> None:
    assert detect_language(text) == "und"


def test_addresses_and_tags_do_not_count() -> None:
    assert detect_language("Солдаты были задержаны в городе https://example.org/the-end-of-the-line") == "ru"


def test_each_line_has_its_language() -> None:
    english = "The soldiers were arrested in May and have been held since then without any charges, the families said."
    russian = "Солдаты были задержаны в мае и с тех пор находятся под стражей без обвинений, сообщили их родственники."
    text = f"{english}\n\n{english}\n{russian}\n"

    end = 2 * len(english) + 2
    assert language_spans(text, "en") == (
        LanguageSpan(language="en", start=0, end=end),
        LanguageSpan(language="ru", start=end + 1, end=end + 1 + len(russian)),
    )


def test_a_short_line_takes_the_language_of_the_whole_if_its_script_allows() -> None:
    assert language_spans("Terter\n2017\nТертер", "az") == (
        LanguageSpan(language="az", start=0, end=11),
        LanguageSpan(language="und", start=12, end=18),
    )
    assert language_spans("Հայտարարություն", "en") == (LanguageSpan(language="hy", start=0, end=15),)


def test_every_language_with_words_has_endings_where_it_shares_a_script() -> None:
    assert set(LETTERS) == set(ENDINGS)
    assert set(ENDINGS) <= set(STOP_WORDS)


@given(st.text())
def test_spans_are_in_order_and_inside_the_text(text: str) -> None:
    spans = language_spans(text, detect_language(text))

    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(left.language != right.language for left, right in pairwise(spans))
