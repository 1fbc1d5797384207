from numbers_told import said_number
from onrecord.weighing.count_spread import Envelope, class_lines, conceded_below, envelope_of, named_floor
from weighing_world import at_least, claim, exactly, person, step

STATE = step("the Prosecutor's Office", "prosecutor")
RELATIVES = step("relatives", "relatives")


def test_each_class_of_speakers_has_its_line_with_first_and_last_date() -> None:
    numbers = [
        said_number("Daily@2031-02-01", exactly(1), STATE), said_number("Wire@2030-06-01", at_least(5)),
        said_number("Post@2031-05-01", at_least(8), RELATIVES), said_number("Echo@2032-01-01", at_least(9), RELATIVES),
    ]  # fmt: skip
    assert [(line.group, line.first, line.last, line.reports) for line in class_lines(numbers)] == [
        ("state", "2031-02-01", "2031-02-01", 1),
        ("relatives", "2031-05-01", "2032-01-01", 2),
        ("media", "2030-06-01", "2030-06-01", 1),
    ]


def test_the_envelope_goes_from_the_lowest_to_the_highest_and_an_open_end_adds_none() -> None:
    numbers = [said_number("Daily", at_least(5)), said_number("Wire", exactly(13))]
    assert envelope_of(numbers).words == "5 to 13, by speaker"
    assert envelope_of(()) == Envelope(low=None, high=None)
    assert envelope_of(()).words == "no number"
    assert envelope_of(numbers[1:]).words == "13"


def test_the_named_floor_counts_each_named_dead_once() -> None:
    claims = [
        claim("Daily", "act:death", whom=(person("Ilqar Sandov"), person("Mira Kostel"))),
        claim("Wire", "act:killing", whom=(person("ilqar  sandov"),)),
        claim("Post", "act:death", whom=(person("Илькар Сандов"),)),
        claim("Echo", "act:arrest", whom=(person("Oren Talvik"),)),
    ]
    assert named_floor(claims) == 3
    assert named_floor(claims, {"илькар сандов": "ilqar sandov"}) == 2


def test_a_conceded_number_below_all_others_is_shown_as_conceded() -> None:
    state = said_number("Daily", exactly(1), STATE)
    others = [said_number("Wire", at_least(8)), said_number("Post", exactly(11), RELATIVES)]
    assert conceded_below([state, *others]) == (state.claim,)
    assert conceded_below([said_number("Daily", exactly(8), STATE), *others]) == ()
    assert conceded_below([state]) == ()
