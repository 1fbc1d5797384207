"""Tokens: words, numbers and marks with their places. Folding is for comparing and never moves a place."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

MARK = "['’‘ʼ´`′]"  # an apostrophe, and what is typed for one
END = "(?![^\\Wʼ])"
ENDINGS = rf"{MARK}(?:s|re|ve|ll|d|m){END}"
SITE = r"[A-Za-z][\w-]*\.(?:com|org|net|info|tv|az|ru|am|ge|kz|uk|de|fr|eu|news|media)(?!\w)"
LETTER = r"[^\W\d_]"
# Soft hyphens, zero-width marks, combining marks and the Armenian marks stand inside words.
INNER = r"[\w\u00ad\u200b-\u200d\u0300-\u036f՛՜՞]"
PLAIN = rf"(?:(?!ʼ){INNER})"
APOSTROPHE = rf"['’‘ʼ](?!(?:s|re|ve|ll|d|m|t){END}){LETTER}{PLAIN}*"
ENGLISH = re.compile(
    rf"(?P<word>https?://[^\s<>\"]+|{SITE}"
    rf"|\d+(?:st|nd|rd|th|s)(?!\w)"
    rf"|(?<!\w)(?:[A-Za-z]\.){{2,}}"
    rf"|{LETTER}+?(?=n{MARK}t{END})|n{MARK}t{END}"
    rf"|{LETTER}{PLAIN}*(?:{APOSTROPHE})*"
    rf"|{ENDINGS})"
    r"|(?P<number>\d+(?:[.,]\d+)*)"
    r"|(?P<punct>[^\s])"
)
OTHER = re.compile(
    rf"(?P<word>https?://[^\s<>\"]+|{LETTER}{INNER}*)" r"|(?P<number>\d+(?:[.,]\d+)*)" r"|(?P<punct>[^\s])"
)
CURLY = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "´": "'",
        "`": "'",
        "′": "'",
        "\u00ad": None,
        "\u200b": None,
        "\u200c": None,
        "\u200d": None,
    }
)
TURKIC = str.maketrans({"I": "ı", "İ": "i"})
RUSSIAN = str.maketrans({"ё": "е", "Ё": "е"})
ARMENIAN = str.maketrans({"՛": None, "՜": None, "՞": None})


class TokenKind(StrEnum):
    """What a token is made of. "1st" and "1990s" are words."""

    WORD = "word"
    NUMBER = "number"
    PUNCT = "punct"


KINDS = {kind.value: kind for kind in TokenKind}


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A stretch of the layer without spaces; `layer[start:end] == text`, `folded` is for looking up."""

    start: int
    end: int
    text: str
    folded: str
    kind: TokenKind

    @property
    def is_word(self) -> bool:
        return self.kind is TokenKind.WORD

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def is_site(self) -> bool:
        """Say whether it is the address of a site, written as its name: "meydan.tv"."""
        return "." in self.text[:-1] and self.is_word and not self.text.endswith(".") and "/" not in self.text


def tokenise(text: str, start: int, end: int, language: str = "en") -> tuple[Token, ...]:
    """Cut `text[start:end]` into tokens; places are those of the whole text.

    English "n't" and "'s" are tokens of their own, "U.S." and "1st" are one word each.
    """
    pattern = ENGLISH if language == "en" else OTHER
    return tuple(
        Token(
            start=found.start(),
            end=found.end(),
            text=found.group(),
            folded=fold(found.group(), language),
            kind=KINDS[found.lastgroup or "punct"],
        )
        for found in pattern.finditer(text, start, end)
    )


@cache
def _table(language: str) -> dict[int, str | int | None]:
    table: dict[int, str | int | None] = dict(CURLY)
    if language in ("az", "tr"):
        table.update(TURKIC)
    if language == "ru":
        table.update(RUSSIAN)
    if language == "hy":
        table.update(ARMENIAN)
    return table


def fold(word: str, language: str = "en") -> str:
    """Give the form under which a word is looked up: case, apostrophes and inner marks do not count."""
    if word.isascii() and "`" not in word and language not in ("az", "tr"):
        return word.lower()
    return word.translate(_table(language)).lower()
