"""By the README alone: a folder in, a person found, who says what, and a bundle checked on a second casebook."""

import json
from pathlib import Path

import pytest

from actions.cases import ENGLISH, TURKISH, write_report
from onrecord.cli import main


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> "Said":
    return Said(capsys)


class Said:
    """Runs commands and gives what they print."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *words: object, code: int = 0) -> str:
        got = main([str(word) for word in words])
        shown = self._capsys.readouterr()
        assert got == code, shown.err
        assert "Traceback" not in shown.err
        return shown.out

    def objects(self, *words: object, code: int = 0) -> list[dict[str, object]]:
        return [json.loads(line) for line in self(*words, "--json", code=code).splitlines()]


@pytest.fixture
def case(tmp_path: Path, said: Said) -> Path:
    write_report(tmp_path / "in", "a.txt", ENGLISH, outlet="Karvel Post", date="2019-04-05")
    write_report(tmp_path / "in", "b.txt", TURKISH + "\nGüvenlik müdürü Həsənov konuşmadı.\n", outlet="Gazete")
    said("build", tmp_path / "in", "-o", tmp_path / "case")
    return tmp_path / "case"


def test_build_ends_with_a_brief_that_names_the_speakers(case: Path) -> None:
    page = (case / "brief.html").read_text("utf-8")
    assert "relatives" in page
    assert "Karvel Post" in page
    assert "<script" not in page


def test_build_again_goes_on_where_it_stopped(case: Path, tmp_path: Path, said: Said) -> None:
    write_report(tmp_path / "in", "c.txt", ENGLISH.replace("three", "four"), outlet="Karvel Post")
    (built,) = said.objects("build", tmp_path / "in", "-o", case)
    assert (built["new"], built["again"], built["reports"]) == (1, 2, 1)


def test_a_name_is_found_by_another_spelling(case: Path, said: Said) -> None:
    (hit,) = said.objects("search", "-c", case, "hasanov")
    assert hit["outlet"] == "Gazete"
    assert said.objects("search", "-c", case, "nobody-of-this-name") == []


def test_a_claim_shows_its_chain_its_quote_and_the_reports_hash(case: Path, said: Said) -> None:
    claims = said.objects("claims", "-c", case, "--predicate", "act:death")
    body = next(claim for claim in claims if claim.get("zone", "body") == "body")
    shown = said("show", "-c", case, body["id"])
    assert "Karvel Post > relatives" in shown
    assert str(body["report"]) in shown


def test_every_format_of_the_brief_and_both_exports_come_out(case: Path, tmp_path: Path, said: Said) -> None:
    assert said("brief", "-c", case, "--format", "md").startswith("#")
    assert json.loads(said("brief", "-c", case, "--json"))
    said("export", "claims", "-c", case, "-o", tmp_path / "claims.jsonl")
    lines = [json.loads(line) for line in (tmp_path / "claims.jsonl").read_text("utf-8").splitlines()]
    assert {line["schema"] for line in lines} == {"claim/1"}
    assert {line["review"] for line in lines} == {"proposed"}
    found = json.loads(said("export", "findings", "-c", case))
    assert found["schema"] == "findings/1"
    assert len(found["reports"]) == 2


def test_a_sealed_bundle_is_checked_and_becomes_a_second_casebook(case: Path, tmp_path: Path, said: Said) -> None:
    secret = tmp_path / "passphrase"
    secret.write_text("four words are long enough\n")
    bundle = tmp_path / "case.onrecord"
    said("bundle", "-c", case, "-o", bundle, "--passphrase-file", secret)
    assert b"Karvel" not in bundle.read_bytes()
    assert said("verify", bundle, "--passphrase-file", secret).startswith("Clean")
    said("new", tmp_path / "copy", "--from", bundle, "--passphrase-file", secret)
    assert said("verify", "-c", tmp_path / "copy").startswith("Clean")
    assert said.objects("claims", "-c", tmp_path / "copy") == said.objects("claims", "-c", case)


def test_what_a_copy_adds_merges_back(case: Path, tmp_path: Path, said: Said) -> None:
    said("new", tmp_path / "copy", "--from", case)
    new = write_report(tmp_path, "new.txt", ENGLISH.replace("three", "seven"), outlet="Other Post")
    said("add", "-c", tmp_path / "copy", new)
    said("read", "-c", tmp_path / "copy")
    (merged,) = said.objects("merge", "-c", case, tmp_path / "copy")
    assert merged["evidence"] == 2
    assert said("verify", "-c", case).startswith("Clean")
    (one,) = said.objects("rebuild", "-c", case)
    (two,) = said.objects("rebuild", "-c", tmp_path / "copy")
    said("merge", "-c", tmp_path / "copy", case)
    (two,) = said.objects("rebuild", "-c", tmp_path / "copy")
    assert one == two


def test_a_wrong_passphrase_and_another_casebook_are_refused(case: Path, tmp_path: Path, said: Said) -> None:
    secret, wrong = tmp_path / "one", tmp_path / "two"
    secret.write_text("right\n")
    wrong.write_text("wrong\n")
    bundle = tmp_path / "case.onrecord"
    said("bundle", "-c", case, "-o", bundle, "--passphrase-file", secret)
    said("verify", bundle, "--passphrase-file", wrong, code=5)
    said("new", tmp_path / "other")
    said("merge", "-c", tmp_path / "other", bundle, "--passphrase-file", secret, code=5)
    assert said("verify", "-c", tmp_path / "other").startswith("Clean")


def test_a_changed_byte_of_evidence_is_named_with_its_claims(case: Path, said: Said) -> None:
    report = str(said.objects("claims", "-c", case)[0]["report"])
    path = case / "evidence" / report[:2] / report
    path.chmod(0o600)
    data = bytearray(path.read_bytes())
    data[10] ^= 1
    path.write_bytes(bytes(data))
    *flaws, last = said.objects("verify", "-c", case, code=1)
    assert last["clean"] is False
    changed = next(flaw for flaw in flaws if flaw["code"] == "evidence-changed")
    assert changed["object"] == f"evidence {report[:12]}"
    assert changed["claims"]


def test_the_doctor_says_which_languages_are_read(case: Path, said: Said) -> None:
    lines = said.objects("doctor", "-c", case)
    assert {"topic": "setting", "name": "casebook", "value": str(case), "origin": "--casebook"} in lines
    languages = {line["name"]: line["value"] for line in lines if line["topic"] == "language"}
    assert set(languages) == {"en", "ru", "az", "tr", "hy", "other"}
    assert languages["other"] == "preserved, searchable; not read yet"
