"""Entries of the lexicon files taken apart: forms, gaps, stems, plurals, values."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from onrecord.reading.tokens import TokenKind, tokenise

SECTIONS = (
    "cue", "according", "hedge", "number", "quantity", "month", "weekday", "date", "rank", "title", "speaker",
    "unit", "kin", "predicate", "method",
)  # fmt: skip
NOT_ENTRIES = {"day_forms", "note", "trap", "pattern", "endings", "digits", "core"}
PLURALS = ("quantity.units", "quantity.measure", "title.role", "speaker.", "unit.", "kin.", "rank.", "according.nouns")
SLOT = "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One form of an entry: runs of words with gaps between; `stem` is the pattern of what may follow it."""

    lemma: str
    section: str
    value: str | None
    parts: tuple[tuple[str, ...], ...]
    slot_before: bool = False
    slot_after: bool = False
    stem: re.Pattern[str] | None = None
    upper: bool = False

    @property
    def is_word(self) -> bool:
        """Say whether it is one word as it stands."""
        return self.stem is None and len(self.parts) == 1 and len(self.parts[0]) == 1

    @property
    def size(self) -> int:
        return sum(len(part) for part in self.parts)


def forms_of(entry: str) -> tuple[tuple[str, ...], str | None]:
    """Take an entry string apart: its forms, the lemma first, and the value after "="."""
    left, equals, value = entry.lstrip("?").rpartition("=")
    if not equals or not value or value[0].isspace():
        left, value = entry.lstrip("?"), ""
    return tuple(form.strip() for form in left.split(",") if form.strip()), value or None


def sections_of(table: Mapping[str, Mapping[str, object]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give every list of entries of a language file with its path."""
    for name in SECTIONS:
        yield from _lists(name, table.get(name, {}))


def _lists(path: str, value: object) -> Iterator[tuple[str, tuple[str, ...]]]:
    if isinstance(value, list):
        yield path, tuple(str(item) for item in value)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if key not in NOT_ENTRIES:
                yield from _lists(f"{path}.{key}", inner)


def entries_of(table: Mapping[str, Mapping[str, object]], language: str) -> Iterator[Entry]:
    suffixes = {kind: re.compile(str(pattern)) for kind, pattern in table["suffix"].items()}
    for section, entries in sections_of(table):
        suffix = suffixes["verb" if section.startswith("cue.") or section.endswith(".verbs") else "noun"]
        for entry in entries:
            forms, value = forms_of(entry)
            for form in forms:
                if not form.startswith("-"):
                    yield from _compiled(form, forms[0], section, value, language, suffix)


def _compiled(
    form: str, lemma: str, section: str, value: str | None, language: str, suffix: re.Pattern[str]
) -> Iterator[Entry]:
    pieces = [
        tuple(token.folded for token in tokenise(piece, 0, len(piece), language) if token.kind is not TokenKind.PUNCT)
        for piece in form.split(SLOT)
    ]
    parts = tuple(piece for piece in pieces if piece)
    if not parts or (form.startswith(SLOT) and form.endswith(SLOT) and parts[0] == parts[-1] and len(parts[0]) == 1):
        return  # marks, and "… to …": the grammars of counts and dates look for these between two numbers
    entry = Entry(
        lemma=lemma,
        section=section,
        value=value,
        parts=parts,
        slot_before=form.startswith(SLOT),
        slot_after=form.endswith(SLOT),
        stem=suffix if form.endswith("-") and language != "en" else None,
        upper=form.isupper() and len(form) <= 4,
    )
    yield entry
    if language == "en" and (section.endswith(".nouns") or section.startswith(PLURALS)):
        plural = (*parts[:-1], (*parts[-1][:-1], plural_of(parts[-1][-1])))
        yield Entry(lemma=lemma, section=section, value=value, parts=plural, upper=entry.upper)


def plural_of(noun: str) -> str:
    """Give the regular English plural."""
    if noun.endswith("y") and noun[-2:-1] not in ("a", "e", "o", "u"):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "z", "ch", "sh")) else f"{noun}s"
