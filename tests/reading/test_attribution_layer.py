"""The attribution layer: who says what with which words, from plain sentences."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.attribution_layer import Spoken, attribution_layer
from onrecord.reading.attribution_models import MODEL, shipped_models
from onrecord.record.claim import Zone
from onrecord.record.layer import TextLayer, ZoneSpan
from reading.english_world import layer_of

Words = tuple[str, str, str]
PIECES = ("said", "the mayor", "that", "nine boats sank", "according to", ",", "“", "”", ".", "\n", "he", "claims", "—")


def spoken_in(text: str) -> tuple[Spoken, ...]:
    return attribution_layer(layer_of(text), shipped_models())


def words_of(text: str) -> list[Words]:
    def cut(places: tuple[tuple[int, int], ...]) -> str:
        return " … ".join(text[start:end] for start, end in places)

    return [(cut(one.cue), cut(one.source), cut(one.content)) for one in spoken_in(text)]


def test_a_clause_after_a_verb_of_saying_is_the_speakers() -> None:
    text = "The harbour office said on Monday that two divers were missing."
    assert words_of(text) == [("said", "The harbour office", "that two divers were missing")]


def test_a_speaker_behind_the_quotation_is_heard() -> None:
    text = "“We heard nothing,” said Mira Holt."
    assert words_of(text) == [("said", "Mira Holt", "“We heard nothing,”")]


def test_a_source_named_by_a_phrase_is_heard() -> None:
    text = "According to the Karvel Post, nine boats sank."
    assert words_of(text) == [("According to", "the Karvel Post", "nine boats sank")]


def test_a_ground_is_no_speaker_unless_the_models_hear_one() -> None:
    text = "Based on old tide tables, nine boats sank."
    assert words_of(text) == []


def test_each_attribution_names_the_rule_and_the_model_that_found_it() -> None:
    assert [one.by for one in spoken_in("The mayor said that nine boats sank.")] == [("cue-verb", MODEL)]


def test_a_text_in_which_nobody_speaks_has_no_attribution() -> None:
    assert spoken_in("Nine boats sank in the bay on Monday.") == ()
    assert spoken_in("") == ()


def test_boilerplate_and_other_languages_are_left_alone() -> None:
    text = "The mayor said that nine boats sank."
    furniture = ZoneSpan(zone=Zone.BOILERPLATE, start=0, end=len(text))
    layers: tuple[TextLayer, ...] = (layer_of(text, zones=(furniture,)), layer_of(text, language="tr"))
    assert [attribution_layer(layer, shipped_models()) for layer in layers] == [(), ()]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_whatever_the_text_every_place_stands_in_it_in_order_and_roles_do_not_overlap(text: str) -> None:
    for one in spoken_in(text):
        assert one.cue
        assert one.content
        for places in (one.cue, one.source, one.content):
            edges = [edge for place in places for edge in place]
            assert edges == sorted(edges)
            assert all(0 <= start < end <= len(text) for start, end in places)
        assert not {*one.source} & {*one.content}


@given(st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join))
def test_the_same_text_gives_the_same_layer(text: str) -> None:
    assert spoken_in(text) == spoken_in(text)


def test_a_long_quotation_without_end_costs_little() -> None:
    text = "“" + "The mayor said that nine boats sank. " * 200
    assert len(spoken_in(text)) >= 200
