from datetime import date

from onrecord.weighing.posting import Grade, grade_on, postings_of
from postings_told import CORPS, cited

FIRST = cited("Hral Vessen", "commander", CORPS, "2032-11-22", number=1)
LAST = cited("Hral Vessen", "commander", CORPS, "2035-11-11", number=2)


def test_two_citations_of_one_person_unit_and_role_are_one_posting() -> None:
    assert [posting.citations for posting in postings_of((LAST, FIRST))] == [(FIRST, LAST)]


def test_the_stretch_between_two_citations_is_inferred_and_never_cited() -> None:
    posting = postings_of((FIRST, LAST))[0]
    assert grade_on(posting, date(2034, 1, 1)) is Grade.INFERRED
    assert grade_on(posting, date(2032, 11, 22)) is Grade.CITED_ON_DAY
    assert grade_on(posting, date(2036, 1, 1)) is None


def test_a_report_that_says_it_was_another_time_keeps_them_apart() -> None:
    again = cited("Hral Vessen", "commander", CORPS, "2035-11-11", number=2, is_separate=True)
    assert len(postings_of((FIRST, again))) == 2


def test_other_roles_and_other_units_are_other_postings() -> None:
    others = cited("Hral Vessen", "deputy commander", CORPS), cited("Hral Vessen", "commander", "3rd Corps", number=4)
    assert len(postings_of((FIRST, *others))) == 3
