"""Every part of a claim has a rule behind it, and what explains a claim changes nothing in it."""

import pytest

from onrecord.reading.english import read_claims
from onrecord.reading.explanation import explain_claims
from onrecord.reading.firing import Explanation, Firing, Part
from onrecord.reading.layers import read_layer
from onrecord.record.codec import from_json, to_json
from onrecord.record.ids import ReportId
from onrecord.record.layer import TextLayer

REPORT = ReportId("0" * 64)
TEXT = """At least three prisoners died in custody in March 2019, according to relatives.

The Bulletin, citing lawyers, said some 20 suspected spies were reportedly beaten. Vera Kol fell ill. She was beaten \
on 7 May.

A guard denied it. He probably hit two men. The men were held on suspicion of spying. The reason for the arrest is \
unknown.
"""


def layer_of(text: str) -> TextLayer:
    return read_layer(text.encode(), "text/plain")


def explained(text: str, publisher: str = "Karvel Post") -> tuple[Explanation, ...]:
    return explain_claims(layer_of(text), report=REPORT, publisher=publisher, report_date="2019-04-05")


def of(found: tuple[Explanation, ...], predicate: str) -> Explanation:
    return next(one for one in found if one.claim.predicate == predicate)


def rows(one: Explanation, part: Part) -> list[tuple[str, str]]:
    return [(firing.exact, firing.rule) for firing in one.firings if firing.part is part]


def test_what_is_explained_is_what_is_proposed() -> None:
    made = read_claims(layer_of(TEXT), report=REPORT, publisher="Karvel Post", report_date="2019-04-05")
    assert tuple(one.claim for one in explained(TEXT)) == made.claims
    assert len(made.claims) > 3


def test_each_firing_stands_in_the_text_and_in_its_order() -> None:
    for one in explained(TEXT):
        assert one.firings
        for firing in one.firings:
            assert TEXT[firing.start : firing.end] == firing.exact
        assert [firing.start for firing in one.firings] == sorted(firing.start for firing in one.firings)


def test_every_part_that_the_claim_holds_has_fired() -> None:
    for one in explained(TEXT):
        claim = one.claim
        places = {part: {(f.start, f.end) for f in one.firings if f.part is part} for part in Part}
        assert [f.rule for f in one.firings if f.part is Part.TRIGGER] == [claim.rule]
        assert {(hedge.start, hedge.end) for hedge in claim.hedges} == places[Part.HEDGE]
        spoken = [speaker for speaker in claim.chain if speaker.span is not None]
        assert {(s.span.start, s.span.end) for s in spoken if s.span is not None} <= places[Part.SOURCE]
        assert {(s.cue.start, s.cue.end) for s in claim.chain if s.cue is not None} <= places[Part.CUE]
        if claim.when is not None and claim.when.text is not None:
            assert (claim.when.text.start, claim.when.text.end) in places[Part.DATE]
        if claim.count is not None and claim.count.text is not None:
            assert (claim.count.text.start, claim.count.text.end) in places[Part.COUNT]


def test_a_death_told_by_relatives() -> None:
    found = of(explained(TEXT), "act:death")
    assert rows(found, Part.TRIGGER) == [("died", "verb")]
    assert rows(found, Part.SOURCE) == [("relatives", "according-to")]
    assert rows(found, Part.CUE) == [("according to", "according-to (say)")]
    assert rows(found, Part.COUNT) == [("At least three", "table: at_least")]
    assert rows(found, Part.DATE) == [("in March 2019", "grammar: during")]
    assert rows(found, Part.CONTENT) == [("At least three prisoners died in custody in March 2019", "according-to")]


def test_words_behind_a_rule_name_their_list() -> None:
    (trigger,) = (one for one in of(explained(TEXT), "act:death").firings if one.part is Part.TRIGGER)
    assert trigger.words == ("predicate.act:death.verbs: die",)


def test_hedges_say_which_rule_saw_them() -> None:
    found = of(explained(TEXT), "act:beating")
    assert rows(found, Part.HEDGE) == [("suspected", "epithets"), ("reportedly", "cue:evidential")]


def test_the_publisher_heard_in_its_own_text_is_no_step_of_its_own() -> None:
    found = of(explained(TEXT, publisher="The Bulletin"), "act:beating")
    said = dict(rows(found, Part.SOURCE))
    assert said["The Bulletin"] == "cue-verb, no step of its own: the publisher, or heard already"
    assert said["lawyers"] == "cue-verb"


def test_a_speaker_named_after_another_place_says_so() -> None:
    text = "Vera Kol said the men were safe. She said that two guards were arrested.\n"
    found = of(explained(text), "act:arrest")
    assert rows(found, Part.SOURCE) == [("She", "cue-verb, named 'Vera Kol'")]


def test_an_inferred_year_says_so() -> None:
    text = "Vera Kol was beaten on 7 May.\n"
    assert rows(of(explained(text), "act:beating"), Part.DATE) == [("on 7 May", "grammar: on, a part inferred")]


def test_the_day_of_the_saying_has_not_fired() -> None:
    text = "On 7 May 2019 the ministry said that two guards were arrested.\n"
    found = of(explained(text), "act:arrest")
    assert found.claim.when is None
    assert rows(found, Part.DATE) == []


def test_a_referent_is_shown_with_its_rule() -> None:
    text = "Vera Kol fell ill. She was beaten on 7 May.\n"
    assert rows(of(explained(text), "act:beating"), Part.REFERENT) == [
        ("Vera Kol", "pronoun: the only candidate in its sentence and the one before")
    ]


@pytest.mark.parametrize(
    "text", ["", "Nothing here.\n", "Üç mahkûm cezaevinde hayatını kaybetti ve bu bir cümledir.\n"]
)
def test_a_text_without_claims_explains_nothing(text: str) -> None:
    assert explained(text) == ()


def test_explanations_pass_between_processes_whole() -> None:
    for one in explained(TEXT):
        assert from_json(Explanation, to_json(one)) == one


def test_a_firing_is_as_long_as_its_words() -> None:
    with pytest.raises(ValueError, match="as long as"):
        Firing(part=Part.CUE, start=0, end=3, exact="said", rule="verb")
