"""Persons in the findings: every spelling once with its reports, states as claims tell them, and what is not judged."""

from dataclasses import replace

from brief_world import Paper
from onrecord.identity.people.gathering import ReportText
from onrecord.identity.people.judged import Judged
from onrecord.identity.people.people import people
from onrecord.record.canonical import Json
from onrecord.record.claim import Claim, Polarity
from onrecord.releasing.findings import findings
from onrecord.releasing.findings_people import CONTRADICTED, OPEN, RULES_ONLY
from onrecord.releasing.subject import FindingsInput

ENGLISH = Paper(
    outlet="Wire", published="2019-04-01", text="Colonel Orvil Kestanov was tried in Terter. Azerbaijan is silent."
)
AZERBAIJANI = Paper(
    outlet="Xəbər", published="2019-03-01", language="az",
    text="Tərtərdə polkovnik Orvil Kəstanovun məhkəməsi başlayıb. Azərbaycan susur.",
)  # fmt: skip
TRIED = ENGLISH.claim("Orvil Kestanov was tried", "proceeding:trial", whom=(ENGLISH.person("Orvil Kestanov"),))
TRIED_TOO = AZERBAIJANI.claim(
    "Orvil Kəstanovun məhkəməsi", "proceeding:trial",
    whom=(AZERBAIJANI.person("Orvil Kəstanovun", "Orvil Kəstanovun"),), when=AZERBAIJANI.when("başlayıb", "2019-03"),
)  # fmt: skip


def given(papers: tuple[Paper, ...], claims: tuple[Claim, ...], judgements: tuple[Judged, ...] = ()) -> FindingsInput:
    texts = [
        ReportText(
            report=paper.id, layer=paper.id, language=paper.language, text=paper.text,
            claims=tuple(claim for claim in claims if claim.report == paper.id),
        )
        for paper in papers
    ]  # fmt: skip
    found = people(texts, judgements)
    return FindingsInput(casebook="x", reports=tuple(paper.view for paper in papers), claims=claims, people=found)


def persons(of: FindingsInput) -> list[dict[str, Json]]:
    rows = findings(of)["persons"]
    assert isinstance(rows, list)
    return [dict(row) for row in rows if isinstance(row, dict)]


BOTH = given((ENGLISH, AZERBAIJANI), (TRIED, TRIED_TOO))


def test_one_person_has_a_row_a_spelling_without_its_ending_and_says_that_rules_joined_it() -> None:
    (person,) = persons(BOTH)
    assert person["names"] == [
        {"text": "Orvil Kestanov", "script": "Latn", "lang": "en", "reports": ["r2"]},
        {"text": "Orvil Kəstanov", "script": "Latn", "lang": "az", "reports": ["r1"]},
    ]
    assert (person["review"], person["note"], person["roles"]) == ("proposed", RULES_ONLY, ["accused"])


def test_states_are_dated_by_both_clocks_oldest_first() -> None:
    (person,) = persons(BOTH)
    assert person["states"] == [
        {"status": "on-trial", "valid": "2019-03", "said": "2019-03-01", "reports": ["r1"]},
        {"status": "on-trial", "valid": None, "said": "2019-04-01", "reports": ["r2"]},
    ]


def test_a_claim_that_denies_makes_no_state() -> None:
    denied = replace(TRIED, polarity=Polarity.MINUS)
    (person,) = persons(given((ENGLISH,), (denied,)))
    assert person["states"] == []


def test_a_proceeding_points_to_the_person_whatever_the_spelling() -> None:
    rows = findings(BOTH)["proceedings"]
    assert isinstance(rows, list)
    (person,) = persons(BOTH)
    assert [row["persons"] for row in rows if isinstance(row, dict)] == [[person["id"]], [person["id"]]]


def test_known_places_stand_under_one_id_with_every_spelling() -> None:
    rows = findings(BOTH)["others"]
    assert isinstance(rows, list)
    (place,) = (row for row in rows if isinstance(row, dict) and row["kind"] == "place")
    assert str(place["id"]).startswith("geonames:")
    assert place["names"] == [
        {"text": "Terter", "script": "Latn", "lang": "en", "reports": ["r2"]},
        {"text": "Tərtər", "script": "Latn", "lang": "az", "reports": ["r1"]},
    ]


def test_a_judged_person_says_so_and_a_contradicted_one_too() -> None:
    refs = tuple(mention.ref for person in BOTH.people.persons for mention in person.mentions)
    same = Judged(id="j1", rank="1", by="mira", at="", verdict="same", on=refs)
    (judged,) = persons(given((ENGLISH, AZERBAIJANI), (TRIED, TRIED_TOO), (same,)))
    assert (judged["review"], judged["note"]) == ("judged", None)
    different = replace(same, id="j2", rank="2", by="orkhan", verdict="different")
    torn = persons(given((ENGLISH, AZERBAIJANI), (TRIED, TRIED_TOO), (same, different)))
    assert [(row["review"], row["note"]) for row in torn] == [("proposed", CONTRADICTED)] * 2


def test_a_short_name_that_may_be_two_persons_says_so() -> None:
    paper = Paper(outlet="Wire", text="Orvil Kestanov and Tapdig Kestanov met. Kestanov wept.")
    start = paper.text.index("Kestanov wept")
    mention = replace(paper.person("Kestanov"), start=start, end=start + len("Kestanov"))
    claim = paper.claim("Kestanov wept", "saying", who=(mention,))
    assert sorted(str(row["note"]) for row in persons(given((paper,), (claim,)))) == sorted([OPEN, "None", "None"])
