"""Words that put something before the report and tell no more: "several years ago", "in recent months".

They have no EDTF. Whoever knows the report's day knows the last day they can mean.

Source: lexicons/dates.toml, relative.recently and relative.vague.
"""

from onrecord.reading.tokens import Token

UNITS = frozenset(("days", "weeks", "months", "years", "decades", "centuries"))
FEW = frozenset(("several", "some", "few", "many"))
PAIRS = frozenset(("couple", "number", "handful"))
AGO = frozenset(("ago", "back"))
LAST = frozenset(("past", "last"))


def vague_past_at(tokens: tuple[Token, ...], at: int) -> int | None:
    """Give the token behind "several years ago", "recent months" or "the past few days"; None for other words."""
    words = [token.folded for token in tokens[at : at + 6]]
    if words[:1] == ["recent"]:
        return at + 2 if words[1:2] != [] and words[1] in UNITS else None
    begin = 1 if words[:1] == ["the"] else 0
    if words[begin : begin + 1] != [] and words[begin] in LAST:
        stop = _few(words, begin + 1)
        is_whole = stop > begin + 1 and _unit_at(words, stop) and words[stop + 1 : stop + 2] != ["of"]
        return at + stop + 1 if is_whole else None
    stop = _few(words, 0)
    is_ago = _unit_at(words, stop) and words[stop + 1 : stop + 2] != [] and words[stop + 1] in AGO
    return at + stop + 2 if is_ago else None


def _few(words: list[str], at: int) -> int:
    """Give the place behind "several", "a few", "couple of"; the same place where none of them stands."""
    begin = at + 1 if words[at : at + 1] == ["a"] else at
    run = words[begin : begin + 2]
    if run[:1] != [] and run[0] in FEW:
        return begin + 1
    if run[:1] != [] and run[0] in PAIRS:
        return begin + 2 if run[1:] == ["of"] else begin + 1
    return at


def _unit_at(words: list[str], at: int) -> bool:
    return at < len(words) and words[at] in UNITS
