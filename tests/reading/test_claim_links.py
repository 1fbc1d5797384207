"""Links between the claims of one report."""

from reading.english_world import read_text


def _links(text: str) -> list[tuple[str, str, str]]:
    made = read_text(text)
    name = {str(claim.id): claim.predicate for claim in made.claims}
    return [(link.rel, name[link.source], name[link.target]) for link in made.links]


def test_a_part_of_a_number_is_a_subset_of_the_whole() -> None:
    assert ("subset_of", "attribute", "act:death") in _links("At least nine miners, two of them foremen, died.")


def test_clearing_changes_the_standing_an_accusation_gave() -> None:
    text = "Six men were accused of spying. The court has cleared the six men of spying."
    assert _links(text) == [("status_change_of", "proceeding:clearing", "accusation")]


def test_a_release_changes_the_standing_an_arrest_gave() -> None:
    assert _links("Six men were arrested. The six men were released in June.") == [
        ("status_change_of", "proceeding:release", "act:arrest")
    ]


def test_those_killed_takes_the_killing_for_granted() -> None:
    text = "Five sailors were killed. A tribunal has cleared several of those killed of a theft."
    assert ("presupposes", "act:killing", "act:killing") in _links(text)


def test_two_events_of_one_body_are_not_said_to_be_one() -> None:
    assert _links("Eight men were beaten. Nine men were beaten.") == []
