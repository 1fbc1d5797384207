"""The fallback: a clause that tells of something done, which no other rule took, is one situation."""

import pytest

from reading.english_world import claims_of, names, only, predicates

SITUATIONS = [
    ("Ten inmates declared a hunger strike in protest at their conditions.", ["inmates"]),
    ("The authorities cut internet access in the region on Friday.", ["The authorities"]),
    ("Relatives moved from the village to the capital after that.", ["Relatives"]),
    ("The missing banker has declined to return to the island.", ["The missing banker"]),
    ("The judge could not finish reading the verdict.", ["The judge"]),
]


@pytest.mark.parametrize(("text", "who"), SITUATIONS)
def test_a_clause_no_rule_took_is_one_situation_with_its_words(text: str, who: list[str]) -> None:
    claim = only(text, "situation")
    assert names(claim, "who") == who
    assert claim.value is not None
    assert claim.value.text in text


def test_a_verb_that_hands_on_to_its_infinitive_bears_no_claim_of_its_own() -> None:
    assert predicates("Security forces are believed to have detained dozens of people.") == ["act:detention"]


def test_a_deed_behind_a_comma_is_a_claim_beside_the_attack() -> None:
    claims = claims_of("An airstrike hit a market in the town, killing at least nine people and injuring thirty.")
    assert [(claim.predicate, None if claim.count is None else claim.count.low) for claim in claims] == [
        ("act:shooting", None),
        ("act:killing", 9),
        ("act:injury", 30),
    ]


def test_a_detention_extended_is_quoted_with_who_extended_it() -> None:
    claim = only("The court in the capital extended her detention by two months.", "act:detention")
    assert claim.quote.exact == "The court in the capital extended her detention by two months"


def test_an_infinitive_refused_does_not_swallow_the_next_main_clause() -> None:
    text = "The farmer had refused to leave, so the militia beat him and burned down his barn."
    assert predicates(text) == ["situation", "act:beating", "act:property"]


def test_what_only_says_when_is_no_claim() -> None:
    assert predicates("It was quiet before the new office took over.") == []


def test_a_situation_somebody_denies_is_never_put_forward() -> None:
    text = "The ministry denied that its officers had moved the men to the border."
    assert [claim.predicate for claim in claims_of(text)] == ["report"]


def test_a_situation_told_by_a_speaker_keeps_the_speaker() -> None:
    claim = only("Residents said that the troops had left the village at night.", "situation")
    assert [speaker.name for speaker in claim.chain[1:]] == ["Residents"]
