"""Whether a posterior has one middle or several."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from scipy.fft import irfft, rfft

from onrecord.estimating.poisson import Vector

POINTS = 2048
REACH = 4.0  # bandwidths beyond the outermost draws
VALLEY = 0.5  # of the lower peak beside it
LEAST_SHARE = 0.01
RIPPLE = 1e-9


@dataclass(frozen=True, slots=True)
class Mode:
    """One part of a posterior: its share of the draws, its median and 95 % interval, in people."""

    share: float
    estimate: float
    low: float
    high: float


def modes(draws: Vector) -> tuple[Mode, ...]:
    """Part draws of N where their density has a deep valley; one mode when there is none."""
    cuts = _valleys(np.log(draws), _bandwidth(draws))
    bounds = [0.0, *np.exp(cuts), float("inf")]
    found = [draws[(draws > low) & (draws <= high)] for low, high in pairwise(bounds)]
    return tuple(_mode(part, len(part) / len(draws)) for part in found)


def _mode(draws: Vector, share: float) -> Mode:
    middle, low, high = np.quantile(draws, (0.5, 0.025, 0.975))
    return Mode(share, float(middle), float(low), float(high))


def _bandwidth(draws: Vector) -> float:
    logs = np.log(draws)
    first, third = np.quantile(logs, (0.25, 0.75))
    whole = float(logs.std(ddof=1))
    spread = min(whole, float(third - first) / 1.34) or whole
    # Draws are whole people: a narrower kernel would see every number as a peak of its own.
    return max(0.9 * spread / float(len(draws) ** 0.2), 1.5 / float(np.median(draws)))


def _valleys(logs: Vector, bandwidth: float) -> list[float]:
    """Give the places where the density is cut."""
    grid, density = _density(logs, bandwidth)
    peaks = [at for at in range(1, POINTS - 1) if density[at - 1] < density[at] >= density[at + 1]]
    cuts: list[float] = []
    while len(peaks) > 1:
        lows = [at + int(density[at:after].argmin()) for at, after in pairwise(peaks)]
        shallow = [k for k, low in enumerate(lows) if not _parts(density, peaks[k], low, peaks[k + 1])]
        cuts = [float(grid[low]) for low in lows]
        if shallow:
            worst = max(shallow, key=lambda k: density[lows[k]] / min(density[peaks[k]], density[peaks[k + 1]]))
            peaks.remove(min(peaks[worst], peaks[worst + 1], key=lambda at: density[at]))
            continue
        small = _smallest(logs, cuts)
        if small is None:
            return cuts
        peaks.pop(small)
    return []


def _parts(density: Vector, left: int, low: int, right: int) -> bool:
    return bool(density[low] < VALLEY * min(density[left], density[right]))


def _smallest(logs: Vector, cuts: list[float]) -> int | None:
    """Give the place of the smallest part if it is too small to be a mode of its own."""
    counts = np.bincount(np.searchsorted(cuts, logs), minlength=len(cuts) + 1)
    at = int(counts.argmin())
    return at if counts[at] < LEAST_SHARE * len(logs) else None


def _density(logs: Vector, bandwidth: float) -> tuple[Vector, Vector]:
    """Smooth a fine histogram with a normal kernel, by Fourier transform."""
    low, high = logs.min() - REACH * bandwidth, logs.max() + REACH * bandwidth
    counts, edges = np.histogram(logs, bins=POINTS, range=(low, high))
    step = (high - low) / POINTS
    waves = 2 * np.pi * np.arange(POINTS // 2 + 1) / (POINTS * step)
    smooth: Vector = irfft(rfft(counts.astype(np.float64)) * np.exp(-0.5 * (waves * bandwidth) ** 2), POINTS)
    # The transform leaves a ripple where there is nothing, which would have peaks of its own.
    return (edges[:-1] + edges[1:]) / 2, np.where(smooth > RIPPLE * smooth.max(), smooth, 0.0)
