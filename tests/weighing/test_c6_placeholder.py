from datetime import date

from onrecord.weighing.command import PLACEHOLDER, command_at
from postings_told import STAFF, UNIT, cited, under

DAY = date(2031, 5, 7)
PERIOD = "2031-05-01/2031-07-02"


def test_a_superior_nobody_names_is_a_placeholder_without_people_and_without_anything_above() -> None:
    holder = cited("Jorun Pelk", "commander", PLACEHOLDER, "2031-05-07")
    tree = command_at(UNIT, DAY, (holder,), (under(UNIT, None, PERIOD), under(PLACEHOLDER, STAFF, PERIOD)))
    assert [(row.unit, row.holders) for row in tree.rows] == [(UNIT, ()), (PLACEHOLDER, ())]


def test_a_real_unit_without_a_name_is_none_and_may_hold_people() -> None:
    holder = cited("Jorun Pelk", "commander", "a corps in Sable district", "2031-05-07")
    tree = command_at(UNIT, DAY, (holder,), (under(UNIT, "a corps in Sable district", PERIOD),))
    assert [h.person for h in tree.rows[1].holders] == ["Jorun Pelk"]
