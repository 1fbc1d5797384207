"""Invented phrases in five languages, written down before the grammars ever saw them: each is read to its interval."""

from pathlib import Path

import pytest

from onrecord.reading.intervals import read_counts, read_dates

FOLDER = Path(__file__).parent / "phrases"
REPORT_DATE = "2021-03-17"
ROWS = [
    (path.stem, *line.split("\t"))
    for path in sorted(FOLDER.glob("*.tsv"))
    for line in path.read_text("utf-8").splitlines()
]


def end(value: int | None) -> str:
    return "" if value is None else str(value)


def dates_in(text: str, language: str, report_date: str | None) -> str:
    found = read_dates(text, language=language, report_date=report_date)
    return " ; ".join(hit.when.edtf or "-" for hit in found) or "none"


def counts_in(text: str, language: str) -> str:
    found = read_counts(text, language=language)
    return " ; ".join(f"{end(hit.count.low)}..{end(hit.count.high)}" for hit in found) or "none"


@pytest.mark.parametrize(("language", "kind", "dated", "want", "text"), ROWS)
def test_an_invented_phrase_is_read_to_its_interval(language: str, kind: str, dated: str, want: str, text: str) -> None:
    report_date = REPORT_DATE if dated else None
    got = dates_in(text, language, report_date) if kind == "date" else counts_in(text, language)
    assert got == want
