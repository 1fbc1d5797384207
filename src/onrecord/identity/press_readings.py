"""How the press of a language writes its own names in plain Latin letters, offered only where that language is told.

Azerbaijani without its own letters drops ə for e and leaves c, q and x as they are, which elsewhere sound otherwise.
Applied to every Latin name this does harm, so a reading costs `PRICE` and needs the language.
"""

PRICE = 100  # hundredths of a bit
LANGUAGES = frozenset(["az", "tr"])
_AZERBAIJANI = str.maketrans({"e": "A", "c": "J", "q": "g", "X": "x"})


def press_reading(symbols: str, script: str, language: str | None) -> str | None:
    """Give how a Latin part sounds if the press of this language wrote it; None where that is nothing new."""
    if language not in LANGUAGES or script != "Latn":
        return None
    reading = symbols.translate(_AZERBAIJANI)
    return None if reading == symbols else reading
