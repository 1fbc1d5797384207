"""Overlap of lists: a column for each pattern that somebody has, and an empty one for those on no list."""

from onrecord.drawing.svg import FONT, element, fitted, isolate, isolate_number, safe, text
from onrecord.record.overlap import Overlap, OverlapCell

LABELS, COLUMN, ROW = 190, 34, 26
BARS, TOP, GAP, FOOT = 120, 24, 14, 46
MOST_COLUMNS = 20
SIZE = 13
INK, MUTE, LINE, ACCENT, GROUND = "#1b1b1a", "#5d5a52", "#dcd8cd", "#0b4f7a", "#ffffff"
UNSEEN = "on no list: see the estimate"


def overlap(drawn: Overlap, *, ident: str) -> str:
    """Draw an overlap as one SVG element; `ident` is the only source of ids.

    Patterns come by people, most first; beyond MOST_COLUMNS the smaller ones share a hatched column.
    """
    cells = sorted(drawn.cells, key=lambda cell: (-cell.people, cell.pattern))
    shown, rest = cells[:MOST_COLUMNS], cells[MOST_COLUMNS:]
    columns = len(shown) + bool(rest) + 1
    width, dots = LABELS + columns * COLUMN + 120, TOP + BARS + GAP
    height = dots + len(drawn.lists) * ROW + FOOT
    largest = max((cell.people for cell in shown), default=1)
    body = [_lists(drawn, dots, width)]
    body += [_column(drawn, cell, at, largest, dots) for at, cell in enumerate(shown)]
    if rest:
        body.append(_rest(rest, len(shown), dots))
    body.append(_unseen(columns - 1, dots, len(drawn.lists)))
    return element(
        "svg", _head(drawn, ident) + "".join(body),
        viewBox=f"0 0 {width} {height}", width=width, height=height, role="img", direction="ltr",
        aria_labelledby=f"{ident}-t {ident}-d", font_family=FONT, font_size=SIZE,
    )  # fmt: skip


def finding(drawn: Overlap) -> str:
    """Say in a sentence what the drawing shows."""
    shared = sum(cell.people for cell in drawn.cells if cell.pattern.bit_count() > 1)
    people = sum(cell.people for cell in drawn.cells)
    return f"Of {people:,} people on {len(drawn.lists)} lists, {shared:,} are on more than one."


def _head(drawn: Overlap, ident: str) -> str:
    title = element("title", safe(drawn.title), id=f"{ident}-t")
    return title + element("desc", safe(finding(drawn)), id=f"{ident}-d")


def _x(at: int) -> float:
    return LABELS + at * COLUMN + COLUMN / 2


def _lists(drawn: Overlap, dots: float, width: float) -> str:
    rows = []
    for place, (name, size) in enumerate(zip(drawn.lists, drawn.sizes, strict=True)):
        y = dots + place * ROW + ROW / 2
        rows.append(element("line", x1=0, x2=width - 120, y1=y + ROW / 2, y2=y + ROW / 2, stroke=LINE, class_="line"))
        rows.append(text(0, y + 5, isolate(fitted(name, LABELS - 70, SIZE)), fill=INK, class_="ink"))
        number = isolate_number(f"{size:,}")
        rows.append(text(LABELS - 12, y + 5, number, text_anchor="end", fill=MUTE, class_="mute"))
    return "".join(rows)


def _column(drawn: Overlap, cell: OverlapCell, at: int, largest: int, dots: float) -> str:
    x, high = _x(at), BARS * cell.people / largest
    base = TOP + BARS
    bar = element("rect", x=x - 9, y=base - high, width=18, height=max(high, 1), fill=ACCENT, class_="acc")
    label = isolate_number(f"{cell.people:,}")
    number = text(x, base - high - 5, label, text_anchor="middle", fill=INK, class_="ink", font_size=11)
    return bar + number + _dots(drawn, cell.pattern, x, dots)


def _dots(drawn: Overlap, pattern: int, x: float, dots: float) -> str:
    places = [place for place in range(len(drawn.lists)) if pattern >> place & 1]
    ys = [dots + place * ROW + ROW / 2 for place in range(len(drawn.lists))]
    line = element(
        "line", x1=x, x2=x, y1=ys[places[0]], y2=ys[places[-1]], stroke=ACCENT, stroke_width=2, class_="acc-line"
    )
    # A hollow dot is filled with the ground, or the line behind it would show through.
    marks = (
        element("circle", cx=x, cy=y, r=5, fill=ACCENT, class_="acc")
        if place in places
        else element("circle", cx=x, cy=y, r=4.5, fill=GROUND, stroke=LINE, class_="ground line")
        for place, y in enumerate(ys)
    )
    return line + "".join(marks)


def _rest(rest: list[OverlapCell], at: int, dots: float) -> str:
    x, people = _x(at), sum(cell.people for cell in rest)
    base = TOP + BARS
    box = element("rect", x=x - 9, y=base - 12, width=18, height=12, fill="none", stroke=MUTE, stroke_dasharray="2 3")
    label = isolate_number(f"{people:,}")
    number = text(x, base - 17, label, text_anchor="middle", fill=INK, class_="ink", font_size=11)
    words = text(x, dots + 12, f"{len(rest)} more", text_anchor="middle", fill=MUTE, class_="mute", font_size=11)
    return box + number + words


def _unseen(at: int, dots: float, lists: int) -> str:
    x, base = _x(at), TOP + BARS
    box = element(
        "rect",
        x=x - 9,
        y=TOP,
        width=18,
        height=BARS,
        fill="none",
        stroke=MUTE,
        stroke_dasharray="6 3",
        class_="mute-line",
    )
    mark = text(x, base - BARS / 2 + 5, "?", text_anchor="middle", fill=MUTE, class_="mute")
    circles = (
        element("circle", cx=x, cy=dots + place * ROW + ROW / 2, r=4.5, fill=GROUND, stroke=LINE, class_="ground line")
        for place in range(lists)
    )
    words = text(x + 18, dots + lists * ROW + 24, UNSEEN, text_anchor="end", fill=MUTE, class_="mute")
    return box + mark + "".join(circles) + words
