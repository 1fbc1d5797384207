"""DOCX: paragraphs and tables in the order of the text, then headers, footnotes, endnotes and comments.

Read from the parts themselves: the usual library leaves out tables, notes, comments and tracked changes where it gives
paragraphs. Inserted text is read in its place; deleted text comes after everything else, as furniture, so that it cuts
no sentence in two; both are flagged.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.reading.archive import ArchiveRefused, Members, open_members
from onrecord.reading.draft import Draft, LayerWriter, reasons_of, unread
from onrecord.reading.encoding import clean
from onrecord.reading.furniture import has_caption_opening, is_credit, is_furniture
from onrecord.reading.markup import parse_part
from onrecord.reading.reasons import Flag, Reason
from onrecord.record.claim import Zone
from onrecord.record.layer import Coverage

if TYPE_CHECKING:
    from lxml.etree import _Element

_UNIT = "part"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_STRICT_W = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_EDGES = " \t\r\n"
_DELETED = {f"{_W}del", f"{_W}moveFrom"}
_INSERTED = {f"{_W}ins", f"{_W}moveTo"}
# What an alternative repeats for older programs is not read twice.
_PASSED_BY = {f"{_W}pPr", f"{_W}rPr", f"{_ALTERNATIVE}Fallback"}
# What may stand around paragraphs, rows and cells.
_WRAPPERS = {
    *(f"{_W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo")),
    *(f"{_ALTERNATIVE}{name}" for name in ("AlternateContent", "Choice")),
}
_BREAKS = re.compile(r"[\t\n]")
_MAIN = re.compile(r"word/document\d*\.xml")
_SIDE_PARTS = re.compile(r"word/(header|footer|footnotes|endnotes|comments)(\d*)\.xml")
_SIDE_NAMES = {
    "header": "header",
    "footer": "footer",
    "footnotes": "footnote",
    "endnotes": "endnote",
    "comments": "comment",
}
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011", f"{_W}softHyphen": "\xad"}
_TITLE_STYLE = re.compile(r"title|heading ?1|заголовок ?1|название", re.IGNORECASE)
_CAPTION_STYLE = re.compile(r"caption", re.IGNORECASE)
_HEADING_ROOM = 3  # a first heading is the title only near the top


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    text: str
    is_hidden: bool


def read_docx(data: bytes, charset: str | None = None) -> Draft:
    """Read a DOCX file."""
    del charset
    try:
        members = open_members(data, ("word/",))
        main = next((members.parts[name] for name in members.names if _MAIN.fullmatch(name)), None)
        if main is None:
            return unread(Reason.BROKEN, _UNIT)
        reading = _Reading(_bodies(main))
    except ArchiveRefused as refused:
        return unread(refused.reason, _UNIT)
    reading.read_sides(members)
    return reading.draft(members)


def _bodies(data: bytes) -> "_Element":
    return parse_part(data.replace(_STRICT_W, _W[1:-1].encode()))


class _Reading:
    """One file being read."""

    def __init__(self, root: "_Element") -> None:
        self._writer = LayerWriter()
        self._flags: set[Flag] = set()
        self._reasons: set[Reason] = set()
        self._title: str | None = None
        self._paragraphs = 0
        self._tables = 0
        self._deleted: list[str] = []
        self._parts = (1, 1)
        body = root.find(f"{_W}body")
        self._read_blocks(root if body is None else body)

    def read_sides(self, members: Members) -> None:
        """Read headers and notes after the text, each as a place of its own."""
        for name in sorted(members.parts):
            side = _SIDE_PARTS.fullmatch(name)
            if side is None:
                continue
            read, total = self._parts
            try:
                self._read_side(_bodies(members.parts[name]), _SIDE_NAMES[side.group(1)])
            except ArchiveRefused as refused:
                self._reasons.add(refused.reason)
                self._parts = (read, total + 1)
            else:
                self._parts = (read + 1, total + 1)

    def _read_side(self, root: "_Element", name: str) -> None:
        """Notes are the author's words; headers are furniture, and a comment is another person's, who is not named."""
        is_whole = name in {"header", "footer"}
        zone = Zone.BOILERPLATE if is_whole or name == "comment" else Zone.BODY
        notes = [root] if is_whole else [note for note in root if note.get(f"{_W}type") is None]
        for number, note in enumerate(notes, start=1):
            self._write_runs(self._lines(note, "\n"), "\n\n", zone, name if is_whole else f"{name} {number}")

    def _read_blocks(self, parent: "_Element") -> None:
        for child in parent:
            if child.tag == f"{_W}p":
                self._read_paragraph(child)
            elif child.tag == f"{_W}tbl":
                self._read_table(child)
            elif child.tag in _WRAPPERS:
                self._read_blocks(child)

    def _read_paragraph(self, paragraph: "_Element") -> None:
        runs = tuple(self._runs(paragraph))
        words = _joined(runs)
        if not words:
            return
        self._paragraphs += 1
        zone = self._zone(words, _style(paragraph))
        if zone is Zone.TITLE:
            self._title = words
        self._write_runs(runs, "\n\n", zone, None)

    def _write_runs(self, runs: tuple[_Run, ...], gap: str, zone: Zone, place: str | None) -> None:
        """Write the words of runs without the space around them, and mark what is hidden of them."""
        words = _joined(runs)
        if words:
            self._writer.write(gap if self._writer.length else "")
            start = self._writer.length
            self._writer.write(words, zone=zone, place=place)
            self._mark_hidden(runs, start)

    def _mark_hidden(self, runs: tuple[_Run, ...], start: int) -> None:
        raw = "".join(run.text for run in runs)
        at = start - (len(raw) - len(raw.lstrip(_EDGES)))
        for run in runs:
            if run.is_hidden:
                self._writer.mark(Zone.BOILERPLATE, max(at, start), min(at + len(run.text), self._writer.length))
            at += len(run.text)

    def _zone(self, words: str, style: str) -> Zone:
        if self._title is None and self._paragraphs <= _HEADING_ROOM and _TITLE_STYLE.match(style) is not None:
            return Zone.TITLE
        if is_furniture(words):
            return Zone.BOILERPLATE
        is_short_credit = is_credit(words) and not words.endswith((".", "!", "?", "։"))
        is_caption = _CAPTION_STYLE.match(style) is not None or has_caption_opening(words) or is_short_credit
        return Zone.CAPTION if is_caption else Zone.BODY

    def _read_table(self, table: "_Element") -> None:
        """Rows are lines, cells are parted by tabs; a table inside a cell is read as that cell's words."""
        self._tables += 1
        number, gap = self._tables, "\n\n"
        for row_number, row in enumerate(_children(table, "tr"), start=1):
            cells = [self._lines(cell, " ") for cell in _children(row, "tc")]
            if any(map(_joined, cells)):
                self._write_row(cells, gap, f"table {number} row {row_number}")
                gap = "\n"

    def _write_row(self, cells: list[tuple[_Run, ...]], gap: str, place: str) -> None:
        self._writer.write(gap if self._writer.length else "")
        start = self._writer.length
        runs: list[_Run] = []
        for number, cell in enumerate(cells):
            runs += [_Run(text="\t", is_hidden=False)] if number else []
            runs += [replace(run, text=_BREAKS.sub(" ", run.text)) for run in cell]
        self._writer.write("".join(run.text for run in runs), place=place)
        self._mark_hidden(tuple(runs), start)

    def _lines(self, parent: "_Element", gap: str) -> tuple[_Run, ...]:
        """Give the runs of all paragraphs of a cell or note, parted by a gap."""
        found: list[_Run] = []
        for paragraph in _paragraphs(parent):
            runs = _trimmed(tuple(self._runs(paragraph)))
            found += [_Run(text=gap, is_hidden=False)] if found and runs else []
            found += runs
        return tuple(found)

    def _runs(self, parent: "_Element", *, is_hidden: bool = False) -> Iterator[_Run]:
        for child in parent:
            if child.tag in {f"{_W}t", *_SIGNS}:
                yield _Run(text=clean(_SIGNS.get(child.tag, child.text or "")), is_hidden=is_hidden)
            elif child.tag in _DELETED:
                self._flags.add(Flag.TRACKED_CHANGES)
                self._deleted.append(clean("".join(map(str, child.itertext(f"{_W}delText", f"{_W}t")))))
            elif child.tag not in _PASSED_BY:
                yield from self._inner_runs(child, is_hidden=is_hidden)

    def _inner_runs(self, child: "_Element", *, is_hidden: bool) -> Iterator[_Run]:
        if child.tag in _INSERTED:
            self._flags.add(Flag.TRACKED_CHANGES)
        if child.tag == f"{_W}r" and _vanishes(child):
            self._flags.add(Flag.HIDDEN_TEXT)
            is_hidden = True
        if child.tag == f"{_W}p":  # a text box stands inside a paragraph
            yield _Run(text="\n", is_hidden=is_hidden)
        yield from self._runs(child, is_hidden=is_hidden)
        if child.tag == f"{_W}txbxContent":
            yield _Run(text="\n", is_hidden=is_hidden)

    def _write_deleted(self) -> None:
        """Keep what an editor took out: it may be asked for, and it is nobody's claim any more."""
        for number, words in enumerate(filter(str.strip, self._deleted), start=1):
            self._writer.part()
            self._writer.write(words.strip(), zone=Zone.BOILERPLATE, place=f"deleted {number}")

    def draft(self, members: Members) -> Draft:
        self._write_deleted()
        if any(name.startswith("word/embeddings/") for name in members.names):
            self._reasons.add(Reason.EMBEDDED)
        if self._writer.is_full:
            self._reasons.add(Reason.LIMIT_LENGTH)
        if self._writer.length == 0:
            self._reasons.add(Reason.NO_TEXT)
        read, total = self._parts
        return Draft(
            text=self._writer.text(),
            coverage=Coverage(unit=_UNIT, read=read, total=total, reasons=reasons_of(self._reasons)),
            zones=self._writer.zones(),
            places=self._writer.places(),
            title=self._title,
            flags=tuple(sorted(self._flags)),
        )


