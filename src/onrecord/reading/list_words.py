"""The words of lists, in nine languages: heads of columns, "unknown", sums, sexes, acts. Folded for looking up only."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from onrecord.record.list_row import Field

LANGUAGES = ("en", "az", "ru", "tr", "hy", "ar", "fa", "uk", "ka")
_FOLDS = str.maketrans(
    {"ё": "е", "ı": "i", "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ؤ": "و", "ئ": "ي",
     "ـ": None, "’": "'", "ʼ": "'", "`": "'", "\u200c": " ", "\u200e": None, "\u200f": None, "\xad": None}
)  # fmt: skip
_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[#№]")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_STROKE = re.compile(r"[/|()\[\]]")
LONGEST_HEAD = 80


@lru_cache(maxsize=1 << 15)
def folded(text: str) -> tuple[str, ...]:
    """Fold words for looking up: case, marks above and below letters, and letters that scripts write two ways."""
    lower = unicodedata.normalize("NFKC", text).replace("İ", "i").casefold().translate(_FOLDS).translate(_DIGITS)
    bare = "".join(sign for sign in unicodedata.normalize("NFD", lower) if not unicodedata.combining(sign))
    return tuple(_TOKEN.findall(unicodedata.normalize("NFC", bare)))


def in_digits(text: str) -> str:
    """Write every decimal digit as 0 to 9."""
    return text.translate(_DIGITS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An entry found in words: what it stands for, its first token, and how many tokens it has."""

    value: str
    first: int
    size: int


class Phrases:
    """Entries of several words with what they stand for; the longest wins, left to right, none inside another."""

    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], bool, str]]] = {}
        for words, value in entries:
            tokens = folded(words.replace("*", ""))
            if tokens:
                self._by_first.setdefault(tokens[0][:2], []).append((tokens, words.endswith("*"), value))
        for rows in self._by_first.values():
            rows.sort(key=lambda row: -len(row[0]))

    def find(self, tokens: tuple[str, ...]) -> Iterator[Found]:
        """Find entries from left to right."""
        at = 0
        while at < len(tokens):
            found = self._at(tokens, at)
            if found is None:
                at += 1
            else:
                yield found
                at += found.size

    def whole(self, tokens: tuple[str, ...]) -> str | None:
        """Give what all the words together stand for."""
        found = next(self.find(tokens), None)
        return found.value if found is not None and (found.first, found.size) == (0, len(tokens)) else None

    def _at(self, tokens: tuple[str, ...], at: int) -> Found | None:
        for words, is_open, value in self._by_first.get(tokens[at][:2], ()):
            own = tokens[at : at + len(words)]
            is_equal = own[:-1] == words[:-1] and len(own) == len(words)
            if is_equal and (own[-1] == words[-1] or (is_open and own[-1].startswith(words[-1]))):
                return Found(value=value, first=at, size=len(words))
        return None


def headed(words: str) -> tuple[Field, ...]:
    """Give the fields that the head of a column speaks of, in order, each once."""
    if len(words) > LONGEST_HEAD:
        return ()
    return tuple(dict.fromkeys(Field(found.value) for found in _heads().find(folded(words))))


def is_mostly_head(words: str) -> bool:
    """Say whether a third of the words or more name a field: less is prose that happens to use them."""
    tokens = folded(words)
    named = sum(found.size for found in _heads().find(tokens))
    return len(words) <= LONGEST_HEAD and 0 < len(tokens) <= named * 3


@lru_cache(maxsize=1 << 15)
def is_missing(words: str) -> bool:
    """Say whether words only tell that nothing is known or given."""
    bare = words.strip().casefold()
    if not bare or bare in _signs():
        return True
    tokens = folded(words)
    if _missing().whole(tokens) is not None:
        return True
    is_short = 0 < len(tokens) <= 8
    return (
        is_short
        and _STROKE.search(words) is not None
        and all(_missing().whole(one) is not None for one in _parts(words))
    )


def _parts(words: str) -> list[tuple[str, ...]]:
    """Cut "unknown / неизвестно" at the stroke, and bracketed repeats."""
    return [tokens for part in _STROKE.split(words) if (tokens := folded(part))]


