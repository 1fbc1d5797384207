"""Very many texts with one name: each is compared with the next few only, and they still come together."""

from people_world import Sheet, everybody, of

COUNT = 120


def test_a_name_in_very_many_reports_is_chained_into_one_person() -> None:
    sheets = [Sheet(f"On page {number} Colonel Orvil Kestanov spoke in Terter, Azerbaijan.") for number in range(COUNT)]
    person = of(everybody(*sheets), "Orvil Kestanov")
    assert len(person.mentions) == COUNT
    assert len(person.proposals) < COUNT * (COUNT - 1) // 2
