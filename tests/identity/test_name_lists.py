"""The lists of short forms and of names that only look alike."""

from onrecord.identity.name_lists import is_known_different, is_nickname


def test_a_short_form_stands_for_its_full_name_in_both_directions() -> None:
    assert is_nickname("bob", "robert")
    assert is_nickname("robert", "bob")


def test_a_name_is_not_short_for_itself() -> None:
    assert not is_nickname("robert", "robert")


def test_two_short_forms_of_one_name_are_not_each_others() -> None:
    assert not is_nickname("bob", "robi")


def test_names_of_one_line_differ() -> None:
    assert is_known_different("elCin", "elxan")
    assert is_known_different("mhmd", "mhmwd")


def test_spellings_of_one_name_do_not_differ() -> None:
    assert not is_known_different("elCin", "elCin")
    assert not is_known_different("elXan", "elxan")


def test_names_that_are_not_listed_are_not_known_to_differ() -> None:
    assert not is_known_different("tapdIq", "orvil")
