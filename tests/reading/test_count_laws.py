"""Laws of counts: intervals are in order, words stand in the layer, and no figure comes from nowhere."""

from hypothesis import given
from hypothesis import strategies as st

from brief_text import sentence_of
from onrecord.reading.counts import read_counts
from onrecord.reading.lexicon import load_lexicon
from onrecord.reading.numbers import read_numbers
from onrecord.reading.tokens import tokenise

LEXICON = load_lexicon("en")
WORDS = [
    "at", "least", "more", "than", "not", "no", "one", "two", "a", "dozen", "hundred", "thousand", "million", "half",
    "and", "or", "to", "between", "from", "up", "about", "nearly", "of", "the", "them", "all", "both", "several",
    "hundreds", "thousands", "dozens", "most", "none", "men", "officers", "years", "3", "12", "200", "1,200", "2.5",
    "2017", "May", "-", "–", ",", "(", ")", "+", ">", "~", "%", "$", "No.", "aged", "was", "he", "n't", "others",
]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=10), st.sampled_from([" ", "\u00a0", "  "]))
def test_no_interval_is_upside_down_and_every_count_has_its_words(words: list[str], space: str) -> None:
    text = space.join(["It", "says", *words])
    at = 0
    for hit in read_counts(sentence_of(text), LEXICON):
        count = hit.count
        assert count.text is not None
        assert at <= count.text.start < count.text.end
        assert text[count.text.start : count.text.end] == count.text.exact
        assert count.low is None or count.high is None or 0 <= count.low <= count.high
        at = count.text.end


@given(st.text(alphabet="aonetwhundrd 1290,.-–'’()\u00a0İ", max_size=30))
def test_any_letters_give_numbers_that_slice(text: str) -> None:
    tokens = tokenise(text, 0, len(text), "en")
    for number in read_numbers(tokens, LEXICON):
        assert tokens[number.first].start == number.start
        assert tokens[number.stop - 1].end == number.end
        assert text[number.start : number.end].strip() == text[number.start : number.end]


@given(
    st.integers(min_value=1, max_value=999), st.integers(min_value=0, max_value=999), st.sampled_from(" \u00a0\u202f")
)
def test_a_figure_grouped_by_spaces_is_one_number(head: int, tail: int, space: str) -> None:
    text = f"some {head}{space}{tail:03d} men"
    assert [number.value for number in read_numbers(tokenise(text, 0, len(text), "en"), LEXICON)] == [
        head * 1000 + tail
    ]


@given(st.integers(min_value=2, max_value=20), st.integers(min_value=2, max_value=20))
def test_a_range_of_hundreds_never_leaves_out_what_is_meant(one: int, two: int) -> None:
    rows = read_counts(sentence_of(f"some say {one} to {two} hundred men"), LEXICON)
    holds = [row.count for row in rows if row.count.high == two * 100]
    assert all(count.low in (one * 100, two * 100) for count in holds if one < two)
    assert holds != []


@given(st.integers(min_value=2, max_value=500), st.sampled_from(["men", "detainees", "officers"]))
def test_a_denied_figure_is_never_on_record(value: int, noun: str) -> None:
    rows = read_counts(sentence_of(f"The dead were not {value} {noun}"), LEXICON)
    assert [row.count for row in rows if value in (row.count.low, row.count.high)] == []


@given(st.lists(st.sampled_from(["7", "999", "000", "billion", "thousand", "hundred", "seven", "fifth"]), max_size=8))
def test_a_number_beyond_the_limit_is_cut_before_it_and_not_blown_up(words: list[str]) -> None:
    text = " ".join(words)
    for number in read_numbers(tokenise(text, 0, len(text), "en"), LEXICON):
        assert number.ordinal or number.value < 10**12
        again = read_numbers(tokenise(text[number.start : number.end], 0, number.end - number.start, "en"), LEXICON)
        assert [other.value for other in again] == [number.value]
