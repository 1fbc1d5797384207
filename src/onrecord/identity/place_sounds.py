"""How far two spellings of a place lie apart, over the sound symbols that all scripts share.

The price of a change says how often the press makes it in Azerbaijani names: a lost schwa costs little, another
consonant a whole letter. Prices are hundredths of a letter.
"""

from functools import cache
from itertools import pairwise

from onrecord.identity.letters import fold, written_words
from onrecord.identity.sounds import VOWELS, letter_script, symbols_of

LETTER = 100
_NEAR_GROUPS = (
    ("Aae", 15),  # a schwa is written a or e, and ä or я
    ("Iiy", 10),  # an undotted i
    ("Oo", 10),
    ("Uu", 10),
    ("Ie", 45),
    ("ie", 45),
    ("Ai", 60),
    ("ai", 70),
    ("uo", 50),
    ("Oe", 45),
    ("Oa", 60),
    ("Ui", 45),
    ("oa", 55),
    ("xhX", 10),
    ("qgGk", 20),  # Azerbaijani q sounds g, and Russian and Turkish write it k
    ("Ghg", 35),  # Russian writes h as г
    ("xk", 45),
    ("cJjZC", 20),  # Azerbaijani c; the Turkish press leaves ç without its hook
    ("Ss", 15),
    ("sz", 40),
    ("td", 40),
    ("bp", 45),
    ("vwfu", 40),
)
_GLIDES = frozenset("yhGX")
_DROPPED = 45


@cache
def place_key(spelling: str) -> str:
    """Give the sound symbols of a spelling, its words run together; empty where no table knows the script."""
    found = ""
    for word in written_words(spelling):
        script = letter_script(word.letters[0])
        if script is not None:
            found += _softened(symbols_of(_plain(word.letters), script), word.letters)
    return "".join(b for a, b in pairwise(f"\0{found}") if a != b)


def _plain(letters: str) -> str:
    return fold(letters).replace("ь", "").replace("ъ", "")


def _softened(symbols: str, letters: str) -> str:
    """Hear soft vowels after a first letter as Azerbaijani front vowels, and a first Russian е with its glide."""
    for written, heard in (("yu", "U"), ("yo", "O"), ("ya", "A")):
        symbols = symbols[:1] + symbols[1:].replace(written, heard)
    return f"y{symbols}" if letters.startswith("е") else symbols


@cache
def _near() -> dict[frozenset[str], int]:
    found: dict[frozenset[str], int] = {}
    for group, price in _NEAR_GROUPS:
        for one in group:
            for other in group:
                pair = frozenset((one, other))
                found[pair] = min(price, found.get(pair, LETTER))
    return found


def _swap(one: str, other: str) -> int:
    return 0 if one == other else _near().get(frozenset((one, other)), LETTER)


def _drop(one: str) -> int:
    return _DROPPED if one in VOWELS or one in _GLIDES else LETTER


def place_cost(left: str, right: str, most: int | None = None) -> int:
    """Give the least price that turns one key into the other; above `most` only some price above it."""
    row = [0]
    for symbol in right:
        row.append(row[-1] + _drop(symbol))
    for one in left:
        above, row = row, [row[0] + _drop(one)]
        for at, other in enumerate(right):
            row.append(min(above[at] + _swap(one, other), above[at + 1] + _drop(one), row[at] + _drop(other)))
        if most is not None and min(row) > most:
            return min(row)
    return row[-1]
