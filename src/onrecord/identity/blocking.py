"""Keys under which two names that may be one are found without comparing all with all.

A part's bones are its consonants, those that scripts confuse put together, those that come and go left out; a letter
with two usual sounds gives both. Keys are stored and joined on; they are never shown, and sharing one means only that a
comparison is worth making.
"""

import re
from itertools import product

from onrecord.identity.name_parts import parse_name

REACH, MOST_BONES = 3, 4
_SILENT = "aeiouyAOUIhHE"
_BONES = {
    **dict.fromkeys(_SILENT, ("",)),
    **{one: (one,) for one in "klmnprst"},
    **dict.fromkeys("bvf", ("p",)),
    **dict.fromkeys("dT", ("t",)),
    **dict.fromkeys("gqG", ("k",)),
    **dict.fromkeys("zSZCJD", ("s",)),
    "8": ("s", "ts"),
    "X": ("ks",),
    "x": ("k", ""),
    "j": ("s", ""),
    "c": ("s", "k"),
    "w": ("p", ""),
}
_REPEATED = re.compile(r"(.)\1+")


def bones(symbols: str) -> tuple[str, ...]:
    """Give the bones of a sounded part, sorted; only the first ambiguous letters are followed both ways."""
    choices: list[tuple[str, ...]] = []
    ways = 1
    for symbol in symbols:
        options = _BONES[symbol]
        ways *= len(options)
        choices.append(options if ways <= MOST_BONES else options[:1])
        ways = min(ways, MOST_BONES)
    return tuple(sorted({_REPEATED.sub(r"\1", "".join(way)) for way in product(*choices)}))


def block_keys(name: str) -> tuple[str, ...]:
    """Give the keys of a name, sorted; none for a name that is undecidable or all initials.

    Each part gives the first and the last three of its bones, a part of vowels its first symbol.
    """
    parts = (part for part in parse_name(name).parts if not part.is_initial)
    return tuple(sorted({key for part in parts for reading in part.readings for key in _keys(reading)}))


def _keys(reading: str) -> set[str]:
    return {
        key
        for bone in bones(reading)
        for key in ((f"first:{bone[:REACH]}", f"last:{bone[-REACH:]}") if bone else (f"vowel:{reading[:1]}",))
    }
