"""What an interaction of all lists would do, which no data can show or exclude."""

from onrecord.estimating.table import Table

FACTORS = (0.5, 0.67, 1.0, 1.5, 2.0)


def interaction(whole: Table, factor: float) -> float | None:
    """Give n + factor x prod(cells of odd patterns) / prod(cells of even patterns); None when a cell is empty.

    A factor of 1 means that all lists together do not interact.
    """
    cells = dict(whole.cells)
    if len(cells) < (1 << len(whole.lists)) - 1:
        return None
    unseen = factor
    for pattern, people in sorted(cells.items(), key=lambda cell: cell[0]):
        unseen = unseen * people if pattern.bit_count() % 2 else unseen / people
    return whole.documented + unseen
