"""Couples of spellings of one name part, to learn from: public-domain name classes and transliterations.

What is taken is chosen by checksums of the words, never by chance, so that equal files give equal couples.
"""

import gzip
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from onrecord.identity.letters import fold
from onrecord.identity.sounds import SCRIPTS, VOWELS, letter_script, symbols_of

PER_CLASS, PER_LANGUAGE, MOST, LONGEST = 4, 25_000, 40_000, 15
NEAR, NEAR_BONES = 0.55, 0.70
TRANSLITERATIONS = ("russian", "arabic", "hebrew")
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Couple:
    """Two symbol strings of one name, and what they weigh."""

    left: str
    right: str
    weight: float


def read_classes(folder: Path) -> list[dict[str, list[str]]]:
    """Read the name classes: the symbol strings of each, by script, sorted."""
    text = gzip.decompress((folder / "wikidata_name_classes.txt.gz").read_bytes()).decode("utf-8")
    found = (_sounded(line.partition(" => ")[0].split(", ")) for line in text.splitlines())
    return [one for one in found if one]


def _sounded(forms: Iterable[str]) -> dict[str, list[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for form in forms:
        letters = fold(form)
        scripts = {letter_script(letter) for letter in letters if letter != "׳"}
        if form.replace("'", "").isalpha() and len(scripts) == 1 and (script := scripts.pop()) is not None:
            found[script].add(symbols_of(letters, script))
    return {script: sorted(one for one in words if 1 < len(one) <= LONGEST) for script, words in found.items()}


def couples(folder: Path, classes: Sequence[Mapping[str, Sequence[str]]]) -> dict[Pair, list[Couple]]:
    """Give the couples of each pair of scripts, in the order of `SCRIPTS`."""
    found: defaultdict[Pair, list[Couple]] = defaultdict(list)
    for one in classes:
        for pair, made in _of_class(one):
            found[pair] += made
    for language in TRANSLITERATIONS:
        for pair, couple in _transliterations(folder / f"netransliteration_{language}_64.tsv.gz"):
            found[pair].append(couple)
    return {pair: sorted(found[pair], key=_lot)[:MOST] for pair in sorted(found)}


def _of_class(forms: Mapping[str, Sequence[str]]) -> Iterator[tuple[Pair, list[Couple]]]:
    scripts = [script for script in SCRIPTS if forms.get(script)]
    for at, left in enumerate(scripts):
        for right in scripts[at:]:
            all_ = (
                combinations(forms[left], 2) if left == right else ((x, y) for x in forms[left] for y in forms[right])
            )
            chosen = sorted((Couple(x, y, 1.0) for x, y in all_), key=_lot)[:PER_CLASS]
            kept = [couple for couple in chosen if is_near(couple.left, couple.right)]
            yield (left, right), [Couple(one.left, one.right, 1 / len(kept)) for one in kept]


def _transliterations(path: Path) -> Iterator[tuple[Pair, Couple]]:
    rows = []
    for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines():
        latin, other, _ = line.split("\t")
        word = fold(other.replace(" ", ""))
        script = letter_script(word[:1] or " ")
        if script in SCRIPTS and script is not None:
            left, right = symbols_of(fold(latin), "Latn"), symbols_of(word, script)
            if 1 < len(left) <= LONGEST and 1 < len(right) <= LONGEST:
                rows.append((("Latn", script), Couple(left, right, 0.5)))
    rows.sort(key=lambda row: _lot(row[1]))
    yield from (row for row in rows[:PER_LANGUAGE] if is_near(row[1].left, row[1].right))


def commonness(folder: Path) -> Counter[str]:
    """Count how often each Latin spelling was seen among people, over all three languages, by its symbols."""
    counts: Counter[str] = Counter()
    for path in sorted(folder.glob("netransliteration_*.tsv.gz")):
        for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines():
            latin, _, times = line.split("\t")
            counts[symbols_of(fold(latin), "Latn")] += int(times)
    return counts


def _lot(couple: Couple) -> tuple[int, str, str]:
    return zlib.crc32(f"{couple.left} {couple.right}".encode()), couple.left, couple.right


def is_near(left: str, right: str) -> bool:
    """Say whether two symbol strings may be spellings of one name, and not two names of one origin."""
    bones = [one.translate(_NO_VOWELS) for one in (left, right)]
    return jaro_winkler(left, right) > NEAR or jaro_winkler(*bones) > NEAR_BONES


_NO_VOWELS = {ord(vowel): None for vowel in VOWELS}


def jaro_winkler(left: str, right: str) -> float:
    """Give the Jaro-Winkler likeness, 0 to 1."""
    reach = max(0, max(len(left), len(right)) // 2 - 1)
    taken = [False] * len(right)
    matched = []
    for at, one in enumerate(left):
        for place in range(max(0, at - reach), min(len(right), at + reach + 1)):
            if not taken[place] and right[place] == one:
                taken[place] = True
                matched.append(one)
                break
    if not matched:
        return 0.0
    count = len(matched)
    other = [right[place] for place, is_taken in enumerate(taken) if is_taken]
    swaps = sum(one != two for one, two in zip(matched, other, strict=True)) / 2
    jaro = (count / len(left) + count / len(right) + (count - swaps) / count) / 3
    start = 0
    while start < min(4, len(left), len(right)) and left[start] == right[start]:
        start += 1
    return jaro + start * 0.1 * (1 - jaro)


def background(classes: Sequence[Mapping[str, Sequence[str]]]) -> dict[str, Counter[str]]:
    """Count the words of each script, each at most five times."""
    counts: dict[str, Counter[str]] = {script: Counter() for script in SCRIPTS}
    for one in classes:
        for script, words in one.items():
            counts[script].update(words)
    return {script: Counter({word: min(5, n) for word, n in words.items()}) for script, words in counts.items()}
