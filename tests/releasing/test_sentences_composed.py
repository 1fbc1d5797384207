from brief_world import Paper
from onrecord.record.claim import Claim, HedgeKind, Speaker, Stance
from onrecord.record.count import Qualifier
from onrecord.record.mention import Mention, MentionKind, Resolved
from onrecord.record.when import Relation, When
from onrecord.releasing.sentences import merged, sentence

PAPER = Paper(
    outlet="Lowland Institute",
    text=(
        "At least nine dockers, two of them foremen, died of torture in June 2011. They were beaten by harbour"
        " guards in the cellar of the customs house. This is according to their relatives, cited by exile radio and"
        " labour activists. One report suggested that Anar Veldi was detained near Dashkend on 8 June."
        " Several suspected smugglers were reportedly sentenced to long terms. Capt. Mirko Tasev, head of the"
        " 9th Watch, reportedly told his subordinates: “Make them talk.” Most of them were released. He was charged"
        " with smuggling. A clerk was injured. Several of the dead were cleared by the court."
    ),
)
RELATIVES = PAPER.speaker("their relatives", "relatives", 2)
MEDIA = PAPER.speaker("exile radio", "exile-media", 1, "cited by")
ACTIVISTS = PAPER.speaker("labour activists", "activist", 1)
CHAIN = (RELATIVES, MEDIA, ACTIVISTS)
TAIL = "according to their relatives, cited by exile radio and labour activists, as Lowland Institute reports."


def _said(claim: Claim) -> str:
    return sentence(claim, language="en", outlet="Lowland Institute").text


def _pronoun(words: str, stands_for: str) -> Mention:
    place, meant = PAPER.span(words), PAPER.span(stands_for)
    found = Resolved(start=meant.start, end=meant.end, exact=meant.exact, how="pronoun")
    return Mention(start=place.start, end=place.end, exact=place.exact, resolved=found)


def test_number_act_cause_date_and_the_whole_chain_innermost_first() -> None:
    claim = PAPER.claim(
        "At least nine dockers, two of them foremen, died of torture in June 2011", "act:death", *CHAIN,
        whom=(PAPER.mention("dockers"),), means=(PAPER.span("torture"),), when=PAPER.when("in June 2011", "2011-06"),
        count=PAPER.count("At least nine", 9, None, Qualifier.AT_LEAST),
    )  # fmt: skip
    assert _said(claim) == f"At least nine dockers died of torture in June 2011, {TAIL}"


def test_a_doer_is_alleged_and_a_pronoun_is_set_in_brackets() -> None:
    claim = PAPER.claim(
        "They were beaten by harbour guards in the cellar of the customs house", "act:beating", *CHAIN,
        whom=(_pronoun("They", "dockers"),), who=(PAPER.mention("harbour guards"),),
        where=(PAPER.mention("cellar of the customs house"),),
    )  # fmt: skip
    said = f"[dockers] were beaten in the cellar of the customs house, allegedly by harbour guards, {TAIL}"
    assert _said(claim) == said


def test_the_publisher_alone_reports_and_is_never_left_out() -> None:
    claim = PAPER.claim(
        "At least nine dockers", "act:death", whom=(PAPER.mention("dockers"),),
        count=PAPER.count("At least nine", 9, None, Qualifier.AT_LEAST),
    )  # fmt: skip
    assert _said(claim) == "Lowland Institute reports that at least nine dockers died."


def test_a_verb_that_weakens_stands_beside_its_speaker_and_a_place_keeps_its_preposition() -> None:
    claim = PAPER.claim(
        "One report suggested that Anar Veldi was detained near Dashkend on 8 June", "act:detention",
        PAPER.speaker("One report", "unnamed-source", 1, "suggested"), whom=(PAPER.person("Anar Veldi"),),
        where=(PAPER.mention("Dashkend", kind=MentionKind.PLACE),), hedges=(PAPER.hedge("suggested", HedgeKind.CUE),),
        when=When(edtf="2011-06-08", relation=Relation.ON, text=PAPER.span("on 8 June"), inferred=True),
    )  # fmt: skip
    assert _said(claim) == (
        "Anar Veldi was detained near Dashkend on 8 June 2011 (date partly inferred), according to one report"
        " (“suggested”), as Lowland Institute reports."
    )


def test_hedges_print_unless_the_words_show_them_already() -> None:
    claim = PAPER.claim(
        "Several suspected smugglers were reportedly sentenced to long terms", "proceeding:sentence",
        Speaker(name="", kind="nobody", level=1, cue=PAPER.span("reportedly")),
        whom=(PAPER.mention("suspected smugglers"),),
        count=PAPER.count("Several", 3, None, Qualifier.SEVERAL), value=PAPER.value("long terms"),
        hedges=(PAPER.hedge("reportedly"), PAPER.hedge("suspected", HedgeKind.EPITHET)), stance=Stance.DISTANCES,
    )  # fmt: skip
    assert _said(claim) == (
        "Several suspected smugglers were sentenced to “long terms” (in the report: “reportedly”), according to a"
        " speaker who is not named, as Lowland Institute reports."
    )


