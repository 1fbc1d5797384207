"""Clauses: stretches of a sentence with one verb each."""

from onrecord.reading.lexical.forms import Form
from onrecord.reading.lexical.tongue import Tongue
from onrecord.reading.tokens import Token

HARD = frozenset((";", ":", "(", ")", "՝", "…"))
DASHES = frozenset("—–-")
Range = tuple[int, int]


def cut_clauses(
    tokens: tuple[Token, ...], forms: tuple[Form, ...], tongue: Tongue, named: frozenset[int]
) -> tuple[Range, ...]:
    """Cut a sentence into clauses that cover it: at strong marks, and at weak ones between two verbs.

    In a language whose verb comes last what has no verb waits for one; elsewhere it belongs to the clause before.
    """
    pieces = _pieces(tokens, tongue, named)
    clauses: list[Range] = []
    open_at, has_verb = 0, False
    for first, stop, strong in pieces:
        verb = any(forms[at].finite for at in range(first, stop) if at not in named)
        if has_verb and verb and first > open_at:
            clauses.append((open_at, first))
            open_at, has_verb = first, False
        has_verb = has_verb or verb
        closes = strong or (tongue.verb_final and has_verb)
        if closes:
            clauses.append((open_at, stop))
            open_at, has_verb = stop, False
    if open_at < len(tokens):
        clauses.append((open_at, len(tokens)))
    return tuple(clauses)


def _pieces(tokens: tuple[Token, ...], tongue: Tongue, named: frozenset[int]) -> list[tuple[int, int, bool]]:
    pieces: list[tuple[int, int, bool]] = []
    first = 0
    for at, token in enumerate(tokens):
        if at in named:
            continue
        word = token.folded
        strong = _is_strong(tokens, at) or (tongue.language == "hy" and _is_middle_stop(tokens, at))
        if strong or word == ",":
            pieces.append((first, at + 1, strong))
            first = at + 1
        elif word in tongue.that:
            # The Azerbaijani "ki" closes the clause of the verb before it, the Russian "что" opens the next one.
            cut = at + 1
            pieces.append((first, cut, True))
            first = cut
        elif (word in tongue.joins or word in tongue.turns) and at > first:
            pieces.append((first, at, False))
            first = at
        elif word in tongue.relatives:
            first = _split_at_relative(pieces, tokens, first, at)
    if first < len(tokens):
        pieces.append((first, len(tokens), True))
    return pieces


def _split_at_relative(pieces: list[tuple[int, int, bool]], tokens: tuple[Token, ...], first: int, at: int) -> int:
    """A relative clause stands apart from what it tells more of: ", от которых …"."""
    if first > 0 and at - first <= 1 and tokens[first - 1].text == "," and pieces:
        before = pieces.pop()
        pieces.append((before[0], before[1], True))
    return first


def _is_middle_stop(tokens: tuple[Token, ...], at: int) -> bool:
    """The Armenian middle stop parts as a semicolon does; behind a short word it is an abbreviation's."""
    return (tokens[at].text in (".", "․") and at > 0 and len(tokens[at - 1].text) > 3) or (
        tokens[at].text in (".", "․") and at > 0 and tokens[at - 1].folded in ("է", "են", "էր", "էին")
    )


def _is_strong(tokens: tuple[Token, ...], at: int) -> bool:
    token = tokens[at]
    if token.text in DASHES:
        before = at == 0 or tokens[at - 1].end < token.start
        after = at + 1 < len(tokens) and token.end < tokens[at + 1].start
        return before and after
    return token.text in HARD
