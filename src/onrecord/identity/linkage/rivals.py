"""Rival evidence: a pair is weighed against the other candidates of its two rows.

A row has one partner as a rule, so what speaks for another candidate speaks against this one. Brothers and sisters of
one event have each other's best candidates as rivals.
"""

import numpy as np

from onrecord.identity.linkage.arrays import Floats, Ints, Reals
from onrecord.identity.linkage.candidates import Candidates
from onrecord.identity.linkage.evidence_table import EvidenceTable, table_of

RIVALS = "rivals"
WEAKEST = -3000  # hundredths of a bit: no rival is weaker than none at all


def rival_evidence(pairs: Candidates, bits: Floats) -> EvidenceTable:
    """Compare each pair's bits (hundredths) with those of the best other candidate of either row."""
    sides = (pairs.left, pairs.right)
    best = [best_other(rows, bits) for rows in sides]
    crowd = [_odds_of_others(rows, bits) for rows in sides]
    columns: dict[str, Reals] = {"evidence alone": bits}
    for side, other, odds in zip(("left", "right"), best, crowd, strict=True):
        columns[f"lead over the {side} rival"] = (bits - other).clip(WEAKEST, -WEAKEST)
        columns[f"best {side} rival"] = other
        columns[f"share among the {side} candidates"] = bits - odds
    columns["lead over both rivals"] = (bits - np.maximum(*best)).clip(WEAKEST, -WEAKEST)
    return table_of(RIVALS, {name: column / 100 for name, column in columns.items()})


def best_other(rows: Ints, bits: Floats) -> Floats:
    """Give the most bits that another pair of the same row has, `WEAKEST` where there is none."""
    order = np.lexsort((-bits, rows))
    first = np.flatnonzero(np.diff(rows[order], prepend=-1))
    size = np.diff(first, append=len(rows))
    top, second = bits[order][first], np.full(len(first), float(WEAKEST))
    several = size > 1
    second[several] = bits[order][first[several] + 1]
    group = np.repeat(np.arange(len(first)), size)
    others = top[group]
    others[first] = second
    found = np.empty(len(bits))
    found[order] = np.maximum(others, WEAKEST)
    return found


def _odds_of_others(rows: Ints, bits: Floats) -> Floats:
    """Give the summed odds of the other candidates and of having no partner, in hundredths of a bit."""
    odds = np.exp2(np.clip(bits, WEAKEST, -WEAKEST) / 100)
    sums = np.bincount(rows, odds)
    found: Floats = 100 * np.log2(1 + np.maximum(sums[rows] - odds, 0))
    return found
