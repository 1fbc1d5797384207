from numbers_told import said_number
from onrecord.weighing.corrections import Correction, corrections, inherited
from onrecord.weighing.independence import weigh_origins
from onrecord.weighing.number_said import NumberSaid
from weighing_world import claim, exactly, step, told

WATCH = step("Tideline Watch", "ngo")
OLD = said_number("Daily@2031-02-01", exactly(9), WATCH)
NEW = said_number("Wire@2031-03-01", exactly(7), WATCH)
FOUND = Correction(old=OLD.claim, new=NEW.claim, on="2031-03-01")


def _corrections(*numbers: tuple[NumberSaid, str]) -> tuple[Correction, ...]:
    return corrections(numbers)


def test_a_speaker_that_corrects_itself_supersedes_its_own_value() -> None:
    assert _corrections((OLD, "nine dead"), (NEW, "corrected to seven")) == (FOUND,)
    assert FOUND.words == "origin corrected on 2031-03-01"
    assert Correction(old=OLD.claim, new=NEW.claim, on=None).words == "origin corrected"


def test_a_later_number_that_does_not_call_itself_a_correction_is_none() -> None:
    assert _corrections((OLD, "nine dead"), (NEW, "seven dead")) == ()


def test_another_speaker_only_contests() -> None:
    other = said_number("Post@2031-03-01", exactly(7), step("Storm Watch", "ngo"))
    assert _corrections((OLD, "nine dead"), (other, "the corrected number is seven")) == ()


def test_the_earlier_never_corrects_the_later_nor_one_scope_another() -> None:
    assert _corrections((OLD, "corrected to nine"), (NEW, "seven")) == ()
    elsewhere = said_number("Wire@2031-03-01", exactly(7), WATCH, predicate="act:injury")
    assert _corrections((OLD, "nine dead"), (elsewhere, "corrected to seven injured")) == ()


def test_a_correction_passes_to_everything_rooted_in_the_old_value() -> None:
    root = claim("Daily@2031-02-01", "act:death", WATCH, outlet="Daily", count=exactly(9))
    repeat = claim("Echo@2031-02-09", "act:death", WATCH, outlet="Echo", count=exactly(9))
    found = Correction(old=root.id, new=NEW.claim, on="2031-03-01")
    passed = inherited((found,), weigh_origins(told(root, repeat)))
    assert passed == ((root.id, found), (repeat.id, found))
    assert inherited((FOUND,), weigh_origins(told(claim("Post")))) == ()
