"""Two lists at a time: overlaps, and what they would say if the two did not depend on each other."""

from dataclasses import dataclass

from onrecord.estimating.table import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two lists of a table.

    Args:
        lists: Their names.
        both: People on both.
        expected: People on both if all lists were independent; None where that cannot be fitted.
        odds_ratio: Of being on one given the other, among the documented people; None when a cell is empty.
        chapman: People in all, from these two lists alone, if they were independent. A diagnostic, never a result.
        stderr: Its standard error.
    """

    lists: tuple[str, str]
    both: int
    expected: float | None
    odds_ratio: float | None
    chapman: float
    stderr: float


def chapman(first: int, second: int, both: int) -> tuple[float, float]:
    """Estimate a population from two independent lists; gives the estimate and its standard error.

    Source: Chapman 1951; variance by Seber 1970.
    """
    a, b, m = first + 1, second + 1, both + 1
    return a * b / m - 1, (a * b * (first - both) * (second - both) / (m * m * (m + 1))) ** 0.5


def pair(whole: Table, i: int, j: int, expected: float | None) -> Pair:
    """Look at two lists, named by their places."""
    first, second, both = whole.sizes[i], whole.sizes[j], whole.on(1 << i | 1 << j)
    only_first, only_second = first - both, second - both
    neither = whole.documented - first - second + both
    apart = only_first * only_second
    estimate, stderr = chapman(first, second, both)
    return Pair(
        lists=(whole.lists[i], whole.lists[j]),
        both=both,
        expected=expected,
        odds_ratio=both * neither / apart if apart else None,
        chapman=estimate,
        stderr=stderr,
    )
