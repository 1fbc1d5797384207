"""Spreadsheets and CSV: every cell that says something stands on the layer, with its sheet and address as its place."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO, StringIO

from onrecord.reading.archive import ArchiveRefused, open_members
from onrecord.reading.draft import Draft, LayerWriter, reasons_of, unread
from onrecord.reading.encoding import clean
from onrecord.reading.extent import largest_extent
from onrecord.reading.grid import HIDDEN
from onrecord.reading.limits import SHEET_CELLS, SHEET_EXTENT
from onrecord.reading.markup import check_whole
from onrecord.reading.mixed_lines import decode_lines
from onrecord.reading.reasons import Flag, Reason
from onrecord.reading.sheet_marks import RELATIONS, WORKBOOK, Marks, marks_of
from onrecord.record.layer import Coverage

_CSV_PLACE = "Sheet1"
_DELIMITERS = ",;\t|"
_SNIFF_LINES = 20
_NO_MARKS = Marks()
_NONE_MERGED: Mapping[tuple[int, int], tuple[int, int]] = {}
_SEALED = "EncryptedPackage".encode("utf-16-le")
_BREAKS = re.compile(r"[\t\r\n]+")
Cell = str | float | int | bool | date | datetime | time | timedelta | None


def read_csv(data: bytes, charset: str | None = None) -> Draft:
    """Read comma-separated values, with whatever sign really separates them."""
    decoded = decode_lines(data, charset)
    table = _Table()
    reasons = set(decoded.reasons)
    try:
        rows = csv.reader(StringIO(decoded.text, newline=""), delimiter=_delimiter(decoded.text))
        table.write_sheet(_CSV_PLACE, rows, 0)
    except csv.Error:
        reasons.add(Reason.BROKEN)
    draft = table.draft("file", 1, 1, reasons)
    return Draft(
        text=draft.text,
        coverage=draft.coverage,
        places=draft.places,
        encoding=decoded.encoding,
        flags=tuple(sorted(decoded.flags)),
    )


def read_workbook(data: bytes, charset: str | None = None) -> Draft:
    """Read XLSX or ODS."""
    del charset
    try:
        members = open_members(data, ("xl/worksheets/", "content.xml", WORKBOOK, RELATIONS))
        if "content.xml" in members.parts:
            check_whole(members.parts["content.xml"])
    except ArchiveRefused as refused:
        return unread(refused.reason, "sheet")
    if largest_extent(members.parts) > SHEET_EXTENT:
        return unread(Reason.LIMIT_CELLS, "sheet")
    return _read_book(data, marks_of(members.parts))


def read_old_workbook(data: bytes, charset: str | None = None) -> Draft:
    """Read XLS, or say that what stands in the same kind of container is sealed with a password."""
    del charset
    return unread(Reason.PASSWORD, "sheet") if _SEALED in data else _read_book(data, {})


def _read_book(data: bytes, marks: Mapping[str, Marks]) -> Draft:
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
    except CalamineError as error:
        is_sealed = "password" in str(error).lower()
        return unread(Reason.PASSWORD if is_sealed else Reason.BROKEN, "sheet")
    table = _Table()
    reasons = {Reason.FORMULAS} if any(one.uncomputed for one in marks.values()) else set[Reason]()
    sheets = [sheet for sheet in book.sheets_metadata if sheet.typ is SheetTypeEnum.WorkSheet]
    read = 0
    for sheet in sheets:
        try:
            cells = book.get_sheet_by_name(sheet.name)
            merged = dict(cells.merged_cell_ranges or ())
            first = 0 if cells.start is None else cells.start[1]
            table.write_sheet(sheet.name, cells.iter_rows(), first, merged, marks.get(sheet.name, _NO_MARKS))
            read += 1
        except CalamineError:
            reasons.add(Reason.BROKEN)
    draft = table.draft("sheet", read, len(sheets), reasons)
    flags = {Flag.HIDDEN_CELLS} if table.has_hidden else set[Flag]()
    flags |= {Flag.HIDDEN_SHEETS for sheet in sheets if sheet.visible is not SheetVisibleEnum.Visible}
    return Draft(text=draft.text, coverage=draft.coverage, places=draft.places, flags=tuple(sorted(flags)))


class _Table:
    """Cells being written as lines of tab-parted words."""

    def __init__(self) -> None:
        self._writer = LayerWriter()
        self._cells = 0
        self.has_hidden = False

    def write_sheet(
        self,
        name: str,
        rows: Iterable[Sequence[Cell]],
        first: int,
        merged: Mapping[tuple[int, int], tuple[int, int]] = _NONE_MERGED,
        marks: Marks = _NO_MARKS,
    ) -> None:
        """Write a sheet from its first row on; the cells of a row begin in column `first`, counted from 0.

        `merged` gives the last row and column, from 0, of each cell that is merged, by its first.
        """
        gap = "\n\n"
        for number, row in enumerate(rows, start=1):
            if self._cells > SHEET_CELLS or self._writer.is_full:
                return
            words = [_words(cell) for cell in row]
            if any(words):
                self._writer.write(gap if self._writer.length else "")
                places = [self._place(name, (number - 1, first + at), merged, marks) for at in range(len(words))]
                self._write_row(words, places)
                gap = "\n"

    def _write_row(self, words: list[str], places: list[str]) -> None:
        last = max(at for at, cell in enumerate(words) if cell)
        for at, cell in enumerate(words[: last + 1]):
            self._writer.write("\t" if at else "")
            self._writer.write(cell, place=places[at])
            self.has_hidden = self.has_hidden or (bool(cell) and places[at].endswith(HIDDEN))
            self._cells += 1

    def _place(
        self, name: str, at: tuple[int, int], merged: Mapping[tuple[int, int], tuple[int, int]], marks: Marks
    ) -> str:
        """Name a cell as `Sheet1!B7`, a merged one as `Sheet1!B7:C9`, and say when it is hidden."""
        place = f"{name}!{column_name(at[1])}{at[0] + 1}"
        corner = merged.get(at)
        if corner is not None and corner != at:
            place += f":{column_name(corner[1])}{corner[0] + 1}"
        return place + (HIDDEN if marks.hides(at[0] + 1, at[1]) else "")

    def draft(self, unit: str, read: int, total: int, reasons: set[Reason]) -> Draft:
        if self._cells > SHEET_CELLS:
            reasons.add(Reason.LIMIT_CELLS)
        if self._writer.is_full:
            reasons.add(Reason.LIMIT_LENGTH)
        if self._writer.length == 0 and not reasons:
            reasons.add(Reason.NO_TEXT)
        coverage = Coverage(unit=unit, read=read, total=total, reasons=reasons_of(reasons))
        return Draft(text=self._writer.text(), coverage=coverage, places=self._writer.places())


def column_name(column: int) -> str:
    """Name a column, counted from 0, as spreadsheets do: 0 is A, 26 is AA."""
    name = ""
    column += 1
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _words(cell: Cell) -> str:
    """Give a cell's words. A tab or line break inside a cell would look like the end of it."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ")
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return _BREAKS.sub(" ", clean(str(cell))).strip()


def _delimiter(text: str) -> str:
    """Choose the sign that cuts the first lines into the same number of cells, and into most cells."""
    lines = text.splitlines()[:_SNIFF_LINES]
    return max(_DELIMITERS, key=lambda sign: _evenness(lines, sign))


def _evenness(lines: list[str], sign: str) -> tuple[float, int]:
    widths = [len(row) for row in _rows(lines, sign) if row]
    if not widths or max(widths) < 2:
        return (0.0, 0)
    usual = max(set(widths), key=lambda width: (widths.count(width), width))
    return (widths.count(usual) / len(widths) if usual > 1 else 0.0, usual)


def _rows(lines: list[str], sign: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(lines, delimiter=sign)
    except csv.Error:
        return
