from onrecord.record.claim import Claim
from onrecord.weighing.person_status import Bearing, bears_on_act, standing_of
from status_told import state
from weighing_world import claim

REASONS = ("torture", "beaten")


def _acquittal(quote: str) -> Claim:
    return claim("Wire", "proceeding:acquittal", quote=quote)


def test_an_acquittal_ends_the_statement_about_that_person_alone() -> None:
    standing = standing_of((state("accusation", "2031-05"), state("proceeding:acquittal", "2034-12-06")))
    assert [(s.latest.status, s.is_cleared, len(s.superseded)) for s in standing] == [("acquitted", True, 1)]


def test_it_says_nothing_of_the_act_unless_the_court_gives_the_act_as_its_reason() -> None:
    assert bears_on_act(_acquittal("The court acquitted nineteen men"), REASONS) is Bearing.NOTHING
    assert bears_on_act(_acquittal("Acquitted because he had been beaten into signing"), REASONS) is Bearing.SUPPORTS


def test_the_act_named_without_being_the_reason_supports_nothing() -> None:
    told = _acquittal("The defendants in the torture case were acquitted")
    assert bears_on_act(told, REASONS) is Bearing.NOTHING
