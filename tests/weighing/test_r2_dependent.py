from onrecord.weighing.independence import Bond, weigh_origins
from onrecord.weighing.origin_edges import EdgeKind
from onrecord.weighing.voices import Called, VoiceTable, voice_table
from weighing_world import claim, edge, step, told

MINISTRY = step("the Ministry of Tides", "ministry")
PROSECUTOR = step("the Prosecutor's Office", "prosecutor")


def _words(*claims: object, edges: tuple[object, ...] = (), voices: VoiceTable | None = None) -> str:
    return weigh_origins(told(*claims, voices=voices), edges).words  # type: ignore[arg-type]  # by the callers


def test_one_speaker_in_two_reports_is_one_origin() -> None:
    one, two = (claim(report, "act:death", step("Mira Kostel", "activist")) for report in ("Quay Daily", "Wire"))
    assert _words(one, two) == "1..1"


def test_a_name_in_two_scripts_is_one_speaker() -> None:
    one = claim("Quay Daily", "act:death", step("Mira Kostelova", "activist"))
    two = claim("Vestnik", "act:death", step("Мира Костелова", "activist"))
    assert _words(one, two) == "1..1"


def test_nine_reports_that_go_through_one_broadcaster_are_one_origin() -> None:
    through = [
        claim(f"paper {n}", "act:death", step("Radio Meridian", "media"), step("activists", "activist", 2))
        for n in range(8)
    ]
    by_name = claim("paper 9", "act:death", step("Radio Meridian", "media"), step("Oren Talvik", "activist", 2))
    assert _words(*through, by_name) == "1..1"


def test_a_report_that_cites_an_outlet_of_the_casebook_is_no_second_origin() -> None:
    own = claim("Radio Meridian", "act:death", step("Oren Talvik", "activist"))
    citing = claim("Quay Daily", "act:death", step("Radio Meridian", "media"))
    assert _words(own, citing) == "1..1"


def test_two_bodies_of_one_state_are_one_origin_on_the_point() -> None:
    ministry, prosecutor = claim("Quay Daily", "act:death", MINISTRY), claim("Wire", "act:death", PROSECUTOR)
    assert _words(ministry, prosecutor) == "1..1"


def test_a_person_may_say_whom_an_outlet_answers_to() -> None:
    names = [Called(name="Tide Channel"), Called(name="Salt Tribune")]
    table = voice_table(names, under=[("Tide Channel", "Salt Tribune")])
    assert _words(claim("Tide Channel"), claim("Salt Tribune"), voices=table) == "1..1"


def test_one_relative_under_two_names_stands_behind_five_outlets() -> None:
    spoke = ["Rasim Belov", "Rasim Belov", "Abdurasim Belov", "Abdurasim Belov", "Rasim Belov"]
    claims = [claim(f"paper {n}", "act:torture", step(name, "relatives")) for n, name in enumerate(spoke)]
    assert _words(*claims) == "2..2"
    table = voice_table([Called(name=name) for name in spoke], same=[("Rasim Belov", "Abdurasim Belov")])
    assert _words(*claims, voices=table) == "1..1"


def test_one_witness_behind_two_statements_makes_them_one_origin() -> None:
    one = claim("Quay Daily", "act:death", step("a sailor", "witness"))
    two = claim("Wire", "act:death", step("the cook", "witness"))
    assert _words(one, two) == "1..2"
    witness = edge(EdgeKind.SHARES_WITNESS, one.id, two.id)
    assert _words(one, two, edges=(witness,)) == "1..1"


def test_an_edge_of_reports_without_this_claim_joins_nothing() -> None:
    one, two = claim("Quay Daily", "act:death", MINISTRY), claim("Wire", "act:death", step("Mira Kostel", "activist"))
    elsewhere = edge(EdgeKind.COPIES, "Quay Daily", "another report")
    weighed = weigh_origins(told(one, two), (elsewhere,))
    assert [pair.verdict.bond for pair in weighed.pairs] == [Bond.INDEPENDENT]
