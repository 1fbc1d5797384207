"""`onrecord read --provider llm`, as a person and a script see it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from actions.cases import add_and_read, casebook, write_report
from model_world import claim, model_server, proposing, send, speakers
from onrecord.cli import main

TEXT = "Relatives said that at least three prisoners died in Karvel prison.\n"
QUOTE = "at least three prisoners died in Karvel prison"
GOOD = claim(QUOTE, "act:death", "died", whom=["prisoners"], count="three", speakers=speakers(("Relatives", "said")))
BARE = claim(QUOTE, "act:death", "died", whom=["prisoners"])
LOCAL = "http://127.0.0.1:9/v1"
AWAY = ("--provider", "llm", "--endpoint", "https://models.example:9/v1", "--model", "large")


@pytest.fixture
def case(tmp_path: Path) -> Path:
    report = write_report(tmp_path / "in", "a.txt", TEXT, outlet="Karvel Post", date="2019-05-09")
    with casebook(tmp_path / "case") as opened:
        add_and_read(opened, report)
    return tmp_path / "case"


def run(capsys: pytest.CaptureFixture[str], *words: object, code: int = 0) -> tuple[str, str]:
    capsys.readouterr()
    assert main([str(word) for word in words]) == code
    shown = capsys.readouterr()
    return shown.out, shown.err


def test_a_model_proposes_and_what_was_refused_is_shown(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with model_server(proposing(GOOD, BARE)) as server:
        asking = ("read", "-c", case, "--provider", "llm", "--endpoint", server.base, "--model", "small")
        out, err = run(capsys, *asking)
        assert "1 claims proposed of 2 suggested; refused 1: attributed" in out
        assert "1 reports asked about, 1 claims proposed, 1 suggestions refused; 0 reports could not" in err
        assert run(capsys, *asking, "--json") == ("", run(capsys, *asking, "--json")[1])
        (told,) = run(capsys, *asking, "--again", "--json")[0].splitlines()
    assert json.loads(told)["refused"] == [{"why": "attributed", "count": 1}]


def test_a_claim_of_a_model_is_explained_by_the_model(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with model_server(proposing(GOOD)) as server:
        run(capsys, "read", "-c", case, "--provider", "llm", "--endpoint", server.base, "--model", "small")
    listed = [json.loads(line) for line in run(capsys, "claims", "-c", case, "--json")[0].splitlines()]
    (id_,) = (one["id"] for one in listed if one["rule"] == "model-check/1")
    out, _ = run(capsys, "read", "-c", case, "--explain", id_)
    assert out.startswith(f"claim {id_}  act:death  (model-check/1 small, rule: model-check/1)\n")
    assert "source: small, checked" in out
    assert "count: table: at_least" in out


def test_a_model_that_fails_is_told_and_ends_with_findings(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with model_server(lambda desk: send(desk, b"", 500)) as server:
        asking = ("read", "-c", case, "--provider", "llm", "--endpoint", server.base, "--model", "small")
        _, err = run(capsys, *asking, code=1)
    assert "status 500" in err
    assert "[E-READ-MODEL]" in err


@pytest.mark.parametrize(
    "words",
    [("--provider", "llm"), ("--provider", "llm", "--endpoint", LOCAL), ("--provider", "llm", "--model", "m"),
     ("--provider", "llm", "--endpoint", LOCAL, "--model", "")],
)  # fmt: skip
def test_a_model_needs_an_endpoint_and_a_name(
    case: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    assert "[E-USE-MODEL]" in run(capsys, "read", "-c", case, *words, code=2)[1]


def test_without_a_provider_no_model_is_asked(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with model_server(proposing(GOOD)) as server:
        run(capsys, "read", "-c", case, "--again", "--endpoint", server.base, "--model", "small")
    assert server.asked == []


def test_elsewhere_needs_consent(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "[E-RULE-CONSENT]" in run(capsys, "read", "-c", case, *AWAY, code=5)[1]


def consent(case: Path, answer: str) -> subprocess.CompletedProcess[str]:
    proxied = {**os.environ, "HTTPS_PROXY": "http://127.0.0.1:9"}  # nothing leaves this machine from a test
    command = [sys.executable, "-m", "onrecord", "read", "-c", str(case), *AWAY, "--consent"]
    return subprocess.run(command, input=answer, capture_output=True, text=True, env=proxied, check=False)


def test_consent_says_what_it_means_and_is_not_taken_for_granted(case: Path) -> None:
    done = consent(case, "n\n")
    assert "It may identify sources, witnesses and victims." in done.stderr
    assert "https://models.example:9" in done.stderr
    assert done.returncode == 130
    assert consent(case, "").returncode == 130


def test_consent_is_on_record_and_can_be_withdrawn(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "[E-RULE-PROXY]" in consent(case, "y\n").stderr
    history = [json.loads(line) for line in run(capsys, "history", "-c", case, "--json")[0].splitlines()]
    assert history[-1]["entries"] == {"judge": 1}
    assert "1 consents withdrawn" in run(capsys, "read", "-c", case, *AWAY, "--withdraw-consent")[1]
    assert "[E-RULE-CONSENT]" in run(capsys, "read", "-c", case, *AWAY, code=5)[1]


def test_the_key_is_never_printed(
    case: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_LLM_KEY", "k-secret-5512")
    with model_server(proposing(GOOD)) as server:
        out, err = run(capsys, "read", "-c", case, "--provider", "llm", "--endpoint", server.base, "--model", "small")
    assert server.asked[0].headers["Authorization"] == "Bearer k-secret-5512"
    assert "k-secret" not in out + err
    assert "k-secret" not in run(capsys, "doctor", "-c", case)[0]
