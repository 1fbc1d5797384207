"""Sentences end where they end, and never run over a paragraph or a zone."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_text import layer_of, sentence_of, sentences_of
from onrecord.reading.sentences import paragraphs, split_sentences
from onrecord.record.claim import Zone
from onrecord.record.layer import LanguageSpan, TextLayer, ZoneSpan
from onrecord.record.span import Span


def texts(text: str) -> list[str]:
    return [sentence.text for sentence in sentences_of(text)]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("He died. She left.", ["He died.", "She left."]),
        ("Gen. Orxan Vəliyev spoke.", ["Gen. Orxan Vəliyev spoke."]),
        ("Lt. Col. A. Nuri came. He left.", ["Lt. Col. A. Nuri came.", "He left."]),
        ("The U.S. Embassy said so.", ["The U.S. Embassy said so."]),
        ("He lives in the U.S. They left.", ["He lives in the U.S.", "They left."]),
        ("See No. 5 and Art. 274 here.", ["See No. 5 and Art. 274 here."]),
        ("He said no. Two came.", ["He said no.", "Two came."]),
        ("It cost 3.5 million. Then more.", ["It cost 3.5 million.", "Then more."]),
        ("“Confess or die.” He left.", ["“Confess or die.”", "He left."]),
        ('"Why?" Vəliyev asked.', ['"Why?" Vəliyev asked.']),
        ("“Die!” he said.", ["“Die!” he said."]),
        (
            "He waited... then left. So did I. Then we slept.",
            ["He waited... then left.", "So did I.", "Then we slept."],
        ),
        ("They were beaten.The rest fled.", ["They were beaten.", "The rest fled."]),
        ("On Sept. 5 they came (all of them.) Then no more.", ["On Sept. 5 they came (all of them.)", "Then no more."]),
    ],
)
def test_where_sentences_end(text: str, want: list[str]) -> None:
    assert texts(text) == want


def test_a_line_is_a_paragraph_and_a_headline_needs_no_stop() -> None:
    found = [(sentence.paragraph, sentence.text) for sentence in sentences_of("Eight Dead\nThey died. All.\n\nLast")]
    assert found == [(0, "Eight Dead"), (1, "They died."), (1, "All."), (2, "Last")]


def test_a_wrapped_line_goes_on() -> None:
    text = "At least eight of the servicemen who had been held there\ndied of what was done to them. Two\nlived."
    assert texts(text) == [
        "At least eight of the servicemen who had been held there\ndied of what was done to them.",
        "Two",
        "lived.",
    ]


def test_a_zone_ends_a_sentence() -> None:
    zones = (ZoneSpan(zone=Zone.CAPTION, start=0, end=14), ZoneSpan(zone=Zone.BODY, start=14, end=24))
    found = split_sentences(layer_of("Prison in Baku They died", zones=zones))
    assert [(sentence.text, sentence.zone) for sentence in found] == [
        ("Prison in Baku", Zone.CAPTION), ("They died", Zone.BODY)
    ]  # fmt: skip


def test_each_paragraph_is_cut_by_the_rules_of_its_language() -> None:
    plain = layer_of("В 2017 г. Алиев ушёл.\n")
    layer = TextLayer(
        reader=plain.reader, text=plain.text, media=plain.media, language="und", coverage=plain.coverage,
        languages=(LanguageSpan(language="ru", start=0, end=len(plain.text)),),
    )  # fmt: skip
    assert [sentence.text for sentence in split_sentences(layer)] == ["В 2017 г. Алиев ушёл."]


def test_words_are_cut_out_with_the_spaces_that_stand_between() -> None:
    sentence = sentence_of("All. ").words(0, 1), sentence_of("at\u00a0 least eight").words(0, 3)
    assert sentence == (Span(start=0, end=3, exact="All"), Span(start=0, end=15, exact="at\u00a0 least eight"))


@given(st.text(alphabet='aB .!?"“”\n\u00a0(1', max_size=60))
def test_sentences_are_in_order_anchored_and_lose_only_spaces(text: str) -> None:
    found = sentences_of(text)
    assert all(text[s.start : s.end] == s.text == s.text.strip() != "" for s in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert "".join("".join(s.text.split()) for s in found) == "".join(text.split())


@given(st.text(alphabet="ab \n", max_size=40))
def test_paragraphs_cover_every_letter_once(text: str) -> None:
    kept = "".join("".join(text[start:end].split()) for start, end in paragraphs(layer_of(text)))
    assert kept == "".join(text.split())
