"""The first ranking where nobody has judged anything: Fellegi and Sunter's weights, estimated from the pairs at hand.

Each evidence is cut into a few levels. How often a level occurs among pairs of one person and among others is estimated
by expectation maximisation, begun from pairs that are each other's best by plain hand-set weights, which stand for any
list. Source: Fellegi and Sunter 1969; Winkler 1988 for the estimation.
"""

from collections.abc import Sequence

import numpy as np

from onrecord.identity.linkage.arrays import Bools, Floats, Ints, Reals
from onrecord.identity.linkage.candidates import Candidates
from onrecord.identity.linkage.evidence_table import EvidenceTable
from onrecord.identity.linkage.rivals import best_other

TURNS, PRIOR, MOST_BITS = 12, 2.0, 12.0

# Evidence by name, where its levels are cut, and the hand-set bits of each level from the lowest.
_ALIKE: tuple[Sequence[float], Sequence[float]] = ((-0.3, 0.35, 0.7, 0.95), (-3, -2, 0, 3, 5))
_SHARED: tuple[Sequence[float], Sequence[float]] = ((0.05, 0.35, 0.7), (-1, 0.5, 3, 6))
_LEVELS: dict[str, tuple[Sequence[float], Sequence[float]]] = {
    "name": ((-20, -12, -6, -2, 2, 5, 8, 11, 14, 18, 22), (-15, -12, -10, -8, -5, -1, 2, 5, 8, 11, 14, 17)),
    "age": ((-10, -5.5, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 5.5, 10), (-8, -6, -4, -1, 2, 4, 2, -1, -4, -6, -8)),
    "years between births": ((0.01, 1, 3, 6), (5, 0, -2, -4, -6)),
    "day, month and year of birth that agree": ((0.5, 1.5, 2.5), (-6, -3, 3, 9)),
    "days between": ((0.5, 1.5, 3.5, 14.5, 31.5), (7, 4, 2, -1, -4, -7)),
    "sex": ((0.5,), (-5, 1)),
    "post code": ((0.25, 0.75), (-2, 2, 8)),
    "state or region": _ALIKE,
    "county or district": _ALIKE,
    "city or village": _ALIKE,
}


def first_ranking(table: EvidenceTable, pairs: Candidates) -> Floats:
    """Give the evidence of each pair in hundredths of a bit, the odds of a match among candidates within."""
    used = [(name, at) for at, name in enumerate(table.names) if name in _LEVELS or table.groups[at] == "circumstances"]
    levels = [_leveled(table.values[:, at], _LEVELS.get(name, _SHARED)[0]) for name, at in used]
    hand = [np.array([0.0, *_LEVELS.get(name, _SHARED)[1]]) for name, _ in used]
    bits: Floats = np.sum([weights[level] for weights, level in zip(hand, levels, strict=True)], axis=0)
    share = np.where(_is_clear(pairs, bits), 1 / (1 + np.exp2(-bits)), 0.0)
    for _ in range(TURNS):
        bits = np.full(len(pairs), np.log2((share.sum() + 1) / ((1 - share).sum() + 1)))
        for weights, level in zip(hand, levels, strict=True):
            bits += _estimated(level, share, len(weights))[level]
        share = 1 / (1 + np.exp2(-bits))
    return bits * 100


def _leveled(values: Reals, cuts: Sequence[float]) -> Ints:
    return np.where(np.isnan(values), 0, 1 + np.searchsorted(np.array(cuts), values, side="right"))


def _is_clear(pairs: Candidates, bits: Floats) -> Bools:
    """Say which pairs are the best of both their rows."""
    return (bits > 0) & (bits >= best_other(pairs.left, bits)) & (bits >= best_other(pairs.right, bits))


def _estimated(level: Ints, share: Floats, size: int) -> Floats:
    """Give the bits of each level; the untold level speaks neither way."""
    same, other = np.bincount(level, share, minlength=size), np.bincount(level, 1 - share, minlength=size)
    same[0] = other[0] = 0
    spread = (same + other) / max(1.0, float((same + other).sum()))
    m = (same + PRIOR * spread) / (same.sum() + PRIOR)
    u = (other + PRIOR * spread) / (other.sum() + PRIOR)
    with np.errstate(divide="ignore", invalid="ignore"):
        found: Floats = np.nan_to_num(np.log2(m / u)).clip(-MOST_BITS, MOST_BITS)
    found[0] = 0
    return found
