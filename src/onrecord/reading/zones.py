"""Zones of running text: title, captions and furniture told by place and words. What is in no zone is body."""

import re
from dataclasses import dataclass

from onrecord.reading.furniture import has_caption_opening, is_closing_furniture, is_credit, is_furniture
from onrecord.record.claim import Zone
from onrecord.record.layer import ZoneSpan

_LINE = re.compile(r"[^\r\n]+")
_BREAK = re.compile(r"(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)")
_FULL_STOPS = (".", "。", "։", "؟", "!", "?", "…")
_TITLE_LENGTH = 200
_HEAD_PARAGRAPHS = 4  # a picture credit stands between the title and the body
_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A stretch between blank lines."""

    text: str
    start: int
    end: int


def paragraphs_of(text: str) -> tuple[Paragraph, ...]:
    """Cut a text at blank lines."""
    found: list[Paragraph] = []
    start = 0
    for end, after in [(gap.start(), gap.end()) for gap in _BREAK.finditer(text)] + [(len(text), len(text))]:
        words = text[start:end]
        if words.strip():
            left = start + len(words) - len(words.lstrip())
            found.append(Paragraph(text=words.strip(), start=left, end=left + len(words.strip())))
        start = after
    return tuple(found)


def zones_of(text: str) -> tuple[str | None, tuple[ZoneSpan, ...]]:
    """Find the title's words and the zones of a running text."""
    paragraphs = paragraphs_of(text)
    title = _title(paragraphs)
    spans: list[ZoneSpan] = []
    for place, paragraph in enumerate(paragraphs):
        zone = _paragraph_zone(paragraph, place, title)
        if zone is None:
            spans.extend(_furniture_lines(paragraph))
        else:
            spans.append(ZoneSpan(zone=zone, start=paragraph.start, end=paragraph.end))
    spans.extend(_closing(paragraphs, spans))
    return title, tuple(sorted(spans, key=lambda span: (span.start, span.end)))


def _title(paragraphs: tuple[Paragraph, ...]) -> str | None:
    """The first line, if it is short, stands alone, and is no sentence: "Did they …?" may be a title."""
    if len(paragraphs) < 2:
        return None
    first = paragraphs[0].text
    is_line = _LINE.fullmatch(first) is not None and len(first) < _TITLE_LENGTH
    is_sentence = first.endswith((".", "։", "。")) and not first.endswith("...")
    return None if not is_line or is_sentence or _is_apart(first) else first


def _is_apart(line: str) -> bool:
    return is_furniture(line) or has_caption_opening(line)


def _paragraph_zone(paragraph: Paragraph, place: int, title: str | None) -> Zone | None:
    if title is not None and folded(paragraph.text) == folded(title):
        return Zone.TITLE if place < _HEAD_PARAGRAPHS else None
    if has_caption_opening(paragraph.text):
        return Zone.CAPTION
    is_in_head = title is not None and 0 < place < _HEAD_PARAGRAPHS
    is_alone = is_credit(paragraph.text) and (is_in_head or not paragraph.text.endswith(_FULL_STOPS))
    return Zone.CAPTION if is_alone else None


def folded(text: str) -> str:
    """Reduce words to letters and digits for comparison."""
    return _LETTERS.sub("", text).casefold()


def _furniture_lines(paragraph: Paragraph) -> list[ZoneSpan]:
    return [
        ZoneSpan(zone=Zone.BOILERPLATE, start=paragraph.start + line.start(), end=paragraph.start + line.end())
        for line in _LINE.finditer(paragraph.text)
        if is_furniture(line.group())
    ]


def _closing(paragraphs: tuple[Paragraph, ...], spans: list[ZoneSpan]) -> list[ZoneSpan]:
    """Walk up from the end over lines of furniture, and take in those that are furniture only there."""
    marked = {(span.start, span.end) for span in spans if span.zone is Zone.BOILERPLATE}
    found: list[ZoneSpan] = []
    lines = [
        (paragraph.start + line.start(), paragraph.start + line.end(), line.group())
        for paragraph in paragraphs
        for line in _LINE.finditer(paragraph.text)
    ]
    for start, end, line in reversed(lines[1:]):
        if (start, end) in marked:
            continue
        if not is_closing_furniture(line):
            break
        found.append(ZoneSpan(zone=Zone.BOILERPLATE, start=start, end=end))
    return found
