"""How written letters sound: one table a script, read once, longest letter group first.

A letter group becomes symbols of one small alphabet that all scripts share. Symbols are search keys: they are compared
and never shown. What a symbol of one script answers to in another is learnt, not written here.
"""

import re
import unicodedata
from functools import cache, lru_cache
from importlib import resources

SCRIPTS = ("Latn", "Cyrl", "Armn", "Geor", "Arab", "Grek", "Hebr")
SYMBOLS = "abcdefghijklmnopqrstuvwxyzAOUISCZJGTDXEH8"
VOWELS = frozenset("aeiouyAOUI")
_NAMED = {
    "LATIN": "Latn",
    "CYRILLIC": "Cyrl",
    "ARMENIAN": "Armn",
    "GEORGIAN": "Geor",
    "ARABIC": "Arab",
    "GREEK": "Grek",
    "HEBREW": "Hebr",
}
_NONE = "-"

Sounded = tuple[tuple[str, str], ...]  # written letters, the symbols they became


@cache
def letter_script(letter: str) -> str | None:
    """Give the script of a letter, None where there is no table for it."""
    return _NAMED.get(unicodedata.name(letter, "").partition(" ")[0])


@cache
def sound_table(script: str) -> dict[str, str]:
    """Read the table of a script: letter group to symbols, which may be none."""
    text = resources.files("onrecord.identity").joinpath("sounds", f"{script}.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {letters: "" if symbols == _NONE else symbols for letters, symbols, _ in rows}


@cache
def _groups(script: str) -> re.Pattern[str]:
    """Give the pattern of a script's letter groups, longest first; what is in no group is one letter by itself."""
    known = sorted(sound_table(script), key=len, reverse=True)
    return re.compile(f"{'|'.join(map(re.escape, known))}|.", re.DOTALL)


def sound_out(word: str, script: str) -> Sounded:
    """Cut a lower-case word into letter groups with their symbols; a repeated symbol is heard once."""
    table = sound_table(script)
    found: list[tuple[str, str]] = []
    last = ""
    for letters in _groups(script).findall(word):
        symbols = table[letters] if letters in table else table.get(bare(letters), "")
        if symbols and symbols[0] == last:
            symbols = symbols[1:]
        found.append((letters, symbols))
        last = symbols[-1:] or last
    return tuple(found)


@cache
def bare(letter: str) -> str:
    """Take the marks off a letter that the tables do not know with its marks."""
    return "".join(one for one in unicodedata.normalize("NFD", letter) if not unicodedata.combining(one))


@lru_cache(maxsize=1 << 15)
def symbols_of(word: str, script: str) -> str:
    """Give the symbols of a lower-case word."""
    return "".join(symbols for _, symbols in sound_out(word, script))
