"""The two-stage fit: first each pair by itself, then each pair against its rivals.

Rows are put into folds by the left list, and no pair is scored by a model that saw its row: so the second stage learns
from rivals scored as honestly as those it will meet, and the scores of judged pairs can calibrate.
"""

from dataclasses import dataclass

import numpy as np

from onrecord.identity.linkage.additive import Additive, averaged, cuts_of, fit_additive
from onrecord.identity.linkage.arrays import Bools, Floats, Ints
from onrecord.identity.linkage.candidates import Candidates
from onrecord.identity.linkage.evidence_table import EvidenceTable
from onrecord.identity.linkage.name_evidence import NAMES
from onrecord.identity.linkage.rivals import rival_evidence

FOLDS, MOST_TRAINED, DROPPED, DROPPED_WEIGHT = 3, 40_000, 0.5, 0.25
_RICH = frozenset(["date", "place", "circumstances"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Taught:
    """What the pairs are taken for while a model is fitted: truth from 0 to 1, weight 0 where one teaches nothing."""

    truth: Floats
    weights: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoStages:
    """The bits of every pair (hundredths, prior within), the evidence they came from, the averaged models."""

    bits: Floats
    table: EvidenceTable
    alone: Additive
    against_rivals: Additive


def fit_two_stages(pairs: Candidates, table: EvidenceTable, taught: Taught, seed: int) -> TwoStages:
    """Fit both stages; `seed` deals rows into folds and says whose names are hidden."""
    random = np.random.default_rng(seed)
    folds = random.integers(0, FOLDS, int(pairs.left.max(initial=0)) + 1)[pairs.left]
    alone, bits = _crossed(table, taught, folds, random, is_dropping=True)
    beside = table.beside(rival_evidence(pairs, bits))
    model, bits = _crossed(beside, taught, folds, random, is_dropping=False)
    return TwoStages(bits=bits, table=beside, alone=alone, against_rivals=model)


def _crossed(
    table: EvidenceTable, taught: Taught, folds: Ints, random: np.random.Generator, *, is_dropping: bool
) -> tuple[Additive, Floats]:
    """Fit a model without each fold; a taught pair is scored by the one that did not see it, others by all."""
    cuts = cuts_of(table)
    models = []
    for fold in range(FOLDS):
        rows = _trained((taught.weights > 0) & (folds != fold), taught, random)
        chosen, truth, weights = table.chosen(rows.places), taught.truth[rows.places], rows.weights
        if is_dropping and _can_drop(table):
            chosen, truth, weights = _with_names_hidden(chosen, truth, weights, random)
        models.append(fit_additive(chosen, truth, weights, cuts))
    whole = averaged(models)
    bits = whole.bits(table).astype(float)
    for fold, model in enumerate(models):
        own = np.flatnonzero((taught.weights > 0) & (folds == fold))
        bits[own] = model.bits(table.chosen(own))
    return whole, bits


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rows:
    places: Ints
    weights: Floats


def _trained(chosen: Bools, taught: Taught, random: np.random.Generator) -> _Rows:
    """Give the rows to train on; of too many false pairs a share stands for all."""
    places = np.flatnonzero(chosen)
    weights = taught.weights[places]
    if len(places) <= MOST_TRAINED:
        return _Rows(places=places, weights=weights)
    share = MOST_TRAINED / len(places)
    kept = (taught.truth[places] > 0) | (random.random(len(places)) < share)
    weights = np.where(taught.truth[places] > 0, weights, weights / share)
    return _Rows(places=places[kept], weights=weights[kept])


def _can_drop(table: EvidenceTable) -> bool:
    """Say whether the lists have enough beside names to know a person by, and rows without a name."""
    return NAMES in table.groups and not _RICH.isdisjoint(table.groups) and bool(np.isnan(table.column("name")).any())


def _with_names_hidden(
    table: EvidenceTable, truth: Floats, weights: Floats, random: np.random.Generator
) -> tuple[EvidenceTable, Floats, Floats]:
    """Add half of the pairs again without what their names tell, so that the rest learns to speak for itself."""
    again = np.flatnonzero(random.random(len(truth)) < DROPPED)
    hidden = table.chosen(again).without(NAMES, np.arange(len(again)))
    both = EvidenceTable(names=table.names, groups=table.groups, values=np.concatenate([table.values, hidden.values]))
    return (
        both,
        np.concatenate([truth, truth[again]]),
        np.concatenate([weights, DROPPED_WEIGHT * weights[again]]),
    )
