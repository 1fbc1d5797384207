"""Lexicons: the words of a language as data, and one quick pass that finds them in a sentence.

Entries are looked up by their first word; the longest entry wins, and an entry inside a longer match of the
same family is dropped ("at least" inside "at least a dozen", "told" inside "was told").
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

from onrecord.errors import Misuse
from onrecord.reading.lexicon_entries import Entry, entries_of
from onrecord.reading.tokens import Token, TokenKind

LANGUAGES = ("en", "az", "ru", "tr", "hy")
SHARED = (
    "classes", "codes", "counts", "dates", "kinds", "measures-az", "measures-hy", "measures-ru", "measures-tr",
    "predicates", "sentences", "speakers",
)  # fmt: skip
# Entries compete inside a family only: a rank may well be part of a cue's span.
FAMILIES = {
    "cue": 0, "according": 0, "hedge": 0, "predicate": 0, "quantity": 1, "number": 1, "date": 2, "month": 2,
    "weekday": 2, "rank": 3, "title": 3, "method": 4, "unit": 5, "speaker": 6, "kin": 7,
}  # fmt: skip
LIGHT = frozenset("-‐‑–'\"“”‘’.")
REACH = 12  # words that may stand in a gap: "between … and …"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """An entry found: token indices `first`, `stop` (end excluded) and code points `start`, `end`.

    `section` is a path such as "cue.say" or "predicate.act:death.verbs"; `value` is what stands after "=".
    """

    lemma: str
    section: str
    value: str | None
    first: int
    stop: int
    start: int
    end: int
    slot_before: bool
    slot_after: bool
    parts: tuple[tuple[int, int], ...]

    def within(self, section: str) -> bool:
        own = self.section
        return own.startswith(section) and (len(own) == len(section) or own[len(section)] == ".")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The words of one language."""

    language: str
    version: int
    words: Mapping[str, tuple[Entry, ...]]
    stems: Mapping[str, tuple[Entry, ...]]
    table: Mapping[str, Mapping[str, object]]
    starts: Mapping[str, Mapping[str | None, tuple[Entry, ...]]]

    def scan(self, tokens: tuple[Token, ...]) -> tuple[Hit, ...]:
        """Find every entry of every section, in the order of their first words."""
        row = [index for index, token in enumerate(tokens) if token.kind is not TokenKind.PUNCT]
        folded = [tokens[index].folded for index in row] + [""]
        found = [
            hit
            for place, word in enumerate(folded[:-1])
            for entry in self._candidates(word, folded[place + 1])
            if (hit := _match(entry, tokens, row, place)) is not None
        ]
        return tuple(_without_inner(found))

    def match(self, section: str, tokens: tuple[Token, ...]) -> tuple[Hit, ...]:
        """Find the entries of one section ("cue", "cue.say"). For several, scan once and use `of`."""
        return of(section, self.scan(tokens))

    def single(self, section: str) -> Mapping[str, str]:
        """Give the one-word forms of a section with their values (or lemmas)."""
        return _single(self.language, section)

    def _candidates(self, folded: str, following: str) -> Iterator[Entry]:
        """Give the entries that may begin at a word, given the next: most whose second word is another are not."""
        behind = self.starts.get(folded)
        if behind is not None:
            yield from behind.get(following, behind[None])
        if self.stems:
            for length in (1, 2, 3):
                yield from self.stems.get(folded[:length], ())


