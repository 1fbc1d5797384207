"""The few pieces every drawing is made of. All text goes through `text`, which escapes it."""

from html import escape

ISOLATE, POP = "\u2068", "\u2069"
LEFT_TO_RIGHT = "\u2066"
WIDE = (0x0530, 0x058F)
FONT = "DejaVu Sans, Noto Sans, sans-serif"


def safe(value: str) -> str:
    """Escape a value for SVG text or attributes; characters XML cannot hold are dropped."""
    return escape(
        "".join(
            char for char in value if char >= " " and not "\ud800" <= char <= "\udfff" and char not in "\ufffe\uffff"
        )
    )


def isolate(value: str) -> str:
    """Keep a name in its own direction beside text of another."""
    return f"{ISOLATE}{value}{POP}"


def isolate_number(value: str) -> str:
    """Keep a number or range left to right, so that 40–60 never shows as 60–40."""
    return f"{LEFT_TO_RIGHT}{value}{POP}"


def number(value: float) -> str:
    """Write a coordinate: one decimal, no trailing zero, no negative zero."""
    rounded = round(value, 1) + 0.0
    return str(int(rounded)) if rounded == int(rounded) else str(rounded)


def element(tag: str, content: str = "", **attributes: str | float) -> str:
    """Write one element; `_` in attribute names stands for `-`, and `class_` for `class`."""
    written = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{safe(value) if isinstance(value, str) else number(value)}"'
        for name, value in attributes.items()
    )
    return f"<{tag}{written}>{content}</{tag}>" if content else f"<{tag}{written}/>"


def text(x: float, y: float, value: str, **attributes: str | float) -> str:
    """Write a label."""
    return element("text", safe(value), x=x, y=y, **attributes)


def width_of(value: str, size: float = 13) -> float:
    """Estimate how wide a label is without font files; errs on the wide side (design, drawing 2)."""
    return sum(_advance(char) for char in value) * size


def fitted(value: str, width: float, size: float = 13) -> str:
    """Cut a label to a width; the whole of it stands in the table beside the drawing."""
    if width_of(value, size) <= width:
        return value
    kept = value
    while kept and width_of(kept + "…", size) > width:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def _advance(char: str) -> float:
    if WIDE[0] <= ord(char) <= WIDE[1]:
        return 0.75
    if ord(char) >= 0x1100 and (ord(char) <= 0x115F or 0x2E80 <= ord(char) <= 0xFFDC):
        return 1.0
    return 0.7 if char.isupper() else 0.58
