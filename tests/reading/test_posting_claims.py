"""Posts, kin and steps of proceedings."""

import pytest

from onrecord.record.when import Relation
from reading.english_world import claims_of, names, only

POSTS = [
    ("Lawyer Vera Kol spoke.", "Lawyer Vera Kol", "Lawyer"),
    ("Military prosecutor Orkan Dal resigned himself.", "Military prosecutor Orkan Dal", "Military prosecutor"),
    ("Former company commander Captain Elvar Sanli spoke.", "Former company commander Captain Elvar Sanli",
     "Former company commander Captain"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who", "value"), POSTS)
def test_a_title_before_a_name_is_a_posting(text: str, who: str, value: str) -> None:
    claim = next(claim for claim in claims_of(text) if claim.rule == "title")
    assert (names(claim, "who"), claim.value and claim.value.text) == ([who], value)


def test_former_is_said_of_the_past() -> None:
    claim = next(claim for claim in claims_of("Former Major Elvar Sanli spoke.") if claim.rule == "title")
    assert claim.when is not None
    assert claim.when.relation is Relation.FORMERLY


def test_retirements_end_the_posts_of_all_those_listed() -> None:
    text = (
        "A wave of resignations of senior judges followed, including court president Vera Kol, "
        "the deputy head of the appeals chamber and the chief registrar."
    )
    assert "posting" in {claim.predicate for claim in claims_of(text)}
    listed = (
        "The vote followed a string of dismissals of senior diplomats, including embassy secretary Vera Kol, "
        "the second deputy head of the trade mission, as well as other senior clerks in the Foreign Ministry."
    )
    ended = [names(claim, "who") for claim in claims_of(listed) if claim.rule == "post-ended"]
    assert ended == [
        ["senior diplomats"],
        ["embassy secretary Vera Kol"],
        ["the second deputy head of the trade mission"],
        ["other senior clerks in the Foreign Ministry"],
    ]


def test_a_dismissal_ends_a_post() -> None:
    claim = only("A colonel was dismissed.", "posting")
    assert (names(claim, "who"), claim.value and claim.value.text) == (["A colonel"], "end")


def test_kin_is_read_with_the_one_they_are_kin_to() -> None:
    claim = only("Vera Kol, mother of Orkan Dal, waited.", "kinship")
    assert ([one.exact for one in claim.other], claim.value and claim.value.text) == (["Orkan Dal"], "mother")
    assert claim.sensitive == ("kin",)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("A criminal inquiry was launched against a team of surgeons.", "proceeding:investigation"),
        ("Sentences against nine clerks were overturned.", "proceeding:annulment"),
        ("The judge sent the cases of four sailors back to the prosecutor.", "proceeding:return"),
        ("The case against him was closed on acquittal grounds.", "proceeding:clearing"),
    ],
)
def test_steps_taken_with_a_case(text: str, predicate: str) -> None:
    assert predicate in {claim.predicate for claim in claims_of(text)}