def _style(paragraph: "_Element") -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return "" if style is None else style.get(f"{_W}val", "")


def _children(parent: "_Element", name: str) -> Iterator["_Element"]:
    """The rows of a table or cells of a row, not those of tables inside it."""
    for child in parent:
        if child.tag == f"{_W}{name}":
            yield child
        elif child.tag in _WRAPPERS:
            yield from _children(child, name)


def _paragraphs(parent: "_Element") -> Iterator["_Element"]:
    """The paragraphs of a cell or note; those in a text box are read with the paragraph they stand in."""
    for child in parent:
        if child.tag == f"{_W}p":
            yield child
        elif child.tag not in _PASSED_BY | _DELETED:
            yield from _paragraphs(child)


def _vanishes(run: "_Element") -> bool:
    sign = run.find(f"{_W}rPr/{_W}vanish")
    return sign is not None and sign.get(f"{_W}val", "true") not in {"0", "false", "off"}


def _trimmed(runs: tuple[_Run, ...]) -> tuple[_Run, ...]:
    """Take the space off both ends of a paragraph, run by run."""
    raw, words = "".join(run.text for run in runs), _joined(runs)
    first = len(raw) - len(raw.lstrip(_EDGES)) if words else len(raw)
    found: list[_Run] = []
    at = 0
    for run in runs:
        text = run.text[max(0, first - at) : max(0, first + len(words) - at)]
        at += len(run.text)
        found += [replace(run, text=text)] if text else []
    return tuple(found)


def _joined(runs: tuple[_Run, ...]) -> str:
    return "".join(run.text for run in runs).strip(_EDGES)
