"""Whether several chains have settled, and how exact what they say is.

Source: Vehtari, Gelman, Simpson, Carpenter and Buerkner 2021, Bayesian Analysis 16(2).
"""

from dataclasses import dataclass

import numpy as np
from scipy.fft import irfft, next_fast_len, rfft
from scipy.special import ndtri
from scipy.stats import rankdata

from onrecord.estimating.poisson import Matrix, Vector

BLOCKS = 5  # of each chain, for the error of a quantile
TAILS = (0.05, 0.95)


@dataclass(frozen=True, slots=True)
class Settling:
    """Rank-normalised split R-hat (1 when settled), and effective draws: the fewer of those for middle and tails."""

    rhat: float
    ess: float


def settling(draws: Matrix) -> Settling:
    """Look at draws, chains by iterations, of one quantity."""
    split = _split(draws)
    if np.ptp(split) == 0:
        return Settling(1.0, float(split.size))
    folded = np.abs(split - np.median(split))
    rhat = max(_rhat(_ranked(split)), _rhat(_ranked(folded)))
    tails = min(_ess((split <= np.quantile(split, tail)).astype(np.float64)) for tail in TAILS)
    return Settling(rhat, min(_ess(_ranked(split)), tails))


def quantile_error(draws: Matrix, share: float) -> float:
    """Give the Monte-Carlo standard error of a quantile, from how it differs between blocks of the chains."""
    length = draws.shape[1] // BLOCKS
    blocks = draws[:, : length * BLOCKS].reshape(-1, length)
    return float(np.std(np.quantile(blocks, share, axis=1), ddof=1) / np.sqrt(len(blocks)))


def _split(draws: Matrix) -> Matrix:
    half = draws.shape[1] // 2
    return np.concatenate([draws[:, :half], draws[:, -half:]])


def _ranked(draws: Matrix) -> Matrix:
    ranks = rankdata(draws, axis=None).reshape(draws.shape)
    scores: Matrix = ndtri((ranks - 0.375) / (draws.size + 0.25))
    return scores


def _rhat(draws: Matrix) -> float:
    length = draws.shape[1]
    inside = draws.var(axis=1, ddof=1).mean()
    if inside == 0:
        return float("inf")
    return float(np.sqrt((length - 1) / length + draws.mean(axis=1).var(ddof=1) / inside))


def _ess(draws: Matrix) -> float:
    """Effective draws by Geyer's initial monotone sequence over all chains."""
    chains, length = draws.shape
    inside = draws.var(axis=1, ddof=1)
    if not inside.any():
        return float(draws.size)
    covariances = _autocovariances(draws).mean(axis=0)
    pooled = inside.mean() * (length - 1) / length + draws.mean(axis=1).var(ddof=1)
    correlations = 1 - (inside.mean() - covariances * length / (length - 1)) / pooled
    correlations[0] = 1.0
    even = length // 2 * 2
    sums = correlations[:even].reshape(-1, 2).sum(axis=1)
    negative = np.flatnonzero(sums <= 0)
    monotone = np.minimum.accumulate(sums[: negative[0]] if len(negative) else sums)
    time = -1 + 2 * monotone.sum()
    return float(chains * length / max(time, 1 / np.log10(chains * length)))


def _autocovariances(draws: Matrix) -> Vector:
    length = draws.shape[1]
    centred = draws - draws.mean(axis=1, keepdims=True)
    size = next_fast_len(2 * length)
    spectrum = rfft(centred, size, axis=1)
    covariances: Vector = irfft(np.abs(spectrum) ** 2, size, axis=1)[:, :length] / length
    return covariances
