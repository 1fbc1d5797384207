"""Nouns that mean persons by their ending alone: "drummers", "a sculptor", "two machinists", "evacuees".

The lists of person nouns are never complete; things with the same endings are far fewer and stand in the data file.
"""

from functools import cache

from onrecord.reading.grammar import word_set

ENDINGS = ("er", "or", "ist", "ian", "ee", "man", "woman", "person")
PLURAL_ENDINGS = ("men", "women", "people", "folk")
# "beer", "odor": what is left without the ending is no word.
SHORTEST = 5


def has_person_ending(noun: str) -> bool:
    """Say whether a folded noun, one or many, ends as words for persons do and is no known thing."""
    if len(noun) < SHORTEST or noun in _things():
        return False
    if noun.endswith(PLURAL_ENDINGS):
        return True
    one = noun.removesuffix("s")
    return one not in _things() and len(one) >= SHORTEST and one.endswith(ENDINGS)


@cache
def _things() -> frozenset[str]:
    return word_set("person_endings", "things")
