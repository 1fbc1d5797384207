"""How alike two words sound, for a million couples at once: the edit model of names, run over whole columns.

Likeness is 1 where a couple has all the evidence that spellings of one name usually have in these scripts, 0 where it
has none, negative where it has evidence against.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import product

import numpy as np

from onrecord.identity.edit_model import mass, numbers
from onrecord.identity.linkage.arrays import Bools, Ints, Reals, Small, codes_of
from onrecord.identity.linkage.vocabulary import Vocabulary
from onrecord.identity.name_lists import full_forms
from onrecord.identity.sounds import SCRIPTS, SYMBOLS
from onrecord.identity.weights import edit_costs, usual_share

LONGEST, BATCH = 20, 1 << 17
KEPT = 4  # vocabularies whose tables are kept at a time: names and places of two lists
NICKNAME, INITIAL, OTHER_INITIAL, LEAST = 0.7, 0.5, -0.6, -1.5
_NOTHING = len(SYMBOLS)


def likeness(vocabulary: Vocabulary, left: Small, right: Small) -> Reals:
    """Give the likeness of couples of words, by their numbers in the vocabulary."""
    found = np.full(len(left), LEAST, dtype=np.float32)
    scripts = _script_numbers(vocabulary)
    kinds = len(SCRIPTS) * scripts[left] + scripts[right]
    for kind in np.unique(kinds):
        chosen = np.flatnonzero(kinds == kind)
        pair = (SCRIPTS[kind // len(SCRIPTS)], SCRIPTS[kind % len(SCRIPTS)])
        found[chosen] = _of_scripts(vocabulary, left[chosen], right[chosen], pair)
    found[left == right] = 1.0
    _set_nicknames(vocabulary, left, right, found)
    _set_initials(vocabulary, left, right, found)
    return found


@lru_cache(maxsize=KEPT)
def _script_numbers(vocabulary: Vocabulary) -> Ints:
    return np.array([SCRIPTS.index(script) for script in vocabulary.scripts], dtype=np.int64)


def _of_scripts(vocabulary: Vocabulary, left: Small, right: Small, scripts: tuple[str, str]) -> Reals:
    """Compare words of one pair of scripts; a word with two readings counts by the better."""
    found = np.full(len(left), LEAST, dtype=np.float32)
    for i, j in product(range(2), repeat=2):
        one, two = _sounded(vocabulary, scripts[0], i), _sounded(vocabulary, scripts[1], j)
        some = np.flatnonzero((one.lengths[left] > 0) & (two.lengths[right] > 0))
        for start in range(0, len(some), BATCH):
            part = some[start : start + BATCH]
            alike = _likeness(one.chosen(left[part]), two.chosen(right[part]), scripts)
            found[part] = np.maximum(found[part], alike)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sounded:
    """Words as rows of symbol numbers, filled up with nothing; length 0 where a word has no such reading."""

    symbols: Small
    lengths: Small
    masses: Small

    def chosen(self, places: Small) -> "_Sounded":
        return _Sounded(symbols=self.symbols[places], lengths=self.lengths[places], masses=self.masses[places])


@lru_cache(maxsize=4 * KEPT)
def _sounded(vocabulary: Vocabulary, script: str, reading: int) -> _Sounded:
    texts = [
        sounds[reading][:LONGEST] if of == script and len(sounds) > reading else ""
        for sounds, of in zip(vocabulary.symbols, vocabulary.scripts, strict=True)
    ]
    symbols = np.full((len(texts), LONGEST), _NOTHING, dtype=np.int32)
    for at, text in enumerate(texts):
        symbols[at, : len(text)] = numbers(text)
    return _Sounded(
        symbols=symbols,
        lengths=np.array([len(text) for text in texts], dtype=np.int32),
        masses=np.array([mass(text, script) if text else 0 for text in texts], dtype=np.int32),
    )


def _likeness(left: _Sounded, right: _Sounded, scripts: tuple[str, str]) -> Reals:
    costs = edit_costs(scripts)
    drop, insert = np.array([*costs.drop, 0]), np.array([*costs.insert, 0])
    lone = left.masses - drop[left.symbols].sum(axis=1) + right.masses - insert[right.symbols].sum(axis=1)
    bits = lone - costs.end + _most_saved(left, right, np.array(costs.saving))
    usual = usual_share(scripts) * np.minimum(left.masses, right.masses) / 100
    alike: Reals = np.clip(bits / np.maximum(usual, 1), LEAST, 1).astype(np.float32)
    return alike


def _most_saved(left: _Sounded, right: _Sounded, saving: Ints) -> Small:
    """Give the most that substitutions in one order save, over dropping everything and inserting everything."""
    size = len(saving)
    table = np.full((size + 1, size + 1), -1_000_000, dtype=np.int32)
    table[:size, :size] = saving
    flat = table.ravel()
    wide = int(right.lengths.max())
    columns = [right.symbols[:, j] for j in range(wide)]
    above = np.zeros((wide + 1, len(left.lengths)), dtype=np.int32)
    for i in range(int(left.lengths.max())):
        base = left.symbols[:, i] * (size + 1)
        diagonal = above[0].copy()
        for j in range(wide):
            across = diagonal + flat[base + columns[j]]
            diagonal = above[j + 1].copy()
            np.maximum(above[j + 1], above[j], out=above[j + 1])
            np.maximum(above[j + 1], across, out=above[j + 1])
    most: Small = above[wide]
    return most


def _set_nicknames(vocabulary: Vocabulary, left: Small, right: Small, found: Reals) -> None:
    """Raise the likeness of short forms and the names they stand for."""
    codes = _nickname_codes(vocabulary)
    if len(codes):
        chosen = np.isin(left.astype(np.int64) * len(vocabulary.words) + right, codes)
        found[chosen] = np.maximum(found[chosen], NICKNAME)


@lru_cache(maxsize=KEPT)
def _nickname_codes(vocabulary: Vocabulary) -> Ints:
    """Give the couples of a short form and a full name, either way round, as one number each."""
    by_sound = {sounds[0]: at for at, sounds in enumerate(vocabulary.symbols)}
    size = len(vocabulary.words)
    known = [(at, by_sound[full]) for short, at in by_sound.items() for full in full_forms(short) if full in by_sound]
    codes = [code for one, two in known for code in (one * size + two, two * size + one)]
    return np.array(codes, dtype=np.int64)


@lru_cache(maxsize=KEPT)
def _first_symbols(vocabulary: Vocabulary) -> tuple[Small, Bools]:
    """Give the number of each word's first symbol, and which words are initials."""
    return codes_of([sounds[0][:1] for sounds in vocabulary.symbols])[0], vocabulary.initials


def _set_initials(vocabulary: Vocabulary, left: Small, right: Small, found: Reals) -> None:
    """Let an initial agree with its letter, weakly."""
    firsts, initials = _first_symbols(vocabulary)
    chosen = initials[left] | initials[right]
    agree = firsts[left] == firsts[right]
    found[chosen] = np.where(agree, INITIAL, OTHER_INITIAL)[chosen]
