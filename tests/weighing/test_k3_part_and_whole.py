from numbers_told import said_number
from onrecord.record.ids import ClaimId
from onrecord.weighing.count_rivals import contradicts, count_contradictions
from onrecord.weighing.count_spread import envelope_of
from onrecord.weighing.number_said import scope_of
from weighing_world import claim, exactly


def test_the_victims_of_two_indictments_oppose_neither_each_other_nor_the_total() -> None:
    total = said_number("Wire", exactly(452), predicate="proceeding:recognition")
    parts = [
        said_number(paper, exactly(number), predicate="proceeding:recognition", inside=ClaimId(whole))
        for paper, number, whole in (("Daily", 194, "first case"), ("Post", 317, "second case"))
    ]
    assert count_contradictions([total, *parts]) == ()


def test_rival_parts_of_one_whole_do_oppose_each_other() -> None:
    one = said_number("Daily", exactly(3), inside=ClaimId("the dead"))
    assert contradicts(one, said_number("Post", exactly(5), inside=ClaimId("the dead")))


def test_eight_on_trial_are_not_the_eight_dead() -> None:
    dead = said_number("Daily", exactly(8))
    tried = said_number("Daily", exactly(9), predicate="proceeding:trial")
    assert not contradicts(dead, tried)


def test_officers_and_sailors_are_two_populations() -> None:
    assert not contradicts(
        said_number("Daily", exactly(3, unit="officer")), said_number("Post", exactly(9, unit="sailor"))
    )


def test_whoever_was_killed_is_counted_with_the_dead() -> None:
    killed = claim("Daily", "act:killing", count=exactly(9))
    assert scope_of(killed).of == scope_of(claim("Daily", "act:death", count=exactly(9))).of == "act:death"


def test_numbers_are_never_added_in_the_envelope() -> None:
    numbers = [said_number("Daily", exactly(194)), said_number("Post", exactly(317))]
    assert envelope_of(numbers).words == "194 to 317, by speaker"
