"""Hostile text takes time in proportion to its length: no phrase makes a reader look over and over again."""

from time import process_time

import pytest

from onrecord.reading.intervals import read_counts, read_dates

LENGTH = 10_000  # code points
SECONDS = 3.0  # one look back over the whole text a word took minutes


@pytest.mark.parametrize(
    ("language", "piece"),
    [
        ("en", "2017 "),
        ("en", "hundred "),
        ("en", "May "),
        ("en", "one or "),
        ("az", "on "),
        ("az", "mayın "),
        ("az", "1 234 "),
        ("ru", "сто "),
        ("ru", "с 1 по "),
        ("tr", "2'de "),
        ("hy", "քսան"),
        ("hy", "մայիսի "),
    ],
)
def test_a_repeated_phrase_is_read_in_time(language: str, piece: str) -> None:
    text = (piece * LENGTH)[:LENGTH]
    started = process_time()
    read_dates(text, language=language, report_date="2021-03-17")
    read_counts(text, language=language)
    assert process_time() - started < SECONDS
