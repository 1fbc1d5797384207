"""Ranges one below the other: the documented count as a solid bar, estimates as dashed boxes that are no count."""

from onrecord.drawing.svg import FONT, element, fitted, isolate, isolate_number, number, safe, text
from onrecord.record.overlap import Spread, SpreadRow

WIDTH, LABELS, PRINT = 760, 250, 150
START, STOP = LABELS, WIDTH - PRINT - 16
ROW, TOP, FOOT = 30, 30, 8
SIZE = 13
STEPS = (1, 2, 5)
INK, MUTE, LINE, ACCENT = "#1b1b1a", "#5d5a52", "#dcd8cd", "#0b4f7a"


def spread(drawn: Spread, *, ident: str) -> str:
    """Draw ranges as one SVG element; `ident` is the only source of ids. The scale starts at 0."""
    ends = [end for row in drawn.rows for end in (row.low, row.high) if end is not None]
    largest = max([1, *ends])
    height = TOP + ROW * len(drawn.rows) + FOOT
    body = [_row(row, TOP + ROW * at + ROW / 2, largest) for at, row in enumerate(drawn.rows)]
    head = element("title", safe(drawn.title), id=f"{ident}-t")
    head += element("desc", safe(drawn.finding[:300]), id=f"{ident}-d")
    return element(
        "svg", head + _scale(largest, height) + "".join(body),
        viewBox=f"0 0 {WIDTH} {height}", width=WIDTH, height=height, role="img", direction="ltr",
        aria_labelledby=f"{ident}-t {ident}-d", font_family=FONT, font_size=SIZE,
    )  # fmt: skip


def say_range(row: SpreadRow) -> str:
    """Print the ends of a row as it may be quoted."""
    if row.kind == "documented":
        return f"{row.low:,} named"
    if row.high is None:
        return f"≥ {row.low:,}"
    return f"{row.low:,}–{row.high:,}"


def _x(value: float, largest: int) -> float:
    # An open end needs room behind the largest number, or its arrow would say "this far and no further".
    return START + (STOP - START) * value / (largest * 1.1)


def _scale(largest: int, height: float) -> str:
    step = next(s * 10**power for power in range(12) for s in STEPS if largest / (s * 10**power) <= 6)
    return "".join(
        element("line", x1=x, x2=x, y1=TOP - 8, y2=height - FOOT, stroke=LINE, class_="line")
        + text(x, TOP - 14, isolate_number(f"{value:,}"), text_anchor="middle", fill=MUTE, class_="mute", font_size=12)
        for value in range(0, largest + 1, step)
        for x in [_x(value, largest)]
    )


def _row(row: SpreadRow, y: float, largest: int) -> str:
    label = text(0, y + 5, isolate(fitted(row.label, LABELS - 12, SIZE)), fill=INK, class_="ink")
    value = text(STOP + 16, y + 5, isolate_number(say_range(row)), fill=INK, class_="ink")
    return label + _mark(row, y, largest) + value


def _mark(row: SpreadRow, y: float, largest: int) -> str:
    low = _x(row.low, largest)
    if row.kind == "documented":
        return element("rect", x=START, y=y - 6, width=low - START, height=12, fill=ACCENT, class_="acc")
    if row.high is None:
        return _bound(low, y)
    return element(
        "rect", x=low, y=y - 7, width=max(_x(row.high, largest) - low, 1), height=14, fill="none", stroke=ACCENT,
        stroke_width=1.5, stroke_dasharray="5 3", class_="acc-line",
    )  # fmt: skip


def _bound(x: float, y: float) -> str:
    cap = element("line", x1=x, x2=x, y1=y - 7, y2=y + 7, stroke=ACCENT, stroke_width=2, class_="acc-line")
    line = element(
        "line", x1=x, x2=STOP, y1=y, y2=y, stroke=ACCENT, stroke_width=1.5, stroke_dasharray="5 3", class_="acc-line"
    )
    path = f"M{number(STOP - 6)} {number(y - 5)}L{number(STOP)} {number(y)}L{number(STOP - 6)} {number(y + 5)}"
    return cap + line + element("path", d=path, fill="none", stroke=ACCENT, stroke_width=1.5, class_="acc-line")
