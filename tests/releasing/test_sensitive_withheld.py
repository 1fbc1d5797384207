import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_world import Paper
from onrecord.releasing.withholding import MARK, is_sensitive, masked, sift

PAPER = Paper(text="Ten men were held. Some were said to be zbrq. Lale Sardi was assaulted. A woman was raped. End.")
HELD = PAPER.claim("Ten men were held", "act:detention")
TRAIT = PAPER.claim("Some were said to be zbrq", "attribute", sensitive=("orientation",))
NAMED = PAPER.claim("Lale Sardi was assaulted", "act:sexual-violence", whom=(PAPER.person("Lale Sardi"),))
UNNAMED = PAPER.claim("A woman was raped", "act:rape", whom=(PAPER.mention("A woman"),), sensitive=("violence",))
OVERLAP = PAPER.claim("Ten men were held. Some were said to be zbrq", "situation")
CLAIMS = (HELD, TRAIT, NAMED, UNNAMED, OVERLAP)


def test_traits_are_withheld_and_sexual_violence_only_with_a_name() -> None:
    assert [is_sensitive(claim) for claim in CLAIMS] == [False, True, True, False, False]


def test_a_claim_whose_quote_would_show_the_withheld_words_is_withheld_too() -> None:
    sifted = sift(CLAIMS, PAPER.text, with_sensitive=False)
    assert (sifted.shown, sifted.withheld) == ((HELD, UNNAMED), 3)
    assert sifted.hidden == tuple((claim.quote.start, claim.quote.end) for claim in (TRAIT, NAMED))


def test_words_of_orientation_are_withheld_though_no_reader_marked_them() -> None:
    paper = Paper(text="Ten men said to be gay were held. Their homosexuality was no secret. A gayly lit hall. End.")
    held = paper.claim("Ten men said to be gay were held", "act:detention")
    hall = paper.claim("A gayly lit hall", "situation")
    sifted = sift((held, hall), paper.text, with_sensitive=False)
    words = tuple((span.start, span.end) for span in (paper.span("gay"), paper.span("homosexuality")))
    assert (sifted.shown, sifted.withheld) == ((hall,), 1)
    assert set(sifted.hidden) == {*words, (held.quote.start, held.quote.end)}


@pytest.mark.parametrize("word", ["лесбиянка", "гомосексуальность", "геев", "eşcinseller", "homoseksual", "միասեռական"])
def test_the_net_holds_in_other_languages(word: str) -> None:
    paper = Paper(text=f"x {word} y")
    assert is_sensitive(paper.claim(f"x {word} y", "situation"))


def test_whoever_asks_for_the_sensitive_gets_everything() -> None:
    sifted = sift(CLAIMS, PAPER.text, with_sensitive=True)
    assert (sifted.shown, sifted.withheld, sifted.hidden) == (CLAIMS, 0, ())


def test_hidden_places_are_replaced_by_a_mark_of_one_width() -> None:
    assert masked("abcdef", 10, [(12, 14)]) == f"ab{MARK}ef"
    assert masked("abcdef", 10, [(8, 12), (15, 99)]) == f"{MARK}cde{MARK}"
    assert masked("abcdef", 10, [(0, 10), (16, 20)]) == "abcdef"
    assert masked("abcdef", 10, [(11, 13), (12, 15)]) == f"a{MARK}{MARK}f"


@given(st.text("ab", max_size=20), st.integers(0, 9), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30))))
def test_no_hidden_letter_is_left_and_no_other_letter_is_lost(
    text: str, start: int, found: list[tuple[int, int]]
) -> None:
    hidden = sorted((min(pair), max(pair)) for pair in found if pair[0] != pair[1])
    kept = "".join(
        letter for place, letter in enumerate(text, start) if not any(first <= place < last for first, last in hidden)
    )
    assert masked(text, start, hidden).replace(MARK, "") == kept
