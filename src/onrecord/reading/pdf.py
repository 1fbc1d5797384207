"""PDF: the text of each page as pdfium gives it, with its page as its place. Pages without text are said."""

import re
from collections import Counter
from typing import Any

from onrecord.reading.draft import Draft, LayerWriter, reasons_of, unread
from onrecord.reading.encoding import REPLACEMENT, clean
from onrecord.reading.furniture import is_furniture
from onrecord.reading.limits import PDF_PAGES
from onrecord.reading.reasons import Reason
from onrecord.record.claim import Zone
from onrecord.record.layer import Coverage

_UNIT = "page"
_BLANK = "\n"  # a page with nothing on it is read; one with a picture and no words is not
_LINE = re.compile(r"[^\n]+")
_LINE_END = re.compile(r"\r\n?")
_HYPHEN_AT_LINE_END = "\ufffe"  # pdfium's sign for a hyphen that parts a word at a line's end
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"\W*(?:page |стр\.? ?|səh\.? ?|s\. ?)?\d{1,4}(?:\s*(?:/|of|из)\s*\d{1,4})?\W*", re.IGNORECASE
)
_RUNNING_PAGES = 3
_UNMAPPED_SHARE = 0.01


def read_pdf(data: bytes, charset: str | None = None) -> Draft:
    """Read a PDF page by page."""
    del charset
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        pdf = PdfDocument(data)
    except PdfiumError as error:
        is_sealed = "password" in str(error).lower() or "security" in str(error).lower()
        return unread(Reason.PASSWORD if is_sealed else Reason.BROKEN, _UNIT)
    try:
        total = len(pdf)
        pages = [_page_text(pdf, number) for number in range(min(total, PDF_PAGES))]
    finally:
        pdf.close()
    return _draft(pages, total)


def _page_text(pdf: Any, number: int) -> str | None:
    """Give the words of a page, None where it cannot be read."""
    from pypdfium2 import PdfiumError

    try:
        page = pdf[number]
        try:
            words = page.get_textpage().get_text_range()
            is_blank = not words.strip() and next(page.get_objects(max_depth=1), None) is None
        finally:
            page.close()
    except PdfiumError:
        return None
    if is_blank:
        return _BLANK
    return clean(_LINE_END.sub("\n", words).replace(_HYPHEN_AT_LINE_END, "-\n")).strip("\n")


def _draft(pages: list[str | None], total: int) -> Draft:
    running = _running_lines(pages)
    writer = LayerWriter()
    for number, words in enumerate(pages, start=1):
        if words is None or not words.strip():
            continue
        if writer.length > 0:
            writer.write("\n\n")
        start = writer.length
        writer.write(words, place=f"page {number}")
        _mark_furniture(writer, words, start, running)
    text = writer.text()
    return Draft(
        text=text,
        coverage=_coverage(pages, total, text, is_cut=writer.is_full),
        zones=writer.zones(),
        places=writer.places(),
    )


def _coverage(pages: list[str | None], total: int, text: str, *, is_cut: bool) -> Coverage:
    read = sum(words is not None and _is_read(words) for words in pages)
    found = {
        Reason.BROKEN: None in pages or total == 0,
        Reason.PAGES_WITHOUT_TEXT: any(words is not None and not _is_read(words) for words in pages),
        Reason.NO_TEXT: not text and total > 0 and all(words == _BLANK for words in pages),
        Reason.UNMAPPED: text.count(REPLACEMENT) > len(text) * _UNMAPPED_SHARE,
        Reason.LIMIT_PAGES: total > PDF_PAGES,
        Reason.LIMIT_LENGTH: is_cut,
    }
    return Coverage(
        unit=_UNIT, read=read, total=total, reasons=reasons_of({reason for reason, holds in found.items() if holds})
    )


def _is_read(words: str) -> bool:
    return words == _BLANK or bool(words.strip())


def _edge_lines(words: str) -> set[str]:
    """The first and last lines of a page, digits folded: where running heads and feet stand."""
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    return {_DIGITS.sub("0", line) for line in (lines[:1] + lines[-1:])}


def _running_lines(pages: list[str | None]) -> set[str]:
    counts = Counter(line for words in pages if words is not None for line in _edge_lines(words))
    least = max(_RUNNING_PAGES, len(pages) // 4)
    return {line for line, times in counts.items() if times >= least}


def _mark_furniture(writer: LayerWriter, words: str, start: int, running: set[str]) -> None:
    """Running heads, feet and page numbers are no claims."""
    lines = [line for line in _LINE.finditer(words) if not line.group().isspace()]
    for line in lines:
        is_edge = line is lines[0] or line is lines[-1]
        is_running = is_edge and _DIGITS.sub("0", line.group().strip()) in running
        is_number = is_edge and _PAGE_NUMBER.fullmatch(line.group()) is not None
        if is_running or is_number or is_furniture(line.group()):
            writer.mark(Zone.BOILERPLATE, start + line.start(), min(start + line.end(), writer.length))
