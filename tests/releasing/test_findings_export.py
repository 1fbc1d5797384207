from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from brief_case import CLEARED, COURIER, ELEVEN, NINE, NINE_AGAIN, POST, REJECTED, UNREAD, WIRE, case
from brief_world import Paper
from onrecord.record.canonical import encode
from onrecord.record.claim import Claim
from onrecord.record.mention import MentionKind
from onrecord.record.when import Relation
from onrecord.releasing.entities import script_of
from onrecord.releasing.findings import findings
from onrecord.releasing.subject import FindingsInput, Review

CASE = case().for_findings()
FOUND = findings(CASE)
SAMIR, VAQIF = (f"~{WIRE.id[:8]}.{WIRE.id[:4]}.{WIRE.text.index(name)}" for name in ("Samir Odlu", "Vaqif Tural"))


def test_the_object_has_every_part_of_the_format() -> None:
    assert list(FOUND) == [
        "schema", "casebook", "reports", "persons", "others", "counts", "contradictions", "origins", "timeline",
        "postings", "proceedings",
    ]  # fmt: skip
    assert (FOUND["schema"], FOUND["casebook"], FOUND["contradictions"]) == ("findings/1", "nine <of> them", [])


def test_reports_are_numbered_by_date_and_keep_digest_file_and_state() -> None:
    assert FOUND["reports"] == [
        {
            "id": f"r{number}",
            "sha256": paper.id,
            "file": paper.view.file,
            "title": paper.title,
            "outlet": paper.outlet,
            "published": paper.published,
            "language": paper.language,
            "read": paper.read.value,
        }
        for number, paper in enumerate((WIRE, COURIER, UNREAD), 1)
    ]


def test_people_have_one_spelling_their_parts_and_their_states_in_order() -> None:
    assert FOUND["persons"] == [
        {
            "id": SAMIR,
            "names": [{"text": "Samir Odlu", "script": "Latn", "lang": "en", "reports": ["r1"]}],
            "roles": ["alleged doer", "holder of a post"],
            "states": [],
            "review": "proposed",
            "note": None,
        },
        {
            "id": VAQIF,
            "names": [{"text": "Vaqif Tural", "script": "Latn", "lang": "en", "reports": ["r1"]}],
            "roles": ["accused", "victim"],
            "states": [
                {"status": "accused", "valid": None, "said": "2018-11-22", "reports": ["r1"]},
                {"status": "cleared", "valid": "2022-04-19", "said": "2018-11-22", "reports": ["r1"]},
            ],
            "review": "proposed",
            "note": None,
        },
    ]


def test_statements_are_one_a_speaker_and_number_and_ranges_hold_what_was_said() -> None:
    nine = _statement(
        NINE_AGAIN, NINE, low=9, high=None, words="At least nine", said="2018-11-22", reports=["r1", "r2"], origin="o2"
    )
    eleven = _statement(ELEVEN, low=11, high=11, words="Eleven", said="2021-04", reports=["r2"], origin="o1")
    (count,) = _rows(FOUND["counts"])
    statements = sorted(_rows(count.pop("statements")), key=lambda s: str(s.pop("id")))
    assert sorted(statements, key=lambda s: str(s["words"])) == [nine, eleven]
    assert count == {
        "id": "n1",
        "of": "act:death",
        "scope": {"what": "servicemen", "where": None, "when": None},
        "range": {"low": 9, "high": 11},
        "origins": "1..2",
        "level": "single origin",
        "rule": "L2: 2 reports, 1..2 origins: relatives",
    }


def _rows(value: object) -> list[dict[str, object]]:
    assert isinstance(value, list)
    return [dict(row) for row in value]


def _statement(*claims: Claim, **said: object) -> dict[str, object]:
    return {
        "about": False, "speaker": "relatives", "class": "relatives", "note": None,
        "claims": [claim.id for claim in sorted(claims, key=lambda c: c.report)], "review": "proposed", **said,
    }  # fmt: skip


def test_unnamed_relatives_of_two_outlets_are_not_shown_to_be_one_origin() -> None:
    assert [(o["speaker"], o["basis"], o["reports"]) for o in _rows(FOUND["origins"])] == [
        ("relatives", "relative, not named", ["r2"]), ("relatives", "relative, not named", ["r1"]),
        ("Exile Wire", None, ["r1"]), ("Daily <b>Courier</b>", None, ["r2"]),
    ]  # fmt: skip


