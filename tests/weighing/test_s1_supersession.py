from datetime import date

from onrecord.weighing.person_status import clears, standing_of, status_event, status_on
from status_told import state
from weighing_world import claim

ACCUSED = state("accusation", "2031-05", "2032-11-22")
DEAD = state("act:death", "2031-05", "2032-11-22")
CLEARED = state("proceeding:clearing", "2036-04-19", "2036-04-20", is_dead=True)
LIFE = (ACCUSED, DEAD, CLEARED)


def _states(day: date, **more: date) -> list[tuple[str, str]]:
    return [(s.latest.track, s.latest.status) for s in status_on(LIFE, day, **more)]


def test_a_later_act_supersedes_and_deletes_nothing() -> None:
    body, proceeding = standing_of(LIFE)
    assert (body.latest.status, proceeding.latest.status) == ("dead", "cleared-after-death")
    assert proceeding.superseded == (ACCUSED,)
    assert proceeding.is_cleared


def test_before_the_clearing_the_accusation_stands_and_after_it_does_not() -> None:
    assert _states(date(2031, 6, 30)) == [("body", "dead"), ("proceeding", "accused")]
    assert _states(date(2036, 4, 20)) == [("body", "dead"), ("proceeding", "cleared-after-death")]
    assert _states(date(2030, 1, 1)) == []


def test_what_had_been_said_by_a_day_is_another_question() -> None:
    assert _states(date(2036, 4, 20), said_until=date(2036, 4, 19)) == [("body", "dead"), ("proceeding", "accused")]
    assert _states(date(2036, 4, 20), said_until=date(2032, 1, 1)) == []


def test_a_convict_released_and_sentenced_again_has_two_tracks() -> None:
    events = (
        state("proceeding:conviction", "2033-03"), state("proceeding:release", "2034"), state("act:arrest", "2036"),
        state("proceeding:sentence", "2038-01"),
    )  # fmt: skip
    assert [(s.latest.track, s.latest.status) for s in status_on(events, date(2034, 6, 30))] == [
        ("liberty", "released"), ("proceeding", "convicted"),
    ]  # fmt: skip
    assert [s.latest.status for s in status_on(events, date(2038, 12, 31))] == ["held", "convicted"]


def test_a_pardon_and_an_end_by_death_clear_nobody() -> None:
    assert [clears(status) for status in ("acquitted", "cleared", "cleared-after-death", "charges-dropped")] == [
        True
    ] * 4
    assert [clears(status) for status in ("pardoned", "ended-by-death", "convicted", "no such state")] == [False] * 4


def test_an_undated_state_counts_from_the_day_it_was_said() -> None:
    said = state("proceeding:charge", None, "2033-02-01T10:00:00Z")
    assert status_on((said,), date(2033, 1, 31)) == ()
    assert [s.latest.status for s in status_on((said,), date(2033, 2, 1))] == ["charged"]


def test_a_step_after_an_ending_that_nothing_reopened_is_shown_as_a_conflict() -> None:
    acquitted, again = state("proceeding:acquittal", "2034-01"), state("proceeding:conviction", "2035")
    assert standing_of((acquitted, again))[0].against_path == (again,)
    returned = state("proceeding:annulment", "2034-06")
    assert standing_of((acquitted, returned, again))[0].against_path == ()
    assert standing_of((acquitted, state("proceeding:acquittal", "2035")))[0].against_path == ()


def test_victim_and_investigator_of_one_event_have_states_of_their_own() -> None:
    other = state("proceeding:trial", "2036", person="Oren Talvik")
    assert [(s.latest.person, s.latest.status) for s in standing_of((ACCUSED, other))] == [
        ("Ilqar Sandov", "accused"), ("Oren Talvik", "on-trial"),
    ]  # fmt: skip


def test_a_claim_that_leads_to_no_state_gives_none() -> None:
    assert status_event(claim("Daily", "act:torture"), "Ilqar Sandov", said=None, recorded=None) is None
