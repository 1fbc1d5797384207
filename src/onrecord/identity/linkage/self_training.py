"""Fitting where nobody has judged anything: the clearest pairs of the first ranking teach the model, twice.

A pair that is the best of both its rows by a clear lead is taken for true, the other candidates of its rows for false,
and so are all candidates of a row whose best is far below. What lies between teaches nothing.
"""

import numpy as np

from onrecord.identity.linkage.arrays import Floats
from onrecord.identity.linkage.candidates import Candidates
from onrecord.identity.linkage.evidence_table import EvidenceTable
from onrecord.identity.linkage.rivals import best_other
from onrecord.identity.linkage.two_stages import Taught, TwoStages, fit_two_stages

TURNS, LEAD, FAR = 2, 600, -1500  # hundredths of a bit


def self_train(pairs: Candidates, table: EvidenceTable, bits: Floats) -> TwoStages | None:
    """Refit on the pairs that the bits so far make clear; None where there are none."""
    found = None
    for turn in range(TURNS):
        taught = clear_pairs(pairs, bits)
        if not (taught.truth > 0).any() or not ((taught.truth == 0) & (taught.weights > 0)).any():
            return found
        found = fit_two_stages(pairs, table, taught, seed=turn)
        bits = found.bits
    return found


def clear_pairs(pairs: Candidates, bits: Floats) -> Taught:
    """Say what is clear by the bits so far."""
    ahead = bits - np.maximum(best_other(pairs.left, bits), best_other(pairs.right, bits))
    true = (bits >= 0) & (ahead >= LEAD)
    left, right = np.zeros(pairs.left.max(initial=0) + 1, bool), np.zeros(pairs.right.max(initial=0) + 1, bool)
    left[pairs.left[true]] = right[pairs.right[true]] = True
    best = np.full(len(left), -np.inf)
    np.maximum.at(best, pairs.left, bits)
    told = left[pairs.left] | right[pairs.right] | (best[pairs.left] < FAR)
    return Taught(truth=true.astype(float), weights=told.astype(float))
