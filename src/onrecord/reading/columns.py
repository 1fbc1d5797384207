"""Reading order of a page in columns, where the file itself has the lines of both columns mixed.

Only prose is put in order: a table read column by column would part each name from what is said of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_LEAST_LINES = 6
_LEAST_LETTERS = 20  # a column of prose has longer lines
_FULL = 0.7  # of the usual width: most lines of a column are full
_CROSSING = 0.25
_STEPS = 60
_EDGE = 2.0  # points
_DEEPEST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words on one line without a wide gap in them, with their box in points; up is more."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


def in_reading_order(runs: Sequence[Run], depth: int = 0) -> tuple[Run, ...] | None:
    """Put the runs of a page in order, column behind column; None where the file's own order stands.

    A run across the columns (a heading) ends what is above it.
    """
    gutter = _gutter(runs) if depth < _DEEPEST else None
    if gutter is None:
        return None
    across = sorted((run for run in runs if _crosses(run, gutter)), key=lambda run: -run.middle)
    if not _is_mixed(runs, gutter, len(across)):
        return None
    ordered: list[Run] = []
    rest = [run for run in runs if not _crosses(run, gutter)]
    for heading in across:
        above = [run for run in rest if run.middle > heading.middle]
        rest = [run for run in rest if run.middle <= heading.middle]
        ordered += [*_columns(above, gutter, depth), heading]
    return (*ordered, *_columns(rest, gutter, depth))


def _columns(runs: list[Run], gutter: float, depth: int) -> list[Run]:
    left = [run for run in runs if run.right <= gutter + _EDGE]
    right = [run for run in runs if run.right > gutter + _EDGE]
    return [run for side in (left, right) for run in in_reading_order(side, depth + 1) or side]


def has_columns(boxes: Sequence[tuple[float, float, float, float]]) -> bool:
    """Say whether boxes (left, bottom, right, top) leave a gutter free: a cheap look before a closer one."""
    runs = [Run(text="", left=left, bottom=low, right=right, top=top) for left, low, right, top in boxes]
    return _best_gutter(runs) is not None


def _gutter(runs: Sequence[Run]) -> float | None:
    """Find the line between two columns of prose."""
    found = _best_gutter(runs)
    if found is None:
        return None
    left = [run for run in runs if run.right <= found + _EDGE]
    right = [run for run in runs if run.left >= found - _EDGE]
    return found if _is_prose(left) and _is_prose(right) else None


def _best_gutter(runs: Sequence[Run]) -> float | None:
    if len(runs) < 2 * _LEAST_LINES:
        return None
    first, last = min(run.left for run in runs), max(run.right for run in runs)
    places = [first + (last - first) * (0.2 + 0.6 * step / _STEPS) for step in range(_STEPS + 1)]
    crossings = [sum(_crosses(run, place) for run in runs) for place in places]
    fewest = min(crossings)
    if fewest > len(runs) * _CROSSING:
        return None
    free = [place for place, times in zip(places, crossings, strict=True) if times == fewest]
    place = free[len(free) // 2] if len(free) < 3 else _middle_of_widest(free, places)
    sides = (sum(run.right <= place + _EDGE for run in runs), sum(run.left >= place - _EDGE for run in runs))
    return place if min(sides) >= _LEAST_LINES else None


def _middle_of_widest(free: list[float], places: list[float]) -> float:
    step = (places[-1] - places[0]) / _STEPS
    groups: list[list[float]] = [[free[0]]]
    for place in free[1:]:
        if place - groups[-1][-1] > step * 1.5:
            groups.append([])
        groups[-1].append(place)
    widest = max(groups, key=len)
    return widest[len(widest) // 2]


def _crosses(run: Run, place: float) -> bool:
    return run.left < place - _EDGE and run.right > place + _EDGE


def _is_prose(runs: list[Run]) -> bool:
    if len(runs) < _LEAST_LINES:
        return False
    widths = sorted(run.right - run.left for run in runs)
    usual = widths[len(widths) * 4 // 5]
    is_full = median(widths) >= usual * _FULL
    return is_full and median(len(run.text) for run in runs) >= _LEAST_LETTERS


def _is_mixed(runs: Sequence[Run], gutter: float, across: int) -> bool:
    """Say whether the file goes from side to side far more often than from column to column."""
    sides = [run.right <= gutter + _EDGE for run in runs if not _crosses(run, gutter)]
    turns = sum(one != other for one, other in pairwise(sides))
    return turns > 2 * across + _LEAST_LINES
