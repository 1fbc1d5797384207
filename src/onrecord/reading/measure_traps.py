"""Numbers that count nothing in inflected languages: ages, terms, sums, clock times, articles, codes, telephones."""

from onrecord.reading.measure_numbers import Numeral, numeral_at
from onrecord.reading.measure_words import Words
from onrecord.reading.tokens import Token, TokenKind

SIGNS = frozenset("$€£₼₽₺₾֏¥#№%°")
HYPHENS = frozenset("-–‑'’")
PHONE = 7  # digits in a row that are a telephone or file number


def is_trapped(number: Numeral, tokens: tuple[Token, ...], words: Words) -> bool:
    return (
        _is_joined(number, tokens)
        or _is_labelled(number, tokens, words)
        or is_measured(number.stop, tokens, words)
        or (number.digits and len(tokens[number.first].text) > PHONE and tokens[number.first].text.isdecimal())
    )


def is_measured(at: int, tokens: tuple[Token, ...], words: Words) -> bool:
    """Say whether a measure follows, also behind a hyphen: "12 il", "19-летний", "5 %"."""
    while at < len(tokens) and tokens[at].text in HYPHENS and tokens[at].start == tokens[at - 1].end:
        at += 1
    if at >= len(tokens) or _is_joint(at, tokens, words):
        return False
    return tokens[at].text in SIGNS or _is_form(tokens[at].folded, "count.measure", words)


def _is_joint(at: int, tokens: tuple[Token, ...], words: Words) -> bool:
    """Say whether a word joins two numbers and is no measure: Azerbaijani "ilə" is "with" and "to the year"."""
    both = words.take("count.with", tokens, at)
    return both is not None and numeral_at(tokens, both.stop, words) is not None


def _is_form(folded: str, kind: str, words: Words) -> bool:
    if words.has(kind, folded):
        return True
    if words.language == "ru" or len(folded) > 20:
        return False
    return any(
        words.has(kind, folded[:cut]) and words.ending(folded[cut:]) is not None for cut in range(1, len(folded))
    )


def _is_labelled(number: Numeral, tokens: tuple[Token, ...], words: Words) -> bool:
    at = number.first - 1
    while at >= 0 and tokens[at].text in (".", "("):
        at -= 1
    if at < 0:
        return False
    return tokens[at].text in SIGNS or (number.digits and _is_form(tokens[at].folded, "count.label", words))


def _is_joined(number: Numeral, tokens: tuple[Token, ...]) -> bool:
    """Say whether it is part of a code, a clock time or a fraction: "Т-72", "15:40", "24/7"."""
    if not number.digits:
        return False
    before = tokens[number.first - 1] if number.first else None
    after = tokens[number.stop] if number.stop < len(tokens) else None
    if before is not None and before.end == tokens[number.first].start:
        if before.text in ":/" or before.is_word:
            return True
        behind = tokens[number.first - 2] if number.first > 1 else None
        if before.text in HYPHENS and behind is not None and behind.end == before.start:
            return behind.kind is TokenKind.WORD
    touches = after is not None and after.start == tokens[number.stop - 1].end
    return touches and after is not None and after.text in ":/"
