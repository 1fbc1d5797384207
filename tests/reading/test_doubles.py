"""What two rules read in the same words is one claim, the fuller one."""

import pytest

from reading.english_world import claims_of, names, predicates

ONCE = [
    ("He went missing in May 2018.", ["act:disappearance"], "2018-05"),
    ("He was held incommunicado.", ["act:detention"], None),
    ("Vera Kol was kept in custody in June 2018.", ["act:detention"], "2018-06"),
    ("The corpses of two drummers were discovered in 2018.", ["act:death"], "../2018"),
    ("He was held in prison and beaten.", ["act:detention", "act:beating"], None),
    ("His lawyer lodged an appeal.", ["proceeding:appeal"], None),
]


@pytest.mark.parametrize(("text", "expected", "when"), ONCE)
def test_one_thing_in_the_same_words_is_claimed_once(text: str, expected: list[str], when: str | None) -> None:
    claims = claims_of(text)
    first = claims[0].when
    assert [claim.predicate for claim in claims] == expected
    assert (None if first is None else first.edtf) == when


def test_the_claim_that_stays_quotes_what_the_other_would_have() -> None:
    (claim,) = claims_of("He was held incommunicado in the hills.")
    assert (claim.quote.exact, claim.act is not None, claim.rule) == (
        "He was held incommunicado in the hills", True, "verb",
    )  # fmt: skip


def test_two_standings_are_two_claims() -> None:
    assert predicates("Vera Kol is under arrest and the driver is in prison.") == ["act:arrest", "act:detention"]


def test_one_act_done_to_two_is_two_claims() -> None:
    claims = claims_of("The weaver was held in custody and the driver was held in custody.")
    assert [names(claim, "whom") for claim in claims] == [["The weaver"], ["the driver"]]
