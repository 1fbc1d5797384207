"""A page with what it was made of, as browsers and archives keep it: the page is read, the rest is named.

The words of the layer are the page's. Its address, and those of what was not read, stand below them as furniture.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.reading.draft import Draft, LayerWriter, reasons_of
from onrecord.reading.html import read_html
from onrecord.reading.limits import LISTED_PARTS
from onrecord.reading.reasons import Reason
from onrecord.record.claim import Zone
from onrecord.record.layer import Coverage


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedPage:
    """The page's bytes, the encoding that was declared for it, its address, when it was taken, and what is beside it.

    `others` are (media type, address) of what is not read; `pages` counts the pages among them.
    """

    data: bytes
    charset: str | None
    address: str | None
    others: Sequence[tuple[str, str]]
    pages: int = 0
    taken: str | None = None
    reasons: frozenset[Reason] = field(default_factory=frozenset)


def read_saved_page(saved: SavedPage) -> Draft:
    """Read the page, and name the rest."""
    page = read_html(saved.data, saved.charset)
    reasons = {*saved.reasons, *(Reason(code) for code in page.coverage.reasons)}
    writer = LayerWriter()
    writer.take(page)
    writer.place("page", 0, writer.length)
    for words, place in ((saved.address, "address of the page"), (saved.taken, "time it was saved")):
        if words:
            writer.part()
            writer.write(words, zone=Zone.BOILERPLATE, place=place)
    for media, address in saved.others[:LISTED_PARTS]:
        writer.write("\n" if writer.length else "")
        writer.write(address, zone=Zone.BOILERPLATE, place=f"not read: {media}")
    if saved.pages:
        reasons.add(Reason.OTHER_PAGES)
    if writer.is_full:
        reasons.add(Reason.LIMIT_LENGTH)
    return Draft(
        text=writer.text(),
        coverage=Coverage(unit="page", read=page.coverage.read, total=1 + saved.pages, reasons=reasons_of(reasons)),
        zones=writer.zones(),
        places=writer.places(),
        title=page.title,
        encoding=page.encoding,
        flags=page.flags,
    )
