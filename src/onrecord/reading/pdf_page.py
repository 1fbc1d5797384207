"""One page of a PDF: its words in reading order, and whether it is a picture."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from onrecord.reading.columns import Run, has_columns, in_reading_order
from onrecord.reading.encoding import clean

_LINE_END = re.compile(r"\r\n?")
_HYPHENS = ("\ufffe", "\x02")  # pdfium's signs for a hyphen that parts a word at a line's end
_BREAKS = frozenset("\r\n")
_GAP = 1.2  # of a line's height: wider than any space between words
_COVERING = 0.6
_OBJECTS = 300
_RULES = 8  # more lines and boxes than this are the frame of a table
_DOTS = 300 / 72  # pixels a point
_PIXELS = 25_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfPage:
    """The words of a page, and what it looks like."""

    words: str
    is_blank: bool
    is_picture: bool
    is_ordered: bool = False


def read_pdf_page(page: Any) -> PdfPage:
    """Read one page; raises PdfiumError where it cannot be read."""
    text = page.get_textpage()
    words = _words(text.get_text_range())
    is_blank = not words.strip() and next(page.get_objects(max_depth=1), None) is None
    ordered = None if is_blank else _ordered(page, text)
    return PdfPage(
        words=words if ordered is None else ordered,
        is_blank=is_blank,
        is_picture=not is_blank and _is_picture(page),
        is_ordered=ordered is not None,
    )


def picture_of(page: Any) -> bytes:
    """Draw a page in shades of grey: a PGM file, 300 dots an inch where that is not too much."""
    width, height = page.get_size()
    scale = min(_DOTS, (_PIXELS / max(1.0, width * height)) ** 0.5)
    drawn = page.render(scale=scale, grayscale=True)
    rows = bytes(drawn.buffer)
    lines = (rows[at : at + drawn.width] for at in range(0, drawn.stride * drawn.height, drawn.stride))
    return b"P5 %d %d 255\n" % (drawn.width, drawn.height) + b"".join(lines)


def _words(raw: str) -> str:
    words = _LINE_END.sub("\n", raw)
    for sign in _HYPHENS:
        words = words.replace(sign, "-\n")
    return clean(words).strip("\n")


def _ordered(page: Any, text: Any) -> str | None:
    """Give the words column by column, where the file has them mixed."""
    boxes = [text.get_rect(number) for number in range(text.count_rects())]
    if not has_columns(boxes) or _rules(page) > _RULES:
        return None
    ordered = in_reading_order(tuple(_runs(text)))
    return None if ordered is None else clean("\n".join(run.text for run in ordered))


def _rules(page: Any) -> int:
    from pypdfium2.raw import FPDF_PAGEOBJ_PATH

    return sum(1 for _, found in zip(range(_OBJECTS), page.get_objects(max_depth=1), strict=False)
               if found.type == FPDF_PAGEOBJ_PATH)  # fmt: skip


def _is_picture(page: Any) -> bool:
    """Say whether a picture covers most of the page."""
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    width, height = page.get_size()
    for _, found in zip(range(_OBJECTS), page.get_objects(max_depth=2), strict=False):
        if found.type == FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = found.get_bounds()
            if (right - left) * (top - bottom) >= width * height * _COVERING:
                return True
    return False


def _runs(text: Any) -> Iterator[Run]:
    """Cut the signs of a page into runs, at line ends and wide gaps."""
    signs: list[str] = []
    box: tuple[float, float, float, float] | None = None
    for sign, place in _signs(text):
        if signs and box is not None and (sign in _BREAKS or _is_apart(box, place)):
            yield from _run(signs, box)
            signs, box = [], None
        if sign in _BREAKS:
            continue
        signs.append(sign)
        if not sign.isspace():
            box = place if box is None else _around(box, place)
    if signs and box is not None:
        yield from _run(signs, box)


def _signs(text: Any) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
    from pypdfium2.raw import FPDFText_GetUnicode

    waiting = 0
    for number in range(text.count_chars()):
        code = FPDFText_GetUnicode(text, number)
        if 0xD800 <= code < 0xDC00:
            waiting = code
            continue
        if waiting and 0xDC00 <= code < 0xE000:
            code, waiting = 0x10000 + ((waiting - 0xD800) << 10) + code - 0xDC00, 0
        sign = chr(code) if code <= 0x10FFFF else "\ufffd"
        yield "-" if sign in _HYPHENS else sign, text.get_charbox(number)


def _is_apart(box: tuple[float, float, float, float], place: tuple[float, float, float, float]) -> bool:
    left, bottom, right, top = place
    if right <= left or top <= bottom:
        return False  # a space that pdfium put in has no box
    height = max(box[3] - box[1], top - bottom)
    is_other_line = bottom > box[3] or top < box[1]
    return is_other_line or left - box[2] > height * _GAP or left < box[0] - height


def _around(
    one: tuple[float, float, float, float], other: tuple[float, float, float, float]
) -> tuple[float, float, float, float]:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def _run(signs: list[str], box: tuple[float, float, float, float]) -> Iterator[Run]:
    words = "".join(signs).strip()
    if words:
        yield Run(text=words, left=box[0], bottom=box[1], right=box[2], top=box[3])
