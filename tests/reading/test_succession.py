"""Posts told by verbs: heading a body, replacing somebody, quitting; and relative clauses that tell of a name."""

import pytest

from reading.english_world import claims_of, names, only, predicates, speakers

Row = tuple[list[str], str, str | None]


def postings(text: str) -> list[Row]:
    rows = []
    for claim in claims_of(text):
        if claim.predicate == "posting" and claim.rule in ("heads", "replaced", "quit", "post-change"):
            assert claim.value is not None
            rows.append((names(claim, "who"), claim.value.text, None if claim.when is None else claim.when.edtf))
    return rows


TOLD: list[tuple[str, list[Row]]] = [
    ("Colonel Orun Dal replaced Vera Kol as head of the prison in 2015.",
     [(["Vera Kol"], "end", "2015"), (["Colonel Orun Dal"], "start", "2015")]),
    ("Vera Kol was replaced as director of the clinic.", [(["Vera Kol"], "end", None)]),
    ("Vera Kol was replaced by Orun Dal as director.", [(["Vera Kol"], "end", None), (["Orun Dal"], "start", None)]),
    ("Vera Kol succeeded Orun Dal in 2015.", [(["Orun Dal"], "end", "2015"), (["Vera Kol"], "start", "2015")]),
    ("Vera Kol, who heads the ward, denied the charges.", [(["Vera Kol"], "heads the ward", None)]),
    ("Orun Dal headed the prison from 2010 to 2014.", [(["Orun Dal"], "headed the prison", "2010/2014")]),
    ("A surgeon who runs the ward said nine men died.", [(["A surgeon"], "runs the ward", None)]),
    ("Two librarians quit their posts.", [(["librarians"], "end", None)]),
    ("She left office in 2014.", [(["She"], "end", "2014")]),
    ("Forty nurses resigned.", [(["nurses"], "end", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_a_verb_tells_who_holds_takes_or_leaves_a_post(text: str, expected: list[Row]) -> None:
    assert postings(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers replaced the guards.",
        "The wall was replaced.",
        "The president will replace Orun Dal as minister.",
        "Vera Kol leads a quiet life.",
        "Vera Kol led the march.",
        "He led the prisoners to the yard.",
        "She left the office at noon.",
    ],
)
def test_other_leading_leaving_and_replacing_is_no_posting(text: str) -> None:
    assert postings(text) == []


def test_a_posting_told_by_somebody_is_theirs() -> None:
    claim = only("The union said Vera Kol heads the ward.", "posting")
    assert speakers(claim) == [(1, "The union")]


RELATIVE = [
    ("Vera Kol, who was arrested in May 2018, died.", ["act:arrest", "act:death"]),
    ("The guards, who beat the men, were tried.", ["act:beating", "proceeding:trial"]),
    ("Relatives of Vera Kol, who was tortured, wept.", ["act:torture"]),
]


@pytest.mark.parametrize(("text", "expected"), RELATIVE)
def test_a_clause_behind_a_comma_tells_more_of_the_noun_before_it(text: str, expected: list[str]) -> None:
    assert [name for name in predicates(text) if name != "situation"] == expected


@pytest.mark.parametrize(
    "text",
    [
        "He did not say, who was arrested.",
        "Nobody knows who shot the men.",
        "The question is, who shot Vera Kol.",
        "The army is asked, who killed the men.",
    ],
)
def test_a_question_behind_a_comma_still_asks(text: str) -> None:
    assert [name for name in predicates(text) if name.startswith("act:")] == []
