"""Bits and a prior make a probability. Without a prior there is none, so it is always told with the one assumed."""

import math


def probability(bits: int, prior: float) -> float:
    """Give the probability of one person from hundredths of a bit and a prior between 0 and 1, both ends excluded."""
    odds = math.pow(2, bits / 100) * prior / (1 - prior)
    return odds / (1 + odds)
