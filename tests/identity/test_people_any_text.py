"""No text stops the working out of who is who, and every mention stands where it says."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.identity.people.people import people
from people_world import Sheet

WORDS = (
    *("Orvil", "Kestanov", "Kestanovun", "KESTANOV", "Кестанова", "Օրվիլ", "Կեստանովը", "ქესტანოვი", "ناشط"),
    *("oğlu", "qızı", "оглы", "O.", "Gen.", "general", "İ", "ß", "ﬁ", "’s", "-", "—", "\u00a0", "\n", "\r\n"),
    *("\u0301", "1", ",", "Terter", "Azerbaijan"),
)
texts = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
languages = st.sampled_from(["en", "az", "ru", "hy", "kk", "tr", "und"])


@given(st.lists(st.tuples(texts, languages), max_size=3))
def test_any_text_is_gone_through(given_texts: list[tuple[str, str]]) -> None:
    sheets = [Sheet(text, language) for text, language in given_texts]
    reports = list({sheet.id: sheet.report for sheet in sheets}.values())
    found = people(reports)
    by_id = {report.report: report.text for report in reports}
    for person in found.persons:
        for mention in person.mentions:
            assert by_id[mention.report][mention.start : mention.end] == mention.exact
    assert people(reports[::-1]) == found
