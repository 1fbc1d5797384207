from brief_world import Paper
from onrecord.record.claim import Claim, HedgeKind, Speaker, Stance
from onrecord.record.count import Qualifier
from onrecord.record.mention import Mention, MentionKind, Resolved
from onrecord.record.when import Relation, When
from onrecord.releasing.sentences import merged, sentence

PAPER = Paper(
    outlet="Lowland Institute",
    text=(
        "At least eight servicemen, three of them officers, died of torture in May 2017. They were beaten by army"
        " investigators in the cellar of the barracks. This is according to their relatives, cited by exile media and"
        " human rights activists. One report suggested that Anar Veldi was detained near Dashkend on 7 May."
        " Several suspected spies were reportedly sentenced to long terms. Gen. Togrul Amrahli, commander of the"
        " 9th Corps, reportedly told his subordinates: “Confess them.” Most of them were released. He was charged with"
        " treason. A soldier was injured. Several of the dead were cleared by the court."
    ),
)
RELATIVES = PAPER.speaker("their relatives", "relatives", 2)
MEDIA = PAPER.speaker("exile media", "exile-media", 1, "cited by")
ACTIVISTS = PAPER.speaker("human rights activists", "activist", 1)
CHAIN = (RELATIVES, MEDIA, ACTIVISTS)
TAIL = "according to their relatives, cited by exile media and human rights activists, as Lowland Institute reports."


def _said(claim: Claim) -> str:
    return sentence(claim, language="en", outlet="Lowland Institute").text


def _pronoun(words: str, stands_for: str) -> Mention:
    place, meant = PAPER.span(words), PAPER.span(stands_for)
    found = Resolved(start=meant.start, end=meant.end, exact=meant.exact, how="pronoun")
    return Mention(start=place.start, end=place.end, exact=place.exact, resolved=found)


def test_number_act_cause_date_and_the_whole_chain_innermost_first() -> None:
    claim = PAPER.claim(
        "At least eight servicemen, three of them officers, died of torture in May 2017", "act:death", *CHAIN,
        whom=(PAPER.mention("servicemen"),), means=(PAPER.span("torture"),), when=PAPER.when("in May 2017", "2017-05"),
        count=PAPER.count("At least eight", 8, None, Qualifier.AT_LEAST),
    )  # fmt: skip
    assert _said(claim) == f"At least eight servicemen died of torture in May 2017, {TAIL}"


def test_a_doer_is_alleged_and_a_pronoun_is_set_in_brackets() -> None:
    claim = PAPER.claim(
        "They were beaten by army investigators in the cellar of the barracks", "act:beating", *CHAIN,
        whom=(_pronoun("They", "servicemen"),), who=(PAPER.mention("army investigators"),),
        where=(PAPER.mention("cellar of the barracks"),),
    )  # fmt: skip
    said = f"[servicemen] were beaten in the cellar of the barracks, allegedly by army investigators, {TAIL}"
    assert _said(claim) == said


def test_the_publisher_alone_reports_and_is_never_left_out() -> None:
    claim = PAPER.claim(
        "At least eight servicemen", "act:death", whom=(PAPER.mention("servicemen"),),
        count=PAPER.count("At least eight", 8, None, Qualifier.AT_LEAST),
    )  # fmt: skip
    assert _said(claim) == "Lowland Institute reports that at least eight servicemen died."


def test_a_verb_that_weakens_stands_beside_its_speaker_and_a_place_keeps_its_preposition() -> None:
    claim = PAPER.claim(
        "One report suggested that Anar Veldi was detained near Dashkend on 7 May", "act:detention",
        PAPER.speaker("One report", "unnamed-source", 1, "suggested"), whom=(PAPER.person("Anar Veldi"),),
        where=(PAPER.mention("Dashkend", kind=MentionKind.PLACE),), hedges=(PAPER.hedge("suggested", HedgeKind.CUE),),
        when=When(edtf="2017-05-07", relation=Relation.ON, text=PAPER.span("on 7 May"), inferred=True),
    )  # fmt: skip
    assert _said(claim) == (
        "Anar Veldi was detained near Dashkend on 7 May 2017 (date partly inferred), according to one report"
        " (“suggested”), as Lowland Institute reports."
    )


def test_hedges_print_unless_the_words_show_them_already() -> None:
    claim = PAPER.claim(
        "Several suspected spies were reportedly sentenced to long terms", "proceeding:sentence",
        Speaker(name="", kind="nobody", level=1, cue=PAPER.span("reportedly")),
        whom=(PAPER.mention("suspected spies"),),
        count=PAPER.count("Several", 3, None, Qualifier.SEVERAL), value=PAPER.value("long terms"),
        hedges=(PAPER.hedge("reportedly"), PAPER.hedge("suspected", HedgeKind.EPITHET)), stance=Stance.DISTANCES,
    )  # fmt: skip
    assert _said(claim) == (
        "Several suspected spies were sentenced to “long terms” (in the report: “reportedly”), according to a speaker"
        " who is not named, as Lowland Institute reports."
    )


