from onrecord.weighing.independence import Bond, Verdict, weigh_origins
from weighing_world import claim, step, told

AGENCY = claim("Quay Daily", "act:detention", step("Strait News Agency", "agency"))
SOURCES = claim("Wire", "act:detention", step("military sources", "unnamed-source"))
OFFICE = claim("Post", "act:detention", step("the Prosecutor's Office", "prosecutor"))


def test_different_roots_and_speakers_with_one_basis_of_its_own_are_independent() -> None:
    eyewitness = claim("Quay Daily", "act:shooting", step("Ilqar Sandov", "witness"))
    weighed = weigh_origins(told(eyewitness, claim("Wire", "act:shooting")))
    assert weighed.pairs[0].verdict == Verdict(
        bond=Bond.INDEPENDENT, rule="R4", words="different roots and speakers, a basis of its own"
    )
    assert weighed.words == "2..2"


def test_a_general_held_by_an_agency_by_unnamed_sources_and_by_the_act_itself_has_two_to_three_origins() -> None:
    weighed = weigh_origins(told(AGENCY, SOURCES, OFFICE))
    assert weighed.words == "2..3"
    assert sorted(pair.verdict.bond for pair in weighed.pairs) == [
        Bond.INDEPENDENT, Bond.INDEPENDENT, Bond.NOT_SHOWN,
    ]  # fmt: skip


def test_a_foundation_with_a_count_of_its_own_stands_beside_the_state() -> None:
    from weighing_world import exactly

    counted = claim("Wire", "act:death", step("Tideline Watch", "ngo"), count=exactly(14))
    state = claim("Post", "act:death", step("the Ministry of Tides", "ministry"), count=exactly(3))
    assert weigh_origins(told(counted, state)).words == "2..2"