def of(section: str, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Keep the hits of one section."""
    return tuple(hit for hit in hits if hit.within(section))


@cache
def load_lexicon(language: str) -> Lexicon:
    """Load the words of a language.

    Raises:
        Misuse: E-USE-LEXICON when there are none for it.
    """
    if language not in LANGUAGES:
        raise Misuse(
            "E-USE-LEXICON",
            f"there is no lexicon for {language[:12]!r}",
            f"languages: {', '.join(LANGUAGES)}",
        )
    table = load_table(language)
    words: dict[str, list[Entry]] = {}
    stems: dict[str, list[Entry]] = {}
    for entry in entries_of(table, language):
        first = entry.parts[0][0]
        if entry.stem is not None and entry.size == 1:
            stems.setdefault(first[:3], []).append(entry)
        else:
            words.setdefault(first, []).append(entry)
    sizes = _sorted(words)
    return Lexicon(
        language=language, version=_version(table), words=sizes, stems=_sorted(stems), table=table,
        starts={first: _by_second(entries) for first, entries in sizes.items()},
    )  # fmt: skip


@cache
def load_table(name: str) -> Mapping[str, Mapping[str, object]]:
    """Load one data file of the lexicons by its stem: a language, or a shared table ("kinds", "counts")."""
    if name not in (*LANGUAGES, *SHARED):
        raise Misuse("E-USE-LEXICON", f"there is no table {name[:20]!r}", f"tables: {', '.join((*LANGUAGES, *SHARED))}")
    place = resources.files("onrecord.reading") / "lexicons" / f"{name}.toml"
    return MappingProxyType(tomllib.loads(place.read_text("utf-8")))


@cache
def lexicon_versions() -> str:
    """Name the state of all lexicon files: `file:version` of each, in order."""
    return " ".join(f"{name}:{_version(load_table(name))}" for name in sorted((*LANGUAGES, *SHARED)))


def _by_second(entries: tuple[Entry, ...]) -> Mapping[str | None, tuple[Entry, ...]]:
    """Give the entries of one first word by the word that follows it; under None, those for any other word."""
    seconds = {entry.parts[0][1] for entry in entries if len(entry.parts[0]) > 1}
    return {
        second: tuple(
            entry
            for entry in entries
            if len(entry.parts[0]) == 1 or entry.parts[0][1] == second or entry.stem is not None
        )
        for second in (None, *seconds)
    }


def _match(entry: Entry, tokens: tuple[Token, ...], row: list[int], place: int) -> Hit | None:
    if entry.is_word:
        runs = [(row[place], row[place] + 1)]  # it was looked up by this word
        return _hit(entry, tokens, runs)
    runs = []
    for number, part in enumerate(entry.parts):
        places = range(place, place + 1) if number == 0 else range(place + 1, min(place + REACH, len(row)))
        at = next((at for at in places if _runs(entry, part, tokens, row, at)), None)
        if at is None:
            return None
        place = at + len(part) - 1
        runs.append((row[at], row[place] + 1))
    return _hit(entry, tokens, runs)


def _hit(entry: Entry, tokens: tuple[Token, ...], runs: list[tuple[int, int]]) -> Hit | None:
    first, stop = runs[0][0], runs[-1][1]
    if entry.upper and not tokens[first].text.isupper():
        return None
    return Hit(
        lemma=entry.lemma,
        section=entry.section,
        value=entry.value,
        first=first,
        stop=stop,
        start=tokens[first].start,
        end=tokens[stop - 1].end,
        slot_before=entry.slot_before,
        slot_after=entry.slot_after,
        parts=tuple(runs),
    )


def _runs(entry: Entry, part: tuple[str, ...], tokens: tuple[Token, ...], row: list[int], at: int) -> bool:
    if at + len(part) > len(row):
        return False
    last = len(part) - 1
    for offset, word in enumerate(part):
        folded = tokens[row[at + offset]].folded
        if folded != word and not (offset == last and _continues(entry, word, folded)):
            return False
        if offset and not _is_joined(tokens, row[at + offset - 1], row[at + offset]):
            return False
    return True


def _is_joined(tokens: tuple[Token, ...], one: int, two: int) -> bool:
    """Say whether only hyphens, quotes or stops stand between two words."""
    return two == one + 1 or all(token.text in LIGHT for token in tokens[one + 1 : two])


def _continues(entry: Entry, stem: str, folded: str) -> bool:
    if entry.stem is None or not folded.startswith(stem):
        return False
    return entry.stem.fullmatch(folded, len(stem)) is not None


def _without_inner(hits: list[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    cover: dict[int, tuple[int, int]] = {}
    for hit in sorted(hits, key=lambda hit: (hit.first, -hit.stop)):
        family = _family(hit.section)
        first, stop = cover.get(family, (-1, -1))
        if hit.stop <= stop and (hit.first, hit.stop) != (first, stop):
            continue
        if hit.stop > stop and len(hit.parts) == 1:
            cover[family] = (hit.first, hit.stop)
        kept.append(hit)
    return kept


@cache
def _family(section: str) -> int:
    return FAMILIES[section.partition(".")[0]]


def _sorted(table: dict[str, list[Entry]]) -> Mapping[str, tuple[Entry, ...]]:
    return MappingProxyType({key: tuple(sorted(entries, key=lambda e: -e.size)) for key, entries in table.items()})


def _version(table: Mapping[str, object]) -> int:
    return int(str(table["version"]))


@cache
def _single(language: str, section: str) -> Mapping[str, str]:
    return MappingProxyType(
        {
            entry.parts[0][0]: entry.lemma if entry.value is None else entry.value
            for entries in load_lexicon(language).words.values()
            for entry in entries
            if entry.size == 1 and (entry.section == section or entry.section.startswith(f"{section}."))
        }
    )
