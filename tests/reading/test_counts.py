"""Counts are read by the one table of intervals, with their words and the counted noun."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_text import sentence_of
from onrecord.reading.counts import bare_plural, read_counts
from onrecord.reading.lexicon import load_lexicon
from onrecord.record.count import Count, Qualifier
from onrecord.record.span import Span

Row = tuple[str, str, int | None, int | None, str | None]


def counts(text: str) -> list[Row]:
    rows: list[Row] = []
    for hit in read_counts(sentence_of(text), load_lexicon("en")):
        count = hit.count
        assert count.text is not None
        rows.append((count.text.exact, str(count.qualifier), count.low, count.high, count.unit))
    return rows


def test_a_count_holds_its_words_interval_and_noun() -> None:
    hit = read_counts(sentence_of("At least eight army servicemen died."), load_lexicon("en"))[0]
    text = Span(start=0, end=14, exact="At least eight")
    assert hit.count == Count(low=8, qualifier=Qualifier.AT_LEAST, unit="serviceman", text=text)
    assert (hit.first, hit.stop, hit.unit_start, hit.unit_end) == (0, 3, 20, 30)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("no fewer than 12 people were held", ("no fewer than 12", "at_least", 12, None, "person")),
        ("in excess of 1,200 arrests", ("in excess of 1,200", "more_than", 1201, None, "arrest")),
        ("up to sixty people", ("up to sixty", "at_most", 0, 60, "person")),
        ("fewer than ten survivors", ("fewer than ten", "less_than", 0, 9, "survivor")),
        ("some twenty survivors", ("some twenty", "about", 15, 25, "survivor")),
        ("nearly 60 conscripts", ("nearly 60", "nearly", None, 60, "conscript")),
        ("~60 conscripts", ("~60", "about", 45, 75, "conscript")),
        ("15-odd men", ("15-odd", "about", 12, 18, "man")),
        ("400+ victims", ("400+", "or_more", 400, None, "victim")),
        ("eight or more conscripts", ("eight or more", "or_more", 8, None, "conscript")),
        ("between twenty and thirty people", ("between twenty and thirty", "range", 20, 30, "person")),
        ("from 10 to 12 soldiers", ("from 10 to 12", "range", 10, 12, "soldier")),
        ("40–60 arrests", ("40–60", "range", 40, 60, "arrest")),
        ("either five or six men", ("either five or six", "range", 5, 6, "man")),
        ("a dozen soldiers", ("a dozen", "about", 9, 15, "soldier")),
        ("more than a dozen officers", ("more than a dozen", "more_than", 13, None, "officer")),
        ("at least about 20 men", ("at least about 20", "at_least", 15, None, "man")),
        ("at least another five men", ("at least another five", "at_least", 5, None, "man")),
        ("dozens of servicemen", ("dozens of", "dozens", 24, None, "serviceman")),
        ("several hundred men", ("several hundred", "hundreds", 200, None, "man")),
        ("a couple of witnesses", ("a couple of", "couple", 2, 3, "witness")),
        ("both brothers", ("both", "pair", 2, 2, "brother")),
        ("no one was charged", ("no one", "none", 0, 0, None)),
        ("a retired officer died", ("a", "one", 1, 1, "officer")),
        ("one retired officer died", ("one", "exact", 1, 1, "officer")),
        ("one of the detainees died", ("one", "exact", 1, 1, "detainee")),
        ("most neighbours keep silent", ("most", "share_most", None, None, "neighbour")),
        ("half of the prisoners", ("half of", "share_half", None, None, "prisoner")),
        ("none of the officers", ("none of", "share_none", None, None, "officer")),
        ("many protesters", ("many", "many", 3, None, "protester")),
        ("eight of them were officers", ("eight", "exact", 8, 8, None)),
        ("several others left", ("several", "several", 3, None, "other")),
        ("one of hundreds of men", ("hundreds of", "hundreds", 200, None, "man")),
        ("all eight stay in prison", ("eight", "exact", 8, 8, None)),
        ("eight more defendants", ("eight", "exact", 8, 8, "defendant")),
        ("eight other military men", ("eight", "exact", 8, 8, "man")),
        ("25 received long sentences", ("25", "exact", 25, 25, None)),
        ("others were freed", ("others", "few", 2, None, None)),
        ("hundreds, they say", ("hundreds", "hundreds", 200, None, None)),
        ("dozens were beaten", ("dozens", "dozens", 24, None, None)),
        ("every prisoner", ("every", "share_all", None, None, "prisoner")),
        ("three of them officers", ("three", "exact", 3, 3, "officer")),
        ("two other families", ("two", "exact", 2, 2, "family")),
    ],
)
def test_how_a_phrase_counts(text: str, want: Row) -> None:
    assert counts(text)[0] == want


def test_part_and_whole_are_two_counts() -> None:
    assert counts("At least nine miners, two of them foremen, died") == [
        ("At least nine", "at_least", 9, None, "miner"), ("two", "exact", 2, 2, "foreman")
    ]  # fmt: skip


def test_a_figure_that_was_changed_is_no_range() -> None:
    assert counts("The toll was raised from 10 to 11") == [
        ("10", "exact", 10, 10, None), ("11", "exact", 11, 11, None)
    ]  # fmt: skip


def test_two_bodies_named_with_both_are_no_pair() -> None:
    assert counts("Both the police and the army deny it") == []


def test_a_plural_without_a_number_is_two_or_more_and_has_no_words() -> None:
    sentence = sentence_of("Azerbaijani servicemen were beaten")
    want = Count(low=2, about=True, qualifier=Qualifier.PLURAL, unit="serviceman")
    assert bare_plural(sentence, load_lexicon("en"), 0, 2) == want
    assert bare_plural(sentence_of("A soldier died"), load_lexicon("en"), 0, 2) is None


def test_the_words_keep_the_spaces_of_the_layer() -> None:
    count = read_counts(sentence_of("more than\u00a0100 men"), load_lexicon("en"))[0].count
    assert count.text == Span(start=0, end=13, exact="more than\u00a0100")


@given(
    st.integers(min_value=4, max_value=9999), st.sampled_from(["at least", "more than", "up to", "about", "nearly", ""])
)
def test_no_phrase_is_narrower_than_its_number(value: int, words: str) -> None:
    (row,) = counts(f"{words} {value:,} detainees were beaten".strip())
    low, high = row[2], row[3]
    holds = {"at least": value, "more than": value + 1, "up to": value, "about": value, "nearly": value, "": value}[
        words
    ]
    assert low is None or low <= holds
    assert high is None or high >= holds
    assert (low == high) == (words == "")
