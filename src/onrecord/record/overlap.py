"""How lists overlap, for drawing: who is on exactly which of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class OverlapCell:
    """People on exactly these lists; bit j of the pattern is list j."""

    pattern: int
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """Lists with their sizes, and the people of each pattern; people on no list are not in it."""

    title: str
    lists: tuple[str, ...]
    sizes: tuple[int, ...]
    cells: tuple[OverlapCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpreadRow:
    """One line of a drawing of ranges, in whole people.

    Args:
        label: Who says so.
        kind: documented (a bar from 0), bound (from here on) or estimated (a dashed box, never a count).
        low, high: Its ends; `high` None where it is open.
    """

    label: str
    kind: str
    low: int
    high: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Ranges of one question one below the other, never added or averaged."""

    title: str
    finding: str
    rows: tuple[SpreadRow, ...]
