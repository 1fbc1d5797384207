"""Persons listed, found, shown and judged on the command line; no name here is anybody's."""

import json
from pathlib import Path

import pytest

from onrecord.cli import main

ENGLISH = (
    "Colonel Orvil Kestanov was arrested on 3 March 2019, the court said. Kestanov denied everything. Lawyer Tapdig"
    " Chumshudov said that the soldiers had been beaten.\n"
)
AZERBAIJANI = (
    "Polkovnik Orvil Kestanovun məhkəməsi başlayıb. Vəkil Tapdıq Cümşüdov deyib ki, əsgərlər döyülüb. Orvil Kestanov"
    " həbs edilib.\n"
)
APART = "Orvil Kestanov, a painter, opened a gallery. Nobody else was invited.\n"


@pytest.fixture
def casebook(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    reports = tmp_path / "reports"
    reports.mkdir()
    for name, text in (("en.txt", ENGLISH), ("az.txt", AZERBAIJANI), ("apart.txt", APART)):
        (reports / name).write_text(text, "utf-8")
    assert main(["build", "-q", str(reports), "-o", str(tmp_path / "book")]) == 0
    capsys.readouterr()
    return str(tmp_path / "book")


def told(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> list[dict[str, object]]:
    assert main([*arguments, "--json"]) == code
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def spellings(person: dict[str, object]) -> set[str]:
    names = person["names"]
    assert isinstance(names, list)
    return {row["text"] for row in names}


def test_one_person_in_two_languages_is_proposed_with_reasons(
    casebook: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lawyer, *rest = told(capsys, "people", "-c", casebook, "Çümşüdov")
    assert (spellings(lawyer), lawyer["review"], rest) == ({"Tapdig Chumshudov", "Tapdıq Cümşüdov"}, "proposed", [])
    proposals = lawyer["proposals"]
    assert isinstance(proposals, list)
    assert "another person named in both reports" in str(proposals)
    assert "the same office: lawyer" in str(proposals)


def test_a_name_alone_is_a_question_and_no_merge(casebook: str, capsys: pytest.CaptureFixture[str]) -> None:
    officer, painter = told(capsys, "people", "-c", casebook, "Kestanov")
    assert len(officer["reports"]) == 2  # type: ignore[arg-type]
    assert len(painter["reports"]) == 1  # type: ignore[arg-type]
    questions = painter["questions"]
    assert isinstance(questions, list)
    assert [(one["why"], one["other"]) for one in questions] == [("nothing but the name agrees", officer["id"])]


def test_a_person_shows_values_with_sources_and_what_holds_it_together(
    casebook: str, capsys: pytest.CaptureFixture[str]
) -> None:
    officer = told(capsys, "people", "-c", casebook, "Kestanov")[0]
    assert main(["person", "-c", casebook, str(officer["id"])[:6]]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("  rank or office: colonel  <- ") for line in lines)
    assert any(line.startswith("  proposed: full name and surroundings: ") for line in lines)
    assert "  the only full name of the report with this part (1)" in lines


def test_judging_and_undoing_leave_what_was_before(casebook: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = told(capsys, "people", "-c", casebook)
    officer, painter = (str(one["id"]) for one in told(capsys, "people", "-c", casebook, "Kestanov"))
    (made,) = told(capsys, "same", "-c", casebook, officer, painter, "-r", "same face")
    assert len(made["persons"]) == 1  # type: ignore[arg-type]
    (merged,) = told(capsys, "people", "-c", casebook, "Kestanov")
    assert {merged["id"], *merged["former"]} == {officer, painter}  # type: ignore[misc]
    (by_old_id,) = told(capsys, "person", "-c", casebook, painter)
    assert by_old_id["id"] == merged["id"]
    told(capsys, "undo", "-c", casebook, str(made["judgement"])[:10])
    for one, other in zip(told(capsys, "people", "-c", casebook), before, strict=True):
        assert one == other
    (view,) = told(capsys, "person", "-c", casebook, painter)
    history = view["history"]
    assert isinstance(history, list)
    assert [(one["verdict"], one["reason"], one["undone_by"] is None) for one in history] == [
        ("same", "same face", False),
        ("undo", None, True),
    ]


def test_contradicting_judgements_are_shown_and_answered_with_one(
    casebook: str, capsys: pytest.CaptureFixture[str]
) -> None:
    officer, painter = (str(one["id"]) for one in told(capsys, "people", "-c", casebook, "Kestanov"))
    told(capsys, "different", "-c", casebook, officer, painter)
    mira = told(capsys, "people", "-c", casebook, "Kestanov")
    assert [one["questions"] for one in mira] == [[], []]  # answered, and asked no more
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ONRECORD_BY", "orkhan")
        (made,) = told(capsys, "same", "-c", casebook, officer, painter, code=1)
    assert made["conflicts"] == 1
    assert [one["review"] for one in told(capsys, "people", "-c", casebook, "Kestanov")] == ["disputed", "disputed"]


def test_a_split_parts_a_proposed_person_by_report(casebook: str, capsys: pytest.CaptureFixture[str]) -> None:
    lawyer = told(capsys, "people", "-c", casebook, "Cümşüdov")[0]
    first = lawyer["mentions"][0]["id"]  # type: ignore[index]
    told(capsys, "split", "-c", casebook, str(lawyer["id"]), str(first))
    assert len(told(capsys, "people", "-c", casebook, "Cümşüdov")) == 2


@pytest.mark.parametrize(
    ("arguments", "code", "error"),
    [
        (["person", "nobody-here"], 3, "E-NONE-PERSON"),
        (["same", "nobody-here", "nobody-there"], 3, "E-NONE-PERSON"),
        (["undo", "j:nothing-done"], 3, "E-NONE-JUDGEMENT"),
    ],
)
def test_what_is_not_there_is_told(
    casebook: str, capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, error: str
) -> None:
    assert main([*arguments, "-c", casebook]) == code
    assert f"[{error}]" in capsys.readouterr().err


def test_misuse_is_told_without_a_name(casebook: str, capsys: pytest.CaptureFixture[str]) -> None:
    officer, painter = told(capsys, "people", "-c", casebook, "Kestanov")
    one = str(officer["id"])
    (made,) = told(capsys, "unsure", "-c", casebook, one, str(painter["id"]))
    told(capsys, "undo", "-c", casebook, str(made["judgement"]))
    wrong = [
        (["same", one, one], "E-USE-ONE"),
        (["split", one, str(painter["id"])], "E-USE-SPLIT"),
        (["split", one, *(str(m["id"]) for m in officer["mentions"])], "E-USE-SPLIT"),  # type: ignore[attr-defined]
        (["undo", str(made["judgement"])], "E-USE-UNDONE"),
    ]
    for arguments, error in wrong:
        assert main([*arguments, "-c", casebook]) == 2
        shown = capsys.readouterr().err
        assert f"[{error}]" in shown
        assert "Kestanov" not in shown


def test_the_index_made_anew_says_the_same_of_everybody(casebook: str, capsys: pytest.CaptureFixture[str]) -> None:
    officer, painter = (str(one["id"]) for one in told(capsys, "people", "-c", casebook, "Kestanov"))
    told(capsys, "same", "-c", casebook, officer, painter)
    before = told(capsys, "people", "-c", casebook)
    assert main(["rebuild", "-c", casebook]) == 0
    assert main(["verify", "-c", casebook]) == 0
    capsys.readouterr()
    assert told(capsys, "people", "-c", casebook) == before
