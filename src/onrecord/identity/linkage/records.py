"""Two lists as columns of numbers over one vocabulary: what the comparison computes with."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from onrecord.identity.linkage.ages import years_of
from onrecord.identity.linkage.arrays import NONE, Floats, Small, codes_of
from onrecord.identity.linkage.dates import Days, days_of, is_month_first, span_of
from onrecord.identity.linkage.fields import DATE_FIELDS, PLACE_FIELDS, WORD_FIELDS, Field
from onrecord.identity.linkage.listing import Listing
from onrecord.identity.linkage.missing import plain, said
from onrecord.identity.linkage.name_tokens import NameTokens, tokens_of
from onrecord.identity.linkage.sexes import sex_of
from onrecord.identity.linkage.vocabulary import Vocabulary, WordRows, number_words

SEXES = ("man", "woman", "other")
PLACE_WORDS, MOST_WORDS = "place words", 24
SAID_PLACES = (Field.COUNTY, Field.CITY, Field.ADDRESS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spans:
    """First and last of each row, both included; not a number where a row tells none."""

    low: Floats
    high: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """One list in columns. A field that the list lacks has no column; `NONE` or not a number where a cell is empty."""

    size: int
    names: WordRows | None
    others: WordRows | None
    suffix: Small | None
    age: Spans | None
    born: Spans | None
    day: Spans | None
    sex: Small | None
    places: Mapping[Field, Small]  # numbers in the vocabulary of places
    texts: Mapping[str, WordRows]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """Both lists, and the vocabularies that their numbers belong to."""

    left: Records
    right: Records
    names: Vocabulary
    places: Vocabulary
    texts: Vocabulary


def read_tables(left: Listing, right: Listing) -> Tables:
    """Read both lists into columns."""
    both = (left, right)
    tokens = [_tokens(one.names()) for one in both]
    names, rows = number_words(_rows_of(tokens, "words") + _rows_of(tokens, "others"))
    place_fields = [field for field in PLACE_FIELDS if all(one.cells(field) is not None for one in both)]
    places, place_rows = number_words([_place_words(one.cells(field)) for field in place_fields for one in both])
    headings = _text_headings(left, right)
    texts, text_rows = number_words(
        [_text_words(one, headed[side]) for headed in headings.values() for side, one in enumerate(both)]
    )
    suffixes = _suffixes(tokens)
    records = [
        Records(
            size=len(one),
            names=None if tokens[side] is None else rows[side],
            others=None if tokens[side] is None else rows[2 + side],
            suffix=suffixes[side],
            age=_spans(one, Field.AGE),
            born=_spans(one, Field.BORN),
            day=_days(one),
            sex=_sexes(one.cells(Field.SEX)),
            places={field: place_rows[2 * at + side].words[:, 0] for at, field in enumerate(place_fields)},
            texts={name: text_rows[2 * at + side] for at, name in enumerate(headings)},
        )
        for side, one in enumerate(both)
    ]
    return Tables(left=records[0], right=records[1], names=names, places=places, texts=texts)


def _tokens(cells: tuple[str, ...] | None) -> list[NameTokens] | None:
    """Cut names; a column without a single word is none."""
    found = [tokens_of(said(cell)) for cell in cells or ()]
    return found if any(name.words for name in found) else None


def _rows_of(tokens: list[list[NameTokens] | None], which: Literal["words", "others"]) -> list[list[tuple[str, ...]]]:
    return [[] if rows is None else [getattr(row, which) for row in rows] for rows in tokens]


def _suffixes(tokens: list[list[NameTokens] | None]) -> list[Small | None]:
    """Number the marks of generations over both lists."""
    cells = [[] if rows is None else [row.suffix or "" for row in rows] for rows in tokens]
    codes, _ = codes_of([*cells[0], *cells[1]])
    return [codes[: len(cells[0])] if cells[0] else None, codes[len(cells[0]) :] if cells[1] else None]


def _place_words(cells: tuple[str, ...] | None) -> list[tuple[str, ...]]:
    """Give each place as one word."""
    found = ["".join(plain(said(cell)).split()) for cell in cells or ()]
    return [(word,) if word else () for word in found]


def _text_headings(left: Listing, right: Listing) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Give the texts that can be compared, with the columns of either list that say them."""
    found = {str(field): (left.headings(field), right.headings(field)) for field in WORD_FIELDS}
    found[PLACE_WORDS] = (_said_places(left), _said_places(right))
    others = {plain(heading): heading for heading in right.headings(Field.OTHER)}
    for heading in left.headings(Field.OTHER):
        if plain(heading) in others:
            found[plain(heading)] = ((heading,), (others[plain(heading)],))
    return {name: both for name, both in found.items() if all(both)}


def _said_places(one: Listing) -> tuple[str, ...]:
    return tuple(heading for field in SAID_PLACES for heading in one.headings(field))


def _text_words(one: Listing, headings: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Give the distinct words of some columns, row by row."""
    return [_distinct(row) for row in zip(*(one.columns[heading] for heading in headings), strict=True)]


def _distinct(cells: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for cell in cells for word in plain(said(cell)).split()))[:MOST_WORDS]


def _spans(one: Listing, field: Field) -> Spans | None:
    cells = one.cells(field)
    if cells is None:
        return None
    if field is Field.AGE:
        return _as_spans([years_of(cell) for cell in cells])
    return _as_spans(_days_in(cells))


def _days_in(cells: tuple[str, ...]) -> list[Days | None]:
    turned = is_month_first(cells)
    return [days_of(cell, is_month_first=turned) for cell in cells]


def _days(one: Listing) -> Spans | None:
    """Give the days of the event, from one column or from year, month and day."""
    cells = one.cells(Field.DATE)
    if cells is not None:
        return _as_spans(_days_in(cells))
    years, months, days = (one.cells(field) or ("",) * len(one) for field in DATE_FIELDS)
    if one.cells(Field.YEAR) is None:
        return None
    return _as_spans([_put_together(*row) for row in zip(years, months, days, strict=True)])


def _put_together(year: str, month: str, day: str) -> Days | None:
    if not year.strip().isdecimal():
        return None
    if not month.strip().isdecimal():
        return days_of(f"{day} {month} {year}") or span_of(int(year))
    return span_of(int(year), int(month), int(day) if day.strip().isdecimal() else None)


def _as_spans(found: list[tuple[int, int] | None]) -> Spans:
    pairs = np.array([(np.nan, np.nan) if one is None else one for one in found], dtype=float).reshape(-1, 2)
    return Spans(low=pairs[:, 0], high=pairs[:, 1])


def _sexes(cells: tuple[str, ...] | None) -> Small | None:
    if cells is None:
        return None
    found = (sex_of(cell) for cell in cells)
    return np.array([NONE if sex is None else SEXES.index(sex) for sex in found], dtype=np.int32)
