"""Parts of speech in Universal Dependencies' terms, by a trained sequence model: what the attribution models look at.

Source: design, reading section 3 (features of the tagger).
"""

from collections.abc import Sequence
from functools import lru_cache

from onrecord.reading.sequence_model import Labeller

EDGE = "^"


def parts_of(labeller: Labeller, words: Sequence[str]) -> tuple[str, ...]:
    """Give one part of speech ("VERB", "PROPN" ...) a word of a sentence."""
    return tuple(labeller.tag(part_features(words))) if words else ()


def part_features(words: Sequence[str]) -> list[list[str]]:
    """Describe each word of a sentence by its letters and its neighbours."""
    folded = [EDGE, EDGE, *(word.casefold() for word in words), EDGE, EDGE]
    return [_features(word, folded, place, place + 2) for place, word in enumerate(words)]


def _features(word: str, folded: list[str], place: int, here: int) -> list[str]:
    low, before, after = folded[here], folded[here - 1], folded[here + 1]
    return [
        f"w={low}",
        f"s={shape(word)}",
        f"S={'first' if place == 0 else ''}{shape(word)}",
        *(f"e={low[-length:]}" for length in (2, 3, 4, 5) if len(low) > length),
        *(f"a={low[:length]}" for length in (3, 4) if len(low) > length),
        f"w-1={before}",
        f"w+1={after}",
        f"w-2={folded[here - 2]}",
        f"w+2={folded[here + 2]}",
        f"e-1={before[-3:]}",
        f"e+1={after[-3:]}",
        f"b={before}|{low}",
        f"c={low}|{after}",
    ]


@lru_cache(maxsize=8192)
def shape(word: str) -> str:
    """Fold a word to its kind of signs: "Xx" for "Baku", "d" for "1990", "X.X." for "U.S."."""
    made: list[str] = []
    for sign in word:
        kind = _sign(sign)
        if not made or made[-1] != kind:
            made.append(kind)
    return "".join(made)


def _sign(sign: str) -> str:
    if sign.isupper():
        return "X"
    if sign.isalpha():
        return "x"
    return "d" if sign.isdigit() else sign
