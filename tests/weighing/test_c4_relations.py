from datetime import date

from onrecord.weighing.command import command_at
from postings_told import CORPS, STAFF, UNIT, cited, under

DAY = date(2031, 5, 7)
COMMANDER = cited("Ulver Sagan", "commander", UNIT, "2031-05-07")
HOP = under(UNIT, CORPS, "2031-01-01/2031-12-31")


def test_the_units_of_a_chain_are_those_whose_relation_covers_the_day() -> None:
    tree = command_at(UNIT, DAY, (COMMANDER,), (HOP, under(CORPS, STAFF, "2031-01-01/2031-12-31")))
    assert [(row.depth, row.unit) for row in tree.rows] == [(0, UNIT), (1, CORPS), (2, STAFF)]


def test_outside_the_range_of_the_relation_nothing_is_above() -> None:
    tree = command_at(UNIT, date(2032, 1, 1), (COMMANDER,), (HOP,))
    assert [row.unit for row in tree.rows] == [UNIT]


def test_units_that_stand_above_each_other_are_shown_once() -> None:
    tree = command_at(UNIT, DAY, (), (HOP, under(CORPS, UNIT, "2031-01-01/2031-12-31")))
    assert [row.unit for row in tree.rows] == [UNIT, CORPS]
