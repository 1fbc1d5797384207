"""Poisson regression by iteratively reweighted least squares: one model with care, or many models at once."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]
Matrix = NDArray[np.float64]

LOOSE, TIGHT = 1e-8, 1e-13  # relative change of the deviance at which a fit has settled
STEPS = 25
SURE, HOPE = 2, 3.0  # steps before a model may be given up, and how many times its last gain it is still granted
RIDGE = 1e-11  # on Fisher matrices of unit diagonal: sparse samples make them singular


@dataclass(frozen=True, slots=True)
class Fit:
    """A fitted model: coefficients by column of the design, expected counts by row, and the deviance."""

    coefficients: Vector
    expected: Vector
    deviance: float


def fit(design: Matrix, counts: Vector, offset: Vector | float = 0.0, tolerance: float = LOOSE) -> Fit:
    """Fit log E(counts) = offset + design @ coefficients.

    Where the design has dependent columns, the shortest solution is given. Where some counts of 0 would need an
    expected count of 0, coefficients run off and the fit ends after STEPS steps.
    """
    expected = counts + 0.1
    linear = np.log(expected)
    before = deviance(counts, expected)
    coefficients: Vector = np.zeros(design.shape[1])
    for _ in range(STEPS):
        root = np.sqrt(expected)
        working = linear - offset + (counts - expected) / expected
        coefficients = np.asarray(np.linalg.lstsq(design * root[:, None], working * root, rcond=1e-13)[0], np.float64)
        linear = np.clip(design @ coefficients + offset, -500.0, 50.0)
        expected = np.exp(linear)
        after = deviance(counts, expected)
        if abs(after - before) < tolerance * (abs(after) + 0.1):
            before = after
            break
        before = after
    return Fit(coefficients, expected, float(before))


def fit_many(
    design: Matrix,
    counts: Vector,
    masks: NDArray[np.bool_],
    penalties: Vector | None = None,
    margin: float = np.inf,
) -> tuple[Matrix, Vector]:
    """Fit many models to the same counts, each with some of the columns.

    Args:
        design: Cells by columns.
        counts: People by cell.
        masks: Models by columns: which columns a model has.
        penalties: What each model's deviance is judged with.
        margin: Models that cannot come as close as this to the best, penalties counted, are given up.

    Returns:
        Expected counts, models by cells, and the deviance of each model: infinite where it was given up.
    """
    products = _products(design)
    expected = np.broadcast_to(counts + 0.1, (len(masks), len(counts))).copy()
    deviances = deviance(counts, expected)
    judged = np.zeros(len(masks)) if penalties is None else penalties
    running = np.arange(len(masks))
    for step in range(STEPS):
        stepped = _step(design, products, counts, masks[running], expected[running])
        now = deviance(counts, stepped)
        moved = np.abs(now - deviances[running])
        expected[running], deviances[running] = stepped, now
        ended = moved < LOOSE * (np.abs(now) + 0.1)
        if step >= SURE:
            # Steps at least halve what is left to gain, also where a coefficient runs off for ever.
            hopeless = now + judged[running] - HOPE * moved > (deviances + judged).min() + margin
            deviances[running[hopeless & ~ended]] = np.inf
            ended |= hopeless
        running = running[~ended]
        if not len(running):
            break
    return expected, deviances


def deviance(counts: Vector, expected: Matrix) -> Vector:
    """Give the Poisson deviance along the last axis; a count of 0 adds its expected count."""
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(counts > 0, counts * np.log(counts / expected), 0.0)
    result: Vector = 2 * (ratio - counts + expected).sum(axis=-1)
    return result


def _products(design: Matrix) -> Matrix:
    cells, columns = design.shape
    return (design[:, :, None] * design[:, None, :]).reshape(cells, columns * columns)


def _step(design: Matrix, products: Matrix, counts: Vector, masks: NDArray[np.bool_], expected: Matrix) -> Matrix:
    models, columns = masks.shape
    fisher = (expected @ products).reshape(models, columns, columns)
    fisher *= masks[:, :, None] & masks[:, None, :]
    target = ((expected * (np.log(expected) - 1) + counts) @ design) * masks
    diagonal = np.einsum("mii->mi", fisher)
    scale = np.where(masks & (diagonal > 0), 1 / np.sqrt(np.where(diagonal > 0, diagonal, 1.0)), 0.0)
    fisher *= scale[:, :, None] * scale[:, None, :]
    # An absent column gets a row of its own, so that every system of the batch can be solved.
    diagonal += np.where(scale > 0, RIDGE, 1.0)
    coefficients = scale * np.linalg.solve(fisher, (scale * target)[:, :, None])[:, :, 0]
    stepped: Matrix = np.exp(np.clip(coefficients @ design.T, -500.0, 50.0))
    return stepped
