"""What the endings of sounded parts tell: a father's name, a family's name, a man or a woman."""

import re
from typing import Literal

Gender = Literal["man", "woman"]

_FATHER = re.compile(r"(?:[oe]v|[iy])(?P<he>[iy][C8])$|(?:[oe]v|[iyC]C?)(?P<she>na)$")
_FATHER_END = re.compile(r"(?:y?[oe]v[iy]C|y?ev[iy]C|(?<=[^aeoiu])[iy]C|y?[oe]vna|[iy]?C?[iy]Cna)$")
_FATHERLY = re.compile(r"(?:[oeO]v[iy]?C|[oe]v[iy]CC?|[oe]vna|[iy]Cna|[iy]Sna|mi[Cn]{1,2}[aiy]*C?)$")
_FAMILY = re.compile(
    r"(?:[oe][vfw]|[oe][vw][aA]|[oe][vf]i|sk[iy]+|sk[iy]y|ska(?:y?a)?|enko|[iy]an|[iy]an8|dze|Svil[iy]|z[aA]d[aAeI]h?|nko|Cuk|"
    r"[oe]vi8|[oe]viC|iC|l[iIuU]|pur|poglu|oGlu|[iy]ani|ava|ua|nejad)$"
)
_WOMAN = re.compile(r"(?:[oe][vw][aA]|sk?a[iy]*a|[oe]v[aA]y?a)$")
_MAN = re.compile(r"(?:[oe][vfw]f?|sk[iy]+|[oe]vi)$")


def is_fatherly(symbols: str) -> bool:
    """Say whether a part may be a Slavic father's name by its ending (some family names end so too)."""
    return len(symbols) > 4 and _FATHERLY.search(symbols) is not None


def father_stem(symbols: str) -> str:
    """Take the Slavic ending off a father's name."""
    stem = _FATHER_END.sub("", symbols)
    return stem if len(stem) > 2 else symbols


def is_familial(symbols: str) -> bool:
    """Say whether a part ends as family names of the region do."""
    return len(symbols) > 3 and _FAMILY.search(symbols) is not None


def family_gender(symbols: str) -> Gender | None:
    """Tell the gender that the ending of a family name tells, if it does."""
    if len(symbols) < 4:
        return None
    if _WOMAN.search(symbols):
        return "woman"
    return "man" if _MAN.search(symbols) else None


def father_gender(symbols: str) -> Gender:
    """Tell the gender that the Slavic ending of a father's name tells."""
    return "woman" if symbols.endswith("na") else "man"
