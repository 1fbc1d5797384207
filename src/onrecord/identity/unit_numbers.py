"""Numbers in the names of units: Arabic with their endings, Roman, and ordinals written as words."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.identity.unit_grammar import Grammar, fold_unit

_WORD = re.compile(r"\d+|[^\W\d_]+|[№#*]+")
_TIED = re.compile(r"['’‘`ʼ´\-‐‑.]?")
_ROMAN = re.compile(r"(?=.)(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})")
_LOOKALIKES = str.maketrans("ІХѴӀ", "IXVI")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_LONGEST_ENDING = 7
_NUMERALS = frozenset(("cardinal", "ordinal"))


@dataclass(frozen=True, slots=True)
class Token:
    """A written word, number or number sign; `is_tied` says that nothing but a hyphen or tick is before it."""

    written: str
    folded: str
    is_tied: bool


@dataclass(frozen=True, slots=True)
class Number:
    """A number that was read, and over how many tokens."""

    digits: str
    is_ordinal: bool
    is_roman: bool
    length: int


def tokens_of(name: str, language: str) -> tuple[Token, ...]:
    """Cut a name into words and numbers."""
    text = unicodedata.normalize("NFKC", name.replace("№", " # "))
    found, end = [], 0
    for match in _WORD.finditer(text):
        is_tied = match.start() > 0 and _TIED.fullmatch(text, end, match.start()) is not None
        found.append(Token(match[0], fold_unit(match[0], language), is_tied))
        end = match.end()
    return tuple(found)


def read_number(tokens: Sequence[Token], grammar: Grammar) -> Number | None:
    """Read the number these tokens begin with; None where they begin with none."""
    written = tokens[0].written
    if written.isdigit():
        return _with_ending(written, tokens, grammar, is_roman=False)
    roman = _roman(written)
    if roman is not None and len(tokens) > 1:
        return _with_ending(str(roman), tokens, grammar, is_roman=True)
    return _in_words(tokens, grammar)


def _with_ending(digits: str, tokens: Sequence[Token], grammar: Grammar, *, is_roman: bool) -> Number:
    """Take an ending tied to the number: a small one makes an ordinal, a capital belongs to a unit's code."""
    after = tokens[1] if len(tokens) > 1 else None
    if after is None or not after.is_tied or not after.written.isalpha() or len(after.written) > _LONGEST_ENDING:
        return Number(digits, is_ordinal=False, is_roman=is_roman, length=1)
    if grammar.find([token.folded for token in tokens[1:]]) is not None and len(after.written) > 2:
        return Number(digits, is_ordinal=False, is_roman=is_roman, length=1)
    if after.written.isupper() and len(after.written) == 1 and not is_roman:
        return Number(f"{digits}-{after.written}", is_ordinal=False, is_roman=False, length=2)
    return Number(digits, is_ordinal=True, is_roman=is_roman, length=2)


def _roman(written: str) -> int | None:
    text = written.translate(_LOOKALIKES)
    if not text.isupper() or not _ROMAN.fullmatch(text):
        return None
    values = [_ROMAN_VALUES[letter] for letter in text]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def _in_words(tokens: Sequence[Token], grammar: Grammar) -> Number | None:
    """Add up number words; a row that ends in no ordinal counts only before a word such as "number"."""
    total, length, is_ordinal = 0, 0, False
    while length < len(tokens) and not is_ordinal:
        word = _number_word(tokens[length].folded, grammar)
        if word is None:
            break
        value, is_ordinal = word
        is_times = value == 100 and 0 < total < 10
        total = total * value if is_times else total + value
        length += 1
    rest = [token.folded for token in tokens[length:]]
    is_meant = is_ordinal or grammar.find(rest, frozenset(("sign",))) is not None
    return Number(str(total), is_ordinal=is_ordinal, is_roman=False, length=length) if length and is_meant else None


def _number_word(word: str, grammar: Grammar) -> tuple[int, bool] | None:
    """Read one number word, or several run together."""
    found = grammar.find([word], _NUMERALS)
    if found is not None:
        return int(found.code), found.kind == "ordinal"
    for end in range(len(word) - 3, 1, -1):
        tens = grammar.find([word[:end]], frozenset(("cardinal",)))
        if tens is not None and int(tens.code) >= 10:
            ones = grammar.find([word[end:]], _NUMERALS)
            if ones is not None and int(ones.code) < int(tens.code):
                return int(tens.code) + int(ones.code), ones.kind == "ordinal"
    return None
