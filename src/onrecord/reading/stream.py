"""The text of a page by its stream of tags, for pages nested too deep for a tree.

Every search for an end either finds it or ends the walk, so that time grows with the page and not with its square.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_OPENING = re.compile(r"<(?:(/?)([A-Za-z][A-Za-z0-9]*)|!--|[!?])")
_SKIPPED = {
    name: re.compile(rf"</{name}\b", re.IGNORECASE)
    for name in ("script", "style", "template", "noscript", "head", "svg")
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """The name of a tag that opens or closes, or the words between two tags."""

    tag: str = ""
    words: str = ""


def stream_of(markup: str) -> Iterator[Token]:
    """Go through a page from tag to tag; what an unclosed tag, comment or script swallows is passed by."""
    at = 0
    while (opening := _OPENING.search(markup, at)) is not None:
        if opening.start() > at:
            yield Token(words=unescape(markup[at : opening.start()]))
        at = _end(markup, opening)
        if opening.group(2) is not None:
            yield Token(tag=opening.group(2).lower())
    if at < len(markup):
        yield Token(words=unescape(markup[at:]))


def _end(markup: str, opening: re.Match[str]) -> int:
    """Find where the tag, the comment or the skipped element ends."""
    if opening.group() == "<!--":
        return _after(markup, "-->", opening.end())
    end = _after(markup, ">", opening.end())
    close = _SKIPPED.get((opening.group(2) or "").lower())
    if close is None or opening.group(1) == "/":
        return end
    found = close.search(markup, end)
    return found.start() if found is not None else len(markup)


def _after(markup: str, sign: str, start: int) -> int:
    found = markup.find(sign, start)
    return found + len(sign) if found >= 0 else len(markup)
