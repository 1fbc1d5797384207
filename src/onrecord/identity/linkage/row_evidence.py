"""What the rest of two rows tells beside the names: ages, births, dates, sex, places, circumstances."""

import numpy as np

from onrecord.identity.linkage.arrays import NONE, Floats, Reals, Small
from onrecord.identity.linkage.candidates import Candidates, gap
from onrecord.identity.linkage.couples import likeness
from onrecord.identity.linkage.evidence_table import EvidenceTable, table_of
from onrecord.identity.linkage.fields import Field
from onrecord.identity.linkage.records import Records, Spans, Tables
from onrecord.identity.linkage.vocabulary import Vocabulary, WordRows

YEAR, MOST_YEARS, MOST_DAYS = 365.2425, 25, 400
_PREFIX = 3


def row_evidence(tables: Tables, pairs: Candidates) -> list[EvidenceTable]:
    """Give a table for each group of evidence that both lists have."""
    found = [_ages(tables, pairs), _births(tables, pairs), _dates(tables, pairs), _sexes(tables, pairs)]
    found += [_places(tables, pairs), _texts(tables, pairs)]
    return [one for one in found if one is not None]


def _ages(tables: Tables, pairs: Candidates) -> EvidenceTable | None:
    """Compare ages, as told or as the birth and the event's date give them."""
    left, right = ages_of(tables.left), ages_of(tables.right)
    if left is None or right is None:
        return None
    apart = gap(left, right, pairs.left, pairs.right)
    later = left.low[pairs.left] > right.high[pairs.right]
    signed = np.where(later, -apart, apart).clip(-MOST_YEARS, MOST_YEARS)
    return table_of("age", {"age": signed})


def ages_of(records: Records) -> Spans | None:
    """Give the ages of a list: those it tells, else those that birth and date of the event leave."""
    born, day = records.born, records.day
    if born is None or day is None:
        return records.age
    low, high = (day.low - born.high) // YEAR, (day.high - born.low) // YEAR
    if records.age is None:
        return Spans(low=low, high=high)
    untold = np.isnan(records.age.low)
    return Spans(low=np.where(untold, low, records.age.low), high=np.where(untold, high, records.age.high))


def _births(tables: Tables, pairs: Candidates) -> EvidenceTable | None:
    left, right = tables.left.born, tables.right.born
    if left is None or right is None:
        return None
    days = gap(left, right, pairs.left, pairs.right)
    exact = (left.low == left.high)[pairs.left] & (right.low == right.high)[pairs.right]
    parts = _same_parts(left.low[pairs.left], right.low[pairs.right])
    return table_of(
        "birth",
        {
            "years between births": (days / YEAR).clip(0, MOST_YEARS),
            "day, month and year of birth that agree": np.where(exact, parts, np.nan),
        },
    )


def _same_parts(left: Floats, right: Floats) -> Floats:
    """Count which of day, month and year two days share; not a number where either is unknown."""
    untold = np.isnan(left) | np.isnan(right)
    epoch = np.datetime64("0001-01-01") - np.timedelta64(1, "D")
    one, two = ((epoch + np.nan_to_num(days, nan=1).astype("timedelta64[D]")) for days in (left, right))
    same = np.zeros(len(left))
    for unit, over in (("Y", None), ("M", "Y"), ("D", "M")):
        parts = [
            days.astype(f"datetime64[{unit}]").astype(int)
            if over is None
            else (days.astype(f"datetime64[{unit}]") - days.astype(f"datetime64[{over}]")).astype(int)
            for days in (one, two)
        ]
        same += parts[0] == parts[1]
    return np.where(untold, np.nan, same)


def _dates(tables: Tables, pairs: Candidates) -> EvidenceTable | None:
    left, right = tables.left.day, tables.right.day
    if left is None or right is None:
        return None
    widths = np.maximum((left.high - left.low)[pairs.left], (right.high - right.low)[pairs.right])
    apart = gap(left, right, pairs.left, pairs.right).clip(0, MOST_DAYS)
    return table_of("date", {"days between": apart, "days that the date spans": widths})


def _sexes(tables: Tables, pairs: Candidates) -> EvidenceTable | None:
    left, right = tables.left.sex, tables.right.sex
    if left is None or right is None:
        return None
    one, two = left[pairs.left], right[pairs.right]
    return table_of("sex", {"sex": np.where((one != NONE) & (two != NONE), one == two, np.nan)})


def _places(tables: Tables, pairs: Candidates) -> EvidenceTable | None:
    columns: dict[str, Reals] = {}
    for field in (one for one in tables.left.places if one in tables.right.places):
        left, right = tables.left.places[field][pairs.left], tables.right.places[field][pairs.right]
        some = (left != NONE) & (right != NONE)
        found = np.full(len(pairs), np.nan, dtype=np.float32)
        compare = _postcodes if field is Field.POSTCODE else _spellings
        found[some] = compare(tables.places, left[some], right[some])
        columns[str(field)] = found
    return table_of("place", columns) if columns else None


def _spellings(vocabulary: Vocabulary, left: Small, right: Small) -> Reals:
    """Compare places by how they sound, each couple of places once."""
    size = len(vocabulary.words)
    distinct, at = np.unique(left.astype(np.int64) * size + right, return_inverse=True)
    return likeness(vocabulary, (distinct // size).astype(np.int32), (distinct % size).astype(np.int32))[at]


def _postcodes(vocabulary: Vocabulary, left: Small, right: Small) -> Reals:
    """Say whether codes are equal (1), begin alike (0.5), differ (0)."""
    heads = {head: at for at, head in enumerate(dict.fromkeys(word[:_PREFIX] for word in vocabulary.words))}
    numbers = np.array([heads[word[:_PREFIX]] for word in vocabulary.words])
    return np.where(left == right, 1.0, np.where(numbers[left] == numbers[right], 0.5, 0.0)).astype(np.float32)


def _texts(tables: Tables, pairs: Candidates) -> EvidenceTable | None:
    columns: dict[str, Reals] = {}
    for name in tables.left.texts:
        columns[name] = _shared(tables, (tables.left.texts[name], tables.right.texts[name]), pairs)
    return table_of("circumstances", columns) if columns else None


def _shared(tables: Tables, rows: tuple[WordRows, WordRows], pairs: Candidates) -> Reals:
    """Give the share of the rarer information that two texts have in common; not a number where one is empty."""
    found = np.full(len(pairs), np.nan, dtype=np.float32)
    rarity = np.append(tables.texts.rarity, 0.0)
    step = 1 << 15
    for start in range(0, len(pairs), step):
        one, two = rows[0].words[pairs.left[start : start + step]], rows[1].words[pairs.right[start : start + step]]
        both = ((one[:, :, None] == two[:, None, :]) & (one[:, :, None] != NONE)).any(axis=2)
        least = np.minimum(rarity[one].sum(axis=1), rarity[two].sum(axis=1))
        with np.errstate(invalid="ignore"):
            found[start : start + step] = np.where(least > 0, (rarity[one] * both).sum(axis=1) / least, np.nan)
    return found
