"""Learn one stochastic edit model for each pair of scripts by expectation maximisation (Ristad and Yianilos, 1998).

A model gives the probability that two symbol strings were written for one name: a path of substitutions, drops and
insertions, then an end; all of them sum to one.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from name_couples import Couple, Pair
from numpy.typing import NDArray

from onrecord.identity.sounds import SYMBOLS

SIZE = len(SYMBOLS)
PAD = SIZE
POOLED_ROUNDS, ROUNDS, PRIOR, FEWEST, CHUNK = 6, 5, 200.0, 80, 20_000
Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
NUMBER = {symbol: at for at, symbol in enumerate(SYMBOLS)}


class EditWeights:
    """Probabilities: `table[a, b]` of substituting, `table[a, PAD]` of dropping, `table[PAD, b]` of inserting.

    `table[PAD, PAD]` is the end's; the whole sums to one.
    """

    def __init__(self, table: Floats) -> None:
        self.table = table / table.sum()


def train(couples: Mapping[Pair, Sequence[Couple]]) -> tuple[EditWeights, dict[Pair, EditWeights]]:
    """Learn the pooled model, and one for each pair of scripts with enough couples."""
    pooled = _start()
    shared = [one for pair in couples for one in couples[pair][:MOST_POOLED]]
    for _ in range(POOLED_ROUNDS):
        counts = expect(pooled, shared)
        pooled = EditWeights(counts + counts.T + 0.01)
    return pooled, {pair: _train_pair(pooled, pair, some) for pair, some in couples.items() if len(some) >= FEWEST}


MOST_POOLED = 4_000


def _start() -> EditWeights:
    table = np.full((SIZE + 1, SIZE + 1), 0.02)
    np.fill_diagonal(table, 5.0)
    table[:SIZE, PAD] = table[PAD, :SIZE] = 0.1
    table[PAD, PAD] = 30.0
    return EditWeights(table)


def _train_pair(pooled: EditWeights, pair: Pair, couples: Sequence[Couple]) -> EditWeights:
    model = pooled
    for _ in range(ROUNDS):
        counts = expect(model, couples)
        if pair[0] == pair[1]:
            counts = (counts + counts.T) / 2
        model = EditWeights(counts + PRIOR * pooled.table)
    return model


def expect(model: EditWeights, couples: Sequence[Couple]) -> Floats:
    """Give the expected number of each edit over the couples."""
    counts = np.zeros((SIZE + 1, SIZE + 1))
    ordered = sorted(couples, key=lambda one: (len(one.left) + len(one.right), one.left, one.right))
    for at in range(0, len(ordered), CHUNK):
        counts += _expect_chunk(model.table, ordered[at : at + CHUNK])
    return counts


def _numbers(words: Sequence[str]) -> tuple[Ints, Ints]:
    lengths = np.array([len(word) for word in words])
    table = np.full((int(lengths.max()), len(words)), PAD, dtype=np.int64)
    for column, word in enumerate(words):
        table[: len(word), column] = [NUMBER[symbol] for symbol in word]
    return table, lengths


def _expect_chunk(table: Floats, couples: Sequence[Couple]) -> Floats:
    left, left_length = _numbers([one.left for one in couples])
    right, right_length = _numbers([one.right for one in couples])
    weight = np.array([one.weight for one in couples])
    forward = _forward(table, left, right)
    each = np.arange(len(couples))
    total = forward[left_length, right_length, each] * table[PAD, PAD]
    backward = _backward(table, left, right, (left_length, right_length))
    scale = weight / total
    counts = np.zeros((SIZE + 1) ** 2)
    for i in range(len(left) + 1):
        for j in range(len(right) + 1):
            here = forward[i, j] * scale
            for a, b, after in _steps(left, right, i, j):
                code = a * (SIZE + 1) + b
                expected = here * table.ravel()[code] * backward[after]
                counts += np.bincount(code, expected, minlength=len(counts))
    counts[-1] = weight.sum()
    return counts.reshape(SIZE + 1, SIZE + 1)


def _steps(left: Ints, right: Ints, i: int, j: int) -> list[tuple[Ints, Ints, tuple[int, int]]]:
    """Give the edits that lead on from a cell: symbols on both sides, and the next cell."""
    none = np.full(left.shape[1], PAD, dtype=np.int64)
    found = []
    if i < len(left) and j < len(right):
        found.append((left[i], right[j], (i + 1, j + 1)))
    if i < len(left):
        found.append((left[i], none, (i + 1, j)))
    if j < len(right):
        found.append((none, right[j], (i, j + 1)))
    return found


def _forward(table: Floats, left: Ints, right: Ints) -> Floats:
    grid = np.zeros((len(left) + 1, len(right) + 1, left.shape[1]))
    grid[0, 0] = 1.0
    for i in range(len(left) + 1):
        for j in range(len(right) + 1):
            for a, b, after in _steps(left, right, i, j):
                grid[after] += grid[i, j] * table[a, b]
    return grid


def _backward(table: Floats, left: Ints, right: Ints, lengths: tuple[Ints, Ints]) -> Floats:
    """Give the probability of what follows each cell; nothing follows beyond a couple's own lengths."""
    grid = np.zeros((len(left) + 1, len(right) + 1, left.shape[1]))
    grid[lengths[0], lengths[1], np.arange(left.shape[1])] = table[PAD, PAD]
    for i in range(len(left), -1, -1):
        for j in range(len(right), -1, -1):
            for a, b, after in _steps(left, right, i, j):
                grid[i, j] += grid[after] * table[a, b]
    return grid
