"""How far one wrong match between two records could move a loglinear estimate."""

from collections.abc import Iterator

from onrecord.estimating.loglinear import Chosen, Layout, choose
from onrecord.estimating.poisson import Vector


def one_match(all_of: Layout, counts: Vector, chosen: Chosen) -> float:
    """Give the largest relative change of the estimate when one match is made, or one is undone.

    The model stays as it is. Undone, a person on several lists becomes two, one of them on one list alone; made, two
    people without a common list become one.
    """
    others = (choose(all_of, moved, chosen.model) for moved in _moved(all_of.lists, counts))
    return max((abs(other.estimate / chosen.estimate - 1) for other in others if other is not None), default=0.0)


def _moved(lists: int, counts: Vector) -> Iterator[Vector]:
    present = [pattern for pattern in range(1, 1 << lists) if counts[pattern - 1] > 0]
    for pattern in present:
        for alone in (1 << j for j in range(lists) if pattern >> j & 1 and pattern != 1 << j):
            yield _changed(counts, gone=(pattern,), come=(alone, pattern & ~alone))
    for first in present:
        for second in present:
            if first < second and not first & second:
                yield _changed(counts, gone=(first, second), come=(first | second,))


def _changed(counts: Vector, *, gone: tuple[int, ...], come: tuple[int, ...]) -> Vector:
    changed = counts.copy()
    for pattern in gone:
        changed[pattern - 1] -= 1
    for pattern in come:
        changed[pattern - 1] += 1
    return changed
