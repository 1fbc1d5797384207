"""Dates of whole texts against the normalised dates beside the repo: floors that no change may lower."""

from pathlib import Path

import pytest
from bench import intervals


@pytest.mark.shared
@pytest.mark.parametrize(
    ("kind", "exact", "wrong"),
    [("explicit", 0.90, 0.01), ("needs context", 0.55, 0.03)],
)
def test_dates_are_read_in_the_texts_they_stand_in(shared: Path, kind: str, exact: float, wrong: float) -> None:
    rows = [row for row in intervals.rows_of(shared / "data/reading/gum-dates/dates.jsonl") if row["kind"] == kind]
    told = intervals.measure(rows, intervals.ours_in_texts())
    assert told["exact"] / len(rows) >= exact
    assert told["wrong"] / len(rows) <= wrong
