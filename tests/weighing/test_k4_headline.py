from numbers_told import said_number
from onrecord.record.claim import Zone
from onrecord.weighing.count_rivals import count_contradictions
from weighing_world import exactly, number


def test_a_headline_that_differs_from_its_own_body_is_a_note_and_the_body_stands() -> None:
    title = said_number("Daily", exactly(11), start=0, zone=Zone.TITLE)
    body = said_number("Daily", exactly(13), start=60)
    found = count_contradictions((title, body))
    assert [(c.rule, c.is_note, c.note) for c in found] == [
        ("K4", True, "11 by Daily; 13 by Daily: the body stands, the headline does not outrank it")
    ]


def test_two_numbers_in_one_body_are_a_note_too() -> None:
    found = count_contradictions((said_number("Daily", exactly(11)), said_number("Daily", exactly(13), start=60)))
    assert [(c.rule, c.is_note, c.note) for c in found] == [("K4", True, "11 by Daily; 13 by Daily")]


def test_a_caption_inside_the_interval_of_the_body_is_no_difference() -> None:
    caption = said_number("Daily", exactly(47), zone=Zone.CAPTION)
    assert count_contradictions((caption, said_number("Daily", number(40, 60), start=60))) == ()
