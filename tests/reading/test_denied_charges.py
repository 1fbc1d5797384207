"""Who denies a charge denies no sentence; an allegation in apposition stays one."""

import pytest

from reading.english_world import claims_of, only, predicates, speakers


@pytest.mark.parametrize("end", ["a charge he denies", "a crime he denies"])
def test_a_sentence_stands_though_the_charge_is_denied(end: str) -> None:
    claim = only(f"Orhan Dal was sentenced in May to six years in prison, {end}.", "proceeding:sentence")
    assert speakers(claim) == []


@pytest.mark.parametrize("end", ["an allegation the ministry denies", "a charge the ministry denies"])
def test_a_deed_that_is_called_a_charge_is_not_asserted(end: str) -> None:
    found = [one for one in claims_of(f"Guards beat two men, {end}.") if one.predicate == "act:beating"]
    assert [one for one in found if not speakers(one)] == []


@pytest.mark.parametrize("text", ["Two weavers got five days' arrest.", "Two got five days’ arrest for begging."])
def test_days_of_arrest_are_a_sentence(text: str) -> None:
    claim = only(text, "proceeding:sentence")
    assert claim.value is not None
    assert claim.value.text in ("five days' arrest", "five days’ arrest")


def test_days_alone_are_no_sentence() -> None:
    assert predicates("The weavers got five days' leave.") == []
