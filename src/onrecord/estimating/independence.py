"""What would be seen if all lists were independent of each other."""

from functools import cache

from scipy.optimize import brentq

from onrecord.estimating.table import Table


@cache
def independent_total(whole: Table) -> float | None:
    """Give the people in all under independence: the root of n = N (1 - prod(1 - n_j / N)); None if there is none.

    Source: Darroch 1958, Biometrika 45.
    """
    people = whole.documented
    if sum(whole.sizes) <= people or max(whole.sizes) >= people:
        return None

    def excess(total: float) -> float:
        unseen = 1.0
        for size in whole.sizes:
            unseen *= 1 - size / total
        return total * (1 - unseen) - people

    far = 2.0 * people
    while excess(far) < 0:
        far *= 2
    return float(brentq(excess, people, far, xtol=1e-10, rtol=1e-13))


def expected_overlap(whole: Table, i: int, j: int) -> float | None:
    """Give the people that two lists would share under independence."""
    total = independent_total(whole)
    return None if total is None else whole.sizes[i] * whole.sizes[j] / total