def test_a_named_speaker_in_two_reports_is_one_origin_with_the_cue_of_each() -> None:
    one = Paper(outlet="A", text="Nine men died, Aysel Qalan said.", published="2019")
    two = Paper(outlet="B", text="Aysel Qalan told us that men died.", published="2020")
    claims = (
        one.claim("Nine men died", "act:death", one.speaker("Aysel Qalan", "lawyer", 1, "said")),
        two.claim("men died", "act:death", two.speaker("Aysel Qalan", "lawyer", 1, "told")),
    )
    found = findings(FindingsInput(casebook="x", reports=(one.view, two.view), claims=claims))
    (origin,) = _rows(found["origins"])
    edges = sorted(_rows(origin.pop("edges")), key=lambda edge: str(edge["from"]))
    assert edges == [
        {"from": "r1", "to": "Aysel Qalan", "kind": "cites", "words": "said"},
        {"from": "r2", "to": "Aysel Qalan", "kind": "cites", "words": "told"},
    ]
    assert origin == {
        "id": "o1",
        "speaker": "Aysel Qalan",
        "basis": None,
        "reports": ["r1", "r2"],
        "claims": [claim.id for claim in sorted(claims, key=lambda c: c.report)],
        "review": "proposed",
    }


def test_dated_claims_make_the_timeline() -> None:
    assert FOUND["timeline"] == [
        {
            "date": "2018-11-22", "clock": "said", "reports": ["r1"],
            "what": "Exile Wire reports: Soldiers died, families say",
        },
        {
            "date": "2021-04", "clock": "said", "reports": ["r2"],
            "what": f"Daily <b>Courier</b> reports: {COURIER.title}",
        },
        {
            "date": "2022-04-19", "clock": "valid",
            "what": "Exile Wire reports that Vaqif Tural was cleared on 19 April 2022.",
            "reports": ["r1"], "claims": [CLEARED.id], "review": "proposed",
        }
    ]  # fmt: skip


def test_a_day_of_an_unknown_year_has_no_place_on_the_timeline() -> None:
    paper = Paper(outlet="A", text="A man died on 12 March.", published="2019")
    claim = paper.claim("A man died on 12 March", "act:death", when=paper.when("12 March", "XXXX-03-12", Relation.ON))
    found = findings(FindingsInput(casebook="x", reports=(paper.view,), claims=(claim,)))
    assert [row["clock"] for row in _rows(found["timeline"])] == ["said"]


def test_posts_and_proceedings_point_to_the_people() -> None:
    assert FOUND["postings"] == [
        {
            "person": SAMIR, "role": "head (head of the guard)", "rank": None, "unit": None, "when": None,
            "precise": ["2018-11-22", "2018-11-22"], "imprecise": ["2018-11-22", "2018-11-22"], "grade": "cited",
            "reports": ["r1"], "claims": [POST.id], "review": "proposed",
        }
    ]  # fmt: skip
    assert {
        "kind": "proceeding:clearing", "persons": [VAQIF], "body": None, "date": "2022-04-19", "outcome": None,
        "reports": ["r1"], "claims": [CLEARED.id], "review": "proposed",
    } in _rows(FOUND["proceedings"])  # fmt: skip


def test_units_and_places_stand_apart_from_people() -> None:
    paper = Paper(text="The 9th Corps stood near Dashkend.")
    claim = paper.claim(
        "The 9th Corps stood near Dashkend", "situation", where=(paper.mention("Dashkend", kind=MentionKind.PLACE),),
        other=(paper.mention("9th Corps", role="unit", kind=MentionKind.UNIT),),
    )  # fmt: skip
    found = findings(FindingsInput(casebook="x", reports=(paper.view,), claims=(claim,)))
    assert [(o["id"], o["kind"], o["names"]) for o in _rows(found["others"])] == [
        ("e1", "place", [{"text": "Dashkend", "script": "Latn", "lang": "en", "reports": ["r1"]}]),
        ("e2", "unit", [{"text": "9th Corps", "script": "Latn", "lang": "en", "reports": ["r1"]}]),
    ]


def test_the_script_is_that_of_the_first_letter() -> None:
    assert [script_of(name) for name in ("Əli", "1-ci Мария", "Լեռ", "ناشط", "12")] == [
        "Latn",
        "Latn",
        "Armn",
        "Arab",
        None,
    ]


def test_rejected_claims_are_out() -> None:
    text = encode(FOUND).decode()
    assert REJECTED.id not in text


def test_an_item_is_judged_when_every_claim_under_it_is() -> None:
    (posting,) = _rows(findings(replace(CASE, reviews={POST.id: Review.ACCEPTED}))["postings"])
    assert posting["review"] == "judged"


@given(st.permutations(CASE.claims))
def test_the_order_of_the_claims_changes_no_byte(claims: list[Claim]) -> None:
    assert encode(findings(replace(CASE, claims=tuple(claims)))) == encode(FOUND)
