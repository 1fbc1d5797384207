"""Which stretches of a page are its main part: trafilatura finds the words, this finds them in the layer."""

from dataclasses import dataclass

from onrecord.reading.zones import folded

_LABEL_LENGTH = 25  # a word of the menu also stands somewhere in the body: short stretches must be a line of their own
_WORD_RUN = 8
_MOST = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class MainPart:
    """The folded words the extractor took for the main part."""

    words: str
    lines: frozenset[str]
    length: int

    def holds(self, text: str) -> bool:
        """Say whether a stretch of the page is in the main part, wholly or for the most part."""
        sought = folded(text)
        if sought in self.lines:
            return True
        if len(sought) < _LABEL_LENGTH:
            return False
        return sought in self.words or self._holds_most(text)

    def _holds_most(self, text: str) -> bool:
        words = [word for word in (folded(word) for word in text.split()) if word]
        runs = ["".join(words[at : at + _WORD_RUN]) for at in range(0, len(words) - _WORD_RUN + 1, _WORD_RUN)]
        return len(runs) > 1 and sum(run in self.words for run in runs) >= len(runs) * _MOST


def find_main_part(markup: str) -> MainPart | None:
    """Find the main part of a page, or nothing."""
    from lxml.etree import LxmlError
    from trafilatura import extract

    try:
        found = extract(markup, favor_recall=True, include_comments=False, include_tables=True)
    except (LxmlError, ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError):
        return None
    if not found:
        return None
    lines = {folded(cell) for line in found.splitlines() for cell in (line, *line.split("|"))}
    return MainPart(words=folded(found), lines=frozenset(lines - {""}), length=len(found))
