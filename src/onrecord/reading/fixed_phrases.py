"""Adverbials that always come as one: "to death", "so far"."""

from onrecord.reading.tokens import Token

FIXED = (("to", "death"), ("as", "a", "whole"), ("in", "all"), ("at", "all"), ("so", "far"), ("in", "particular"))

OPENING = frozenset(phrase[0] for phrase in FIXED)


def fixed_length(tokens: tuple[Token, ...], place: int) -> int:
    """Give the length of a fixed adverbial that begins here, 0 for none."""
    if tokens[place].folded not in OPENING:
        return 0
    words = tuple(token.folded for token in tokens[place : place + 3])
    return next((len(phrase) for phrase in FIXED if words[: len(phrase)] == phrase), 0)
