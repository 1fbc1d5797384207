from onrecord.record.claim import Claim, Polarity, Stance
from onrecord.weighing.claim_level import Finding, Level, LevelName, level_of, repeated
from onrecord.weighing.contest import Contest, ContestName, contest_of, is_denial
from onrecord.weighing.independence import weigh_origins
from weighing_world import claim, step, told, value

RELATIVES = claim("Exile Radio", "act:torture", step("relatives", "relatives"))
SURVIVOR = claim("Quay Daily", "act:torture", step("Ilqar Sandov", "victim"))
PROSECUTOR = claim("Wire", "act:torture", step("the Military Prosecutor's Office", "prosecutor"))
RUMOUR = claim("Post", "act:order", step("an informed source", "unnamed-source"))


def _level(*claims: Claim, **more: tuple[object, ...]) -> Level:
    return level_of(weigh_origins(told(*claims)), **more)  # type: ignore[arg-type]  # named by the callers


def test_a_claim_its_own_speaker_took_back_is_withdrawn() -> None:
    assert _level(RELATIVES, withdrawn=(RELATIVES.id,)) == Level(
        name=LevelName.WITHDRAWN, rule="L0", words="its own speaker took it back"
    )


def test_one_of_two_taken_back_is_not_withdrawn() -> None:
    assert _level(RELATIVES, SURVIVOR, withdrawn=(RELATIVES.id,)).name is not LevelName.WITHDRAWN


def test_one_branch_on_hearsay_is_a_single_report() -> None:
    assert _level(RUMOUR) == Level(
        name=LevelName.SINGLE_REPORT, rule="L1", words="1 report, one origin, hearsay or no basis stated"
    )


def test_many_reports_of_one_origin_are_a_single_origin_and_say_how_many() -> None:
    chain = step("Radio Meridian", "media"), step("Mira Kostel", "relatives", 2)
    again = [claim(f"paper {n}", "act:torture", *chain) for n in range(14)]
    assert _level(*again) == Level(name=LevelName.SINGLE_ORIGIN, rule="L2", words="14 reports, one origin: Mira Kostel")


def test_two_sure_origins_of_which_one_lived_it_corroborate() -> None:
    level = _level(SURVIVOR, claim("Post", "act:torture", step("Doctor Vane", "doctor")))
    assert (level.name, level.rule) == (LevelName.CORROBORATED, "L3")


def test_two_sure_origins_of_whom_none_saw_it_do_not() -> None:
    from weighing_world import exactly

    watch = claim("Tideline Watch", "act:torture", step("Tideline Watch", "ngo"), count=exactly(9))
    level = _level(watch, claim("Post", "act:torture", step("Sel Marin", "expert")))
    assert (level.name, level.words) == (LevelName.SINGLE_ORIGIN, "2 reports, 2..2 origins, none of whom saw it")


def test_relatives_and_the_state_corroborate_across_sides() -> None:
    level = _level(RELATIVES, PROSECUTOR)
    assert (level.name, level.rule, level.words) == (
        LevelName.ACROSS_SIDES, "L4", "2 reports, 2..2 origins, across sides",
    )  # fmt: skip


def test_a_speaker_against_its_own_interest_counts_across_sides() -> None:
    guard = claim("Post", "act:torture", step("Doctor Vane", "doctor"))
    assert _level(SURVIVOR, guard, against_interest=(guard.id,)).rule == "L4"


def test_a_court_that_finds_this_very_claim_makes_it_found() -> None:
    found = Finding(claim=SURVIVOR.id, body="Court of Lunegrad", standard="beyond doubt", date="2031-04", is_final=True)
    assert _level(SURVIVOR, found=(found,)) == Level(
        name=LevelName.FOUND, rule="L5", words="Court of Lunegrad; beyond doubt; 2031-04; final"
    )


def test_a_finding_on_another_claim_lifts_nothing() -> None:
    elsewhere = Finding(claim=RUMOUR.id, body="Court of Lunegrad")
    assert _level(SURVIVOR, found=(elsewhere,)).rule == "L2"


def test_a_court_among_the_speakers_is_a_finding_with_what_is_not_stated_said() -> None:
    court = claim("Wire@2031-06-01", "act:torture", step("the Court of Lunegrad", "court"))
    assert _level(RELATIVES, court).words == (
        "the Court of Lunegrad; standard not stated; 2031-06-01; finality not stated"
    )


def test_reports_and_origins_are_counted_apart() -> None:
    assert repeated(weigh_origins(told(RELATIVES, SURVIVOR))) == "2 reports, 2..2 origins"
    assert repeated(weigh_origins(told(RELATIVES))) == "1 report, one origin"


def test_nobody_on_record_against_it_is_uncontested() -> None:
    assert contest_of(()) == Contest(name=ContestName.UNCONTESTED, words="nobody on record denies it")


def test_a_denial_without_a_basis_is_named_and_lowers_no_level() -> None:
    denial = told(claim("Wire", "report", step("an official", "unnamed-official"), value=value("denied")))
    flag = contest_of(denial)
    assert (flag.name, flag.words) == (ContestName.DENIED, "denied by an official (no basis)")
    assert _level(RELATIVES, PROSECUTOR).rule == "L4"


def test_rival_values_contest_and_carry_their_claims() -> None:
    rival, denial = told(PROSECUTOR), told(RUMOUR)
    flag = contest_of(denial, rival)
    assert flag.name is ContestName.CONTESTED
    assert flag.words == ("rival values by the Military Prosecutor's Office (with basis); denied by Post (no basis)")
    assert flag.against == (RUMOUR.id, PROSECUTOR.id)


def test_what_denies_is_told_by_value_stance_or_negation() -> None:
    denied = claim("Wire", "report", value=value("denied"))
    assert is_denial(denied)
    assert is_denial(claim("Wire", "act:torture", stance=Stance.DENIES))
    assert is_denial(claim("Wire", "act:torture", polarity=Polarity.MINUS))
    assert not is_denial(claim("Wire", "report", value=value("asserted")))
