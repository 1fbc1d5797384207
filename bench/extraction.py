"""How well the main part of saved pages is found, ours beside trafilatura's own: `python -m bench.extraction [FOLDER]`.

Reads the pages of the shared cases that have the same words as a PDF beside them, and takes the PDF's words as what the
page says. With a FOLDER: each `NAME.html` with its main words in `NAME.txt`. Scores are F over words, counted as often
as they stand.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from trafilatura import extract

from onrecord.reading.encoding import declared_charset, decode
from onrecord.reading.layers import read_layer
from onrecord.record.claim import Zone
from onrecord.record.layer import TextLayer

SHARED = Path(__file__).resolve().parents[1] / ".." / "shared" / "cases"
WORD = re.compile(r"\w+")
NEAR = 0.01
"""How far ours may be behind."""


def pairs(folder: Path | None) -> Iterator[tuple[str, bytes, str]]:
    """Give name, page, and what the page says."""
    if folder is not None:
        for page in sorted(folder.glob("*.html")):
            yield page.stem, page.read_bytes(), page.with_suffix(".txt").read_text("utf-8")
        return
    for page in sorted(SHARED.glob("*/reports/*.html")):
        for pdf in page.parent.glob("*.pdf"):
            yield page.stem, page.read_bytes(), read_layer(pdf.read_bytes(), "application/pdf").text


def ours(page: bytes) -> str:
    """The title, the body and the captions of the layer: what claims are read from."""
    return kept(read_layer(page, "text/html"))


def kept(layer: TextLayer) -> str:
    pieces, start = [], 0
    for span in sorted(layer.zones, key=lambda span: span.start):
        if span.zone is Zone.BOILERPLATE:
            pieces.append(layer.text[start : max(start, span.start)])
            start = max(start, span.end)
    return "\n".join([*pieces, layer.text[start:]])


def theirs(page: bytes) -> str:
    """What trafilatura gives by itself, asked for recall as ours asks it."""
    markup = decode(page, declared_charset(page)).text
    return extract(markup, favor_recall=True, include_comments=False, include_tables=True) or ""


def score(found: str, wanted: str) -> float:
    """Give F over words."""
    one, other = (Counter(word.casefold() for word in WORD.findall(text)) for text in (found, wanted))
    both = (one & other).total()
    return 2 * both / (one.total() + other.total()) if both else 0.0


def main(folder: Path | None) -> int:
    rows = [(name, score(ours(page), text), score(theirs(page), text)) for name, page, text in pairs(folder)]
    if not rows:
        print(f"no pages: {SHARED if folder is None else folder} is not there or holds none; name a folder of pages")
        return 0
    print("| page | ours | trafilatura |\n|---|---:|---:|")
    for name, own, other in rows:
        print(f"| {name} | {own:.4f} | {other:.4f} |")
    own, other = sum(row[1] for row in rows) / len(rows), sum(row[2] for row in rows) / len(rows)
    print(f"| **all {len(rows)}** | **{own:.4f}** | **{other:.4f}** |")
    return int(own < other - NEAR)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