def opens_total(words: str) -> bool:
    """Say whether a cell begins a row of sums: a word for a sum, and at most a number or a few words behind it."""
    tokens = folded(words)
    found = next(_totals().find(tokens), None)
    return found is not None and found.first == 0 and len(tokens) - found.size <= 3


def opens_note(words: str) -> bool:
    """Say whether a cell begins a note below a table."""
    if words.lstrip()[:1] in set("*†‡¹²³"):
        return True
    found = next(_notes().find(folded(words)), None)
    return found is not None and found.first == 0


def acts_in(words: str) -> tuple[str, ...]:
    """Give the predicates that words speak of, in order, each once."""
    return tuple(dict.fromkeys(found.value for found in _acts().find(folded(words))))


def is_negated(words: str) -> bool:
    """Say whether words turn round what one of them would say; the "no" of "prison no 5" does not."""
    tokens = folded(words)
    behind = ("".join(tokens[one.first + one.size :][:1]) for one in _negations().find(tokens))
    return any(not word.isdigit() for word in behind)


def sexes(language: str) -> Mapping[str, str]:
    """Give what single words for a sex stand for in a language, folded: `f` or `m`."""
    return _sexes()[language]


def age_words(kind: str) -> Phrases:
    """Give the words for years, months, days, or for less than a year."""
    return _ages()[kind]


def alias_pattern() -> re.Pattern[str]:
    """Give a pattern that finds the words that begin another name inside a cell."""
    words = sorted((str(one) for one in _table("words")["alias"]["any"]), key=len, reverse=True)
    return re.compile(r"(?:^|[\s,;(])(?:" + "|".join(map(re.escape, words)) + r")[\s:.]+", re.IGNORECASE)


def month_of(word: str) -> int | None:
    """Give the month, 1 to 12, that a folded word begins as; None where none or several languages differ."""
    best = max((stem for stem in _months() if word.startswith(stem)), key=len, default=None)
    return None if best is None else _months()[best]


@cache
def _heads() -> Phrases:
    return Phrases((str(word), field) for field, row in _table("words")["field"].items() for word in _all(row))


@cache
def _missing() -> Phrases:
    return Phrases((str(word), "missing") for word in _all(_table("words")["missing"]))


@cache
def _signs() -> frozenset[str]:
    return frozenset(str(word).casefold() for word in _table("words")["missing"]["any"])


@cache
def _totals() -> Phrases:
    return Phrases((str(word), "total") for word in _all(_table("words")["total"]))


@cache
def _notes() -> Phrases:
    return Phrases((str(word), "note") for word in _all(_table("words")["footnote"]))


@cache
def _acts() -> Phrases:
    return Phrases((str(word), act) for act, row in _table("words")["act"].items() for word in _all(row))


@cache
def _negations() -> Phrases:
    return Phrases((str(word), "not") for word in _all(_table("words")["negation"]))


@cache
def _sexes() -> dict[str, dict[str, str]]:
    table = _table("words")["sex"]
    return {
        language: {" ".join(folded(word)): sex for sex in ("f", "m") for word in table[sex].get(language, ())}
        for language in LANGUAGES
    }


@cache
def _ages() -> dict[str, Phrases]:
    return {kind: Phrases((str(word), kind) for word in _all(row)) for kind, row in _table("words")["age"].items()}


@cache
def _months() -> dict[str, int]:
    stems: dict[str, int] = {}
    for row in _table("months")["month"].values():
        for month, words in enumerate(row, start=1):
            stems |= dict.fromkeys((" ".join(folded(word)) for word in str(words).split()), month)
    return stems


def _all(row: Mapping[str, Iterable[object]]) -> Iterator[object]:
    for words in row.values():
        yield from words


@cache
def _table(name: str) -> dict[str, dict[str, dict[str, list[str]]]]:
    place = resources.files("onrecord.reading") / "lists" / f"{name}.toml"
    return tomllib.loads(place.read_text("utf-8"))


@cache
def list_words_version() -> str:
    """Name the state of the word lists of lists."""
    return f"lists:{_table('words')['version']}"
