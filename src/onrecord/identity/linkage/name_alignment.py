"""Names laid side by side in order, all pairs at once: which part answers which, which is missing, which two are one.

The best path through the parts of both names is chosen: a couple of parts counts by its likeness, a part without an
answer costs a little, two adjacent parts that together have the key of one part are taken for it.
"""

from dataclasses import dataclass

import numpy as np

from onrecord.identity.linkage.arrays import NONE, Bools, Ints, Reals, Small
from onrecord.identity.linkage.couples import likeness
from onrecord.identity.linkage.vocabulary import Vocabulary, WordRows

GAP, WORST, FUSED, BATCH = 0.35, -0.6, 0.9, 1 << 16
_PAIR, _LEFT_GAP, _RIGHT_GAP, _LEFT_FUSED, _RIGHT_FUSED = range(5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Aligned:
    """For each pair of rows and each part on the left: the part on the right that answers it, and how alike they are.

    `partner` is `NONE` where nothing answers; `alike` is not a number there. `right_gaps` counts the parts on the right
    without an answer.
    """

    partner: Small
    alike: Reals
    right_gaps: Small
    total: Reals


def align_names(vocabulary: Vocabulary, left: WordRows, right: WordRows, pairs: tuple[Ints, Ints]) -> Aligned:
    """Align the names of pairs of rows, given as places in either list."""
    pieces = [
        _align(vocabulary, left, right, (pairs[0][start : start + BATCH], pairs[1][start : start + BATCH]))
        for start in range(0, max(1, len(pairs[0])), BATCH)
    ]
    return Aligned(
        partner=np.concatenate([one.partner for one in pieces]),
        alike=np.concatenate([one.alike for one in pieces]),
        right_gaps=np.concatenate([one.right_gaps for one in pieces]),
        total=np.concatenate([one.total for one in pieces]),
    )


def _align(vocabulary: Vocabulary, left: WordRows, right: WordRows, pairs: tuple[Ints, Ints]) -> Aligned:
    ones, twos = left.words[pairs[0]], right.words[pairs[1]]
    alike = _couples(vocabulary, ones, twos)
    weak = np.append(vocabulary.weak, np.int32(NONE - 1))
    left_fused = left.fused[pairs[0]][:, :, None] == weak[twos][:, None, :]
    right_fused = right.fused[pairs[1]][:, None, :] == weak[ones][:, :, None]
    counts = left.counts[pairs[0]], right.counts[pairs[1]]
    moves, total = _best_moves(alike, left_fused, right_fused, counts)
    return _walk(moves, alike, counts, total)


def _couples(vocabulary: Vocabulary, ones: Small, twos: Small) -> Reals:
    """Give the likeness of every part on the left and every part on the right of each pair."""
    both = (ones[:, :, None] != NONE) & (twos[:, None, :] != NONE)
    size = len(vocabulary.words)
    codes = ones[:, :, None].astype(np.int64) * size + twos[:, None, :]
    distinct, places = np.unique(codes[both], return_inverse=True)
    found = likeness(
        vocabulary, (distinct // max(1, size)).astype(np.int32), (distinct % max(1, size)).astype(np.int32)
    )
    alike = np.full(codes.shape, WORST, dtype=np.float32)
    alike[both] = found[places]
    return alike


def _best_moves(
    alike: Reals, left_fused: Bools, right_fused: Bools, counts: tuple[Small, Small]
) -> tuple[Small, Reals]:
    """Give the last move of the best path to every place, and what the whole path counts."""
    rows, wide, high = alike.shape
    moves = np.zeros((wide + 1, high + 1, rows), dtype=np.int8)
    best = np.zeros((wide + 1, high + 1, rows), dtype=np.float32)
    for i in range(wide + 1):
        for j in range(high + 1):
            if i or j:
                _step(best, moves, (i, j), (alike, left_fused, right_fused))
    total: Reals = best[counts[0], counts[1], np.arange(rows)]
    return moves, total


def _step(best: Reals, moves: Small, at: tuple[int, int], tables: tuple[Reals, Bools, Bools]) -> None:
    i, j = at
    alike, left_fused, right_fused = tables
    ways = [
        (move, found)
        for move, found in (
            (_PAIR, best[i - 1, j - 1] + np.maximum(alike[:, i - 1, j - 1], WORST) if i and j else None),
            (_LEFT_GAP, best[i - 1, j] - GAP if i else None),
            (_RIGHT_GAP, best[i, j - 1] - GAP if j else None),
            (_LEFT_FUSED, _where(left_fused[:, i - 2, j - 1], best[i - 2, j - 1] + FUSED) if i > 1 and j else None),
            (_RIGHT_FUSED, _where(right_fused[:, i - 1, j - 2], best[i - 1, j - 2] + FUSED) if i and j > 1 else None),
        )
        if found is not None
    ]
    best[i, j], moves[i, j] = ways[0][1], ways[0][0]
    for move, found in ways[1:]:
        better = found > best[i, j]
        best[i, j][better] = found[better]
        moves[i, j][better] = move


def _where(holds: Bools, found: Reals) -> Reals:
    return np.where(holds, found, np.float32(-99))


def _walk(moves: Small, alike: Reals, counts: tuple[Small, Small], total: Reals) -> Aligned:
    """Walk every best path back from its end."""
    rows, wide, high = alike.shape
    partner = np.full((rows, wide), NONE, dtype=np.int32)
    likes = np.full((rows, wide), np.nan, dtype=np.float32)
    gaps = np.zeros(rows, dtype=np.int32)
    i, j, every = counts[0].copy(), counts[1].copy(), np.arange(rows)
    for _ in range(wide + high):
        open_ = (i > 0) | (j > 0)
        move = np.where(open_, moves[i, j, every], -1)
        paired = np.isin(move, (_PAIR, _LEFT_FUSED, _RIGHT_FUSED))
        at, on, of = every[paired], i[paired] - 1, j[paired] - 1
        partner[at, on] = of
        likes[at, on] = np.where(move[paired] == _PAIR, alike[at, on, of], FUSED)
        double = every[move == _LEFT_FUSED]
        partner[double, i[double] - 2], likes[double, i[double] - 2] = j[double] - 1, FUSED
        gaps += move == _RIGHT_GAP
        i = i - np.select([np.isin(move, (_PAIR, _LEFT_GAP, _RIGHT_FUSED)), move == _LEFT_FUSED], [1, 2], 0)
        j = j - np.select([np.isin(move, (_PAIR, _RIGHT_GAP, _LEFT_FUSED)), move == _RIGHT_FUSED], [1, 2], 0)
    return Aligned(partner=partner, alike=likes, right_gaps=gaps, total=total)
