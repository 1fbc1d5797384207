import pytest

from brief_world import Paper
from onrecord.record.claim import Claim
from onrecord.record.count import Qualifier
from onrecord.record.mention import Mention, Resolved
from onrecord.releasing.participants import is_plural, listed, place, subject, worded
from onrecord.releasing.pieces import Piece, inside, joined, opened, plain, text_of, value

PAPER = Paper(
    text="Eight of the men and the other nine men were held at the barracks in the Velmar region. Many of them fled."
)


def _held(**parts: object) -> Claim:
    return PAPER.claim("Eight of the men and the other nine men were held at the barracks", "act:detention", **parts)


def _subject(**parts: object) -> str | None:
    said = subject(_held(**parts))
    return None if said is None else text_of(said)


def _mention(words: str, resolved: str | None = None) -> Mention:
    found = None if resolved is None else Resolved(start=0, end=len(resolved), exact=resolved, how="pronoun")
    return Mention(start=0, end=len(words), exact=words, resolved=found)


def test_a_pronoun_is_worded_only_through_what_it_stands_for() -> None:
    assert worded(_mention("they")) is None
    assert worded(_mention("they", "them")) is None
    assert worded(_mention("they", "x" * 91)) is None
    assert worded(_mention("x" * 91)) is None
    meant = worded(_mention("They", "the men"))
    assert meant is not None
    assert text_of(meant) == "[the men]"


def test_one_participant_that_cannot_be_worded_spoils_the_list() -> None:
    assert listed((_mention("a man"), _mention("they"))) is None
    assert listed(()) is None
    assert listed((_mention("many of"),)) is None
    both = listed((_mention("a man"), _mention("a woman"), _mention("a child")))
    assert both is not None
    assert text_of(both) == "a man, a woman and a child"


def test_a_number_and_its_noun_are_cut_from_the_report_together() -> None:
    eight = PAPER.count("Eight of", 8, 8)
    assert _subject(whom=(PAPER.mention("the men"),), count=eight) == "Eight of the men"
    assert (
        _subject(whom=(PAPER.mention("the other nine men"),), count=PAPER.count("nine", 9, 9)) == "the other nine men"
    )


def test_a_number_far_from_its_noun_is_joined_only_where_nothing_else_is_meant() -> None:
    nine = PAPER.count("nine", 9, 9)
    assert _subject(whom=(Mention(start=0, end=4, exact="boys"),), count=nine) == "nine boys"
    assert _subject(whom=(Mention(start=0, end=8, exact="the boys"),), count=nine) is None
    assert _subject(whom=(Mention(start=0, end=4, exact="Aras", name="Aras"),), count=nine) is None
    assert _subject(whom=(_mention("they"),), count=nine) is None


def test_a_number_alone_stands_and_half_a_phrase_does_not() -> None:
    assert _subject(count=PAPER.count("nine", 9, 9)) == "nine"
    assert _subject(count=PAPER.count("Eight of", 8, 8)) is None


def test_a_share_of_somebody_unknown_is_not_worded() -> None:
    place_of = PAPER.span("them")
    them = Mention(start=place_of.start, end=place_of.end, exact="them")
    claim = PAPER.claim(
        "Many of them fled", "act:arrest", whom=(them,), count=PAPER.count("Many", None, None, Qualifier.SHARE_PART)
    )
    assert subject(claim) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("soldiers", True), ("policemen", True), ("a press of guards", False), ("one of them", False),
        ("his son", False),
        ("everyone", False), ("staff", None), ("", None),
    ],
)  # fmt: skip
def test_were_or_was_follows_the_words_and_is_never_guessed(words: str, *, expected: bool | None) -> None:
    assert is_plural(_held(whom=(_mention("x"),)), (Piece(text=words),)) is expected


def test_two_people_are_plural_one_name_is_not_and_one_is_one() -> None:
    said = (Piece(text="x"),)
    name = Mention(start=0, end=4, exact="Aras", name="Aras")
    assert is_plural(_held(whom=(name, name)), said) is True
    assert is_plural(_held(whom=(name,)), said) is False
    assert is_plural(_held(count=PAPER.count("nine", 1, 1)), said) is False


def test_a_place_keeps_the_preposition_of_the_report_or_stands_in_brackets() -> None:
    assert text_of(place(_held(where=(PAPER.mention("at the barracks"),)))) == " at the barracks"
    assert text_of(place(_held(where=(PAPER.mention("barracks"),)))) == " at the barracks"
    assert text_of(place(_held(where=(PAPER.mention("Velmar region"),)))) == " (Velmar region)"
    assert text_of(place(_held(where=(PAPER.mention("other"),)))) == " (other)"


def test_capitals_are_set_at_the_start_and_taken_off_plain_words_only() -> None:
    assert text_of(opened(plain("at least"))) == "At least"
    assert (opened(()), inside(()), joined(())) == ((), (), ())
    assert text_of(inside((value("At least nine"),))) == "at least nine"
    assert text_of(inside((value("Velmar police"),))) == "Velmar police"
    assert plain("") == ()
