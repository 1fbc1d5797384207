"""The columns of keys that block rules name: equal numbers on both sides mean equal keys."""

from collections.abc import Mapping

import numpy as np

from onrecord.identity.linkage.arrays import NONE, Floats, Ints
from onrecord.identity.linkage.fields import Field
from onrecord.identity.linkage.records import Records, Tables
from onrecord.identity.linkage.vocabulary import Vocabulary

YEAR = 365.2425
Keys = Mapping[str, tuple[Ints, Ints]]


def block_keys(tables: Tables) -> Keys:
    """Give every key that both lists have, `NONE` where a row has none."""
    left, right = (_keys(one, tables) for one in (tables.left, tables.right))
    return {name: (left[name], right[name]) for name in left if name in right}


def _keys(records: Records, tables: Tables) -> dict[str, Ints]:
    found = _name_keys(records, tables.names)
    if records.sex is not None:
        found["sex"] = records.sex.astype(np.int64)
    if records.born is not None:
        exact = records.born.low == records.born.high
        found["birth"] = _numbers(np.where(exact, records.born.low, np.nan))
        found["birth year"] = _numbers(records.born.low // YEAR)
    if records.age is not None:
        found["age"] = _numbers(records.age.low)
    weak = np.append(tables.places.weak, np.int32(NONE))
    found |= {
        name: weak[records.places[field]].astype(np.int64) for name, field in _PLACES.items() if field in records.places
    }
    return found


_PLACES = {"state": Field.STATE, "city": Field.CITY}


def _numbers(column: Floats) -> Ints:
    return np.where(np.isnan(column), NONE, column).astype(np.int64)


def _name_keys(records: Records, vocabulary: Vocabulary) -> dict[str, Ints]:
    """Give the weak keys of the parts by their place; `last` only where there is another before it."""
    if records.names is None:
        return {}
    words, counts = records.names.words, records.names.counts
    weak = np.append(vocabulary.weak, np.int32(NONE))[words]
    every = np.arange(len(words))
    at = {"first": 0, "second": 1, "third": 2}
    found = {name: weak[:, place] for name, place in at.items() if place < weak.shape[1]}
    found["last"] = np.where(counts > 1, weak[every, np.maximum(counts - 1, 0)], NONE)
    found["first two"] = records.names.fused[:, 0]
    found["last two"] = np.where(counts > 1, records.names.fused[every, np.maximum(counts - 2, 0)], NONE)
    return {name: column.astype(np.int64) for name, column in found.items()}