def test_a_speaker_without_a_name_is_named_by_what_is_known() -> None:
    relatives = Speaker(name="", kind="relatives", level=1)
    claim = PAPER.claim("A clerk was injured", "act:injury", relatives, whom=(PAPER.mention("A clerk"),))
    assert _said(claim) == "A clerk was injured, according to relatives (not named), as Lowland Institute reports."


def test_a_post_is_said_as_a_naming() -> None:
    claim = PAPER.claim(
        "Capt. Mirko Tasev, head of the 9th Watch", "posting", value=PAPER.value("head"),
        who=(PAPER.person("Capt. Mirko Tasev", "Mirko Tasev"),), other=(PAPER.mention("9th Watch", role="unit"),),
    )  # fmt: skip
    assert _said(claim) == "Lowland Institute reports that Capt. Mirko Tasev is named as “head” of 9th Watch."


def test_words_put_in_a_mouth_are_alleged() -> None:
    claim = PAPER.claim(
        "Capt. Mirko Tasev, head of the 9th Watch, reportedly told his subordinates: “Make them talk.”", "saying",
        who=(PAPER.person("Capt. Mirko Tasev", "Mirko Tasev"),), hedges=(PAPER.hedge("reportedly"),),
        other=(PAPER.mention("his subordinates", role="audience"),), value=PAPER.value("Make them talk."),
    )  # fmt: skip
    assert _said(claim) == (
        "Lowland Institute reports that Capt. Mirko Tasev allegedly said to his subordinates: “Make them talk.”"
        " (in the report: “reportedly”)."
    )


def test_a_share_stays_words() -> None:
    place, meant = PAPER.span("them were"), _pronoun("They", "dockers").resolved
    claim = PAPER.claim(
        "Most of them were released", "proceeding:release",
        whom=(Mention(start=place.start, end=place.start + 4, exact="them", resolved=meant),),
        count=PAPER.count("Most", None, None, Qualifier.SHARE_MOST),
    )  # fmt: skip
    assert _said(claim) == "Lowland Institute reports that most of [dockers] were released."


def test_a_court_acts_without_being_alleged() -> None:
    claim = PAPER.claim(
        "Several of the dead were cleared by the court", "proceeding:clearing", who=(PAPER.mention("the court"),),
        whom=(PAPER.mention("Several of the dead"),), count=PAPER.count("Several of", 3, None, Qualifier.SEVERAL),
    )  # fmt: skip
    assert _said(claim) == "Lowland Institute reports that several of the dead were cleared by the court."


def test_a_charge_that_only_repeats_the_person_is_not_printed_twice() -> None:
    claim = PAPER.claim(
        "A clerk was injured", "proceeding:clearing", whom=(PAPER.mention("A clerk"),),
        value=PAPER.value("A clerk was injured"),
    )  # fmt: skip
    assert _said(claim) == "Lowland Institute reports that a clerk was cleared."


def test_a_speaker_known_only_by_name_is_named() -> None:
    court = Speaker(name="Upper Court", kind="court", level=1)
    claim = PAPER.claim("A clerk was injured", "act:injury", court, whom=(PAPER.mention("A clerk"),))
    assert _said(claim) == "A clerk was injured, according to Upper Court, as Lowland Institute reports."


def test_an_attribution_that_may_go_on_is_said() -> None:
    claim = PAPER.claim(
        "A clerk was injured", "act:injury", whom=(PAPER.mention("A clerk"),), flags=("attribution-may-continue",)
    )
    assert _said(claim).endswith(" (The sentence before it is attributed; this one may be too.)")


def test_equal_sentences_of_several_outlets_become_one_that_names_them_all() -> None:
    other = Paper(outlet="Daily Courier", text="A clerk was injured, activists say.")
    mine = sentence(
        PAPER.claim("A clerk was injured", "act:injury", whom=(PAPER.mention("A clerk"),)),
        language="en",
        outlet=None,
    )
    theirs = sentence(
        other.claim("A clerk was injured", "act:injury", whom=(other.mention("A clerk"),)),
        language="en",
        outlet=None,
    )
    assert mine.key == theirs.key
    assert (
        merged(mine, ("Lowland Institute", "Daily Courier")).text
        == "Daily Courier and Lowland Institute report that a clerk was injured."
    )
    assert (
        merged(mine, ("lowland institute", "Lowland Institute")).text
        == "Lowland Institute reports that a clerk was injured."
    )
