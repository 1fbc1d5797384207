from datetime import date

from onrecord.record.when import Relation
from onrecord.weighing.posting import grade_on, postings_of
from postings_told import CORPS, cited


def test_a_ceremony_beats_an_appointment_for_the_start_and_the_other_date_stays() -> None:
    appointed = cited(
        "Hral Vessen",
        "commander",
        CORPS,
        "2031-01-03",
        Relation.SINCE,
        said="2031-02-01",
        number=1,
        is_appointment=True,
    )
    sworn = cited(
        "Hral Vessen", "commander", CORPS, "2031-01-20", Relation.SINCE, said="2031-02-01", number=2, is_ceremony=True
    )
    posting = postings_of((appointed, sworn))[0]
    assert posting.start == sworn
    assert posting.notes == ("another claim dates the start by the appointment: Hral Vessen commander 1",)


def test_an_appointment_alone_is_the_start_without_a_note() -> None:
    appointed = cited(
        "Hral Vessen", "commander", CORPS, "2031-01-03", Relation.SINCE, said="2031-02-01", is_appointment=True
    )
    posting = postings_of((appointed,))[0]
    assert (posting.start, posting.notes) == (appointed, ())


def test_replacing_somebody_ends_his_posting_too() -> None:
    old = cited("Hral Vessen", "commander", CORPS, "2031-01-03/2031-03-01", Relation.FROM_TO)
    new = cited("Oren Talvik", "commander", CORPS, "2031-02-10", Relation.ON, number=3, replaces="Hral Vessen")
    vessen = next(p for p in postings_of((old, new)) if p.person == "Hral Vessen")
    assert vessen.ended_by == (new,)
    assert (grade_on(vessen, date(2031, 2, 10)), grade_on(vessen, date(2031, 2, 11))) == ("cited for the period", None)
    assert vessen.claims == (old.claim, new.claim)
