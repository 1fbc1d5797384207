"""What a workbook's markup says and the library that reads its cells does not: hidden rows, formulas without values."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.reading.archive import ArchiveRefused
from onrecord.reading.markup import parse_part

WORKBOOK, RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_ID = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*)>")
_COLUMN = re.compile(rb"<(?:\w+:)?col\b([^>]*)>")
_HIDDEN = re.compile(rb"\b(?:hidden|zeroHeight)\s*=\s*[\"'](?:1|true)[\"']")
_NUMBER = {name: re.compile(rb"\b" + name + rb"\s*=\s*[\"'](\d{1,7})[\"']") for name in (b"r", b"min", b"max")}
_UNCOMPUTED = re.compile(
    rb"<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """Of one sheet: hidden rows (from 1), hidden columns (from 0) as ranges, and formulas whose result is not kept."""

    rows: frozenset[int] = frozenset()
    columns: tuple[range, ...] = ()
    uncomputed: int = 0

    def hides(self, row: int, column: int) -> bool:
        return row in self.rows or any(column in span for span in self.columns)


def marks_of(parts: Mapping[str, bytes]) -> dict[str, Marks]:
    """Give the marks of each sheet by its name; none where the workbook does not say which sheet is which."""
    try:
        names = _parts_of_sheets(parts)
    except ArchiveRefused:
        return {}
    return {name: _marks(parts[part]) for name, part in names.items() if part in parts}


def _parts_of_sheets(parts: Mapping[str, bytes]) -> dict[str, str]:
    if WORKBOOK not in parts or RELATIONS not in parts:
        return {}
    targets = {one.get("Id"): one.get("Target", "") for one in parse_part(parts[RELATIONS])}
    names: dict[str, str] = {}
    for one in parse_part(parts[WORKBOOK]).iter("{*}sheet"):
        target = targets.get(one.get(_ID) or one.get(_STRICT_ID))
        if target:
            names[one.get("name", "")] = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
    return names


def _marks(part: bytes) -> Marks:
    rows = frozenset(
        int(number.group(1))
        for row in _ROW.finditer(part)
        if _HIDDEN.search(row.group(1)) and (number := _NUMBER[b"r"].search(row.group(1))) is not None
    )
    columns = tuple(
        range(int(first.group(1)) - 1, int(last.group(1)))
        for column in _COLUMN.finditer(part)
        if _HIDDEN.search(column.group(1))
        and (first := _NUMBER[b"min"].search(column.group(1))) is not None
        and (last := _NUMBER[b"max"].search(column.group(1))) is not None
    )
    uncomputed = sum(1 for _ in _UNCOMPUTED.finditer(part))
    return Marks(rows=rows, columns=columns, uncomputed=uncomputed)
