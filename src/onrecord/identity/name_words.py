"""Words in names that are no names: titles, particles, words joined to the next, and what marks a father's name."""

from functools import cache
from importlib import resources


@cache
def name_words(kind: str, script: str) -> frozenset[str]:
    """Give the lower-case words of a kind (title, particle, join, son, daughter) in a script."""
    return frozenset(word for one, of, words in _rows() if (one, of) == (kind, script) for word in words.split())


@cache
def _rows() -> tuple[tuple[str, str, str], ...]:
    text = resources.files("onrecord.identity").joinpath("name_words.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return tuple((kind, script, words) for kind, script, words in rows)
