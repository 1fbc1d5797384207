"""Counts side by side, as they were said: one row a statement, never added, averaged or centred.

Narrow on purpose: at the width of a telephone the whole of it stands on the screen, and no letter is under 11 units.
An exact number is a diamond, a range a capped line, an open end fades out with an arrow, "about" is dashed. One
population a strip; the scale starts at 0.
"""

from dataclasses import dataclass
from itertools import groupby

from onrecord.drawing.svg import FONT, element, fitted, isolate, isolate_number, number, safe, text

WIDTH, PRINT, SIZE = 460, 118, 15
START, STOP = 2, WIDTH - PRINT - 12
ROW, HEAD, TOP, FOOT = 44, 26, 26, 4
STEPS = (1, 2, 5)
INK, MUTE, LINE, ACCENT = "#1b1b1a", "#5d5a52", "#dcd8cd", "#0b4f7a"


@dataclass(frozen=True, slots=True, kw_only=True)
class StripRow:
    """One statement: who says it, between which whole numbers (`None` = open), and the words."""

    group: str
    label: str
    low: int | None
    high: int | None
    about: bool
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """Statements on one question; rows of one group stand together in the order given."""

    title: str
    finding: str
    rows: tuple[StripRow, ...]


def count_strip(strip: Strip, *, ident: str) -> str:
    """Draw a strip as one SVG element; `ident` is the only source of ids."""
    largest = _largest(strip.rows)
    y, body = TOP, []
    for group, rows in groupby(strip.rows, key=lambda row: row.group):
        body.append(text(0, y + 18, fitted(group, WIDTH, SIZE), class_="mute", fill=MUTE, font_weight="bold"))
        y += HEAD
        for row in rows:
            body.append(_row(row, y, largest, ident))
            y += ROW
    height = y + FOOT
    head = element("title", safe(strip.title), id=f"{ident}-t") + element(
        "desc", safe(strip.finding[:300]), id=f"{ident}-d"
    )
    return element(
        "svg", head + _fade(ident) + _scale(largest, height) + "".join(body),
        viewBox=f"0 0 {WIDTH} {number(height)}", width=WIDTH, height=height, role="img", direction="ltr",
        aria_labelledby=f"{ident}-t {ident}-d", font_family=FONT, font_size=SIZE, class_="strip",
    )  # fmt: skip


def say_interval(low: int | None, high: int | None) -> str:
    """Print an interval in signs: 8, ≥ 8, ≤ 60, 40–60; nothing where no number was said."""
    if low is None:
        return "" if high is None else f"≤ {high}"
    if high is None:
        return f"≥ {low}"
    return str(low) if low == high else f"{low}–{high}"


def _largest(rows: tuple[StripRow, ...]) -> int:
    ends = [end for row in rows for end in (row.low, row.high) if end is not None]
    return max([1, *ends])


def _x(value: float, largest: int) -> float:
    # an open end needs room behind the largest number, or its arrow would say "this far and no further"
    return START + (STOP - START) * value / (largest * 1.12)


def _scale(largest: int, height: float) -> str:
    power = 1
    while True:
        step = next((s * power for s in STEPS if largest / (s * power) <= 5), None)
        if step is not None:
            break
        power *= 10
    return "".join(_tick(value, largest, height) for value in range(0, largest + 1, step))


def _tick(value: int, largest: int, height: float) -> str:
    x = _x(value, largest)
    return element("line", x1=x, x2=x, y1=TOP - 6, y2=height - FOOT, stroke=LINE, class_="line") + text(
        max(x, 6), TOP - 12, str(value), text_anchor="middle", fill=MUTE, class_="mute", font_size=14
    )


def _row(row: StripRow, y: float, largest: int, ident: str) -> str:
    """Draw a label over its mark, so that a long name takes no room from the scale."""
    label = text(0, y + 15, isolate(fitted(row.label, WIDTH, SIZE)), fill=INK, class_="ink")
    middle = y + 29
    value = text(STOP + 12, middle + 5, isolate_number(_print(row)), fill=INK, class_="ink")
    return label + _mark(row, middle, largest, ident) + value


def _print(row: StripRow) -> str:
    interval = say_interval(row.low, row.high)
    return f"about {interval}" if row.about and interval else interval or fitted(f"“{row.words}”", PRINT, SIZE)


def _mark(row: StripRow, y: float, largest: int, ident: str) -> str:
    if row.low is None and row.high is None:
        return ""
    if row.low is not None and row.low == row.high and not row.about:
        x = _x(row.low, largest)
        return element("path", d=f"M{number(x)} {number(y - 6)}l6 6l-6 6l-6-6z", fill=ACCENT, class_="acc")
    start = START if row.low is None else _x(row.low, largest)
    stop = STOP if row.high is None else _x(row.high, largest)
    low_end = _arrow(start, y, -1) if row.low is None else _cap(start, y)
    high_end = _arrow(stop, y, 1) if row.high is None else _cap(stop, y)
    return _line(row, start, stop, y, ident) + low_end + high_end


def _line(row: StripRow, start: float, stop: float, y: float, ident: str) -> str:
    dash = {"stroke_dasharray": "5 4"} if row.about else {}
    stroke = (
        f"url(#{ident}-fade-high)" if row.high is None else f"url(#{ident}-fade-low)" if row.low is None else ACCENT
    )
    # drawn as a thin box: a gradient on a perfectly flat line has no height and is not painted
    if stroke != ACCENT and not row.about:
        return element("rect", x=start, y=y - 1, width=max(stop - start, 1), height=2, fill=stroke)
    return element("line", x1=start, x2=stop, y1=y, y2=y, stroke=ACCENT, stroke_width=2, class_="acc-line", **dash)


def _cap(x: float, y: float) -> str:
    return element("line", x1=x, x2=x, y1=y - 6, y2=y + 6, stroke=ACCENT, stroke_width=2, class_="acc-line")


def _arrow(x: float, y: float, way: int) -> str:
    path = f"M{number(x - 6 * way)} {number(y - 5)}L{number(x)} {number(y)}L{number(x - 6 * way)} {number(y + 5)}"
    return element("path", d=path, fill="none", stroke=ACCENT, stroke_width=1.5, opacity=0.55, class_="acc-line")


def _fade(ident: str) -> str:
    def gradient(name: str, first: float, last: float) -> str:
        stops = "".join(
            element("stop", offset=offset, stop_color=ACCENT, stop_opacity=opacity, class_="acc-stop")
            for offset, opacity in ((0, first), (1, last))
        )
        return element("linearGradient", stops, id=f"{ident}-{name}")

    return element("defs", gradient("fade-high", 1, 0.15) + gradient("fade-low", 0.15, 1))
