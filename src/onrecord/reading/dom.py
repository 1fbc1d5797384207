"""The walk over a page's tree: all its text in order, with what the markup says about each stretch.

Nothing is fetched, no entity of the page's own is expanded, scripts and styles are passed by. libxml2 stops at 256
nested elements; then the text is taken from the stream of tags instead, and the limit is a coverage reason.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from onrecord.reading.limits import DOM_NODES
from onrecord.reading.pieces import Gap, Piece, PieceWriter, Surroundings
from onrecord.reading.reasons import Reason
from onrecord.reading.stream import stream_of
from onrecord.record.claim import Zone

_SKIPPED = frozenset({"script", "style", "template", "noscript", "head", "svg", "math", "canvas", "iframe", "object"})
_LINES = frozenset({"br", "tr", "hr"})
_CELLS = frozenset({"td", "th"})
# fmt: off
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "html", "legend", "li", "main", "nav", "ol", "option", "p", "pre",
    "section", "select", "summary", "table", "tbody", "textarea", "tfoot", "thead", "ul"
})
# fmt: on
_FURNITURE = frozenset({"nav", "footer", "aside", "button", "select", "option", "textarea", "dialog"})
# Words struck out are withdrawn by their author; they stay on the layer and are no body.
_STRUCK = frozenset({"del", "s", "strike"})
_NOTE_SIGN = re.compile(r"\W*\d{0,3}\W*")
_FURNITURE_ROLES = frozenset({"navigation", "contentinfo", "complementary", "banner", "dialog", "search", "menu"})
_MISSED = {
    "iframe": Reason.FRAMES,
    "frame": Reason.FRAMES,
    "object": Reason.EMBEDDED,
    "embed": Reason.EMBEDDED,
    "video": Reason.VIDEO,
    "audio": Reason.AUDIO,
}
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])", re.IGNORECASE)
_CAPTION_CLASS = re.compile(r"(?:^|[\s_-])caption(?:$|[\s_-])", re.IGNORECASE)
_HEADING = re.compile(r"h([1-3])")
_DEPTH_LIMIT = "depth"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """All text of a page in pieces, the words of its `title` element, and what was not read."""

    pieces: tuple[Piece, ...]
    title: str | None
    reasons: frozenset[Reason]


def read_page(markup: str) -> Page:
    """Walk over a page."""
    from lxml import etree

    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, recover=True, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(markup.encode("utf-8"), parser)
    if any(_DEPTH_LIMIT in entry.message for entry in parser.error_log):
        return _read_stream(markup)
    if root is None:
        return Page(pieces=(), title=None, reasons=frozenset())
    walk = _Walk()
    for event, element in etree.iterwalk(root, events=("start", "end"), tag="*"):
        if walk.count > DOM_NODES:
            break
        if event == "start":
            walk.open(element.tag.lower(), element.attrib, element.text or "")
        else:
            walk.close(element.tag.lower(), element.tail or "")
    return walk.page(root.findtext(".//head/title"))


class _Walk:
    """What is open while walking."""

    def __init__(self) -> None:
        self.count = 0
        self._writer = PieceWriter()
        self._open = [Surroundings()]
        self._reasons: set[Reason] = set()

    def open(self, tag: str, attributes: Mapping[str, str], text: str) -> None:
        self.count += 1
        around = _inside(self._open[-1], tag, attributes, self.count)
        if tag in _STRUCK or (tag == "sup" and _NOTE_SIGN.fullmatch(text) is not None):
            around = replace(around, zone=Zone.BOILERPLATE)  # "2017" and the sign of a note are not "20173"
        self._open.append(around)
        self._note_missed(tag, attributes, around)
        self._break(_gap(tag))
        if tag == "img":
            self._describe(attributes.get("alt", ""), around)
        self._writer.write(text, around)

    def close(self, tag: str, tail: str) -> None:
        if tag != "br":
            self._break(_gap(tag))
        self._open.pop()
        self._writer.write(tail, self._open[-1])

    def _break(self, gap: Gap) -> None:
        if gap is not Gap.NONE:
            self._writer.part(gap)

    def _note_missed(self, tag: str, attributes: Mapping[str, str], around: Surroundings) -> None:
        is_tiny = attributes.get("width") in {"0", "1"} or attributes.get("height") in {"0", "1"}
        is_seen = not (around.is_hidden or self._open[-2].is_skipped or is_tiny)
        if tag in _MISSED and is_seen:
            self._reasons.add(_MISSED[tag])

    def _describe(self, alt: str, around: Surroundings) -> None:
        """The words that stand for a picture are read as a paragraph of their own."""
        if alt.strip():
            self._writer.part(Gap.BLOCK)
            self._writer.write(alt, replace(around, is_picture=True))
            self._writer.part(Gap.BLOCK)

    def page(self, title: str | None) -> Page:
        self._writer.part(Gap.NONE)
        if self.count > DOM_NODES:
            self._reasons.add(Reason.LIMIT_NODES)
        return Page(pieces=tuple(self._writer.pieces), title=_title(title), reasons=frozenset(self._reasons))


def _gap(tag: str) -> Gap:
    if tag in _BLOCKS:
        return Gap.BLOCK
    if tag in _LINES:
        return Gap.LINE
    return Gap.CELL if tag in _CELLS else Gap.NONE


def _inside(outer: Surroundings, tag: str, attributes: Mapping[str, str], number: int) -> Surroundings:
    """What holds inside an element, given what holds around it."""
    is_block = tag in _BLOCKS or tag in _CELLS
    if not is_block and not attributes and tag not in _SKIPPED:
        return outer
    heading = _HEADING.fullmatch(tag)
    return Surroundings(
        block=number if is_block else outer.block,
        parent=outer.block if is_block else outer.parent,
        zone=_zone(outer, tag, attributes),
        heading=int(heading.group(1)) if heading is not None else outer.heading,
        is_hidden=outer.is_hidden or _is_hidden(attributes),
        is_kept=outer.is_kept or tag in {"pre", "textarea"},
        is_skipped=outer.is_skipped or tag in _SKIPPED,
    )


def _zone(outer: Surroundings, tag: str, attributes: Mapping[str, str]) -> Zone | None:
    """Furniture stays furniture; the foot of a quotation names its speaker and is none."""
    if outer.zone is Zone.BOILERPLATE or _is_hidden(attributes):
        return Zone.BOILERPLATE
    is_quotation_foot = tag == "footer" and outer.zone is Zone.BODY
    if attributes.get("role", "").lower() in _FURNITURE_ROLES or (tag in _FURNITURE and not is_quotation_foot):
        return Zone.BOILERPLATE
    if tag == "figcaption" or _CAPTION_CLASS.search(attributes.get("class", "")) is not None:
        return Zone.CAPTION
    return Zone.BODY if tag == "blockquote" else outer.zone


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    if "hidden" in attributes or attributes.get("aria-hidden", "").lower() == "true":
        return True
    return _HIDING.search(attributes.get("style", "")) is not None


def _title(words: str | None) -> str | None:
    title = " ".join((words or "").split())
    return title or None


def _read_stream(markup: str) -> Page:
    writer = PieceWriter()
    for token in stream_of(markup):
        if _gap(token.tag) is not Gap.NONE:
            writer.part(_gap(token.tag))
        writer.write(token.words, Surroundings())
    writer.part(Gap.NONE)
    return Page(pieces=tuple(writer.pieces), title=None, reasons=frozenset({Reason.LIMIT_DEPTH}))
