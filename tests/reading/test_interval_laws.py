"""Laws of dates and counts in every language: places hold, ends are in order, nothing is made up."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.intervals import count_hits, read_counts, read_dates, sentences_in
from onrecord.reading.lexicon import LANGUAGES, load_table

MARKS = ("-", "–", "'", "’", ".", ",", ":", "/", "+", "%", "№", "(", "\n", "İ", "։")
FIGURES = (
    *("1", "3", "12", "31", "32", "99", "200", "1 200", "1.200", "1,5", "1990", "2017", "XIX", "0", "00", "15:40"),
    *("2017-05-12", "12.05.2017", "31.02.2017", "12.13.2017", "05.2017", "03/04/2017", "12345678901234567890", "\xad"),
)
ENGLISH = [
    *("May", "late", "the", "of", "in", "between", "and", "two", "hundred", "dozen", "ago", "days", "last", "year"),
    *("years", "later", "same", "that", "past", "century", "at", "least", "from", "to", "summer", "next", "this"),
    *("Friday", "early", "half", "a", "several", "within", "by", "until", "not", "1990s", "19th"),
]


def words(language: str) -> list[str]:
    """Give words of the language's own tables, with endings cut and hung on at will."""
    if language == "en":
        return ENGLISH
    table = load_table(f"measures-{language}")
    forms = [
        form.partition("=")[0].replace("(", "").replace(")", "").replace("|", "").strip(" ?")
        for section in ("number", "date", "count")
        for entries in table[section].values()
        for entry in (entries if isinstance(entries, list) else [])
        for form in str(entry).split(",")
    ]
    endings = [str(end) for ends in table["ending"].values() for end in (ends if isinstance(ends, list) else [])]
    return sorted({*forms, *endings} - {""})


POOLS = {language: [*words(language), *MARKS, *FIGURES] for language in LANGUAGES}
TEXTS = st.sampled_from(LANGUAGES).flatmap(
    lambda language: st.tuples(
        st.just(language),
        st.lists(st.tuples(st.sampled_from(POOLS[language]), st.sampled_from((" ", "", "-", "'"))), max_size=14),
    )
)


def text_of(pieces: list[tuple[str, str]]) -> str:
    return "".join(word + gap for word, gap in pieces)


@given(TEXTS)
def test_places_hold_and_ends_are_in_order(drawn: tuple[str, list[tuple[str, str]]]) -> None:
    language, text = drawn[0], text_of(drawn[1])
    last = 0
    for hit in read_dates(text, language=language, report_date="2021-03-17"):
        assert hit.when.text is not None
        assert text[hit.start : hit.end] == hit.when.text.exact
        assert last <= hit.start < hit.end
        last = hit.end
        assert hit.earliest is None or hit.latest is None or hit.earliest <= hit.latest
    last = 0
    for count in read_counts(text, language=language):
        assert count.count.text is not None
        assert text[count.start : count.end] == count.count.text.exact
        assert last <= count.start < count.end
        last = count.end


@given(TEXTS)
def test_without_a_report_date_only_a_named_year_dates(drawn: tuple[str, list[tuple[str, str]]]) -> None:
    """What is inferred without a report date comes from a year that the text itself names."""
    language, text = drawn[0], text_of(drawn[1])
    hits = read_dates(text, language=language, report_date=None)
    dated = [hit for hit in hits if hit.when.edtf is not None]
    assert not dated or not dated[0].when.inferred


@given(TEXTS)
def test_a_report_date_only_adds_to_what_is_known(drawn: tuple[str, list[tuple[str, str]]]) -> None:
    language, text = drawn[0], text_of(drawn[1])
    with_date = {hit.start: hit.when.edtf for hit in read_dates(text, language=language, report_date="2021-03-17")}
    for hit in read_dates(text, language=language, report_date=None):
        if hit.when.edtf is not None and not hit.when.inferred:
            assert with_date.get(hit.start) == hit.when.edtf


@given(TEXTS)
def test_a_shifted_text_moves_places_and_nothing_else(drawn: tuple[str, list[tuple[str, str]]]) -> None:
    language, text = drawn[0], text_of(drawn[1])
    shifted = f"\n\n{text}"
    plain = [(hit.start + 2, hit.when.edtf) for hit in read_dates(text, language=language)]
    assert [(hit.start, hit.when.edtf) for hit in read_dates(shifted, language=language)] == plain


@given(st.sampled_from(LANGUAGES), st.text(max_size=60))
def test_any_text_is_read_without_error(language: str, text: str) -> None:
    read_dates(text, language=language, report_date="2017")
    assert all(count_hits(sentence, language) is not None for sentence in sentences_in(text, language))
