"""Whole reports in four languages: who spoke before, whose words go on, which stretch is read by whom."""

import sys
from importlib.util import find_spec

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reading.lexical.reader import TONGUES
from onrecord.reading.report import PROMISES, read_report
from onrecord.record.claim import Stance, Zone
from onrecord.record.ids import ReportId
from onrecord.record.layer import LanguageSpan, ReadState, ZoneSpan
from onrecord.record.span import Quote, Span, stands_in
from reading.told_world import PUBLISHER, layer_of, read_text, row, rows_of, told

REPORT = ReportId("r")
WORDS = {name: sorted({word for text, _ in told(name) for word in text.split()}) for name in TONGUES}


def _speakers(text: str, language: str) -> list[list[str]]:
    return [[one.name for one in claim.chain[1:]] for claim in read_text(text, language).claims]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("ru", "В Озёрске убиты трое рыбаков. Об этом сообщил телеканал «Парус».", "телеканал «Парус»"),
        ("az", 'Gölkənddə üç balıqçı öldürülüb. Bu barədə "Yelkən" telekanalı məlumat verib.', '"Yelkən" telekanalı'),
        ("tr", "Gölköy'de üç balıkçı öldürüldü. Bunu balıkçılar derneği açıkladı.", "derneği"),
        ("hy", "Լճաշենում սպանվել է երեք ձկնորս։ Այս մասին հայտնում է «Առագաստ» թերթը։", "«Առագաստ» թերթը"),
    ],
)
def test_this_is_said_by_takes_the_sentence_before(language: str, text: str, speaker: str) -> None:
    assert _speakers(text, language) == [[speaker]]


def test_whoever_carries_the_news_is_outside_of_whoever_gave_it() -> None:
    text = "По словам родственников, умерли трое. Об этом пишет газета «Берег» со ссылкой на врачей."
    assert _speakers(text, "ru") == [["газета «Берег»", "врачей", "родственников"]]


def test_news_given_with_reference_takes_all_that_was_told_before() -> None:
    text = "İki zabit həbs edilib. Səbəb açıqlanmayıb. Kənd.az məlumatı APA-ya istinadən yayır."
    assert _speakers(text, "az") == [["APA"], ["APA"]]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ru", "Адвокат Вера Лугова сообщила, что сына избили. По её словам, двое умерли.", "Вера Лугова"),
        ("az", "Vəkil Aygün Dərəli deyib ki, oğlan döyülüb. Onun sözlərinə görə, iki nəfər ölüb.", "Aygün Dərəli"),
        ("hy", "Փաստաբան Նարե Ափյանը հայտնել է, որ որդուն ծեծել են։ Նրա խոսքով՝ երկու մարդ մահացել է։", "Նարե Ափյան"),
    ],
)
def test_a_pronoun_that_speaks_is_the_last_speaker_of_the_paragraph(language: str, text: str, name: str) -> None:
    assert _speakers(text, language) == [[name], [name]]


def test_a_sentence_without_a_speaker_is_flagged_and_inherits_nobody() -> None:
    told_by, after = read_text("Адвокат сообщил, что рабочего избили. Двое рабочих умерли.", "ru").claims
    assert (told_by.flags, [one.name for one in told_by.chain[1:]]) == ((), ["Адвокат"])
    assert (after.flags, after.chain[1:]) == (("attribution-may-continue",), ())


def test_words_in_quotation_marks_are_somebodys_where_nobody_is_named() -> None:
    assert _speakers("«Нас пытали, и двое умерли»", "ru") == [["unnamed"], ["unnamed"]]


def test_two_hedges_stay_two() -> None:
    assert rows_of("По неподтверждённым данным, его подозревают в шпионаже.", "ru")[0].endswith(
        "~ По неподтверждённым данным, подозревают"
    )


def test_a_cause_is_no_speaker() -> None:
    assert rows_of('İki əsgər "Çay işi"nə görə həbs edilib.', "az") == ["act:arrest | whom əsgər | n 2..2"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Неизвестно, кто отдал приказ убить рыбаков."),
        ("az", "Balıqçıların harada öldürüldüyü məlum deyil."),
        ("tr", "Balıkçıların nerede öldürüldüğü bilinmiyor."),
        ("hy", "Հայտնի չէ, թե ով է սպանել ձկնորսներին։"),
    ],
)
def test_what_is_not_known_is_told_as_not_known(language: str, text: str) -> None:
    (claim,) = read_text(text, language).claims
    assert (claim.predicate, claim.stance, len(claim.hedges)) == ("situation", Stance.QUESTIONS, 1)


