"""The consonant key: what is left of a part of a name when vowels, doubles and differences between scripts are dropped.

The weak key also drops what scripts write as vowels. Keys find and count rows; they are never shown or stored as names.
"""

from functools import lru_cache

from onrecord.identity.linkage.arabic_words import bare_form
from onrecord.identity.sounds import symbols_of

_CONSONANTS = {
    **{one: one for one in "bdfghjklmnrstwyzx"},
    **dict.fromkeys("aeiouAOUIEH", ""),
    "p": "b",
    "v": "f",
    "q": "k",
    "c": "k",
    "G": "g",
    "S": "c",
    "C": "c",
    "Z": "j",
    "J": "j",
    "T": "t",
    "D": "d",
    "8": "s",
    "X": "ks",
}
_WEAK = str.maketrans("z", "d", "wyh")


@lru_cache(maxsize=1 << 18)
def consonant_key(word: str, script: str) -> str:
    """Give the key of a folded word without its article; a word of vowels keeps its first symbol."""
    symbols = symbols_of(bare_form(word, script), script)
    return "".join(_CONSONANTS[one] for one in symbols) or symbols[:1]


def weak_key(key: str) -> str:
    """Give the weak key of a consonant key; never empty where the key is not."""
    return key.translate(_WEAK) or key
