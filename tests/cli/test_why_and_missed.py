"""`read --explain`, `show --missed` and coverage: why a claim says what it says, and where no claim was found."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from actions.cases import add_and_read, casebook, write_report
from onrecord.casebook import views
from onrecord.casebook.store import Casebook
from onrecord.cli import main
from onrecord.cli.explained import drawn, lines_of, plain, shown_stretch
from onrecord.ledger import Body
from onrecord.reading.firing import Firing, Part
from onrecord.reading.report import READER
from onrecord.record.canonical import to_base64
from onrecord.record.claim import Claim
from onrecord.record.codec import to_bytes
from onrecord.record.entries import Reading
from onrecord.record.ids import ClaimId
from onrecord.record.span import quote_of

TEXT = """Three prisoners died in Karvel prison, according to relatives.

On 7 May 2019 the court convicted two guards. Reportedly, 14 of them.
"""
COVERED = {"read": 3, "state": "full", "total": 3, "unit": "sentence"}


@pytest.fixture
def case(tmp_path: Path) -> Path:
    write_report(tmp_path / "in", "a.txt", TEXT, outlet="Karvel Post", date="2019-05-09")
    write_report(tmp_path / "in", "b.txt", "Nothing was said.\n")
    with casebook(tmp_path / "case") as opened:
        add_and_read(opened, tmp_path / "in")
    return tmp_path / "case"


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> "Said":
    return Said(capsys)


class Said:
    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *words: object, code: int = 0) -> str:
        assert main([str(word) for word in words]) == code
        shown = self._capsys.readouterr()
        return shown.out if code == 0 else shown.err

    def objects(self, *words: object) -> list[dict[str, object]]:
        return [json.loads(line) for line in self(*words, "--json").splitlines()]


def report_id(case: Path, name: str = "a.txt") -> str:
    with casebook(case, writing=False) as opened, opened.reading() as connection:
        return next(row.id for row in views.reports(connection) if row.name == name)


def test_a_claim_is_explained_under_its_quote(case: Path, said: Said) -> None:
    (id_,) = (one["id"] for one in said.objects("claims", "-c", case, "--predicate", "act:death"))
    gap = " " * 43
    assert said("read", "-c", case, "--explain", id_).splitlines() == [
        f"claim {id_}  act:death  ({READER}, rule: verb)",
        "  Three prisoners died in Karvel prison, according to relatives",
        "  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ content: according-to",
        "  ~~~~~ count: table: exact  [number.cardinal: three]",
        "                  ~~~~ trigger: verb  [predicate.act:death.verbs: die]",
        f"{gap[2:]}~~~~~~~~~~~~ cue: according-to (say)  [according.before_source: according to]",
        f"{gap}             ~~~~~~~~~ source: according-to  [speaker.relatives: relative; kin.words: relative]"[2:],
        "",
    ]


def test_every_claim_of_a_report_is_explained(case: Path, said: Said) -> None:
    found = said.objects("read", "-c", case, "--explain", report_id(case)[:12])
    assert [one["claim"] for one in found] == [one["id"] for one in said.objects("claims", "-c", case)]
    assert all(one["firings"] and one["reader"] == READER for one in found)


def test_explaining_records_nothing(case: Path, said: Said) -> None:
    before = said("history", "-c", case)
    said("read", "-c", case, "--explain", report_id(case)[:12])
    assert said("history", "-c", case) == before


def test_an_unknown_id_is_none(case: Path, said: Said) -> None:
    assert "[E-NONE-ID]" in said("read", "-c", case, "--explain", "nothing-of-this-id", code=3)


@pytest.mark.parametrize(("reader", "lexicons"), [("grammar/0", None), (READER, ("en:0",)), (None, None)])
def test_a_claim_of_another_version_is_refused(
    case: Path, said: Said, reader: str | None, lexicons: tuple[str, ...] | None
) -> None:
    with casebook(case) as opened:
        with opened.reading() as connection:
            (reading,) = views.readings(connection, views.report(connection, report_id(case)).id)
            claim = next(iter(views.claims(connection))).claim
        old = replace(claim, id=ClaimId("A" * 16), note="of an older reader")
        record_reading(opened, replace(reading, reader=reader, lexicons=lexicons or reading.lexicons), old)
    assert "[E-RULE-READER]" in said("read", "-c", case, "--explain", "A" * 16, code=5)


def test_a_claim_that_reads_otherwise_now_is_refused(case: Path, said: Said) -> None:
    with casebook(case) as opened:
        with opened.reading() as connection:
            (reading,) = views.readings(connection, views.report(connection, report_id(case)).id)
            claim = next(iter(views.claims(connection))).claim
        record_reading(opened, reading, replace(claim, id=ClaimId("B" * 16), note="changed"))
    told = said("read", "-c", case, "--explain", "B" * 16, code=5)
    assert "gives another claim" in told
    assert "[E-RULE-READER]" in told


def record_reading(opened: Casebook, reading: Reading, claim: Claim) -> None:
    """Record a reading of one claim."""
    part = Body(kind="reading", salt=opened.salt(), data=to_bytes(claim))
    opened.append([opened.entry(replace(reading, parts=(to_base64(part.digest),)), (part,))])


def test_missed_sentences_are_listed_with_why(case: Path, said: Said) -> None:
    id_ = report_id(case)
    start = TEXT.index("Reportedly")
    want = {"report": id_, "why": "number", "start": start, "end": len(TEXT) - 1, "exact": "Reportedly, 14 of them."}
    assert said.objects("show", "-c", case, "--missed") == [want]
    assert said.objects("show", "-c", case, id_, "--missed") == [want]
    assert said.objects("show", "-c", case, report_id(case, "b.txt"), "--missed") == []
    assert said("show", "-c", case, "--missed") == f"{id_[:12]}  number  Reportedly, 14 of them.\n"


def test_a_sentence_in_which_a_person_found_a_claim_is_no_longer_missed(case: Path, said: Said) -> None:
    with casebook(case) as opened:
        with opened.reading() as connection:
            (reading,) = views.readings(connection, views.report(connection, report_id(case)).id)
            claim = next(iter(views.claims(connection))).claim
        start = TEXT.index("14")
        own = replace(claim, id=ClaimId("C" * 16), quote=quote_of(TEXT, start, start + 10), count=None, whom=())
        record_reading(opened, replace(reading, reader=None, silences=(), coverage=None, links=()), own)
    assert said.objects("show", "-c", case, "--missed") == []


def test_a_report_says_how_far_it_was_read(case: Path, said: Said) -> None:
    shown = said("show", "-c", case, report_id(case))
    assert f"claims by {READER}: 2, 3 of 3 sentences read" in shown
    assert f"gave no claim: 1 sentences; list them with: onrecord show {report_id(case)[:12]} --missed" in shown
    (report,) = said.objects("show", "-c", case, report_id(case))
    assert report["missed"] == 1


def test_claims_carry_the_coverage_of_their_report(case: Path, said: Said) -> None:
    assert [one["coverage"] for one in said.objects("claims", "-c", case)] == [COVERED, COVERED]


def test_what_is_not_fully_read_says_why(tmp_path: Path, said: Said) -> None:
    write_report(
        tmp_path / "in",
        "a.txt",
        f"{TEXT}\n\nأفاد الأقارب بأن ثلاثة سجناء ماتوا في السجن في شهر مارس من العام الماضي.\n",
    )
    with casebook(tmp_path / "case") as opened:
        add_and_read(opened, tmp_path / "in")
    (first, *_) = said.objects("claims", "-c", tmp_path / "case")
    coverage = first["coverage"]
    assert isinstance(coverage, dict)
    assert (coverage["state"], coverage["read"] < coverage["total"]) == ("part", True)
    assert "not fully read: " in said("show", "-c", tmp_path / "case", report_id(tmp_path / "case"))


def firing(start: int, end: int, text: str, part: Part = Part.CUE) -> Firing:
    return Firing(part=part, start=start, end=end, exact=text[start:end], rule="rule")


def test_no_control_mark_reaches_the_terminal() -> None:
    assert plain("a\u202eb\x1b[31m\nc\u200d") == "a·b·[31m c·"


def test_long_quotes_are_cut_at_spaces_and_lose_nothing() -> None:
    text = "word " * 60 + "x" * 200
    lines = list(lines_of(text, 3, len(text)))
    assert "".join(text[start:end] for start, end in lines) == text[3:]
    assert max(end - start for start, end in lines) <= 88


def test_what_stands_far_away_is_named_beside_the_drawing() -> None:
    text = "said. " + "x" * 2_000 + " died"
    far, near = firing(0, 4, text), firing(2_007, 2_011, text, Part.TRIGGER)
    assert shown_stretch(2_007, 2_011, (far, near)) == (2_007, 2_011)
    assert list(drawn(text, 2_007, 2_011, (far, near))) == [
        "  died", "  ~~~~ trigger: rule", "  elsewhere: said: cue: rule",
    ]  # fmt: skip


CHAT = """[07/05/2019, 10:00:01] Vera Kol: Three prisoners died in Karvel prison, according to relatives
[07/05/2019, 10:00:09] Orkan Dal: Two guards were arrested
"""


def test_who_wrote_a_message_is_not_printed_around_a_quote(tmp_path: Path, said: Said) -> None:
    write_report(tmp_path / "in", "WhatsApp Chat.txt", CHAT)
    with casebook(tmp_path / "case") as opened:
        add_and_read(opened, tmp_path / "in")
    shown = said("read", "-c", tmp_path / "case", "--explain", report_id(tmp_path / "case", "WhatsApp Chat.txt"))
    assert "act:death" in shown
    assert "Kol" not in shown
    assert "Dal" not in shown


MIXED = """Three prisoners died in Karvel prison, according to relatives.

Родственники сообщили, что в тюрьме Карвеля погибли трое заключённых. Двое охранников были арестованы в мае.

The court convicted two guards.
"""


def test_claims_in_other_languages_are_explained_by_what_they_keep(tmp_path: Path, said: Said) -> None:
    write_report(tmp_path / "in", "a.txt", MIXED, outlet="Karvel Post", date="2019-05-09")
    with casebook(tmp_path / "case") as opened:
        add_and_read(opened, tmp_path / "in")
    case = tmp_path / "case"
    listed = {str(one["id"]): one for one in said.objects("claims", "-c", case)}
    found = said.objects("read", "-c", case, "--explain", report_id(case))
    assert [one["claim"] for one in found] == list(listed)
    for one in found:
        assert one["firings"]
        for firing in one["firings"] if isinstance(one["firings"], list) else ():
            assert MIXED[firing["start"] : firing["end"]] == firing["exact"]
    rules = [str(one["rule"]) for one in found]
    assert any(rule.startswith("lexicon-") for rule in rules)
    assert "verb" in rules
