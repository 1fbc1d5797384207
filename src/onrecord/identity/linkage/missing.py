"""Cells that say that nothing is known: empty, a dash, or a word for it in some language. Two unknowns never agree."""

import re
from functools import cache, lru_cache
from importlib import resources

from onrecord.identity.letters import fold

_TICKS = re.compile("['’‘`ʼ]")
_GAP = re.compile(r"[\W_]+")


@lru_cache(maxsize=1 << 16)
def plain(text: str) -> str:
    """Give a cell or a heading without case, marks and punctuation, single spaces between its words."""
    return " ".join(fold(word, is_turkic=False) for word in _GAP.split(_TICKS.sub("", text)) if word)


@cache
def missing_words() -> frozenset[str]:
    text = resources.files("onrecord.identity.linkage").joinpath("missing_words.tsv").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return frozenset(plain(word) for line in lines for word in line.split("|"))


@lru_cache(maxsize=1 << 18)
def said(cell: str) -> str:
    """Give what a cell says without space around it; empty where it says that nothing is known."""
    text = cell.strip()
    if not text:
        return ""
    words = plain(text)
    return "" if not words or words in missing_words() else text
