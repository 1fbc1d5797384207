"""Which houses the title or the first sentences of a report name: a retelling says there whose story it is.

A house is known to the casebook as an outlet, or as a medium that some chain cites. It is found by its initials, also
spelled out in another script, by its site, or by one name of its own that sounds the same.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.weighing.name_sounds import sound
from onrecord.weighing.plain_words import folded_word
from onrecord.weighing.speaker_words import concept_of
from onrecord.weighing.voices import INITIALS, SPELLED, initials_of

WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")
OWN_SOUND = 5
"""Consonants a name needs to be known by its sound in another script."""
OWN_LETTERS = 6
"""Letters a name of one word without a site's dot needs to be known by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseNamed:
    """A house that a lead names, and the word it is named with."""

    voice: str
    words: str


def house_keys(name: str) -> frozenset[str]:
    """Give what a house is known by: its initials, its site, and the sound of a name of one word."""
    if name.startswith("@"):
        return frozenset()
    letters = initials_of(name)
    keys = {f"initials {letters}"} if letters is not None else set()
    words = WORD.findall(name)
    if len(words) == 1 and letters is None and words[0].replace(".", "").isalpha() and concept_of(words[0]) is None:
        stem = words[0].split(".")[0]
        keys |= {f"word {folded_word(stem)}"} if "." in words[0] or len(stem) >= OWN_LETTERS else set()
        keys |= {f"sound {sound(stem)}"} if len(sound(stem)) >= OWN_SOUND else set()
    return frozenset(keys)


def houses_in(lead: str, known: Mapping[str, str]) -> tuple[HouseNamed, ...]:
    """Find the houses a lead names; `known` maps keys to voices."""
    found: dict[str, str] = {}
    for key, words in _keys_in(lead):
        if key in known:
            found.setdefault(known[key], words)
    return tuple(HouseNamed(voice=voice, words=words) for voice, words in sorted(found.items()))


def _keys_in(lead: str) -> Iterable[tuple[str, str]]:
    for match in (*INITIALS.finditer(lead), *SPELLED.finditer(lead.casefold())):
        letters = initials_of(match.group())
        if letters is not None:
            yield f"initials {letters}", lead[match.start() : match.end()]
    for word in WORD.findall(lead):
        if word[:1].isupper() or "." in word or not word.isascii():
            stem = word.split(".")[0]
            yield f"word {folded_word(stem)}", word
            yield f"sound {sound(stem)}", word
