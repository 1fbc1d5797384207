from dataclasses import replace

import pytest

from brief_world import Paper
from onrecord.record.claim import Certainty, Claim, HedgeKind, Polarity, Speaker, Stance, Value
from onrecord.record.count import Count, Qualifier
from onrecord.record.mention import Mention
from onrecord.releasing.sentences import sentence

PAPER = Paper(
    outlet="Lowland Institute",
    text=(
        "Nine soldiers died before the case was opened, he said. About 400 people were questioned or arrested."
        " Such accounts may not be printed unless the censor agrees. Twelve guards beat the men. They fled."
        " The group was arrested. Nobody was charged. His family was detained. It is unclear why."
    ),
)
SOLDIERS = (PAPER.mention("soldiers"),)
NINE = PAPER.count("Nine", 9, 9)


def _said(claim: Claim, language: str = "en") -> str:
    return sentence(claim, language=language, outlet="Lowland Institute").text


def _dead(parts: dict[str, object] | None = None, quote: str = "Nine soldiers died") -> Claim:
    made: dict[str, object] = {"whom": SOLDIERS, "count": NINE, **(parts or {})}
    return replace(PAPER.claim(quote, "act:death"), **made)  # type: ignore[arg-type]  # fields of a claim


def test_the_plain_case_is_composed() -> None:
    assert _said(_dead()) == "Lowland Institute reports that nine soldiers died."


@pytest.mark.parametrize(
    "parts",
    [
        {"polarity": Polarity.MINUS},
        {"certainty": Certainty.POSSIBLE},
        {"certainty": Certainty.PROBABLE},
        {"condition": PAPER.span("unless the censor agrees")},
        {"hedges": (PAPER.hedge("unclear", HedgeKind.UNKNOWN),), "whom": SOLDIERS},
        {"hedges": (PAPER.hedge("Nine", HedgeKind.INTENDED),)},
        {"count": Count(low=0, high=0, qualifier=Qualifier.NONE, text=PAPER.span("Nine"))},
        {"whom": (PAPER.mention("They"),), "count": None},
        {"whom": (), "count": None},
        {"whom": (PAPER.mention("soldiers"), PAPER.mention("guards"))},
        {"predicate": "situation"},
    ],
)
def test_whatever_could_lose_meaning_is_quoted(parts: dict[str, object]) -> None:
    assert "“Nine soldiers died”" in _said(_dead(parts))


def test_a_limit_on_the_words_is_never_dropped() -> None:
    assert _said(_dead(quote="Nine soldiers died before the case was opened")) == (
        "Lowland Institute states: “Nine soldiers died before the case was opened”"
    )


def test_questioned_or_arrested_never_becomes_arrested() -> None:
    claim = PAPER.claim(
        "About 400 people were questioned or arrested", "act:arrest", whom=(PAPER.mention("people"),),
        count=PAPER.count("About 400", 300, 500, Qualifier.ABOUT, about=True),
    )  # fmt: skip
    assert _said(claim) == "Lowland Institute states: “About 400 people were questioned or arrested”"


def test_an_allegation_that_is_quoted_is_called_one() -> None:
    doer = (PAPER.mention("Twelve guards"),)
    alone = PAPER.claim("Twelve guards beat the men", "act:beating", who=doer, whom=(PAPER.mention("They"),))
    said = PAPER.speaker("he", "relatives", 1)
    told = PAPER.claim("Twelve guards beat the men", "act:beating", said, who=doer, whom=(PAPER.mention("They"),))
    assert _said(alone) == "Lowland Institute states, as an allegation: “Twelve guards beat the men”"
    assert _said(told) == (
        "An allegation, according to “he”, as Lowland Institute reports: “Twelve guards beat the men”"
    )


def test_a_denial_and_an_open_question_are_called_so() -> None:
    speaker = PAPER.speaker("the censor", "ministry", 1)
    denial = PAPER.claim("Nobody was charged", "report", speaker, value=Value(text="denied"))
    question = PAPER.claim("It is unclear why", "motive", stance=Stance.QUESTIONS)
    assert _said(denial) == "A denial, according to the censor, as Lowland Institute reports: “Nobody was charged”"
    assert _said(question) == "Lowland Institute reports, as an open question: “It is unclear why”"


def test_a_singular_or_plural_that_the_words_do_not_tell_is_quoted() -> None:
    unsure = Mention(start=0, end=4, exact="Nine")
    assert "“The group was arrested”" in _said(PAPER.claim("The group was arrested", "act:arrest", whom=(unsure,)))
    family = PAPER.claim("His family was detained", "act:detention", whom=(PAPER.mention("His family"),))
    assert _said(family) == "Lowland Institute reports that his family was detained."


