"""Which words are taken for cues, given what a model answers: the bounds and the verb groups."""

from collections.abc import Sequence

import pytest

from onrecord.reading.attribution_layer import spoken_over, views_of
from onrecord.reading.attribution_models import MODEL, Models
from onrecord.reading.attribution_view import View
from onrecord.reading.attributions import find_attributions
from onrecord.reading.cue_model import find_cues
from onrecord.reading.english import proposals_of, read_claims, work_through
from onrecord.reading.lexicon import load_lexicon
from onrecord.reading.parse import parse_sentences
from onrecord.reading.sentences import split_sentences
from onrecord.record.ids import ReportId
from reading.english_world import PUBLISHER, layer_of

AUXILIARIES = frozenset(("could", "has", "have"))
ADVERBS = frozenset(("easily", "never"))


class Unmoved:
    """A model that calls every word the same and is as sure of it as it was told to be."""

    def __init__(self, sure: float) -> None:
        self._sure = sure

    def tag(self, features: Sequence[Sequence[str]], /) -> list[str]:
        return ["O"] * len(features)

    def marginal(self, label: str, place: int, /) -> float:
        assert label == "O"
        assert place >= 0
        return self._sure


class Worded:
    """A tagger that knows a few words; to `verb` it gives the part it was told to."""

    def __init__(self, verb: str, part: str) -> None:
        self._known = {verb: part} | dict.fromkeys(AUXILIARIES, "AUX") | dict.fromkeys(ADVERBS, "ADV")

    def tag(self, features: Sequence[Sequence[str]], /) -> list[str]:
        return [self._known.get(row[0].removeprefix("w="), "NOUN") for row in features]

    def marginal(self, label: str, place: int, /) -> float:
        raise AssertionError((label, place))


def view_of_sentence(text: str, verb: str, part: str = "VERB") -> View:
    parses = parse_sentences(text, split_sentences(layer_of(text)), load_lexicon("en"), None)
    (view,) = views_of(text, parses, find_attributions(text, parses), Worded(verb, part))
    return view


def cues_in(text: str, verb: str, *, sure: float, part: str = "VERB") -> list[str]:
    view = view_of_sentence(text, verb, part)
    return [" ".join(view.words[token] for token in cue) for cue in find_cues(Unmoved(sure), view)]


@pytest.mark.parametrize(("sure", "cues"), [(0.8, ["claims"]), (0.9, [])])
def test_a_plain_verb_is_a_cue_unless_the_model_is_sure_it_is_none(sure: float, cues: list[str]) -> None:
    assert cues_in("The mayor claims nine boats sank.", "claims", sure=sure) == cues


def test_a_verb_taken_for_a_noun_is_still_a_cue_where_a_rule_reads_it() -> None:
    assert cues_in("The mayor claims nine boats sank.", "claims", sure=0.8, part="NOUN") == ["claims"]


def test_a_noun_that_no_rule_reads_is_no_cue() -> None:
    assert cues_in("Nine claims sank in the bay.", "claims", sure=0.8, part="NOUN") == []


@pytest.mark.parametrize(("sure", "cues"), [(0.96, ["said"]), (0.98, [])])
def test_before_that_the_model_must_be_surer(sure: float, cues: list[str]) -> None:
    assert cues_in("The mayor said that nine boats sank.", "said", sure=sure) == cues


def test_an_order_is_not_lifted_by_that() -> None:
    assert cues_in("The mayor demanded that nine boats leave.", "demanded", sure=0.9) == []


def test_a_verb_taken_in_has_its_auxiliaries_with_it() -> None:
    assert cues_in("The mayor could easily claim that nine boats sank.", "claim", sure=0.9) == ["could easily claim"]


def test_adverbs_without_an_auxiliary_stay_outside() -> None:
    assert cues_in("The mayor never said that nine boats sank.", "said", sure=0.8) == ["said"]


def test_where_the_model_finds_no_content_the_rules_is_taken() -> None:
    text = "The mayor said that nine boats sank."
    parses = parse_sentences(text, split_sentences(layer_of(text)), load_lexicon("en"), None)
    models = Models(parts=Worded("said", "VERB"), cues=Unmoved(0.5), spans=Unmoved(0.5))
    (one,) = spoken_over(text, parses, find_attributions(text, parses), models)
    places = (one.cue, one.source, one.content)
    words = [[text[start:end] for start, end in role] for role in places]
    assert (words, one.by) == ([["said"], ["The mayor"], ["nine boats sank"]], ("cue-verb", MODEL))


def test_where_neither_finds_content_nothing_is_said() -> None:
    text = "The mayor spoke and nodded."
    parses = parse_sentences(text, split_sentences(layer_of(text)), load_lexicon("en"), None)
    models = Models(parts=Worded("spoke", "VERB"), cues=Unmoved(0.5), spans=Unmoved(0.5))
    assert spoken_over(text, parses, find_attributions(text, parses), models) == ()


def test_claims_out_of_a_text_worked_through_are_those_of_reading_it() -> None:
    layer = layer_of("The mayor said that nine people were killed. Police detained a printer on Monday.")
    made = work_through(layer, report=ReportId("r"), publisher=PUBLISHER, report_date=None)
    assert made.claims
    assert proposals_of(layer, made) == read_claims(layer, report=ReportId("r"), publisher=PUBLISHER, report_date=None)
