"""HTML: the whole page is the layer; the main part, title, captions and furniture are zones over it."""

from dataclasses import replace

from onrecord.reading.dom import Page, read_page
from onrecord.reading.draft import Draft, LayerWriter, reasons_of, unread
from onrecord.reading.encoding import declared_charset, decode
from onrecord.reading.furniture import has_caption_opening, is_credit, is_furniture
from onrecord.reading.main_part import MainPart, find_main_part
from onrecord.reading.pieces import GAPS, Gap, Piece, Surroundings
from onrecord.reading.reasons import Flag, Reason
from onrecord.reading.zones import folded
from onrecord.record.claim import Zone
from onrecord.record.layer import Coverage

_THIN = 200
_MUCH = 2_000
_SENTENCE = 60
_TITLE_LENGTH = 10


def read_html(data: bytes, charset: str | None = None) -> Draft:
    """Read a page."""
    from lxml.etree import LxmlError

    decoded = decode(data, charset or declared_charset(data))
    try:
        page = read_page(decoded.text)
    except LxmlError:
        return unread(Reason.BROKEN)
    reasons = set(decoded.reasons | page.reasons)
    if not page.pieces and page.title is None:
        lost = reasons_of(reasons | {Reason.NO_TEXT})
        return Draft(text="", coverage=Coverage(unit="file", read=0, total=1, reasons=lost), encoding=decoded.encoding)
    main = _main_part(decoded.text, page, reasons)
    pieces, title = _titled(page, main)
    writer = LayerWriter()
    zones = _zones(pieces, main, title, is_thin=Reason.THIN_MAIN_PART in reasons)
    for piece, zone in zip(pieces, zones, strict=True):
        writer.write(GAPS[piece.gap])
        writer.write(piece.text, zone=zone)
    if writer.is_full:
        reasons.add(Reason.LIMIT_LENGTH)
    flags = set(decoded.flags) | {Flag.HIDDEN_TEXT for piece in pieces if piece.around.is_hidden}
    return Draft(
        text=writer.text(),
        coverage=Coverage(unit="file", read=1, total=1, reasons=reasons_of(reasons)),
        zones=writer.zones(),
        title=title,
        encoding=decoded.encoding,
        flags=tuple(sorted(flags)),
    )


def _main_part(markup: str, page: Page, reasons: set[Reason]) -> MainPart | None:
    """Find the main part; where there is none the whole page counts as body, and that is said."""
    if Reason.LIMIT_DEPTH in page.reasons:
        return None
    main = find_main_part(markup)
    if main is None:
        reasons.add(Reason.NO_MAIN_PART)
    elif main.length < _THIN and sum(len(piece.text) for piece in page.pieces) > _MUCH:
        reasons.add(Reason.THIN_MAIN_PART)
    return main


def _titled(page: Page, main: MainPart | None) -> tuple[tuple[Piece, ...], str | None]:
    """Choose the title: the heading the `title` element repeats, the first main heading, or that element itself."""
    headings = [piece for piece in page.pieces if piece.around.heading in {1, 2} and _may_be_title(piece)]
    repeated = [piece for piece in headings if _is_named(piece.text, page.title or "")]
    if repeated:
        return page.pieces, max(repeated, key=lambda piece: len(piece.text)).text
    first = [piece for piece in headings if piece.around.heading == 1]
    first.sort(key=lambda piece: main is not None and not main.holds(piece.text))
    if first:
        return page.pieces, first[0].text
    if page.title is None:
        return page.pieces, None
    head = Piece(text=page.title, gap=Gap.NONE, around=Surroundings())
    rest = (replace(page.pieces[0], gap=Gap.BLOCK), *page.pieces[1:]) if page.pieces else ()
    return (head, *rest), page.title


def _is_named(heading: str, title: str) -> bool:
    """Say whether heading and `title` element say the same; the outlet's name may stand beside it."""
    shorter, longer = sorted((folded(heading), folded(title)), key=len)
    return len(shorter) >= _TITLE_LENGTH and shorter in longer


def _may_be_title(piece: Piece) -> bool:
    return piece.around.zone is not Zone.BOILERPLATE and not piece.around.is_hidden


def _zones(pieces: tuple[Piece, ...], main: MainPart | None, title: str | None, *, is_thin: bool) -> list[Zone]:
    known = [_own_zone(piece, title) for piece in pieces]
    in_main = [
        zone is Zone.BODY or (zone is None and _is_main(piece, main)) for piece, zone in zip(pieces, known, strict=True)
    ]
    main_pieces = [piece.around for piece, is_main in zip(pieces, in_main, strict=True) if is_main]
    blocks = {around.block for around in main_pieces}
    parents = {piece.around.parent for piece in pieces} if is_thin else {around.parent for around in main_pieces}
    zones: list[Zone] = []
    for at, (piece, zone) in enumerate(zip(pieces, known, strict=True)):
        if zone is not None:
            zones.append(zone)
        elif piece.around.is_picture:
            is_near = main is None or any(in_main[max(0, at - 2) : at + 3])
            zones.append(Zone.CAPTION if is_near else Zone.BOILERPLATE)
        else:
            is_body = in_main[at] or _is_kin(piece, blocks, parents)
            zones.append(Zone.BODY if is_body else Zone.BOILERPLATE)
    return zones


def _is_kin(piece: Piece, blocks: set[int], parents: set[int]) -> bool:
    """A sentence beside main paragraphs is body: extractors drop some, and a claim lost is worse than noise.

    Where the main part is suspiciously thin, every sentence counts as beside it.
    """
    if piece.around.block in blocks:
        return True
    return piece.around.parent in parents and len(piece.text) >= _SENTENCE


def _own_zone(piece: Piece, title: str | None) -> Zone | None:
    """The zone a piece has by its markup and words, or None where the main part decides."""
    around = piece.around
    if around.zone is Zone.BOILERPLATE or is_furniture(piece.text):
        return Zone.BOILERPLATE
    if title is not None and piece.text == title:
        return Zone.TITLE
    if around.zone is Zone.CAPTION or has_caption_opening(piece.text):
        return Zone.CAPTION
    if is_credit(piece.text) and not piece.text.endswith((".", "!", "?", "։")):
        return Zone.CAPTION
    return around.zone


def _is_main(piece: Piece, main: MainPart | None) -> bool:
    return not piece.around.is_picture and (main is None or main.holds(piece.text))