def test_a_clause_with_a_number_of_its_own_borrows_none() -> None:
    rows = rows_of("В Озёрске схвачены около ста рыбаков, 11 убиты.", "ru")
    assert rows[0].endswith("n 100..100")
    assert rows[1:] == ["act:killing | n 11..11"] or "75" not in rows[1]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("ru", "Как рассказала «Речному вестнику» правозащитница Инна Коваль, убиты двое рыбаков.", "Инна Коваль"),
        ("az", "Onlardan biri nazirin əmr verdiyini, iki nəfərin öldüyünü bildirib.", "Onlardan biri"),
        ("tr", "Eski bir gardiyan, üç kişinin öldürüldüğünü öne sürdü.", "gardiyan"),
        ("hy", "BBC-ի լրագրող Նարե Ափյանը հայտնել է, որ սպանվել է երեք ձկնորս։", "Նարե Ափյան"),
    ],
)
def test_the_speaker_is_who_can_be_the_subject(language: str, text: str, speaker: str) -> None:
    assert {name for names in _speakers(text, language) for name in names} == {speaker}


def test_each_stretch_is_read_by_the_reader_of_its_language() -> None:
    first, second, third = "Two men were arrested.", "Двое рабочих умерли.", "Deux hommes sont morts."
    text = f"{first}\n\n{second}\n\n{third}"
    cuts = (len(first) + 2, len(first) + len(second) + 4)
    languages = (
        LanguageSpan(language="en", start=0, end=cuts[0] - 2),
        LanguageSpan(language="ru", start=cuts[0], end=cuts[1] - 2),
        LanguageSpan(language="fr", start=cuts[1], end=len(text)),
    )
    made = read_report(layer_of(text, "en", languages=languages), report=REPORT, publisher=PUBLISHER, report_date=None)
    assert [claim.id for claim in made.claims] == ["1", "2"]
    assert [claim.predicate for claim in made.claims] == ["act:arrest", "act:death"]
    assert (made.coverage.read, made.coverage.total, made.coverage.reasons) == (2, 3, ("language-not-read-yet",))


@pytest.mark.parametrize("language", sorted(TONGUES))
def test_a_report_in_a_language_with_a_reader_is_fully_read(language: str) -> None:
    made = read_text(told(language)[0][0], language)
    assert (made.coverage.state, made.coverage.reasons) == (ReadState.FULL, ())


def test_every_reader_states_its_promise() -> None:
    assert set(PROMISES) == {"en", *TONGUES, "other"}


def test_boilerplate_bears_no_claim() -> None:
    text = "Двое рабочих умерли."
    zones = (ZoneSpan(zone=Zone.BOILERPLATE, start=0, end=len(text)),)
    made = read_report(layer_of(text, "ru", zones=zones), report=REPORT, publisher=PUBLISHER, report_date=None)
    assert (made.claims, made.coverage.total) == ((), 0)


@pytest.mark.parametrize("language", sorted(TONGUES))
def test_a_sentence_with_a_deed_and_no_claim_is_listed(language: str) -> None:
    silent = [text for text, rows in told(language) if not rows]
    assert silent
    assert any(read_text(text, language).silences for text in silent)


@pytest.mark.parametrize("language", sorted(TONGUES))
def test_reading_twice_gives_the_same(language: str) -> None:
    text = " ".join(text for text, _ in told(language)[:8])
    assert read_text(text, language) == read_text(text, language)


@settings(max_examples=60, deadline=None)
@given(data=st.data(), language=st.sampled_from(sorted(TONGUES)))
def test_whatever_the_words_every_span_is_the_reports_own(data: st.DataObject, language: str) -> None:
    words = data.draw(st.lists(st.one_of(st.sampled_from(WORDS[language]), st.text(max_size=6)), max_size=25))
    text = " ".join(words)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "natasha", None)
        made = read_text(text, language)
    for claim in made.claims:
        spans: list[Span | Quote] = [claim.quote, *(one.span for one in (*claim.whom, *claim.who))]
        spans += [one for speaker in claim.chain for one in (speaker.span, speaker.cue) if one is not None]
        assert all(stands_in(span, text) for span in spans)
        assert all(text[hedge.start : hedge.end] == hedge.exact for hedge in claim.hedges)
        assert row(claim)


@pytest.mark.skipif(find_spec("natasha") is None, reason="natasha is not installed (extra read-ru)")
def test_the_tagger_sees_a_person_where_endings_see_a_word() -> None:
    assert rows_of("Вчера Пьер избил соседа.", "ru") == ["act:beating | whom соседа | who Пьер"]
