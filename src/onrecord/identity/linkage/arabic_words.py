"""Words of names of Arabic origin brought to one form, in Arabic and in Latin letters, before keys are made of them.

Files printed to PDF and read back swap the ligature of lam and alif and split the word for God; compilers write
compound names apart or together, with the article or without. The forms made here are compared, never shown.
"""

import re

_TOGETHER = {  # what is joined to the next word, and what to the word before it
    "Arab": (
        frozenset(["عبد", "ابو", "ابي", "ابا", "ام", "ال", "ابن", "بن", "بنت"]),
        frozenset(["الدين", "الله", "اللة", "الرحمن", "الرحيم"]),
    ),
    "Latn": (
        frozenset(["abd", "abdel", "abdul", "abdal", "abdol", "abu", "abou", "aboo", "umm", "um", "oum", "ibn", "bin"]),
        frozenset(["din", "deen", "eldin", "aldin", "allah", "ullah", "alah", "elrahman", "alrahman"]),
    ),
}
_SAME = str.maketrans("أإآٱىةؤئکیہھ", "اااايهوي" + "كيهه")
_BROKEN_GOD = re.compile("هللا|اهلل")
_TURNED_HEAD = re.compile("^اال(?=..)")
_FATHER_OF = re.compile("^(اب[ويا]|ام)ال(?=..)")
_INNER = re.compile("(?<=...)(?<!عبد)ال(?=...)")
_SERVANT = {"Arab": re.compile("^عبدال(?=..)"), "Latn": re.compile("^abd[aueo]?l(?=[a-z]{2})")}
_FAITH = {"Arab": re.compile("(?<=..)الدين$"), "Latn": re.compile("(?<=[a-z]{2})[aeu](?:l|d|dd)?-?d(?:in|een|ine)$")}
_GOD = {"Arab": re.compile("(?<=..)الله$"), "Latn": re.compile("(?<=[a-z]{2})[aeuo]ll?ah$")}
_ARTICLE = {"Arab": re.compile("^ال(?=...)"), "Latn": re.compile("^[ae]l-?(?=[^aeiouy][a-z]{3})")}
_SWAPPED = re.compile("(?<=.)ال(?=.)|(?<=.)ال$")


def joins_next(word: str, script: str) -> bool:
    """Say whether a word is one name with the word after it."""
    return script in _TOGETHER and word in _TOGETHER[script][0]


def joins_last(word: str, script: str) -> bool:
    """Say whether a word is one name with the word before it; a lone Arabic letter has come off it."""
    return script in _TOGETHER and (word in _TOGETHER[script][1] or (script == "Arab" and len(word) == 1))


def mend(word: str, script: str) -> str:
    """Undo what printing breaks and write letters that stand for one another alike; other scripts stay."""
    if script != "Arab":
        return word
    word = _BROKEN_GOD.sub("الله", word).translate(_SAME).replace("ء", "")
    return _TURNED_HEAD.sub("الا", word)


def plain_form(word: str, script: str) -> str:
    """Drop the article where it stands inside a compound."""
    if script not in _SERVANT:
        return word
    if script == "Arab":
        word = _INNER.sub("", _FATHER_OF.sub(r"\1", word))
    found = _SERVANT[script].sub("abd" if script == "Latn" else "عبد", word)
    found = _FAITH[script].sub("din" if script == "Latn" else "دين", found)
    return _GOD[script].sub("lah" if script == "Latn" else "له", found)


def bare_form(word: str, script: str) -> str:
    """Drop the article at the head too, where enough is left."""
    return _ARTICLE[script].sub("", word) if script in _ARTICLE else word


def unswapped(word: str, script: str) -> str | None:
    """Read an alif and lam inside a word as the ligature it may have been; None where there is none."""
    if script != "Arab":
        return None
    found = _SWAPPED.sub("لا", word)
    return None if found == word else found
