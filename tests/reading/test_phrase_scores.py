"""Floors on the phrases kept beside the repo: counts and dates are read, and nothing is invented."""

import json
from collections import Counter
from pathlib import Path

import pytest

from brief_text import sentences_of
from onrecord.reading.counts import read_counts
from onrecord.reading.dates import read_dates
from onrecord.reading.intervals import read_counts as counts_of
from onrecord.reading.intervals import read_dates as dates_of
from onrecord.reading.lexicon import load_lexicon
from onrecord.record.edtf import parse_edtf

Interval = tuple[object, object]
pytestmark = pytest.mark.shared


def rows_of(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def first_count(text: str) -> Interval | None:
    hits = [hit for sentence in sentences_of(text) for hit in read_counts(sentence, load_lexicon("en"))]
    return (hits[0].count.low, hits[0].count.high) if hits else None


def first_date(text: str, report_date: str | None) -> Interval | None:
    hits = [hit for s in sentences_of(text) for hit in read_dates(s, load_lexicon("en"), report_date)]
    if not hits:
        return None
    edtf = hits[0].when.edtf
    if edtf is None:
        return None, None
    bounds = parse_edtf(edtf)
    return tuple(None if day is None else day.isoformat() for day in (bounds.earliest, bounds.latest))  # type: ignore[return-value]


def test_english_count_phrases_are_all_read(shared: Path) -> None:
    rows = [row for row in rows_of(shared / "data/reading/phrases/counts.jsonl") if row["language"] == "en"]
    wrong = [row["text"] for row in rows if first_count(str(row["text"])) != (row["low"], row["high"])]
    assert wrong == []


def test_english_date_phrases_are_read_to_their_edtf(shared: Path) -> None:
    rows = [row for row in rows_of(shared / "data/reading/phrases/dates.jsonl") if row["language"] == "en"]
    wrong = []
    for row in rows:
        report_date = row["report_date"]
        assert report_date is None or isinstance(report_date, str)
        hits = [hit for s in sentences_of(str(row["text"])) for hit in read_dates(s, load_lexicon("en"), report_date)]
        if [hit.when.edtf for hit in hits] != [row["edtf"]]:
            wrong.append((row["text"], [hit.when.edtf for hit in hits]))
    assert wrong == [("the largest crackdown since the 1990s", ["199X/.."])]  # "since" is open towards the present


def test_dates_that_name_a_year_are_read(shared: Path) -> None:
    rows = [row for row in rows_of(shared / "data/reading/gum-dates/dates.jsonl") if row["kind"] == "explicit"]
    told: Counter[bool] = Counter()
    for row in rows:
        told[first_date(str(row["text"]), str(row["report_date"])) == (row["earliest"], row["latest"])] += 1
    assert told[True] / len(rows) >= 0.92


def test_count_phrases_of_five_languages_are_read(shared: Path) -> None:
    wrong = []
    for row in rows_of(shared / "data/reading/phrases/counts.jsonl"):
        hits = counts_of(str(row["text"]), language=str(row["language"]))
        if not hits or (hits[0].count.low, hits[0].count.high) != (row["low"], row["high"]):
            wrong.append(row["id"])
    assert wrong == []


def test_date_phrases_of_five_languages_are_read_and_none_is_narrower_than_its_words(shared: Path) -> None:
    rows = rows_of(shared / "data/reading/phrases/dates.jsonl")
    wider = [row["id"] for row in rows if date_ends(row) != (row["earliest"], row["latest"])]
    assert wider == ["dates-en-013", "dates-az-013"]  # "since" a decade: open towards the present, by our table


def date_ends(row: dict[str, object]) -> Interval | None:
    report_date = row["report_date"]
    told = None if report_date is None else str(report_date)
    hits = dates_of(str(row["text"]), language=str(row["language"]), report_date=told)
    if not hits:
        return None
    days = [None if day is None else day.isoformat() for day in (hits[0].earliest, hits[0].latest)]
    return days[0], days[1]
