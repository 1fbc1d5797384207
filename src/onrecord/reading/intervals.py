"""Dates and counts of a text in any of five languages: EDTF and intervals, with their places in code points.

The one door for whoever has words and not sentences. Nothing is narrower than the words: a part that they lack is
filled in only from the report's date (or a year named before) and flagged `inferred`.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.errors import Misuse
from onrecord.reading import counts, dates, measure_counts, measure_dates
from onrecord.reading.counts import CountHit
from onrecord.reading.date_hits import DateHit
from onrecord.reading.lexicon import LANGUAGES, load_lexicon
from onrecord.reading.measure_words import words_of
from onrecord.reading.sentences import Sentence, split_sentences
from onrecord.record.count import Count
from onrecord.record.edtf import parse_edtf
from onrecord.record.layer import Coverage, TextLayer
from onrecord.record.when import When

WEEK = 3  # days on either side of "two weeks ago"; "about 5 May" reaches one


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedWords:
    """A date found: code points `start` to `end`, what was read, and the first and last day it can mean.

    Both days are None where nothing can be known; one is None where the words leave that side open. `named` are the
    days of what the words name: all of 2005 in "since 2005"; None where they name two dates or none.
    """

    start: int
    end: int
    when: When
    earliest: date | None
    latest: date | None
    named: tuple[date | None, date | None] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedWords:
    """A count found: code points `start` to `end`, the interval, and where the counted noun stands."""

    start: int
    end: int
    count: Count
    unit_start: int | None = None
    unit_end: int | None = None


def read_dates(text: str, *, language: str, report_date: str | None = None) -> tuple[DatedWords, ...]:
    """Find the dates of a text, in order.

    Args:
        text: Any text; places count its code points.
        language: One of en, az, ru, tr, hy.
        report_date: EDTF of the report. A date finer than it is not resolved; None leaves relative dates words.

    Raises:
        Misuse: E-USE-LEXICON for another language.
    """
    rows = date_hits(sentences_in(text, language), language, report_date)
    return tuple(_dated(hit, report_date) for row in rows for hit in row)


def read_counts(text: str, *, language: str) -> tuple[CountedWords, ...]:
    """Find the counts of a text, in order: intervals by the one table, never one invented number.

    Raises:
        Misuse: E-USE-LEXICON for another language than en, az, ru, tr, hy.
    """
    hits = (hit for sentence in sentences_in(text, language) for hit in count_hits(sentence, language))
    return tuple(_counted(hit) for hit in hits)


def date_hits(
    sentences: tuple[Sentence, ...], language: str, report_date: str | None
) -> tuple[tuple[DateHit, ...], ...]:
    """Read the dates of sentences already cut; a year once named holds for what follows in its paragraph."""
    if language == "en":
        return dates.read_all_dates(sentences, load_lexicon(language), report_date)
    return measure_dates.read_all_dates(sentences, words_of(language), report_date)


def count_hits(sentence: Sentence, language: str) -> tuple[CountHit, ...]:
    """Read the counts of one sentence already cut."""
    if language == "en":
        return counts.read_counts(sentence, load_lexicon(language))
    return measure_counts.read_counts(sentence, words_of(language))


def days_of(when: When) -> tuple[date | None, date | None]:
    """Give the first and last day of a date; "about" reaches one unit further on either side.

    Source: lexicons/dates.toml, relation.about and relative.weeks_ago.
    """
    if when.edtf is None:
        return None, None
    bounds = parse_edtf(when.edtf)
    if not when.edtf.endswith("~") or bounds.earliest is None or bounds.latest is None:
        return bounds.earliest, bounds.latest
    span = WEEK if when.inferred else 1
    return _widened(bounds.earliest, -1, when.edtf, span), _widened(bounds.latest, 1, when.edtf, span)


def sentences_in(text: str, language: str) -> tuple[Sentence, ...]:
    """Cut a bare text into sentences of one language."""
    if language not in LANGUAGES:
        raise Misuse("E-USE-LEXICON", f"there is no reader for {language[:12]!r}", f"languages: {', '.join(LANGUAGES)}")
    coverage = Coverage(unit="character", read=len(text), total=len(text))
    return split_sentences(
        TextLayer(reader="words/1", text=text, media="text/plain", language=language, coverage=coverage)
    )


def _dated(hit: DateHit, report_date: str | None) -> DatedWords:
    earliest, latest = days_of(hit.when)
    if hit.is_past and report_date is not None:
        latest = parse_edtf(report_date).latest
    start, end = (0, 0) if hit.when.text is None else (hit.when.text.start, hit.when.text.end)
    named = None if hit.ends is None else (parse_edtf(hit.ends[0]).earliest, parse_edtf(hit.ends[1]).latest)
    return DatedWords(start=start, end=end, when=hit.when, earliest=earliest, latest=latest, named=named)


def _counted(hit: CountHit) -> CountedWords:
    start, end = (0, 0) if hit.count.text is None else (hit.count.text.start, hit.count.text.end)
    return CountedWords(start=start, end=end, count=hit.count, unit_start=hit.unit_start, unit_end=hit.unit_end)


def _widened(day: date, step: int, edtf: str, span: int) -> date | None:
    """Move a day by one unit of the date it bounds: a year, a month, or `span` days."""
    parts = edtf.rstrip("~").count("-")
    try:
        if parts == 2:
            return day + timedelta(days=span * step)
        if parts == 0:
            return _year_moved(day, step)
        edge = day + timedelta(days=step)
        return edge.replace(day=1) if step < 0 else _last_of_month(edge)
    except (ValueError, OverflowError):
        return None


def _year_moved(day: date, step: int) -> date:
    return day.replace(year=day.year + step)


def _last_of_month(day: date) -> date:
    following = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
    return following - timedelta(days=1)
