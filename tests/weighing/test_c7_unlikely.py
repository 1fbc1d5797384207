from datetime import date

from onrecord.weighing.command import command_at
from onrecord.weighing.posting import Grade, post_conflicts, postings_of
from postings_told import cited

DAY = date(2031, 5, 7)


def test_a_general_commanding_a_battalion_is_a_conflict_with_a_note_and_no_error() -> None:
    unlikely = cited("Hral Vessen", "commander", "4th battalion", "2031-05-07", rank="Major General")
    holder = command_at("4th battalion", DAY, (unlikely,), ()).rows[0].holders[0]
    assert (holder.grade, holder.note) == (Grade.CONFLICT, "the rank hardly goes with the unit")


def test_a_major_commanding_it_is_none() -> None:
    major = cited("Hral Vessen", "commander", "4th battalion", "2031-05-07", rank="Major")
    assert command_at("4th battalion", DAY, (major,), ()).rows[0].holders[0].grade is Grade.CITED_ON_DAY


def test_two_posts_of_one_person_for_one_time_in_two_reports_are_a_conflict() -> None:
    deputy = cited("Fader Agan", "deputy corps commander", None, "2031-05", number=1)
    aide = cited("Fader Agan", "legal aide", None, "2031-05-07", number=2)
    later = cited("Fader Agan", "head of stores", None, "2033", number=3)
    pairs = post_conflicts(postings_of((deputy, aide, later)))
    assert [(one.role, two.role) for one, two in pairs] == [("deputy corps commander", "legal aide")]


def test_one_report_that_gives_two_posts_and_a_wider_wording_are_no_conflict() -> None:
    one = cited("Fader Agan", "commander", None, "2031-05", number=1)
    both = cited("Fader Agan", "legal aide", None, "2031-05", number=1)
    wider = cited("Fader Agan", "corps commander", None, "2031-05", number=2)
    assert post_conflicts(postings_of((one, both))) == ()
    assert post_conflicts(postings_of((one, wider))) == ()
