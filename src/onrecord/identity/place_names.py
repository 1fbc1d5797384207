"""Whose name a spelling of a place is: told by rules of writing, and by our table of renamed places."""

from onrecord.identity.gazetteer import NameClass, Place
from onrecord.identity.letters import fold
from onrecord.identity.sounds import letter_script

_ENGLISH = {"ə": "a", "x": "kh", "c": "j", "ç": "ch", "ş": "sh", "q": "g", "ğ": "gh", "ı": "i", "ö": "o", "ü": "u"}
_RUSSIAN = {
    **dict(zip("abdefghijklmnoprstuvyz", "абдэфгхижклмнопрстувйз", strict=True)),
    "c": "дж",
    "ç": "ч",
    "ğ": "г",
    "ı": "ы",
    "ö": "ё",
    "q": "г",
    "ş": "ш",
    "ü": "ю",
    "x": "х",
    "ə": "\0",
}
_SCHWA = ("а", "е", "я")
_RUSSIAN_VOWELS = {"йа": "я", "йе": "е", "йу": "ю", "йы": "ы", "лю": "лю", "кё": "кё", "ю": "ю"}


def classes_of(spelling: str, place: Place) -> tuple[NameClass, ...]:
    """Say whose name of this place a spelling is, most certain first; the press's where no rule knows.

    A name of our table counts as itself and not as what it resembles: a Soviet name is never called official.
    """
    folded = fold_place(spelling)
    listed = [kind for name, kind in place.named if fold_place(name) == folded]
    if listed:
        return tuple(dict.fromkeys(listed))
    if letter_script(folded[:1]) == "Armn":
        return (NameClass.ARMENIAN,)
    return (_official_class(folded, place) or NameClass.PRESS,)


def _official_class(folded: str, place: Place) -> NameClass | None:
    official = fold_place(place.official)
    if place.country != "AZ":
        return NameClass.OFFICIAL if folded == official else None
    if folded == official:
        return NameClass.OFFICIAL_AZ
    if folded == "".join(_ENGLISH.get(one, one) for one in official):
        return NameClass.OFFICIAL_EN
    return NameClass.OFFICIAL_RU if folded in _in_russian(official) else None


def _in_russian(official: str) -> frozenset[str]:
    """Write an official name by the rules of Russian for Azerbaijani; every schwa may be each of three letters."""
    found = [""]
    for letter in official:
        written = _RUSSIAN.get(letter, letter)
        found = [one + each for one in found for each in (_SCHWA if written == "\0" else (written,))]
    return frozenset(_joined(one) for one in found)


def _joined(written: str) -> str:
    for apart, one in _RUSSIAN_VOWELS.items():
        written = written.replace(apart, one)
    return written


def fold_place(spelling: str) -> str:
    """Make a spelling small, Turkic letters by their own rule, hyphens as spaces."""
    is_turkic = not set("ƏəİığĞşŞ").isdisjoint(spelling)
    return " ".join(fold(word, is_turkic=is_turkic) for word in spelling.replace("-", " ").split())
