"""Quotation marks: around the name of a thing, or around somebody's words."""

from collections.abc import Iterator

from onrecord.reading.lexical.forms import Form
from onrecord.reading.tokens import Token

OPEN = {"«": "»", "“": "”", "„": "“", '"': '"', "‘": "’", "'": "'"}
EDGES = frozenset('«»“”„"')
# The longest name of a case, a paper or a programme in quotation marks.
NAME = 5


def quoted_names(tokens: tuple[Token, ...], forms: tuple[Form, ...]) -> frozenset[int]:
    """Give the tokens of short quotations without a verb, marks included: names of papers, cases, programmes."""
    return frozenset(
        token for first, stop in _pairs(tokens) if _is_name(tokens, forms, first, stop) for token in range(first, stop)
    )


def speeches(tokens: tuple[Token, ...], named: frozenset[int]) -> tuple[tuple[int, int], ...]:
    """Give the quotations that hold somebody's words, marks included."""
    whole = tuple(pair for pair in _pairs(tokens) if pair[0] not in named)
    return whole or _broken(tokens, named)


def _broken(tokens: tuple[Token, ...], named: frozenset[int]) -> tuple[tuple[int, int], ...]:
    """A quotation of several sentences opens in one and closes in another."""
    marks = [at for at, token in enumerate(tokens) if at not in named and token.text in EDGES]
    if len(marks) != 1:
        return ()
    opens = tokens[marks[0]].text in OPEN and _opens(tokens, marks[0])
    return ((marks[0], len(tokens)),) if opens else ((0, marks[0] + 1),)


def _is_name(tokens: tuple[Token, ...], forms: tuple[Form, ...], first: int, stop: int) -> bool:
    words = [at for at in range(first, stop) if tokens[at].is_word]
    if not words or len(words) > NAME or any(forms[at].finite for at in words):
        return False
    return tokens[words[0]].is_capital or len(words) == 1


def _pairs(tokens: tuple[Token, ...]) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(tokens):
        mark = tokens[at].text
        end = _closing(tokens, at, OPEN[mark]) if mark in OPEN and _opens(tokens, at) else None
        if end is not None:
            yield at, end + 1
            at = end
        at += 1


def _opens(tokens: tuple[Token, ...], at: int) -> bool:
    """Know an opening mark from an apostrophe inside a word."""
    apart = at == 0 or tokens[at - 1].end < tokens[at].start or not tokens[at - 1].text[-1].isalnum()
    return apart and at + 1 < len(tokens) and tokens[at + 1].start == tokens[at].end


def _closing(tokens: tuple[Token, ...], at: int, mark: str) -> int | None:
    return next((place for place in range(at + 1, len(tokens)) if _closes(tokens, place, mark)), None)


def _closes(tokens: tuple[Token, ...], place: int, mark: str) -> bool:
    if tokens[place].text != mark or tokens[place - 1].end < tokens[place].start:
        return False
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    inside = after is not None and after.start == tokens[place].end and after.text[0].isalnum()
    return mark not in ("’", "'") or not inside
