"""Case endings taken off names, in languages that decline them, so that one name is not several.

An ending comes off only behind what family names of the language end in: a first name alone does not tell. Where the
ending could as well be a woman's family name, both forms are readings and the written one stands first.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

_APOSTROPHE = re.compile(r"['’ʼ](?:s|\w{1,6})$")
_POSSESSIVE = re.compile(r"['’ʼ]s?$")
_CUT_BY_APOSTROPHE = frozenset(("az", "tr", "kk", "ky"))
_GOVERNING = re.compile(r"\s+(?:görə|qarşı|dair|aid|göre|karşı)\b")
_RUSSIAN_GIVEN = re.compile(r"(?<=[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем|е)$")
_RUSSIAN_SOFT = re.compile(r"(?:я|ю|ем|е)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """A name without its case ending, and the other names it may be, where the ending does not tell."""

    name: str
    readings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule:
    form: re.Pattern[str]
    is_open: bool


@lru_cache(maxsize=1 << 14)
def base_name(written: str, language: str, after: str = "") -> Base:
    """Take the case ending off a name as written; `after` is the text behind it, where that governs the case."""
    tokens = written.split()
    if not tokens:
        return Base(name=written)
    tokens[-1] = _without_mark(tokens[-1], language)
    plain, opened = _base_word(tokens[-1], language)
    if language == "ru":
        return _russian(tokens, plain, opened)
    name = " ".join((*tokens[:-1], plain))
    if opened is None:
        return Base(name=name)
    other = " ".join((*tokens[:-1], opened))
    return Base(name=other) if _GOVERNING.match(after) else Base(name=name, readings=(other,))


def is_family_word(word: str, language: str) -> bool:
    """Say whether a word ends as family names of the language do, with or without a case ending."""
    small = _small(_without_mark(word, language))
    return any(rule.form.fullmatch(small) for rule in _rules(language))


@cache
def peoples() -> frozenset[str]:
    """Give words that end as family names do and name a people, a faith or a region."""
    text = resources.files("onrecord.identity.people").joinpath("peoples.txt").read_text("utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def _without_mark(word: str, language: str) -> str:
    mark = _APOSTROPHE if language in _CUT_BY_APOSTROPHE else _POSSESSIVE
    return mark.sub("", word) or word


def _small(word: str) -> str:
    """Make a word small letter for letter, so that places in it hold."""
    return word.replace("İ", "i").lower()


def _base_word(word: str, language: str) -> tuple[str, str | None]:
    """Give the word without an ending that is surely one, and without one that may be one."""
    small = _small(word)
    for rule in _rules(language):
        found = rule.form.fullmatch(small)
        if found is not None and found["ending"]:
            stem = word[: found.end("stem")]
            return (word, stem) if rule.is_open else (stem, None)
    return word, None


def _russian(tokens: list[str], plain: str, opened: str | None) -> Base:
    """In Russian the first name is declined as well."""
    if plain == tokens[-1] and opened is None:
        return Base(name=" ".join(tokens))
    given = [_russian_given(token) for token in tokens[:-1]]
    if plain.endswith("ск"):
        plain += "ий"
    if opened is None:
        return Base(name=" ".join((*given, plain)))
    is_same = given == tokens[:-1]  # a woman's name in full, or a man's whose first name shows no ending
    return (
        Base(name=" ".join(tokens))
        if is_same and given
        else Base(name=" ".join(tokens), readings=(" ".join((*given, opened)),))
    )


def _russian_given(word: str) -> str:
    return _RUSSIAN_SOFT.sub("й", word) if word.endswith(("ия", "ию", "ая", "ею")) else _RUSSIAN_GIVEN.sub("", word)


@cache
def _rules(language: str) -> tuple[_Rule, ...]:
    """Read the rules of a language: sure endings before open ones, so that a longer sure one is not cut short."""
    text = resources.files("onrecord.identity.people").joinpath("name_cases.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    found = []
    for is_open in (False, True):
        for of, stem, endings in rows:
            listed = [one.rstrip("*") for one in endings.split("|") if one.endswith("*") is is_open]
            if of in (language, "*") and (listed or not is_open):
                ends = "|".join(sorted(filter(None, listed), key=len, reverse=True))
                bare = "" if is_open else "|"
                form = re.compile(rf"(?P<stem>\w\w+?{stem})(?P<ending>{ends}{bare})")
                found.append(_Rule(form=form, is_open=is_open))
    return tuple(found)
