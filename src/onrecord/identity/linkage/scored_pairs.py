"""Pairs of rows of two lists with the probability that they are one person, and what it was made of."""

from dataclasses import dataclass

import numpy as np

from onrecord.identity.linkage.arrays import Floats
from onrecord.identity.linkage.calibration import Calibration, calibrate
from onrecord.identity.linkage.candidates import Candidates, find_candidates
from onrecord.identity.linkage.evidence_table import EvidenceTable
from onrecord.identity.linkage.first_ranking import first_ranking
from onrecord.identity.linkage.judged import Judged, Verdicts, verdicts, with_judged
from onrecord.identity.linkage.listing import Listing
from onrecord.identity.linkage.name_evidence import name_evidence
from onrecord.identity.linkage.records import Tables, read_tables
from onrecord.identity.linkage.row_evidence import row_evidence
from onrecord.identity.linkage.self_training import clear_pairs, self_train
from onrecord.identity.linkage.two_stages import Taught, TwoStages, fit_two_stages

ENOUGH_JUDGED, UNJUDGED_WEIGHT, SEED = 1_000, 0.1, 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredPairs:
    """Candidate pairs, their bits and probabilities. `fit` is None where the pairs did not suffice to fit anything.

    A judged pair has probability 1 or 0. Without calibration a probability is only the model's own word.
    """

    pairs: Candidates
    tables: Tables
    table: EvidenceTable
    bits: Floats
    probability: Floats
    calibration: Calibration
    verdicts: Verdicts
    fit: TwoStages | None

    def __len__(self) -> int:
        return len(self.pairs)


def score_pairs(left: Listing, right: Listing, judged: Judged | None = None) -> ScoredPairs:
    """Find, compare and weigh the pairs of two lists."""
    judged = Judged() if judged is None else judged
    tables = read_tables(left, right)
    pairs = with_judged(find_candidates(tables), judged, left, right)
    table = evidence_of(tables, pairs)
    told = verdicts(pairs, judged, left, right)
    fit, bits = _fitted(pairs, table, told, judged.records)
    known = np.flatnonzero(told.known)
    calibration = calibrate(bits[known], told.same[known].astype(float), judged.records)
    probability = calibration.probability(bits)
    probability[known] = told.same[known]
    return ScoredPairs(
        pairs=pairs,
        tables=tables,
        table=table if fit is None else fit.table,
        bits=bits,
        probability=probability,
        calibration=calibration,
        verdicts=told,
        fit=fit,
    )


def evidence_of(tables: Tables, pairs: Candidates) -> EvidenceTable:
    """Compare pairs in everything that both lists tell."""
    names = name_evidence(tables, pairs)
    found = [*([] if names is None else [names]), *row_evidence(tables, pairs)]
    if not found:
        return EvidenceTable(names=(), groups=(), values=np.zeros((len(pairs), 0), dtype=np.float32))
    table = found[0]
    for one in found[1:]:
        table = table.beside(one)
    return table


def _fitted(pairs: Candidates, table: EvidenceTable, told: Verdicts, records: int) -> tuple[TwoStages | None, Floats]:
    """Fit on what is judged; where that is little or nothing, on what is clear without judgement too."""
    if not len(pairs) or not table.names:
        return None, np.zeros(len(pairs))
    bits = first_ranking(table, pairs)
    fit = None if records >= ENOUGH_JUDGED else self_train(pairs, table, bits)
    bits = bits if fit is None else fit.bits
    if not (told.known & told.same).any() or not (told.known & ~told.same).any():
        return fit, bits
    clear = clear_pairs(pairs, bits)
    unjudged = 0.0 if records >= ENOUGH_JUDGED else UNJUDGED_WEIGHT
    taught = Taught(
        truth=np.where(told.known, told.same, clear.truth),
        weights=np.where(told.known, 1.0, unjudged * clear.weights),
    )
    fit = fit_two_stages(pairs, table, taught, SEED)
    return fit, fit.bits
