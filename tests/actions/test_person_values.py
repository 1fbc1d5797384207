"""The values of a person side by side: each with its sources, and marked where two of them cannot both hold."""

from onrecord.actions.person import Source, Value, values_of
from onrecord.casebook.views import ReviewedClaim
from onrecord.identity.people.judged import Judged
from onrecord.identity.people.people import Person, people
from people_world import Sheet, everybody, of


def values(person: Person, *sheets: Sheet) -> list[Value]:
    claims = [ReviewedClaim(claim=claim, review="proposed") for sheet in sheets for claim in sheet.claims]
    return list(values_of(person, [one for one in claims if one.claim.id in _ids(person)]))


def _ids(person: Person) -> set[str]:
    return {claim for mention in person.mentions for claim in mention.claims}


def test_two_days_of_death_are_marked_and_both_keep_their_sources() -> None:
    sheet = Sheet("Orvil Kestanov died on 3 May 2017. Others say that Orvil Kestanov died on 5 May 2017.")
    first = sheet.mention("Orvil Kestanov", "Orvil Kestanov")
    second = sheet.mention("Orvil Kestanov", "Orvil Kestanov", at=20)
    one = sheet.say("act:death", "Orvil Kestanov died on 3 May 2017", whom=[first], when="2017-05-03")
    two = sheet.say("act:death", "Orvil Kestanov died on 5 May 2017", whom=[second], when="2017-05-05")
    found = values(of(everybody(sheet), "Orvil Kestanov"), sheet)
    assert [value for value in found if value.kind == "death"] == [
        Value(kind="death", value="2017-05-03", sources=(Source(report=sheet.id, object=one.id),), differs=True),
        Value(kind="death", value="2017-05-05", sources=(Source(report=sheet.id, object=two.id),), differs=True),
    ]


def test_one_day_told_twice_is_one_value_with_two_sources() -> None:
    sheet = Sheet("Orvil Kestanov died on 3 May 2017. Orvil Kestanov died on 3 May 2017, they repeat.")
    for at in (0, 30):
        mention = sheet.mention("Orvil Kestanov", "Orvil Kestanov", at=at)
        sheet.say("act:death", "Orvil Kestanov died on 3 May 2017", whom=[mention], when="2017-05-03")
    (death,) = (v for v in values(of(everybody(sheet), "Orvil Kestanov"), sheet) if v.kind == "death")
    assert (len(death.sources), death.differs) == (2, False)


def test_posts_stand_beside_each_other_and_are_no_contradiction() -> None:
    sheet = Sheet("Orvil Kestanov, a judge, was once the commander of a fort. Orvil Kestanov denies it.")
    mention = sheet.mention("Orvil Kestanov", "Orvil Kestanov")
    for post in ("judge", "commander of a fort"):
        sheet.say("posting", "Orvil Kestanov, a judge", who=[mention], value=post)
    found = values(of(everybody(sheet), "Orvil Kestanov"), sheet)
    assert [(v.value, v.differs) for v in found if v.kind == "post"] == [
        ("judge", False),
        ("commander of a fort", False),
    ]
    assert [v.value for v in found if v.kind == "rank or office"] == ["judge", "commander"]


def test_two_fathers_whom_a_person_joined_are_marked() -> None:
    sheets = Sheet("Orvil Vahid oglu Kestanov wept."), Sheet("Orvil Tapdig oglu Kestanov slept.")
    refs = tuple(m.ref for person in everybody(*sheets).persons for m in person.mentions)
    same = Judged(id="j1", rank="1", by="mira", at="", verdict="same", on=refs)
    (person,) = people([sheet.report for sheet in sheets], [same]).persons
    fathers = [value for value in values(person) if value.kind == "father's name"]
    assert sorted((value.value, value.differs) for value in fathers) == [("Tapdig", True), ("Vahid", True)]
