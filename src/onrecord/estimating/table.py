"""Who is on which list: the table every estimate starts from."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, kw_only=True)
class Table:
    """Documented people by pattern of lists.

    A pattern is a number whose bit j says that the people are on list j (bit 0 is the first list). The pattern 0,
    people on no list, is what is to be estimated and never stands in a table.
    """

    lists: tuple[str, ...]
    cells: tuple[tuple[int, int], ...]  # (pattern, people), ascending, people > 0

    @cached_property
    def documented(self) -> int:
        """People on at least one list."""
        return sum(people for _, people in self.cells)

    @cached_property
    def sizes(self) -> tuple[int, ...]:
        """People on each list."""
        return tuple(self.on(1 << j) for j in range(len(self.lists)))

    @cached_property
    def times(self) -> tuple[int, ...]:
        """People on exactly 1, 2, .. t lists."""
        seen: Counter[int] = Counter()
        for pattern, people in self.cells:
            seen[pattern.bit_count()] += people
        return tuple(seen[k] for k in range(1, len(self.lists) + 1))

    def on(self, pattern: int) -> int:
        """Count the people who are on all lists of a pattern, whatever other lists they are on."""
        return sum(people for cell, people in self.cells if cell & pattern == pattern)

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Give the lists two by two, as places."""
        width = len(self.lists)
        return ((i, j) for i in range(width) for j in range(i + 1, width))


def table(lists: tuple[str, ...], cells: Mapping[int, int]) -> Table:
    """Make a table; empty cells fall out."""
    return Table(lists=lists, cells=tuple(sorted((w, people) for w, people in cells.items() if people and w)))


def keep(whole: Table, places: Iterable[int]) -> Table:
    """Give the table of some of the lists; people on none of them are no longer in it."""
    kept = tuple(places)
    cells: Counter[int] = Counter()
    for pattern, people in whole.cells:
        cells[sum(1 << k for k, j in enumerate(kept) if pattern >> j & 1)] += people
    return table(tuple(whole.lists[j] for j in kept), cells)


def without(whole: Table, place: int) -> Table:
    """Leave one list out."""
    return keep(whole, (j for j in range(len(whole.lists)) if j != place))


def within(whole: Table, place: int) -> Table:
    """Take the people of one list as a known population, as the other lists see it."""
    only = table(whole.lists, {pattern: people for pattern, people in whole.cells if pattern >> place & 1})
    return without(only, place)


def merged(whole: Table, first: int, second: int) -> Table:
    """Take two lists as one, which stands last."""
    names = (*whole.lists, f"{whole.lists[first]}+{whole.lists[second]}")
    on_either = 1 << first | 1 << second
    cells = {pattern | bool(pattern & on_either) << len(whole.lists): people for pattern, people in whole.cells}
    return keep(table(names, cells), (j for j in range(len(names)) if j not in {first, second}))