def test_a_report_in_another_language_is_quoted_with_its_speakers_as_worded() -> None:
    paper = Paper(outlet="Azad Dağ", text="Fəalların sözlərinə görə, doqquz əsgər ölüb.", language="az")
    claim = paper.claim(
        "doqquz əsgər ölüb", "act:death", paper.speaker("Fəalların", "activist", 1), whom=(paper.mention("əsgər"),),
        count=paper.count("doqquz", 9, 9),
    )  # fmt: skip
    said = sentence(claim, language="az", outlet=None)
    assert said.text == "According to “Fəalların”, as Azad Dağ reports: “doqquz əsgər ölüb”"
    assert [piece.text for piece in said.pieces if piece.language == "az"] == ["Fəalların", "doqquz əsgər ölüb"]


def test_hedges_outside_a_quoted_stretch_are_printed_behind_it() -> None:
    paper = Paper(outlet="Wire", text="Allegedly, nobody knows. They fled.")
    claim = paper.claim("They fled", "situation", hedges=(paper.hedge("Allegedly"),), stance=Stance.DISTANCES)
    assert sentence(claim, language="en", outlet=None).text == "Wire reports: “They fled” (in the report: “Allegedly”)"


def test_an_outlet_is_named_even_where_the_chain_does_not() -> None:
    nameless = _dead({"chain": (Speaker(name="publisher", kind="publisher", level=0),)})
    assert sentence(nameless, language="en", outlet="Wire").text == "Wire reports that nine soldiers died."
    assert sentence(nameless, language="en", outlet=None).text.startswith("an outlet not named reports")


def test_what_may_have_happened_is_quoted() -> None:
    paper = Paper(outlet="Wire", text="Nine soldiers may have died in May 2017.")
    claim = paper.claim(
        "Nine soldiers may have died in May 2017", "act:death", whom=(paper.mention("soldiers"),),
        count=paper.count("Nine", 9, 9), when=paper.when("in May 2017", "2017-05"), hedges=(paper.hedge("may"),),
    )  # fmt: skip
    assert sentence(claim, language="en", outlet=None).text == (
        "Wire states: “Nine soldiers may have died in May 2017”"
    )


def test_the_month_of_may_does_not_hide_a_hedge_of_the_same_letters() -> None:
    paper = Paper(outlet="Wire", text="They fled in May 2017, it may be.")
    claim = paper.claim("They fled in May 2017", "situation", hedges=(paper.hedge("may"),))
    assert sentence(claim, language="en", outlet=None).text == (
        "Wire states: “They fled in May 2017” (in the report: “may”)"
    )


@pytest.mark.parametrize("lead", ["The ministry denied that", "They demanded that", "Rumours said", "It is false that"])
def test_a_word_that_turns_or_doubts_the_rest_is_never_dropped(lead: str) -> None:
    paper = Paper(outlet="Wire", text=f"{lead} nine soldiers died.")
    claim = paper.claim(
        f"{lead} nine soldiers died", "act:death", whom=(paper.mention("soldiers"),), count=paper.count("nine", 9, 9)
    )
    assert sentence(claim, language="en", outlet=None).text == f"Wire states: “{lead} nine soldiers died”"


def test_a_post_without_words_a_name_or_anything_new_is_quoted() -> None:
    paper = Paper(outlet="Wire", text="General Togrul Amrahli, general, came. They came. Somebody, general, came.")
    general = paper.person("General Togrul Amrahli", "Togrul Amrahli")
    unnamed = paper.mention("Somebody")

    def said(quote: str, **parts: object) -> str:
        return sentence(paper.claim(quote, "posting", **parts), language="en", outlet=None).text

    assert said("Somebody, general", who=(unnamed,), value=paper.value("general")) == "Wire states: “Somebody, general”"
    assert said("General Togrul Amrahli", who=(general,), value=Value(text="end")) == (
        "Wire states: “General Togrul Amrahli”"
    )
    assert said("General Togrul Amrahli, general", who=(general,), value=paper.value("general")) == (
        "Wire states: “General Togrul Amrahli, general”"
    )


def test_a_doer_or_speaker_that_cannot_be_worded_is_quoted() -> None:
    beaten = PAPER.claim("Twelve guards beat the men", "act:beating", whom=SOLDIERS, who=(PAPER.mention("They"),))
    said = PAPER.claim("They fled", "saying", who=(PAPER.mention("They"),), value=PAPER.value("fled"))
    assert "“Twelve guards beat the men”" in _said(beaten)
    assert "“They fled”" in _said(said)


def test_people_named_by_an_act_are_not_said_to_have_suffered_it() -> None:
    paper = Paper(outlet="Wire", text="Several of those killed were cleared.")
    claim = paper.claim("those killed", "act:killing", whom=(paper.mention("those killed"),))
    assert sentence(claim, language="en", outlet=None).text == "Wire states: “those killed”"
