"""Between reports: a name alone never joins, a rule needs something beside it, and says what."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.identity.people.judged import Judged
from onrecord.identity.people.people import people
from onrecord.identity.people.proposals import FULL_NAME, NAME_ONLY, NOT_CLOSE, RIVAL, TOO_LITTLE, needed
from people_world import Sheet, everybody, grouped, names_of, of

EN = "Colonel Orvil Kestanov was tried in Terter, Azerbaijan, with Tapdig Chumshudov."
AZ = "Tərtərdə polkovnik Orvil Kestanovun və Tapdıq Cümşüdovun məhkəməsi başlayıb. Azərbaycan."
RU = "Полковника Орвила Кестанова судили в Азербайджане вместе с Тапдыгом Чумшудовым, в Тертере."
LETTERS = "BDFGHKLMNPRSTV"
PLAIN = "Orvil Kestanov opened a gallery."


def test_three_scripts_and_their_surroundings_are_proposed_as_one() -> None:
    found = everybody(Sheet(EN), Sheet(AZ, "az"), Sheet(RU, "ru"))
    person = of(found, "Tapdıq Cümşüdov")
    assert names_of(person) == {"Tapdig Chumshudov", "Tapdıq Cümşüdov", "Тапдыг Чумшудов"}
    assert person.review == "proposed"
    (reasons,) = {one.reasons for one in person.proposals if "Chumshudov ~ Tapdıq" in one.reasons[0]}
    assert reasons[1:] == (
        "another person named in both reports: Orvil Kestanov (+4 bits)",
        "both reports name: Terter (+2 bits)",
    )


def test_a_reading_without_its_ending_answers_where_the_written_one_would_be_a_woman() -> None:
    found = everybody(Sheet(EN), Sheet("О суде: полковник взял Орвила Кестанова в Тертере. Азербайджан.", "ru"))
    assert names_of(of(found, "Orvil Kestanov")) == {"Orvil Kestanov", "Орвила Кестанова"}


def test_a_name_alone_is_a_question_whatever_its_bits() -> None:
    found = everybody(Sheet(EN), Sheet(PLAIN))
    assert len(grouped(found)) == 3
    person = next(one for one in found.persons if one.questions)
    (asked,) = person.questions
    assert (asked.why, asked.bits > 900, asked.reasons[0][:30]) == (NAME_ONLY, True, "Orvil Kestanov ~ Orvil Kestano")


def test_two_bearers_told_apart_by_one_report_make_a_third_a_question() -> None:
    both = Sheet("Held in Terter, Azerbaijan: Orvil Tapdig oglu Kestanov and Orvil Vahid oglu Kestanov.")
    bare = Sheet("Orvil Kestanov wrote from Terter. Azerbaijan.")
    found = everybody(both, bare)
    assert [len(one) for one in grouped(found)] == [1, 1, 1]
    assert {one.why for person in found.persons for one in person.questions} == {RIVAL}


def test_other_fathers_keep_names_apart_across_reports() -> None:
    one = Sheet("Orvil Tapdig oglu Kestanov was held in Terter with Aysel Chumshudova. Azerbaijan.")
    two = Sheet("Orvil Vahid oglu Kestanov was held in Terter with Aysel Chumshudova! Azerbaijan.")
    found = everybody(one, two)
    assert len({person.id for person in found.persons if "Kestanov" in str(names_of(person))}) == 2
    assert len(of(found, "Aysel Chumshudova").mentions) == 2


def test_a_short_name_is_never_led_across_reports() -> None:
    first, second = Sheet("Kestanov spoke in Terter."), Sheet("Kestanov was silent in Terter.")
    for sheet in (first, second):
        sheet.say("saying", "Kestanov", who=[sheet.mention("Kestanov", "Kestanov")])
    assert grouped(everybody(first, second)) == [["Kestanov"], ["Kestanov"]]


def test_the_more_people_the_more_has_to_agree() -> None:
    assert [needed(count) for count in (0, 2, 64, 1024)] == [433, 433, 933, 1333]


def test_what_agrees_too_little_for_so_many_people_is_a_question() -> None:
    pair = Sheet("Polkovnik Vəsil Cəhəngov.", "de"), Sheet("Говорил полковник Весил Джахангов.", "ru")
    assert len(of(everybody(*pair), "Весил Джахангов").mentions) == 2
    crowd = Sheet(" ".join(f"{one}or{two}at {two}um{one}ndarov left." for one in LETTERS for two in LETTERS))
    assert {one.why for one in of(everybody(*pair, crowd), "Весил Джахангов").questions} == {TOO_LITTLE}


def test_names_that_differ_by_a_sound_need_more_than_a_place() -> None:
    text = "{} Kestanov was tried in Terter, Azerbaijan."
    found = everybody(Sheet(text.format("Tahir")), Sheet(text.format("Zahir")))
    assert {one.why for person in found.persons for one in person.questions} == {NOT_CLOSE}


def test_a_slip_of_the_pen_is_proposed_where_the_same_people_stand_beside_it() -> None:
    others = "Orvil Chumshudov, Aysel Samarkova and Bolat Yumandarov"
    first, second = Sheet(f"Tahir Kestanov, {others} were tried."), Sheet(f"They tried Tahir Kestranov, {others}.")
    assert len(of(everybody(first, second), "Tahir Kestranov").mentions) == 2


def test_a_number_and_a_day_told_by_both_let_a_matter_be_known_again() -> None:
    first, second = Sheet("Orvil Kestanova was freed; 41 stood trial."), Sheet("41 were tried, Orvil Kestanova too.")
    first.say("proceeding:trial", "41 stood trial", count=41)
    second.say("proceeding:trial", "41 were tried", count=41, when="2009-02-17")
    person = of(everybody(first, second), "Orvil Kestanova")
    assert [one.reasons[1:] for one in person.proposals] == [("both reports tell of: 41 (+2 bits)",)]


def test_known_places_are_told_by_every_spelling_and_never_by_a_word_of_a_name() -> None:
    found = everybody(Sheet(EN), Sheet(AZ, "az"), Sheet(RU, "ru"))
    assert {one.name for place in found.places for one in place.spellings} == {"Terter", "Tərtər", "Тертер"}
    (place,) = found.places
    assert place.id.startswith("geonames:")


def test_every_joint_between_reports_names_the_one_rule_and_a_reason_beside_the_name() -> None:
    found = everybody(Sheet(EN), Sheet(AZ, "az"), Sheet(RU, "ru"), Sheet(PLAIN))
    across = [one for person in found.persons for one in person.proposals if one.bits is not None]
    assert across
    assert all(one.rule == FULL_NAME and len(one.reasons) > 1 for one in across)


SHEETS = (Sheet(EN), Sheet(AZ, "az"), Sheet(RU, "ru"), Sheet(PLAIN))


@given(st.permutations([sheet.report for sheet in SHEETS]))
def test_the_order_of_reports_changes_nothing(reports: list[object]) -> None:
    assert people(reports) == everybody(*SHEETS)  # type: ignore[arg-type]


def judged(verdict: str, *on: str) -> Judged:
    return Judged(id="j1", rank="1", by="mira", at="", verdict=verdict, on=on)


def test_a_judgement_holds_when_a_later_reader_sees_more_of_the_name() -> None:
    left, right = Sheet(EN), Sheet(PLAIN)
    refs = [next(m.ref for m in of(everybody(one), "Orvil Kestanov").mentions) for one in (left, right)]
    shorter = f"{refs[0].rsplit('/', 1)[0]}/{EN.index('Kestanov'):09d}-{EN.index('Kestanov') + 8:09d}"
    found = people([left.report, right.report], [judged("same", shorter, refs[1])])
    person = of(found, "Orvil Kestanov")
    assert (len(person.mentions), person.review) == (2, "judged")


@pytest.mark.parametrize("verdict", ["different", "unsure"])
def test_what_was_judged_is_asked_no_more(verdict: str) -> None:
    left, right = Sheet(EN), Sheet(PLAIN)
    refs = [next(m.ref for m in of(everybody(one), "Orvil Kestanov").mentions) for one in (left, right)]
    found = people([left.report, right.report], [judged(verdict, *refs)])
    assert [one.questions for one in found.persons] == [()] * 3
    undone = [judged(verdict, *refs), replace(judged("undo"), id="j2", rank="2", undoes="j1")]
    assert people([left.report, right.report], undone) == everybody(left, right)


def test_two_layers_of_one_report_are_one_text_to_a_person() -> None:
    sheet = Sheet(EN)
    again = replace(sheet.report, layer="b" * 64, text=f"{EN}\n")
    found = people([sheet.report, again])
    assert len(of(found, "Orvil Kestanov").mentions) == 2
    assert len({mention.report for mention in of(found, "Orvil Kestanov").mentions}) == 1
