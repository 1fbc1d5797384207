"""Proper names: runs of capitalised words, and quoted names, with the ending written apart."""

from onrecord.reading.lexical.ground import Ground
from onrecord.reading.tokens import Token

PARTICLES = frozenset(("oğlu", "qızı", "оглы", "кызы", "оглу", "օղլու"))


def name_run(ground: Ground, at: int) -> tuple[int, int] | None:
    """Give the run of capitalised words, or the quoted name, that begins at a token."""
    tokens = ground.parse.tokens
    at = at + 1 if at < len(tokens) and at not in ground.named and tokens[at].folded in _bridges(ground) else at
    stop = at
    if at in ground.named:
        while stop in ground.named:
            stop += 1
        return at, with_ending(ground, stop)
    while stop < len(tokens) and _is_part(ground, stop, at):
        stop += 1
    while stop > at and not tokens[stop - 1].text[-1].isalnum():
        stop -= 1
    if stop == at or _is_opening_word(ground, at, stop):
        return None
    return at, with_ending(ground, stop)


def _bridges(ground: Ground) -> frozenset[str]:
    return frozenset(("olmuş", "olan")) if ground.tongue.language == "az" else frozenset()


def _is_part(ground: Ground, at: int, first: int) -> bool:
    token = ground.parse.tokens[at]
    if at in ground.dated or (at > first and ground.head_at(at) is not None and not token.is_capital):
        return False
    if at == 0 and any(hit.first == 0 and hit.within("predicate") for hit in ground.parse.hits):
        return False  # a deed at the opening of a sentence is no name
    if token.is_word:
        return (token.is_capital and (at > first or not ground.forms[at].finite)) or (
            at > first and token.folded in PARTICLES
        )
    before = ground.parse.tokens[at - 1] if at > first else None
    if before is None or before.end != token.start:
        return False
    after = ground.parse.tokens[at + 1] if at + 1 < len(ground.parse.tokens) else None
    if token.text == "." and len(before.text) == 1:
        return after is not None and after.is_capital
    return token.text in "-‑" and after is not None and after.is_capital and after.start == token.end


def _is_opening_word(ground: Ground, first: int, stop: int) -> bool:
    """A lone capital at the opening of a sentence is no name, unless its form says so."""
    token = ground.parse.tokens[first]
    if stop - first > 1:
        return False
    if token.folded.startswith(ground.tongue.bodies):
        return False
    lone = first == 0 or ground.parse.tokens[first - 1].text in '«“„":—–-.!?'
    if ground.forms[first].person or (token.text.isupper() and len(token.text) > 1):
        return False
    return lone and not token.folded.endswith(ground.tongue.surnames)


def with_ending(ground: Ground, stop: int) -> int:
    """Take in a case ending written apart: "APA-ya", "Yılmaz'ın", "“Yeni Gün”ə"."""
    tokens = ground.parse.tokens
    if (
        stop + 1 < len(tokens)
        and tokens[stop].text in "-'’‑"
        and _touches(tokens, stop)
        and _is_ending(tokens, stop + 1)
    ):
        return stop + 2
    if stop < len(tokens) and stop - 1 in ground.named and tokens[stop].start == tokens[stop - 1].end:
        return stop + 1 if tokens[stop].text.islower() else stop
    return stop


def _touches(tokens: tuple[Token, ...], at: int) -> bool:
    return tokens[at - 1].end == tokens[at].start


def _is_ending(tokens: tuple[Token, ...], at: int) -> bool:
    token = tokens[at]
    return token.text.islower() and token.start == tokens[at - 1].end and len(token.text) < 6
