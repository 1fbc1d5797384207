"""HTML made of parts, each escaped once. Attributes and text of a report never reach a page any other way."""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import NewType

from onrecord.releasing.pieces import Piece

Html = NewType("Html", str)
"""Text that is markup already."""

NOTHING = Html("")
UNFIT = re.compile("[\0\ud800-\udfff]")


def words(text: str) -> Html:
    """Escape plain text; characters a page cannot hold become U+FFFD."""
    return Html(escape(UNFIT.sub("\ufffd", text)))


def tag(name: str, *content: Html, **attributes: str | None) -> Html:
    """Write an element. `class_` is `class`, `_` is `-`; an attribute of None is left out, of "" stands alone."""
    return Html(f"{_opening(name, attributes)}{''.join(content)}</{name}>")


def within(name: str, content: Iterable[Html], **attributes: str | None) -> Iterator[Html]:
    """Write an element piece by piece, as `tag` does in one."""
    yield _opening(name, attributes)
    yield from content
    yield Html(f"</{name}>")


def value(text: str, language: str | None = None) -> Html:
    """Set a value from the casebook apart from the text around it, whatever its direction."""
    return tag("bdi", words(text), lang=language if language != "und" else None)


def pieces(parts: Iterable[Piece]) -> Html:
    """Write the pieces of a sentence."""
    return Html("".join(value(p.text, p.language) if p.is_value else words(p.text) for p in parts))


def join(parts: Iterable[Html], between: str = "") -> Html:
    return Html(words(between).join(parts))


def _opening(name: str, attributes: Mapping[str, str | None]) -> Html:
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + (f'="{words(value)}"' if value else "")
        for key, value in attributes.items()
        if value is not None
    )
    return Html(f"<{name}{written}>")
