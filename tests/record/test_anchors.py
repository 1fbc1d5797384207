"""An anchor holds the exact words of its place, counted in code points."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.record.claim import Hedge
from onrecord.record.mention import Mention, Resolved
from onrecord.record.span import CONTEXT, Quote, Span, quote_of, span_of, stands_in

# letters that are longer in UTF-8 or UTF-16, change length when folded, or join the letter before them
TEXTS = st.text("aİıßəӘև\u0301\u200f😀 \n", min_size=1, max_size=90)


@st.composite
def _places(draw: st.DrawFn) -> tuple[str, int, int]:
    text = draw(TEXTS)
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


@given(_places())
def test_a_quote_cut_from_a_layer_stands_in_it(place: tuple[str, int, int]) -> None:
    text, start, end = place
    quote = quote_of(text, start, end)

    assert stands_in(quote, text)
    assert text[start - len(quote.prefix) :].startswith(quote.prefix + quote.exact + quote.suffix)
    assert len(quote.prefix) == min(start, CONTEXT)
    assert len(quote.suffix) == min(len(text) - end, CONTEXT)


@pytest.mark.parametrize(
    ("start", "end", "prefix", "suffix"),
    [
        (40, 45, (8, 40), (45, 77)),
        (10, 12, (0, 10), (12, 44)),
        (0, 1, (0, 0), (1, 33)),
        (90, 100, (58, 90), (100, 100)),
    ],
)
def test_a_quote_carries_up_to_thirty_two_code_points_on_either_side(
    start: int, end: int, prefix: tuple[int, int], suffix: tuple[int, int]
) -> None:
    text = "".join(chr(0x10000 + n) for n in range(100))

    assert quote_of(text, start, end) == Quote(
        exact=text[start:end],
        start=start,
        end=end,
        prefix=text[slice(*prefix)],
        suffix=text[slice(*suffix)],
    )


@given(_places())
def test_a_span_cut_from_a_layer_stands_in_it(place: tuple[str, int, int]) -> None:
    text, start, end = place

    assert span_of(text, start, end) == Span(start=start, end=end, exact=text[start:end])
    assert stands_in(span_of(text, start, end), text)


@given(_places(), st.data())
def test_an_anchor_does_not_stand_where_one_letter_of_it_changed(
    place: tuple[str, int, int], data: st.DataObject
) -> None:
    text, start, end = place
    at = data.draw(st.integers(start, end - 1))
    changed = text[:at] + "#" + text[at + 1 :]

    assert not stands_in(quote_of(text, start, end), changed)


@given(_places())
def test_an_anchor_does_not_stand_in_a_layer_cut_short(place: tuple[str, int, int]) -> None:
    text, start, end = place

    assert not stands_in(quote_of(text, start, end), text[: end - 1])


@given(_places())
def test_a_letter_put_before_an_anchor_moves_it_off(place: tuple[str, int, int]) -> None:
    text, start, end = place
    moved = "#" + text

    if moved[start:end] != text[start:end]:
        assert not stands_in(span_of(text, start, end), moved)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 1), (2, 2), (0, 9), (9, 12)])
def test_a_quote_of_no_place_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=r"words are|has words"):
        quote_of("12345678", start, end)


@pytest.mark.parametrize(
    "make",
    [
        lambda: Span(start=0, end=3, exact="four"),
        lambda: Span(start=-4, end=0, exact="four"),
        lambda: Span(start=4, end=0, exact=""),
        lambda: Quote(start=0, end=5, exact="four"),
        lambda: Mention(start=0, end=5, exact="four"),
        lambda: Hedge(start=0, end=5, exact="four"),
        lambda: Resolved(start=0, end=5, exact="four", how="pronoun"),
    ],
)
def test_words_that_do_not_fit_their_place_are_refused(make: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match="as long as their place"):
        make()


def test_a_span_may_be_empty_and_a_quote_may_not() -> None:
    assert span_of("abc", 1, 1) == Span(start=1, end=1, exact="")
    with pytest.raises(ValueError, match="has words"):
        quote_of("abc", 1, 1)


def test_a_mention_gives_its_span() -> None:
    mention = Mention(start=3, end=8, exact="eight", name=None, rank="private")

    assert mention.span == Span(start=3, end=8, exact="eight")
