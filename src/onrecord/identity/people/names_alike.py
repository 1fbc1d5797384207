"""Two names compared for whether one person may bear them: enough of each, no father against father, and the bits."""

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.identity.alignment import Alignment, Couple, paired_readings
from onrecord.identity.blocking import bones
from onrecord.identity.comparison import Level, compare_names
from onrecord.identity.name_parts import Name, parse_name

_WITHOUT_VOWELS = frozenset(("Arab", "Hebr"))
_VOWEL_GROUPS = str.maketrans("AeIyOU", "aaiiou")
_FAMILY_END = re.compile(r"[iyI]*[oeA]v[aA]?$")
_REPEATED = re.compile(r"(.)\1+")
WRITES_PLAINLY = frozenset(("az", "tr"))  # the press of these languages drops its own letters
_ALIKE = frozenset((Level.IDENTICAL, Level.SPELLING, Level.NICKNAME, Level.MISSING))
_EACH = 700  # hundredths of a bit that the weaker of given and family name has to carry by itself
_ENOUGH = 500  # hundredths of a bit: under this two full names are not worth a question
_SAME_FATHER = 300  # hundredths of a bit between two fathers' names


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """What the names alone say.

    Attributes:
        bits: hundredths of a bit, no prior in them.
        is_full: both names bear a given and a family name, and these answer each other.
        is_close: part for part the same consonants and vowels, as far as scripts and the press keep them apart. "Tahir"
            and "Zahir" are alike and not close: two names, or a slip of the pen.
        has_other_father: both name a father, and not the same one.
    """

    level: Level
    bits: int
    is_full: bool
    is_close: bool
    has_other_father: bool


@lru_cache(maxsize=1 << 17)
def likeness(left: str, right: str, language: str | None = None) -> Likeness | None:
    """Compare two names; None where nothing can be said or nothing speaks for one person."""
    found = compare_names(left, right, language)
    if found.bits is None or found.alignment is None:
        return None
    whole = [
        one
        for one in found.alignment.couples
        if not found.alignment.left.parts[one.left].is_initial and not found.alignment.right.parts[one.right].is_initial
    ]
    fathers = _other_fathers(found.alignment)
    if len(whole) < 2 or (not fathers and (found.level not in _ALIKE or found.bits < _ENOUGH)):
        return None
    carries = sorted((one.bits for one in whole), reverse=True)[1] >= _EACH
    is_full = carries and not fathers and not found.is_capped and _is_missing_little(found.alignment)
    is_close = all(_is_close(found.alignment, one) for one in whole)
    return Likeness(level=found.level, bits=found.bits, is_full=is_full, is_close=is_close, has_other_father=fathers)


def language_of_both(left: str, right: str) -> str | None:
    """Give the language whose press may have dropped letters, where either side is in one of these."""
    return next((one for one in sorted((left, right)) if one in WRITES_PLAINLY), None)


def full_parts(name: str) -> int:
    """Count the parts of a name that are more than an initial; 0 where it cannot be read."""
    return sum(not part.is_initial for part in parse_name(name).parts)


def _is_missing_little(alignment: Alignment) -> bool:
    """Say whether what answers nothing is a father's or a middle name on one side, never the given or family name."""
    over = alignment.left_over()
    if over[0] and over[1]:
        return False
    return _is_middle(alignment.left, over[0]) and _is_middle(alignment.right, over[1])


def _is_middle(name: Name, places: tuple[int, ...]) -> bool:
    return len(places) <= 1 and all(
        any(place not in (order.given, order.family) for order in name.orders) for place in places
    )


def _is_close(alignment: Alignment, couple: Couple) -> bool:
    left, right = alignment.left.parts[couple.left], alignment.right.parts[couple.right]
    has_vowels = not _WITHOUT_VOWELS & set(alignment.scripts)
    return any(
        not set(bones(one)).isdisjoint(bones(other)) and (not has_vowels or _vowels(one) == _vowels(other))
        for one, other, _ in paired_readings(left, right)
    )


@lru_cache(maxsize=1 << 15)
def _vowels(symbols: str) -> str:
    """Give the vowels of a sounded part by their groups, without those of an ending that families are named by."""
    plain = _FAMILY_END.sub("", symbols)
    for soft, heard in (("yu", "U"), ("yo", "O"), ("ya", "A")):
        plain = plain[:1] + plain[1:].replace(soft, heard)
    return _REPEATED.sub(r"\1", "".join(one for one in plain.translate(_VOWEL_GROUPS) if one in "aiou"))


def _other_fathers(alignment: Alignment) -> bool:
    """Say whether both name a father, given and family name answer each other, and the fathers do not."""
    fathers = [
        next((at for at, part in enumerate(name.parts) if part.is_father), None)
        for name in (alignment.left, alignment.right)
    ]
    left, right = fathers
    if left is None or right is None:
        return False
    others = [one for one in alignment.couples if one.left != left and one.right != right]
    return len(others) >= 2 and alignment.table[left][right] < _SAME_FATHER
