"""Appeals against verdicts, what courts leave standing, and charges that are dropped."""

import pytest

from onrecord.record.claim import Polarity
from reading.english_world import claims_of, names, only, predicates, speakers

STEPS = [
    ("She appealed against the verdict.", ["She"], [], "appealed against the verdict", None),
    ("The drummer appealed the sentence on 4 May 2018.", ["The drummer"], [], "appealed the sentence", "2018-05-04"),
    ("His lawyer lodged an appeal in June 2018.", ["His lawyer"], [], "lodged an appeal", "2018-06"),
    ("An appeal was filed in 2018.", [], [], "An appeal was filed", "2018"),
    ("The court upheld the verdict against Vera Kol.", ["The court"], ["Vera Kol"], "upheld the verdict", None),
    ("The verdict on the drivers was upheld.", [], ["the drivers"], "The verdict on the drivers was upheld", None),
    ("The court left the sentence in force.", ["The court"], [], "left the sentence in force", None),
    ("A higher tribunal confirmed the verdict.", ["A higher tribunal"], [], "confirmed the verdict", None),
    ("The city court rejected his appeal.", ["The city court"], [], "rejected his appeal", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who", "whom", "value", "when"), STEPS)
def test_an_appeal_is_a_step_of_a_proceeding(
    text: str, who: list[str], whom: list[str], value: str, when: str | None
) -> None:
    (claim,) = claims_of(text)
    assert claim.predicate == "proceeding:appeal"
    assert claim.value is not None
    dated = None if claim.when is None else claim.when.edtf
    assert (names(claim, "who"), names(claim, "whom"), claim.value.text, dated) == (who, whom, value, when)


@pytest.mark.parametrize(
    "text",
    [
        "The mother appealed for help.",
        "The mother appealed to the president to free her son.",
        "The union filed an appeal for help.",
        "He will appeal against the verdict.",
        "The guards left the sentence on the wall.",
        "The ministry confirmed the verdict.",
        "The ministry rejected the appeal of the union.",
        "She decided to appeal against the verdict.",
    ],
)
def test_other_calls_and_plans_are_no_appeal(text: str) -> None:
    assert "proceeding:appeal" not in predicates(text)


def test_that_nobody_appealed_keeps_its_negation() -> None:
    assert only("He did not appeal against the verdict.", "proceeding:appeal").polarity is Polarity.MINUS


def test_an_appeal_told_by_somebody_is_theirs() -> None:
    claim = only("The ministry said he had appealed against the verdict.", "proceeding:appeal")
    assert speakers(claim) == [(1, "The ministry")]


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        ("Prosecutors dropped the charges against Vera Kol.", ["Prosecutors"], ["Vera Kol"]),
        ("Charges against him were dismissed by the court.", ["the court"], ["him"]),
    ],
)
def test_dropped_charges_are_a_dismissal(text: str, who: list[str], whom: list[str]) -> None:
    claim = only(text, "proceeding:dismissal")
    assert (names(claim, "who"), names(claim, "whom")) == (who, whom)
