"""Lines that belong to a site and not to a report: buttons, notices, menus. They are no wording to be copied.

Two rules. A line is furniture when its site repeats it in three or more reports and it is short, since a long line
that comes back is a copied sentence; and when it is made of the words of an interface, whatever its length.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.weighing.plain_words import plain_words

REPEATED = 3
LONGEST = 12
"""Words a repeated line may have and still be furniture: the standing sentences of stories are longer."""
LINE = re.compile(r"[^\n\r]+")
INTERFACE = tuple(
    f" {phrase} "
    for phrase in (
        "copy link to", "embed tweet", "embed post", "back to top", "log in", "sign up", "sign in", "show this thread",
        "try again or", "make your timeline", "terms of service", "privacy policy", "all rights reserved", "read more",
        "people are the first to know", "new to", "see new posts", "create account", "forgot account", "cookie policy",
        "accept all cookies", "subscribe to our", "share this", "related posts", "most read", "loading seems",
        "все права защищены", "читайте также", "войти", "подписаться на", "bütün hüquqlar qorunur",
        "tüm hakları saklıdır",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a text: its place and its folded words."""

    start: int
    end: int
    words: tuple[str, ...]


def lines_of(text: str) -> tuple[Line, ...]:
    """Give the lines of a text that hold words."""
    found = (
        Line(start=m.start(), end=m.end(), words=tuple(word.text for word in plain_words(m.group())))
        for m in LINE.finditer(text)
    )
    return tuple(line for line in found if line.words)


def furniture(texts: Mapping[str, Iterable[Line]], site_of: Mapping[str, str]) -> Mapping[str, tuple[Line, ...]]:
    """Find the furniture of each text (by report) from what its site repeats."""
    standing: dict[tuple[str, tuple[str, ...]], set[str]] = defaultdict(set)
    for report, lines in texts.items():
        for line in lines:
            standing[site_of.get(report, report), line.words].add(report)
    return {
        report: tuple(
            line
            for line in lines
            if is_interface(line.words) or _is_repeated(line, standing[site_of.get(report, report), line.words])
        )
        for report, lines in texts.items()
    }


def is_interface(words: tuple[str, ...]) -> bool:
    """Say whether a line speaks the words of an interface."""
    line = f" {' '.join(words)} "
    return any(phrase in line for phrase in INTERFACE)


def _is_repeated(line: Line, reports: set[str]) -> bool:
    return len(reports) >= REPEATED and len(line.words) <= LONGEST
