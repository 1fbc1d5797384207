"""How large a sheet would be if every cell up to its last one were kept.

The library that reads sheets allots that much at once, and two cells at opposite corners end the process. So the
corners are looked up in the markup first.
"""

import re
from collections.abc import Mapping

_REFERENCE = re.compile(rb"\br\s*=\s*[\"']([A-Za-z]{0,3})(\d{1,7})[\"']")
# A cell with something in it. One that only has a style is laid out by nobody.
_FULL_CELL = re.compile(
    rb"<(?:\w+:)?c\b[^>]*?\br\s*=\s*[\"']([A-Za-z]{1,3})(\d{1,7})[\"'][^>]*(?<!/)>(?=\s*<(?:\w+:)?(?:v|is|f)\b)"
)
_PLACELESS_CELL = re.compile(rb"<(?:\w+:)?c\b(?![^>]*\br\s*=)[^>]*(?<!/)>")
_ODS_TAG = re.compile(rb"<table:(table-row|table-cell|covered-table-cell|table)(?![\w-])([^>]*?)(/?)>")
_ROWS_REPEATED = re.compile(rb"number-rows-repeated\s*=\s*[\"'](\d+)")
_COLUMNS_REPEATED = re.compile(rb"number-columns-repeated\s*=\s*[\"'](\d+)")


def largest_extent(parts: Mapping[str, bytes]) -> int:
    """Give the number of cells of the largest sheet, empty ones counted, up to its last cell with content."""
    extents = [
        _xlsx_extent(part)
        for name, part in parts.items()
        if name.startswith("xl/worksheets/") and name.endswith(".xml")
    ]
    if "content.xml" in parts:
        extents.append(_ods_extent(parts["content.xml"]))
    return max(extents, default=0)


def _xlsx_extent(part: bytes) -> int:
    last_row = last_column = 1
    placed = _REFERENCE if _PLACELESS_CELL.search(part) is not None else _FULL_CELL
    for reference in placed.finditer(part):
        last_row = max(last_row, int(reference.group(2)))
        last_column = max(last_column, _column_number(reference.group(1)))
    return last_row * last_column


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number


def _ods_extent(part: bytes) -> int:
    largest = row = column = rows = last_row = last_column = 0
    for tag in _ODS_TAG.finditer(part):
        name, attributes, closed = tag.groups()
        if name == b"table":
            row = rows = last_row = last_column = 0
        elif name == b"table-row":
            row, column, rows = row + rows, 0, _repeated(_ROWS_REPEATED, attributes)
        else:
            column += _repeated(_COLUMNS_REPEATED, attributes)
            if not closed or b"office:value" in attributes:
                last_row, last_column = max(last_row, row + rows), max(last_column, column)
                largest = max(largest, last_row * last_column)
    return largest


def _repeated(pattern: re.Pattern[bytes], attributes: bytes) -> int:
    found = pattern.search(attributes)
    return int(found.group(1)[:10]) if found is not None else 1
