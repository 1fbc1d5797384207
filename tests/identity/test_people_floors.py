"""Floors under who is who in a whole case with no judgement: what was reached once is not lost unseen."""

from pathlib import Path

import pytest
from bench.identity_cases import SHARED, scores

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not (SHARED / "cases").exists(), reason="the cases are not beside the repo"),
]


@pytest.mark.parametrize(("case", "merged", "f1"), [("tartar", 0.8, 0.8), ("zhanaozen2011", None, 0.8)])
def test_persons_of_a_case_are_found_and_none_are_merged_wrongly(
    case: str, merged: float | None, f1: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_STATE", str(tmp_path / "state"))
    figures, _, _ = scores(SHARED / "cases" / case)
    assert figures["identity.must_not_merge_violations"]["n"] == 0
    assert figures["identity.merged_wrongly"]["n"] == 0
    assert figures["identity.mentions.f1"]["value"] >= f1
    if merged is not None:
        assert figures["identity.must_merge"]["value"] >= merged
