"""The cell of a name: the name, nicknames in quotes, other names behind "aka", spellings in several scripts, marks."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.reading.list_words import alias_pattern, is_missing
from onrecord.record.list_row import Field

_QUOTED = re.compile(r"[\"“”„«‹]\s*([^\"“”„«»‹›]{1,40}?)\s*[\"“”»›]|(?:^|(?<=[\s(]))['‘]([^'‘’]{2,30})['’](?=[\s),]|$)")
_BRACKETED = re.compile(r"[(\[]\s*([^()\[\]]{1,80}?)\s*[)\]]")
_STROKE = re.compile(r"\s[/|]\s|(?<=[^\W\d_]{2})[/|](?=[^\W\d_]{2})")
_DOUBT = re.compile(r"\(\s*\?+\s*\)|\?+(?=\s|$)|\*+$|[†‡]")
_TRIM = " \t,;:-–—/|"
_QUOTES = '"“”„«»‹›'
_NAME_WORDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class NamePiece:
    """A part of a cell: what it is, its place inside the cell, and the words without what stands apart in them.

    `start` and `end` are those of the words; nothing stands apart in a nickname or an alias.
    """

    field: Field
    start: int
    end: int
    value: str | None
    missing: bool = False


def read_name(cell: str) -> tuple[NamePiece, ...]:
    """Take a cell apart; the first piece is the name, or says that it is missing."""
    doubts = [found.span() for found in _DOUBT.finditer(cell)]
    nicknames = list(_nicknames(cell))
    brackets = [found.span() for found in _BRACKETED.finditer(cell) if not _inside(found.span(), nicknames)]
    cut = alias_pattern().search(cell)
    stop = len(cell) if cut is None else cut.start()
    pieces = [*_spellings(cell, stop, [*doubts, *(span for span, _ in nicknames), *brackets])]
    pieces += [NamePiece(field=Field.NICKNAME, start=s, end=e, value=cell[s:e]) for _, (s, e) in nicknames]
    pieces += _bracketed(cell, brackets)
    if cut is not None:
        pieces += _piece(cell, cut.end(), len(cell), Field.ALIAS)
    return tuple(pieces)


def _nicknames(cell: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Give the span with quotation marks and the span of the words inside. A name all in quotes has no nickname."""
    for found in _QUOTED.finditer(cell):
        inside, around = found.group(1) or found.group(2), cell[: found.start()] + cell[found.end() :]
        if inside.strip(_TRIM) and around.strip(_TRIM):
            inner = found.span(1) if found.group(1) is not None else found.span(2)
            yield found.span(), inner


def _spellings(cell: str, stop: int, apart: list[tuple[int, int]]) -> Iterator[NamePiece]:
    """Cut a cell at strokes where the sides are of different scripts: each is a spelling of the name."""
    cuts = [found.span() for found in _STROKE.finditer(cell[:stop])]
    edges = [0, *(edge for span in cuts for edge in span), stop]
    sides = list(zip(edges[::2], edges[1::2], strict=True))
    scripts = [_script(cell[start:end]) for start, end in sides]
    if len(set(scripts)) < len(sides) or is_missing(cell):
        sides = [(0, stop)]
    for start, end in sides:
        yield _name(cell, start, end, apart)


def _name(cell: str, start: int, end: int, apart: list[tuple[int, int]]) -> NamePiece:
    first, last = _trimmed(cell, start, end)
    kept = "".join(
        sign if not any(s <= at < e for s, e in apart) else " " for at, sign in enumerate(cell[first:last], start=first)
    )
    value = re.sub(r"\s+", " ", kept.strip(_TRIM + _QUOTES)).replace(" ,", ",") or None
    missing = value is None or is_missing(value) or is_missing(cell[first:last])
    return NamePiece(field=Field.NAME, start=first, end=last, value=None if missing else value, missing=missing)


def _bracketed(cell: str, brackets: list[tuple[int, int]]) -> Iterator[NamePiece]:
    """Words in brackets are another name where they look like one, else a note."""
    for start, end in brackets:
        inner = cell[start + 1 : end - 1]
        words = inner.split()
        is_name = 0 < len(words) <= _NAME_WORDS and all(_is_name_word(word) for word in words) and not is_missing(inner)
        yield from _piece(cell, start + 1, end - 1, Field.ALIAS if is_name else Field.NOTE)


def _is_name_word(word: str) -> bool:
    return word[0].isupper() or (word[0].isalpha() and not word[0].islower())


def _piece(cell: str, start: int, end: int, field: Field) -> Iterator[NamePiece]:
    first, last = _trimmed(cell, start, end)
    last -= len(cell[first:last]) - len(cell[first:last].rstrip(").]"))
    if first < last and not is_missing(cell[first:last]):
        yield NamePiece(field=field, start=first, end=last, value=cell[first:last])


def _trimmed(cell: str, start: int, end: int) -> tuple[int, int]:
    words = cell[start:end]
    first = start + len(words) - len(words.lstrip(_TRIM))
    return first, max(first, end - (len(words) - len(words.rstrip(_TRIM))))


def _inside(span: tuple[int, int], nicknames: list[tuple[tuple[int, int], tuple[int, int]]]) -> bool:
    return any(span[0] <= outer[0] and outer[1] <= span[1] for outer, _ in nicknames)


def _script(words: str) -> str:
    """Give the script of the first letter; a rough cut is enough to tell spellings of one name apart."""
    letter = next((sign for sign in words if sign.isalpha()), "")
    return unicodedata.name(letter, "").partition(" ")[0] if letter else ""


def has_doubt(cell: str) -> tuple[int, int] | None:
    """Give the place of a question mark that puts a cell in doubt."""
    found = next((one for one in _DOUBT.finditer(cell) if "?" in one.group()), None)
    return None if found is None or is_missing(cell) else found.span()


def looks_like_name(words: str) -> bool:
    """Say whether words could be a person's name: two to six words of letters, none of them small."""
    parts = words.split()
    return 2 <= len(parts) <= 6 and len(words) <= 60 and all(_is_name_word(part) for part in parts)
