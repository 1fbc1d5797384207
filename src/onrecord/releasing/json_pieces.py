"""JSON in pieces: the same bytes as printing it in one with an indent of one space, without holding it whole.

`depth` is how deeply a value lies: 0 for the outermost. Pieces are taken only when they are printed.
"""

import json
from collections.abc import Iterable, Iterator

from onrecord.record.canonical import Json


def printed(depth: int, value: Json) -> Iterator[str]:
    """Print a value that is small enough to be held."""
    # a line end inside a string is written as \n, so every one seen here is a line end of the print itself
    yield json.dumps(value, ensure_ascii=False, indent=1).replace("\n", _line_end(depth))


def record(depth: int, **fields: Iterable[str]) -> Iterator[str]:
    """Print an object with at least one field; each value comes printed, one deeper than the object."""
    opening = "{"
    for name, pieces in fields.items():
        yield f"{opening}{_line_end(depth + 1)}{json.dumps(name)}: "
        yield from pieces
        opening = ","
    yield _line_end(depth) + "}"


def listed(depth: int, items: Iterable[Iterable[str]]) -> Iterator[str]:
    """Print a list of printed items, each one deeper than the list."""
    opening = "["
    for pieces in items:
        yield opening + _line_end(depth + 1)
        yield from pieces
        opening = ","
    yield "[]" if opening == "[" else _line_end(depth) + "]"


def listed_values(depth: int, items: Iterable[Json]) -> Iterator[str]:
    """Print a list of values each of which is small enough to be held."""
    return listed(depth, (printed(depth + 1, item) for item in items))


def _line_end(depth: int) -> str:
    return "\n" + " " * depth
