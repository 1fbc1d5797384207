"""Points and pairs of points as EDTF, by the table of parts; never finer than the words."""

from calendar import monthrange
from datetime import date
from functools import cache

from onrecord.reading.date_points import Point
from onrecord.reading.lexicon import load_table
from onrecord.record.edtf import is_edtf
from onrecord.record.when import Relation

OPEN_END = frozenset((Relation.SINCE, Relation.AFTER))
OPEN_START = frozenset((Relation.UNTIL, Relation.BEFORE, Relation.BY))
Ends = tuple[str, str]


def ends_of(point: Point) -> Ends | None:
    """Give the first and last EDTF date of a point, equal when it is one date.

    A day of a month without its year is one of an unknown year, `XXXX-05-07`; what else has no year is None.
    """
    if point.choices:
        first, last = sorted(_day(*choice) for choice in point.choices)
        return (f"[{first},{last}]", f"[{first},{last}]")
    if point.century is not None:
        return _twice(f"{point.century - 1:02d}XX")
    if point.decade is not None:
        return _of_decade(point.decade, point.part)
    if point.year is None:
        return None if point.month is None or point.day is None else _twice(f"XXXX-{point.month:02d}-{point.day:02d}")
    return _of_year(point, point.year)


def edtf_of(ends: Ends | None, relation: Relation) -> str | None:
    """Join two ends by what the words say about them."""
    if ends is None:
        return None
    first, last = ends
    if first.startswith("["):
        first, last = first[1:-1].split(",") if relation in OPEN_END | OPEN_START else (first, last)
    if relation in OPEN_END:
        text = f"{first}/.."
    elif relation in OPEN_START:
        text = f"../{last}"
    elif relation is Relation.ABOUT and first == last:
        text = f"{first}~"
    else:
        text = first if first == last else f"{first}/{last}"
    return text if is_edtf(text) else None


def set_of(one: Ends | None, two: Ends | None, *, all_of: bool) -> str | None:
    """Give the EDTF set of two dates: "7 or 8 May" one of them, "7 and 8 May" both."""
    if one is None or two is None or one[0] != one[1] or two[0] != two[1]:
        return None
    text = f"{{{one[0]},{two[0]}}}" if all_of else f"[{one[0]},{two[0]}]"
    return text if is_edtf(text) else None


def day_text(day: date) -> str:
    return _day(day.year, day.month, day.day)


def _of_year(point: Point, year: int) -> Ends | None:
    if point.season is not None:
        return _twice(str(_row("season", point.season)["edtf"]).replace("YYYY", f"{year:04d}"))
    if point.quarter is not None:
        months = _table()["quarter"][point.quarter]
        return (f"{year:04d}-{months[0]:02d}", f"{year:04d}-{months[1]:02d}") if isinstance(months, list) else None
    if point.month is None:
        return _of_part_of_year(year, point.part)
    if point.day is not None:
        return _twice(_day(year, point.month, point.day))
    if point.part is None:
        return _twice(f"{year:04d}-{point.month:02d}")
    return _of_part_of_month(year, point.month, point.part)


def _of_part_of_year(year: int, part: str | None) -> Ends:
    if part is None:
        return _twice(f"{year:04d}")
    first, last = str(_row("part", "year", part)["edtf"]).replace("YYYY", f"{year:04d}").split("/")
    return first, last


def _of_part_of_month(year: int, month: int, part: str) -> Ends:
    row = _row("part", "month", part)
    last = monthrange(year, month)[1] if row["to"] == "d" else int(str(row["to"]))
    return _day(year, month, int(str(row["from"]))), _day(year, month, last)


def _of_decade(decade: int, part: str | None) -> Ends:
    if part is None or part.endswith("half"):
        return _twice(f"{decade}X")
    row = _row("part", "decade", part)
    return f"{decade}{row['from']}", f"{decade}{row['to']}"


def _day(year: int, month: int, day: int) -> str:
    return f"{year:04d}-{month:02d}-{day:02d}"


def _twice(text: str) -> Ends:
    return text, text


def _row(*path: str) -> dict[str, object]:
    row: object = _table()
    for key in path:
        row = row[key] if isinstance(row, dict) else {}
    return row if isinstance(row, dict) else {}


@cache
def _table() -> dict[str, dict[str, object]]:
    return {name: dict(row) for name, row in load_table("dates").items() if isinstance(row, dict)}
