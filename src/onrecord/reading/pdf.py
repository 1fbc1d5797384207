"""PDF: the words of each page in reading order, with its page as its place. Pages without words are said.

Where a machine that sees words is at hand, pages that are pictures are read by it, and that is said too.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from onrecord.reading.draft import Draft, LayerWriter, reasons_of, unread
from onrecord.reading.encoding import REPLACEMENT
from onrecord.reading.furniture import is_furniture
from onrecord.reading.limits import PDF_PAGES, SCAN_PAGES
from onrecord.reading.pdf_page import PdfPage, picture_of, read_pdf_page
from onrecord.reading.pictures import seen_flags
from onrecord.reading.reasons import Flag, Reason
from onrecord.reading.seen import See, Seen, write_seen
from onrecord.record.claim import Zone
from onrecord.record.layer import Coverage

_UNIT = "page"
_LINE = re.compile(r"[^\n]+")
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"\W*(?:page |стр\.? ?|səh\.? ?|s\. ?)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|of|из)\s*\d{1,4})?\W*", re.IGNORECASE
)
_RUNNING_PAGES = 3
_EDGE_LINES = 2
_UNMAPPED_SHARE = 0.01
_FEW = 30  # a stamp or a page number on a scan is not its text


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    """One page as far as it was read: None where it cannot be; what was seen on it, where a machine looked."""

    page: PdfPage | None
    seen: Seen | None = None

    @property
    def words(self) -> str:
        return "" if self.page is None else self.page.words

    @property
    def is_scan(self) -> bool:
        """A page with something on it, and no words or hardly any beside a picture."""
        if self.page is None or self.page.is_blank:
            return False
        return not self.words.strip() or (self.page.is_picture and sum(map(str.isalnum, self.words)) < _FEW)

    @property
    def is_read(self) -> bool:
        if self.page is None:
            return False
        return not self.is_scan or (self.seen is not None and self.seen.reason is None)


def read_pdf(data: bytes, charset: str | None = None, see: See | None = None) -> Draft:
    """Read a PDF page by page; `see` reads the pages that are pictures."""
    del charset
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        pdf = PdfDocument(data)
    except PdfiumError as error:
        is_sealed = "password" in str(error).lower() or "security" in str(error).lower()
        return unread(Reason.PASSWORD if is_sealed else Reason.BROKEN, _UNIT)
    try:
        total = len(pdf)
        sheets = _sheets(pdf, min(total, PDF_PAGES), see)
    finally:
        pdf.close()
    return _draft(sheets, total, can_see=see is not None)


def _sheets(pdf: Any, count: int, see: See | None) -> list[_Sheet]:
    """Read the pages; only so many of them are looked at as pictures."""
    sheets: list[_Sheet] = []
    looks = SCAN_PAGES
    for number in range(count):
        sheet = _sheet(pdf, number, see if looks > 0 else None)
        looks -= sheet.seen is not None
        sheets.append(sheet)
    return sheets


def _sheet(pdf: Any, number: int, see: See | None) -> _Sheet:
    from pypdfium2 import PdfiumError

    try:
        page = pdf[number]
        try:
            sheet = _Sheet(page=read_pdf_page(page))
            picture = picture_of(page) if see is not None and sheet.is_scan else None
        finally:
            page.close()
    except PdfiumError:
        return _Sheet(page=None)
    return sheet if picture is None or see is None else replace(sheet, seen=see(picture, 0))


def _draft(sheets: list[_Sheet], total: int, *, can_see: bool) -> Draft:
    running = _running_lines(sheets)
    writer = LayerWriter()
    for number, sheet in enumerate(sheets, start=1):
        if sheet.words.strip():
            writer.part()
            start = writer.length
            writer.write(sheet.words, place=f"page {number}")
            _mark_furniture(writer, sheet.words, start, running)
        if sheet.seen is not None and sheet.seen.words:
            writer.part()
            write_seen(writer, sheet.seen, number)
    text = writer.text()
    return Draft(
        text=text,
        coverage=_coverage(sheets, total, text, is_cut=writer.is_full, can_see=can_see),
        zones=writer.zones(),
        places=writer.places(),
        flags=_flags(sheets, writer),
        words=writer.words(),
    )


def _flags(sheets: list[_Sheet], writer: LayerWriter) -> tuple[Flag, ...]:
    pages = [sheet.page for sheet in sheets if sheet.page is not None and not sheet.is_scan]
    found = {
        Flag.COLUMNS_ORDERED: any(page.is_ordered for page in pages),
        Flag.LAID_OVER_PICTURE: any(page.is_picture for page in pages),
    }
    return (*seen_flags(writer), *(flag for flag, holds in found.items() if holds))


def _coverage(sheets: list[_Sheet], total: int, text: str, *, is_cut: bool, can_see: bool) -> Coverage:
    unseen = [sheet for sheet in sheets if sheet.is_scan and not sheet.is_read]
    found = {
        Reason.BROKEN: total == 0 or any(sheet.page is None for sheet in sheets),
        Reason.PAGES_WITHOUT_TEXT: bool(unseen),
        Reason.SCAN_NEEDS_TESSERACT: bool(unseen) and not can_see,
        Reason.NO_TEXT: not text and total > 0 and all(sheet.is_read for sheet in sheets),
        Reason.UNMAPPED: text.count(REPLACEMENT) > len(text) * _UNMAPPED_SHARE,
        Reason.LIMIT_PAGES: total > PDF_PAGES or (can_see and any(sheet.seen is None for sheet in unseen)),
        Reason.LIMIT_LENGTH: is_cut,
    }
    reasons = {reason for reason, holds in found.items() if holds}
    reasons |= {sheet.seen.reason for sheet in unseen if sheet.seen is not None and sheet.seen.reason is not None}
    read = sum(sheet.is_read for sheet in sheets)
    return Coverage(unit=_UNIT, read=read, total=total, reasons=reasons_of(reasons))


def _edges(words: str) -> list[re.Match[str]]:
    """The first and last lines of a page: where running heads, feet and page numbers stand."""
    lines = [line for line in _LINE.finditer(words) if not line.group().isspace()]
    return lines if len(lines) <= 2 * _EDGE_LINES else [*lines[:_EDGE_LINES], *lines[-_EDGE_LINES:]]


def _running_lines(sheets: list[_Sheet]) -> set[str]:
    """Lines that stand at the edge of several pages, digits folded."""
    counts = Counter(line for sheet in sheets for line in {_folded(edge.group()) for edge in _edges(sheet.words)})
    least = max(_RUNNING_PAGES, len(sheets) // 4)
    return {line for line, times in counts.items() if times >= least}


def _folded(line: str) -> str:
    return _DIGITS.sub("0", line.strip())


def _mark_furniture(writer: LayerWriter, words: str, start: int, running: set[str]) -> None:
    """Running heads, feet and page numbers are no claims."""
    edges = _edges(words)
    half = (len(edges) + 1) // 2 if len(edges) < 2 * _EDGE_LINES else _EDGE_LINES
    furniture = {*_from_outside(edges[:half], running), *_from_outside(edges[half:][::-1], running)}
    for line in _LINE.finditer(words):
        if line.start() in furniture or is_furniture(line.group()):
            writer.mark(Zone.BOILERPLATE, start + line.start(), min(start + line.end(), writer.length))


def _from_outside(edges: list[re.Match[str]], running: set[str]) -> Iterator[int]:
    """Give where lines of furniture start, from the outermost line in, up to the first that is none."""
    for number, edge in enumerate(edges):
        is_number = number == 0 and _PAGE_NUMBER.fullmatch(edge.group()) is not None
        if not is_number and _folded(edge.group()) not in running:
            return
        yield edge.start()
