"""What the endings of sounded parts tell: a father's name, a family's name, a man or a woman."""

import re
from typing import Literal

SHORTEST_FAMILY = 5  # shorter ones that end so are given names as often
Gender = Literal["man", "woman"]

# In symbols: C is ch, S sh, A and U the front vowels; so each pattern serves every script that writes its vowels.
_FATHERLY = re.compile(r"(?:[oeO]v[iy]C|[oeO]vna|ivna|ly?iC|miC|[iy][CS]na)$")
_FATHER_END = re.compile(r"(?:y?[oeO]v[iy]C|y?[oeO]vna|ivna|(?<=[lm])y?iC|y?[iy][CS]na|(?<=[^aeiou])i)$")
_WOMAN = re.compile(r"(?:[oe][vw][aA]|ska(?:[iy]?a)?)$")
_MAN = re.compile(r"(?:[oe][vfw]|[oe]vi|sk[iy]+)$")
_FAMILY = re.compile(
    r"(?:[oe][vfw]|[oe][vw][aA]|[oe]v[iI]|sk[iy]+|ska(?:[iy]?a)?|enko|[iy]ani?|dze|Svil[iy]|z[aA]d[aAe]h?|l[IuU]"
    r"|oGlu|nejad|pur|Cuk|iC)$"
)


def is_fatherly(symbols: str, script: str) -> bool:
    """Say whether a part may be a father's name by its ending: a Slavic one, or in Armenian letters a genitive.

    Some family names end so too: where the part stands has to settle it.
    """
    if script == "Armn" and len(symbols) >= SHORTEST_FAMILY and symbols.endswith("i"):
        return True
    return len(symbols) >= SHORTEST_FAMILY and _FATHERLY.search(symbols) is not None


def father_stem(symbols: str) -> str:
    """Take the ending off a father's name."""
    stem = _FATHER_END.sub("", symbols)
    return stem if len(stem) > 2 else symbols


def is_familial(symbols: str) -> bool:
    """Say whether a part ends as family names of the region do."""
    return len(symbols) >= SHORTEST_FAMILY and _FAMILY.search(symbols) is not None


def family_gender(symbols: str) -> Gender | None:
    """Tell the gender that the ending of a family name tells, if it does."""
    if len(symbols) < SHORTEST_FAMILY:
        return None
    if _WOMAN.search(symbols):
        return "woman"
    return "man" if _MAN.search(symbols) else None


def father_gender(symbols: str) -> Gender | None:
    """Tell the gender that the Slavic ending of a father's name tells; an Armenian one tells none."""
    if symbols.endswith("na"):
        return "woman"
    return "man" if symbols.endswith("C") else None
