"""The seven house rules of attribution, in English."""

from onrecord.reading.english import read_claims
from onrecord.record.claim import HedgeKind, Stance
from onrecord.record.ids import ReportId
from reading.english_world import claims_of, names, only, read_text, speakers, titled


def test_a_sentence_that_points_back_takes_the_whole_sentence_before() -> None:
    text = "Nine conscripts died in May. This is according to their families, quoted by exile media and by lawyers."
    assert speakers(only(text, "act:death")) == [(1, "exile media"), (1, "lawyers"), (2, "their families")]


def test_a_clause_after_a_colon_can_point_back_too() -> None:
    text = "Captain Orkan Dal was beaten and raped: his sister remembers this from the hearing."
    assert speakers(only(text, "act:beating")) == speakers(only(text, "act:rape")) == [(1, "his sister")]


def test_an_evidential_adverb_adds_an_unnamed_layer_and_a_hedge() -> None:
    claim = only("Seven men were reportedly killed.", "act:killing")
    assert speakers(claim) == [(1, "unnamed")]
    assert [(hedge.exact, hedge.kind) for hedge in claim.hedges] == [("reportedly", HedgeKind.EVIDENTIAL)]
    assert claim.stance is Stance.DISTANCES


def test_an_evidential_inside_somebodys_words_stays_a_hedge_of_that_speaker() -> None:
    claim = only("According to the Courier, they reportedly beat a prisoner.", "act:beating")
    assert speakers(claim) == [(1, "the Courier")]
    assert [hedge.exact for hedge in claim.hedges] == ["reportedly"]


def test_cited_by_puts_the_citing_outlet_outside() -> None:
    text = "According to relatives, cited by the Courier, two men died."
    assert speakers(only(text, "act:death")) == [(1, "the Courier"), (2, "relatives")]


def test_whoever_is_accused_is_the_target_and_the_act_is_only_the_charge() -> None:
    claims = claims_of("Investigators are accused of having tortured 9 soldiers.")
    assert [claim.predicate for claim in claims] == ["accusation"]
    assert names(claims[0], "whom") == ["Investigators"]
    assert claims[0].value is not None
    assert claims[0].value.text == "having tortured 9 soldiers"


def test_the_accuser_is_named_when_the_words_name_one() -> None:
    claim = only("The general was accused by relatives of ordering the torture.", "accusation")
    assert (names(claim, "whom"), names(claim, "who")) == (["The general"], ["relatives"])


def test_a_sentence_without_a_cue_after_an_attributed_one_is_flagged_and_inherits_nothing() -> None:
    attributed, bare = claims_of("Relatives say two men were beaten. Three others were arrested.")
    assert speakers(attributed) == [(1, "Relatives")]
    assert (speakers(bare), bare.flags) == ([], ("attribution-may-continue",))


def test_a_title_and_a_body_that_say_the_same_are_two_claims_linked_as_restating() -> None:
    layer = titled("Nine soldiers tortured", "Nine soldiers were tortured, their lawyers say.")
    made = read_claims(layer, report=ReportId("r"), publisher="P", report_date=None)
    assert [claim.zone.value for claim in made.claims] == ["title", "body"]
    assert [(link.rel, link.source, link.target) for link in made.links] == [("restates", "2", "1")]


def test_a_post_inside_a_source_phrase_is_a_claim_of_its_own_in_the_publishers_voice() -> None:
    made = read_text("Kamal Arda, commander of the 3rd Corps, said that ten men were arrested.")
    posting, arrest = made.claims
    assert (posting.predicate, speakers(posting), names(posting, "other")) == ("posting", [], ["the 3rd Corps"])
    assert speakers(arrest) == [(1, "Kamal Arda")]
