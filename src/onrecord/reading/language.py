"""The language of a text: by script, and where languages share one, by small words and letters.

No verdict is better than a wrong one: `und` where the words do not tell.
"""

import re
from collections import Counter
from functools import cache, lru_cache

from onrecord.reading.stopwords import ENDINGS, LETTERS, OWN_LETTERS, STOP_WORDS
from onrecord.record.layer import LanguageSpan

UNDETERMINED = "und"
_SAMPLE = 20_000
_SCRIPTS = (
    ("latin", re.compile("[A-Za-zÀ-ɏəʻʼḀ-ỿ]")),
    ("cyrillic", re.compile("[\u0400-\u052f]")),
    ("arabic", re.compile("[\u0620-\u06ff]")),
    ("hy", re.compile("[\u0530-\u058f]")),
    ("ka", re.compile("[\u10a0-\u10ff\u1c90-\u1cbf]")),
    ("he", re.compile("[\u05d0-\u05ea]")),
    ("el", re.compile("[\u0370-\u03ff\u1f00-\u1fff]")),
)
_FAMILIES = {
    "latin": ("en", "az", "tr", "de", "fr", "it", "pt", "es", "nl", "pl", "ro", "uz", "ku"),
    "cyrillic": ("ru", "uk", "kk", "ky", "be", "bg", "sr", "tg"),
    "arabic": ("ar", "fa", "ur"),
}
_AZERBAIJANI_CYRILLIC = frozenset("ҹҝ")
_WORD = re.compile(r"[^\W\d_]+(?:['ʻʼ’][^\W\d_]+)?")
_LINE = re.compile(r"[^\r\n]+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[@#]\w+|[\w.+-]{1,64}@\S+")
_LETTER_WEIGHT = 0.4
_OWN_LETTER_WEIGHT = 1.5
_FOREIGN_LETTER_WEIGHT = -0.3
_NAME_TRUST = 0.1
_ENDING_WEIGHT = 0.5
_ENDING_LENGTHS = (1, 2, 3, 4, 5, 6)
_LEAST = 0.4
_LEAD = 1.1
_ENOUGH_LETTERS = 80
_SIGNS = 2_000  # different letters and marks that are remembered
_REMEMBERED = 20_000  # words: a text repeats most of its own


def detect_language(text: str) -> str:
    """Give the ISO 639-1 code of the text's main language, or `und`."""
    sample = _ADDRESS.sub(" ", text[:_SAMPLE])
    script = _main_script(sample)
    if script is None:
        return UNDETERMINED
    return _tell_apart(sample, script) if script in _FAMILIES else script


def language_spans(text: str, language: str) -> tuple[LanguageSpan, ...]:
    """Give the language of each line of text, neighbours of one language joined.

    A line with too few words to tell takes the language of the whole, if its script allows that.
    """
    spans: list[LanguageSpan] = []
    for line in _LINE.finditer(text):
        if line.group().isspace():
            continue
        found = _line_language(line.group()[:_SAMPLE], language)
        if spans and spans[-1].language == found:
            spans[-1] = LanguageSpan(language=found, start=spans[-1].start, end=line.end())
        else:
            spans.append(LanguageSpan(language=found, start=line.start(), end=line.end()))
    return tuple(spans)


def _line_language(line: str, language: str) -> str:
    script = _main_script(line)
    if script is None:
        return language
    is_possible = language == script or language in _FAMILIES.get(script, ())
    letters = sum(map(str.isalpha, line))
    if is_possible and letters < _ENOUGH_LETTERS:
        return language
    found = detect_language(line)
    return language if found == UNDETERMINED and is_possible else found


@lru_cache(maxsize=2)  # a line is asked for by itself, and once more when its language is told
def _main_script(text: str) -> str | None:
    if text.isascii():
        return _SCRIPTS[0][0] if _SCRIPTS[0][1].search(text) is not None else None
    counts, others = dict.fromkeys((name for name, _ in _SCRIPTS), 0), 0
    for sign, times in Counter(text).items():
        others += times * sign.isalpha()
        for script in _scripts_of(sign):
            counts[script] += times
    script = max(counts, key=lambda name: counts[name])
    return script if counts[script] > 0 and counts[script] * 2 >= others else None


@lru_cache(maxsize=_SIGNS)
def _scripts_of(sign: str) -> tuple[str, ...]:
    return tuple(script for script, letters in _SCRIPTS if letters.match(sign) is not None)


def _tell_apart(text: str, script: str) -> str:
    if script == "cyrillic" and not _AZERBAIJANI_CYRILLIC.isdisjoint(text.lower()):
        return "az"
    points = dict.fromkeys(_FAMILIES[script], 0.0)
    for word in _WORD.findall(text):
        for language, weight in _weights_of(word, script):
            points[language] += weight
    (best, most), (_, second) = Counter(points).most_common(2)
    return best if most >= _LEAST and most >= second * _LEAD else UNDETERMINED


@lru_cache(maxsize=_REMEMBERED)
def _weights_of(word: str, script: str) -> tuple[tuple[str, float], ...]:
    """Give what a word says: itself, and its letters, which count for less in a name."""
    words, letters, endings = _weights(script)
    lowered = word.replace("İ", "i").lower()
    found = list(words.get(lowered, {}).items())
    is_name = word[0].isupper()
    for length in () if is_name else _ENDING_LENGTHS:
        if len(lowered) > length + 1:
            found += endings.get(lowered[-length:], {}).items()
    trust = _NAME_TRUST if is_name else 1.0
    for letter in "" if lowered.isascii() else lowered:
        found += ((language, weight * trust) for language, weight in letters.get(letter, {}).items())
    return tuple(found)


_Table = dict[str, dict[str, float]]


@cache
def _weights(script: str) -> tuple[_Table, _Table, _Table]:
    """Weigh each word and letter by how few languages of the script have it."""
    family = _FAMILIES[script]
    words = _shared(1.0, {language: tuple(STOP_WORDS[language].split()) for language in family})
    letters = _shared(_LETTER_WEIGHT, {language: tuple(LETTERS[language]) for language in family})
    for language in family:
        for letter in OWN_LETTERS.get(language, ""):
            letters[letter] = {language: _OWN_LETTER_WEIGHT}
    if script == "cyrillic":
        for owners in letters.values():
            owners.update(dict.fromkeys(set(family) - owners.keys(), _FOREIGN_LETTER_WEIGHT))
    endings = _shared(_ENDING_WEIGHT, {language: tuple(ENDINGS[language].split()) for language in family})
    return words, letters, endings


def _shared(weight: float, tokens: dict[str, tuple[str, ...]]) -> _Table:
    owners = Counter(token for own in tokens.values() for token in set(own))
    table: _Table = {}
    for language, own in tokens.items():
        for token in own:
            table.setdefault(token, {})[language] = weight / owners[token]
    return table
