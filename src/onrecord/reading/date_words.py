"""The words around a date, by their first word: prepositions, "yesterday" and its like, "now" and its like."""

from functools import cache
from typing import TypeVar

from onrecord.reading.date_anchored import STEPS
from onrecord.reading.date_decades import TENS
from onrecord.reading.date_events import events_begin
from onrecord.reading.date_points import CENTURIES, OPENING_PARTS, PARTS
from onrecord.reading.date_vague import FEW, PAIRS, UNITS
from onrecord.reading.lexicon import load_lexicon
from onrecord.record.when import Relation

R = Relation
Told = TypeVar("Told")
RELATIONS = {name: R(name) for name in ("during", "on", "since", "after", "until", "before", "by", "about")}
UNITS_OF_TIME = frozenset(("day", "days", "week", "weeks", "month", "months", "year", "years"))
NOT_DATING = frozenset(("still", "yet"))


@cache
def triggers(language: str) -> frozenset[str]:
    lexicon = load_lexicon(language)
    words = {
        *lexicon.single("month"),
        *lexicon.single("weekday"),
        "century",
        "ago",
        "later",
        "earlier",
        "year",
        "years",
        "months",
        "weeks",
        "days",
        "decade",
        "decades",
        *events_begin(),
    }
    words |= {words[0] for rows in relatives(language).values() for words, _ in rows}
    return frozenset(words | set(present_words(language)) | set(lexicon.single("date.season")))


@cache
def openers(language: str) -> frozenset[str]:
    """Give the words a date can begin with behind its preposition; digits can as well."""
    lexicon = load_lexicon(language)
    numbers = {
        *lexicon.single("number.cardinal"),
        *lexicon.single("number.ordinal"),
        *lexicon.single("number.multiplier"),
    }
    parts = {words[0] for words in PARTS} | {
        "the",
        "last",
        "this",
        "next",
        "that",
        "past",
        "a",
        "an",
        "several",
        "some",
        "few",
        "many",
        "recent",
        "couple",
    }
    return triggers(language) | numbers | parts


@cache
def starters(language: str) -> frozenset[str]:
    """Give the words a date can begin with, its preposition and "not" included; digits can as well."""
    return openers(language) | {"not", *prefixes(language), *present_words(language)}


@cache
def followers(language: str) -> dict[str, frozenset[str]]:
    """Give, for small words that begin a date now and then, what must stand behind them; digits always may.

    Most of a text's "the" and "a" stand before something else, which is seen here at a glance.
    """
    lexicon = load_lexicon(language)
    numbers = frozenset((*lexicon.single("number.ordinal"), *CENTURIES, *TENS))
    the = triggers(language) | numbers | OPENING_PARTS | {words[1] for words in PARTS if words[0] == "the"}
    seconds = {first: {words[1] for words, _ in rows if len(words) > 1} for first, rows in relatives(language).items()}
    for words in STEPS:
        seconds.setdefault(words[0], set()).add(words[1])
    return {
        "the": frozenset(the | {"past", "last", "year"} | seconds["the"]),
        "that": frozenset(seconds["that"]),
        "at": frozenset(seconds["at"]),
        "a": UNITS_OF_TIME | FEW | PAIRS,
        "recent": UNITS,
        **dict.fromkeys(("several", "some", "few", "many", "an", "as", "so", "to"), UNITS_OF_TIME | UNITS),
    }


@cache
def prefixes(language: str) -> dict[str, tuple[tuple[tuple[str, ...], Relation], ...]]:
    rows: list[tuple[tuple[str, ...], Relation]] = [
        (("between",), R.BETWEEN),
        (("as", "of"), R.AS_OF),
        (("of",), R.DURING),
        (("c", "."), R.ABOUT),
    ]
    rows += [((first, "or", second), R.ABOUT) for first in ("in", "on") for second in ("about", "around")]
    for name, relation in RELATIONS.items():
        rows += [(words, relation) for words in _word_lists(language, f"date.{name}") if words != ("as", "of")]
    return _by_first(rows)


@cache
def relatives(language: str) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    rows = [
        (entry.parts[0], str(entry.value))
        for entries in load_lexicon(language).words.values()
        for entry in entries
        if entry.section == "date.relative" and not entry.slot_before
    ]
    return _by_first(rows)


@cache
def present_words(language: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    rows = [(words, "") for words in _word_lists(language, "date.at_publication") if words[0] not in NOT_DATING]
    return {first: tuple(words for words, _ in group) for first, group in _by_first(rows).items()}


def _word_lists(language: str, section: str) -> list[tuple[str, ...]]:
    return [
        entry.parts[0]
        for entries in load_lexicon(language).words.values()
        for entry in entries
        if entry.section == section and len(entry.parts) == 1
    ]


def _by_first(rows: list[tuple[tuple[str, ...], Told]]) -> dict[str, tuple[tuple[tuple[str, ...], Told], ...]]:
    table: dict[str, list[tuple[tuple[str, ...], Told]]] = {}
    for words, told in sorted(rows, key=lambda row: -len(row[0])):
        table.setdefault(words[0], []).append((words, told))
    return {first: tuple(group) for first, group in table.items()}
