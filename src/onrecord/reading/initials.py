"""Stops inside names: behind an initial and behind "No.": "Orhan D. was beaten", "judge R. Dal", "station No. 5"."""

from dataclasses import replace

from onrecord.reading.constituents import Chunk, ChunkKind
from onrecord.reading.grammar import Part
from onrecord.reading.tokens import Token, TokenKind

NAMES = frozenset((Part.NAME, Part.NOUN))


def with_initials(tokens: tuple[Token, ...], parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Take the stop behind an initial for a part of its name; the last stop of a sentence ends it all the same."""
    found = list(parts)
    for at in range(1, len(tokens) - 1):
        if tokens[at].text != ".":
            continue
        if (_is_initial(tokens, at) and parts[at - 1] in NAMES) or _is_number(tokens, at):
            found[at - 1] = found[at] = Part.NAME
    return tuple(found)


def named_by_word(tokens: tuple[Token, ...], chunks: tuple[Chunk, ...]) -> tuple[Chunk, ...]:
    """Give a noun chunk that ends with the stop of an initial the letter as its head."""
    return tuple(
        replace(chunk, head=chunk.head - 1, word=tokens[chunk.head - 1].folded)
        if chunk.kind is ChunkKind.NOUN and tokens[chunk.head].text == "." and chunk.head > chunk.first
        else chunk
        for chunk in chunks
    )


def _is_initial(tokens: tuple[Token, ...], at: int) -> bool:
    """Know "D." by one capital letter that the stop touches, beside a name; "I." and what ends a sentence are none."""
    before = tokens[at - 1]
    if len(before.text) != 1 or not before.text.isupper() or before.end != tokens[at].start:
        return False
    after = tokens[at + 1]
    named = (at > 1 and tokens[at - 2].is_capital) or after.is_capital
    return named and before.text != "I" and after.text not in ".\"”’'»)]"


def _is_number(tokens: tuple[Token, ...], at: int) -> bool:
    """As in "hospital No. 2"."""
    before, after = tokens[at - 1], tokens[at + 1]
    return before.folded in ("no", "nos") and before.end == tokens[at].start and after.kind is TokenKind.NUMBER
