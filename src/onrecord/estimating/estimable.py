"""Whether a loglinear model can be estimated from a table at all.

Where cells are empty, the likelihood may be highest only at the edge, with expected counts of 0. The cells that stay
above 0 there (the facial set) carry everything the data say; the number of people on no list can be told from the
model only if its design row is a combination of theirs.
Source: Fienberg and Rinaldo 2012, Annals of Statistics 40(2), on existence; Chan, Silverman and Vincent 2021 on lists.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog

from onrecord.estimating.poisson import Matrix, Vector

CLEAR = 1e-3  # expected counts above this, with the equations of the likelihood met, leave no cell at 0
MET = 1e-6


def is_plainly_estimable(design: Matrix, counts: Vector, expected: Vector) -> bool:
    """Say whether a fit by itself shows that the likelihood has its maximum inside; False decides nothing."""
    if expected.min() < CLEAR:
        return False
    residual = np.abs(design.T @ (expected - counts)).max()
    return bool(residual <= MET * max(1.0, counts.sum()))


def facial_set(design: Matrix, counts: Vector) -> NDArray[np.bool_]:
    """Give the cells that may keep an expected count above 0, by one linear program.

    The program looks for as many cells as can be positive together, among all tables that have the margins of the
    counts, up to a common factor.
    """
    cells, columns = design.shape
    margins = design.T @ counts
    scale = 1 / np.maximum(margins, 1.0)
    equal = np.hstack([design.T, design.T, -margins[:, None]]) * scale[:, None]
    bounds = [(0.0, 1.0)] * cells + [(0.0, None)] * cells + [(1.0, None)]
    gain = np.concatenate([-np.ones(cells), np.zeros(cells + 1)])
    found = linprog(gain, A_eq=equal, b_eq=np.zeros(columns), bounds=bounds, method="highs")
    if found.x is None:
        return np.zeros(cells, dtype=bool)
    chosen: NDArray[np.bool_] = found.x[:cells] > 0.5  # at a corner a cell is 0 or 1
    return chosen


def reaches_unseen(design: Matrix, cells: NDArray[np.bool_]) -> bool:
    """Say whether the row (1, 0, .., 0) of people on no list is a combination of the rows of these cells."""
    target = np.zeros(design.shape[1])
    target[0] = 1.0
    rows = design[cells]
    if not len(rows):
        return False
    solution = np.linalg.lstsq(rows.T, target, rcond=None)[0]
    return bool(np.abs(rows.T @ solution - target).max() < 1e-9)  # rows hold 0 and 1
