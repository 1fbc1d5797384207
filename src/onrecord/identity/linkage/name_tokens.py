"""A name of a list cut into parts: folded words in order, nicknames in quotes and other names apart.

Far plainer than `name_parts`, because lists have a million rows: one pass over the words, each word looked at once.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.identity.letters import fold
from onrecord.identity.linkage.arabic_words import joins_last, joins_next, mend, plain_form
from onrecord.identity.name_words import name_words
from onrecord.identity.sounds import SCRIPTS, letter_script

MOST_PARTS = 8
_QUOTED = re.compile(r"[\"“”«»„]([^\"“”«»„]+)[\"“”«»„]|\(([^()]+)\)|(?<!\w)['‘]([^'‘’]+)['’](?!\w)")
_ALSO = re.compile(r"\b(?:a\.?k\.?a\.?|also known as|alias|он же|known as|معروف)(?=\W)\s*|[/|;]", re.IGNORECASE)
_WORD = re.compile(
    r"(?:(?<!\w)(al|el|as|ash|ar|an|at|ad|az|ul|ud|ed|es|il)[-‐–’']\s*)?([^\W\d_]+(?:['’`ʼ‘ʿʾ][^\W\d_]+)*['’`]?)",
    re.IGNORECASE,
)
_SUFFIX = frozenset(["jr", "sr", "ii", "iii", "iv", "junior", "senior"])


@dataclass(frozen=True, slots=True, kw_only=True)
class NameTokens:
    """Words in order and the words of other names; `suffix` is a generation's mark such as jr."""

    words: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    suffix: str | None = None


def tokens_of(name: str) -> NameTokens:
    """Cut a name; a comma puts the family name last, as does nothing else."""
    others: list[str] = []
    if not name.isalpha():
        name, others = _without_others(name)
    head, comma, tail = name.partition(",")
    words = [*_words(tail.replace(",", " ")), *_words(head)] if comma and _is_turned(tail) else _words(name)
    suffix = next((word for word in words if word in _SUFFIX), None)
    kept = tuple(word for word in words if word not in _SUFFIX) if suffix else tuple(words)
    return NameTokens(words=kept[:MOST_PARTS], others=tuple(others)[:MOST_PARTS], suffix=suffix)


def _is_turned(tail: str) -> bool:
    words = _words(tail)
    return bool(words) and words[0] not in _SUFFIX


def _without_others(name: str) -> tuple[str, list[str]]:
    """Take out what stands in quotes, in brackets or after `aka`."""
    others = [word for match in _QUOTED.finditer(name) for word in _words(" ".join(filter(None, match.groups())))]
    first, *rest = _ALSO.split(_QUOTED.sub(" ", name))
    if not first.strip() and rest:
        first, rest = rest[0], rest[1:]
    return first, [*others, *(word for one in rest for word in _words(one))]


def _words(text: str) -> list[str]:
    found: list[str] = []
    script, is_open = "", False
    for article, raw in _WORD.findall(text):
        word, script = folded(raw)
        if not word:
            continue
        if found and (is_open or joins_last(word, script)):
            found[-1] = plain_form(found[-1] + word, script)
        else:
            found.append(word)
        is_open = not article and joins_next(word, script)
    return _without_titles(found, script)


def _without_titles(words: list[str], script: str) -> list[str]:
    titles = name_words("title", script)
    while len(words) > 2 and words[0] in titles:
        words = words[1:]
    return words


@lru_cache(maxsize=1 << 18)
def folded(word: str) -> tuple[str, str]:
    """Give the folded form of a word and its script; a script without a table gives no word."""
    letters = fold(word)
    script = letter_script(letters[0]) if letters else None
    if script not in SCRIPTS:
        return "", ""
    return plain_form(mend(letters, script), script), script