def test_a_speaker_without_a_name_is_named_by_what_is_known() -> None:
    relatives = Speaker(name="", kind="relatives", level=1)
    claim = PAPER.claim("A soldier was injured", "act:injury", relatives, whom=(PAPER.mention("A soldier"),))
    assert _said(claim) == "A soldier was injured, according to relatives (not named), as Lowland Institute reports."


def test_a_post_is_said_as_a_naming() -> None:
    claim = PAPER.claim(
        "Gen. Togrul Amrahli, commander of the 9th Corps", "posting", value=PAPER.value("commander"),
        who=(PAPER.person("Gen. Togrul Amrahli", "Togrul Amrahli"),), other=(PAPER.mention("9th Corps", role="unit"),),
    )  # fmt: skip
    assert _said(claim) == "Lowland Institute reports that Gen. Togrul Amrahli is named as “commander” of 9th Corps."


def test_words_put_in_a_mouth_are_alleged() -> None:
    claim = PAPER.claim(
        "Gen. Togrul Amrahli, commander of the 9th Corps, reportedly told his subordinates: “Confess them.”", "saying",
        who=(PAPER.person("Gen. Togrul Amrahli", "Togrul Amrahli"),), hedges=(PAPER.hedge("reportedly"),),
        other=(PAPER.mention("his subordinates", role="audience"),), value=PAPER.value("Confess them."),
    )  # fmt: skip
    assert _said(claim) == (
        "Lowland Institute reports that Gen. Togrul Amrahli allegedly said to his subordinates: “Confess them.”"
        " (in the report: “reportedly”)."
    )


def test_a_share_stays_words() -> None:
    place, meant = PAPER.span("them were"), _pronoun("They", "servicemen").resolved
    claim = PAPER.claim(
        "Most of them were released", "proceeding:release",
        whom=(Mention(start=place.start, end=place.start + 4, exact="them", resolved=meant),),
        count=PAPER.count("Most", None, None, Qualifier.SHARE_MOST),
    )  # fmt: skip
    assert _said(claim) == "Lowland Institute reports that most of [servicemen] were released."


def test_a_court_acts_without_being_alleged() -> None:
    claim = PAPER.claim(
        "Several of the dead were cleared by the court", "proceeding:clearing", who=(PAPER.mention("the court"),),
        whom=(PAPER.mention("Several of the dead"),), count=PAPER.count("Several of", 3, None, Qualifier.SEVERAL),
    )  # fmt: skip
    assert _said(claim) == "Lowland Institute reports that several of the dead were cleared by the court."


def test_a_charge_that_only_repeats_the_person_is_not_printed_twice() -> None:
    claim = PAPER.claim(
        "A soldier was injured", "proceeding:clearing", whom=(PAPER.mention("A soldier"),),
        value=PAPER.value("A soldier was injured"),
    )  # fmt: skip
    assert _said(claim) == "Lowland Institute reports that a soldier was cleared."


def test_a_speaker_known_only_by_name_is_named() -> None:
    court = Speaker(name="Upper Court", kind="court", level=1)
    claim = PAPER.claim("A soldier was injured", "act:injury", court, whom=(PAPER.mention("A soldier"),))
    assert _said(claim) == "A soldier was injured, according to Upper Court, as Lowland Institute reports."


def test_an_attribution_that_may_go_on_is_said() -> None:
    claim = PAPER.claim(
        "A soldier was injured", "act:injury", whom=(PAPER.mention("A soldier"),), flags=("attribution-may-continue",)
    )
    assert _said(claim).endswith(" (The sentence before it is attributed; this one may be too.)")


def test_equal_sentences_of_several_outlets_become_one_that_names_them_all() -> None:
    other = Paper(outlet="Daily Courier", text="A soldier was injured, activists say.")
    mine = sentence(
        PAPER.claim("A soldier was injured", "act:injury", whom=(PAPER.mention("A soldier"),)),
        language="en",
        outlet=None,
    )
    theirs = sentence(
        other.claim("A soldier was injured", "act:injury", whom=(other.mention("A soldier"),)),
        language="en",
        outlet=None,
    )
    assert mine.key == theirs.key
    assert merged((mine, theirs)).text == "Daily Courier and Lowland Institute report that a soldier was injured."
    assert merged((mine, mine)).text == "Lowland Institute reports that a soldier was injured."
