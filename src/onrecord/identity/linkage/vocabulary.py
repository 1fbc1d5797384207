"""Every distinct word of the names of both lists once, with its keys, how it sounds and how rare it is here."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from onrecord.identity.linkage.arabic_words import bare_form, unswapped
from onrecord.identity.linkage.arrays import NONE, Bools, Floats, Small, codes_of
from onrecord.identity.linkage.consonants import consonant_key, weak_key
from onrecord.identity.sounds import SCRIPTS, letter_script, symbols_of

LEAST_FUSED = 3


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, weakref_slot=True)
class Vocabulary:
    """Words by number. `symbols` are the ways a word may sound, likeliest first; `rarity` is in bits.

    A vocabulary is equal to itself alone, so that what is made of one can be made once.
    """

    words: tuple[str, ...]
    scripts: tuple[str, ...]
    symbols: tuple[tuple[str, ...], ...]
    strong: Small
    weak: Small
    rarity: Floats

    @property
    def initials(self) -> Bools:
        return np.array([len(word) == 1 for word in self.words], dtype=bool)


@dataclass(frozen=True, slots=True, kw_only=True)
class WordRows:
    """Words of rows in order: numbers in the vocabulary, `NONE` after the last.

    `fused` has the number of the weak key that a word makes with the next one, `NONE` where no word has that key.
    """

    words: Small  # rows x most words
    counts: Small
    fused: Small


def number_words(lists: Iterable[Iterable[tuple[str, ...]]]) -> tuple[Vocabulary, tuple[WordRows, ...]]:
    """Number the words of lists of rows of words."""
    numbers: dict[str, int] = {}
    tables = [_table([tuple(numbers.setdefault(word, len(numbers)) for word in row) for row in rows]) for rows in lists]
    words = tuple(numbers)
    scripts = tuple(_script(word) for word in words)
    strong = [consonant_key(word, script) or word for word, script in zip(words, scripts, strict=True)]
    weak = [weak_key(key) for key in strong]
    vocabulary = Vocabulary(
        words=words,
        scripts=scripts,
        symbols=tuple(_sounds(word, script) for word, script in zip(words, scripts, strict=True)),
        strong=codes_of(strong)[0],
        weak=codes_of(weak)[0],
        rarity=_rarity(codes_of(weak)[0], tables),
    )
    return vocabulary, tuple(_word_rows(table, weak, vocabulary.weak) for table in tables)


def _table(rows: list[tuple[int, ...]]) -> Small:
    counts = np.array([len(row) for row in rows], dtype=np.int32)
    words = np.full((len(rows), max(1, counts.max(initial=0))), NONE, dtype=np.int32)
    places = np.arange(words.shape[1]) < counts[:, None]
    words[places] = np.fromiter((word for row in rows for word in row), dtype=np.int32, count=int(counts.sum()))
    return words


def _rarity(weak: Small, tables: list[Small]) -> Floats:
    """Give how rare words of a key are in these lists, in bits."""
    uses = np.zeros(len(weak) + 1)
    for table in tables:
        uses += np.bincount(table.ravel() + 1, minlength=len(weak) + 1)
    by_key = np.bincount(weak, uses[1:])
    rows = sum(len(table) for table in tables)
    found: Floats = np.log2((rows + 1) / (by_key[weak] + 0.5)).clip(0.5, 16)
    return found


def _word_rows(words: Small, keys: list[str], weak: Small) -> WordRows:
    numbers = {key: int(code) for key, code in zip(keys, weak, strict=True)}
    fused = np.full(words.shape, NONE, dtype=np.int32)
    both = (words[:, :-1] != NONE) & (words[:, 1:] != NONE)
    codes = words[:, :-1][both].astype(np.int64) * len(keys) + words[:, 1:][both]
    distinct, places = np.unique(codes, return_inverse=True)
    found = [_fused(keys[code // len(keys)] + keys[code % len(keys)], numbers) for code in distinct.tolist()]
    fused[:, :-1][both] = np.array(found, dtype=np.int32)[places] if found else NONE
    return WordRows(words=words, counts=(words != NONE).sum(axis=1).astype(np.int32), fused=fused)


def _fused(key: str, numbers: dict[str, int]) -> int:
    return numbers.get(key, NONE) if len(key) >= LEAST_FUSED else NONE


def _script(word: str) -> str:
    """Give the script of a word; digits and scripts without a table count as the first, where they sound as nothing."""
    script = letter_script(word[0])
    return script if script in SCRIPTS else SCRIPTS[0]


def _sounds(word: str, script: str) -> tuple[str, ...]:
    bare = bare_form(word, script)
    other = unswapped(bare, script)
    first = symbols_of(bare, script) or symbols_of(word, script)
    return (first,) if other is None else (first, symbols_of(other, script))
