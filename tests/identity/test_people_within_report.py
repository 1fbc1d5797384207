"""Inside one report: short forms, titles and pronouns are led to a full name by a rule, or to nobody, saying why."""

from dataclasses import replace

from onrecord.identity.people import within_report as rules
from onrecord.identity.people.gathering import claimed_names, gather
from onrecord.identity.people.sightings import Known, small_words
from onrecord.identity.people.within_report import ReportPeople, people_of_report
from onrecord.record.list_row import ListRow
from people_world import Sheet


def read(sheet: Sheet) -> ReportPeople:
    known = Known(names=claimed_names([sheet.report]), small=small_words(sheet.text))
    return people_of_report(gather(sheet.report, known))


def persons(found: ReportPeople) -> list[list[str]]:
    return sorted(sorted(mention.exact for mention in one.mentions) for one in found.persons)


def used(found: ReportPeople) -> list[str]:
    return sorted(one.rule for one in found.attached)


def test_one_full_name_twice_is_one_person() -> None:
    found = read(Sheet("Orvil Kestanov left. Later Orvil Kestanov came back."))
    assert persons(found) == [["Orvil Kestanov", "Orvil Kestanov"]]
    assert used(found) == [rules.SAME_NAME]


def test_a_family_name_is_led_to_the_only_full_name_with_it() -> None:
    sheet = Sheet("Orvil Kestanov was tried. Kestanov denied it.")
    sheet.say("report", "Kestanov denied it", who=[sheet.mention("Kestanov", "Kestanov", at=20)])
    found = read(sheet)
    assert persons(found) == [["Kestanov", "Orvil Kestanov"]]
    assert used(found) == [rules.SHORT]


def test_a_family_name_of_two_people_is_led_to_neither() -> None:
    sheet = Sheet("Orvil Kestanov and Tapdig Kestanov were tried. Kestanov denied it.")
    sheet.say("report", "Kestanov denied it", who=[sheet.mention("Kestanov", "Kestanov", at=45)])
    found = read(sheet)
    assert persons(found) == [["Kestanov"], ["Orvil Kestanov"], ["Tapdig Kestanov"]]
    (left,) = found.open
    assert (left.why, len(left.candidates)) == (rules.SEVERAL, 2)


def test_a_rank_tells_two_bearers_of_a_family_name_apart() -> None:
    sheet = Sheet("General Orvil Kestanov and clerk Tapdig Kestanov spoke. General Kestanov denied it.")
    sheet.say("report", "Kestanov denied it", who=[sheet.mention("Kestanov", "Kestanov", at=60)])
    assert used(read(sheet)) == [rules.SHORT_TITLED]


def test_an_initial_is_led_to_the_only_name_it_fits() -> None:
    found = read(Sheet("Orvil Kestanov və Tapdıq Kestanov həbs edilib. O. Kestanov susub.", "az"))
    assert persons(found) == [["O. Kestanov", "Orvil Kestanov"], ["Tapdıq Kestanov"]]
    assert used(found) == [rules.INITIAL]


def test_a_fathers_name_left_out_is_one_person_where_only_one_fits() -> None:
    found = read(Sheet("Orvil Tapdig oglu Kestanov was held. Orvil Kestanov is a clerk."))
    assert used(found) == [rules.FATHER_LEFT_OUT]


def test_two_fathers_are_two_people_and_the_bare_name_is_neither() -> None:
    text = "Held: Orvil Tapdig oglu Kestanov, Orvil Vahid oglu Kestanov. Orvil Kestanov wept. Orvil Kestanov slept."
    found = read(Sheet(text))
    assert [len(one) for one in persons(found)] == [1, 1, 1, 1]
    assert [one.why for one in found.open] == [rules.SEVERAL, rules.SEVERAL]


def test_names_that_only_look_alike_stay_two() -> None:
    found = read(Sheet("Elçin Kestanov və Elxan Kestanov həbs edilib.", "az"))
    assert persons(found) == [["Elxan Kestanov"], ["Elçin Kestanov"]]


def test_a_pronoun_goes_where_the_reader_led_it() -> None:
    sheet = Sheet("Orvil Kestanov was held. He was beaten.")
    sheet.say("act:beating", "He was beaten", whom=[sheet.mention("He", stands_for="Orvil Kestanov")])
    found = read(sheet)
    assert persons(found) == [["He", "Orvil Kestanov"]]
    assert used(found) == [rules.RESOLVED]


def test_a_pronoun_that_nobody_resolved_is_left_open_and_says_so() -> None:
    sheet = Sheet("Orvil Kestanov and Tapdig Chumshudov met. He was beaten.")
    sheet.say("act:beating", "He was beaten", whom=[sheet.mention("He")])
    assert [one.why for one in read(sheet).open] == [rules.NOBODY]


def test_the_general_is_the_only_general_named_before() -> None:
    sheet = Sheet("General Orvil Kestanov came with Major Tapdig Chumshudov. The general gave orders.")
    sheet.say("act:order", "The general gave orders", who=[sheet.mention("The general")])
    found = read(sheet)
    assert persons(found) == [["Orvil Kestanov", "The general"], ["Tapdig Chumshudov"]]
    assert used(found) == [rules.TITLE]


def test_a_general_is_nobody_in_particular() -> None:
    sheet = Sheet("General Orvil Kestanov came. A general gave orders.")
    sheet.say("act:order", "A general gave orders", who=[sheet.mention("A general")])
    found = read(sheet)
    assert (used(found), found.open) == ([], ())


def test_of_two_generals_the_general_is_neither() -> None:
    sheet = Sheet("General Orvil Kestanov met General Tapdig Chumshudov. The general gave orders.")
    sheet.say("act:order", "The general gave orders", who=[sheet.mention("The general")])
    assert [one.why for one in read(sheet).open] == [rules.SEVERAL]


def test_claims_of_a_shorter_name_go_to_the_whole_one() -> None:
    sheet = Sheet("Held: Kestanov Orvil Tapdig oglu.")
    claim = sheet.say("act:arrest", "Kestanov Orvil", whom=[sheet.mention("Kestanov Orvil", "Kestanov Orvil")])
    (person,) = read(sheet).persons
    assert (person.head.exact, person.head.claims) == ("Kestanov Orvil Tapdig oglu", (claim.id,))


def test_a_speaker_is_led_to_the_name_inside_the_words() -> None:
    sheet = Sheet("Lawyer Orvil Kestanov said that men were beaten.")
    claim = sheet.say("act:beating", "men were beaten", speaker="Lawyer Orvil Kestanov")
    (person,) = read(sheet).persons
    assert (person.head.claims, person.head.roles, person.head.offices) == ((claim.id,), ("speaker",), ("lawyer",))


def test_namesakes_in_two_rows_of_a_list_are_two_people() -> None:
    sheet = Sheet("Orvil Kestanov\t34\nOrvil Kestanov\t51\nOrvil Kestanov is named in a note.")
    for number, at in ((1, 0), (2, 17)):
        claim = sheet.say(
            "act:death", "Orvil Kestanov", whom=[sheet.mention("Orvil Kestanov", "Orvil Kestanov", at=at)]
        )
        sheet.claims[-1] = replace(claim, row=ListRow(list="Sheet1", number=number, cells=()))
    found = read(sheet)
    assert persons(found) == [["Orvil Kestanov"]] * 3
    assert [(one.why, len(one.candidates)) for one in found.open] == [(rules.SEVERAL, 2)]
